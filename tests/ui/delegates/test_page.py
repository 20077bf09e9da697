"""The register: found, filtered, edited in place, pasted, deleted and brought back, replaced; read-only without a congress."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, Gender
from congress_app.domain.delegates import Delegate, Substitution
from congress_app.domain.fields import Id
from congress_app.listings.delegates import DelegateRow
from congress_app.ui.common import commands as common
from congress_app.ui.common.assistant.dialog import Assistant
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.edits import Change
from congress_app.ui.common.inputs import ChoiceInput
from congress_app.ui.common.paste_preview import PastePreview
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.loading import prepared
from congress_app.ui.delegates.page import REGISTER, STATISTICS, DelegatesPage
from congress_app.ui.delegates.substitute_dialog import SubstituteDialog
from tests.ui.delegates.conftest import delegate, names, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


def cell(page: DelegatesPage, name: str, column: str) -> Any:
    """The index of a cell."""
    return page.model.index(names(page).index(name), page.model.column_at(column))


def write(page: DelegatesPage, name: str, column: str, text: str) -> None:
    """Type a whole text into a cell."""
    page.model.setData(cell(page, name, column), text)


def asked_to_replace(page: DelegatesPage, desk: Desk, name: str) -> SubstituteDialog:
    """The dialog that asks who comes in place of a delegate."""
    page.grid.kept.select(delegate(desk, name).id)
    page._show_details()
    desk.actions.action(own.SUBSTITUTE).trigger()
    return next(each for each in desk.window.findChildren(QDialog) if isinstance(each, SubstituteDialog))


def type_text(widget: Any, text: str) -> None:
    """Type letters, Vietnamese ones too."""
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def test_names_stand_by_the_given_name_and_the_title_counts_them(page: DelegatesPage) -> None:
    assert names(page)[:4] == ["Nguyễn Văn An", "Trần Thị Bình", "Phạm Minh Đức", "Bùi Thị Hà"]
    assert page.loaded.counts.words == "6 đại biểu chính thức · 2 dự khuyết · 1 khách mời"


def test_whoever_the_details_show_is_seen_when_the_search_ends(page: DelegatesPage, qtbot: QtBot) -> None:
    page.resize(1300, 420)
    page.delegate_filters.set_text("quach")
    page.grid.setCurrentIndex(page.model.index(0, page.model.column_at("full_name")))
    page.delegate_filters.set_text("")
    index = page.grid.currentIndex()
    assert index.row() == names(page).index("Quách Thị Yến")
    assert page.grid.viewport().rect().contains(page.grid.visualRect(index).center())


def test_found_without_accents(page: DelegatesPage) -> None:
    page.delegate_filters.set_text("tran binh")
    assert names(page) == ["Trần Thị Bình"]
    page.delegate_filters.set_text("lê hòa")
    assert names(page) == ["Lê Hoà"]


def test_filtered_by_category_gender_and_any_field(page: DelegatesPage) -> None:
    filters = page.delegate_filters
    filters.take({"category": "alternate"})
    assert names(page) == ["Hoàng Nam", "Quách Thị Yến"]
    filters.take({"category": "official", "gender": Gender.FEMALE})
    assert names(page) == ["Trần Thị Bình", "Bùi Thị Hà"]
    filters.take({"code": "ethnicity", "value": "(nothing)"})
    assert len(names(page)) == 9
    filters.take({"delegate_ids": [page.model.key_at(0)]})
    assert names(page) == ["Nguyễn Văn An"]
    filters.clear()
    assert len(names(page)) == 9


def test_the_values_of_a_field_are_offered_with_their_numbers(page: DelegatesPage, qtbot: QtBot) -> None:
    write(page, "Nguyễn Văn An", "ethnicity", "muong")
    qtbot.waitUntil(lambda: any(row.fact("ethnicity") for row in page.loaded.prepared.rows))
    filters = page.delegate_filters
    filters.choose("code", "ethnicity")
    box = filters.fields.boxes["ethnicity"]
    assert [option.words for option in box.options] == ["Mường (1)", "Chưa ghi (8)", "Bỏ lọc theo mục này"]
    box.choose("Mường")
    assert names(page) == ["Nguyễn Văn An"]


def test_several_fields_filter_together_and_each_can_be_removed(page: DelegatesPage, qtbot: QtBot) -> None:
    write(page, "Nguyễn Văn An", "ethnicity", "muong")
    qtbot.waitUntil(lambda: any(row.fact("ethnicity") for row in page.loaded.prepared.rows))
    filters = page.delegate_filters
    filters.choose("code", "ethnicity")
    assert filters.choice("code") is None  # ready for a further one
    assert not filters._choices["code"].offers("ethnicity")
    filters.choose("code", "party_badge")
    filters.fields.boxes["ethnicity"].choose("(nothing)")
    filters.fields.boxes["party_badge"].choose("(nothing)")
    assert len(names(page)) == 8
    filters.fields.boxes["ethnicity"].choose("(remove)")
    assert (len(names(page)), list(filters.fields.boxes)) == (9, ["party_badge"])
    filters.clear()
    assert not filters.fields.boxes
    assert not filters.is_active


def test_fields_and_values_are_typed_without_accents(page: DelegatesPage, qtbot: QtBot) -> None:
    write(page, "Nguyễn Văn An", "ethnicity", "muong")
    qtbot.waitUntil(lambda: any(row.fact("ethnicity") for row in page.loaded.prepared.rows))
    filters = page.delegate_filters
    filters.unfold()
    code = filters._choices["code"]
    code.setFocus()
    QTest.keyClicks(code, "dan toc")
    QTest.keyClick(code, Qt.Key.Key_Return)
    box = filters.fields.boxes["ethnicity"]
    assert box.hasFocus()
    assert box.is_open
    QTest.keyClicks(box, "muo")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert names(page) == ["Nguyễn Văn An"]
    page.grid.setFocus()
    assert box.text() == "Dân tộc: Mường (1)"


def test_choices_names_and_codes_are_typed_without_accents(page: DelegatesPage, desk: Desk, written: Written) -> None:
    written(lambda: write(page, "Nguyễn Văn An", "gender", "nam"))
    written(lambda: write(page, "Nguyễn Văn An", "organisation", "chi bo 2"))
    written(lambda: write(page, "Nguyễn Văn An", "state", "đủ tư"))
    written(lambda: write(page, "Nguyễn Văn An", "religion", "Đạo của bản"))
    stored = delegate(desk, "Nguyễn Văn An")
    assert (stored.gender, stored.state, stored.religion) == (Gender.MALE, DelegateState.VERIFIED, "Đạo của bản")
    assert cell(page, "Nguyễn Văn An", "organisation").data() == "Chi bộ 2"


def test_a_cell_understands_the_words_of_lists(page: DelegatesPage, desk: Desk, written: Written) -> None:
    written(lambda: write(page, "Lê Hoà", "category", "đương nhiên"))
    written(lambda: write(page, "Lê Hoà", "party_badge", "Huy hiệu 40 năm tuổi Đảng"))
    written(lambda: write(page, "Lê Hoà", "phone", "912345678"))
    one = delegate(desk, "Lê Hoà")
    assert (one.category, one.party_badge, one.phone) == (DelegateCategory.EX_OFFICIO, 40, "0912345678")
    write(page, "Lê Hoà", "category", "hạng nhất")
    assert (
        cell(page, "Lê Hoà", "category").data(Qt.ItemDataRole.ToolTipRole).startswith("“hạng nhất” không phải là loại")
    )


def test_a_wrong_text_stays_marked_and_is_not_stored(page: DelegatesPage, desk: Desk) -> None:
    write(page, "Nguyễn Văn An", "birth_date", "mùa xuân")
    index = cell(page, "Nguyễn Văn An", "birth_date")
    assert page.model.is_wrong(index)
    assert index.data() == "mùa xuân"
    assert delegate(desk, "Nguyễn Văn An").birth_date is None


def test_category_and_state_are_never_emptied(page: DelegatesPage) -> None:
    write(page, "Nguyễn Văn An", "category", "")
    assert page.model.is_wrong(cell(page, "Nguyễn Văn An", "category"))


def test_one_field_for_all_chosen_is_one_step(page: DelegatesPage, desk: Desk, written: Written) -> None:
    page.grid.kept.select(*(page.model.key_at(n) for n in range(4)))
    page._show_details()
    written(lambda: page.delegate_details.field_edited.emit("unit", "UBND xã"))
    assert [each.unit for each in desk.app.lists.rows(Delegate)].count("UBND xã") == 4
    written(lambda: undo(desk))
    assert [each.unit for each in desk.app.lists.rows(Delegate)].count("UBND xã") == 0


def test_a_new_one_is_typed_at_the_end_and_takes_the_filters(
    page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    page.delegate_filters.take({"category": "guest"})
    desk.actions.action(common.NEW).trigger()
    assert page.model.is_new_row(page.grid.currentIndex())
    type_text(page.grid, "Đ")
    editor = QApplication.focusWidget()
    type_text(editor, "ỗ Mới")
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    written(lambda: QTest.keyClick(page.grid, Qt.Key.Key_Return))
    assert delegate(desk, "Đỗ Mới").category is DelegateCategory.GUEST
    qtbot.waitUntil(lambda: "Đỗ Mới" in names(page))


def test_a_block_from_excel_becomes_new_rows(page: DelegatesPage, desk: Desk, written: Written) -> None:
    page.begin_new()
    QGuiApplication.clipboard().setText("Hà Một\tNữ\t1970\nHà Hai\tNam\t5/9/71\n")
    page.grid.paste()
    preview = next(each for each in page.grid.findChildren(QDialog) if isinstance(each, PastePreview))
    written(preview.accept)
    assert str(delegate(desk, "Hà Hai").birth_date) == "1971-09-05"
    assert delegate(desk, "Hà Một").gender is Gender.FEMALE


def test_deleted_and_brought_back(page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written) -> None:
    page.grid.setFocus()
    page.grid.kept.select(page.model.key_at(0))
    desk.actions.refresh()
    written(desk.actions.action(common.DELETE).trigger)
    qtbot.waitUntil(lambda: "Nguyễn Văn An" not in names(page))
    written(lambda: undo(desk))
    qtbot.waitUntil(lambda: "Nguyễn Văn An" in names(page))


def test_a_delegate_is_replaced_and_comes_again(
    page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    dialog = asked_to_replace(page, desk, "Lê Hoà")
    dialog.form.edited.emit("substitute_id", delegate(desk, "Hoàng Nam").id)
    written(dialog.accept)
    (stored,) = desk.app.lists.rows(Substitution)
    assert stored.replaced_id == delegate(desk, "Lê Hoà").id
    qtbot.waitUntil(lambda: bool(page.model.note_of(delegate(desk, "Hoàng Nam").id)))
    assert page.loaded.counts.official == 6
    page._show_details()
    written(desk.actions.action(own.REVOKE).trigger)
    assert desk.app.lists.rows(Substitution) == []


def test_somebody_new_is_put_in_the_place_in_one_step(
    page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    dialog = asked_to_replace(page, desk, "Lê Hoà")
    entry = dialog.form.input("substitute_id")
    assert isinstance(entry, ChoiceInput)
    type_text(entry, "Cao Thị Mới")
    entry.editingFinished.emit()
    assert not dialog._new.isHidden()
    written(dialog.accept)
    new = delegate(desk, "Cao Thị Mới")
    (stored,) = desk.app.lists.rows(Substitution)
    assert (stored.replaced_id, stored.substitute_id) == (delegate(desk, "Lê Hoà").id, new.id)
    assert new.category is DelegateCategory.ALTERNATE
    assert new.organisation_id == delegate(desk, "Lê Hoà").organisation_id
    qtbot.waitUntil(lambda: bool(page.model.note_of(new.id)))
    assert page.loaded.counts.official == 6
    written(lambda: undo(desk))
    assert not desk.app.lists.rows(Substitution)
    assert not desk.app.lists.rows(Delegate, full_name="Cao Thị Mới")


def test_without_a_congress_all_are_read_only(page: DelegatesPage, desk: Desk, qtbot: QtBot) -> None:
    desk.work_on("")
    qtbot.waitUntil(lambda: page.model.total == 0)
    assert page.views.currentWidget() is page._without
    desk.actions.action(own.ALL_CONGRESSES).trigger()
    qtbot.waitUntil(lambda: page.model.total == 9)
    assert page.model.editing_at(page.model.index(0, 0)) is None
    assert page.model.rowCount() == 9
    assert not desk.actions.action(common.NEW).isEnabled()


def test_a_link_leads_to_a_row(page: DelegatesPage, desk: Desk) -> None:
    page.take(Visit("delegates", delegate(desk, "Lê Hoà").id))
    assert page.grid.kept.current == delegate(desk, "Lê Hoà").id


def test_the_model_keeps_to_the_rules_of_qt(page: DelegatesPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.model.set_filter("an")
    page.model.set_writable(is_writable=False)


def test_a_long_list_is_found_in_by_the_text_folded_before(page: DelegatesPage) -> None:
    one = Delegate(id=Id("1"), congress_id=Id("c"), person_id=Id("p"), full_name="Lê An")
    rows = [DelegateRow(one, "", "", "", "", None, f"le an {n}") for n in range(10_000)]
    page.model.show_prepared(prepared(rows))
    start = time.monotonic()
    page.model.set_filter("an 77")
    assert time.monotonic() - start < 1
    assert len(page.model.shown_rows) == sum("77" in str(n) for n in range(10_000))


def test_a_list_is_imported_from_a_spreadsheet(
    page: DelegatesPage, desk: Desk, tmp_path: Path, qtbot: QtBot, written: Written
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Họ và tên,Ngày sinh,Giới tính,Chức vụ\nNguyễn Văn Mới,5/9/1970,Nam,Bí thư\n", encoding="utf-8")
    page.commands.importing.read(file)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(Assistant)), timeout=20_000)
    dialog = desk.window.findChildren(Assistant)[0]
    if dialog.step == 0:
        dialog.accept()
    qtbot.waitUntil(lambda: dialog.is_settled, timeout=20_000)
    written(dialog.accept)
    assert str(delegate(desk, "Nguyễn Văn Mới").birth_date) == "1970-09-05"
    qtbot.waitUntil(lambda: "Nguyễn Văn Mới" in names(page))


def test_a_mark_beside_the_row_says_what_the_rules_find(page: DelegatesPage, desk: Desk) -> None:
    key = delegate(desk, "Lê Hoà").id
    page._on_findings({key: ("Chưa ghi ngày vào Đảng.",)})
    index = cell(page, "Lê Hoà", "full_name")
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Chưa ghi ngày vào Đảng."
    page.delegate_filters.take({"warnings": True})
    assert names(page) == ["Lê Hoà"]


def test_the_details_follow_to_another_congress_also_while_hidden(
    page: DelegatesPage, desk: Desk, qtbot: QtBot
) -> None:
    services = desk.app.services
    organisation = services.organisations.add({"name": "Đảng bộ xã khác"}).value
    other = services.congresses.add({"organisation_id": organisation.id}, {}).value
    services.delegates.add_many(Id(other.id), [{"full_name": "Cao Văn Xa"}])
    page.resize(1600, 800)
    page.grid.setCurrentIndex(cell(page, "Lê Hoà", "full_name"))
    qtbot.waitUntil(lambda: [each.full_name for each in page.delegate_details.delegates] == ["Lê Hoà"])
    page.show_view(STATISTICS)
    desk.work_on(other.id)
    qtbot.waitUntil(lambda: names(page) == ["Cao Văn Xa"])
    qtbot.wait(100)
    page.show_view(REGISTER)
    assert page.is_details_shown
    assert all(each.congress_id == other.id for each in page.delegate_details.delegates)


def test_another_congress_is_read_from_its_first_delegate_on(page: DelegatesPage, desk: Desk, qtbot: QtBot) -> None:
    services = desk.app.services
    organisation = services.organisations.add({"name": "Đảng bộ xã khác"}).value
    other = services.congresses.add({"organisation_id": organisation.id}, {}).value
    services.delegates.add_many(Id(other.id), [{"full_name": f"Cao Văn {n}"} for n in range(40)])
    page.resize(1300, 420)
    page.grid.scrollToBottom()
    desk.work_on(other.id)
    qtbot.waitUntil(lambda: page.model.total == 40 and page.grid.rowAt(0) == 0, timeout=20_000)


def test_who_is_added_and_hidden_by_the_filters_is_told(
    page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    page.delegate_filters.set_text("yến")
    written(lambda: page.storing.store(Change((), ({"full_name": "Hoàng Thị Lọc"},))))
    qtbot.waitUntil(lambda: "Hoàng Thị Lọc" in desk.messages.bar.words)
    assert "Hoàng Thị Lọc" not in names(page)
    page.delegate_filters.clear()
    assert "Hoàng Thị Lọc" in names(page)
