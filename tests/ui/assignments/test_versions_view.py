"""What changed between two versions of the plan: counted, filtered, gone to; the working plan is compared while it is seen only."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.versions import ChangeKind
from congress_app.ui.assignments.issue_dialog import IssueDialog
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.assignments.versions_view import VersionsView
from congress_app.ui.common.desk import Desk
from tests.ui.assignments.planned import AS_OF, Planned
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from congress_app.bootstrap import App

NEW, MOVED, REPLACED, CANCELLED = ChangeKind.NEW, ChangeKind.MOVED, ChangeKind.REPLACED, ChangeKind.CANCELLED


@pytest.fixture
def view(qtbot: QtBot, desk: Desk, state: PlanState, verbs: PlanVerbs) -> VersionsView:
    """The versions, seen."""
    made = VersionsView(desk, state, verbs)
    show(qtbot, desk, made, 1100, 600)
    return made


def _issued(qtbot: QtBot, view: VersionsView, app: App, planned: Planned) -> None:
    """Issue the plan, then change it: one new, one moved, one replaced, one cancelled."""
    do = app.services

    def change() -> None:
        view._desk.write(lambda: do.plan_issues.issue(AS_OF, "12-TB/TU"), owner=view)
        at, who, where = planned.assignments, planned.persons, planned.congresses
        view._desk.write(lambda: do.assignments.remove([at["Khoa", "Đà Bắc"]]), owner=view)
        view._desk.write(lambda: do.congresses.move([where["Lâm Thao"], where["Mai Châu"]], 1), owner=view)
        view._desk.write(lambda: do.assignments.replace([at["Bình", "Hạ Hòa"]], who["Hà"], AS_OF), owner=view)
        view._desk.write(
            lambda: do.assignments.assign(who["Hà"], [where["Lâm Thao"]], AssignmentRole.SPEAKER), owner=view
        )

    change()
    qtbot.waitUntil(lambda: len(view._found.rows) == 4, timeout=10_000)


def test_never_issued_it_offers_to_issue(qtbot: QtBot, view: VersionsView, desk: Desk) -> None:
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 1)
    assert view.export_table() is None
    assert view.print_form() == ("assignment-changes", {})
    (way,) = [each for each in view.findChildren(QAbstractButton) if each.isVisible()]
    assert way.text() == "Ban hành bảng phân công…"
    way.click()
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(IssueDialog)))


def test_the_last_issue_is_compared_with_the_working_plan(
    qtbot: QtBot, view: VersionsView, app: App, planned: Planned
) -> None:
    _issued(qtbot, view, app, planned)
    kinds = [(row.kind, row.organisation) for row in view._found.rows]
    assert kinds == [
        (CANCELLED, "Đảng bộ xã Đà Bắc"),
        (MOVED, "Đảng bộ xã Mai Châu"),
        (NEW, "Đảng bộ xã Lâm Thao"),
        (REPLACED, "Đảng bộ xã Hạ Hòa"),
    ]
    rows = [[view.model.index(n, column).data() for column in view.list.shown_columns()] for n in range(4)]
    assert rows[1][3:] == ["Trần Quốc Cường", "29/7/2025 sáng", "Trần Quốc Cường", "30/7/2025 sáng"]
    assert rows[0][3:] == ["Đỗ Minh Khoa", rows[0][4], "", ""]
    assert view.print_form() == ("assignment-changes", {"from": "1", "to": "working"})
    assert view._about.text().startswith("Lần 1 (21/7/2025) · 12-TB/TU · ")
    assert view.export_table() is view.list


def test_a_kind_that_is_pressed_shows_only_its_own(
    qtbot: QtBot, view: VersionsView, app: App, planned: Planned
) -> None:
    _issued(qtbot, view, app, planned)
    buttons = [each for each in view.kinds.findChildren(QAbstractButton) if not each.isHidden()]
    assert [each.text() for each in buttons] == [
        "Mới: 1", "Đổi thời gian, nơi dự: 1", "Thay người: 1", "Thôi phân công: 1"
    ]  # fmt: skip
    buttons[1].click()
    assert [row.kind for row in view.model.shown_rows] == [MOVED]
    view.set_filter("lê bình")
    assert view.model.shown_rows == []
    assert view._nothing.isVisible()
    buttons[1].click()
    assert [row.kind for row in view.model.shown_rows] == [REPLACED]
    assert not view._nothing.isVisible()


def test_a_change_is_gone_to_and_answers_what_it_is_about(
    qtbot: QtBot, view: VersionsView, app: App, planned: Planned
) -> None:
    view.show_row(planned.congresses["Mai Châu"])
    _issued(qtbot, view, app, planned)
    assert view.chosen_meeting_id() == planned.congresses["Mai Châu"]
    assert view.chosen_person_id() == planned.persons["Cường"]
    qtbot.waitUntil(lambda: [duty.id for duty in view.chosen_duties()] == [planned.assignments["Cường", "Mai Châu"]])
    with qtbot.waitSignal(view.congress_asked) as asked:
        view.list.opened.emit(view.list.kept.current)
    assert asked.args == [planned.congresses["Mai Châu"]]
    with qtbot.waitSignal(view.chosen):
        view.show_row(planned.assignments["Khoa", "Đà Bắc"])
    assert view.chosen_duties() == []  # it was deleted


def test_two_issued_plans_are_compared(qtbot: QtBot, view: VersionsView, app: App, planned: Planned) -> None:
    _issued(qtbot, view, app, planned)
    view._desk.write(lambda: app.services.plan_issues.issue(AS_OF + dt.timedelta(days=1)), owner=view)
    qtbot.waitUntil(lambda: len(view._found.issues) == 2)
    assert view._nothing.text() == "Bảng phân công đang làm giống hệt bản đã ban hành."
    view.versions._old.setCurrentIndex(1)
    view.versions.changed.emit()
    qtbot.waitUntil(lambda: len(view._found.rows) == 4)
    view.versions._new.setCurrentIndex(1)
    view.versions.changed.emit()
    qtbot.waitUntil(lambda: view._found.new is not None)
    assert view.print_form() == ("assignment-changes", {"from": "1", "to": "2"})
    view.versions._old.setCurrentIndex(0)
    view.versions.changed.emit()
    qtbot.waitUntil(lambda: not view._found.rows)
    assert view._nothing.text() == "Hai lần ban hành này không khác nhau."


def test_hidden_it_reads_nothing(qtbot: QtBot, view: VersionsView, app: App, state: PlanState) -> None:
    qtbot.waitUntil(lambda: view._stack.currentIndex() == 1)
    view.hide()
    read = view._reading
    state.changed.emit()
    assert view._reading == read
    view.show()
    assert view._reading == read + 1
