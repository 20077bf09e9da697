"""The report of a fault of the program: one text file in the folder of the program's state. It holds no rows of the data file."""

from __future__ import annotations

import datetime as dt
import platform
import sys
import traceback
from pathlib import Path

import congress_app
from congress_app.runtime import paths

KEPT = 20


def write_report(error: BaseException) -> Path | None:
    """Write down what happened; None where even that cannot be written."""
    now = dt.datetime.now(dt.UTC).astimezone()
    folder = paths.state() / "crashes"
    lines = [
        f"congress-app {congress_app.__version__}",
        f"{now.isoformat(timespec='seconds')}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"{Path(sys.argv[0]).name}",
        "",
        *traceback.format_exception(error),
    ]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        report = _free(folder, now.strftime("crash-%Y%m%d-%H%M%S"))
        report.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        for old in sorted(folder.glob("crash-*.txt"), key=lambda path: path.stat().st_mtime_ns)[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:
        return None
    return report


def _free(folder: Path, stem: str) -> Path:
    report, number = folder / f"{stem}.txt", 1
    while report.exists():
        number += 1
        report = folder / f"{stem}-{number}.txt"
    return report
