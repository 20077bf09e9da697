"""What is drawn on a badge, as PDF operators. Lengths in mm from the badge's upper left corner, like a ruler laid on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.documents.badges.code import code_path
from congress_app.documents.badges.fitting import LEADING, Fitted
from congress_app.documents.badges.looks import Colour, Stroke
from congress_app.documents.renderers.pdf_ink import Inks
from congress_app.documents.theme import POINTS_PER_MM, mm

_ASCENT = 0.915  # of the size: from the top of a line to its letters' foot
_ROUND = 0.5523  # where the handles of a quarter of a circle stand


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of a badge, in mm."""

    left: float
    top: float
    width: float
    height: float

    def within(self, edge: float) -> Area:
        """The same, smaller on all sides."""
        return Area(self.left + edge, self.top + edge, self.width - 2 * edge, self.height - 2 * edge)


@dataclass(frozen=True, slots=True)
class Row:
    """Lines in a stack: their colour, and the room above them in mm."""

    text: Fitted
    colour: Colour
    above: float = 0


class BadgeInk:
    """Gathers the operators of a badge of this height."""

    def __init__(self, inks: Inks, height: float) -> None:
        self._inks = inks
        self._height = height
        self._code: list[str] = []

    @property
    def code(self) -> str:
        """All operators so far."""
        return "".join(self._code)

    def fill(self, area: Area, colour: Colour, radius: float = 0) -> None:
        """Fill a rectangle."""
        self._code.append(f"{_rgb(colour)} rg {self._outline(area, radius)} f\n")

    def frame(self, area: Area, colour: Colour, stroke: Stroke, radius: float = 0) -> None:
        """Draw the outline of a rectangle."""
        dashes = " ".join(f"{length:g}" for length in stroke.dashes)
        inner = area.within(stroke.inset / POINTS_PER_MM)
        outline = self._outline(inner, radius)
        self._code.append(
            f"q {_rgb(colour)} RG {stroke.width:g} w {int(stroke.is_round)} J [{dashes}] 0 d {outline} s\nQ\n"
        )

    def rule(self, left: float, top: float, right: float, colour: Colour, width: float) -> None:
        """Draw a level line."""
        y = self._y(top)
        self._code.append(f"{_rgb(colour)} RG {width:g} w {mm(left):.3f} {y:.3f} m {mm(right):.3f} {y:.3f} l S\n")

    def polygon(self, corners: Sequence[tuple[float, float]], colour: Colour) -> None:
        """Fill a polygon."""
        places = [f"{mm(x):.3f} {self._y(y):.3f}" for x, y in corners]
        self._code.append(f"{_rgb(colour)} rg {places[0]} m {' '.join(f'{place} l' for place in places[1:])} f\n")

    def stack(self, area: Area, rows: Sequence[Row], *, is_centred: bool = True) -> None:
        """Write lines one below another, in the middle of an area; smaller than asked where it is not high enough."""
        rows = [row for row in rows if any(row.text.lines)]
        needed = sum(row.text.height + mm(row.above) for row in rows)
        share = min(1, mm(area.height) / needed) if needed else 1
        top = self._y(area.top) - (mm(area.height) - needed * share) / 2
        for row in rows:
            top -= mm(row.above) * share
            size = row.text.size * share
            self._code.append(f"BT {_rgb(row.colour)} rg {self._inks.of(row.text.face).select(size)}")
            for line in row.text.lines:
                x = mm(area.left)
                if is_centred:
                    x += (mm(area.width) - row.text.face.width(line, size)) / 2
                self._line(x, top - _ASCENT * size, line, row.text, size)
                top -= LEADING * size
            self._code.append("ET\n")

    def qr_code(self, area: Area, token: str) -> None:
        """Draw a QR code with its quiet zone."""
        self._code.append(code_path(token, mm(area.left), self._y(area.top + area.height), mm(area.height)))

    def picture(self, area: Area, name: str, width: float, height: float) -> None:
        """Draw a picture of this shape so that it covers an area; what stands over is not seen."""
        wide, high = mm(area.width), mm(area.height)
        scale = max(wide / width, high / height)
        x, y = mm(area.left), self._y(area.top + area.height)
        left, bottom = x + (wide - width * scale) / 2, y + (high - height * scale) / 2
        self._code.append(
            f"q {x:.3f} {y:.3f} {wide:.3f} {high:.3f} re W n\n"
            f"{width * scale:.3f} 0 0 {height * scale:.3f} {left:.3f} {bottom:.3f} cm /{name} Do Q\n"
        )

    def _line(self, x: float, y: float, line: str, text: Fitted, size: float) -> None:
        shown = self._inks.of(text.face).show(line, size)
        self._code.append(f"1 0 0 1 {x:.3f} {y:.3f} Tm\n{shown}")

    def _y(self, top: float) -> float:
        return mm(self._height - top)

    def _outline(self, area: Area, radius: float) -> str:
        left, right = mm(area.left), mm(area.left + area.width)
        top, bottom = self._y(area.top), self._y(area.top + area.height)
        if not radius:
            return f"{left:.3f} {bottom:.3f} {right - left:.3f} {top - bottom:.3f} re"
        r = mm(radius)
        k = r * (1 - _ROUND)
        return (
            f"{left + r:.3f} {bottom:.3f} m {right - r:.3f} {bottom:.3f} l "
            f"{right - k:.3f} {bottom:.3f} {right:.3f} {bottom + k:.3f} {right:.3f} {bottom + r:.3f} c "
            f"{right:.3f} {top - r:.3f} l "
            f"{right:.3f} {top - k:.3f} {right - k:.3f} {top:.3f} {right - r:.3f} {top:.3f} c "
            f"{left + r:.3f} {top:.3f} l "
            f"{left + k:.3f} {top:.3f} {left:.3f} {top - k:.3f} {left:.3f} {top - r:.3f} c "
            f"{left:.3f} {bottom + r:.3f} l "
            f"{left:.3f} {bottom + k:.3f} {left + k:.3f} {bottom:.3f} {left + r:.3f} {bottom:.3f} c h"
        )


def _rgb(colour: Colour) -> str:
    return " ".join(f"{part:.3f}".rstrip("0").rstrip(".") or "0" for part in colour)
