"""Text of a printed paper: runs that may be bold or italic, paragraphs and their alignment. No fonts, no sizes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Alignment(StrEnum):
    """How the lines of a text stand between its edges."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one manner of writing."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False


Text: TypeAlias = str | tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body or of a cell; `alignment` None is what the rule set says of its place.

    is_kept: it stays on the page of what follows.
    """

    text: Text
    alignment: Alignment | None = None
    is_indented: bool = True
    is_kept: bool = False


def bold(text: str) -> Run:
    """A run in bold."""
    return Run(text, is_bold=True)


def italic(text: str) -> Run:
    """A run in italics."""
    return Run(text, is_italic=True)


def joined(*parts: str | Run) -> tuple[Run, ...]:
    """A text from plain and marked pieces."""
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts if part != "")


def runs_of(text: Text) -> tuple[Run, ...]:
    """The runs of a text; plain text is one."""
    return (Run(text),) if isinstance(text, str) else text


def plain(text: Text) -> str:
    """The letters of a text, without its manner."""
    return text if isinstance(text, str) else "".join(run.text for run in text)


def plain_lines(paragraphs: Iterable[Paragraph]) -> str:
    """Paragraphs as lines of letters."""
    return "\n".join(plain(paragraph.text) for paragraph in paragraphs)
