"""The register of committee members: begun, typed, pasted, corrected, filtered, deleted, and what stands beside."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog

from congress_app.bootstrap import App
from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import AreaCharge, Committee, CommitteeMember
from congress_app.domain.persons import Person
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.committee_dialog import CommitteeDialog
from congress_app.ui.committees.filters import UNPLACED
from congress_app.ui.committees.page import CommitteesPage
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.list_model import ROOT
from congress_app.ui.common.paste_preview import PastePreview
from tests.ui.committees.conftest import EXECUTIVE, STANDING, member, organisation, person, undo
from tests.ui.desks import desk_on, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


def cells(page: CommitteesPage, *columns: str) -> list[tuple[str, ...]]:
    """What stands in some columns of the rows shown."""
    model = page.members.model
    places = [model.column_at(column) for column in columns]
    return [tuple(str(model.index(row, at).data() or "") for at in places) for row in range(model.shown_count)]


def type_new(page: CommitteesPage, **texts: str) -> None:
    """Type a new row and leave it."""
    model = page.members.model
    at = model.rowCount() - 1
    for column, text in texts.items():
        model.setData(model.index(at, model.column_at(column)), text)
    model.leave_row(model.index(at, 0))


def dialog_of(desk: Desk, kind: type[QDialog]) -> Any:
    """The open dialog of a kind."""
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())


def test_members_stand_by_committee_and_rank(page: CommitteesPage) -> None:
    assert cells(page, "precedence", "member", "committee") == [
        ("1", STANDING[0], "Ban Thường vụ"),
        ("2", STANDING[1], "Ban Thường vụ"),
        ("1", EXECUTIVE[0], "Ban Chấp hành"),
        ("2", EXECUTIVE[1], "Ban Chấp hành"),
    ]
    assert page.members.count_words == "Ban Thường vụ: 2 · Ban Chấp hành: 2"


def test_without_a_committee_the_page_offers_to_add_one(bare_app: App, qtbot: QtBot, tmp_path: Path) -> None:
    desk = desk_on(qtbot, bare_app, tmp_path)
    page = CommitteesPage(desk)
    show(qtbot, desk, page, 1300, 760)
    qtbot.waitUntil(lambda: page.members.views.currentWidget() is page.members._without)
    page.asking.new_committee(CommitteeKind.STANDING)
    dialog = dialog_of(desk, CommitteeDialog)
    with qtbot.waitSignal(desk.bus.changed):
        dialog.accept()
    (made,) = bare_app.lists.rows(Committee)
    assert (made.organisation_id, made.kind) == (bare_app.lists.office().organisation_id, CommitteeKind.STANDING)
    assert made.term == "2025-2030"  # that of the congresses
    qtbot.waitUntil(lambda: page.members.views.currentWidget() is page.members._empty)


def test_a_known_person_is_picked_and_a_new_one_is_made(page: CommitteesPage, desk: Desk, written: Written) -> None:
    known = person(desk, "Quách Bá Hùng")
    written(lambda: type_new(page, member="quach ba hung", post="Bí thư", phone="0912"))
    assert member(desk, "Quách Bá Hùng").person_id == known.id
    assert (person(desk, "Quách Bá Hùng").phone, member(desk, "Quách Bá Hùng").precedence) == ("0912", 3)
    written(lambda: type_new(page, member="Trần Mới", committee="chap hanh"))
    made = member(desk, "Trần Mới")
    assert made.committee_id == member(desk, EXECUTIVE[0]).committee_id


def test_a_name_with_other_accents_is_another_person(page: CommitteesPage, desk: Desk, written: Written) -> None:
    written(lambda: type_new(page, member="Quách Bà Hùng"))
    assert {each.full_name for each in desk.app.lists.rows(Person)} >= {"Quách Bá Hùng", "Quách Bà Hùng"}


def test_who_sits_there_already_is_refused_with_a_sentence(page: CommitteesPage, desk: Desk, qtbot: QtBot) -> None:
    type_new(page, member=STANDING[0])
    qtbot.waitUntil(lambda: page.members.model.new_texts.get("member") == STANDING[0])
    assert STANDING[0] in desk.messages.bar.words
    assert len(desk.app.lists.rows(CommitteeMember)) == 4


def test_a_pasted_list_is_one_step(page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    grid, model = page.members.grid, page.members.model
    lines = [f"Nguyễn Văn Số {n}\tChức vụ {n}" for n in range(60)]
    QApplication.clipboard().setText("\n".join([*lines, "Một"]))
    page.members.begin_new()
    grid.paste()
    preview = dialog_of(desk, PastePreview)
    assert preview.new_count == 60  # one word is nobody's whole name
    written(preview.accept)
    qtbot.waitUntil(lambda: model.total == 64)
    written(lambda: undo(desk))
    qtbot.waitUntil(lambda: model.total == 4)


def test_a_name_that_stands_is_corrected(page: CommitteesPage, desk: Desk, written: Written) -> None:
    model = page.members.model
    its = member(desk, STANDING[0])
    written(lambda: model.setData(model.index(0, model.column_at("member")), "Phạm Đức Sỹ"))
    assert member(desk, "Phạm Đức Sỹ").id == its.id
    model.setData(model.index(0, model.column_at("member")), "")
    assert model.is_wrong(model.index(0, model.column_at("member")))


def test_post_days_and_place_are_typed(page: CommitteesPage, desk: Desk, written: Written) -> None:
    model = page.members.model
    for column, text in (("starts_on", "28/10/2020"), ("base", "xa cao phong"), ("precedence", "7")):
        written(partial(model.setData, model.index(0, model.column_at(column)), text))
    its = member(desk, STANDING[0])
    assert (its.precedence, its.base_id) == (7, organisation(desk, "Đảng bộ xã Cao Phong").id)
    model.setData(model.index(1, model.column_at("starts_on")), "hôm nào đó")
    assert model.is_wrong(model.index(1, model.column_at("starts_on")))


def test_enter_in_a_new_row_stores_it_and_begins_the_next_at_the_name(page: CommitteesPage, qtbot: QtBot) -> None:
    page.members.begin_new()
    grid, model = page.members.grid, page.members.model
    model.setData(grid.currentIndex().siblingAtColumn(model.column_at("member")), "Trần Mới")
    grid.setCurrentIndex(grid.currentIndex().siblingAtColumn(model.column_at("post")))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.total == 5)
    assert model.is_new_row(grid.currentIndex())
    assert grid.currentIndex().column() == model.column_at("member")


def test_found_and_filtered(page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    page.members.member_filters.set_text("vu van viet")
    assert [each[0] for each in cells(page, "member")] == [STANDING[1]]
    page.members.member_filters.clear()
    cao_phong = organisation(desk, "Đảng bộ xã Cao Phong").id
    written(lambda: page.verbs.set_areas(person(desk, STANDING[0]).id, [cao_phong]))
    page.members.member_filters.mark(UNPLACED, is_on=True)
    qtbot.waitUntil(lambda: [each[0] for each in cells(page, "member")] == [STANDING[1], *EXECUTIVE])


def test_details_show_areas_and_take_a_whole_area(
    page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    page.members.grid.kept.select(member(desk, STANDING[1]).id)
    details = page.member_details
    qtbot.waitUntil(lambda: [row.person.full_name for row in details.rows] == [STANDING[1]])
    details.areas.line.setText("Cả địa bàn Hòa Bình (1)")
    written(details.areas.line.picked.emit)
    qtbot.waitUntil(lambda: details.areas.ids == (organisation(desk, "Đảng bộ xã Cao Phong").id,))
    written(lambda: details.areas.remove(list(details.areas.ids)))
    assert desk.app.lists.rows(AreaCharge) == []


def test_several_are_changed_at_once(page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    page.members.grid.kept.select(*(member(desk, name).id for name in EXECUTIVE))
    details = page.member_details
    qtbot.waitUntil(lambda: len(details.rows) == 2)
    written(lambda: details.seat.edited.emit("post", "Tỉnh ủy viên"))
    assert [member(desk, name).post for name in EXECUTIVE] == ["Tỉnh ủy viên"] * 2
    written(lambda: undo(desk))
    assert [member(desk, name).post for name in EXECUTIVE] == [f"Chức vụ của {name}" for name in EXECUTIVE]


def test_deleted_and_brought_back(page: CommitteesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    page.members.grid.setFocus()
    page.members.grid.kept.select(member(desk, STANDING[1]).id)
    desk.actions.refresh()
    written(desk.actions.action(common.DELETE).trigger)
    qtbot.waitUntil(lambda: page.members.model.total == 3)
    written(lambda: undo(desk))
    qtbot.waitUntil(lambda: page.members.model.total == 4)


def test_a_link_leads_to_a_member_of_another_view(page: CommitteesPage, desk: Desk) -> None:
    desk.actions.action(own.DISTANCES).trigger()
    page.take(Visit("committees", "", {"person_id": person(desk, EXECUTIVE[1]).id}))
    assert page.sheet is page.members
    assert page.members.grid.kept.current == member(desk, EXECUTIVE[1]).id


def test_details_fold_where_there_is_no_room(page: CommitteesPage, desk: Desk, qtbot: QtBot) -> None:
    assert page.is_details_shown
    desk.window.resize(911, 512)
    qtbot.waitUntil(lambda: not page.is_details_shown)
    page.toggle_details()
    assert page.is_details_shown


def test_the_model_is_sound(page: CommitteesPage) -> None:
    tester = QAbstractItemModelTester(page.members.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.members.member_filters.set_text("an")
    page.members.member_filters.clear()
    assert page.members.model.rowCount(ROOT) == 5
    tester.deleteLater()
