"""What the tests of the part do over and over: choosing a row, ordering a command, waiting until it is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QDialog

from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.common.actions import Command

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

D = TypeVar("D", bound=QDialog)


def shown(page: AgendaPage) -> list[list[tuple[str, ...]]]:
    """Number, time and content of each item, by session, as the tree shows them."""
    columns = at.NUMBER, at.TIME, at.TITLE
    return [
        [tuple(str(page.model.index_of(row.id, column).data()) for column in columns) for row in session.items]
        for session in page.work.data.sessions
    ]


def titles(page: AgendaPage) -> list[list[str]]:
    return [[title for _number, _time, title in session] for session in shown(page)]


def stored(qtbot: QtBot, page: AgendaPage, do: Callable[[], object]) -> str:
    """Do something, wait until it is stored and read again; what the step is called."""
    with qtbot.waitSignals([page._desk.bus.changed, page.work.warnings_changed], order="none"):
        do()
    qtbot.waitUntil(lambda: page._desk.writer.waiting == 0)
    step = page._desk.app.file.next_undo()
    return step.words if step is not None else ""


def order(page: AgendaPage, command: Command) -> None:
    page._desk.actions.refresh()
    page._desk.actions.action(command).trigger()


def select(page: AgendaPage, session: int, item: int, column: int = at.TITLE) -> str:
    key = page.work.data.sessions[session].items[item].id
    page.tree.select_row(key, column)
    return key


def open_dialog(qtbot: QtBot, kind: type[D]) -> D:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def undo(qtbot: QtBot, page: AgendaPage) -> None:
    with qtbot.waitSignals([page._desk.bus.changed, page.work.warnings_changed], order="none"):
        page._desk.write(page._desk.app.file.undo, owner=page)
