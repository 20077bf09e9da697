"""What the figures of a congress are: groups of lines, each with its count, its percent and the people counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.statistics.percents import ALL, share, shares
from congress_app.i18n import NP_, _, vi

NAME = "{name}"
"""The msgid of a line that is called by a name of the data."""
UNKNOWN = NP_("figures", "Not stated")


@dataclass(frozen=True, slots=True)
class Line:
    """One figure.

    msgid, values: its title. ids: the delegates counted, so that they can be shown. percent: of the base, two places; None where the
    line is no share. value: an average or an age. note: names, where a line is about somebody. level: 1 = a part of the line above.
    """

    code: str
    msgid: str
    values: Mapping[str, str] = field(default_factory=dict)
    count: int = 0
    percent: Decimal | None = None
    ids: tuple[str, ...] = ()
    value: Decimal | None = None
    note: str = ""
    level: int = 0

    @property
    def words(self) -> str:
        """Its title in the chosen language."""
        return _(self.msgid).format(**self.values)

    @property
    def printed(self) -> str:
        """Its title on paper: always Vietnamese."""
        return vi(self.msgid).format(**self.values)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines about one subject. is_partition: those of level 0 that are shares are the whole base together."""

    code: str
    msgid: str
    lines: tuple[Line, ...]
    is_partition: bool = False

    @property
    def words(self) -> str:
        """Its title in the chosen language."""
        return _(self.msgid)

    @property
    def printed(self) -> str:
        """Its title on paper: always Vietnamese."""
        return vi(self.msgid)


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of one congress. base: who is counted; session_id: as of which session, None = before the congress."""

    base: CountBase
    session_id: str | None
    groups: tuple[Group, ...]

    def __iter__(self) -> Iterator[tuple[Group, Line]]:
        """Every line with its group, in order."""
        return ((group, line) for group in self.groups for line in group.lines)

    def line(self, code: str) -> Line | None:
        """A line by its code."""
        return next((line for _group, line in self if line.code == code), None)

    def group(self, code: str) -> Group | None:
        """A group by its code."""
        return next((group for group in self.groups if group.code == code), None)

    def count(self, code: str) -> int:
        """How many a line counts; 0 where it is left out."""
        found = self.line(code)
        return found.count if found else 0

    @property
    def total(self) -> int:
        """How many are counted in all."""
        return self.count(f"attendance.{self.base.value}")


@dataclass(frozen=True, slots=True)
class Part:
    """A line before its percent is known. parts: what it consists of, each a line below it."""

    code: str
    msgid: str
    ids: Sequence[str]
    values: Mapping[str, str] = field(default_factory=dict)
    parts: Sequence[Part] = ()


def named(code: str, name: str, ids: Sequence[str]) -> Part:
    """A line that is called by a name of the data."""
    return Part(f"{code}={name}", NAME, ids, {"name": name})


def lines_of(parts: Iterable[Part], total: int) -> tuple[Line, ...]:
    """Lines each of which is a share of the base by itself; the parts of one add up to it."""
    return tuple(line for part in parts for line in _with_parts(part, share(len(part.ids), total)))


def partition(code: str, msgid: str, parts: Sequence[Part], more: Iterable[Line] = ()) -> Group:
    """A group whose parts are the whole base together."""
    return Group(code, msgid, (*parted(parts), *more), is_partition=True)


def parted(parts: Sequence[Part], whole: Decimal = ALL, level: int = 0) -> Iterator[Line]:
    """Lines that add up to a percent, each followed by its own parts, which add up to it."""
    for part, percent in zip(parts, shares([len(part.ids) for part in parts], whole), strict=True):
        yield from _with_parts(part, percent, level)


def _with_parts(part: Part, percent: Decimal | None, level: int = 0) -> Iterator[Line]:
    yield Line(part.code, part.msgid, part.values, len(part.ids), percent, tuple(part.ids), level=level)
    if percent is not None:
        yield from parted(part.parts, percent, level + 1)
