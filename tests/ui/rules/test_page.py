"""The page of rules: all rules shown, an own value stored with its reason, refused without one, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.rules.details import RuleDetails
from congress_app.ui.rules.page import RulesPage
from tests.ui.desks import desk_on, show

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    opened = bootstrap.open_app(file, backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means on an empty data file."""
    return desk_on(qtbot, app, tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RulesPage:
    """The page with its rules loaded."""
    made = RulesPage(desk)
    show(qtbot, desk, made, 1100, 700)
    qtbot.waitUntil(lambda: made.view.list_model.total > 0)
    return made


def _details(page: RulesPage) -> RuleDetails:
    assert isinstance(page.details, RuleDetails)
    return page.details


def _show(qtbot: QtBot, page: RulesPage, place: int) -> str:
    key = str(page.view.list_model.shown_rows[place].key)
    page.take(Visit("rules", key))
    qtbot.waitUntil(lambda: page.view.kept.current == key)
    return key


def _type(page: RulesPage, value: str, reason: str) -> None:
    """Type both and leave them."""
    details = _details(page)
    details._value.setFocus()
    details._value.selectAll()
    QTest.keyClicks(details._value, value) if value else QTest.keyClick(details._value, Qt.Key.Key_Delete)
    details._reason.setFocus()
    details._reason.setPlainText(reason)
    page.view.setFocus()


def test_every_rule_is_shown_with_its_source(page: RulesPage) -> None:
    rows = page.view.list_model.shown_rows
    assert [row.key for row in rows] == [row.key for row in Rulebook.load().rows]
    assert all(row.case.source for row in rows)


def test_an_own_value_is_stored_with_its_reason_and_undone(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    key = _show(qtbot, page, 0)
    with qtbot.waitSignal(desk.bus.changed):
        _type(page, "270", "Công văn của Ban Tổ chức")
    (own,) = desk.app.lists.rows(OwnRule)
    assert (own.rule, own.value, own.reason) == (key, "270", "Công văn của Ban Tổ chức")
    desk.app.file.undo()
    assert desk.app.lists.rows(OwnRule) == []


def test_an_own_value_without_reason_or_sense_is_refused_in_words(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    _show(qtbot, page, 0)
    _type(page, "nhieu", "vì")
    assert _details(page)._sentence.text() != ""
    _type(page, "270", "")
    assert "lý do" in _details(page)._sentence.text()
    assert desk.app.lists.rows(OwnRule) == []


def test_what_cannot_be_stored_waits_until_the_rule_is_shown_again(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    key = _show(qtbot, page, 0)
    _type(page, "270", "")
    _show(qtbot, page, 1)
    assert _details(page)._value.text() == ""
    assert desk.drafts.keys("rules/") == (f"rules/{key}/value",)
    _show(qtbot, page, 0)
    assert _details(page)._typed == ("270", "")
    assert "lý do" in _details(page)._sentence.text()
    with qtbot.waitSignal(desk.bus.changed):
        _type(page, "270", "Công văn")
    assert desk.drafts.keys("rules/") == ()


def test_an_own_value_that_is_emptied_gives_way_to_the_shipped_one(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    _show(qtbot, page, 0)
    with qtbot.waitSignals([desk.bus.changed, page.view.list_model.counted]):
        _type(page, "270", "Công văn")
    with qtbot.waitSignal(desk.bus.changed):
        _type(page, "", "")
    assert desk.app.lists.rows(OwnRule) == []
