"""The documents of a congress as a list."""

from __future__ import annotations

from congress_app.documents.builders import document_register
from congress_app.domain.drafts.choices import SecrecyLevel
from congress_app.domain.fields import Id
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare
from tests.documents.papers_of import request


def test_documents_with_state_number_and_what_is_late(office: Desk) -> None:
    made = with_documents(office)
    secret = {"title": "Đề án nhân sự", "secrecy": SecrecyLevel.SECRET, "kept_at": "Két sắt Văn phòng"}
    office.do.documents.add(Id(made.congress.id), "personnel_scheme", secret)
    compare("document_register", document_register.build(request(office, made.congress)))
