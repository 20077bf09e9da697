"""Findings as sentences with their sources; states with their days, of which all but the closing ones may go."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressState
from congress_app.domain.congresses import StateChange
from congress_app.domain.fields import Id
from congress_app.listings.warnings import WarningRow
from congress_app.ui.calendar.detail_lists import FindingList, StateList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _texts(widget: QWidget) -> list[str]:
    labels = [label for label in widget.findChildren(QLabel) if not label.isHidden()]
    return [label.text() for label in labels if label.text()]


def test_findings_are_sentences_with_their_source(qtbot: QtBot) -> None:
    made = FindingList()
    qtbot.addWidget(made)
    finding = Finding(
        "x", Severity.WARNING, "c", "There is no such day in the calendar.", subject="Tổng duyệt", source="Điều 1"
    )
    made.show_findings([WarningRow(finding, "c", "o")])
    words = ["Tổng duyệt: Trong lịch không có ngày này.", "Điều 1"]
    qtbot.waitUntil(lambda: _texts(made) == words)
    made.show_findings([])
    assert made.isHidden()


def test_states_are_listed_with_their_days(qtbot: QtBot) -> None:
    made = StateList()
    qtbot.addWidget(made)
    planned = StateChange(
        id=Id("s1"), congress_id=Id("c"), state=CongressState.PLANNED, on=dt.date(2025, 7, 2), note="Kế hoạch 12"
    )
    closed = StateChange(id=Id("s2"), congress_id=Id("c"), state=CongressState.CLOSED, on=dt.date(2025, 7, 21))
    made.show_states([planned, closed])
    assert _texts(made) == ["02/7/2025", "Theo kế hoạch: Kế hoạch 12", "21/7/2025", "Đã bế mạc"]
    buttons = made.findChildren(QToolButton)
    assert [button.accessibleName() for button in buttons] == ["Bỏ trạng thái “Theo kế hoạch” ngày 02/7/2025"]
    with qtbot.waitSignal(made.delete_asked) as asked:
        buttons[0].click()
    assert asked.args == [planned]


def test_a_congress_without_states_says_so(qtbot: QtBot) -> None:
    made = StateList()
    qtbot.addWidget(made)
    made.show_states([])
    assert _texts(made) == ["Chưa ghi trạng thái nào."]
