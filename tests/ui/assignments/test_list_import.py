"""A plan kept in Excel, through the assistant: columns chosen, doubts decided, taken over as one step; our own list is the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtWidgets import QWidget

from congress_app.bootstrap import App
from congress_app.domain.assignments import Assignment
from congress_app.domain.committees import Committee
from congress_app.domain.fields import Id
from congress_app.i18n import vi
from congress_app.listings.assignments import ASSIGNMENTS
from congress_app.listings.listing import cell_text
from congress_app.ui.assignments.list_import import PLAN_KIND
from congress_app.ui.common.assistant.dialog import COLUMNS, RESULT, Assistant
from congress_app.ui.common.assistant.flow import ListImport
from congress_app.ui.common.desk import Desk
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HEAD = ("Cán bộ nào", "Đại hội", "Thời gian")
Open = Callable[..., Assistant]


@pytest.fixture
def importing(qtbot: QtBot, desk: Desk) -> ListImport:
    show(qtbot, desk, QWidget(), 1300, 760)
    return ListImport(desk, lambda: PLAN_KIND, PLAN_KIND.title, desk.scope, QWidget(desk.window))


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk) -> Open:
    """The assistant that was opened; at the second step when its rows are there."""

    def do(*, at_result: bool = False) -> Assistant:
        qtbot.waitUntil(lambda: bool(desk.window.findChildren(Assistant)), timeout=30_000)
        dialog = desk.window.findChildren(Assistant)[-1]
        if at_result:
            if dialog.step == COLUMNS:
                dialog.accept()
            qtbot.waitUntil(lambda: dialog.is_settled, timeout=30_000)
        return dialog

    return do


def write(path: Path, *rows: Sequence[Any]) -> Path:
    """Rows as a spreadsheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def fates(dialog: Assistant) -> list[tuple[int, str]]:
    """What becomes of the rows."""
    return [(row.number, row.fate.value) for row in dialog.results.rows]


def test_a_column_with_a_heading_of_its_own_is_chosen_and_remembered(
    qtbot: QtBot, importing: ListImport, opened: Open, app: App, tmp_path: Path
) -> None:
    file = write(tmp_path / "a.xlsx", HEAD, ("Đ/c Vũ Thu Hà", "Kim Bôi; Đạo Trù", "31/7"), ("Lê Lạ", "Kim Bôi", None))
    before = len(app.lists.rows(Assignment))
    importing.read(file)
    dialog = opened()
    assert (dialog.step, dialog.choice.missing) == (COLUMNS, ("Đồng chí",))
    dialog.columns.header.field_chosen.emit(0, "full_name")
    qtbot.waitUntil(lambda: not dialog.choice.missing, timeout=30_000)
    opened(at_result=True)
    assert fates(dialog) == [(3, "rejected"), (2, "new")]
    with qtbot.waitSignal(importing.taken, timeout=30_000):
        dialog.accept()
    assert len(app.lists.rows(Assignment)) == before + 2
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not importing._desk.window.findChildren(Assistant), timeout=30_000)
    importing.read(file)
    again = opened(at_result=True)
    assert fates(again) == [(3, "rejected"), (2, "same")]
    assert again.said.text() == "Không có gì mới; 1 dòng chưa nhập được: xem lý do ở từng dòng."


def test_of_two_members_of_one_name_one_is_chosen(
    qtbot: QtBot, importing: ListImport, opened: Open, app: App, tmp_path: Path
) -> None:
    committee = app.lists.rows(Committee)[0]
    values = {"post": "Giám đốc Sở"}
    other = app.services.committees.add_member(Id(committee.id), values, full_name="Vũ Thu Hà").value
    importing.read(write(tmp_path / "a.xlsx", ("Đồng chí", "Đại hội", "Vai"), ("Vũ Thu Hà", "Kim Bôi", "")))
    dialog = opened(at_result=True)
    assert fates(dialog) == [(2, "doubtful")]
    box = dialog.results.details.decision
    assert [each.id for each in dialog.results.rows[0].candidates] == box.ids
    assert len(box.choices) == 2  # nobody new is made of a plan
    box.choices[box.ids.index(other.person_id)].click()
    qtbot.waitUntil(lambda: dialog.is_settled and fates(dialog) == [(2, "new")], timeout=30_000)
    with qtbot.waitSignal(importing.taken, timeout=30_000):
        dialog.accept()
    assert len(app.lists.rows(Assignment, person_id=other.person_id)) == 1


def test_our_own_list_is_known_at_once_and_is_all_the_same(
    importing: ListImport, opened: Open, app: App, tmp_path: Path
) -> None:
    rows = ASSIGNMENTS.load(app.lists, app.scope())
    heads = [vi(column.title).rpartition("\x04")[2] for column in ASSIGNMENTS.columns]
    cells = [[cell_text(column.value(row)) for column in ASSIGNMENTS.columns] for row in rows]
    importing.read(write(tmp_path / "a.xlsx", heads, *cells))
    dialog = opened(at_result=True)
    assert dialog.step == RESULT
    assert {fate for _row, fate in fates(dialog)} == {"same"}
    assert not dialog._button.isEnabled()
