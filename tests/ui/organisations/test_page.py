"""The part at work: tree and table, editing in place and in the details, pasting, deleting with a way on, visits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from congress_app import bootstrap
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.organisations import OrganisationRow
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.common.paste_preview import PastePreview
from congress_app.ui.organisations import part_commands as own
from congress_app.ui.organisations.filters import AREA, BRANCH, FORMATION, KIND
from congress_app.ui.organisations.new_dialog import NewOrganisationDialog
from congress_app.ui.organisations.page import OrganisationsPage
from congress_app.ui.organisations.row_model import OrganisationModel
from tests.ui.organisations.conftest import key_of, make_desk, one

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Names = Callable[[], list[str]]
Written = Callable[[Callable[[], Any]], None]
Key = Qt.Key
ALL = ["tỉnh Phú Thọ", "phường Việt Trì", "xã An Bình", "Chi bộ 1", "Chi bộ 2", "xã Toàn Thắng"]


def press(key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)
    QApplication.processEvents()


def write(text: str) -> None:
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    QApplication.processEvents()


def select(page: OrganisationsPage, desk: Desk, *names: str) -> None:
    """Select the name cells of these."""
    at = [page.model.index(page.model.place_of(key_of(desk, name)), 0) for name in names]
    page.grid.setCurrentIndex(at[0])
    for index in at:
        page.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)


def shown(qtbot: QtBot, page: OrganisationsPage, desk: Desk, *names: str) -> None:
    """Select these and wait for their details."""
    select(page, desk, *names)
    keys = {key_of(desk, name) for name in names}
    qtbot.waitUntil(lambda: set(page.organisation_details.keys) == keys)


def test_the_table_model_holds_three_hundred_rows(qapp: object) -> None:
    model = OrganisationModel(OrganisationChoice(), lambda _change: None)
    _tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    rows = [OrganisationRow(Organisation(id=Id(f"k{n}"), name=f"Đảng bộ xã {n}"), "") for n in range(300)]
    model.show_prepared(prepare(model.listing, lambda row: row.id, rows))
    model.set_filter("xã 1")
    assert model.rowCount() == 138 + 1


# tree and table


def test_all_are_shown_as_a_tree_and_the_offices_own_is_chosen(
    page: OrganisationsPage, desk: Desk, names: Names
) -> None:
    assert names() == ALL
    assert page.tree.current == page.grid.kept.current == key_of(desk, "Đảng bộ tỉnh Phú Thọ")
    assert page.title._count.text() == "6"


def test_a_branch_chosen_in_the_tree_narrows_the_table(page: OrganisationsPage, desk: Desk, names: Names) -> None:
    page.tree.setCurrentIndex(page.tree.tree_model.index_of(key_of(desk, "Đảng bộ xã An Bình")))
    assert names() == ["xã An Bình", "Chi bộ 1", "Chi bộ 2"]
    assert page.organisation_filters.is_marked(BRANCH)
    assert page.grid.kept.current == page.tree.current
    page.organisation_filters.mark(BRANCH, is_on=False)
    assert names() == ALL
    assert page.tree.current == key_of(desk, "Đảng bộ xã An Bình")


def test_one_without_any_below_is_found_in_the_table_as_it_stands(
    page: OrganisationsPage, desk: Desk, names: Names
) -> None:
    page.tree.setCurrentIndex(page.tree.tree_model.index_of(key_of(desk, "Đảng bộ xã Toàn Thắng")))
    assert names() == ALL
    assert page.grid.kept.current == key_of(desk, "Đảng bộ xã Toàn Thắng")


def test_the_tree_follows_the_table(page: OrganisationsPage, desk: Desk) -> None:
    select(page, desk, "Chi bộ 2")
    assert page.tree.current == key_of(desk, "Chi bộ 2")
    assert not page.organisation_filters.is_marked(BRANCH)


def test_filters_narrow_by_kind_formation_area_and_text(page: OrganisationsPage, names: Names) -> None:
    found = []
    for name in (KIND, FORMATION, AREA):
        box = page.organisation_filters._choices[name]
        box.choose(box.options[-1].value)
        found.append(names())
        page.organisation_filters.clear()
    page.organisation_filters.set_text("nhan my")
    assert [*found, names()] == [[], [], ["phường Việt Trì"], ["xã Toàn Thắng"]]


def test_enter_in_the_tree_leads_to_the_row(page: OrganisationsPage, desk: Desk) -> None:
    page.tree.setFocus()
    page.tree.follow(key_of(desk, "Chi bộ 1"))
    press(Key.Key_F2)
    assert page.grid.hasFocus()
    assert page.grid.kept.current == key_of(desk, "Chi bộ 1")


def test_what_is_open_and_chosen_in_the_tree_stays_over_reloads(
    page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    tree, model, key = page.tree, page.tree.tree_model, key_of(desk, "Đảng bộ xã An Bình")
    tree.setExpanded(model.index_of(key), True)
    select(page, desk, "Chi bộ 2")
    written(lambda: page.verbs.move([key], ""))
    page_rows = model.rowCount()
    for _turn in range(200):
        QApplication.processEvents()
        if model.rowCount() == 2:
            break
        QTest.qWait(10)
    assert (page_rows in (1, 2), model.rowCount()) == (True, 2)
    assert tree.isExpanded(model.index_of(key))
    assert tree.current == key_of(desk, "Chi bộ 2")


# editing


def test_a_cell_is_stored_and_a_new_row_stands_below_the_chosen_branch(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    page.choose_branch(key_of(desk, "Đảng bộ xã An Bình"))
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.model.index(page.model.rowCount() - 1, 0))
    write("Chi bộ 3")
    press(Key.Key_Return)
    written(lambda: press(Key.Key_Return))
    assert one(desk, "Chi bộ 3").parent_id == key_of(desk, "Đảng bộ xã An Bình")
    qtbot.waitUntil(lambda: page.model.rowCount() == 5)
    assert page.model.is_new_row(page.grid.currentIndex())
    assert page.grid.currentIndex().column() == 0


def test_another_superior_is_chosen_in_the_cell(page: OrganisationsPage, desk: Desk, written: Written) -> None:
    at = page.model.index(page.model.place_of(key_of(desk, "Chi bộ 1")), page.model.column_at("parent"))
    assert at.data(Qt.ItemDataRole.EditRole) == "Đảng bộ xã An Bình"
    written(lambda: page.model.setData(at, "xa toan thang"))
    assert one(desk, "Chi bộ 1").parent_id == key_of(desk, "Đảng bộ xã Toàn Thắng")
    desk.app.file.undo()
    assert one(desk, "Chi bộ 1").parent_id == key_of(desk, "Đảng bộ xã An Bình")


def test_a_loop_is_refused_and_stays_marked_in_the_cell(qtbot: QtBot, page: OrganisationsPage, desk: Desk) -> None:
    at = page.model.index(page.model.place_of(key_of(desk, "Đảng bộ xã An Bình")), page.model.column_at("parent"))
    page.model.setData(at, "Chi bộ 1")
    qtbot.waitUntil(lambda: page.model.is_wrong(at))
    assert at.data() == "Chi bộ 1"
    assert at.data(Qt.ItemDataRole.ToolTipRole) == "Không thể đặt một tổ chức đảng vào dưới chính nó."
    assert desk.messages.bar.words == "Đảng bộ xã An Bình: Không thể đặt một tổ chức đảng vào dưới chính nó."


def test_a_pasted_block_with_new_rows_is_shown_first_and_is_one_step(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    before = len(desk.app.lists.rows(Organisation))
    last = page.model.rowCount() - 1
    page.grid.setCurrentIndex(page.model.index(last - 1, 0))
    QGuiApplication.clipboard().setText("Đảng bộ xã Toàn Thắng\tXã\t900\nĐảng bộ xã Hạ Hòa\tXã\t700\nChi bộ 9\tlạ\t1\n")
    page.grid.paste()
    preview = desk.window.findChild(PastePreview)
    assert isinstance(preview, PastePreview)
    assert preview.new_count == 1
    written(preview.accept)
    found = {each.name: each.member_count for each in desk.app.lists.rows(Organisation)}
    assert len(found) == before + 1
    assert (found["Đảng bộ xã Toàn Thắng"], found["Đảng bộ xã Hạ Hòa"]) == (900, 700)
    desk.app.file.undo()
    assert len(desk.app.lists.rows(Organisation)) == before
    assert one(desk, "Đảng bộ xã Toàn Thắng").member_count == 0


def test_a_field_of_the_details_is_stored_when_left(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    shown(qtbot, page, desk, "Chi bộ 1")
    page.organisation_details.form.focus_field("hall")
    write("Nhà văn hóa")
    written(lambda: press(Key.Key_Return))
    assert one(desk, "Chi bộ 1").hall == "Nhà văn hóa"


def test_one_field_is_changed_for_all_chosen(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    shown(qtbot, page, desk, "Chi bộ 1", "Chi bộ 2")
    form = page.organisation_details.form
    assert not form.input("name").isVisible()
    form.focus_field("area")
    write("Hòa Bình")
    written(lambda: press(Key.Key_Return))
    assert [one(desk, name).area for name in ("Chi bộ 1", "Chi bộ 2")] == ["Hòa Bình"] * 2
    desk.app.file.undo()
    assert [one(desk, name).area for name in ("Chi bộ 1", "Chi bộ 2")] == [""] * 2


def test_a_chosen_unit_fills_in_what_is_not_known_and_offers_its_name(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    shown(qtbot, page, desk, "Chi bộ 2")
    written(lambda: page.units._on_field_edited("unit_key", "Phú Thọ/Xã Toàn Thắng"))
    found = one(desk, "Chi bộ 2")
    assert (found.unit_key, found.short_name, found.area) == ("Phú Thọ/Xã Toàn Thắng", "xã Toàn Thắng", "Hòa Bình")
    assert desk.messages.bar.words == "Trong danh mục, tên là “Đảng bộ xã Toàn Thắng”."
    written(desk.messages.bar._way.click)
    assert desk.app.lists.rows(Organisation, name="Chi bộ 2") == []


# persons


def test_a_link_leads_to_a_person(qtbot: QtBot, desk: Desk, page: OrganisationsPage) -> None:
    known = [row.person for row in desk.app.lists.persons(desk.scope()) if row.person.organisation_id]
    person = known[-1]
    page.take(Visit("organisations", str(person.organisation_id), {"person_id": person.id}))
    table = page.organisation_details.persons
    qtbot.waitUntil(lambda: table.grid.kept.current == person.id)
    assert page.organisation_details.sheets.currentWidget() is table


def test_persons_are_added_edited_and_deleted(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written
) -> None:
    shown(qtbot, page, desk, "Đảng bộ xã An Bình")
    persons = page.organisation_details.persons
    qtbot.waitUntil(lambda: persons.model.total == 2)
    assert page.organisation_details.sheets.tabText(1) == "Cá nhân (2)"
    desk.actions.action(own.PERSONS).trigger()
    persons.begin_new()
    write("Trần Văn Chi")
    press(Key.Key_Return)
    written(lambda: press(Key.Key_Return))
    qtbot.waitUntil(lambda: persons.model.total == 3)
    assert [row.person.full_name for row in persons.model.shown_rows] == [
        "Nguyễn Văn An",
        "Lê Thị Bình",
        "Trần Văn Chi",
    ]
    written(lambda: persons.model.setData(persons.model.index(1, persons.model.column_at("post")), "Phó Bí thư"))
    persons.grid.setCurrentIndex(persons.model.index(0, 0))
    desk.actions.refresh()
    written(desk.actions.action(common.DELETE).trigger)
    assert {each.full_name: each.post for each in desk.app.lists.rows(Person)} == {
        "Lê Thị Bình": "Phó Bí thư",
        "Trần Văn Chi": "",
    }


def test_text_typed_for_one_organisation_is_not_stored_for_another(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk
) -> None:
    shown(qtbot, page, desk, "Đảng bộ xã An Bình")
    persons = page.organisation_details.persons
    qtbot.waitUntil(lambda: persons.model.total == 2)
    last = persons.model.rowCount() - 1
    persons.model.setData(persons.model.index(last, persons.model.column_at("post")), "Chánh Văn phòng")
    shown(qtbot, page, desk, "Đảng bộ xã Toàn Thắng")
    qtbot.waitUntil(lambda: persons.organisation_id == key_of(desk, "Đảng bộ xã Toàn Thắng"))
    assert persons.model.new_texts == {}
    shown(qtbot, page, desk, "Đảng bộ xã An Bình")
    qtbot.waitUntil(lambda: persons.model.new_texts == {"post": "Chánh Văn phòng"})


# deleting


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Đảng bộ phường Việt Trì", "Xem các đại hội"),
        ("Đảng bộ xã An Bình", "Xem các tổ chức trực thuộc"),
    ],
)
def test_what_others_name_is_not_deleted_and_a_link_leads_to_them(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, name: str, words: str
) -> None:
    page.verbs.delete([one(desk, name)])
    qtbot.waitUntil(lambda: f"Chưa xóa được “{name}”" in desk.messages.bar.words)
    assert desk.messages.bar._way.text() == words


def test_the_links_lead_to_congresses_branch_and_persons(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk, names: Names, written: Written
) -> None:
    page.verbs.delete([one(desk, "Đảng bộ phường Việt Trì")])
    qtbot.waitUntil(lambda: desk.messages.bar.words != "")
    (congress,) = desk.app.lists.rows(Congress)
    with qtbot.waitSignal(desk.visit_asked) as asked:
        desk.messages.bar._way.click()
    assert asked.args == [Visit("calendar", congress.id)]
    commune = one(desk, "Đảng bộ xã An Bình")
    page.verbs.delete([commune])
    qtbot.waitUntil(lambda: desk.messages.bar.words != "")
    desk.messages.bar._way.click()
    assert names() == ["xã An Bình", "Chi bộ 1", "Chi bộ 2"]
    written(lambda: page.verbs.delete([one(desk, "Chi bộ 1"), one(desk, "Chi bộ 2")]))
    page.verbs.delete([commune])
    qtbot.waitUntil(lambda: desk.messages.bar._way.text() == "Xem các cá nhân")
    desk.messages.bar._way.click()
    assert page.organisation_details.sheets.currentIndex() == 1


def test_a_deletion_says_so_and_is_undone(qtbot: QtBot, page: OrganisationsPage, desk: Desk, written: Written) -> None:
    shown(qtbot, page, desk, "Chi bộ 1", "Chi bộ 2")
    desk.actions.refresh()
    written(desk.actions.action(common.DELETE).trigger)
    assert desk.messages.bar.words == "Đã xóa: 2 tổ chức đảng."
    desk.app.file.undo()
    assert len(desk.app.lists.rows(Organisation)) == 6


# ways on


def test_congresses_are_gone_to_and_begun_from_here(qtbot: QtBot, page: OrganisationsPage, desk: Desk) -> None:
    shown(qtbot, page, desk, "Đảng bộ phường Việt Trì")
    with qtbot.waitSignal(desk.visit_asked) as asked:
        desk.actions.action(own.ADD_CONGRESS).trigger()
    key = key_of(desk, "Đảng bộ phường Việt Trì")
    assert asked.args == [Visit("calendar", "", {"new_for": key})]
    with qtbot.waitSignal(desk.visit_asked) as asked:
        desk.actions.action(own.CONGRESSES).trigger()
    assert asked.args[0].part == "calendar"


def test_a_visit_shows_its_row_in_tree_and_table(page: OrganisationsPage, desk: Desk, names: Names) -> None:
    page.choose_branch(key_of(desk, "Đảng bộ xã An Bình"))
    page.take(Visit("organisations", key_of(desk, "Đảng bộ phường Việt Trì")))
    assert names() == ALL
    assert page.grid.kept.current == page.tree.current == key_of(desk, "Đảng bộ phường Việt Trì")
    page.take(Visit("organisations", "", {"text": "toàn thắng"}))
    assert names() == ["xã Toàn Thắng"]


def test_an_empty_file_offers_catalogue_import_and_typing(qtbot: QtBot, tmp_path: Path) -> None:
    bootstrap.new_file(tmp_path / "empty.db")
    desk = make_desk(qtbot, tmp_path / "empty.db", tmp_path)
    page = OrganisationsPage(desk)
    desk.window.setCentralWidget(page)  # type: ignore[attr-defined]  # a main window
    desk.window.show()
    ways = {"Thêm toàn bộ xã, phường của một tỉnh…", "Nhập từ Excel…", "Thêm mới", "Thêm tổ chức"}
    qtbot.waitUntil(lambda: {each.text() for each in page.findChildren(QPushButton) if each.isVisible()} == ways)


def test_on_a_narrow_screen_the_details_take_the_place_of_the_tree(
    qtbot: QtBot, page: OrganisationsPage, desk: Desk
) -> None:
    desk.window.resize(860, 440)
    qtbot.waitUntil(lambda: not page.is_details_shown)
    seen = [page.tree.isVisible()]
    page.toggle_details()
    seen += [page.tree.isVisible(), page.is_details_shown]
    assert seen == [True, False, True]


def test_f6_walks_through_filters_tree_table_and_details(page: OrganisationsPage) -> None:
    assert page.panes == [page.organisation_filters, page.tree, page.grid, page.organisation_details]


def test_a_new_organisation_that_is_refused_stays_in_its_dialog(
    page: OrganisationsPage, desk: Desk, written: Written, qtbot: QtBot
) -> None:
    page.verbs.ask_new([], "")
    dialog = desk.window.findChild(NewOrganisationDialog)
    assert isinstance(dialog, NewOrganisationDialog)
    dialog.form.edited.emit("name", "x" * 400)
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.form.first_wrong == "name")
    assert dialog.isVisible()
    assert dialog.form.input("name").shown_text() == "x" * 400
    dialog.form.input("name").put_text("Đảng bộ xã Mới")
    dialog.form.input("name").left.emit()
    with qtbot.waitSignal(dialog.accepted):
        written(dialog.accept)
    assert one(desk, "Đảng bộ xã Mới").name == "Đảng bộ xã Mới"
