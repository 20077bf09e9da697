"""The window: parts, links, what is remembered, closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from congress_app.bootstrap import App
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.parts import PARTS
from congress_app.ui.shell.main_window import MainWindow
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_it_opens_with_the_first_part_and_the_offices_own_congress(window: MainWindow) -> None:
    assert window.part == PARTS[0].name
    assert window.windowTitle() == "office - Hồ sơ Đại hội"
    assert child(window, QLineEdit).text() == "Đảng bộ xã Toàn Thắng (29/7/2025)"


def test_each_part_opens_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    shown = []
    for number in range(1, len(PARTS[:10]) + 1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0.value + number % 10), Qt.KeyboardModifier.ControlModifier)
        shown.append(window.part)
    assert shown == [part.name for part in PARTS[:10]]


def test_a_part_is_built_once(window: MainWindow) -> None:
    first = window.page(PARTS[0].name)
    window.show_part(PARTS[1].name)
    window.show_part(PARTS[0].name)
    assert window.page(PARTS[0].name) is first


def test_whatever_is_typed_into_takes_the_focus_by_a_click(window: MainWindow) -> None:
    # A proxy set before a policy passes the policy on to its target: a click on a table then leaves the keys elsewhere.
    deaf = []
    for part in PARTS:
        window.show_part(part.name)
        deaf += [
            f"{part.name}: {type(each).__name__} {each.accessibleName()}"
            for kind in (QAbstractItemView, QLineEdit, QPlainTextEdit, QCheckBox)
            for each in window.page(part.name).findChildren(kind)
            if _is_entered(each) and not each.focusPolicy() & Qt.FocusPolicy.ClickFocus
        ]
    assert deaf == []


def _is_entered(widget: QWidget) -> bool:
    """Not the heads of a table, nor what only lies within a combo or spin box."""
    return not widget.inherits("QHeaderView") and widget.focusProxy() is None


def test_a_link_opens_its_part(window: MainWindow) -> None:
    window.desk.visit("rules")
    assert window.part == "rules"


def test_what_is_remembered(window: MainWindow, app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot) -> None:
    window.show_part("rules")
    window.resize(760, 500)
    window.store()
    again = MainWindow(app, settings, tmp_path / "drafts.json")
    qtbot.addWidget(again)
    assert again.part == "rules"
    assert (again.width(), again.height()) == (760, 500)
    assert settings.settings.last_congress == window.desk.congress_id


def test_the_first_window_leaves_room_for_its_frame(
    app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> None:
    window = MainWindow(app, settings, tmp_path / "drafts.json")
    qtbot.addWidget(window)
    assert _has_room(window)


def test_a_remembered_size_fits_a_smaller_screen(
    window: MainWindow, app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> None:
    window.setGeometry(60, 60, 2400, 1600)
    window.store()
    again = MainWindow(app, settings, tmp_path / "drafts.json")
    qtbot.addWidget(again)
    assert _has_room(again)


def _has_room(window: MainWindow) -> bool:
    room = window.screen().availableGeometry()
    return room.contains(QRect(window.pos(), window.size().grownBy(QMargins(8, 32, 8, 8))))


def test_a_part_that_is_no_longer_there_is_the_first(
    app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.change(last_part="gone")
    window = MainWindow(app, settings, tmp_path / "drafts.json")
    qtbot.addWidget(window)
    assert window.part == PARTS[0].name


def test_the_focus_goes_into_the_part(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: _focus_is_in(window, window.part))
    window.show_part("rules")
    window.focus_part()
    assert _focus_is_in(window, "rules")


def test_f6_walks_through_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.show_part("rules")
    window.focus_part()
    seen = []
    for _step in range(8):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert len(set(map(id, seen))) >= 3


def test_closing_stores_backs_up_and_says_so(window: MainWindow, rename: Callable[[str], None], qtbot: QtBot) -> None:
    rename("Bưởi")
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.backups.last is not None
    assert window.backups.last.file.exists()
    assert not window.isVisible()


def test_nothing_changed_makes_no_second_backup(window: MainWindow, rename: Callable[[str], None]) -> None:
    rename("Bưởi")
    assert window.backups.back_up_at_closing() is None
    first = window.backups.last
    assert window.backups.back_up_at_closing() is None
    assert window.backups.last is first


def test_it_paints_once(app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(app, settings, tmp_path / "drafts.json")
    qtbot.addWidget(window)
    told: list[None] = []
    window.painted.connect(lambda: told.append(None))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    QApplication.processEvents()
    assert len(told) == 1


def _focus_is_in(window: MainWindow, part: str) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and window.page(part).isAncestorOf(focus)
