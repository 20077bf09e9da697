"""A commune's congress with a few delegates, open in a window, and the import of its part."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtWidgets import QWidget

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.runtime.ids import SeededIds
from congress_app.ui.common.assistant.dialog import Assistant
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.assistant.flow import DelegatesImport
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import CODE, make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HEAD = ("TT", "Họ tên", "Năm sinh", "Phái", "Chức danh")
KNOWN = (
    {"full_name": "Bùi Văn An", "birth_date": PartialDate(1978, 3, 5), "post": "Bí thư chi bộ"},
    {"full_name": "Bùi Văn An", "birth_date": PartialDate(1980), "post": "Trưởng thôn"},
    {"full_name": "Đinh Thị Bình", "birth_date": PartialDate(1985), "post": "Cán bộ"},
    {"full_name": "Hà Thị Lan", "birth_date": PartialDate(1990, 9, 2)},
)

Write = Callable[..., Path]
Open = Callable[..., Assistant]


def congress_of(app: App) -> Congress:
    """The congress of the file."""
    (found,) = app.lists.rows(Congress, code=CODE)
    return found


@pytest.fixture(scope="session")
def assistant_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file with delegates who are known already."""
    file = make_file(tmp_path_factory.mktemp("assistant"))
    app = bootstrap.open_app(file, ids=SeededIds(7), backups=file.parent)
    app.services.delegates.add_many(Id(congress_of(app).id), list(KNOWN))
    app.close()
    return file


@pytest.fixture
def app(assistant_template: Path, tmp_path: Path) -> Iterator[App]:
    """A copy of the file, open."""
    copy = Path(shutil.copy(assistant_template, tmp_path / "a.db"))
    opened = bootstrap.open_app(copy, ids=SeededIds(2), backups=tmp_path / "b")
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means, working on the congress."""
    made = desk_on(qtbot, app, tmp_path)
    made.work_on(congress_of(app).id)
    show(qtbot, made, QWidget(), 1300, 760)
    return made


@pytest.fixture
def importing(desk: Desk) -> DelegatesImport:
    """The import of the part."""
    return DelegatesImport(desk, desk.congress_scope, QWidget(desk.window))


@pytest.fixture
def write_list(tmp_path: Path) -> Write:
    """Writes rows into a spreadsheet."""

    def do(*rows: Sequence[Any], name: str = "danh sách.xlsx", head: Sequence[str] = HEAD) -> Path:
        book = openpyxl.Workbook()
        for row in (head, *rows):
            book.worksheets[0].append(list(row))
        book.save(tmp_path / name)
        return tmp_path / name

    return do


@pytest.fixture
def opened(qtbot: QtBot, desk: Desk) -> Open:
    """The assistant that a command opened; at the second step when its rows are there."""

    def do(*, at_result: bool = False) -> Assistant:
        qtbot.waitUntil(lambda: bool(desk.window.findChildren(Assistant)), timeout=20_000)
        dialog = desk.window.findChildren(Assistant)[-1]
        if at_result:
            if dialog.step == 0:
                dialog.accept()
            qtbot.waitUntil(lambda: dialog.is_settled, timeout=20_000)
        return dialog

    return do
