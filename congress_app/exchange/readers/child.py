"""The child process: opens one foreign file within limits of memory and time, and writes its cells to its output as JSON.

It prints `{"sheets": [...]}` or `{"fault": a word of `faults`}`. It imports next to nothing: an import starts with it.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys

from congress_app.exchange.readers.faults import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Fault
from congress_app.runtime.child_limits import limit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from congress_app.exchange.readers.packed import Hidden

MOST_BYTES = 50 * 2**20
MOST_SHEETS = 20
_WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
_FEWEST = 2
MOST_MERGED = 20_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def main() -> None:
    """Read the file of the first argument, within as many bytes and seconds as the next two say, and print what it holds."""
    path, memory, seconds = sys.argv[1:4]
    limit(int(memory), int(seconds))
    try:
        told: dict[str, Any] = {"sheets": list(_sheets(path))}
    except Fault as fault:
        told = {"fault": str(fault)}
    except MemoryError:
        told = {"fault": "large"}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode())


def _sheets(path: str) -> Iterator[dict[str, Any]]:
    size = os.path.getsize(path)
    if not 0 < size <= MOST_BYTES:
        raise Fault("large" if size else "empty")
    with open(path, "rb") as file:
        head = file.read(8)
        if head == _OLE2 and _ENCRYPTED in file.read():
            raise Fault("password")
    if head.startswith(b"PK"):
        from congress_app.exchange.readers.packed import look_into  # noqa: PLC0415 - others need none

        return _workbook(path, look_into(path))
    return _workbook(path, []) if head == _OLE2 else _text(path)


def _text(path: str) -> Iterator[dict[str, Any]]:
    from congress_app.exchange.readers.plain_text import cells_of  # noqa: PLC0415 - workbooks need none

    with open(path, "rb") as file:
        rows = cells_of(file.read())
    name, ending = os.path.splitext(os.path.basename(path))
    if ending.lower() in _WORKBOOKS and all(len(row) < _FEWEST for row in rows):
        raise Fault("unreadable")  # no columns: it is no list under the name of a workbook, but something else
    yield {"name": name, "first": 0, "left": 0, "rows": rows, "merged": [], "hidden": []}


def _workbook(path: str, hidden: list[Hidden]) -> Iterator[dict[str, Any]]:
    import python_calamine as calamine  # noqa: PLC0415 - text files need none

    try:
        with open(path, "rb") as file, calamine.CalamineWorkbook.from_filelike(file) as book:
            known = dict(zip((each.name for each in book.sheets_metadata), hidden, strict=False))
            shown = [each.name for each in book.sheets_metadata if each.visible is calamine.SheetVisibleEnum.Visible]
            for name in shown[:MOST_SHEETS]:
                yield _sheet(book.get_sheet_by_name(name), known.get(name, []))
    except calamine.PasswordError as error:
        raise Fault("password") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise Fault("unreadable") from error


def _sheet(sheet: Any, hidden: Hidden) -> dict[str, Any]:
    """A sheet from its first filled row and column on; merged cells and hidden columns are counted from there too."""
    height, width = sheet.height, sheet.width
    if height > MOST_ROWS or width > MOST_COLUMNS or height * width > MOST_CELLS:
        raise Fault("large")
    top, left = sheet.start or (0, 0)
    merged = [
        (a - top, b - left, c - top, d - left) for (a, b), (c, d) in (sheet.merged_cell_ranges or ())[:MOST_MERGED]
    ]
    return {
        "name": sheet.name,
        "first": top,
        "left": left,
        "rows": [
            [(cell or None) if cell.__class__ is str else _plain(cell) for cell in row]
            for row in sheet.to_python(skip_empty_area=True)
        ],
        "merged": [each for each in merged if each[0] >= 0 and each[1] >= 0],
        "hidden": sorted({at - left for first, last in hidden for at in range(first, last + 1) if at >= left}),
    }


def _plain(cell: Any) -> Any:
    match cell:
        case dt.datetime():
            return {"datetime": cell.isoformat()}
        case dt.date():
            return {"date": cell.isoformat()}
        case dt.time():
            return {"time": cell.isoformat()}
        case dt.timedelta():
            return {"minutes": round(cell.total_seconds() / 60)}
        case _:
            return cell
