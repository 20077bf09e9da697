"""The running script: words, stage directions, votes."""

from __future__ import annotations

from congress_app.documents.builders import running_script
from congress_app.documents.model import Title
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import commune_congress, issue, request


def follows(office: Desk, congress: Congress) -> str:
    title = running_script.build(request(office, congress)).blocks[1]
    assert isinstance(title, Title)
    return title.notes[-1]


def test_words_directions_and_votes(office: Desk) -> None:
    built = running_script.build(request(office, commune_congress(office), size="large", sides="two"))
    compare("running_script", built)


def test_it_names_the_issue_that_it_follows(office: Desk) -> None:
    congress = commune_congress(office)
    assert follows(office, congress) == "(Theo Chương trình dự kiến)"
    issue(office, congress)
    named = follows(office, congress)
    assert named.startswith("(Theo Chương trình ban hành lần 1, lúc ")
    assert named.endswith(" ngày 18/7/2025)")
    row = office.file.rows(AgendaItem)[0]
    office.do.records.change(AgendaItem, Id(row.id), {"title": "Đón tiếp"}, label_row=row)
    assert follows(office, congress).endswith(" ngày 18/7/2025 và các nội dung điều chỉnh sau đó)")


def test_a_congress_without_agenda_is_an_empty_script(office: Desk) -> None:
    congress = office.congress()
    office.session(congress)
    compare("running_script_empty", running_script.build(request(office, congress)))
