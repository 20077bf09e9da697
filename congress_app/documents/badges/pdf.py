"""Badges as PDF: a page of fronts, then the page of their backs. Same badges, same bytes.

What all of a class share is drawn once and referred to; a photo goes into the file byte for byte, once however often it is used.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFPage, PDFResourceDictionary, PDFStream
from reportlab.pdfgen.canvas import Canvas

from congress_app.documents.badges.back import draw_own_back, draw_shared_back
from congress_app.documents.badges.classes import class_word
from congress_app.documents.badges.front import draw_personal, draw_shared
from congress_app.documents.badges.ink import BadgeInk
from congress_app.documents.badges.jpeg import Jpeg, read_jpeg
from congress_app.documents.badges.looks import LOOKS
from congress_app.documents.badges.model import Badge, BadgeClass, BadgeOptions, BadgeSet
from congress_app.documents.badges.sheets import GRIDS, SHEET_HEIGHT, SHEET_WIDTH, Grid, Place
from congress_app.documents.fonts import clean
from congress_app.documents.renderers.faces import face
from congress_app.documents.renderers.pdf_ink import Inks
from congress_app.documents.theme import mm
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused


def render_badges(badge_set: BadgeSet, options: BadgeOptions) -> bytes:
    """The badges as a PDF of A4 sheets.

    Raises:
        Refused: there are no badges. UserError: a font file is damaged.
    """
    if not badge_set.badges:
        raise Refused(N_("There are no badges to print."))
    return _Sheets(badge_set, options).made()


@dataclass(frozen=True, slots=True)
class _Photo:
    name: str
    jpeg: Jpeg

    @property
    def shape(self) -> tuple[str, int, int]:
        return self.name, self.jpeg.width, self.jpeg.height


class _Sheets:
    """The file being made."""

    def __init__(self, badge_set: BadgeSet, options: BadgeOptions) -> None:
        self._set, self._options, self._grid = badge_set, options, GRIDS[options.size]
        self._words = options.words
        self._out = BytesIO()
        # The stubs know neither `initialFontName` (else an unembedded Helvetica is in every file) nor the document of a canvas.
        settings: dict[str, Any] = {"invariant": 1, "initialFontName": face().name, "lang": "vi-VN"}
        self._canvas: Any = Canvas(self._out, **settings)
        self._canvas.setTitle(clean(f"{self._words('name')} - {badge_set.title}").replace("\n", " "))
        self._canvas.setCreator("Hồ sơ Đại hội")
        self._document: Any = self._canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - pages are handed over past the canvas
        self._inks = Inks(self._document)
        self._forms: dict[tuple[BadgeClass, str | None], str] = {}
        self._photos: dict[bytes, _Photo | None] = {}
        self._objects: dict[str, Any] = {}

    def made(self) -> bytes:
        """Draw all sheets and close the file."""
        badges, count = self._set.badges, self._grid.per_sheet
        marks = _mark_code(self._grid)
        for start in range(0, len(badges), count):
            sheet = badges[start : start + count]
            self._add_page(marks, sheet, self._grid.front, self._front)
            if self._options.has_backs:
                self._add_page("", sheet, self._grid.back, self._back)
        self._canvas.save()
        return self._out.getvalue()

    def _add_page(
        self,
        first: str,
        badges: Sequence[Badge],
        place_of: Callable[[int], Place],
        draw: Callable[[Badge], tuple[str, list[str]]],
    ) -> None:
        code, names = [first], set[str]()
        for number, badge in enumerate(badges):
            drawn, used = draw(badge)
            place = place_of(number)
            bottom = SHEET_HEIGHT - place.top - self._grid.height
            code.append(f"q 1 0 0 1 {mm(place.left):.3f} {mm(bottom):.3f} cm\n{drawn}Q\n")
            names.update(used)
        page: Any = PDFPage()
        page.pagewidth, page.pageheight = mm(SHEET_WIDTH), mm(SHEET_HEIGHT)
        page.ExtGState = None
        page._shadingUsed, page._colorsUsed = {}, {}  # noqa: SLF001 - what the canvas would set on a page of its own
        page.hasImages = True
        page.XObjects = {name: self._objects[name] for name in sorted(names)}
        page.Contents = self._document.Reference(_packed("".join(code)))
        self._document.addPage(page)

    def _front(self, badge: Badge) -> tuple[str, list[str]]:
        look, ink = LOOKS[badge.badge_class], BadgeInk(self._inks, self._grid.height)
        word = class_word(badge, self._words)
        form = self._form(badge, word, lambda shared: draw_shared(shared, self._set, self._options, look, word))
        photo = self._photo(badge)
        draw_personal(ink, badge, self._options, look, photo.shape if photo else None)
        return f"/{form} Do\n{ink.code}", [form, photo.name] if photo else [form]

    def _back(self, badge: Badge) -> tuple[str, list[str]]:
        look, ink = LOOKS[badge.badge_class], BadgeInk(self._inks, self._grid.height)
        form = self._form(badge, None, lambda shared: draw_shared_back(shared, self._set, self._options, look))
        draw_own_back(ink, badge, self._options, look, class_word(badge, self._words))
        return f"/{form} Do\n{ink.code}", [form]

    def _form(self, badge: Badge, word: str | None, draw: Callable[[BadgeInk], None]) -> str:
        """What a class shares on one side, drawn when it is first met."""
        key = badge.badge_class, word
        if key not in self._forms:
            ink = BadgeInk(self._inks, self._grid.height)
            draw(ink)
            name = self._forms[key] = f"F{len(self._forms)}"
            box = (0, 0, mm(self._grid.width), mm(self._grid.height))
            resources = PDFResourceDictionary()
            resources.basicFonts()
            said = {
                "Type": PDFName("XObject"),
                "Subtype": PDFName("Form"),
                "BBox": _numbers(box),
                "Resources": resources,
            }
            self._objects[name] = self._document.Reference(_packed(ink.code, said))
        return self._forms[key]

    def _photo(self, badge: Badge) -> _Photo | None:
        """A badge's photo as the file names it, or nothing where there is none that a PDF can take."""
        if not self._options.has_photos or not badge.photo:
            return None
        if badge.photo not in self._photos:
            jpeg = read_jpeg(badge.photo)
            self._photos[badge.photo] = self._kept(jpeg) if jpeg else None
        return self._photos[badge.photo]

    def _kept(self, jpeg: Jpeg) -> _Photo:
        said = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Image"),
            "Width": jpeg.width,
            "Height": jpeg.height,
            "ColorSpace": PDFName(jpeg.space),
            "BitsPerComponent": 8,
            "Filter": PDFName("DCTDecode"),
        }
        photo = _Photo(f"P{len(self._photos)}", jpeg)
        self._objects[photo.name] = self._document.Reference(PDFStream(PDFDictionary(said), jpeg.content))
        return photo


def _packed(code: str, said: dict[str, Any] | None = None) -> PDFStream:
    packed = zlib.compress(code.encode("latin-1"), 6)
    return PDFStream(PDFDictionary({**(said or {}), "Filter": PDFName("FlateDecode")}), packed)


def _numbers(numbers: Iterable[float]) -> PDFArray:
    return PDFArray([round(number, 3) for number in numbers])


def _mark_code(grid: Grid) -> str:
    lines = [
        f"{mm(mark.from_left):.3f} {mm(SHEET_HEIGHT - mark.from_top):.3f} m "
        f"{mm(mark.to_left):.3f} {mm(SHEET_HEIGHT - mark.to_top):.3f} l"
        for mark in grid.marks()
    ]
    return f"0 G 0.4 w {' '.join(lines)} S\n"
