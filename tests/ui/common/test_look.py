from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from congress_app.domain.choices import CongressState
from congress_app.ui.common import commands, icons
from congress_app.ui.common.actions import Command
from congress_app.ui.common.commands import NEW
from congress_app.ui.common.look import Look, Scheme, colours, is_dark_palette
from congress_app.ui.common.palette import DARK, LIGHT, Colours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


def contrast(first: str, second: str) -> Any:
    def lightness(colour: Any) -> Any:
        parts = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
            for part in cast("tuple[float, ...]", QColor(colour).getRgbF())[:3]
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((lightness(first), lightness(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.fixture
def look(dressed: Look) -> Iterator[Any]:
    yield dressed
    dressed.choose("light")


@pytest.mark.parametrize("own", [LIGHT, DARK])
def test_words_are_legible(own: Colours) -> None:
    grounds = (own.window, own.base, own.tint, own.tint_idle, own.raised)
    assert min(contrast(own.text, ground) for ground in grounds) >= 7
    assert min(contrast(own.faint, ground) for ground in (own.window, own.base)) >= 4.5
    assert min(contrast(colour, own.window) for colour in (own.wrong, own.warning, own.link)) >= 4.5
    assert contrast("#ffffff", own.accent) >= 4.5
    assert min(contrast(own.on_bar, own.bar), contrast(own.bar_link, own.bar)) >= 4.5
    assert contrast(own.accent, own.base) >= 2.9
    assert contrast(own.border, own.base) >= 1.9


def test_dark_and_light_change_palette_and_icons(look: Look) -> None:
    look.choose("dark")
    assert is_dark_palette(QApplication.palette())
    assert QIcon.themeName() == "dark"
    assert colours() is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Highlight).name() == "#5a3031"
    look.choose("light")
    assert QIcon.themeName() == "light"
    assert QApplication.palette().color(QPalette.ColorRole.Highlight).name() == "#f1d9d8"


def test_both_themes_have_the_same_icons_and_each_is_drawn(look: Look) -> None:
    for scheme in ("light", "dark"):
        look.choose(scheme)
        drawn = {name: icons.icon(name).pixmap(16).toImage() for name in icons.names()}
        assert len(drawn) > 80
        assert not [name for name, image in drawn.items() if image.isNull() or not _has_ink(image)]


def test_the_marks_of_the_states_differ_in_shape(look: Look) -> None:
    shapes = {state: _shape(icons.icon(icons.state_mark(state)).pixmap(16).toImage()) for state in CongressState}
    assert len(set(shapes.values())) == len(shapes)


def test_every_common_command_has_an_icon_that_exists() -> None:
    common = [value for value in vars(commands).values() if isinstance(value, Command)]
    assert NEW in common
    assert {command.icon for command in common} - {""} <= icons.names()


def test_an_unknown_icon_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        icons.icon("unicorn")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_widget_is_drawn_with_a_border_that_shows(qtbot: QtBot, look: Look, scheme: Scheme) -> None:
    look.choose(scheme)
    own = DARK if scheme == "dark" else LIGHT
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 300)
    for place, kind in enumerate((QLineEdit, QComboBox, QPlainTextEdit, QPushButton)):
        made = kind(window)
        made.setGeometry(10, 10 + place * 60, 200, 40)
    QScrollBar(window).setGeometry(250, 10, 12, 200)
    window.show()
    image = window.grab().toImage()
    for place in range(4):
        edge = max(contrast(image.pixelColor(100, 10 + place * 60 + row).name(), own.window) for row in range(2))
        assert edge >= 1.8, place


def test_dialog_buttons_bear_no_icons(qtbot: QtBot, dressed: Look) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert [button.icon().isNull() for button in box.buttons()] == [True, True]
    assert sorted(button.text() for button in box.buttons()) == ["Hủy", "Đồng ý"]


def _has_ink(image: QImage) -> Any:
    return any(image.pixelColor(x, y).alpha() > 60 for x in range(image.width()) for y in range(image.height()))


def _shape(image: QImage) -> Any:
    return tuple(image.pixelColor(x, y).alpha() > 100 for x in range(image.width()) for y in range(image.height()))
