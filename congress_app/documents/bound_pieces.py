"""What a dossier binds: pieces in order, each a paper of ours, a stored file, or what is kept elsewhere. Plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeAlias

from congress_app.documents.model import Document


class Why(StrEnum):
    """Why a piece is not bound itself, but by a sheet that names it: the words stand in `resources/papers/dossier.toml`."""

    SECRET = "secret"  # noqa: S105 - a reason
    PAPER = "paper"
    EMPTY = "empty"
    OTHER = "other"
    NO_PROGRAM = "no_program"
    NOT_TURNED = "not_turned"
    PASSWORD = "password"  # noqa: S105 - as above
    LARGE = "large"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"


class FileKind(StrEnum):
    """What a stored file is, as far as binding asks."""

    PDF = ".pdf"
    DOCX = ".docx"
    ODT = ".odt"
    OTHER = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file of the office as it is stored: its name, and how its bytes are read when they are needed (None: damaged or gone)."""

    name: str
    read: Callable[[], bytes | None]


@dataclass(frozen=True, slots=True)
class Separate:
    """What is bound by a sheet that names it only: a secret paper, one that exists on paper alone, a recording."""

    why: Why


Source: TypeAlias = Document | StoredFile | Separate


@dataclass(frozen=True, slots=True)
class BoundPiece:
    """A piece of a dossier.

    group: the subcommittee or part under which it is listed. number: its number and symbol. note: original, copy or draft.
    sheets: how many it has where it is kept, `kept_at`.
    """

    title: str
    source: Source
    group: str = ""
    number: str = ""
    on: dt.date | None = None
    author: str = ""
    note: str = ""
    sheets: int | None = None
    kept_at: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece as it stands in the dossier: its title, its first page there (from 1), how many pages it has."""

    title: str
    page: int
    page_count: int


@dataclass(frozen=True, slots=True)
class Bound:
    """A piece as it is bound: where it stands; why by a sheet that names it, where it is; whether files hang on it that no page shows."""

    piece: BoundPiece
    placed: Placed
    why: Why | None = None
    has_files: bool = False


class PapersAround(Protocol):
    """The papers around the pieces of a dossier."""

    def front(self, bound: Sequence[Bound], page_count: int) -> Sequence[Document]:
        """Cover and contents."""
        ...

    def separate(self, number: int, piece: BoundPiece, why: Why) -> Document:
        """The sheet in the place of a piece; `number` counts from 1."""
        ...

    def running(self, number: int, page: int, count: int, of_dossier: int) -> Sequence[str]:
        """The running lines of a page: number of the piece, page, number of its pages, page of the dossier."""
        ...


def file_kind(data: bytes) -> FileKind:
    """What a stored file is: by what it holds, whatever its name says."""
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.startswith(b"PK\x03\x04"):
        if b"opendocument.text" in data[:200]:
            return FileKind.ODT
        if b"word/document" in data:
            return FileKind.DOCX
    return FileKind.OTHER
