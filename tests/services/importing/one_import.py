"""A program that imports one large list, to be killed; it notes when the import begins and when it is confirmed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.services.importing.delegates import DelegateImport
from congress_app.services.importing.rows import TextRow
from congress_app.services.importing.verbs import Importing, delegates_verb
from tests.data_files import entities, open_file

ROWS = 2_000


def take_over(path: Path, notes: Path) -> None:
    """Import into a data file with one congress."""
    file = open_file(path)
    (congress,) = entities(file.reader, Congress)
    rows = [
        TextRow(
            number, {"full_name": f"Bùi Văn {number}", "birth_date": "5/3/1978", "delegation": f"Đoàn {number % 40}"}
        )
        for number in range(ROWS)
    ]
    how = DelegateImport(Id(congress.id), dt.date(2025, 7, 21), layout=("ho va ten", '{"0": "full_name"}'))
    (notes / "begun").touch()
    Importing(file.run).take(delegates_verb(rows, how), "danh sách.xlsx")
    (notes / "confirmed").touch()
