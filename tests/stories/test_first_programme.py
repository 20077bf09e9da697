"""The first afternoon of a commune's secretary: from an empty machine to the printed programme, and the morning after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from congress_app import bootstrap
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import PhaseKind
from congress_app.ui.agenda import agenda_commands
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.issue_dialog import IssueDialog
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.agenda.template_dialog import TemplateDialog
from congress_app.ui.app import Run
from congress_app.ui.calendar.new_dialog import NewCongressDialog
from congress_app.ui.calendar.page import CalendarPage
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.printing.page import PrintingPage
from congress_app.ui.shell.first_run import FirstRun
from congress_app.ui.shell.main_window import MainWindow
from tests.stories.conftest import Start

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIRST = "Đón tiếp đại biểu, ổn định tổ chức"
W = TypeVar("W", bound=QWidget)
Key = Qt.Key


def test_from_an_empty_machine_to_the_printed_programme(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    run = start()
    _say_which_office(qtbot, "toan thang phu tho")
    window = _window(qtbot, run)
    _add_congress(qtbot, window)
    _make_programme(qtbot, window)
    _change_first_item(qtbot, window)
    paper = _save_programme(qtbot, window, tmp_path / "out")
    words = " ".join(page.extract_text() for page in PdfReader(paper).pages).replace("\n", " ")
    assert "(Dự kiến)" not in words
    assert "Ban hành lần 1, lúc" in words
    assert FIRST in words
    window.close()
    assert [each.name for each in tmp_path.glob("congress.db*")] == ["congress.db"]

    window = _window(qtbot, start())
    step = window.desk.app.file.next_undo()
    assert step is not None
    assert step.words == "Sửa “Nội dung” của “Đón tiếp đại biểu; phát phù hiệu, tài liệu”"
    with qtbot.waitSignal(window.desk.writer.done):
        _order(qtbot, window, common.UNDO)
    assert [row for row in window.desk.app.lists.rows(AgendaItem) if row.title == FIRST] == []
    last = window.desk.app.last_backup()
    assert last is not None
    bootstrap.verify(last.file)


def _say_which_office(qtbot: QtBot, words: str) -> None:
    (dialog,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, FirstRun) and each.isVisible()]
    QTest.keyClicks(dialog.places.line, words)
    with qtbot.waitSignal(dialog.made, timeout=20_000):
        QTest.keyClick(dialog.places.line, Key.Key_Return)


def _window(qtbot: QtBot, run: Run) -> MainWindow:
    qtbot.waitUntil(lambda: run.window is not None and run.window.isVisible())
    window = run.window
    assert window is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _order(qtbot: QtBot, window: MainWindow, command: Command) -> None:
    """Order a command as soon as it is offered."""

    def is_offered() -> bool:
        window.desk.actions.refresh()
        return window.desk.actions.action(command).isEnabled()

    qtbot.waitUntil(is_offered)
    window.desk.actions.action(command).trigger()


def _dialog(qtbot: QtBot, kind: type[W]) -> W:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def _typed(field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    _write(words)


def _write(words: str) -> None:
    """Letters as an input method sends them: QTest knows Latin ones only."""
    for letter in words:
        focus = QApplication.focusWidget()
        assert focus is not None
        QApplication.sendEvent(focus, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def _add_congress(qtbot: QtBot, window: MainWindow) -> None:
    window.show_part("calendar")
    page = window.page("calendar")
    assert isinstance(page, CalendarPage)
    _order(qtbot, window, common.NEW)
    dialog = _dialog(qtbot, NewCongressDialog)
    whose = dialog.form.input("organisation_id").findChild(ChoiceEdit) or dialog.form.input("organisation_id")
    assert isinstance(whose, ChoiceEdit)
    _typed(whose, "xa toan thang")
    QTest.keyClick(whose, Key.Key_Return)
    _typed(dialog.phases.input(PhaseKind.OFFICIAL).line, "28/7/2025 chiều – 29/7/2025 chiều")
    _typed(dialog.phases.input(PhaseKind.PREPARATORY).line, "28/7/2025 sáng")
    with qtbot.waitSignal(window.desk.bus.changed):
        dialog.accept()
    qtbot.waitUntil(lambda: page.model.total == 1)
    assert page.model.shown_rows[0].congress.code == "toan-thang-2025"


def _make_programme(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.work_on(window.desk.app.lists.congresses(window.desk.scope())[0].id)
    window.show_part("agenda")
    page = window.page("agenda")
    assert isinstance(page, AgendaPage)
    _order(qtbot, window, agenda_commands.FROM_TEMPLATE)
    dialog = _dialog(qtbot, TemplateDialog)
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    with qtbot.waitSignal(page.work.warnings_changed, timeout=10_000):
        dialog.accept()
    qtbot.waitUntil(lambda: len(page.work.data.sessions) > 1)
    _order(qtbot, window, agenda_commands.ISSUE)
    with qtbot.waitSignal(window.desk.bus.changed):
        _dialog(qtbot, IssueDialog).accept()


def _change_first_item(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page("agenda")
    assert isinstance(page, AgendaPage)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.tree.select_row(page.work.data.sessions[0].items[0].id, at.TITLE)
    page.tree.setFocus()
    _write(FIRST)
    with qtbot.waitSignal(window.desk.bus.changed):
        window.show_part("printing")  # leaving the part stores the field


def _save_programme(qtbot: QtBot, window: MainWindow, folder: Path) -> Path:
    page = window.page("printing")
    assert isinstance(page, PrintingPage)
    qtbot.waitUntil(lambda: page.preview.page_count > 0, timeout=20_000)
    target = folder / page._file_name("pdf")
    page._write(target, is_opened=False)
    qtbot.waitUntil(target.exists, timeout=20_000)
    return target
