"""The one representation of a printed paper: blocks of typed values. How they look is the theme's, how they are drawn the renderers'."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from congress_app.documents.model_table import Table
from congress_app.documents.model_text import Alignment, Paragraph, Text


class Orientation(StrEnum):
    """Which way the sheet lies."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Paper(StrEnum):
    """How large a sheet is."""

    A4 = "a4"
    A3 = "a3"
    A5 = "a5"


@dataclass(frozen=True, slots=True)
class PageSetup:
    """The sheets of a paper.

    foot: a line at the foot of each page. is_large_print: to be read aloud from the rostrum, or on a wall. widths: in a workbook, how many
    widths of the paper the columns of its table need; more than one is worked with on screen, and printed page beside page.
    """

    orientation: Orientation = Orientation.PORTRAIT
    is_two_sided: bool = False
    is_large_print: bool = False
    is_numbered: bool = True
    foot: str = ""
    paper: Paper = Paper.A4
    widths: float = 1.0


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of a paper: who stands above, who issues, its number, place and date, the Party's title at the right.

    superior, issuing: the lines as the office writes them; a renderer breaks those that are too long.
    subject: what a letter (công văn) is about, under its number. draft, scope: `Dự thảo lần 2`, `TÀI LIỆU HỘI NGHỊ`.
    """

    issuing: tuple[str, ...]
    superior: tuple[str, ...] = ()
    number: str = ""
    place_date: str = ""
    subject: str = ""
    draft: str = ""
    scope: str = ""
    urgency: str = ""
    has_party_title: bool = True


@dataclass(frozen=True, slots=True)
class Title:
    """The kind of paper and what it is about; `notes` are lines in italics below, as of place and days."""

    kind: str
    abstract: str = ""
    notes: tuple[str, ...] = ()
    has_rule: bool = True


@dataclass(frozen=True, slots=True)
class Addressee:
    """Whom a letter or a submission addresses: `label` is Kính gửi or Kính trình."""

    label: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the text: level 1 a part or chapter (centred; `name` is its second line), 2 a section, 3 a point."""

    text: str
    level: int = 2
    name: str = ""


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Labels with their values, one a line."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: by whose authority, in which post, by name; `note` stands in the free space (`(Đã ký)`)."""

    authority: tuple[str, ...]
    post: str = ""
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """Who receives the paper: bare entries; the rule set knows how they are listed. typist: mark and number of copies."""

    entries: tuple[str, ...]
    typist: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """The end of a paper: the signature at the right, level with it the recipients or a second signature. Never alone on a page."""

    right: Signature | None = None
    left: Signature | Recipients | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """Lines in a frame, kept on one page: a vote, a hall cue."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Free height in mm."""

    height: float


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Section:
    """What follows begins on new sheets of their own set-up, numbered from 1: an annex. title: its entry in the outline."""

    page: PageSetup
    title: str = ""


Block: TypeAlias = (
    Letterhead
    | Title
    | Addressee
    | Heading
    | Paragraph
    | KeyValues
    | Table
    | SignatureBlock
    | Box
    | Gap
    | PageBreak
    | Section
)


@dataclass(frozen=True, slots=True)
class Document:
    """A printed paper: its words for the file's properties, its sheets, its blocks from top to end."""

    title: str
    blocks: tuple[Block, ...]
    page: PageSetup = PageSetup()
    author: str = ""
    subject: str = ""


__all__ = [
    "Addressee",
    "Alignment",
    "Block",
    "Box",
    "Document",
    "Gap",
    "Heading",
    "KeyValues",
    "Letterhead",
    "Orientation",
    "PageBreak",
    "PageSetup",
    "Paper",
    "Paragraph",
    "Recipients",
    "Section",
    "Signature",
    "SignatureBlock",
    "Table",
    "Title",
]
