"""Lists of delegates read from files, as an import reads them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from congress_app.exchange.delegate_lists import DelegateList, in_sheets
from congress_app.exchange.readers.reading import read_sheets


def read_list(file: Path, known: Mapping[str, str]) -> DelegateList:
    """The list in a file."""
    return in_sheets(read_sheets(file), file, known)
