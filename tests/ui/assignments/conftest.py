"""The plan of `planned` on a data file, a desk on it, and the plan as the window holds it."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from tests.ui.assignments.planned import AS_OF, Planned, fill
from tests.ui.desks import desk_on

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NOON = dt.datetime.combine(AS_OF, dt.time(5), dt.UTC)


@pytest.fixture(scope="session")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Planned]:
    """A closed data file with the whole plan, and what is in it."""
    file = tmp_path_factory.mktemp("assignments") / "plan.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(file, clock=SteppingClock(NOON), ids=SeededIds(1), backups=file.parent)
    made = fill(app)
    app.close()
    return file, made


@pytest.fixture
def planned(plan_file: tuple[Path, Planned]) -> Planned:
    """The ids of what is in the plan."""
    return plan_file[1]


@pytest.fixture
def app(plan_file: tuple[Path, Planned], tmp_path: Path) -> Iterator[App]:
    """The data file with the plan, open."""
    file = Path(shutil.copy(plan_file[0], tmp_path / "a.db"))
    opened = bootstrap.open_app(file, clock=SteppingClock(NOON), ids=SeededIds(2), backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def empty_app(tmp_path: Path) -> Iterator[App]:
    """A data file in which nothing stands."""
    file = tmp_path / "empty.db"
    bootstrap.new_file(file)
    opened = bootstrap.open_app(file, clock=SteppingClock(NOON), ids=SeededIds(2), backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means on the data file with the plan."""
    return desk_on(qtbot, app, tmp_path)


@pytest.fixture
def empty_desk(qtbot: QtBot, empty_app: App, tmp_path: Path) -> Desk:
    """A window's means on an empty data file."""
    return desk_on(qtbot, empty_app, tmp_path)


@pytest.fixture
def read_state(qtbot: QtBot) -> Callable[[Desk], PlanState]:
    """Read the plan of a desk."""

    def do(desk: Desk) -> PlanState:
        state = PlanState(desk)
        with qtbot.waitSignal(state.loaded):
            state.read()
        return state

    return do


@pytest.fixture
def state(read_state: Callable[[Desk], PlanState], desk: Desk) -> PlanState:
    """The plan, read and judged."""
    return read_state(desk)


@pytest.fixture
def verbs(desk: Desk, state: PlanState) -> PlanVerbs:
    """What the views order."""
    return PlanVerbs(desk, state)
