"""One program writes at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.i18n import say
from congress_app.runtime.errors import DataFileError
from congress_app.storage import locks
from congress_app.storage.locks import WriteLock


def test_a_lock_is_held_by_one_and_leaves_nothing(path: Path) -> None:
    one, other = WriteLock(path), WriteLock(path)
    one.take()
    with pytest.raises(DataFileError) as refusal:
        other.take()
    assert (
        say(refusal.value)
        == f"{path} đang mở ở một cửa sổ khác. Hãy đóng cửa sổ đó trước; khi chưa đóng thì chỉ đọc được."
    )
    other.release()  # it held nothing, so nothing is given back
    with pytest.raises(DataFileError):
        other.take()
    one.release()
    other.take()
    other.release()
    other.release()
    assert list(path.parent.iterdir()) == []


def test_a_lock_file_left_behind_does_no_harm(path: Path) -> None:
    path.with_name(path.name + "-lock").touch()
    with locks.held(path):
        pass
    assert list(path.parent.iterdir()) == []


def test_a_lock_on_a_removed_lock_file_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The holder before us removed the file after we opened it: another one may hold a lock on a new file of that name."""
    locked = locks._lock

    def removed_meanwhile(file: object) -> bool:
        path.with_name(path.name + "-lock").unlink()
        return locked(file)  # type: ignore[arg-type]

    monkeypatch.setattr(locks, "_lock", removed_meanwhile)
    with pytest.raises(DataFileError):
        WriteLock(path).take()


def test_a_lock_is_given_back_when_what_it_was_for_fails(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), locks.held(path):
        raise ZeroDivisionError
    with locks.held(path):
        assert [each.name for each in path.parent.iterdir()] == [f"{path.name}-lock"]


def test_a_folder_that_is_gone(path: Path) -> None:
    path.parent.rmdir()
    with pytest.raises(DataFileError) as refusal:
        WriteLock(path).take()
    assert say(refusal.value).startswith(f"Không ghi được vào thư mục {path.parent} nên")
