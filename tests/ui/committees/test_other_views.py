"""Areas, teams, absences and distances as sheets: typed, refused, undone, and sound as models."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog

from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, TeamRole
from congress_app.domain.choices import HalfDay
from congress_app.domain.committees import Absence, AreaCharge, CommitteeMember, Distance, Team, TeamMember, TeamUnit
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.choose_dialog import ChooseDialog
from congress_app.ui.committees.leave_dialog import LeaveDialog
from congress_app.ui.committees.page import ABSENCES, AREAS, DISTANCES, MEMBERS, TEAMS, CommitteesPage
from congress_app.ui.committees.replace_dialog import ReplaceDialog
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.edits import NEW
from tests.ui.committees.conftest import EXECUTIVE, STANDING, member, organisation, person, undo
from tests.ui.one_congress import CODE, DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]
CAO_PHONG, BINH_XUYEN = "Đảng bộ xã Cao Phong", "Đảng bộ xã Bình Xuyên"


def type_new(view: SheetView, **texts: str) -> None:
    """Type a new row and leave it."""
    model, at = view.model, view.model.rowCount() - 1
    for column, text in texts.items():
        model.setData(model.index(at, model.column_at(column)), text)
    model.leave_row(model.index(at, 0))


def dialog_of(desk: Desk, kind: type[QDialog]) -> Any:
    """The open dialog of a kind."""
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())


def shown(page: CommitteesPage, view: int) -> SheetView:
    """One of the views, shown."""
    page.show_view(view)
    return page.sheet


def test_who_is_in_charge_is_typed_by_name(page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    view = shown(page, AREAS)
    names = [str(view.model.index(row, 0).data()) for row in range(view.model.total)]
    assert names == [BINH_XUYEN, CAO_PHONG, "Đảng bộ xã Toàn Thắng"]
    assert view.count_words == "3 · 3 nơi chưa có người phụ trách"
    others = view.model.column_at("members")
    written(lambda: view.model.setData(view.model.index(0, others), "le hong mai; ha quang an"))
    qtbot.waitUntil(lambda: view.model.index(0, others).data() == "; ".join(EXECUTIVE))
    standing = view.model.index(0, view.model.column_at("standing"))
    written(lambda: view.model.setData(standing, STANDING[1]))
    held = {each.person_id for each in desk.app.lists.rows(AreaCharge)}
    assert held == {person(desk, name).id for name in (STANDING[1], *EXECUTIVE)}
    view.model.setData(standing, EXECUTIVE[0])  # sits on the other committee
    assert view.model.is_wrong(standing)


def test_those_without_anybody_are_filtered(page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    written(lambda: page.verbs.set_areas(person(desk, STANDING[0]).id, [organisation(desk, CAO_PHONG).id]))
    view = shown(page, AREAS)
    page.take(Visit("committees", "", {"view": "areas", "nobody": True}))
    qtbot.waitUntil(lambda: view.model.shown_count == 2)
    assert view.count_words == "2 trên 3 · 2 nơi chưa có người phụ trách"


def test_a_team_is_typed_with_its_people_and_its_units(
    page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    view = shown(page, TEAMS)
    assert view.views.currentWidget() is view._empty
    written(lambda: type_new(view, name="Tổ chỉ đạo số 1"))
    (team,) = desk.app.lists.rows(Team)
    page.teams.grid.kept.want(team.id)
    qtbot.waitUntil(lambda: page.teams.team is not None)
    people = page.teams.members
    last = people.rowCount() - 1
    people.setData(people.index(last, people.column_at("member")), "pham duc son")
    people.setData(people.index(last, people.column_at("role")), "to truong")
    written(lambda: people.leave_row(people.index(last, 0)))
    (leader,) = desk.app.lists.rows(TeamMember)
    assert (leader.person_id, leader.role) == (person(desk, STANDING[0]).id, TeamRole.LEADER)
    page.teams._on_choose_asked()
    dialog = dialog_of(desk, ChooseDialog)
    assert dialog.tree.topLevelItemCount() == 3  # two areas, and what has none
    dialog.line.setText("hoa binh")
    dialog._lines[0].setCheckState(0, dialog._lines[0].checkState(0).Checked)
    written(dialog.accept)
    assert len(desk.app.lists.rows(TeamUnit)) == 1
    desk.window.activateWindow()
    page.teams.grid.setFocus()
    qtbot.waitUntil(page.teams.grid.hasFocus)
    desk.actions.refresh()
    written(desk.actions.action(common.DELETE).trigger)
    assert desk.app.lists.rows(Team) == []


def test_an_absence_is_typed_and_a_wrong_one_stays_visible(page: CommitteesPage, desk: Desk, written: Written) -> None:
    view = shown(page, ABSENCES)
    written(lambda: type_new(view, member="vu van viet", kind="nhiem vu", starts_on="28/7/25", starts_half="chieu"))
    (its,) = desk.app.lists.rows(Absence)
    assert (its.kind, its.starts_on, its.starts_half) == (AbsenceKind.DUTY, DAY, HalfDay.AFTERNOON)
    assert (its.ends_on, its.person_id) == (DAY, person(desk, STANDING[1]).id)
    type_new(view, member="khong ai ca", starts_on="28/7/25")
    assert view.model.is_wrong(view.model.index(view.model.rowCount() - 1, 0))
    assert len(desk.app.lists.rows(Absence)) == 1


def test_an_absence_that_ends_before_it_begins_is_refused(page: CommitteesPage, desk: Desk, qtbot: QtBot) -> None:
    view = shown(page, ABSENCES)
    type_new(view, member="vu van viet", starts_on="28/7/2025", ends_on="20/7/2025")
    qtbot.waitUntil(lambda: view.model.new_texts.get("member") == STANDING[1])
    assert desk.app.lists.rows(Absence) == []


def test_an_absence_is_begun_from_the_register(page: CommitteesPage, desk: Desk) -> None:
    page.members.grid.kept.select(member(desk, STANDING[1]).id)
    desk.actions.refresh()
    desk.actions.action(own.NOTE_ABSENCE).trigger()
    assert page.sheet is page.absences
    assert page.absences.model.new_texts == {"member": STANDING[1]}


def test_a_distance_shows_its_estimate_until_it_is_typed(
    page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    view = page.distances
    page.show_view(DISTANCES)
    ids = [organisation(desk, name) for name in (CAO_PHONG, BINH_XUYEN)]
    change = desk.app.services.records.change
    for each, key in zip(ids, ("Phú Thọ/Xã Cao Phong", "Phú Thọ/Xã Bình Xuyên"), strict=True):
        call = partial(change, Organisation, Id[Organisation](each.id), {"unit_key": key}, label_row=each)
        written(partial(desk.write, call, owner=desk))
    qtbot.waitUntil(lambda: view.facts is page.facts)
    view.begin_new()
    model = view.distances
    model.set_new_texts({"from": CAO_PHONG, "to": BINH_XUYEN})
    qtbot.waitUntil(lambda: "ước tính" in view.pair.text() and " km, " in view.pair.text())
    km = model.index(model.rowCount() - 1, model.column_at("km"))
    assert str(km.data()).startswith("≈ ")
    assert model.pair_of(NEW) == (ids[0].id, ids[1].id)
    model.setData(km, "88")
    written(lambda: model.leave_row(km))
    assert [(each.km, each.minutes) for each in desk.app.lists.rows(Distance)] == [(88, 0)]


def test_two_places_that_are_one_are_refused(page: CommitteesPage, desk: Desk, qtbot: QtBot) -> None:
    page.show_view(DISTANCES)
    type_new(page.distances, **{"from": CAO_PHONG, "to": "xa cao phong", "km": "5"})
    qtbot.waitUntil(lambda: bool(desk.messages.bar.words))
    assert desk.app.lists.rows(Distance) == []
    assert page.distances.model.new_texts["km"] == "5"


def test_who_leaves_is_replaced_in_what_is_to_come(
    page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    (congress,) = desk.app.lists.rows(Congress, code=CODE)
    going, coming = person(desk, STANDING[1]), person(desk, STANDING[0])
    assign = desk.app.services.assignments.assign
    written(lambda: desk.write(lambda: assign(Id(going.id), [Id(congress.id)], AssignmentRole.SPEAKER), owner=desk))
    qtbot.waitUntil(lambda: page.facts is not None and bool(page.facts.plan.duties))
    page.members.grid.kept.select(member(desk, STANDING[1]).id)
    page.asking.leave(page.members.chosen)
    leaving = dialog_of(desk, LeaveDialog)
    assert leaving.after.text() == "Còn 1 phân công sau ngày 21/7/2025."
    assert leaving.replaces.isChecked()
    written(leaving.accept)
    assert member(desk, STANDING[1]).ends_on == dt.date(2025, 7, 21)
    replacing = dialog_of(desk, ReplaceDialog)
    replacing.form.edited.emit("person_id", coming.id)
    written(replacing.accept)
    qtbot.waitUntil(lambda: [each.person_id for each in page.facts.plan.duties] == [coming.id])  # type: ignore[union-attr]
    for _step in range(2):
        written(lambda: undo(desk))
    assert [each.ends_on for each in desk.app.lists.rows(CommitteeMember)] == [None] * 4


@pytest.mark.parametrize("view", [MEMBERS, AREAS, TEAMS, ABSENCES, DISTANCES])
def test_each_view_is_shown_by_its_command_and_its_model_is_sound(page: CommitteesPage, desk: Desk, view: int) -> None:
    desk.actions.action(own.VIEWS[view]).trigger()
    assert page.sheet is page.all_views[view]
    tester = QAbstractItemModelTester(page.sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.sheet.filters.set_text("không có gì như vậy")
    page.sheet.filters.clear()
    tester.deleteLater()
