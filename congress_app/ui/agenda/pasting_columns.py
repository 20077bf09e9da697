"""Which column of a pasted block holds the time, the minutes, the item, who does it: by its heading, else by what stands in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from congress_app.i18n import reading
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue

_HEADINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("minutes", ("so phut", "phut", "thoi luong")),
    ("time", ("thoi gian", "gio", "thoi diem")),
    ("title", ("noi dung", "cong viec", "chuong trinh")),
    ("who", ("nguoi", "thuc hien", "trinh bay", "dieu hanh", "phu trach", "chu tri", "don vi", "phan cong", "bo phan")),
    ("number", ("tt", "stt", "so tt", "so thu tu")),
    ("other", ("ghi chu",)),
)
_CLOCK_SIGN = re.compile(r"\d\s*(h|g|:)|gi[ờo]")
_NUMBER = re.compile(r"^(\d{1,3}(\.\d{1,3})*\.?|[ivx]+\.?|[a-zđ]\))$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Roles:
    """The place of each column; -1 = there is none."""

    time: int = -1
    minutes: int = -1
    title: int = -1
    who: int = -1
    number: int = -1

    def time_of(self, cells: Sequence[str]) -> str:
        """The time of a row."""
        return _cell(cells, self.time)

    def minutes_of(self, cells: Sequence[str]) -> str:
        """The minutes of a row."""
        return _cell(cells, self.minutes)

    def title_of(self, cells: Sequence[str]) -> str:
        """The content of a row."""
        return _cell(cells, self.title)

    def who_of(self, cells: Sequence[str]) -> str:
        """Who does it."""
        return _cell(cells, self.who)

    def number_of(self, cells: Sequence[str]) -> str:
        """The number of a row."""
        return _cell(cells, self.number)


def roles_of(rows: Sequence[Sequence[str]]) -> tuple[Roles, list[Sequence[str]]]:
    """The columns of a block, and its rows without the heading row."""
    for place, row in enumerate(rows[:4]):
        if is_heading_row(row):
            named = {role: at for at, cell in reversed(list(enumerate(row))) if (role := _role_of(cell))}
            named.pop("other", None)
            body = [each for n, each in enumerate(rows) if n > place]
            at = named.get("time", -1)
            times = [cell.strip() for row in body if (cell := _cell(row, at)).strip()]
            if "minutes" not in named and times and all(map(_is_minutes, times)):
                named["minutes"] = named.pop("time")  # as under "Thời gian (phút)"
            return _completed(named, body), [*rows[:place], *body]
    return _completed({}, rows), list(rows)


def is_heading_row(row: Sequence[str]) -> bool:
    """Whether a row holds headings: the content's, and one more."""
    roles = {role for cell in row if (role := _role_of(cell))}
    return "title" in roles and len(roles) > 1


def read_span(text: str) -> tuple[dt.time, dt.time | None] | None:
    """From-to of a cell that is written as a time of day; a bare number is none."""
    if not _CLOCK_SIGN.search(text.lower()):
        return None
    try:
        return reading.read_time_range(text.strip(" .;,"))
    except BadValue:
        return None


def _completed(named: dict[str, int], rows: Sequence[Sequence[str]]) -> Roles:
    """The columns that have no heading, found by what stands in them."""
    told = [row for row in rows if sum(bool(cell.strip()) for cell in row) > 1]
    rows = (
        told or rows
    )  # headings and merged cells, which stand in the first column whatever it holds, tell nothing of it
    width = max((len(row) for row in rows), default=0)
    free = [at for at in range(width) if at not in named.values()]
    columns = {at: [row[at].strip() for row in rows if at < len(row) and row[at].strip()] for at in free}

    def take(role: str, fits: Callable[[Sequence[str]], bool]) -> None:
        at = next((at for at in free if columns[at] and fits(columns[at])), None)
        if role not in named and at is not None:
            named[role] = at
            free.remove(at)

    take("time", lambda texts: _share(texts, lambda text: read_span(text) is not None) >= 0.4)
    take("number", lambda texts: _share(texts, lambda text: bool(_NUMBER.match(text))) >= 0.6 and _is_counting(texts))
    take("minutes", lambda texts: _share(texts, _is_minutes) >= 0.6)
    take("number", lambda texts: _share(texts, lambda text: bool(_NUMBER.match(text))) >= 0.6)
    if "title" not in named and free:
        filled = [at for at in free if len(columns[at]) * 2 >= len(rows)]
        named["title"] = (filled or free)[0]  # the order of every programme: time, item, who
        free.remove(named["title"])
    behind = [at for at in free if at > named.get("title", -1) and columns[at]]
    if "who" not in named and behind:
        named["who"] = behind[0]
    return Roles(**named)


def _role_of(cell: str) -> str:
    plain = fold(cell).strip(" .:*")
    if not plain or len(plain) > 40:
        return ""
    return next(
        (role for role, words in _HEADINGS if any(plain == word or plain.startswith(f"{word} ") for word in words)), ""
    )


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at] if 0 <= at < len(cells) else ""


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, texts)) / len(texts)


def _is_minutes(text: str) -> bool:
    try:
        return 0 < reading.read_minutes(text) <= 8 * 60
    except BadValue:
        return False


def _is_counting(texts: Sequence[str]) -> bool:
    """Whether numbers go up one by one from 1, as those of rows do and minutes do not."""
    whole = [int(text.rstrip(".")) for text in texts if text.rstrip(".").isdecimal()]
    ups = sum(after == before + 1 or after == 1 for before, after in pairwise(whole))
    return not whole or (whole[0] == 1 and ups >= len(whole) - 1)
