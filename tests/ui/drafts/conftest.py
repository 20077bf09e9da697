"""A commune with its congress, three documents of which one has a draft, and what the part reads of it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from congress_app import bootstrap
from congress_app.domain.fields import Id
from congress_app.runtime.ids import SeededIds
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.state import DraftsState
from tests.ui.desks import desk_on
from tests.ui.one_congress import make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def side_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The congress with a political report that has a draft, a resolution and an opening speech without any."""
    file = make_file(tmp_path_factory.mktemp("side"))
    app = bootstrap.open_app(file, ids=SeededIds(9), backups=file.parent)
    congress_id = Id[Any](app.lists.congresses(app.scope())[0].id)
    report = app.services.documents.add(congress_id, "political_report").value
    app.services.documents.add(congress_id, "resolution")
    app.services.documents.add(congress_id, "opening_speech")
    app.services.versions.add(Id(report.id), NewFile("BCCT.docx", b"draft", "docx", "Kinh tế phát triển khá."))
    app.close()
    return file


@pytest.fixture
def side_desk(side_template: Path, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """A window's means on a copy of the file, the congress taken up."""
    copy = Path(shutil.copy(side_template, tmp_path / "a.db"))
    app = bootstrap.open_app(copy, ids=SeededIds(2), backups=tmp_path / "b")
    made = desk_on(qtbot, app, tmp_path)
    made.work_on(app.lists.congresses(app.scope())[0].id)
    yield made
    made.writer.finish()
    app.close()


@pytest.fixture
def side_state(side_desk: Desk) -> DraftsState:
    """What the part reads; a view of it is told as the page tells it."""
    return DraftsState(side_desk, side_desk)


@pytest.fixture
def stored(qtbot: QtBot, side_desk: Desk, side_state: DraftsState) -> Callable[[Callable[[], Any]], None]:
    """Do something that writes, then let the part read it."""

    def do(act: Callable[[], Any]) -> None:
        with qtbot.waitSignal(side_desk.bus.changed):
            act()
        with qtbot.waitSignal(side_state.changed):
            side_state.read()
        qtbot.wait(60)
        QApplication.processEvents()

    return do
