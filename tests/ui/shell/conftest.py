"""The data file of a commune's office, and the window open on it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from congress_app import bootstrap
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.units import Units
from congress_app.runtime.settings import SettingsFile
from congress_app.services.congresses import Dates
from congress_app.services.setting_up import SettingUp
from congress_app.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OPENS = dt.date(2025, 7, 29)


@pytest.fixture(scope="session")
def office_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data file of the office of Toàn Thắng, with its one congress."""
    file = tmp_path_factory.mktemp("office") / "office.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(file, backups=file.parent)
    own = SettingUp(app.services.run).office(Units.load().find("Phú Thọ/Xã Toàn Thắng")).value
    day = Dates(OPENS, HalfDay.MORNING, OPENS, HalfDay.AFTERNOON)
    app.services.congresses.add({"organisation_id": own.id, "term": "2025-2030"}, {PhaseKind.OFFICIAL: day})
    app.services.office.change({"as_of": dt.date(2025, 7, 21)})
    app.close()
    return file


@pytest.fixture
def data_file(office_template: Path, tmp_path: Path) -> Path:
    """A data file of this test's own."""
    return Path(shutil.copy(office_template, tmp_path / "office.db"))


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """A window for a dialog to stand over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def settings(home: Path) -> SettingsFile:
    return SettingsFile(home / "state" / "settings.toml")


@pytest.fixture
def app(data_file: Path) -> Iterator[bootstrap.App]:
    """The data file, open."""
    opened = bootstrap.open_app(data_file)
    yield opened
    opened.close()


@pytest.fixture
def window(app: bootstrap.App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window, shown and active, with what it reads at its start."""
    made = MainWindow(app, settings, tmp_path / "drafts.json")
    qtbot.addWidget(made, before_close_func=_settle)
    made.show()
    made.resize(1280, 720)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: bool(made.desk.congress_id))
    return made


def _settle(window: MainWindow) -> None:
    window.desk.writer.finish()


@pytest.fixture
def rename(window: MainWindow, qtbot: QtBot) -> Callable[[str], None]:
    """Change the place name of the office through the window's writer, and wait until it is told."""

    def do(name: str) -> None:
        with qtbot.waitSignal(window.desk.writer.done):
            window.desk.write(lambda: window.desk.app.services.office.change({"place_name": name}), owner=window)

    return do
