"""Foreign PDFs as seen from the program: looked at and joined by a child process. What is asked of it, and what it answers."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from congress_app.documents.renderers.foreign_place import Rectangle
from congress_app.i18n import N_
from congress_app.runtime.child_process import ChildEnded, Conversation
from congress_app.runtime.errors import UserError

MEMORY = 2**30
SECONDS_FOR_ALL, SECONDS_FOR_ONE = 600, 60
_CHILD = "congress_app.documents.renderers.foreign_child"


@dataclass(frozen=True, slots=True)
class Pages:
    """What a foreign PDF is: the sizes of its pages in points; whether files hang on it that no page shows."""

    sizes: tuple[tuple[float, float], ...]
    has_files: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """The sheet of a foreign page, in points: the rectangle in which the page stands, and the operators of what is written beside it."""

    width: float
    height: float
    into: Rectangle
    ink: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a foreign file is put: the page that holds its place, counted from 0, and the sheets of its pages."""

    holder: int
    slots: Sequence[Slot]


class Unfit(Exception):
    """A file cannot be bound: which one, counted from 0, and a word of why."""

    def __init__(self, file: int, why: str) -> None:
        super().__init__(why)
        self.file = file
        self.why = why


class ForeignFiles:
    """Foreign PDFs in a folder of their own, and the child that opens them; it looks while its parent does something else."""

    def __init__(self, *, memory: int = MEMORY, seconds: float = SECONDS_FOR_ONE) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="congress-app-", ignore_cleanup_errors=True)
        self._count = 0
        words = (str(memory), str(SECONDS_FOR_ALL), self._folder.name)
        self._start = partial(Conversation, _CHILD, *words, seconds=seconds)
        self._started: Conversation | None = None

    def __enter__(self) -> Self:
        """Itself; at the end child and folder are gone."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._started is not None:
            self._started.__exit__(kind, error, trace)
        self._folder.cleanup()

    @property
    def _child(self) -> Conversation:
        """The child, started at the first file."""
        if self._started is None:
            self._started = self._start()
        return self._started

    def add(self, data: bytes) -> int:
        """Have a PDF looked at; its number, counted from 0."""
        Path(self._folder.name, f"{self._count}.pdf").write_bytes(data)
        self._child.ask({"look": self._count})
        self._count += 1
        return self._count - 1

    def look(self) -> list[Pages | str]:
        """What each file is, or a word of why it cannot be bound.

        Raises:
            Unfit: a file has ended the child.
        """
        return [self._seen(number) for number in range(self._count)]

    def _seen(self, number: int) -> Pages | str:
        try:
            told = self._child.answer()
        except ChildEnded as error:
            raise Unfit(number, "unreadable") from error
        if "fault" in told:
            return str(told["fault"])
        return Pages(tuple((width, height) for width, height in told["pages"]), bool(told["has_files"]))

    def join(self, prepared: bytes, places: Mapping[int, Place], out: BinaryIO) -> None:
        """Put files into a prepared file, and write it.

        Args:
            prepared: a PDF of ours with a page for each of the files, which holds its place and has the fonts of what is written.
            places: of each file by its number.
            out: where the whole is written.

        Raises:
            Unfit: a file cannot be bound after all. UserError: the whole cannot be written.
        """
        into, whole = Path(self._folder.name, "prepared.pdf"), Path(self._folder.name, "whole.pdf")
        into.write_bytes(prepared)
        files = [
            (number, place.holder, [(each.width, each.height, each.into, each.ink) for each in place.slots])
            for number, place in places.items()
        ]
        self._child.ask({"into": str(into), "out": str(whole), "files": files})
        for number in places:
            self._joined(number)
        self._written(whole)
        with whole.open("rb") as file:
            out.writelines(iter(lambda: file.read(2**20), b""))

    def _joined(self, number: int) -> None:
        try:
            told = self._child.answer()
        except ChildEnded as error:
            raise Unfit(number, "unreadable") from error
        if "fault" in told:
            raise Unfit(number, str(told["fault"]))

    def _written(self, whole: Path) -> None:
        try:
            self._child.answer()
        except ChildEnded as error:
            raise UserError(
                N_(
                    "The dossier could not be bound: the disk is full or the files are too large. Bind fewer pieces at a time."
                )
            ) from error
