"""What the terminal answers with: JSON, tables measured by the width that letters have on screen, CSV for spreadsheets."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NoReturn

from congress_app.i18n import N_
from congress_app.listings.listing import Align
from congress_app.runtime.errors import Refused

_GAP = "  "
_NARROWEST = 6


def ready() -> None:
    """Let the terminal take any letter, whatever its code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(text: str) -> None:
    """Answer with a text."""
    write(text + "\n")


def write(text: str) -> None:
    """Answer with a text that has its own line ends.

    Raises:
        Refused: the answer cannot be written. BrokenPipeError: whoever read it went away.
    """
    with _told():
        # Without a standard output the name holds None, whatever its type says.
        print(text, end="", file=sys.stdout or _closed())


def finish() -> None:
    """See to it that the whole answer has gone out.

    Raises:
        Refused, BrokenPipeError: as `write`.
    """
    with _told():
        if sys.stdout is not None:
            sys.stdout.flush()


def complain(text: str) -> None:
    """Say what went wrong on one line beside the answer; where even that cannot be written, the exit status says it."""
    with suppress(OSError):
        print(" ".join(text.split()), file=sys.stderr, flush=True)


def forget() -> None:
    """Drop what could not be written: the interpreter must not stumble over it once more when it ends."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Refused(
            N_(
                "The answer could not be written out. Look whether its disk is full; what the command changed stays changed."
            )
        ) from error


def _closed() -> NoReturn:
    raise OSError(errno.EBADF, "no standard output")


def as_json(value: Any) -> str:
    """One JSON value."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def display_width(text: str) -> int:
    """How many places a text takes in a terminal: marks that stand on a letter take none, wide letters two."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], aligns: Sequence[Align], width: int = 0) -> str:
    """A table of texts with aligned columns; `width`: cut cells so that a line fits (0 = as wide as needed)."""
    lines = [[" ".join(cell.split()) for cell in row] for row in rows]
    widths = [max(map(display_width, column)) for column in zip(heads, *lines, strict=True)]
    widths = _fitted(widths, width - len(_GAP) * (len(widths) - 1)) if width else widths
    made = [_line(heads, widths, aligns), _GAP.join("─" * each for each in widths)]
    return "\n".join([*made, *(_line(line, widths, aligns) for line in lines)])


def _fitted(widths: list[int], room: int) -> list[int]:
    """Widths that fit into a room: the widest columns give way first."""
    fitted = list(widths)
    while sum(fitted) > room and max(fitted) > _NARROWEST:
        widest = max(fitted)
        fitted[fitted.index(widest)] = widest - 1
    return fitted


def _line(cells: Sequence[str], widths: Sequence[int], aligns: Sequence[Align]) -> str:
    return _GAP.join(map(_placed, cells, widths, aligns)).rstrip()


def _placed(text: str, width: int, align: Align) -> str:
    shown = _cut(text, width)
    free = width - display_width(shown)
    left = free if align is Align.RIGHT else free // 2 if align is Align.CENTRE else 0
    return " " * left + shown + " " * (free - left)


def _cut(text: str, width: int) -> str:
    if display_width(text) <= width:
        return text
    kept = text
    while display_width(kept) > width - 1:
        kept = kept[:-1]
    return f"{kept}…"


def terminal_width() -> int:
    """The width of the terminal; 0 where the answer goes into a file or another program."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 0
    return os.get_terminal_size(sys.stdout.fileno()).columns


def as_csv(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table as Excel opens it by a double click in Vietnam: semicolons, and a mark that says UTF-8."""
    into = io.StringIO()
    writer = csv.writer(into, delimiter=";", lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return "\ufeff" + into.getvalue()


def _harmless(cell: str) -> str:
    """A spreadsheet would run what begins like a formula."""
    return f"'{cell}" if cell[:1] in ("=", "@") else cell
