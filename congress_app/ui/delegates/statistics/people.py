"""What a figure leads to: the people counted in it, and how a line and its numbers are put into words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from congress_app.domain.statistics import Line
from congress_app.i18n import _
from congress_app.i18n.numbers import decimal, hundredths, thousands

_PLAIN = re.compile(r"(attendance|category|gender|delegation)[.=]")
"""The lines that say by themselves what they count."""


@dataclass(frozen=True, slots=True)
class People:
    """The people behind a figure. congress_id: whose delegates they are, empty = those of the congress worked on."""

    title: str
    ids: tuple[str, ...]
    congress_id: str = ""


def title_of(group: str, line: Line) -> str:
    """What a line counts, told apart from others of the same name: `Nữ`, `Dân tộc: Mường`. group: its words."""
    return line.words if _PLAIN.match(line.code) else _("{group}: {line}").format(group=group, line=line.words)


def count_words(line: Line | None) -> str:
    """How many, or the value where a line is a mean or an age."""
    if line is None:
        return ""
    return thousands(line.count) if line.value is None else decimal(line.value)


def percent_words(line: Line | None) -> str:
    """`41,33%`; nothing where a line is no share."""
    return f"{hundredths(line.percent)}%" if line is not None and line.percent is not None else ""


def share_words(line: Line | None) -> str:
    """`41,33`, under a title that says "%"; nothing where a line is no share."""
    return percent_words(line).removesuffix("%")


def difference_words(difference: Decimal | None) -> str:
    """By how much more or less, with its sign."""
    if difference is None:
        return ""
    return f"+{hundredths(difference)}" if difference > 0 else hundredths(difference).replace("-", "−")
