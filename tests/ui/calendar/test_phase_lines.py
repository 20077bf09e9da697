"""Phases as lines: typed days are read, wrong ones stay visible, a closed congress keeps its days."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.phase_dates import HalfDays
from congress_app.ui.calendar.phase_lines import PhaseLines, SpanInput, actual
from congress_app.ui.common.drafts import Drafts

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = dt.date(2025, 7, 25)
PHASE = Phase(id=Id("p"), congress_id=Id("c"), kind=PhaseKind.OFFICIAL, starts_on=DAY, ends_on=DAY)
WHOLE = HalfDays(DAY, HalfDay.MORNING, DAY, HalfDay.AFTERNOON)


@pytest.fixture
def lines(qtbot: QtBot) -> PhaseLines:
    made = PhaseLines()
    qtbot.addWidget(made)
    made.show_phases({PhaseKind.OFFICIAL: PHASE}, is_closed=False)
    made.show()
    return made


def _type(made: SpanInput, text: str) -> None:
    made.line.setText(text)
    made._on_left()


def test_stored_days_are_shown_in_words(lines: PhaseLines) -> None:
    assert lines.input(PhaseKind.OFFICIAL).line.text() == "25/7/2025"
    assert lines.input(PhaseKind.REVIEW).line.text() == ""


def test_typed_days_are_handed_over(qtbot: QtBot, lines: PhaseLines) -> None:
    with qtbot.waitSignal(lines.planned_edited) as edited:
        _type(lines.input(PhaseKind.OFFICIAL), "25/7/25 chiều")
    assert edited.args == [PhaseKind.OFFICIAL, HalfDays(DAY, HalfDay.AFTERNOON, DAY, HalfDay.AFTERNOON)]


def test_the_same_days_in_other_words_are_no_change(qtbot: QtBot, lines: PhaseLines) -> None:
    with qtbot.assertNotEmitted(lines.planned_edited):
        _type(lines.input(PhaseKind.OFFICIAL), "ngày 25-7-2025")
    assert lines.input(PhaseKind.OFFICIAL).line.text() == "25/7/2025"


def test_emptied_days_are_handed_over_as_none(qtbot: QtBot, lines: PhaseLines) -> None:
    with qtbot.waitSignal(lines.planned_edited) as edited:
        _type(lines.input(PhaseKind.OFFICIAL), " ")
    assert edited.args == [PhaseKind.OFFICIAL, None]


def test_wrong_days_stay_and_are_told(qtbot: QtBot, lines: PhaseLines) -> None:
    made = lines.input(PhaseKind.OFFICIAL)
    with qtbot.assertNotEmitted(lines.planned_edited):
        _type(made, "31/6/2025")
    assert made.line.text() == "31/6/2025"
    assert made._problem.text() == "Tháng 6 năm 2025 không có ngày 31."
    made.show_span(WHOLE)  # a reload of the same days leaves it alone
    assert made.line.text() == "31/6/2025"


def test_a_closed_congress_keeps_its_planned_days(lines: PhaseLines) -> None:
    lines.show_phases({PhaseKind.OFFICIAL: PHASE}, is_closed=True)
    assert lines.input(PhaseKind.OFFICIAL).line.isReadOnly()
    assert not lines.input(PhaseKind.OFFICIAL).line.hasFrame()
    assert not lines.actual_input(PhaseKind.OFFICIAL).line.isReadOnly()
    lines.show_phases({PhaseKind.OFFICIAL: PHASE}, is_closed=False)
    assert lines.input(PhaseKind.OFFICIAL).line.hasFrame()
    assert not lines.input(PhaseKind.OFFICIAL).line.isReadOnly()


def test_actual_days_are_folded_until_there_are_some(lines: PhaseLines) -> None:
    assert not lines.actual_input(PhaseKind.OFFICIAL).isVisible()
    late = Phase(
        id=Id("p"),
        congress_id=Id("c"),
        kind=PhaseKind.OFFICIAL,
        starts_on=DAY,
        ends_on=DAY,
        actual_starts_on=dt.date(2025, 7, 26),
    )
    lines.show_phases({PhaseKind.OFFICIAL: late}, is_closed=False)
    assert lines.actual_input(PhaseKind.OFFICIAL).isVisible()
    assert lines.actual_input(PhaseKind.OFFICIAL).line.text() == "26/7/2025"


def test_what_was_not_written_down_is_as_planned() -> None:
    assert actual(PHASE) is None
    begun = dataclasses.replace(PHASE, actual_starts_on=DAY, actual_starts_half=HalfDay.AFTERNOON)
    assert actual(begun) == HalfDays(DAY, HalfDay.AFTERNOON, DAY, HalfDay.AFTERNOON)


def test_text_that_is_not_stored_is_kept_aside_by_congress(qtbot: QtBot, tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    lines = PhaseLines(drafts=drafts)
    qtbot.addWidget(lines)
    lines.show_phases({PhaseKind.OFFICIAL: PHASE}, is_closed=False, congress_id="c")
    line = lines.input(PhaseKind.OFFICIAL).line
    line.setText("26/7 ch")
    line.typed.emit()
    drafts.write()
    lines.show_phases({PhaseKind.OFFICIAL: PHASE}, is_closed=False, congress_id="other")
    assert line.text() == "25/7/2025"
    after = Drafts(tmp_path / "drafts.json")
    again = PhaseLines(drafts=after)
    qtbot.addWidget(again)
    again.show_phases({PhaseKind.OFFICIAL: PHASE}, is_closed=False, congress_id="c")
    assert again.input(PhaseKind.OFFICIAL).line.text() == "26/7 ch"
    assert again.input(PhaseKind.OFFICIAL)._problem.text() != ""
    _type(again.input(PhaseKind.OFFICIAL), "26/7/2025 chiều")
    assert after.keys() == ()
