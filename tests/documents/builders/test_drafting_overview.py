"""How far each kind of document is, of all congresses."""

from __future__ import annotations

from congress_app.documents.builders import drafting_overview
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare
from tests.documents.papers_of import request


def test_congresses_with_what_is_late_missing_and_not_needed(office: Desk) -> None:
    made = with_documents(office)
    office.congress(office.organisation("Đảng bộ xã Dân Chủ"), content_count=4)
    compare("drafting_overview", drafting_overview.build(request(office, made.congress)))
