"""The letters that ask for opinions: to all at once or to each, with a list where they are many."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import opinion_letter
from congress_app.documents.model import Addressee, Document, Letterhead, Section, Table
from congress_app.domain.drafts.choices import RoundMeans
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.drafts_of import ASKED, drafted
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file
from tests.documents.renderers.pdf_pages import read


def addressed(document: Document) -> list[tuple[str, ...]]:
    """Whom the letters address."""
    return [block.names for block in document.blocks if isinstance(block, Addressee)]


def test_one_letter_to_all(office: Desk) -> None:
    made = drafted(office)
    built = opinion_letter.build(request(office, made.congress))
    compare("opinion_letter", built)
    assert len(read(built).pages) == 1


def test_a_letter_to_each_stands_on_a_page_of_its_own(office: Desk) -> None:
    made = drafted(office)
    built = opinion_letter.build(request(office, made.congress, letters="each"))
    assert addressed(built) == [(name,) for name in ASKED]
    assert len(read(built).pages) == 4
    assert sum("Kính gửi" in paragraph.text for paragraph in word_file(built).paragraphs) == 4


def test_the_document_and_the_round_are_chosen_and_a_wrong_one_is_said(office: Desk) -> None:
    made = drafted(office)
    made.ask("resolution", due_at=None, asked_on=None)
    code = made.documents["resolution"].code
    built = opinion_letter.build(request(office, made.congress, document=code.lower()))
    (head,) = (block for block in built.blocks if isinstance(block, Letterhead))
    assert (head.subject, head.number.strip()) == (
        "về việc xin ý kiến góp ý vào dự thảo Nghị quyết đại hội",
        "Số       -CV/ĐU",
    )
    with pytest.raises(Refused) as refusal:
        opinion_letter.build(request(office, made.congress, document=code, round="7"))
    assert say(refusal.value) == (
        f"Không có đợt xin ý kiến “7” của văn kiện “{code}”. Các văn kiện đã xin ý kiến:"
        f" {made.documents['political_report'].code}, {code}."
    )


def test_a_meeting_is_not_asked_by_letter(office: Desk) -> None:
    made = drafted(office)
    report = Id[CongressDocument](made.documents["political_report"].id)
    office.do.opinions.add_round(report, {"means": RoundMeans.MEETING}, [{"name": "Hội nghị cán bộ chủ chốt"}])
    assert addressed(opinion_letter.build(request(office, made.congress))) == [ASKED]


def test_many_are_listed_in_an_annex(office: Desk) -> None:
    made = drafted(office)
    person = office.person("Đặng Thị Hằng")
    more = [{"name": f"Chi bộ thôn số {number}"} for number in range(251)]
    office.do.opinions.add_participants(Id(made.rounds["political_report"].id), [{"person_id": person.id}, *more])
    built = opinion_letter.build(request(office, made.congress))
    assert addressed(built) == [("Các cơ quan, đơn vị, các đồng chí (theo danh sách kèm theo)",)]
    assert [block.title for block in built.blocks if isinstance(block, Section)] == ["DANH SÁCH"]
    (table,) = (block for block in built.blocks if isinstance(block, Table))
    listed = [row.cells[1] for row in table.rows]
    assert (len(listed), listed[3:6]) == (256, [ASKED[3], "Đồng chí Đặng Thị Hằng", "Chi bộ thôn số 0"])


def test_where_nobody_was_asked_there_is_an_empty_letter(office: Desk) -> None:
    asked = request(office, office.congress())
    assert not opinion_letter.has_data(asked)
    assert addressed(opinion_letter.build(asked)) == [("........................................",)]
