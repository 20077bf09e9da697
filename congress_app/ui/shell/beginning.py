"""The ways to make a first data file, as jobs for a worker: of an office, with the demo, out of a backup. A failed one leaves no file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from congress_app import bootstrap
from congress_app.documents.draft_files import draft_file
from congress_app.domain.units import Units
from congress_app.i18n import _
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.services.demo import build
from congress_app.services.setting_up import SettingUp
from congress_app.services.steps import Step
from congress_app.services.work import Outcome, Work
from congress_app.ui.common.task import Report
from congress_app.ui.shell.places import Place

DEMO_STEPS = 25


def make_office(path: Path, place: Place, *, with_communes: bool, report: Report) -> Path:
    """Make the data file of an office."""
    report(words=_("Making the data file"))

    def fill() -> None:
        app = bootstrap.open_app(path)
        try:
            report(words=_("Entering the organisations"))
            SettingUp(app.services.run).office(place, with_communes=with_communes)
        finally:
            app.close()

    return _whole(path, fill)


def make_demo(path: Path, report: Report) -> Path:
    """Make a data file with the demo: the same rows each time."""
    report(words=_("Making the data file"))

    def fill() -> None:
        app = bootstrap.open_app(path, clock=SteppingClock(build.CLOCK_START), ids=SeededIds(build.SEED))
        done = 0

        def run(verb: Callable[[Work], Any], name: Step) -> Outcome[Any]:
            nonlocal done
            report(min(done, DEMO_STEPS), DEMO_STEPS, name.words)
            done += 1
            return app.services.run(verb, name)

        try:
            build.build(run, Units.load(), draft_file)
        finally:
            app.close()

    return _whole(path, fill)


def make_from_backup(path: Path, backup: Path, report: Report) -> Path:
    """Write a backup as a new data file."""
    report(words=_("Checking and restoring the backup"))
    bootstrap.copy_backup(backup, path)
    return path


def _whole(path: Path, fill: Callable[[], None]) -> Path:
    """Make an empty data file and fill it; it goes again where that fails or is cancelled."""
    bootstrap.new_file(path)
    try:
        fill()
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path
