"""Our table of the reference rows: seconds, and megabytes above what the process had before."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bench.children.peak import peak_megabytes
from bench.measuring import REFERENCE

sys.path.insert(0, str(REFERENCE))
ROWS = 10_000


def measure(out: str) -> dict[str, float]:
    """Print the 10,000 reference rows with wrapping, grid and repeated heads."""
    import references  # type: ignore[import-not-found]  # noqa: PLC0415 - a copied program beside us

    from congress_app.documents.model import Document, Orientation, PageSetup  # noqa: PLC0415 - imports are no part of the work
    from congress_app.documents.model_table import Density, Row, Table, TableColumn  # noqa: PLC0415
    from congress_app.documents.renderers import pdf  # noqa: PLC0415
    from congress_app.documents.theme import load_theme  # noqa: PLC0415

    columns = tuple(
        TableColumn(heading, width) for heading, width in zip(references.HEADINGS, references.WIDTHS, strict=True)
    )
    before, began = peak_megabytes(), time.perf_counter()
    rows = (Row(row) for row in references.table_rows(ROWS))
    paper = Document("Danh sách", (Table(columns, rows, density=Density.TINY),), PageSetup(Orientation.LANDSCAPE))
    with Path(out).open("wb") as file:
        pdf.render(paper, load_theme(), file)
    return {"seconds": time.perf_counter() - began, "megabytes": peak_megabytes() - before}
