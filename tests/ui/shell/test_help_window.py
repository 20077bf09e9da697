"""The help window: one for a window, its contents, links and finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from congress_app.ui.shell.help_pages import ORDER
from congress_app.ui.shell.help_window import HelpWindow, show_help

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def contents(shown: HelpWindow) -> list[str]:
    return [shown._item_name(row) for row in range(shown.contents.count())]


def test_there_is_one_for_a_window(parent: QWidget) -> None:
    first = show_help(parent, "agenda")
    assert show_help(parent, "calendar") is first
    assert first.page == "calendar"
    assert first.browser.toPlainText().startswith("Lịch đại hội")


def test_an_unknown_page_is_the_first(parent: QWidget) -> None:
    assert show_help(parent, "").page == ORDER[0]


def test_a_link_leads_to_its_page(parent: QWidget) -> None:
    shown = show_help(parent, "start")
    shown.browser.anchorClicked.emit(QUrl("printing"))
    assert shown.page == "printing"
    assert shown.contents.currentItem().text() == "In"


def test_finding_narrows_the_contents_and_marks_the_page(parent: QWidget, qtbot: QtBot) -> None:
    shown = show_help(parent, "start")
    QTest.keyClicks(shown.line, "sao luu va khoi phuc")
    assert "backups" in contents(shown)
    assert len(contents(shown)) < len(ORDER)
    QTest.keyClick(shown.line, Qt.Key.Key_Return)
    assert shown.page == "backups"
    assert len(shown.browser.extraSelections()) == 1
    assert shown.browser.extraSelections()[0].cursor.selectedText() == "Sao lưu và khôi phục"


def test_a_page_that_the_search_hides_can_be_shown(parent: QWidget, qtbot: QtBot) -> None:
    shown = show_help(parent, "start")
    QTest.keyClicks(shown.line, "sao luu va khoi phuc")
    shown.show_page("command-line")
    assert (shown.page, shown.line.text()) == ("command-line", "")
