"""The menu bar: one letter for each entry, and a menu for what only the part that is shown can do."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QMenu

from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.menus import PartMenu
from tests.ui.shell.children import child


def letters(words: list[str]) -> list[str]:
    return [word[word.index("&") + 1].lower() for word in words if "&" in word]


def test_no_letter_twice_in_a_menu(window: MainWindow) -> None:
    bar = window.menuBar()
    twice = {"bar": _twice(letters([action.text() for action in bar.actions() if action.isVisible()]))}
    for menu in bar.findChildren(QMenu):
        twice[menu.title()] = _twice(letters([action.text() for action in menu.actions()]))
    assert {name: found for name, found in twice.items() if found} == {}


def test_the_menu_of_a_part(window: MainWindow) -> None:
    menu = child(window, PartMenu)
    window.show_part("overview")
    assert not menu.menuAction().isVisible()
    window.show_part("agenda")
    assert menu.menuAction().isVisible()
    assert "agenda.split" in [action.data() for action in menu.actions()]
    assert "delete" not in [action.data() for action in menu.actions()]


def test_the_menu_of_the_delegates_is_grouped(window: MainWindow) -> None:
    menu = child(window, PartMenu)
    window.show_part("delegates")
    menu.aboutToShow.emit()  # what only rows, details or other views can do is not offered
    groups: list[list[str]] = [[]]
    for action in menu.actions():
        if action.isSeparator():
            groups.append([])
        else:
            groups[-1].append(str(action.data()).removeprefix("delegates."))
    assert groups == [
        ["paste_list", "send_form"],
        ["merge"],
        ["from_organisations", "deal"],
        ["fill_allocation", "share"],
        ["badges", "photo"],
        ["substitute", "revoke"],
        ["report"],
        ["register", "units", "allocation", "attendance", "statistics", "all"],
    ]


def _twice(found: list[str]) -> list[str]:
    return [letter for letter, count in Counter(found).items() if count > 1]
