"""The demo's data file."""

from __future__ import annotations

from pathlib import Path

from congress_app.bootstrap import new_file, open_app
from congress_app.documents.draft_files import draft_file
from congress_app.domain.units import Units
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.services.demo import build


def measure(path: str) -> dict[str, float]:
    """Make it."""
    new_file(Path(path))
    app = open_app(Path(path), clock=SteppingClock(build.CLOCK_START), ids=SeededIds(build.SEED))
    build.build(app.file.run, Units.load(), draft_file)
    app.close()
    return {}
