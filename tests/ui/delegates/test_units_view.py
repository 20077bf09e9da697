"""Delegations and groups beside their delegates: made, named, led; delegates are dropped, moved and dealt."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog

from congress_app.domain.delegate_choices import DelegationRole, GroupRole
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.labels import label
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.list_model import ROOT
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.into_dialog import IntoDialog
from congress_app.ui.delegates.number_dialog import NumberDialog
from congress_app.ui.delegates.page import UNITS, DelegatesPage
from congress_app.ui.delegates.unit_models import NONE
from congress_app.ui.delegates.units_view import GROUPS, UnitsView
from tests.ui.delegates.conftest import delegate, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def view(page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written) -> UnitsView:
    """The view, with a delegation of each cell."""
    page.show_view(UNITS)
    written(desk.actions.action(own.FROM_ORGANISATIONS).trigger)
    qtbot.waitUntil(lambda: page.units.delegations.total == 3)
    return page.units


def units(view: UnitsView) -> list[tuple[str, int]]:
    """Names and numbers of what stands at the left."""
    return [(str(view.model.index(n, 0).data()), view.model.shown_rows[n].count) for n in range(view.model.total)]


def members(view: UnitsView) -> list[str]:
    """The names at the right."""
    return [row.fact("full_name") for row in view.members.shown_rows]


def choose(view: UnitsView, place: int) -> str:
    """Make the row at a place the current one; its key."""
    view.grid.setCurrentIndex(view.model.index(place, 0))
    return view.model.key_at(place)


def test_delegations_are_made_of_the_organisations(view: UnitsView, desk: Desk, written: Written) -> None:
    assert units(view) == [
        ("Chưa thuộc đoàn nào", 3),
        ("Đoàn đại biểu Chi bộ 1", 3),
        ("Đoàn đại biểu Chi bộ 2", 3),
    ]
    choose(view, 1)
    assert members(view) == ["Nguyễn Văn An", "Bùi Thị Hà", "Lê Hoà"]
    choose(view, 0)
    assert members(view) == ["Vũ Khách", "Hoàng Nam", "Quách Thị Yến"]
    written(lambda: undo(desk))
    assert desk.app.lists.rows(Delegation) == []


def test_dropped_onto_a_row(view: UnitsView, desk: Desk, written: Written) -> None:
    data = QMimeData()
    data.setData(view.members.mimeTypes()[0], delegate(desk, "Lê Hoà").id.encode())
    target = view.model.index(2, 0)
    assert view.model.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target)
    assert not view.model.canDropMimeData(data, Qt.DropAction.MoveAction, 1, 0, ROOT)
    written(lambda: view.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target))
    assert delegate(desk, "Lê Hoà").delegation_id == view.model.key_at(2)
    written(lambda: view.model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, view.model.index(0, 0)))
    assert delegate(desk, "Lê Hoà").delegation_id is None


def test_moved_by_a_command(view: UnitsView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    choose(view, 1)
    view.list.setFocus()
    view.list.kept.select(delegate(desk, "Lê Hoà").id, delegate(desk, "Bùi Thị Hà").id)
    desk.actions.action(own.PUT_INTO).trigger()
    dialog = next(each for each in desk.window.findChildren(QDialog) if isinstance(each, IntoDialog))
    dialog.input.setText("chi bo 2")
    assert dialog.target == view.model.key_at(2)
    written(dialog.accept)
    qtbot.waitUntil(lambda: [count for _name, count in units(view)] == [3, 1, 5])


def test_heads_are_typed_and_set_by_command(view: UnitsView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    head = view.model.index(1, view.model.column_at("head"))
    editing = view.model.editing_at(head)
    assert editing is not None
    assert [option.words for option in editing.offer() if option.words] == ["Nguyễn Văn An", "Bùi Thị Hà", "Lê Hoà"]
    written(lambda: view.model.setData(head, "le hoa"))
    assert delegate(desk, "Lê Hoà").delegation_role is DelegationRole.HEAD
    qtbot.waitUntil(lambda: head.data() == "Lê Hoà")
    choose(view, 1)
    view.list.kept.select(delegate(desk, "Nguyễn Văn An").id)
    desk.actions.refresh()
    written(desk.actions.action(own.HEAD).trigger)
    assert delegate(desk, "Lê Hoà").delegation_role is None
    qtbot.waitUntil(lambda: view.model.leader(view.model.key_at(1), "head") == delegate(desk, "Nguyễn Văn An").id)
    written(lambda: view.model.setData(head, ""))
    assert delegate(desk, "Nguyễn Văn An").delegation_role is None


def test_who_is_of_another_one_cannot_lead(view: UnitsView) -> None:
    head = view.model.index(1, view.model.column_at("head"))
    view.model.setData(head, "Đinh Công Sơn")
    assert view.model.is_wrong(head)


def test_dealt_into_groups_that_have_a_place_and_a_secretary(
    view: UnitsView, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    view.show_kind(GROUPS)
    desk.actions.action(own.DEAL).trigger()
    dialog = next(each for each in desk.window.findChildren(QDialog) if isinstance(each, NumberDialog))
    dialog.input.setText("0")
    assert not dialog.button.isEnabled()
    dialog.input.setText("2")
    written(dialog.accept)
    qtbot.waitUntil(lambda: units(view) == [("Chưa thuộc tổ nào", 3), ("Tổ 1", 3), ("Tổ 2", 3)])
    written(lambda: view.model.setData(view.model.index(1, view.model.column_at("place")), "Hội trường"))
    name = members(view)[0] if choose(view, 1) else ""
    written(lambda: view.model.setData(view.model.index(1, view.model.column_at("secretary")), name))
    assert delegate(desk, name).group_role is GroupRole.SECRETARY
    assert [each.place for each in desk.app.lists.rows(DiscussionGroup)] == ["Hội trường", ""]


def test_a_new_one_is_typed_at_the_end(view: UnitsView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    desk.actions.action(common.NEW).trigger()
    index = view.grid.currentIndex()
    assert view.model.is_new_row(index)
    view.model.setData(index.siblingAtColumn(view.model.column_at("name")), "Đoàn khách")
    written(lambda: view.model.leave_row(index))
    qtbot.waitUntil(lambda: units(view)[-1] == ("Đoàn khách", 0))


def test_deleted_only_when_nobody_belongs_to_it(view: UnitsView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    choose(view, 1)
    assert [label(each) for each in view.chosen_units] == ["Đoàn đại biểu Chi bộ 1"]
    view.grid.setFocus()
    desk.actions.action(common.DELETE).trigger()
    qtbot.waitUntil(lambda: bool(desk.messages.bar.words))
    assert len(desk.app.lists.rows(Delegation)) == 2
    written(lambda: view.put_asked.emit([row.id for row in view.model.members_of(view.model.key_at(1))], ""))
    choose(view, 1)
    written(desk.actions.action(common.DELETE).trigger)
    assert len(desk.app.lists.rows(Delegation)) == 1


def test_the_row_of_none_is_neither_edited_nor_deleted(view: UnitsView) -> None:
    assert choose(view, 0) == NONE
    assert view.model.editing_at(view.model.index(0, 0)) is None
    assert view.chosen_units == []


def test_found_among_the_members(view: UnitsView) -> None:
    choose(view, 1)
    view._find.setText("hoa")
    assert members(view) == ["Lê Hoà"]


def test_the_models_keep_to_the_rules_of_qt(view: UnitsView, page: DelegatesPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, mode) for model in (*view.models, view.members)]
    view.show_loaded(page.loaded)
    assert len(testers) == 3


def test_nobody_is_lost(view: UnitsView, desk: Desk) -> None:
    assert sum(count for _name, count in units(view)) == len(desk.app.lists.rows(Delegate))
