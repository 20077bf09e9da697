"""A PDF read back for tests: its pages, their letters with place and size, their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

from congress_app.documents.model import Block, Document, PageSetup
from congress_app.documents.renderers import pdf
from congress_app.documents.renderers.faces import face
from congress_app.documents.theme import POINTS_PER_MM, Theme, load_theme

FACES_BY_NAME = {
    each.name.removesuffix("-Regular"): each
    for each in (face(is_bold=bold, is_italic=italic) for bold in (False, True) for italic in (False, True))
}
_RULE = re.compile(rb"([\d.]+) w ([\d.-]+) ([\d.-]+) m ([\d.-]+) ([\d.-]+) l S")


@dataclass(frozen=True)
class Shown:
    """A piece of text as it stands on a page; lengths in points, x and y from the lower left corner of the sheet."""

    text: str
    x: float
    y: float
    size: float
    font: str


@dataclass(frozen=True)
class Rule:
    """A level line that stands alone; x from the left edge of the sheet."""

    width: float
    x: float
    y: float
    end: float


def made(*blocks: Block, page: PageSetup | None = None, theme: Theme | None = None, **said: str) -> PdfReader:
    """A paper of these blocks, printed and read back."""
    return read(document(*blocks, page=page, **said), theme)


def document(*blocks: Block, page: PageSetup | None = None, title: str = "Giấy tờ", **said: str) -> Document:
    """A paper of these blocks."""
    return Document(title, blocks, page or PageSetup(), **said)


def read(paper: Document, theme: Theme | None = None) -> PdfReader:
    """A paper, printed and read back."""
    return PdfReader(BytesIO(printed(paper, theme)))


def printed(paper: Document, theme: Theme | None = None) -> bytes:
    """The bytes of a paper."""
    out = BytesIO()
    pdf.render(paper, theme or load_theme(), out)
    return out.getvalue()


def shown(page: Any) -> list[Shown]:
    """The texts of a page in the order in which they were written."""
    fonts = {name: _Font(font.get_object()) for name, font in page["/Resources"]["/Font"].get_object().items()}
    found: list[Shown] = []
    used, size, left, x, y = _Font({}), 0.0, 0.0, 0.0, 0.0
    for operands, operator in ContentStream(page.get_contents(), None).operations:
        match operator:
            case b"cm":
                left = float(operands[4])
            case b"Tf":
                used, size = fonts[operands[0]], float(operands[1])
            case b"Tm":
                x, y = left + float(operands[4]), float(operands[5])
            case b"Tj":
                text = used.letters(operands[0].original_bytes)
                if text.strip():
                    found.append(Shown(text, x, y, size, used.name))
                x += FACES_BY_NAME[used.name].width(text, size)
    return found


class _Font:
    """A font of the file: its name and which letter each code shows."""

    def __init__(self, font: Any) -> None:
        self.name = str(font.get("/BaseFont", "")).partition("+")[2]
        self._letter_of: dict[int, str] = {}
        if font:
            said = font["/ToUnicode"].get_object().get_data().decode("ascii").partition("beginbfchar")[2]
            for code, letters in re.findall(r"<(\w+)> <(\w+)>", said):
                self._letter_of[int(code, 16)] = bytes.fromhex(letters).decode("utf-16-be")

    def letters(self, codes: bytes) -> str:
        return "".join(self._letter_of[code] for code in codes)


def where(page: Any, text: str) -> Shown:
    """The one piece of text on a page that holds these letters."""
    [found] = [each for each in shown(page) if text in each.text]
    return found


def rules(page: Any) -> list[Rule]:
    """The lone level lines of a page."""
    code = page.get_contents().get_data()
    left = float(re.findall(rb"q 1 0 0 1 ([\d.]+) 0 cm", code)[0])
    return [
        Rule(width, x + left, y, end + left)
        for width, x, y, end, _ in (map(float, each) for each in _RULE.findall(code))
    ]


def lines(page: Any) -> list[str]:
    """The lines of a page from top to bottom, pieces of one height joined from left to right."""
    levels: dict[int, list[Shown]] = {}
    for each in shown(page):
        levels.setdefault(round(each.y), []).append(each)
    return [
        " | ".join(each.text.strip() for each in sorted(levels[y], key=lambda one: one.x))
        for y in sorted(levels, reverse=True)
    ]


def millimetres(points: float) -> float:
    """Points as mm, to a hundredth."""
    return round(points / POINTS_PER_MM, 2)


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    """The outline as (level, title, page from 1)."""

    def walk(entries: Any, level: int) -> Any:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                yield level, entry.title, (reader.get_destination_page_number(entry) or 0) + 1

    return list(walk(reader.outline, 0))
