"""How cells of a sheet look: fonts, borders, alignments and number formats, each combination made once for a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment as CellAlignment
from openpyxl.styles import Border, Font, Side

from congress_app.documents.fonts import OFFICE_FONT
from congress_app.documents.model_text import Alignment, Run
from congress_app.documents.theme import TextStyle

_HORIZONTAL = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFY: "justify",
}
_LINE = Side(style="thin", color="FF000000")
_NONE = Side()
ALL_SIDES = "lrtb"

Dress: TypeAlias = Any
"""A look as openpyxl keeps it: numbers of font, border, alignment and format in the workbook."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks. borders: the sides that have a line, of `lrtb`. indent: in Excel's own steps.

    is_text: what is typed stays text. is_shrunk: the letters get smaller where a number would become ####.
    """

    style: TextStyle
    alignment: Alignment | None = None
    vertical: str = "center"
    borders: str = ""
    number_format: str = "General"
    indent: int = 0
    is_wrapped: bool = True
    is_shrunk: bool = False
    is_text: bool = False


class Looks:
    """The looks of one sheet. made: those that the workbook has, shared by its sheets."""

    def __init__(self, sheet: Any, made: dict[Look, Dress]) -> None:
        self._sheet = sheet
        self._made = made

    def cell(self, value: Any, dress: Dress) -> Any:
        """A cell with a value; text is never a formula, an error or a number."""
        made: Any = WriteOnlyCell(self._sheet, value)
        if isinstance(value, str):
            made.data_type = "s"
        # One array for all cells of a look: openpyxl would compare font, border and alignment anew for each of them.
        made._style = dress  # noqa: SLF001
        return made

    def of(self, look: Look) -> Dress:
        """A look as the workbook has it."""
        if look not in self._made:
            self._made[look] = self._new(look)
        return self._made[look]

    def _new(self, look: Look) -> Dress:
        sample: Any = WriteOnlyCell(self._sheet)
        sample.font = font(look.style)
        sample.border = Border(
            left=_LINE if "l" in look.borders else _NONE,
            right=_LINE if "r" in look.borders else _NONE,
            top=_LINE if "t" in look.borders else _NONE,
            bottom=_LINE if "b" in look.borders else _NONE,
        )
        sample.alignment = CellAlignment(
            horizontal=_HORIZONTAL[look.alignment or look.style.alignment],
            vertical=look.vertical,
            wrap_text=look.is_wrapped and not look.is_shrunk,
            shrink_to_fit=look.is_shrunk,
            indent=look.indent,
        )
        sample.number_format = look.number_format
        if look.is_text:
            sample.quotePrefix = True
        return sample._style  # noqa: SLF001 - see above


def font(style: TextStyle) -> Font:
    """The font of a style."""
    return Font(
        name=OFFICE_FONT,
        size=style.size,
        bold=style.bold,
        italic=style.italic,
        underline="single" if style.underline else None,
    )


def inline_font(style: TextStyle, run: Run) -> InlineFont:
    """The font of a run within a cell of a style."""
    return InlineFont(
        rFont=OFFICE_FONT,
        sz=style.size,
        b=style.bold or run.is_bold or None,
        i=style.italic or run.is_italic or None,
        u="single" if style.underline or run.is_underlined else None,
        family=1,
    )
