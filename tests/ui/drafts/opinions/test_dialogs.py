"""A round is begun with whom it asks, more are asked, and tables that came back are compared before they are taken in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
from PySide6.QtWidgets import QApplication, QDialog

from congress_app.domain.drafts.choices import AnswerKind
from congress_app.domain.drafts.opinions import RoundParticipant
from congress_app.domain.organisations import Organisation
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.opinions.round_dialog import AskMoreDialog, RoundDialog
from congress_app.ui.drafts.opinions.take_dialog import TakeDialog
from congress_app.ui.drafts.opinions.view import OpinionsView
from tests.ui.drafts.opinions.conftest import asked, rounds, stored, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]
HEADINGS = ("STT", "Đơn vị góp ý", "Phần, mục", "Nội dung góp ý", "Tiếp thu, giải trình")
LINES = (
    (1, "Chi bộ Ba", "Phần I", "Bổ sung chỉ tiêu", "Tiếp thu, bổ sung ở mục 3"),
    (2, "Chi bộ Một", "Phần II", "Bỏ đoạn cuối", ""),
    (3, "Hội Nông dân", "", "Nêu vai trò nông dân", "Không tiếp thu"),
)


def dialog_of(desk: Desk, kind: type[QDialog]) -> Any:
    """The open dialog of a kind."""
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())


def test_a_round_is_begun_like_the_last_one_with_more(view: OpinionsView, desk: Desk, written: Written) -> None:
    view.asking.new_round()
    dialog = dialog_of(desk, RoundDialog)
    dialog.tree.line.setText("chi bo nam")
    dialog.tree._tick_shown()
    dialog.tree.line.clear()
    dialog.tree._tick_last()  # typed names, which stand in no list
    assert dialog.names.toPlainText() == "Chi bộ Một\nChi bộ Hai\nChi bộ Ba"
    dialog.names.setPlainText("Chi bộ Một; Chi bộ Bốn\nQuách Bá Hùng")
    dialog.what.input("title").put_text("Ban Thường vụ")
    dialog.what.input("title").left.emit()
    written(dialog.accept)
    made = rounds(desk)[-1]
    about = (made.number, made.title, made.asked_on, made.due_on, made.due_at)
    assert about == (2, "Ban Thường vụ", dt.date(2025, 7, 21), dt.date(2025, 7, 28), dt.time(17, 0))
    names: dict[str, str] = {each.id: each.name for each in desk.app.lists.rows(Organisation)}
    its = sorted(desk.app.lists.rows(RoundParticipant, round_id=made.id), key=lambda each: each.position)
    told = [(each.name, names.get(each.organisation_id or ""), bool(each.person_id)) for each in its]
    assert told == [
        ("", "Chi bộ Năm", False),
        ("Chi bộ Một", None, False),
        ("", "Chi bộ Bốn", False),
        ("", None, True),
    ]
    assert view.rounds.key == made.id
    written(lambda: undo(desk))
    assert len(rounds(desk)) == 1


def test_a_round_that_stands_is_changed_and_asks_more(view: OpinionsView, desk: Desk, written: Written) -> None:
    view.asking.edit_round()
    dialog = dialog_of(desk, RoundDialog)
    dialog.when.input("due_on").put_text("31/7/2025")
    dialog.when.input("due_on").left.emit()
    written(dialog.accept)
    assert rounds(desk)[0].due_on == dt.date(2025, 7, 31)
    assert "Chờ ý kiến: 1" in view.rounds.item(0).toolTip()  # no longer overdue
    view.asking.ask_more()
    more = dialog_of(desk, AskMoreDialog)
    more.names.setPlainText("Chi bộ Hai\nChi bộ Sáu")
    written(more.accept)
    assert list(asked(desk)) == ["Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba", "Chi bộ Sáu"]


def test_a_table_that_came_back_is_compared_and_taken_once(
    view: OpinionsView, desk: Desk, written: Written, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for line in (HEADINGS, *LINES):
        sheet.append(line)
    book.save(tmp_path / "góp ý.xlsx")
    view.taking.read(tmp_path / "góp ý.xlsx")
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(TakeDialog)), timeout=15000)
    dialog = dialog_of(desk, TakeDialog)
    fates = [dialog.lines.topLevelItem(at).text(1) for at in range(dialog.lines.line_count)]
    assert fates == ["Mới", "Đã có", "Mới, ngoài danh sách"]
    written(dialog.accept)
    made = {each.text: each for each in stored(desk)}
    assert len(made) == 6
    first, other = made["Bổ sung chỉ tiêu"], made["Nêu vai trò nông dân"]
    assert (first.participant_id, first.answer, first.answer_text) == (
        asked(desk)["Chi bộ Ba"].id,
        AnswerKind.ACCEPTED,
        "bổ sung ở mục 3",
    )
    assert (other.by_name, other.answer, other.answer_text) == ("Hội Nông dân", None, "Không tiếp thu")


def test_a_pasted_table_with_headings_is_read_and_any_other_goes_into_the_cells(
    view: OpinionsView, desk: Desk, qtbot: QtBot
) -> None:
    view.opinions.grid.setFocus()
    QApplication.clipboard().setText("\n".join("\t".join(map(str, line)) for line in (HEADINGS, *LINES)))
    desk.actions.refresh()
    desk.actions.action(common.PASTE).trigger()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in desk.window.findChildren(TakeDialog)))
    dialog = dialog_of(desk, TakeDialog)
    assert [each.opinion.who for each in dialog.compared] == ["Chi bộ Ba", "Chi bộ Một", "Hội Nông dân"]
    dialog.reject()
    view.opinions.go_to(view.opinions.model.key_at(0), "section")
    QApplication.clipboard().setText("Phần III\tMới\nPhần IV\tKhác")
    view.opinions.grid.setFocus()
    desk.actions.refresh()
    desk.actions.action(common.PASTE).trigger()
    qtbot.waitUntil(lambda: [each.section for each in stored(desk)][:2] == ["Phần III", "Phần IV"])


def test_a_file_without_such_a_table_is_told_in_a_sentence(
    view: OpinionsView, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "khac.csv").write_text("Họ tên,Năm sinh\nAn,1970\n", encoding="utf-8")
    view.taking.read(tmp_path / "khac.csv")
    qtbot.waitUntil(lambda: "khac.csv" in desk.messages.bar.words, timeout=15000)
    assert len(stored(desk)) == 4
