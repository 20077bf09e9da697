"""How classes of badges differ: colours, and a border that tells them apart in black and white too."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.documents.badges.model import BadgeClass

Colour = tuple[float, float, float]
"""Red, green and blue from 0 to 1."""

BLACK: Colour = (0, 0, 0)
WHITE: Colour = (1, 1, 1)
GREY: Colour = (0.6, 0.6, 0.6)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of a border: how far within the outermost one, how thick, its dashes; all in points. is_round: dots, not dashes."""

    inset: float
    width: float
    dashes: tuple[float, ...] = ()
    is_round: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """A class's colours - of the field, of letters on it, of letters on white - and its border."""

    field: Colour
    letters: Colour
    accent: Colour
    border: tuple[Stroke, ...]


def colour(written: str) -> Colour:
    """A colour from the way it is usually written: `DA251D`."""
    red, green, blue = (int(written[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


_FLAG, _GOLD, _DEEP_RED = colour("DA251D"), colour("FFF000"), colour("B3151B")
_BLUE, _GREEN, _VIOLET = colour("0B4EA2"), colour("167A3E"), colour("5B2C83")

LOOKS = {
    BadgeClass.DELEGATE: Look(_FLAG, _GOLD, _DEEP_RED, (Stroke(0, 1.4), Stroke(2.6, 0.5))),
    BadgeClass.ALTERNATE: Look(colour("F9C6D3"), _DEEP_RED, _DEEP_RED, (Stroke(0, 1.4, (6, 3.5)),)),
    BadgeClass.GUEST: Look(colour("FFE600"), _DEEP_RED, _DEEP_RED, (Stroke(0, 2, (0, 4.5), is_round=True),)),
    BadgeClass.SERVICE: Look(_BLUE, WHITE, _BLUE, (Stroke(0, 2.4),)),
    BadgeClass.PRESS: Look(_GREEN, WHITE, _GREEN, (Stroke(0, 1.4, (9, 2.5, 1.5, 2.5)),)),
    BadgeClass.MEDICAL: Look(_GREEN, WHITE, _GREEN, (Stroke(0, 1.4, (6, 2.5)), Stroke(2.6, 0.5))),
    BadgeClass.SECURITY: Look(_VIOLET, WHITE, _VIOLET, (Stroke(0, 3.2, (1.2, 1.8)),)),
}
