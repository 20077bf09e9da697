"""The navigation: choosing, folding, what is remembered of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from congress_app.i18n import _
from congress_app.ui.parts import PARTS
from congress_app.ui.shell.navigation import FOLDED_WIDTH, WIDTH, Navigation
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    made = Navigation()
    qtbot.addWidget(made)
    made.show()
    return made


def rows(navigation: Navigation) -> QListWidget:
    found = child(navigation, QListWidget)
    assert isinstance(found, QListWidget)
    return found


def test_it_names_the_parts(navigation: Navigation) -> None:
    shown = rows(navigation)
    assert [shown.item(row).text() for row in range(shown.count())] == [_(part.title) for part in PARTS]


def test_choosing_tells_the_part(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigation.chosen) as told:
        rows(navigation).setCurrentRow(1)
    assert told.args == [PARTS[1].name]


def test_showing_a_part_is_no_choice(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(navigation.chosen):
        navigation.show_part(PARTS[1].name)
    assert rows(navigation).currentRow() == 1


def test_folded_it_shows_icons_and_still_says_its_words(navigation: Navigation) -> None:
    navigation.want_folded(is_folded=True)
    item = rows(navigation).item(0)
    assert (navigation.width(), item.text()) == (FOLDED_WIDTH, "")
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == _(PARTS[0].title)


def test_a_narrow_window_folds_it_and_a_wide_one_brings_it_back(navigation: Navigation) -> None:
    navigation.fit(900)
    assert navigation.is_folded
    navigation.fit(1200)
    assert (navigation.is_folded, navigation.width()) == (False, WIDTH)


def test_what_the_person_wants_is_told_when_there_is_room(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigation.folded) as told:
        navigation.toggle()
    assert told.args == [True]
    navigation.fit(900)
    with qtbot.assertNotEmitted(navigation.folded):
        navigation.toggle()
    navigation.fit(1200)
    assert navigation.is_folded
