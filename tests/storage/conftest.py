"""Fixtures of the tests of the data file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.data_files import MemoryFile, memory_file
from tests.storage.without_rights import folder_for_all


@pytest.fixture
def memory() -> MemoryFile:
    """An empty data file in memory."""
    return memory_file()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a real data file will lie: blanks, a percent sign and Vietnamese letters in the way."""
    folder = tmp_path / "Đại hội 100% #1 - hồ sơ"
    folder.mkdir()
    return folder / "đại hội?.db"


@pytest.fixture
def readable() -> Iterator[Path]:
    """A folder that every user can reach."""
    yield from folder_for_all()
