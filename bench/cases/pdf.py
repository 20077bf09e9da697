"""The table of 10,000 reference rows as PDF: time and memory."""

from __future__ import annotations

from pathlib import Path

from bench.measuring import Ratio, child, compared
from congress_app.documents.fonts import font_file

_FONT = "LiberationSerif-Regular"


def pdf(folder: Path) -> list[Ratio]:
    """Against the table that most programs print, and against bare strings."""
    font, out = str(font_file(_FONT)), str(folder / "table.pdf")

    def ours(what: str) -> float:
        return child("pdf_table", out)[what]

    def theirs(which: str, what: str) -> float:
        return child("pdf_reference", which, font, out)[what]

    return [
        compared(
            "PDF table of 10,000 rows / one drawString a cell",
            "s",
            lambda: ours("seconds"),
            lambda: theirs("pdf_drawstring", "seconds"),
            1.0,
        ),
        compared(
            "peak memory of that table / drawString",
            "MB",
            lambda: ours("megabytes"),
            lambda: theirs("pdf_drawstring", "megabytes"),
            1.5,
        ),
        compared(
            "PDF table of 10,000 rows / LongTable of Paragraphs",
            "s",
            lambda: ours("seconds"),
            lambda: theirs("pdf_longtable", "seconds"),
            0.10,
            has_trial=False,
        ),
    ]
