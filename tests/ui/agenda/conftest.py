"""The agenda of one congress, open in a window on a real data file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.listings.agenda import SessionRow
from congress_app.runtime.ids import SeededIds
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.common.desk import Desk
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import CODE, make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def assert_finished(desk: Desk) -> None:
    assert desk.writer.finish()


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_file(tmp_path_factory.mktemp("one"))


@pytest.fixture
def app(template: Path, tmp_path: Path) -> Iterator[App]:
    file = tmp_path / "a.db"
    shutil.copy(template, file)
    opened = bootstrap.open_app(file, ids=SeededIds(2), backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def congress_id(app: App) -> str:
    return next(row.id for row in app.lists.congresses(app.scope()) if row.congress.code == CODE)


@pytest.fixture
def sessions(app: App, congress_id: str) -> list[SessionRow]:
    return app.lists.sessions(app.scope())


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Callable[[App, str], AgendaPage]:
    def do(app: App, congress_id: str) -> AgendaPage:
        desk = desk_on(qtbot, app, tmp_path)
        desk.work_on(congress_id)
        page = AgendaPage(desk)
        with qtbot.waitSignal(page.work.warnings_changed if congress_id else page.work.data_changed):
            show(qtbot, desk, page, 1300, 760)
        page.tree.setFocus()
        return page

    return do


@pytest.fixture
def page(open_page: Callable[[App, str], AgendaPage], app: App, congress_id: str) -> AgendaPage:
    return open_page(app, congress_id)
