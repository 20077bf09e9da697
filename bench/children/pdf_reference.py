"""The two reference tables: seconds, and megabytes above what the process had before."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bench.children.peak import peak_megabytes
from bench.measuring import REFERENCE

sys.path.insert(0, str(REFERENCE))
ROWS = 10_000


def measure(which: str, font: str, out: str) -> dict[str, float]:
    """Print the 10,000 reference rows; `which`: pdf_longtable or pdf_drawstring."""
    import references  # type: ignore[import-not-found]  # noqa: PLC0415 - a copied program beside us
    import reportlab.pdfbase.ttfonts  # noqa: PLC0415 - its import is no part of the work
    import reportlab.pdfgen.canvas  # noqa: PLC0415
    import reportlab.platypus  # noqa: F401, PLC0415

    before, began = peak_megabytes(), time.perf_counter()
    getattr(references, which)(Path(font), Path(out), ROWS)
    return {"seconds": time.perf_counter() - began, "megabytes": peak_megabytes() - before}
