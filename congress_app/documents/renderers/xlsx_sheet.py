"""One sheet, written row by row: heights, joined cells, what is frozen and repeated, and how it prints."""

from __future__ import annotations

from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break

from congress_app.documents.fonts import OFFICE_FONT, clean
from congress_app.documents.model import Orientation, PageSetup, Paper
from congress_app.documents.renderers.xlsx_breaks import Pages, breaks
from congress_app.documents.renderers.xlsx_grid import Grid, Span, parts_of
from congress_app.documents.renderers.xlsx_looks import Dress, Look, Looks
from congress_app.documents.theme import POINTS_PER_MM, Theme

if TYPE_CHECKING:
    from openpyxl import Workbook

_PAPER_SIZES = {Paper.A4: 9, Paper.A3: 8, Paper.A5: 11}
_POINTS_PER_UNIT = 6.0  # a digit of the Normal style, Times New Roman 12: 8 pixels
_POINTS_PER_INCH = 72
_MOST_FROZEN = 330.0
_MOST_BREAKS = 1000  # Excel's own limit is 1,026

JoinedPart: TypeAlias = tuple[Span, Any, Dress]
"""Columns, the value that they hold together, its look as the workbook has it."""


class SheetRows:
    """A sheet being written. Rows wait until it is known what is frozen, for that stands before them in the file."""

    def __init__(self, book: Workbook, title: str, grid: Grid, page_height: float, made: dict[Look, Dress]) -> None:
        self.sheet: Any = book.create_sheet(title)
        self.grid = grid
        self.looks = Looks(self.sheet, made)
        self.count = 0
        self._heights: list[float] = []
        self._kept: set[int] = set()
        self._begun: list[int] = []
        self._repeated: tuple[int, int] | None = None
        self._page_height = page_height
        self._top_height = 0.0
        self._waiting: list[tuple[list[Any], float]] | None = []
        for number, width in enumerate(grid.widths, 1):
            self.sheet.column_dimensions[get_column_letter(number)].width = width / _POINTS_PER_UNIT

    def add(self, cells: Sequence[Any], height: float) -> None:
        """Add a row of ready cells."""
        self.count += 1
        self._heights.append(height)
        if self._waiting is None:
            self._write(self.count, cells, height)
        else:
            self._top_height += height
            self._waiting.append((list(cells), height))

    def add_joined(self, parts: Sequence[JoinedPart], height: float, but: Container[int] = ()) -> None:
        """Add a row of values, each over its columns, joined where they are several; one higher than Excel knows is several joined rows.

        but: the places of those that are joined by the caller, over more than this row.
        """
        count = parts_of(height)
        first = self.count + 1
        for number in range(count):
            cells: list[Any] = [None] * self.grid.whole.after
            for span, value, dress in parts:
                for column in range(span.first, span.after):
                    is_held = column == span.first and not number
                    cells[column] = self.looks.cell(value if is_held else None, dress)
            self.add(cells, height / count)
        for place, (span, _value, _dress) in enumerate(parts):
            if place not in but:
                self.join(span, first, first + count - 1)

    def add_gap(self, height: float) -> None:
        """Add an empty row."""
        self.add((), height)

    def join(self, span: Span, first_row: int, last_row: int) -> None:
        """Make one cell of columns and rows; a single cell stays as it is."""
        if span.after - span.first > 1 or last_row > first_row:
            self.sheet.merged_cells.ranges.add(
                CellRange(min_col=span.first + 1, max_col=span.after, min_row=first_row, max_row=last_row)
            )

    def freeze_here(self, column_count: int) -> None:
        """Keep what was added so far, and the first columns, in sight; not where that would leave no room to scroll."""
        if self._waiting is None or self._top_height > _MOST_FROZEN:
            return
        self.sheet.freeze_panes = f"{get_column_letter(column_count + 1)}{self.count + 1}"
        self._flush()

    def repeat_rows(self, first: int, last: int) -> None:
        """Print these rows again at the top of each page."""
        self._repeated = first, last
        self.sheet.print_title_rows = f"{first}:{last}"

    def filter_rows(self, first: int, last: int) -> None:
        """Let the rows below the row `first` be filtered by its headings."""
        self.sheet.auto_filter.ref = f"A{first}:{get_column_letter(self.grid.whole.after)}{last}"

    def keep(self, first: int, last: int) -> None:
        """Print these rows on the page of what follows them."""
        self._kept.update(range(first, last + 1))

    def break_page(self) -> None:
        """Begin a new page after the last row."""
        if self.count:
            self._begun.append(self.count)

    def close(self) -> None:
        """Write what waits, and where pages begin; in a list that keeps nothing but its head the program that prints fills them."""
        self._flush()
        pages = Pages(self._page_height, self._kept, self._repeated, self._begun)
        is_list = max(self._kept, default=0) <= (self._repeated[1] if self._repeated else 0)
        for row in self._begun if is_list else breaks(self._heights, pages)[:_MOST_BREAKS]:
            self.sheet.row_breaks.append(Break(id=row))
        if self.count:
            self.sheet.print_area = f"A1:{get_column_letter(self.grid.whole.after)}{self.count}"

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting or [], None
        for number, (cells, height) in enumerate(waiting, 1):
            self._write(number, cells, height)

    def _write(self, number: int, cells: Sequence[Any], height: float) -> None:
        self.sheet.row_dimensions[number].height = height
        self.sheet.append(list(cells))
        del self.sheet.row_dimensions[number]  # written: ten thousand of them would only lie in memory


def set_up_pages(sheet: Any, page: PageSetup, theme: Theme) -> None:
    """Say how a sheet prints: paper, margins, one page wide, number at the top from page 2, line at the foot.

    What is wider than a page goes on beside it, with its first two columns again: shrunk to one page nobody could read it.
    """
    paper = theme.sheet(page)
    margins = paper.front
    sheet.page_setup.paperSize = _PAPER_SIZES[page.paper]
    sheet.page_setup.orientation = "landscape" if page.orientation is Orientation.LANDSCAPE else "portrait"
    if page.widths > 1:
        sheet.print_title_cols = "A:B"
    else:
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(
        left=margins.left / _POINTS_PER_INCH,
        right=margins.right / _POINTS_PER_INCH,
        top=margins.top / _POINTS_PER_INCH,
        bottom=margins.bottom / _POINTS_PER_INCH,
        header=theme.number("page_number", "from_top") * POINTS_PER_MM / _POINTS_PER_INCH,
        footer=theme.number("page_foot", "from_bottom") * POINTS_PER_MM / _POINTS_PER_INCH,
    )
    sheet.print_options.horizontalCentered = True
    sheet.sheet_view.showGridLines = False
    _set_header(sheet, page, theme)


def _set_header(sheet: Any, page: PageSetup, theme: Theme) -> None:
    if page.is_numbered:
        sheet.HeaderFooter.differentFirst = True
        sheet.oddHeader.center.text = "&P"
        sheet.oddHeader.center.font = f"{OFFICE_FONT},Regular"
        sheet.oddHeader.center.size = int(theme.style("page_number").size)
    if page.foot:
        for footer in (sheet.oddFooter, sheet.firstFooter):
            footer.left.text = clean(page.foot).replace("&", "&&")[:200]
            footer.left.font = f"{OFFICE_FONT},Italic"
            footer.left.size = int(theme.style("foot").size)
