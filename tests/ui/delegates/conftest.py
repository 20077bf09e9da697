"""A commune's congress with nine delegates, and the part open on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, Gender
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.runtime.ids import SeededIds
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.page import DelegatesPage
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import CODE, make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OFFICIAL = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hoà", "Phạm Minh Đức", "Bùi Thị Hà", "Đinh Công Sơn")
ALTERNATES = ("Quách Thị Yến", "Hoàng Nam")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two cells that send three each, two alternates, one guest."""
    file = make_file(tmp_path_factory.mktemp("delegates"))
    app = bootstrap.open_app(file, ids=SeededIds(7), backups=file.parent)
    congress = congress_of(app)
    cells = [
        app.services.organisations.add(
            {"name": f"Chi bộ {n}", "parent_id": congress.organisation_id, "member_count": 10 * n}
        ).value
        for n in (1, 2)
    ]
    rows: list[dict[str, Any]] = [
        {"full_name": name, "organisation_id": cells[n % 2].id, "gender": Gender.FEMALE if "Thị" in name else None}
        for n, name in enumerate(OFFICIAL)
    ]
    rows += [{"full_name": name, "category": DelegateCategory.ALTERNATE} for name in ALTERNATES]
    rows.append({"full_name": "Vũ Khách", "category": DelegateCategory.GUEST, "post": "Bí thư xã bạn"})
    app.services.delegates.add_many(Id(congress.id), rows)
    app.close()
    return file


def congress_of(app: App) -> Congress:
    """The congress of the file."""
    (found,) = app.lists.rows(Congress, code=CODE)
    return found


@pytest.fixture
def app(template: Path, tmp_path: Path) -> Iterator[App]:
    """A copy of the file, open."""
    copy = Path(shutil.copy(template, tmp_path / "a.db"))
    opened = bootstrap.open_app(copy, ids=SeededIds(2), backups=tmp_path / "b")
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means, working on the congress."""
    made = desk_on(qtbot, app, tmp_path)
    made.work_on(congress_of(app).id)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DelegatesPage:
    """The page with its rows."""
    made = DelegatesPage(desk)
    show(qtbot, desk, made, 1300, 760)
    qtbot.waitUntil(lambda: made.model.total == len(OFFICIAL) + len(ALTERNATES) + 1)
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


def delegate(desk: Desk, name: str) -> Delegate:
    """A delegate by its name."""
    (found,) = desk.app.lists.rows(Delegate, full_name=name)
    return found


def names(page: DelegatesPage) -> list[str]:
    """The names shown in the register, in order."""
    return [row.fact("full_name") for row in page.model.shown_rows]


def undo(desk: Desk) -> None:
    """Take back the last step."""
    desk.write(desk.app.file.history.undo, owner=desk)
