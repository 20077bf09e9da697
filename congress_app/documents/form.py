"""What a print-out is: its name for scripts, what it needs, its options, and who builds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document
from congress_app.documents.model_calendar import EventCalendar
from congress_app.i18n import N_

FORMATS = ("pdf", "xlsx", "docx")


class Needs(StrEnum):
    """What a form must be given."""

    CONGRESS = "congress"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Option:
    """A choice that a form offers: its name for scripts, its title, the values with their words; the first value stands.

    takes_text: any other value is taken as well, and means what was typed.
    """

    name: str
    title: str
    values: Mapping[str, str]
    takes_text: bool = False

    def takes(self, value: str) -> bool:
        """Whether a value may be given."""
        return value in self.values or (self.takes_text and not value.isspace() and value != "")


@dataclass(frozen=True, slots=True)
class Form:
    """A print-out. has_data: whether there is anything to print for the congress asked for. pieces: the forms that a dossier binds.

    only_asked: those of the pieces that are bound only where the person asks for them.
    build: makes its Document; None where it is no paper of lines and `draw` makes the bytes of its PDF, or where it is written from a
    template and `fill` makes those of its Word file.
    calendar: what its calendar file holds; `build` then shows the same on paper. calendars: those of everybody asked for, bound into
    one zip. example: the options with which it is printed where everything is printed and the standing ones would not do.
    is_cover: it has the letters of a cover.
    remarks: what whoever prints should know of the paper, as sentences: what is left blank on it, what is missing in it.
    """

    name: str
    title: str
    needs: Needs
    build: Callable[[PaperRequest], Document] | None
    has_data: Callable[[PaperRequest], bool]
    options: tuple[Option, ...] = ()
    formats: tuple[str, ...] = FORMATS
    pieces: tuple[str, ...] = ()
    only_asked: tuple[str, ...] = ()
    draw: Callable[[PaperRequest], bytes] | None = None
    fill: Callable[[PaperRequest], bytes] | None = None
    calendar: Callable[[PaperRequest], EventCalendar] | None = None
    calendars: Callable[[PaperRequest], Sequence[EventCalendar]] | None = None
    example: Callable[[PaperRequest], Mapping[str, str]] | None = None
    is_cover: bool = False
    remarks: Callable[[PaperRequest], Sequence[str]] | None = None


SIDES = Option("sides", N_("Sides"), {"one": N_("One side"), "two": N_("Both sides")})

PAPER = Option("paper", N_("Paper size"), {"a4": N_("A4 sheets"), "a3": N_("A3 sheets")})
