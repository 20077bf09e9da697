"""The verification report with its annexes, and the report about all members."""

from __future__ import annotations

import dataclasses

import pytest

from congress_app.documents.builders import verification_report
from congress_app.documents.forms import form
from congress_app.documents.model import Heading, Paragraph, Section, Signature, SignatureBlock, Table
from congress_app.documents.model_table import Percent
from congress_app.domain.choices import CongressForm, OrganisationKind
from congress_app.domain.delegate_choices import CountBase, DelegateCategory, DelegateState, Gender
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.steps import step
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.reported_congress import delegate_congress


def test_a_whole_report(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    compare("verification_report", verification_report.build(request(office, congress)))


def test_before_the_congress_nobody_is_absent(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    built = verification_report.build(request(office, congress, session="none"))
    texts = [str(block.text) for block in built.blocks if isinstance(block, Paragraph)]
    assert [text for text in texts if text[:2] in ("1.", "2.")] == [
        "1. Tổng số đại biểu được triệu tập: 60 đồng chí.",
        "2. Số đại biểu được thay thế: 01 đồng chí:",
    ]


def test_those_present_are_counted_from_the_last_roll_call(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    built = verification_report.build(request(office, congress, base="present", session="8"))
    texts = [str(block.text) for block in built.blocks if isinstance(block, Paragraph)]
    assert "Các số liệu sau đây tính trên 58 đại biểu có mặt." in texts
    with pytest.raises(Refused) as refusal:
        verification_report.build(request(office, congress, base="present", session="none"))
    assert say(refusal.value) == "Phiên này chưa điểm danh: hãy tính theo số được triệu tập."


def test_the_kept_text_is_printed_and_the_screen_says_when_figures_have_moved(office: Desk) -> None:
    congress, session = delegate_congress(office)
    report = office.do.reports.draft(Id(congress.id), CountBase.SUMMONED, Id(session.id)).value
    office.do.reports.save_text(Id(report.id), "I- MỤC MỘT\n1. Điểm một\n\n1. Câu một.\nLời của Ban.")
    man = next(each for each in office.file.rows(Delegate) if each.gender is Gender.MALE)
    office.file.run(lambda work: work.save(dataclasses.replace(man, gender=Gender.FEMALE)), step("change"))
    built = verification_report.build(request(office, congress))
    assert built.blocks[2:6] == (
        Heading("I- MỤC MỘT"),
        Heading("1. Điểm một", level=3),
        Paragraph("1. Câu một."),
        Paragraph("Lời của Ban."),
    )
    table = next(block for block in built.blocks if isinstance(block, Table))
    assert [row.cells[2] for row in table.rows if row.cells[1] == "- Nữ"] == [16]
    fresh = verification_report.build(request(office, congress, session="none"))
    assert Heading("I- TÌNH HÌNH ĐẠI BIỂU") in fresh.blocks


def test_both_annexes_say_the_same_percents_and_those_of_the_bands_add_up(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    rows = [
        dataclasses.replace(each, birth_date=PartialDate(1995 - 10 * (place % 3)))
        for place, each in enumerate(office.file.rows(Delegate))
        if each.category is not DelegateCategory.ALTERNATE
    ]
    office.file.run(lambda work: work.save_all(rows), step("change"))
    built = verification_report.build(request(office, congress, session="none"))
    first, second = (block for block in built.blocks if isinstance(block, Table))
    of_line = {row.cells[1]: row.cells[3] for row in first.rows if len(row.cells) > 3}
    *_rows, percents = second.rows
    bands = {
        column.heading: percents.cells[place] for place, column in enumerate(second.columns) if "tuổi" in column.heading
    }
    assert bands == {heading: of_line[f"- {heading}"] for heading in bands}
    assert sum(each.value for each in bands.values() if isinstance(each, Percent)) == 100


def test_one_delegation_alone_needs_no_second_annex(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    first = office.file.rows(Delegation)[0]
    rows = [dataclasses.replace(each, delegation_id=Id(first.id)) for each in office.file.rows(Delegate)]
    office.file.run(lambda work: work.save_all(rows), step("change"))
    built = verification_report.build(request(office, congress))
    assert [block.title for block in built.blocks if isinstance(block, Section)] == ["PHỤ LỤC"]


def test_all_members_are_reported_about_by_the_cell(office: Desk) -> None:
    cell = office.organisation(
        "Chi bộ thôn Đồng Tâm", office.organisation("Đảng bộ xã Hòa Thắng"), kind=OrganisationKind.CELL
    )
    congress = office.congress(cell, form=CongressForm.MEMBERS)
    people = [office.person(name) for name in ("Lê Văn An", "Trần Thị Bình")]

    def verb(work):  # type: ignore[no-untyped-def]
        for person in people:
            work.save(
                Delegate(
                    id=work.new_id(Delegate),
                    congress_id=Id(congress.id),
                    person_id=Id(person.id),
                    full_name=person.full_name,
                    gender=Gender.MALE if "Văn" in person.full_name else Gender.FEMALE,
                    theory_level="Sơ cấp",
                    state=DelegateState.VERIFIED,
                    category=DelegateCategory.APPOINTED,
                )
            )

    office.file.run(verb, step("members"))
    asked = request(office, congress)
    assert form("members-report").has_data(asked)
    assert not form("verification-report").has_data(asked)
    compare("members_report", verification_report.build_of_members(asked))
    with pytest.raises(Refused) as refusal:
        verification_report.build(asked)
    assert say(refusal.value) == "Đây là đại hội đảng viên: hãy in báo cáo tình hình đảng viên dự đại hội."


def test_delegates_are_not_reported_about_as_members(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    with pytest.raises(Refused) as refusal:
        verification_report.build_of_members(request(office, congress))
    assert say(refusal.value) == "Đây là đại hội đại biểu: hãy in báo cáo thẩm tra tư cách đại biểu."


def test_the_board_signs_by_its_head(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    (block,) = (
        each for each in verification_report.build(request(office, congress)).blocks if isinstance(each, SignatureBlock)
    )
    assert block.right == Signature(("T/M BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU",), "TRƯỞNG BAN", "Nguyễn Thị Hạnh")
