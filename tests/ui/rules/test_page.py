"""The page of rules: all rules shown, an own value stored with its reason, refused without one, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from congress_app import bootstrap
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages
from congress_app.ui.rules.page import RulesPage



@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    """A window's means on an empty data file."""
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(file, backups=tmp_path / "backups")
    window = QMainWindow()
    qtbot.addWidget(window, before_close_func=lambda _window: (desk.writer.finish(), app.close()))
    desk = Desk(app, SettingsFile(tmp_path / "s.toml"), window, Messages(window, crash.write_report), Drafts(tmp_path / "d", window))
    return desk


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RulesPage:
    """The page with its rules loaded."""
    made = RulesPage(desk)
    desk.window.setCentralWidget(made)  # type: ignore[attr-defined]
    desk.window.show()
    qtbot.waitUntil(lambda: made.view.list_model.total > 0)
    return made


def _type(page: RulesPage, value: str, reason: str) -> None:
    details = page.details
    assert details is not None
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
    assert page.details._sentence.text() != ""
    _type(page, "270", "")
    qtbot.waitUntil(lambda: "lý do" in page.details._sentence.text())
    assert desk.app.lists.rows(OwnRule) == []
