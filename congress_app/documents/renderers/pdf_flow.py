"""Strips of a paper flowing over pages: what stays together, what may be split, which heading is repeated. Knows no blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from congress_app.documents.model import PageSetup
from congress_app.documents.renderers.breaking import wrap
from congress_app.documents.renderers.pdf_ink import Bookmark, Inks, Leaf, PageInk
from congress_app.documents.theme import Theme, mm

_SLACK = 0.01


@dataclass(slots=True)
class Strip:
    """A piece of a paper as wide as the text: its height in points and how it is drawn from its top.

    before: free height above it, dropped at the top of a page. keeps_next, keeps_previous: not parted from its neighbour; a loose
    strip is parted from the one before where they do not fit one page.
    heading: what is drawn again above it when it begins a page. split: gives the part that fits a height and the rest, or None when it
    may not be parted there; told the free height and the height of a whole page.
    """

    height: float
    paint: Callable[[PageInk, float], None]
    before: float = 0
    keeps_next: bool = False
    keeps_previous: bool = False
    is_loose: bool = False
    heading: Strip | None = None
    split: Callable[[float, float], tuple[Strip, Strip] | None] | None = None
    bookmarks: tuple[tuple[str, int], ...] = field(default=())


class Flow:
    """The pages of one paper, filled strip by strip; `leaves` are the finished ones."""

    def __init__(self, theme: Theme, inks: Inks, setup: PageSetup) -> None:
        self.leaves: list[Leaf] = []
        self._theme = theme
        self._inks = inks
        self._setup = setup
        self._number = 0
        self._page: PageInk | None = None
        self._y = 0.0
        self._bottom = 0.0
        self._is_fresh = False
        self._pending: list[Strip] = []
        self._bookmarks_due: list[tuple[str, int]] = []

    def add(self, strip: Strip) -> None:
        """Let a strip follow; it is placed when what it stays with is known."""
        if self._pending and not (strip.keeps_previous or self._pending[-1].keeps_next):
            self._place_pending()
        self._pending.append(strip)

    def end_page(self) -> None:
        """Let what follows begin on a new page."""
        self._place_pending()
        self._close()

    def begin_section(self, setup: PageSetup, title: str) -> None:
        """Let what follows begin on a new page of another set-up, numbered from 1."""
        self.end_page()
        self._setup = setup
        self._number = 0
        if title:
            self._bookmarks_due.append((title, 0))

    def finish(self) -> list[Leaf]:
        """Place what waits; the pages, at least one."""
        self._place_pending()
        if self._page is None and not self.leaves:
            self._open()
        self._close()
        return self.leaves

    def _open(self) -> PageInk:
        sheet = self._theme.sheet(self._setup)
        is_back = self._setup.is_two_sided and len(self.leaves) % 2 == 1
        margins = sheet.margins(is_back=is_back)
        page = self._page = PageInk(self._inks, sheet, margins)
        self._y, self._bottom = sheet.height - margins.top, max(margins.bottom, self._foot_top())
        self._number += 1
        self._is_fresh = True
        return page

    def _close(self) -> None:
        if self._page is not None:
            number = self._number if self._setup.is_numbered else 0
            self.leaves.append(self._page.leaf(number, self._setup.foot))
            self._page = None

    def _place_pending(self) -> None:
        chain, self._pending = self._pending, []
        while chain:
            self._begin_for(chain[0])
            if self._needed(chain) <= self._y - self._bottom + _SLACK:
                self._draw_all(chain)
                return
            chain = self._place_part(chain)

    def _begin_for(self, strip: Strip) -> None:
        """Have a page open; on a new one the heading of a table is repeated."""
        if self._page is None:
            self._open()
            if strip.heading is not None:
                self._draw(strip.heading)
                self._is_fresh = True

    def _place_part(self, chain: list[Strip]) -> list[Strip]:
        """Place as much of a chain as may stand here, and return the rest."""
        fitting = self._fitting(chain)
        parted = self._parted(chain, fitting)
        if parted is not None:
            return parted
        if not self._is_fresh:
            self._close()
            return chain
        if fitting and not _is_loose(chain, fitting):
            # No page holds this chain: rather a row in two than a heading or a signature alone.
            parted = self._parted(chain, fitting, is_forced=True)
            if parted is not None:
                return parted
        taken = max(1, fitting)
        self._draw_all(chain[:taken])
        self._close()
        return chain[taken:]

    def _parted(self, chain: list[Strip], fitting: int, *, is_forced: bool = False) -> list[Strip] | None:
        """Part a chain inside the first strip that does not fit, else inside one before it; None where none may be parted."""
        for place in range(fitting, -1, -1):
            strip = chain[place]
            if strip.split is not None:
                before = 0 if self._is_fresh and not place else strip.before
                room = self._y - self._bottom - self._needed(chain[:place]) - before
                parts = strip.split(min(room, strip.height), 0 if is_forced else self._capacity(strip))
                if parts is not None:
                    self._draw_all([*chain[:place], parts[0]])
                    self._close()
                    return [parts[1], *chain[place + 1 :]]
            if _is_loose(chain, place):
                break
        return None

    def _capacity(self, strip: Strip) -> float:
        """The height of a whole page below a repeated heading."""
        sheet = self._theme.sheet(self._setup)
        margins = sheet.margins(is_back=self._setup.is_two_sided)
        bottom = max(margins.bottom, self._foot_top())
        return sheet.height - margins.top - bottom - (strip.heading.height if strip.heading else 0)

    def _foot_top(self) -> float:
        """How high the foot line reaches: a long one takes room from the text."""
        if not self._setup.foot:
            return 0
        style = self._theme.style("foot")
        line_count = len(wrap(self._setup.foot, style, self._theme.sheet(self._setup).text_width))
        return mm(self._theme.number("page_foot", "from_bottom")) + line_count * style.leading

    def _needed(self, chain: list[Strip]) -> float:
        height = sum(strip.before + strip.height for strip in chain)
        return height - chain[0].before if chain and self._is_fresh else height

    def _fitting(self, chain: list[Strip]) -> int:
        """How many strips of a chain fit the rest of the page."""
        for count in range(1, len(chain) + 1):
            if self._needed(chain[:count]) > self._y - self._bottom + _SLACK:
                return count - 1
        return len(chain)

    def _draw_all(self, chain: list[Strip]) -> None:
        for strip in chain:
            self._draw(strip)

    def _draw(self, strip: Strip) -> None:
        page = self._page or self._open()
        if not self._is_fresh:
            self._y -= strip.before
        self._is_fresh = False
        for title, level in (*self._bookmarks_due, *strip.bookmarks):
            page.bookmarks.append(Bookmark(title, level, self._y))
        self._bookmarks_due.clear()
        strip.paint(page, self._y)
        self._y -= strip.height


def _is_loose(chain: list[Strip], place: int) -> bool:
    """Whether a chain may be parted before this strip where no page holds it."""
    return chain[place].is_loose and not chain[place - 1].keeps_next
