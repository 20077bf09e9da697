"""The child process: opens one foreign file within limits of memory and time, and writes its cells to its output as JSON.

It prints `{"sheets": [...]}` or `{"fault": "password" | "large" | "unreadable"}`. It imports nothing heavy of ours.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MOST_BYTES = 50 * 2**20
MOST_UNPACKED = 300 * 2**20
MOST_PARTS = 5_000
MOST_ROWS = 100_000
MOST_COLUMNS = 400
MOST_SHEETS = 20
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FILLED_CELL = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*?(?<!/)>')
_CHUNK = 2**20


class Fault(Exception):
    """Why a file is not read: a word for the parent."""


def main(path: Path, memory: int, seconds: int) -> None:
    """Read a file and print what it holds."""
    _limit(memory, seconds)
    try:
        told: dict[str, Any] = {"sheets": _sheets(path)}
    except Fault as fault:
        told = {"fault": str(fault)}
    except MemoryError:
        told = {"fault": "large"}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=True).encode("ascii"))


def _limit(memory: int, seconds: int) -> None:
    if sys.platform == "win32":
        return  # the parent watches the time; the sizes are looked at before the reader sees the file
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _sheets(path: Path) -> list[dict[str, Any]]:
    if path.stat().st_size > MOST_BYTES:
        raise Fault("large")
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith(b"PK"):
        _look_into_zip(path)
    elif head == _OLE2:
        if _ENCRYPTED in path.read_bytes():
            raise Fault("password")
    else:
        return [_text_sheet(path.read_bytes(), path.stem)]
    return list(_workbook(path))


def _look_into_zip(path: Path) -> None:
    """Refuse what would unpack to more than an office's spreadsheet ever holds."""
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise Fault("large")
            for part in parts:
                if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part.filename):
                    _look_at_size(packed, part)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise Fault("unreadable") from error


def _look_at_size(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """The reader lays out every cell up to the last filled one: look where that is before it does."""
    rest = b""
    with packed.open(part) as file:
        while chunk := file.read(_CHUNK):
            text = rest + chunk
            for found in _FILLED_CELL.finditer(text):
                if int(found[2]) > MOST_ROWS or _column(found[1]) > MOST_COLUMNS:
                    raise Fault("large")
            rest = text[-400:]


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _workbook(path: Path) -> Iterator[dict[str, Any]]:
    import python_calamine as calamine  # noqa: PLC0415 - text files need none

    try:
        with calamine.CalamineWorkbook.from_path(str(path)) as book:
            shown = [each.name for each in book.sheets_metadata if each.visible is calamine.SheetVisibleEnum.Visible]
            for name in shown[:MOST_SHEETS]:
                sheet = book.get_sheet_by_name(name)
                if sheet.total_height * sheet.total_width > MOST_ROWS * MOST_COLUMNS // 4:
                    raise Fault("large")
                first = (sheet.start or (0, 0))[0]
                rows = [list(map(_plain, row)) for row in sheet.to_python(skip_empty_area=True)]
                yield {"name": name, "first": first + 1, "rows": rows, "spanning": _spanning(sheet)}
    except calamine.PasswordError as error:
        raise Fault("password") from error
    except (calamine.CalamineError, OSError) as error:
        raise Fault("unreadable") from error


def _spanning(sheet: Any) -> list[int]:
    """The rows with a cell that stretches over columns; only over rows does not count."""
    return sorted({first[0] + 1 for first, last in sheet.merged_cell_ranges or () if last[1] > first[1]})


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
        case "":
            return None
        case _:
            return cell


def _text_sheet(content: bytes, name: str) -> dict[str, Any]:
    """A file of text with cells between semicolons, tabs or commas."""
    text = _decoded(content)
    first = next((line for line in text.splitlines() if line.strip()), "")
    between = max(";\t,", key=first.count)
    csv.field_size_limit(2**20)
    try:
        rows = [[cell or None for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=between)]
    except csv.Error as error:
        raise Fault("unreadable") from error
    if len(rows) > MOST_ROWS or max(map(len, rows), default=0) > MOST_COLUMNS:
        raise Fault("large")
    return {"name": name, "first": 1, "rows": rows, "spanning": []}


def _decoded(content: bytes) -> str:
    codings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1258")
    for coding in codings:
        try:
            text = content.decode(coding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Fault("unreadable")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
