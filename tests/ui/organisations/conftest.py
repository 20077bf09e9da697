"""The office of Phú Thọ with a few organisations, and the part open on it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from congress_app import bootstrap
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Units
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.services.organisation_rows import OrganisationRows
from congress_app.services.setting_up import SettingUp
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages
from congress_app.ui.organisations.page import OrganisationsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COMMUNES = ("Xã An Bình", "Xã Toàn Thắng", "Phường Việt Trì")


@pytest.fixture(scope="session")
def office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Phú Thọ, three communes, two cells below the first, two persons, one congress of Việt Trì."""
    file = tmp_path_factory.mktemp("organisations") / "office.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(file, backups=file.parent)
    units = Units.load()
    SettingUp(app.services.run).office(units.province("Phú Thọ"))
    rows = OrganisationRows(app.services.run)
    its = [units.find(f"Phú Thọ/{name}") for name in COMMUNES]
    first, _second, third = rows.add_units(units.province("Phú Thọ"), its).value
    rows.store([], [{"name": "Chi bộ 1"}, {"name": "Chi bộ 2"}], first.id)
    rows.store_persons([], [{"full_name": "Nguyễn Văn An", "post": "Bí thư"}, {"full_name": "Lê Thị Bình"}], first.id)
    app.services.congresses.add({"organisation_id": third.id, "term": "2025-2030"}, {})
    app.services.office.change({"as_of": dt.date(2025, 7, 21)})
    app.close()
    return file


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window over which dialogs open."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(qtbot: QtBot, office_file: Path, tmp_path: Path) -> Desk:
    """A window's means on a copy of the office's file."""
    return make_desk(qtbot, Path(shutil.copy(office_file, tmp_path / "a.db")), tmp_path)


def make_desk(qtbot: QtBot, file: Path, folder: Path) -> Desk:
    """A window's means on a data file."""
    app = bootstrap.open_app(file, backups=folder / "backups")
    window = QMainWindow()

    def leave(_window: object) -> None:
        made.writer.finish()
        app.close()

    qtbot.addWidget(window, before_close_func=leave)
    messages = Messages(window, crash.write_report)
    made = Desk(app, SettingsFile(folder / "s.toml"), window, messages, Drafts(folder / "d.json", window))
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OrganisationsPage:
    """The page with its rows loaded and the details of the office's own organisation."""
    made = OrganisationsPage(desk)
    window = desk.window
    assert isinstance(window, QMainWindow)
    window.setCentralWidget(made)
    window.resize(1180, 640)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: made.organisation_details.keys == (key_of(desk, "Đảng bộ tỉnh Phú Thọ"),))
    return made


def key_of(desk: Desk, name: str) -> str:
    """The id of an organisation by its name."""
    return one(desk, name).id


def one(desk: Desk, name: str) -> Organisation:
    """An organisation by its name."""
    (found,) = desk.app.lists.rows(Organisation, name=name)
    return found


@pytest.fixture
def names(page: OrganisationsPage) -> Callable[[], list[str]]:
    """The short names of the rows shown, or the names of those that have none."""
    return lambda: [row.organisation.short_name or row.organisation.name for row in page.model.shown_rows]


@pytest.fixture
def written(qtbot: QtBot, desk: Desk) -> Callable[[Callable[[], Any]], None]:
    """Do something that writes, and wait until the lists have been told."""

    def do(act: Callable[[], Any]) -> None:
        with qtbot.waitSignal(desk.bus.changed):
            act()
        QApplication.processEvents()

    return do
