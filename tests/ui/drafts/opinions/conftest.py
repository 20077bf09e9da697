"""A congress with a political report in two drafts, a round that asks three, and four opinions; the view open on it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import AnswerKind
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.services.drafts.opinion_rows import OpinionRows
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.opinions.view import OpinionsView
from congress_app.ui.drafts.state import DraftsState
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOW = dt.datetime(2025, 7, 21, 3, tzinfo=dt.UTC)
ASKED = ("Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba")
DRAFT = "Kết quả\nThu nhập bình quân đạt 65 triệu đồng; hộ nghèo còn 4,2%."
OPINIONS: tuple[dict[str, Any], ...] = (
    {"by_name": "Chi bộ Một", "section": "Phần I", "text": "Nêu số đầu nhiệm kỳ", "quote": "bình quân đạt 65 triệu"},
    {"by_name": "Chi bộ Một", "section": "Phần II", "text": "Bỏ đoạn cuối"},
    {"by_name": "Chi bộ Hai", "text": "Sửa lỗi chính tả", "answer": AnswerKind.ACCEPTED},
    {"by_name": "Hội Cựu chiến binh", "text": "Bổ sung vai trò của các hội"},
)


@pytest.fixture(scope="session")
def bare_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The congress with one organisation below its own, and no document."""
    file = make_file(tmp_path_factory.mktemp("opinions"))
    app = bootstrap.open_app(file, clock=SteppingClock(NOW), ids=SeededIds(7), backups=file.parent)
    (congress,) = app.lists.rows(Congress)
    for name in ("Chi bộ Bốn", "Chi bộ Năm"):
        app.services.organisations.add({"name": name, "parent_id": congress.organisation_id})
    app.close()
    return file


@pytest.fixture(scope="session")
def template(bare_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the document, its round and the opinions."""
    file = Path(shutil.copy(bare_template, tmp_path_factory.mktemp("opinions") / "asked.db"))
    app = bootstrap.open_app(file, clock=SteppingClock(NOW), ids=SeededIds(8), backups=file.parent)
    (congress,) = app.lists.rows(Congress)
    document = Id[Any](app.services.documents.add(Id(congress.id), "political_report").value.id)
    for number in (1, 2):
        app.services.versions.add(document, NewFile(f"du-thao-{number}.docx", b"PK%d" % number, "docx", DRAFT))
    about = {"title": "Các chi bộ", "asked_on": dt.date(2025, 7, 1), "due_on": dt.date(2025, 7, 20)}
    its = app.services.opinions.add_round(document, about, [{"name": name} for name in ASKED]).value
    OpinionRows(app.services.run).store(document, [], OPINIONS, Id(its.id), dt.date(2025, 7, 21))
    app.close()
    return file


@pytest.fixture
def app(template: Path, tmp_path: Path) -> Iterator[App]:
    """A copy of the file, open."""
    yield from opened(template, tmp_path)


@pytest.fixture
def bare_app(bare_template: Path, tmp_path: Path) -> Iterator[App]:
    """A copy of the file without documents, open."""
    yield from opened(bare_template, tmp_path)


def opened(template: Path, folder: Path) -> Iterator[App]:
    """A copy of a file, open on the 21st of July."""
    copy = Path(shutil.copy(template, folder / "a.db"))
    made = bootstrap.open_app(copy, clock=SteppingClock(NOW), ids=SeededIds(2), backups=folder / "b")
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means, at work on the congress."""
    made = desk_on(qtbot, app, tmp_path)
    made.work_on(app.lists.rows(Congress)[0].id)
    return made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> OpinionsView:
    """The view with its rows."""
    return opened_view(qtbot, desk)


def opened_view(qtbot: QtBot, desk: Desk) -> OpinionsView:
    """The view, shown with what was read."""
    state = DraftsState(desk, desk)
    made = OpinionsView(desk, state)
    state.changed.connect(made.show_state)
    desk.bus.changed.connect(state.read)
    show(qtbot, desk, made, 1150, 640)
    with qtbot.waitSignal(state.changed):
        state.read()
    qtbot.waitUntil(lambda: bool(made.whom.data.groups))
    qtbot.wait(60)
    return made


@pytest.fixture
def written(qtbot: QtBot, view: OpinionsView) -> Callable[[Callable[[], Any]], None]:
    """Do something that writes, and wait until the view has read it."""

    def do(act: Callable[[], Any]) -> None:
        with qtbot.waitSignal(view.state.changed):
            act()
        qtbot.wait(60)
        QApplication.processEvents()

    return do


def stored(desk: Desk) -> list[Opinion]:
    """The opinions in their order."""
    return sorted(desk.app.lists.rows(Opinion), key=lambda each: each.position)


def asked(desk: Desk) -> dict[str, RoundParticipant]:
    """Those asked by their typed names, in their order."""
    return {each.name: each for each in sorted(desk.app.lists.rows(RoundParticipant), key=lambda each: each.position)}


def rounds(desk: Desk) -> list[OpinionRound]:
    """The rounds in their order."""
    return sorted(desk.app.lists.rows(OpinionRound), key=lambda each: each.number)


def undo(desk: Desk) -> None:
    """Take back the last step."""
    desk.write(desk.app.file.history.undo, owner=desk)
