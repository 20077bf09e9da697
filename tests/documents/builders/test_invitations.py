"""Invitations: one a page."""

from __future__ import annotations

import dataclasses

from congress_app.documents.builders import invitations
from congress_app.documents.model import PageBreak
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.persons import Person
from congress_app.services.steps import Step
from tests.desk import Desk
from tests.documents.delegates_of import LONG_POST, gathering, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file
from tests.documents.renderers.pdf_pages import lines, millimetres, read


def test_an_invitation_for_each_guest_who_has_not_declined(office: Desk) -> None:
    made = with_everybody(office, 8)
    document = invitations.build(request(office, made.congress))
    compare("invitations", document)
    reader = read(document)
    assert len(reader.pages) == 4
    sizes = {
        (millimetres(float(page.mediabox.width)), millimetres(float(page.mediabox.height))) for page in reader.pages
    }
    assert sizes == {(210.0, 148.0)}
    word = word_file(document)
    assert (round(word.sections[0].page_width.mm), round(word.sections[0].page_height.mm)) == (210, 148)
    assert sum("GIẤY MỜI" in paragraph.text for paragraph in word.paragraphs) == 4


def test_on_a4_upright(office: Desk) -> None:
    made = with_everybody(office, 8)
    [page, *others] = read(invitations.build(request(office, made.congress, paper="a4"))).pages
    assert millimetres(float(page.mediabox.height)) == 297.0
    assert len(others) == 3


def test_a_guest_is_addressed_as_the_person_and_a_long_post_keeps_to_the_page(office: Desk) -> None:
    made = gathering(office, 8)
    guest = made.delegate("Hà Thị Khách", category=DelegateCategory.GUEST, post=LONG_POST[:300].strip())
    office.do.office.change({"organisation_id": made.congress.organisation_id, "signatory": "Nguyễn Văn Mẫu"})
    person = office.file.rows(Person, id=guest.person_id)[0]
    office.file.run(lambda work: work.save(dataclasses.replace(person, address="Bà")), Step("Changed"))
    [page] = read(invitations.build(request(office, made.congress))).pages
    text = "\n".join(lines(page))
    assert "Bà Hà Thị Khách" in text
    assert "Đề nghị bà báo tin" in text
    assert "Nguyễn Văn Mẫu" in text


def test_without_guests_an_empty_one(office: Desk) -> None:
    congress = gathering(office, 8).congress
    assert not invitations.has_data(request(office, congress))
    blocks = invitations.build(request(office, congress)).blocks
    assert not any(isinstance(block, PageBreak) for block in blocks)
