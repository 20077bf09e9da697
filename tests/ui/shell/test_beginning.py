"""Making a first data file: of an office, with the demo, out of a backup; a cancelled one leaves nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from congress_app import bootstrap
from congress_app.domain.units import Units
from congress_app.runtime.errors import Refused
from congress_app.ui.common.task import Cancelled
from congress_app.ui.shell.beginning import DEMO_STEPS, make_demo, make_from_backup, make_office


class Told:
    """Notes what is reported; asks to stop after so many reports."""

    def __init__(self, stop_after: int = 1000) -> None:
        self.words: list[str] = []
        self.done: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def __call__(self, done: int = 0, total: int = 0, words: str = "") -> None:
        self.words.append(words)
        self.done.append((done, total))
        if len(self.words) > self._stop_after:
            raise Cancelled


def counts(path: Path) -> dict[str, int]:
    app = bootstrap.open_app(path, "read")
    try:
        return app.lists.counts()
    finally:
        app.close()


def test_an_office(tmp_path: Path) -> None:
    told, place = Told(), Units.load().find("Phú Thọ/Xã Toàn Thắng")
    path = make_office(tmp_path / "a.db", place, with_communes=False, report=told)
    assert counts(path)["organisations"] == 2
    assert told.words == ["Đang tạo tệp dữ liệu", "Đang ghi các tổ chức đảng"]


def test_an_office_with_all_communes_of_its_province(tmp_path: Path) -> None:
    place = Units.load().find("Phú Thọ/Xã Toàn Thắng")
    path = make_office(tmp_path / "a.db", place, with_communes=True, report=Told())
    assert counts(path)["organisations"] == 149


def test_the_demo_is_the_same_each_time(tmp_path: Path) -> None:
    told = Told()
    files = [make_demo(tmp_path / name, told) for name in ("a.db", "b.db")]
    assert told.done[-1] == (DEMO_STEPS - 1, DEMO_STEPS)
    assert counts(files[0]) == counts(files[1])
    assert counts(files[0])["congresses"] == 153


def test_a_cancelled_demo_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        make_demo(tmp_path / "a.db", Told(stop_after=3))
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_taken_is_left_alone(data_file: Path) -> None:
    before = counts(data_file)
    with pytest.raises(Refused):
        make_demo(data_file, Told())
    assert counts(data_file) == before


def test_out_of_a_backup(data_file: Path, tmp_path: Path) -> None:
    path = make_from_backup(tmp_path / "new.db", data_file, Told())
    assert counts(path) == counts(data_file)
