"""The assistant: columns corrected and remembered, rows looked at, doubts decided, all taken over as one step; trouble is one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.bootstrap import App
from congress_app.domain.choices import CongressState
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.ui.common.assistant.dialog import COLUMNS, RESULT, Assistant
from congress_app.ui.common.assistant.leaving_question import LeavingQuestion
from congress_app.ui.common.assistant.result_rows import Fate
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.assistant.flow import DelegatesImport
from tests.ui.delegates.assistant.conftest import Open, Write, congress_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SAMPLES = Path(__file__).parents[3] / "data" / "delegates"
DOUBTFUL = (1, "Bùi Văn An", "", "Nam", "Bí thư")
CHANGED = (2, "Đinh Thị Bình", "1985", "Nữ", "Phó Chủ tịch")
WRONG = (3, "Hà Thị Lan", "hôm qua", "Nữ", "Cán bộ")
NEW = (4, "Lê Văn Mới", "1977", "Nam", "Bí thư chi bộ")


def fates(dialog: Assistant) -> list[tuple[int, str]]:
    return [(row.number, row.fate.value) for row in dialog.results.rows]


def row_of(dialog: Assistant, number: int) -> None:
    dialog.results.list.kept.select(str(number))


@pytest.fixture
def at_result(importing: DelegatesImport, write_list: Write, opened: Open) -> Assistant:
    importing.read(write_list(DOUBTFUL, CHANGED, WRONG, NEW))
    return opened(at_result=True)


def test_the_columns_come_first_and_the_rows_after_them(
    importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    importing.read(write_list(DOUBTFUL, CHANGED, WRONG, NEW))
    dialog = opened()
    assert dialog.step == COLUMNS
    assert [each.text() for each in dialog.columns.header.edits] == [
        "Không đọc",
        "Họ và tên",
        "Ngày, tháng, năm sinh",
        "Giới tính",
        "Chức vụ",
    ]
    opened(at_result=True)
    assert dialog.step == RESULT
    assert fates(dialog) == [(2, "doubtful"), (4, "rejected"), (3, "changed"), (5, "new")]
    assert dialog._button.text() == "Nhập 2 dòng"


def test_counts_are_filters(at_result: Assistant) -> None:
    buttons = at_result.results.filter.buttons
    shown = {name: each.text().strip() for name, each in buttons.items() if not each.isHidden()}
    assert shown == {
        "all": "Mọi dòng (4)",
        "doubtful": "Nghi vấn (1)",
        "rejected": "Bị loại (1)",
        "changed": "Sửa (1)",
        "new": "Mới (1)",
    }
    buttons["changed"].click()
    assert [row.number for row in at_result.results.model.shown_rows] == [3]
    assert at_result.results.list.kept.current == "3"


def test_a_changed_row_shows_what_stands_and_what_it_becomes(at_result: Assistant) -> None:
    row_of(at_result, 3)
    table = at_result.results.details.fields
    cells = [[table.model().index(at, column).data() for column in range(3)] for at in range(table.rowCount())]
    assert ["Chức vụ", "Cán bộ", "Phó Chủ tịch"] in cells
    assert not table.isColumnHidden(1)


def test_a_rejected_row_says_why(at_result: Assistant) -> None:
    row_of(at_result, 4)
    assert "hôm qua" in at_result.results.details.reason.text()
    assert at_result.results.details.decision.isHidden()


def test_a_doubt_is_decided_by_a_key_and_the_rows_are_compared_anew(qtbot: QtBot, at_result: Assistant) -> None:
    row_of(at_result, 2)
    decision = at_result.results.details.decision
    assert [each.text() for each in decision.choices] == [
        "&1. Là đồng chí Bùi Văn An",
        "&2. Là đồng chí Bùi Văn An",
        "&3. Là người mới",
    ]
    at_result.results.list.setFocus()
    QTest.keyClick(at_result.results.list, Qt.Key.Key_1)
    assert not at_result.is_settled
    qtbot.waitUntil(lambda: at_result.is_settled)
    assert fates(at_result) == [(4, "rejected"), (2, "changed"), (3, "changed"), (5, "new")]
    row_of(at_result, 2)
    assert [each.isChecked() for each in decision.choices] == [True, False, False]
    decision.answer(3)
    qtbot.waitUntil(lambda: at_result.is_settled)
    assert (2, "new") in fates(at_result)
    decision.answer(3)
    qtbot.waitUntil(lambda: at_result.is_settled)
    assert (2, "doubtful") in fates(at_result)


def test_all_doubts_are_decided_alike(
    qtbot: QtBot, importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    importing.read(write_list((1, "Dinh Thi Binh", "", "", ""), (2, "Ha Thi Lan", "", "", ""), DOUBTFUL))
    dialog = opened(at_result=True)
    row_of(dialog, 2)
    decision = dialog.results.details.decision
    assert (decision.all_known.text(), decision.all_new.text()) == (
        "Cả 2 dòng có một người trùng: là người đó",
        "Cả 3 dòng: là người mới",
    )
    decision.all_known.click()
    qtbot.waitUntil(lambda: dialog.is_settled)
    assert [number for number, fate in fates(dialog) if fate == Fate.DOUBTFUL] == [4]


def test_agreeing_is_one_step(qtbot: QtBot, desk: Desk, importing: DelegatesImport, at_result: Assistant) -> None:
    app = desk.app
    past = len(app.file.history.past())
    with qtbot.waitSignal(importing.taken):
        at_result.accept()
    assert desk.messages.bar.words == "Đã nhập: 1 dòng mới, 1 dòng sửa, 1 dòng bị loại, 1 dòng chưa chọn là ai."
    assert len(app.file.history.past()) == past + 1
    assert len(app.lists.rows(Delegate)) == 5
    app.file.undo()
    assert len(app.lists.rows(Delegate)) == 4


def test_rows_left_open_are_said_before_they_stay_behind(qtbot: QtBot, at_result: Assistant) -> None:
    assert at_result.said.text() == "1 dòng chưa chọn là ai, sẽ không được nhập."
    row_of(at_result, 2)
    at_result.results.details.decision.answer(1)
    qtbot.waitUntil(lambda: at_result.is_settled)
    assert at_result.said.text() == ""


def test_a_list_a_second_time_says_that_nothing_is_new(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    file = write_list(NEW)
    importing.read(file)
    with qtbot.waitSignal(importing.taken):
        opened(at_result=True).accept()
    qtbot.waitUntil(lambda: not desk.window.findChildren(Assistant))
    importing.read(file)
    dialog = opened(at_result=True)
    assert dialog.said.text() == "Tất cả đã có trong danh sách, không có gì mới."
    assert dialog._button.text() == "Nhập"
    assert not dialog._button.isEnabled()


def test_what_was_corrected_or_answered_is_not_lost_by_esc(qtbot: QtBot, at_result: Assistant) -> None:
    row_of(at_result, 2)
    at_result.results.details.decision.answer(1)
    qtbot.waitUntil(lambda: at_result.is_settled)
    QTest.keyClick(at_result, Qt.Key.Key_Escape)
    (question,) = at_result.findChildren(LeavingQuestion)
    question.back.click()
    assert at_result.isVisible()
    qtbot.waitUntil(lambda: not at_result.findChildren(LeavingQuestion))
    QTest.keyClick(at_result, Qt.Key.Key_Escape)
    at_result.findChildren(LeavingQuestion)[0].close_button.click()
    assert not at_result.isVisible()


def test_columns_corrected_are_not_lost_by_esc(
    qtbot: QtBot, importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    importing.read(write_list(NEW))
    dialog = opened()
    dialog.columns.header.field_chosen.emit(4, "")
    qtbot.waitUntil(lambda: dialog._task is None)
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.findChildren(LeavingQuestion)


def test_a_warning_is_marked_beside_the_name(importing: DelegatesImport, write_list: Write, opened: Open) -> None:
    head = ("TT", "Họ tên", "Năm sinh", "Tổ chức đảng")
    importing.read(write_list((1, "Lê Văn Mới", "1977", "Chi bộ lạ"), (2, "Lê Văn Cũ", "1978", ""), head=head))
    model = opened(at_result=True).results.model
    names = [model.index(row, model.column_at("full_name")) for row in range(2)]
    marks = {index.data(): index.data(Qt.ItemDataRole.DecorationRole) is not None for index in names}
    assert marks == {"Lê Văn Mới": True, "Lê Văn Cũ": False}
    assert any("Chi bộ lạ" in str(index.data(Qt.ItemDataRole.ToolTipRole)) for index in names)


def test_back_and_forth_loses_nothing(qtbot: QtBot, at_result: Assistant) -> None:
    row_of(at_result, 2)
    at_result.results.details.decision.answer(1)
    qtbot.waitUntil(lambda: at_result.is_settled)
    at_result.back.click()
    assert at_result.step == COLUMNS
    at_result.columns.header.edits[4].setText("Ghi chú")
    at_result.columns.header.edits[4]._settle()
    qtbot.waitUntil(at_result._button.isEnabled)
    assert at_result.choice.table.mapping[4] == "note"
    at_result.accept()
    qtbot.waitUntil(lambda: at_result.is_settled)
    assert (2, "changed") in fates(at_result)
    assert at_result.decisions.persons.keys() == {2}


def test_a_layout_looked_at_goes_straight_to_the_rows(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    importing.read(write_list(NEW))
    dialog = opened()
    dialog.columns.header.field_chosen.emit(4, "unit")
    qtbot.waitUntil(dialog._button.isEnabled)
    opened(at_result=True)
    with qtbot.waitSignal(importing.taken):
        dialog.accept()
    (new,) = desk.app.lists.rows(Delegate, full_name="Lê Văn Mới")
    assert (new.unit, new.post) == ("Bí thư chi bộ", "")
    qtbot.waitUntil(lambda: not desk.window.findChildren(Assistant))
    importing.read(write_list(NEW, name="lần hai.xlsx"))
    again = opened()
    assert again.step == RESULT
    qtbot.waitUntil(lambda: again.is_settled)
    assert fates(again) == [(2, "same")]
    assert not again._button.isEnabled()


def test_a_field_has_one_column(importing: DelegatesImport, write_list: Write, opened: Open, qtbot: QtBot) -> None:
    importing.read(write_list(NEW))
    dialog = opened()
    dialog.columns.header.field_chosen.emit(4, "full_name")
    assert [each.text() for each in dialog.columns.header.edits][1::3] == ["Không đọc", "Họ và tên"]
    dialog.columns.header.field_chosen.emit(4, "")
    qtbot.waitUntil(lambda: not dialog.refusal.isHidden())
    assert dialog.refusal.text() == "Chưa cột nào là Họ và tên. Hãy chọn mục này ở phía trên cột đúng."
    assert not dialog._button.isEnabled()


def test_the_category_of_rows_that_say_none_is_chosen(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, at_result: Assistant
) -> None:
    box = at_result.results.category
    assert box.currentData() == DelegateCategory.APPOINTED
    box.setCurrentIndex([*DelegateCategory].index(DelegateCategory.GUEST))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: at_result.is_settled)
    with qtbot.waitSignal(importing.taken):
        at_result.accept()
    assert desk.app.lists.rows(Delegate, full_name="Lê Văn Mới")[0].category is DelegateCategory.GUEST


def test_rejected_rows_are_saved(qtbot: QtBot, desk: Desk, at_result: Assistant, tmp_path: Path) -> None:
    assert not at_result.save_rejected.isHidden()
    at_result.save_rejected_to(str(tmp_path / "loại.xlsx"))
    qtbot.waitUntil(lambda: at_result.said.text().startswith("Đã lưu"))
    assert at_result.said.isVisible()
    rows = list(openpyxl.load_workbook(tmp_path / "loại.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [row[1] for row in rows if row[-1]] == ["Họ tên", "Bùi Văn An", "Hà Thị Lan"]


def test_a_file_removed_meanwhile_is_no_loss(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, at_result: Assistant, tmp_path: Path
) -> None:
    at_result.choice.file.unlink()
    at_result.save_rejected_to(str(tmp_path / "loại.xlsx"))
    qtbot.waitUntil(lambda: at_result.said.text().startswith("Đã lưu"))
    with qtbot.waitSignal(importing.taken):
        at_result.accept()
    assert desk.app.lists.rows(Person, full_name="Lê Văn Mới")


def test_a_congress_closed_meanwhile_is_said_in_the_dialog(
    qtbot: QtBot, desk: Desk, app: App, at_result: Assistant
) -> None:
    congress = congress_of(app)
    app.services.congresses.set_state([Id(congress.id)], CongressState.CLOSED, app.scope().as_of)
    at_result.accept()
    qtbot.waitUntil(lambda: not at_result.refusal.isHidden())
    assert at_result.refusal.text().startswith("Đại hội đã bế mạc")
    assert at_result.isVisible()
    assert len(app.lists.rows(Delegate)) == 4


def test_a_closed_congress_is_said_before_anything_is_asked(
    qtbot: QtBot, desk: Desk, app: App, importing: DelegatesImport, write_list: Write
) -> None:
    congress = congress_of(app)
    app.services.congresses.set_state([Id(congress.id)], CongressState.CLOSED, app.scope().as_of)
    importing.read(write_list(NEW))
    qtbot.waitUntil(lambda: desk.messages.bar.words.startswith("Đại hội đã bế mạc"))
    assert not desk.window.findChildren(Assistant)


def test_a_bad_file_is_one_sentence(qtbot: QtBot, desk: Desk, importing: DelegatesImport, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no spreadsheet")
    importing.read(tmp_path / "a.xlsx")
    qtbot.waitUntil(lambda: "a.xlsx" in desk.messages.bar.words, timeout=20_000)
    importing.read(tmp_path / "b.xlsx")
    qtbot.waitUntil(lambda: "b.xlsx" in desk.messages.bar.words, timeout=20_000)
    assert not desk.window.findChildren(Assistant)


def test_without_a_congress_it_says_what_to_choose(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, write_list: Write
) -> None:
    desk.work_on("")
    importing.read(write_list(NEW))
    qtbot.waitUntil(lambda: desk.messages.bar.words.startswith("Đại biểu thuộc về một đại hội"))


def test_closing_gives_up_what_is_being_compared(
    qtbot: QtBot, desk: Desk, importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    importing.read(write_list(NEW))
    dialog = opened()
    dialog.accept()
    dialog.reject()
    qtbot.waitUntil(lambda: not desk.window.findChildren(Assistant))
    assert len(desk.app.lists.rows(Delegate)) == 4


def test_what_is_stopped_in_the_status_line_goes_back_to_the_columns(
    qtbot: QtBot, importing: DelegatesImport, write_list: Write, opened: Open
) -> None:
    importing.read(write_list(NEW))
    dialog = opened()
    dialog.accept()
    assert dialog._task is not None
    dialog._task.cancel()
    qtbot.waitUntil(lambda: dialog.step == COLUMNS)
    assert dialog._button.isEnabled()
    opened(at_result=True)
    assert fates(dialog) == [(2, "new")]


def test_another_sheet_is_taken(importing: DelegatesImport, opened: Open, qtbot: QtBot) -> None:
    importing.read(SAMPLES / "several.xlsx")
    dialog = opened()
    sheets = dialog.columns.sheets
    assert [sheets.itemText(at) for at in range(sheets.count())] == ["Đại biểu", "Khách mời"]
    sheets.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.choice.place == 1)
    assert sheets.currentText() == "Khách mời"
