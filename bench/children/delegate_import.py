"""The spreadsheet of 10,000 delegates: written, read by openpyxl, and taken over by the program."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bench.measuring import REFERENCE
from congress_app.bootstrap import GARBAGE, new_file, open_app
from congress_app.domain.fields import Id
from congress_app.listings.listing import Scope

sys.path.insert(0, str(REFERENCE))
ROWS = 10_000


def measure(what: str, sheet: str, data: str) -> dict[str, float]:
    """`write` makes the spreadsheet; `openpyxl` and `import` tell the seconds and the rows."""
    import references  # type: ignore[import-not-found]  # noqa: PLC0415 - a copied program beside us

    if what == "write":
        references.write_delegates_xlsx(Path(sheet), ROWS)
        return {"rows": ROWS}
    if what == "openpyxl":
        import openpyxl  # noqa: F401, PLC0415 - its import is no part of the work

        return _timed(lambda: int(references.openpyxl_read(Path(sheet))))
    return _imported(Path(sheet), Path(data))


def _imported(sheet: Path, data: Path) -> dict[str, float]:
    """Through the same calls as the terminal; what the program imports at its start is no part of the work."""
    from congress_app.exchange.importing import known_layouts, read_spreadsheet, verb_for  # noqa: PLC0415
    from congress_app.services.importing.verbs import Importing  # noqa: PLC0415

    new_file(data)
    app = open_app(data)
    organisation = app.services.organisations.add({"name": "Đảng bộ tỉnh Phú Thọ"}).value
    congress = app.services.congresses.add({"organisation_id": organisation.id}, {}).value
    scope = Scope(app.as_of(), Id(congress.id))

    def work() -> int:
        matched = read_spreadsheet(sheet, "delegates", known_layouts(app.lists.rows, "delegates"))
        return len(Importing(app.services.run).take(verb_for("delegates", matched, scope), sheet.name).value.became)

    told = _timed(work)
    app.close()
    return told


def _timed(work: Callable[[], int]) -> dict[str, float]:
    gc.set_threshold(*GARBAGE)  # as the program does, for both
    began = time.perf_counter()
    rows = work()
    return {"seconds": time.perf_counter() - began, "rows": rows}
