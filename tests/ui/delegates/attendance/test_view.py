"""The roll-call: keys note, lists are pasted, counts stand in the title; each action is one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog

from congress_app.domain.agenda import Session
from congress_app.domain.delegate_choices import Presence
from congress_app.domain.delegates import Attendance
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.attendance import commands as own
from congress_app.ui.delegates.attendance.absent_dialog import AbsentDialog
from congress_app.ui.delegates.attendance.view import AWAY, AttendanceView
from congress_app.ui.delegates.page import ATTENDANCE, DelegatesPage
from congress_app.ui.delegates.part_commands import SUBSTITUTE
from congress_app.ui.delegates.substitute_dialog import SubstituteDialog
from tests.ui.delegates.conftest import OFFICIAL, delegate, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def view(page: DelegatesPage, qtbot: QtBot) -> AttendanceView:
    """The view on the first session."""
    page.show_view(ATTENDANCE)
    qtbot.waitUntil(lambda: page.attendance.model.total == len(OFFICIAL))
    return page.attendance


def stored(desk: Desk) -> dict[str, tuple[Presence, str]]:
    """What is noted, by the id of the delegate."""
    return {str(each.delegate_id): (each.presence, each.reason) for each in desk.app.lists.rows(Attendance)}


def at(view: AttendanceView, name: str, column: str = "full_name") -> Any:
    """A cell."""
    place = next(n for n, call in enumerate(view.model.shown_rows) if call.name == name)
    return view.model.index(place, view.model.column_at(column))


def press(view: AttendanceView, name: str, key: Qt.Key) -> None:
    """Press a key on a row."""
    view.grid.setCurrentIndex(at(view, name))
    QTest.keyClick(view.grid, key)


def test_the_official_delegates_of_each_session(view: AttendanceView, page: DelegatesPage) -> None:
    assert sorted(call.name for call in view.calls) == sorted(OFFICIAL)
    assert view.sessions.count() == 3
    assert view.words == "0/6 có mặt · 0 có lý do · 0 không lý do · 6 chưa ghi"
    assert not page.commands.main.isVisible()


def test_keys_note_and_go_down(view: AttendanceView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    with qtbot.waitSignals([desk.bus.changed] * 3):
        first = at(view, "Nguyễn Văn An").row()
        press(view, "Nguyễn Văn An", Qt.Key.Key_C)
        assert view.grid.currentIndex().row() == first + 1
        press(view, "Lê Hoà", Qt.Key.Key_L)
        press(view, "Bùi Thị Hà", Qt.Key.Key_K)
    kept = stored(desk)
    assert kept[delegate(desk, "Nguyễn Văn An").id] == (Presence.PRESENT, "")
    assert kept[delegate(desk, "Lê Hoà").id] == (Presence.EXCUSED, "")
    assert kept[delegate(desk, "Bùi Thị Hà").id] == (Presence.ABSENT, "")
    qtbot.waitUntil(lambda: view.words == "1/6 có mặt · 1 có lý do · 1 không lý do · 3 chưa ghi")
    written(lambda: undo(desk))
    assert delegate(desk, "Bùi Thị Hà").id not in stored(desk)


def test_space_goes_on_to_the_next_note(view: AttendanceView, desk: Desk, written: Written) -> None:
    key = delegate(desk, "Lê Hoà").id
    for presence in (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT, Presence.PRESENT):
        written(lambda: press(view, "Lê Hoà", Qt.Key.Key_Space))
        assert stored(desk)[key] == (presence, "")


def test_a_reason_excuses(view: AttendanceView, desk: Desk, written: Written) -> None:
    key = delegate(desk, "Lê Hoà").id
    written(lambda: view.model.setData(at(view, "Lê Hoà", "reason"), "ốm"))
    assert stored(desk)[key] == (Presence.EXCUSED, "ốm")
    written(lambda: press(view, "Lê Hoà", Qt.Key.Key_C))
    assert stored(desk)[key] == (Presence.PRESENT, "")


def test_all_others_are_present_in_one_step(view: AttendanceView, desk: Desk, written: Written) -> None:
    written(lambda: press(view, "Lê Hoà", Qt.Key.Key_L))
    view.model.set_filter("thi")
    written(desk.actions.action(own.ALL_PRESENT).trigger)
    assert len(stored(desk)) == 3
    view.model.set_filter("")
    written(desk.actions.action(own.ALL_PRESENT).trigger)
    assert [each[0] for each in stored(desk).values()].count(Presence.PRESENT) == 5
    written(lambda: undo(desk))
    assert len(stored(desk)) == 3


def test_a_list_of_those_absent(view: AttendanceView, desk: Desk, written: Written) -> None:
    desk.actions.action(own.ABSENT_LIST).trigger()
    (dialog,) = [each for each in desk.window.findChildren(QDialog) if isinstance(each, AbsentDialog)]
    dialog.text.setPlainText("1. Lê Hòa, ốm\nAi Đó")
    assert dialog.lines.line_count == 2
    dialog.rest.setChecked(True)
    assert len(dialog.attended) == 1
    dialog.text.setPlainText("1. Lê Hòa, ốm\nBui Thi Ha")
    assert len(dialog.attended) == 6
    written(dialog.accept)
    kept = stored(desk)
    assert kept[delegate(desk, "Lê Hoà").id] == (Presence.EXCUSED, "ốm")
    assert kept[delegate(desk, "Bùi Thị Hà").id] == (Presence.ABSENT, "")
    assert len(kept) == 6
    written(lambda: undo(desk))
    assert stored(desk) == {}


def test_who_never_came_can_be_replaced(view: AttendanceView, desk: Desk, written: Written) -> None:
    written(lambda: press(view, "Lê Hoà", Qt.Key.Key_K))
    view.grid.setCurrentIndex(at(view, "Lê Hoà"))
    assert [call.name for call in view.calls if call.is_away_throughout] == ["Lê Hoà"]
    view.filters.choose("presence", AWAY)
    assert [call.name for call in view.model.shown_rows] == ["Lê Hoà"]
    view.grid.setCurrentIndex(at(view, "Lê Hoà"))
    desk.actions.action(SUBSTITUTE).trigger()
    assert [each for each in desk.window.findChildren(QDialog) if isinstance(each, SubstituteDialog)]


def test_without_an_agenda_the_way_to_it_is_shown(view: AttendanceView, desk: Desk, written: Written) -> None:
    written(lambda: desk.write(lambda: desk.app.services.records.delete(desk.app.lists.rows(Session)), owner=desk))
    assert view.sessions.count() == 0
    assert view._views.currentIndex() == 1
    assert view.words == ""


def test_the_model_is_sound(view: AttendanceView, written: Written) -> None:
    tester = QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    written(lambda: press(view, "Lê Hoà", Qt.Key.Key_L))
    view.model.set_filter("le")
    assert tester.model() is view.model
