"""A province with a few congresses in July 2025, and the calendar open on it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.choices import CongressState, Formation, OrganisationKind, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import field_of
from congress_app.listings.congresses import CONGRESSES
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.services.congresses import Dates
from congress_app.ui.calendar.congress_model import CongressModel
from congress_app.ui.calendar.page import CalendarPage
from congress_app.ui.common.edits import Change
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.organisation_choice import OrganisationChoice
from tests.ui.calendar.building import AM, AS_OF, PM, row
from tests.ui.desks import desk_on, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAMES = (
    "Bao La",
    "Cao Sơn",
    "Đà Bắc",
    "Hạ Hòa",
    "Kim Bôi",
    "Lâm Thao",
    "Mai Châu",
    "Tam Nông",
    "Toàn Thắng",
    "Việt Trì",
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window over which dialogs open."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def changes() -> list[Change]:
    """What the model asked to be stored."""
    return []


@pytest.fixture
def model(qapp: object, changes: list[Change]) -> CongressModel:
    """A model with ten congresses on ten days; the first is closed."""
    made = CongressModel(OrganisationChoice().editing(field_of(Congress, "organisation_id")), changes.append)
    rows = [row(n, state=CongressState.CLOSED if n == 0 else CongressState.PLANNED) for n in range(10)]
    made.show_prepared(prepare(CONGRESSES, lambda each: each.id, rows))
    return made


@cache
def _template(folder: Path) -> Path:
    file = folder / "template.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(
        file, clock=SteppingClock(dt.datetime(2025, 7, 21, tzinfo=dt.UTC)), ids=SeededIds(1), backups=folder
    )
    do = app.services
    top = do.organisations.add({"name": "Đảng bộ tỉnh Phú Thọ", "kind": OrganisationKind.PROVINCE}).value
    do.office.change({"organisation_id": top.id, "as_of": AS_OF})
    for n, name in enumerate(NAMES):
        values = {
            "name": f"Đảng bộ xã {name}",
            "short_name": f"xã {name}",
            "parent_id": top.id,
            "formation": Formation.MERGED,
        }
        commune = do.organisations.add({**values, "area": "Phú Thọ" if n % 2 else "Hòa Bình"}).value
        if name == "Việt Trì":
            continue  # has no congress yet
        on = AS_OF + dt.timedelta(days=n - 1)
        dates = {
            PhaseKind.PREPARATORY: Dates(on, AM, on, AM),
            PhaseKind.OFFICIAL: Dates(on, PM, on + dt.timedelta(days=n % 2), PM),
        }
        congress = do.congresses.add(
            {"organisation_id": commune.id, "ordinal": 2 if n == 3 else 1, "term": "2025-2030"}, dates
        ).value
        do.congresses.set_state([congress.id], CongressState.PLANNED, dt.date(2025, 7, 2))
        if n == 0:
            do.congresses.set_state([congress.id], CongressState.CLOSED, on)
    app.close()
    return file


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed data file with nine congresses, one of them closed, and one organisation without."""
    return _template(tmp_path_factory.mktemp("calendar"))


@pytest.fixture
def app(template: Path, tmp_path: Path) -> Iterator[App]:
    """The data file, open."""
    file = tmp_path / "a.db"
    shutil.copy(template, file)
    opened = bootstrap.open_app(file, ids=SeededIds(2), backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def empty_app(tmp_path: Path) -> Iterator[App]:
    """A data file in which nothing stands."""
    file = tmp_path / "empty.db"
    bootstrap.new_file(file)
    opened = bootstrap.open_app(file, backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> Callable[[App], CalendarPage]:
    """Open the calendar of a data file in a window."""

    def do(app: App) -> CalendarPage:
        desk = desk_on(qtbot, app, tmp_path)
        page = CalendarPage(desk)
        with qtbot.waitSignal(page.model.counted):
            show(qtbot, desk, page, 1300, 700)
        return page

    return do


@pytest.fixture
def page(open_page: Callable[[App], CalendarPage], app: App) -> CalendarPage:
    """The calendar with its nine congresses."""
    return open_page(app)
