"""A province with three communes, two committees with four members, and the part open on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import CommitteeMember
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.runtime.ids import SeededIds
from congress_app.services.committee_rows import CommitteeRows
from congress_app.ui.committees.page import CommitteesPage
from congress_app.ui.common.desk import Desk
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

STANDING = ("Phạm Đức Sơn", "Vũ Văn Việt")
EXECUTIVE = ("Lê Hồng Mai", "Hà Quang An")
COMMUNES = (("Đảng bộ xã Cao Phong", "Hòa Bình"), ("Đảng bộ xã Bình Xuyên", "Vĩnh Phúc"))


@pytest.fixture(scope="session")
def bare_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The province with its communes, and nobody on any committee."""
    file = make_file(tmp_path_factory.mktemp("committees"))
    app = bootstrap.open_app(file, ids=SeededIds(8), backups=file.parent)
    for name, area in COMMUNES:
        app.services.organisations.add({"name": name, "area": area, "parent_id": own_id(app)})
    app.close()
    return file


@pytest.fixture(scope="session")
def template(bare_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With two committees of two members each."""
    file = Path(shutil.copy(bare_template, tmp_path_factory.mktemp("committees") / "seated.db"))
    app = bootstrap.open_app(file, ids=SeededIds(9), backups=file.parent)
    for kind, names in ((CommitteeKind.STANDING, STANDING), (CommitteeKind.EXECUTIVE, EXECUTIVE)):
        made = app.services.committees.add({"organisation_id": own_id(app), "kind": kind, "term": "2025-2030"}).value
        rows = [{"committee_id": made.id, "full_name": name, "post": f"Chức vụ của {name}"} for name in names]
        CommitteeRows(app.services.run).store_members([], rows)
    app.close()
    return file


def own_id(app: App) -> Id[Organisation]:
    """The organisation of the office."""
    return app.lists.office().organisation_id or Id("")


@pytest.fixture
def app(template: Path, tmp_path: Path) -> Iterator[App]:
    """A copy of the file, open."""
    copy = Path(shutil.copy(template, tmp_path / "a.db"))
    opened = bootstrap.open_app(copy, ids=SeededIds(2), backups=tmp_path / "b")
    yield opened
    opened.close()


@pytest.fixture
def bare_app(bare_template: Path, tmp_path: Path) -> Iterator[App]:
    """A copy of the file without committees, open."""
    copy = Path(shutil.copy(bare_template, tmp_path / "bare.db"))
    opened = bootstrap.open_app(copy, ids=SeededIds(3), backups=tmp_path / "b")
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means."""
    return desk_on(qtbot, app, tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> CommitteesPage:
    """The page with its rows and what the plan says."""
    made = CommitteesPage(desk)
    show(qtbot, desk, made, 1300, 760)
    qtbot.waitUntil(lambda: made.members.model.total == len(STANDING) + len(EXECUTIVE) and made.facts is not None)
    return made


@pytest.fixture
def written(qtbot: QtBot, desk: Desk) -> Callable[[Callable[[], Any]], None]:
    """Do something that writes, and wait until the lists have been told and have read."""

    def do(act: Callable[[], Any]) -> None:
        with qtbot.waitSignal(desk.bus.changed):
            act()
        qtbot.wait(80)
        QApplication.processEvents()

    return do


def member(desk: Desk, name: str) -> CommitteeMember:
    """A member by name."""
    (found,) = desk.app.lists.rows(CommitteeMember, person_id=person(desk, name).id)
    return found


def person(desk: Desk, name: str) -> Person:
    """A person by name."""
    (found,) = desk.app.lists.rows(Person, full_name=name)
    return found


def organisation(desk: Desk, name: str) -> Organisation:
    """An organisation by name."""
    (found,) = desk.app.lists.rows(Organisation, name=name)
    return found


def undo(desk: Desk) -> None:
    """Take back the last step."""
    desk.write(desk.app.file.history.undo, owner=desk)
