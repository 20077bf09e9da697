"""The written drafts of the demo's documents: text with headings and tables, and how one draft is made of the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import groupby


class BlockKind(Enum):
    """What a piece of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a text. level: of a heading, from 1. rows: the cells of a table, its head first.

    A row with nothing behind its second cell is the heading of a group of rows.
    """

    kind: BlockKind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One change from a draft to the next. what: figure, target, removed, wording, added or moved.

    after: of a paragraph that moves, how the one begins behind which it stands now; `old` and `new` are its own beginning then.
    """

    what: str
    old: str
    new: str = ""
    after: str = ""

    @classmethod
    def of(cls, data: Mapping[str, str]) -> Change:
        """A change as it is written in the file."""
        return cls(data["what"], data["old"], data.get("new", data["old"]), data.get("after", ""))

    def made_in(self, source: str) -> str:
        """A text with this change.

        Raises:
            ValueError: its old words do not stand in the text, or several times.
        """
        if source.count(self.old) != 1:
            raise ValueError(f"{source.count(self.old)} times: {self.old}")
        return self._moved_in(source) if self.after else source.replace(self.old, self.new)

    def _moved_in(self, source: str) -> str:
        paragraphs = source.split("\n\n")
        moving = paragraphs.pop(_place(paragraphs, self.old))
        paragraphs.insert(_place(paragraphs, self.after) + 1, moving)
        return "\n\n".join(paragraphs)


def changed(source: str, changes: Sequence[Change]) -> str:
    """A text with changes made one after the other."""
    for change in changes:
        source = change.made_in(source)
    return source


def blocks(source: str) -> tuple[Block, ...]:
    """The pieces of a text: `#` begins a heading, `|` the row of a table, all other lines are paragraphs."""
    return tuple(_blocks(line for line in source.splitlines() if line))


def _blocks(lines: Iterator[str]) -> Iterator[Block]:
    for is_table, group in groupby(lines, lambda line: line.startswith("|")):
        if is_table:
            yield Block(BlockKind.TABLE, rows=tuple(_cells(line) for line in group))
        else:
            yield from map(_block, group)


def _block(line: str) -> Block:
    marks, _, words = line.partition(" ")
    if set(marks) == {"#"}:
        return Block(BlockKind.HEADING, words, len(marks))
    return Block(BlockKind.PARAGRAPH, line)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))


def _place(paragraphs: Sequence[str], beginning: str) -> int:
    """Where the paragraph stands that begins so; ValueError where there is none."""
    return [paragraph.startswith(beginning) for paragraph in paragraphs].index(True)
