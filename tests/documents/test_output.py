"""Files appear whole or not at all; their names are plain."""

from __future__ import annotations

import datetime as dt
import errno
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from congress_app.documents.output import file_name, plain_name, write_whole
from congress_app.i18n import say
from congress_app.runtime.errors import UserError

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def refused(target: Path, data: bytes = b"x") -> str:
    """What is said when a file cannot be written."""
    with pytest.raises(UserError) as refusal:
        write_whole(target, data)
    return say(refusal.value)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = IS_ROOT and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if not mounted or mounted.returncode:
        pytest.skip("no small disk can be made here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "chuong-trinh.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert [each.name for each in target.parent.iterdir()] == ["chuong-trinh.pdf"]


def test_a_folder_in_the_place_of_the_file_is_said(tmp_path: Path) -> None:
    target = tmp_path / "chuong-trinh.pdf"
    target.mkdir()
    (target / "kept").write_text("kept")
    assert "hoặc đó là thư mục" in refused(target)
    assert [each.name for each in tmp_path.iterdir()] == ["chuong-trinh.pdf"]
    assert (target / "kept").read_text() == "kept"


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "in").write_text("a file")
    assert "Không ghi được" in refused(tmp_path / "in" / "x.pdf")
    assert (tmp_path / "in").read_text() == "a file"


def test_a_file_that_is_open_elsewhere_keeps_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "chuong-trinh.pdf"
    target.write_bytes(b"old")

    def is_open(_part: Path, _target: Path) -> None:  # as Windows refuses it
        raise PermissionError(errno.EACCES, "The process cannot access the file", str(target))

    monkeypatch.setattr(os, "replace", is_open)
    assert refused(target, b"new") == (
        f"Không thay được {target}: tệp đang mở ở chương trình khác, hoặc đó là thư mục. "
        "Hãy đóng tệp hoặc chọn tên khác."
    )
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["chuong-trinh.pdf"]


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS, errno.EPERM])
def test_a_folder_that_is_read_only_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def is_closed(*_arguments: object, **_more: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(Path, "open", is_closed)
    assert "Không ghi được" in refused(tmp_path / "x.pdf")
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(IS_ROOT, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    folder.chmod(0o500)
    assert "Không ghi được" in refused(folder / "x.pdf")


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    target = tmp_path / "x.pdf"
    target.write_bytes(b"old")

    def is_full(_number: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", is_full)
    assert "đầy" in refused(target, b"new")
    assert target.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["x.pdf"]


def test_a_disk_that_is_really_full_is_said_and_leaves_nothing(small_disk: Path) -> None:
    target = small_disk / "x.pdf"
    write_whole(target, b"old")
    assert "đầy" in refused(target, bytes(200_000))
    assert target.read_bytes() == b"old"
    assert [each.name for each in small_disk.iterdir()] == ["x.pdf"]


def test_names_are_plain_with_congress_and_date() -> None:
    made = file_name("Chương trình", "toan-thang-2025", dt.date(2025, 7, 28), "pdf")
    assert made == "chuong-trinh_toan-thang-2025_2025-07-28.pdf"
    assert file_name("Lịch đại hội", "", dt.date(2025, 7, 21), "xlsx") == "lich-dai-hoi_2025-07-21.xlsx"
    assert file_name("Điều chỉnh", "x", None, "docx") == "dieu-chinh_x.docx"


def test_names_are_short_and_free_of_signs() -> None:
    made = file_name("Đ" * 5000, "../a b:c*?", None, "pdf")
    assert len(made) == 124
    assert plain_name('Đại hội: "lần thứ I"/2025 - ../ 🙂') == "dai-hoi-lan-thu-i-2025"
    assert plain_name("D\u0323o\u031b\u0309") == "do"
