from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congress_app.runtime import paths
from congress_app.runtime.crash import KEPT, write_report

if TYPE_CHECKING:
    import pytest


def _error() -> ZeroDivisionError:
    try:
        raise ZeroDivisionError("Đảng ủy")
    except ZeroDivisionError as error:
        return error


def test_a_report_tells_where_it_happened() -> None:
    report = write_report(_error())
    assert report is not None
    text = report.read_text(encoding="utf-8")
    assert text.startswith("congress-app ")
    assert text.rstrip().endswith("ZeroDivisionError: Đảng ủy")


def test_old_reports_go() -> None:
    reports = [write_report(_error()) for _number in range(KEPT + 3)]
    kept = {*(paths.state() / "crashes").iterdir()}
    assert len(kept) == KEPT
    assert reports[-1] in kept


def test_where_nothing_can_be_written_there_is_no_report(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.parent.joinpath("file").write_text("x")
    monkeypatch.setenv("CONGRESS_APP_HOME", str(home.parent / "file"))
    assert write_report(_error()) is None
