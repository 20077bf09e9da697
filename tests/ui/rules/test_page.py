"""The page of rules: all rules shown, an own value stored with its reason, refused without one, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages
from congress_app.ui.rules.details import RuleDetails
from congress_app.ui.rules.page import RulesPage

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
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(app: App, window: QMainWindow, tmp_path: Path) -> Iterator[Desk]:
    """A window's means on an empty data file."""
    drafts = Drafts(tmp_path / "d", window)
    made = Desk(app, SettingsFile(tmp_path / "s.toml"), window, Messages(window, crash.write_report), drafts)
    yield made
    made.writer.finish()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, window: QMainWindow) -> RulesPage:
    """The page with its rules loaded."""
    made = RulesPage(desk)
    window.setCentralWidget(made)
    window.show()
    qtbot.waitUntil(lambda: made.view.list_model.total > 0)
    return made


def _details(page: RulesPage) -> RuleDetails:
    assert isinstance(page.details, RuleDetails)
    return page.details


def _type(page: RulesPage, value: str, reason: str) -> None:
    details = _details(page)
    details._value.setText(value)
    details._reason.setPlainText(reason)
    next(button for button in details.findChildren(QPushButton) if button.text() == "Dùng giá trị này").click()


def test_every_rule_is_shown_with_its_source(page: RulesPage) -> None:
    rows = page.view.list_model.shown_rows
    assert [row.key for row in rows] == [row.key for row in Rulebook.load().rows]
    assert all(row.case.source for row in rows)


def test_an_own_value_is_stored_with_its_reason_and_undone(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    key = page.view.list_model.shown_rows[0].key
    page.take(Visit("rules", key))
    qtbot.waitUntil(lambda: page.view.kept.current == key)
    with qtbot.waitSignal(desk.bus.changed):
        _type(page, "270", "Công văn của Ban Tổ chức")
    (own,) = desk.app.lists.rows(OwnRule)
    assert (own.rule, own.value, own.reason) == (key, "270", "Công văn của Ban Tổ chức")
    desk.app.file.undo()
    assert desk.app.lists.rows(OwnRule) == []


def test_an_own_value_without_reason_or_sense_is_refused_in_words(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    key = page.view.list_model.shown_rows[0].key
    page.take(Visit("rules", key))
    qtbot.waitUntil(lambda: page.view.kept.current == key)
    _type(page, "nhiều", "vì")
    assert _details(page)._sentence.text() != ""
    _type(page, "270", "")
    qtbot.waitUntil(lambda: "lý do" in _details(page)._sentence.text())
    assert desk.app.lists.rows(OwnRule) == []
