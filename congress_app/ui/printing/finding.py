"""Finds words in the pages of a PDF, accents aside: on which page, as they are spelled there, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtPdf import QPdfDocument

from congress_app.i18n.folding import fold


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that holds the words. page: from 0; at: the place of its first letter in the text of the page."""

    page: int
    spelling: str
    at: int


class PageTexts:
    """The texts of the pages, asked for once."""

    def __init__(self, document: QPdfDocument) -> None:
        self._texts = [document.getAllText(page).text() for page in range(document.pageCount())]

    def find(self, words: str) -> list[Hit]:
        """All places that hold the words."""
        wanted = " ".join(fold(words).split())
        if not wanted:
            return []
        return [
            Hit(page, text[start:end], start)
            for page, text in enumerate(self._texts)
            for start, end in _places(text, wanted)
        ]


def _places(text: str, wanted: str) -> list[tuple[int, int]]:
    """From-to of the wanted words in a text; the end of a line counts as a blank."""
    folded, origin = "", list[int]()
    for at, letter in enumerate(text):
        plain = " " if letter.isspace() else fold(letter)
        if plain == " " and folded.endswith(" "):
            continue
        folded += plain
        origin.extend([at] * len(plain))
    places: list[tuple[int, int]] = []
    start = folded.find(wanted)
    while start >= 0:
        places.append((origin[start], origin[start + len(wanted) - 1] + 1))
        start = folded.find(wanted, start + len(wanted))
    return places
