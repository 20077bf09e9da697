"""The speeches and their minutes."""

from __future__ import annotations

from congress_app.documents.builders import speech_list
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare
from tests.documents.papers_of import request


def test_speeches_with_their_minutes_beside_those_of_the_agenda(office: Desk) -> None:
    made = with_documents(office)
    compare("speech_list", speech_list.build(request(office, made.congress)))
