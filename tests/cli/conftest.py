"""Calls of the command line, and the data file of a commune's office with one congress and its agenda."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from congress_app.bootstrap import open_app
from congress_app.cli.main import run
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.organisations import Organisation
from congress_app.services.agenda import Place
from congress_app.services.congresses import Dates
from tests.storage.without_rights import folder_for_all

DAY = dt.date(2025, 7, 28)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call ended with."""

    status: int
    out: str
    err: str
    open_window: Path | None

    @property
    def json(self) -> Any:
        """The answer as one JSON value."""
        return json.loads(self.out)


Call = Callable[..., Answer]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls the command line in this process."""

    def do(*argv: object) -> Answer:
        ended = run([str(word) for word in argv])
        told = capsys.readouterr()
        return Answer(ended.status, told.out, told.err, ended.open_window)

    return do


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that each test gets a copy of."""
    path = tmp_path_factory.mktemp("data") / "office.db"
    assert run(["new", str(path), "--unit", "Phú Thọ/Xã Toàn Thắng"]).status == 0
    app = open_app(path)
    try:
        own = next(each for each in app.lists.rows(Organisation) if each.parent_id)
        app.services.office.change({"as_of": dt.date(2025, 7, 21)})
        phases = {PhaseKind.OFFICIAL: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.AFTERNOON)}
        congress = app.services.congresses.add(
            {"organisation_id": own.id, "term": "2025-2030", "ordinal": 1}, phases
        ).value
        (phase,) = app.lists.phases(app.scope())
        session = app.services.agenda.add_session(phase.phase.id, {"starts_at": dt.time(7, 30)}).value
        items = [
            {"title": "Chào cờ", "minutes": 10},
            {"title": "Báo cáo chính trị", "minutes": 25, "presenter": "Đoàn Chủ tịch"},
        ]
        app.services.agenda.add_items(Place(session.id), items)
        assert congress.code == "toan-thang-2025"
    finally:
        app.close()
    return path


@pytest.fixture
def data(template: Path, tmp_path: Path) -> Path:
    """The data file of the office of Toàn Thắng."""
    return Path(shutil.copy(template, tmp_path / "office.db"))


@pytest.fixture
def readable() -> Iterator[Path]:
    """A folder that every user can reach."""
    yield from folder_for_all()
