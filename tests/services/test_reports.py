"""The report about delegates: drafted, drafted anew, edited; its figures kept with it."""

from __future__ import annotations

import dataclasses

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import CountBase, DelegateState, Gender
from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.statistics import figures_of
from congress_app.domain.statistics.stored import moved, read_stored, stored
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.report_rows import report_rows
from congress_app.services.steps import step
from tests.desk import OPENS, Desk, no_step, one_step, said
from tests.documents.reported_congress import delegate_congress


def _moved(office: Desk, congress: Congress, report: CongressReport) -> list[str]:
    roll = report_rows(office.file.rows, congress, OPENS).roll
    now = figures_of(roll, report.base, report.session_id)
    return [
        f"{each.title.printed}: {each.first.count if each.first else None} -> {each.second.count if each.second else None}"
        for each in moved(report, now)
    ]


def _change(office: Desk, congress: Congress) -> None:
    """One delegate was a man by mistake."""
    man = next(each for each in office.file.rows(Delegate, congress_id=congress.id) if each.gender is Gender.MALE)
    office.file.run(lambda work: work.save(dataclasses.replace(man, gender=Gender.FEMALE)), step("change"))


def test_a_report_is_drafted_as_of_a_session_and_its_figures_are_kept(office: Desk) -> None:
    congress, session = delegate_congress(office)
    outcome = one_step(office.file, lambda: office.do.reports.draft(Id(congress.id), CountBase.PRESENT, Id(session.id)))
    report = outcome.value
    assert said(outcome) == "Dự thảo báo cáo"
    assert (report.kind, report.base, report.session_id) == ("verification-report", CountBase.PRESENT, session.id)
    figures, table = read_stored(report.figures)
    assert (figures.total, table.totals[0], figures.session_id) == (58, 58, session.id)
    assert "2. Số đại biểu có mặt tại phiên trù bị, buổi sáng ngày 28/7/2025: 58 đồng chí, đạt 96,67%." in report.text
    assert "Các số liệu sau đây tính trên 58 đại biểu có mặt." in report.text
    assert _moved(office, congress, report) == []


def test_what_was_kept_is_read_as_it_was(office: Desk) -> None:
    congress, session = delegate_congress(office)
    figures = figures_of(report_rows(office.file.rows, congress, OPENS).roll, CountBase.SUMMONED, session.id)
    then, table = read_stored(stored(figures))
    assert [(group.code, line) for group, line in then] == [
        (group.code, dataclasses.replace(line, ids=())) for group, line in figures
    ]
    assert table.rows[0].name == "Chi bộ thôn Đồng Tâm"


def test_an_edited_text_stays_until_it_is_drafted_anew(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    report = office.do.reports.draft(Id(congress.id)).value
    edited = one_step(office.file, lambda: office.do.reports.save_text(Id(report.id), "Lời khác.")).value
    assert (edited.text, edited.figures) == ("Lời khác.", report.figures)
    _change(office, congress)
    assert _moved(office, congress, edited) == ["Nam: 44 -> 43", "Nữ: 16 -> 17"]
    outcome = one_step(office.file, lambda: office.do.reports.redraft(edited))
    assert said(outcome) == "Dự thảo lại báo cáo"
    assert "- Nữ: 17 đồng chí, chiếm 28,33%." in outcome.value.text
    assert _moved(office, congress, outcome.value) == []
    assert no_step(office.file, lambda: office.do.reports.redraft(outcome.value)).text == outcome.value.text


def test_to_draft_the_same_again_makes_no_second_one(office: Desk) -> None:
    congress, session = delegate_congress(office)
    office.do.reports.draft(Id(congress.id))
    _change(office, congress)
    office.do.reports.draft(Id(congress.id))
    office.do.reports.draft(Id(congress.id), session_id=Id(session.id))
    assert len(office.file.rows(CongressReport)) == 2


def test_without_delegates_or_roll_call_nothing_is_drafted(office: Desk) -> None:
    empty = office.congress()
    with pytest.raises(Refused) as refusal:
        office.do.reports.draft(Id(empty.id))
    assert say(refusal.value) == "Chưa có đại biểu chính thức để báo cáo."
    congress, _session = delegate_congress(office)
    with pytest.raises(Refused) as refusal:
        office.do.reports.draft(Id(congress.id), CountBase.PRESENT)
    assert say(refusal.value) == "Phiên này chưa điểm danh: hãy tính theo số được triệu tập."


def test_delegates_who_were_not_looked_at_are_told(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    man = office.file.rows(Delegate, congress_id=congress.id)[0]
    office.file.run(lambda work: work.save(dataclasses.replace(man, state=DelegateState.PROPOSED)), step("change"))
    text = office.do.reports.draft(Id(congress.id)).value.text
    assert "Qua thẩm tra, 58/60 đại biểu (96,67%) đủ tư cách" in text
    assert "Còn 01 đại biểu chưa thẩm tra xong." in text
