"""Files of text with cells between semicolons, tabs, commas or bars: which coding, which sign, which cells. For the child process."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from congress_app.exchange.readers.faults import MOST_COLUMNS, MOST_ROWS, Fault

_SIGNS = (";", "\t", ",", "|")
_LOOKED_AT = 40
_SAID = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def cells_of(content: bytes) -> list[list[str | None]]:
    """The rows of cells of a text file.

    Raises:
        Fault: it is no text, a page of a browser, or too large.
    """
    text = decoded(content)
    if _BINARY.search(text) or text.lstrip("\ufeff \t\r\n").startswith(("<", "%PDF", "{\\rtf")):
        raise Fault("unreadable")
    if said := _SAID.match(text):
        between, text = said[1], text[said.end() :]
    else:
        between = _sign_between(text)
    csv.field_size_limit(2**17)
    try:
        rows = [[cell or None for cell in row] for row in islice(_rows(text, between), MOST_ROWS + 1)]
    except csv.Error as error:
        raise Fault("unreadable") from error
    if len(rows) > MOST_ROWS or max(map(len, rows), default=0) > MOST_COLUMNS:
        raise Fault("large")
    return rows


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 or an 8-bit coding of Vietnamese offices; TCVN3 and VNI stay Western letters.

    Raises:
        Fault: it is in none of them.
    """
    coding = next((name for mark, name in _MARKS if content.startswith(mark)), None) or _wide(content) or "utf-8"
    try:
        return content.decode(coding)
    except UnicodeDecodeError as error:
        if coding != "utf-8":
            raise Fault("unreadable") from error
    return _from_eight_bits(content)


def _wide(content: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of the signs, digits and Latin letters is 0."""
    head = content[:4000]
    evens, odds = head[::2].count(0), head[1::2].count(0)
    if max(evens, odds) * 5 < len(head):
        return None
    return "utf-16-le" if odds > evens else "utf-16-be"


def _from_eight_bits(content: bytes) -> str:
    from congress_app.i18n.legacy_text import coding_of  # noqa: PLC0415 - most files need none

    western = _tolerant(content, "cp1252")
    if coding_of([western[:200_000]]):
        return western
    try:
        return unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        return western


def _tolerant(content: bytes, coding: str) -> str:
    """Bytes that the coding leaves open are kept as control signs."""
    return "".join(
        part.decode(coding) if part not in b"\x81\x8d\x8f\x90\x9d" else part.decode("latin-1")
        for part in re.split(rb"([\x81\x8d\x8f\x90\x9d])", content)
    )


def _sign_between(text: str) -> str:
    """The sign by which most of the first lines fall into equally many cells."""
    lines = [line for line in text[:200_000].splitlines(keepends=True)[: _LOOKED_AT * 3] if line.strip()][:_LOOKED_AT]
    return max(_SIGNS, key=lambda sign: _fit("".join(lines), sign))


def _fit(text: str, sign: str) -> tuple[int, int]:
    try:
        counts = Counter(map(len, _rows(text, sign)))
    except csv.Error:
        return 0, 0
    return max(((many, count) for count, many in counts.items() if count > 1), default=(0, 0))


def _rows(text: str, between: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=between)
