"""A commune with its congress in a week, two documents with drafts in it, and the part open on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import Id
from congress_app.runtime.ids import SeededIds
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents.view import DocumentsView
from congress_app.ui.drafts.page import DraftsPage
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

D = TypeVar("D", bound=QDialog)
REPORT, RESOLUTION = "Báo cáo chính trị", "Nghị quyết đại hội"
WAIT_MS = 20_000  # a file is read by a process of its own
TEXT = "Phần mở đầu\nKinh tế phát triển khá. Hoà giải ở cơ sở được quan tâm."


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The congress with a report of two drafts, and a resolution without any."""
    file = make_file(tmp_path_factory.mktemp("documents"))
    app = bootstrap.open_app(file, ids=SeededIds(9), backups=file.parent)
    congress_id: Id[Congress] = Id(app.lists.congresses(app.scope())[0].id)
    report = app.services.documents.add(congress_id, "political_report").value
    app.services.documents.add(congress_id, "resolution")
    for number in (1, 2):
        new = NewFile(f"BCCT {number}.docx", f"draft {number}".encode(), "docx", f"{TEXT} Bản {number}.")
        app.services.versions.add(Id(report.id), new)
    app.close()
    return file


@pytest.fixture
def app(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    """A copy of the file, open."""
    monkeypatch.setenv("CONGRESS_APP_HOME", str(tmp_path / "home"))
    copy = Path(shutil.copy(template, tmp_path / "a.db"))
    opened = bootstrap.open_app(copy, ids=SeededIds(2), backups=tmp_path / "b")
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means, the congress taken up."""
    made = desk_on(qtbot, app, tmp_path)
    made.work_on(app.lists.congresses(app.scope())[0].id)
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DraftsPage:
    """The part with its list."""
    made = DraftsPage(desk)
    show(qtbot, desk, made, 1300, 760)
    qtbot.waitUntil(lambda: view_of(made).sheet.model.total == 2 and bool(view_of(made).choices.persons))
    return made


@pytest.fixture
def view(page: DraftsPage) -> DocumentsView:
    """The list."""
    return view_of(page)


@pytest.fixture
def written(qtbot: QtBot, desk: Desk, page: DraftsPage) -> Callable[[Callable[[], Any]], None]:
    """Do something that writes, and wait until the part has read it."""

    def do(act: Callable[[], Any]) -> None:
        with qtbot.waitSignals([desk.bus.changed, page.state.changed], timeout=WAIT_MS):
            act()
        qtbot.wait(50)
        QApplication.processEvents()

    return do


def view_of(page: DraftsPage) -> DocumentsView:
    """The list of a page."""
    found = page._made["documents"]
    assert isinstance(found, DocumentsView)
    return found


def choose(qtbot: QtBot, view: DocumentsView, title: str) -> Draft:
    """Choose a document in the list, and wait for its details."""
    draft = draft_of(view, title)
    view.sheet.grid.kept.select(draft.id)
    qtbot.waitUntil(lambda: [each.id for each in view.details.drafts] == [draft.id])
    return draft


def draft_of(view: DocumentsView, title: str) -> Draft:
    """A document by its title, as it was read last."""
    return next(each for each in view.state.data.drafts.drafts if each.title == title)


def open_dialog(desk: Desk, kind: type[D]) -> D:
    """The open dialog of a kind."""
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())
