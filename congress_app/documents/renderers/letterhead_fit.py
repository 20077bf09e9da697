"""The left of a letterhead fitted into its half: whole lines, if need be in smaller letters, before any is broken. For all renderers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from congress_app.documents.model import Letterhead
from congress_app.documents.renderers.breaking import style_face
from congress_app.documents.renderers.styled_lines import (
    SLACK,
    StyledLine,
    broken,
    date_lines,
    issuer_lines,
    party_title,
)
from congress_app.documents.theme import Theme, mm

_BETWEEN = 3  # mm between the halves of a letterhead
_SHRUNK = ("superior", "issuing")


@dataclass(frozen=True, slots=True)
class Issuers:
    """Who issues, as it fits: lines to be broken at `room`, in the letters of `theme`. Widths in points; `left`: of the left half."""

    lines: tuple[StyledLine, ...]
    theme: Theme
    room: float
    left: float
    right: float

    @property
    def gap(self) -> float:
        """Between the halves."""
        return mm(_BETWEEN)


def fitted_issuers(letterhead: Letterhead, theme: Theme, width: float) -> Issuers:
    """The left of a letterhead beside its right.

    Args:
        letterhead: the whole of it.
        theme: the rule set.
        width: the width of both halves in points.
    """
    left, right = theme.number("letterhead", "left"), theme.number("letterhead", "right")
    usual = width * left / (left + right) - mm(_BETWEEN)
    title = StyledLine("party_title", party_title(letterhead, theme))
    beside = width - mm(_BETWEEN) - widest((title, *date_lines(letterhead)), theme) - SLACK
    lines = issuer_lines(letterhead, theme)
    if widest(lines, theme) <= beside < usual:
        return _issuers(lines, theme, beside, beside, width)
    room = max(usual, beside)
    given, sized = fitted_lines(lines, theme, room)
    used = widest((part for line in given for part in broken(line, sized, room)), sized)
    return _issuers(given, sized, room, min(room, max(usual, used)), width)


def fitted_lines(lines: Sequence[StyledLine], theme: Theme, room: float) -> tuple[tuple[StyledLine, ...], Theme]:
    """Lines and letters with which the left takes no more lines than it has; as the last resort those that take the fewest."""
    least, best = float("inf"), (tuple(lines), theme)
    for given in (tuple(lines), _joined_issuer(lines)):
        for sized in _smaller(theme):
            count = sum(len(broken(line, sized, room)) for line in given)
            if count <= len(lines):
                return given, sized
            if count < least:
                least, best = count, (given, sized)
    return best


def widest(lines: Iterable[StyledLine], theme: Theme) -> float:
    """The width of the longest of these lines, unbroken."""
    styled = ((theme.style(each.style), each.text) for each in lines)
    return max((style_face(style).width(style.shown(text), style.size) for style, text in styled), default=0.0)


def smallest(letterheads: Iterable[Letterhead], theme: Theme, width: float) -> Theme:
    """The theme with letters in which each of these letterheads fits: for a file that has one style for all of them."""
    fitted = [fitted_issuers(each, theme, width).theme for each in letterheads]
    return min(fitted, key=lambda each: each.style("issuing").size, default=theme)


def _issuers(lines: tuple[StyledLine, ...], theme: Theme, room: float, left: float, width: float) -> Issuers:
    return Issuers(lines, theme, room, left, width - left - mm(_BETWEEN))


def _joined_issuer(lines: Sequence[StyledLine]) -> tuple[StyledLine, ...]:
    """The issuing body on one line, to be broken anew: `ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ / PHƯỜNG PHONG CHÂU LẦN THỨ I`."""
    merged: list[StyledLine] = []
    for line in lines:
        if merged and merged[-1].style == line.style:
            merged[-1] = StyledLine(line.style, f"{merged[-1].text} {line.text}")
        else:
            merged.append(line)
    return tuple(merged)


def _smaller(theme: Theme) -> Iterator[Theme]:
    """The theme, then with smaller and smaller letters at the left of the letterhead, down to the least of the rule set."""
    size, least = theme.style("issuing").size, theme.number("letterhead", "shrink_to")
    while size >= least:
        sized = {name: replace(theme.style(name), size=size) for name in _SHRUNK}
        yield replace(theme, styles={**theme.styles, **sized})
        size -= 0.5
