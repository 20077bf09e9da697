"""The command that builds the demo data file, prints its papers and has the window opened on it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from congress_app import bootstrap
from congress_app.cli import commands, output
from congress_app.cli.screen import has_screen
from congress_app.cli.session import Ended, Session
from congress_app.documents.draft_files import draft_file
from congress_app.domain.units import Units
from congress_app.i18n import N_, _
from congress_app.runtime import paths
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.errors import Refused
from congress_app.runtime.ids import SeededIds
from congress_app.services.demo import build

FILE_NAME, FOLDER = "demo.db", "exports"
MADE_BY, DEMO = "made_by", "demo"
NOT_WRITTEN = N_("{file} cannot be written. Look whether the folder exists and whether you may write in it.")
_SAMPLES = ("exports", "samples")


def demo(session: Session) -> Ended:
    """Build the demo, print it, and open the window where there is a screen."""
    path = session.path(commands.DATA) or paths.default_data_file().with_name(FILE_NAME)
    folder = session.path(commands.OUT) or Path(FOLDER)
    parts = folder.resolve().parts
    if any(parts[at : at + 2] == _SAMPLES for at in range(len(parts))):
        raise Refused(N_("{folder} holds the samples of the program; choose another folder."), folder=folder)
    refuse_foreign(path)
    make(path)
    from congress_app.cli.printing import print_everything  # noqa: PLC0415 - papers start slowly

    app = bootstrap.open_app(path, "read")
    try:
        files = print_everything(app, folder)
    finally:
        app.close()
    words = [_("The demo data file: {file}").format(file=path), _("Its papers:"), *(f"  {file}" for file in files)]
    session.answer({"files": [str(file) for file in files]}, "\n".join(words))
    output.finish()
    wants_window = has_screen() and not session.call.has(commands.NO_WINDOW)
    return Ended(open_window=path if wants_window else None)


def refuse_foreign(path: Path) -> None:
    """Refuse to replace a file that the demo did not make.

    Raises:
        Refused: it is someone's own. DataFileError: it is open in a window.
    """
    if not path.exists():
        return
    app = bootstrap.open_app(path)
    try:
        made_by = app.file.fact(MADE_BY)
    finally:
        app.close()
    if made_by != DEMO:
        raise Refused(N_("{file} is not a demo file, so it is not replaced. Name another file with --data."), file=path)


def make(path: Path) -> None:
    """Make the demo data file; it appears whole or not at all, and is the same each time but for the file's own name."""
    fresh = path.with_name(f"{path.name}.fresh")
    try:
        _remove(fresh)
        bootstrap.new_file(fresh)
        app = bootstrap.open_app(fresh, clock=SteppingClock(build.CLOCK_START), ids=SeededIds(build.SEED))
        try:
            build.build(app.services.run, Units.load(), draft_file)
            app.file.set_fact(MADE_BY, DEMO)
            app.file.make_whole()
        finally:
            app.close()
        os.replace(fresh, path)
    except OSError as error:
        raise Refused(NOT_WRITTEN, file=path) from error
    finally:
        with suppress(OSError):
            _remove(fresh)


def _remove(fresh: Path) -> None:
    """Take away what an earlier, killed run left: the file and what was written ahead of it."""
    for ending in ("", "-wal", "-shm", "-lock", "-journal"):
        fresh.with_name(fresh.name + ending).unlink(missing_ok=True)
