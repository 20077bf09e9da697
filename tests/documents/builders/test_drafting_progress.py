"""The stages of each document of one congress."""

from __future__ import annotations

from congress_app.documents.builders import drafting_progress
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare
from tests.documents.papers_of import request


def test_planned_and_reached_days_and_what_is_late(office: Desk) -> None:
    made = with_documents(office)
    compare("drafting_progress", drafting_progress.build(request(office, made.congress)))
