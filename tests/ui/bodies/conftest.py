"""The bodies of one congress, open in a window on a real data file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.runtime.ids import SeededIds
from congress_app.ui.bodies.page import BodiesPage
from congress_app.ui.common.desk import Desk
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import CODE, make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    return desk_on(qtbot, app, tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> BodiesPage:
    rows = desk.app.lists.congresses(desk.app.scope())
    desk.work_on(next(row.id for row in rows if row.congress.code == CODE))
    made = BodiesPage(desk)
    with qtbot.waitSignal(made.work.data_changed):
        show(qtbot, desk, made, 1300, 760)
    return made
