"""The code lists: shipped words read-only, the office's own words, spellings and hidden words beside them; one step each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.ui.common import commands
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.list_model import Index
from congress_app.ui.rules.code_view import CodeListsView
from congress_app.ui.rules.page import CODES, RulesPage
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
    """The page on the code lists."""
    made = RulesPage(desk)
    show(qtbot, desk, made, 1100, 700)
    made.show_view(CODES)
    qtbot.waitUntil(lambda: made.codes.model.total > 50)
    return made


def cell(view: CodeListsView, name: str, column: str) -> Index:
    """A cell by the word of its row."""
    place = next(n for n, row in enumerate(view.model.shown_rows) if row.name == name)
    return view.model.index(place, view.model.column_at(column))


def own(desk: Desk) -> list[tuple[str, str, bool]]:
    """What the office has of its own."""
    return [(each.name, each.others, each.is_hidden) for each in desk.app.lists.rows(OwnCode)]


def test_spellings_are_added_to_a_shipped_word(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    view = page.codes
    assert view.model.editing_at(cell(view, "Kinh", "name")) is None
    with qtbot.waitSignal(desk.bus.changed):
        view.model.setData(cell(view, "Kinh", "others"), "Keo; Kinh ta")
    assert own(desk) == [("Kinh", "Keo\nKinh ta", False)]
    assert Catalogues.load(desk.app.lists.rows(OwnCode)).of(CatalogueKind.ETHNICITY).normal("kinh ta") == "Kinh"
    qtbot.waitUntil(lambda: cell(view, "Kinh", "others").data() == "Keo; Kinh ta")
    with qtbot.waitSignal(desk.bus.changed):
        desk.write(desk.app.file.history.undo, owner=desk)
    assert own(desk) == []


def test_a_word_is_hidden_and_shown_again(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    view = page.codes
    for state, stored in ((Qt.CheckState.Checked, [("Tày", "", True)]), (Qt.CheckState.Unchecked, [])):
        with qtbot.waitSignal(desk.bus.changed):
            view.model.setData(cell(view, "Tày", "is_hidden"), state.value, Qt.ItemDataRole.CheckStateRole)
        assert own(desk) == stored
        qtbot.wait(60)


def test_an_own_word_is_typed_at_the_end_and_deleted(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    view = page.codes
    view.begin_new()
    with qtbot.waitSignal(desk.bus.changed):
        view.model.setData(view.grid.currentIndex(), "Pa Dí")
        view.model.leave_row(view.grid.currentIndex())
    assert own(desk) == [("Pa Dí", "", False)]
    qtbot.waitUntil(lambda: view.model.shown_rows[-1].name == "Pa Dí")
    view.grid.setCurrentIndex(cell(view, "Pa Dí", "name"))
    view.grid.setFocus()
    desk.actions.refresh()
    with qtbot.waitSignal(desk.bus.changed):
        desk.actions.action(commands.DELETE).trigger()
    assert own(desk) == []


def test_a_name_that_is_there_is_refused(page: RulesPage, desk: Desk, qtbot: QtBot) -> None:
    view = page.codes
    view.begin_new()
    view.model.setData(view.grid.currentIndex(), "mường")
    view.model.leave_row(view.grid.currentIndex())
    qtbot.waitUntil(lambda: view.model.new_texts.get("name") == "mường")
    assert own(desk) == []


def test_a_step_leads_to_its_list(page: RulesPage, desk: Desk) -> None:
    page.show_view(0)
    (made,) = page.codes._codes.store(CatalogueKind.RELIGION, [], [{"name": "Đạo mới"}]).value
    page.take(Visit("rules", made.id))
    assert (page.shown, page.codes.kind) == (CODES, CatalogueKind.RELIGION)


def test_the_model_is_sound(page: RulesPage) -> None:
    tester = QAbstractItemModelTester(page.codes.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.codes.kinds.setCurrentIndex(3)
    page.codes.model.set_filter("dai")
    assert tester.model() is page.codes.model
