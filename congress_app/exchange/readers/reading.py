"""Reads a foreign spreadsheet through the child process, and says in one sentence why one cannot be read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from congress_app.exchange.readers.asking import ask, refuse_no_file
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError

MEMORY = 500 * 2**20
SECONDS = 60
_CHILD = "congress_app.exchange.readers.child"

_FAULTS = {
    "password": N_(
        "{file} is protected with a password. Open it in Excel, save it without the password and try again."
    ),
    "large": N_("{file} is too large to be read. Copy the rows that are needed into a new file and try again."),
    "empty": N_("{file} is empty. Look whether it was saved, then try again."),
    "unreadable": N_("{file} cannot be read as a spreadsheet. Open it in Excel and save it as .xlsx, then try again."),
}


def read_sheets(path: Path, *, seconds: int = SECONDS, memory: int = MEMORY) -> list[Sheet]:
    """The shown sheets of a spreadsheet (xlsx, xls, ods) or a text file with columns (csv, txt).

    Args:
        path: the file.
        seconds: how long the child process may take.
        memory: how many bytes it may use.

    Raises:
        UserError: it is missing, protected, too large or no such file.
    """
    refuse_no_file(path, N_("{file} is a folder. Choose the spreadsheet in it."))
    told = ask(_CHILD, path, seconds=seconds, memory=memory, typed=_typed)
    if "fault" in told:
        raise UserError(_FAULTS[told["fault"]], file=path)
    return [sheet_told(each) for each in told["sheets"]]


def sheet_told(told: dict[str, Any]) -> Sheet:
    """A sheet as a child tells it."""
    merged = tuple((a, b, c, d) for a, b, c, d in told["merged"])
    first = told["first"] + 1
    spanning = frozenset(first + top for top, left, _bottom, right in merged if right > left)
    hidden = frozenset(told["hidden"])
    return Sheet(told["name"], tuple(map(tuple, told["rows"])), first, spanning, merged, hidden, told["left"])


def _typed(told: dict[str, Any]) -> Any:
    """Cells that JSON has no kind for; what else the child tells stays as it is."""
    match told:
        case {"datetime": str(text)}:
            at = dt.datetime.fromisoformat(text)
            return at.date() if at.time() == dt.time() else at
        case {"date": str(text)}:
            return dt.date.fromisoformat(text)
        case {"time": str(text)}:
            return dt.time.fromisoformat(text)
        case {"minutes": int(minutes)}:
            return f"{minutes // 60}:{minutes % 60:02d}" if minutes >= 24 * 60 else dt.time(minutes // 60, minutes % 60)
        case _:
            return told
