"""An empty Excel form to be sent out, in which delegates are typed: it comes back and is imported without a question.

How it looks: document-format 4.1. Its hidden first row is the mark of `form_mark`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import DelegateCategory, Gender
from congress_app.exchange.delegate_lists import KIND
from congress_app.exchange.form_mark import marked_row
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.rejects import save
from congress_app.i18n import vi
from congress_app.runtime import paths
from congress_app.services.importing.delegate_cells import FIELDS

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

PREPARED = 300
WIDTHS = {
    "full_name": 23, "gender": 7, "birth_date": 11.5, "ethnicity": 8, "religion": 10, "home_place": 21, "category": 14,
    "organisation": 21, "post": 22, "unit": 21, "admitted_on": 11.5, "official_on": 11.5, "general_education": 8,
    "professional_level": 11, "profession": 14, "theory_level": 11, "phone": 12.5, "note": 12,
}  # fmt: skip
_NUMBER_WIDTH, _MARK_ROW, _TITLE_ROW, _HEADING_ROW = 5, 1, 6, 9
_CENTRED = ("gender", "birth_date", "admitted_on", "official_on", "general_education", "phone")
_DATES = ("birth_date", "admitted_on", "official_on")
_ROW_HEIGHT, _HEADING_HEIGHT = 21, 48
_A4, _MM = 9, 1 / 25.4
_FONT = "Times New Roman"


@dataclass(frozen=True, slots=True)
class FormHead:
    """What stands above the table: the organisation and the title of its congress, and the year in the line of the date."""

    organisation: str
    congress: str
    year: int


def write_blank_form(path: Path, head: FormHead, catalogues: Catalogues) -> None:
    """Write the form.

    Raises:
        Refused: the file cannot be written.
    """
    from openpyxl import Workbook  # noqa: PLC0415 - starts slowly

    words = _words()
    book = Workbook()
    styles: Any = book._named_styles  # type: ignore[attr-defined]  # noqa: SLF001 - there is no public way to Normal
    styles["Normal"].font = _font()
    sheet = book.worksheets[0]
    sheet.title = words["sheet"]
    for place, cell in enumerate(marked_row([*WIDTHS]), 1):
        _put(sheet, _MARK_ROW, place, cell)
    sheet.row_dimensions[_MARK_ROW].hidden = True
    _write_head(sheet, head, words)
    _write_table(sheet, words)
    _offer(sheet, book.create_sheet(words["lists"]), catalogues, words["prompt"])
    _set_up(sheet)
    save(book, path)


def _words() -> Mapping[str, Any]:
    with paths.resources("papers", "blank_form.toml").open("rb") as file:
        return tomllib.load(file)


def _font(size: float = 12, **style: Any) -> Any:
    from openpyxl.styles import Font  # noqa: PLC0415 - starts slowly

    return Font(name=_FONT, size=size, **style)


def _put(sheet: Worksheet, row: int, column: int, text: str, font: Any = None) -> Any:
    from openpyxl.styles import Alignment  # noqa: PLC0415 - starts slowly

    cell: Any = sheet.cell(row, column, text)
    cell.data_type = "s"  # never a formula
    cell.font = font or _font()
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    return cell


def _write_head(sheet: Worksheet, head: FormHead, words: Mapping[str, Any]) -> None:
    from openpyxl.styles import Protection  # noqa: PLC0415 - starts slowly

    last = len(WIDTHS) + 1
    left, right = (1, 6), (last - 7, last - 2)
    for row, text, font in (
        (2, head.organisation.upper(), _font(13)),
        (3, words["unit"], _font(13, bold=True)),
        (4, "*", _font(13)),
    ):
        _put(sheet, row, left[0], text, font)
        sheet.merge_cells(start_row=row, end_row=row, start_column=left[0], end_column=left[1])
    _put(sheet, 2, right[0], words["party"], _font(14, bold=True, underline="single"))
    _put(sheet, 4, right[0], words["date"].format(year=head.year), _font(13, italic=True))
    for row in (2, 4):
        sheet.merge_cells(start_row=row, end_row=row, start_column=right[0], end_column=right[1])
    for row, text, font in (
        (_TITLE_ROW, words["title"], _font(15, bold=True)),
        (_TITLE_ROW + 1, head.congress, _font(13, bold=True)),
        (_TITLE_ROW + 2, words["hint"], _font(12, italic=True)),
    ):
        _put(sheet, row, 1, text, font)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        sheet.row_dimensions[row].height = _ROW_HEIGHT
    for row, column in ((3, left[0]), (4, right[0])):
        sheet.cell(row, column).protection = Protection(locked=False)


def _write_table(sheet: Worksheet, words: Mapping[str, Any]) -> None:
    from openpyxl.styles import Alignment, Border, PatternFill, Protection, Side  # noqa: PLC0415 - starts slowly

    titles = {column.name: vi(column.title).rpartition("\x04")[2] for column in plain_form(KIND).listing.columns}
    line = Side("thin")
    border = Border(left=line, right=line, top=line, bottom=line)
    grey = PatternFill("solid", fgColor="EDEDED")
    for place, text in enumerate([words["number"], *(titles[name] for name in WIDTHS)], 1):
        cell = _put(sheet, _HEADING_ROW, place, text, _font(bold=True))
        cell.border, cell.fill = border, grey
    font, free = _font(), Protection(locked=False)
    centred, left = (Alignment(horizontal=side, vertical="center", wrap_text=True) for side in ("center", "left"))
    for row in range(_HEADING_ROW + 1, _HEADING_ROW + 1 + PREPARED):
        number = f'=IF(B{row}="","",ROW()-{_HEADING_ROW})'
        for place, name in enumerate(("", *WIDTHS), 1):
            made: Any = sheet.cell(row, place, None if name else number)
            made.font, made.border, made.protection = font, border, free
            made.alignment = left if name and name not in _CENTRED else centred
            if name:
                made.number_format = "@"  # 12/12 stays 12/12, 5/3/1978 is not turned round
        sheet.row_dimensions[row].height = _ROW_HEIGHT


def _offer(sheet: Worksheet, lists: Worksheet, catalogues: Catalogues, prompts: Mapping[str, str]) -> None:
    """What may be chosen in the columns, and a hint where something is typed."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - starts slowly

    lists.sheet_state = "hidden"
    for place, (name, offered, is_open) in enumerate(_choices(catalogues), 1):
        letter = get_column_letter(place)
        for row, text in enumerate(offered, 1):
            lists.cell(row, place, text).data_type = "s"
        source = f"'{lists.title}'!${letter}$1:${letter}${len(offered)}"
        _validate(sheet, name, _list(source, prompts, is_open=is_open))
    for name in _DATES:
        _validate(sheet, name, _hint(prompts["date_title"], prompts["date"]))
    titles = plain_form(KIND).listing
    for name, key in (("home_place", "place"), ("organisation", "organisation")):
        _validate(sheet, name, _hint(vi(titles.column(name).title).rpartition("\x04")[2], prompts[key]))


def _choices(catalogues: Catalogues) -> Sequence[tuple[str, Sequence[str], bool]]:
    """The columns with a list, their words, and whether others may be typed."""
    closed = [
        (name, [each.printed for each in kind], False)
        for name, kind in (("gender", Gender), ("category", DelegateCategory))
    ]
    codes = [(name, FIELDS[name].said.codes) for name in WIDTHS]
    return [*closed, *((name, catalogues.of(kind).names, True) for name, kind in codes if kind)]


def _list(source: str, prompts: Mapping[str, str], *, is_open: bool) -> DataValidation:
    made = _hint(prompts["choice_title"], prompts["open" if is_open else "closed"])
    made.type, made.formula1 = "list", source
    made.showErrorMessage, made.errorTitle = not is_open, prompts["choice_title"]
    made.error = prompts["closed"]
    return made


def _hint(title: str, words: str) -> DataValidation:
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - starts slowly

    return DataValidation(showInputMessage=True, promptTitle=title[:32], prompt=words[:255], allow_blank=True)


def _validate(sheet: Worksheet, name: str, validation: DataValidation) -> None:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - starts slowly

    letter = get_column_letter([*WIDTHS].index(name) + 2)
    validation.add(f"{letter}{_HEADING_ROW + 1}:{letter}{_HEADING_ROW + PREPARED}")
    sheet.add_data_validation(validation)


def _set_up(sheet: Any) -> None:
    """Widths, what stays in sight, the printed page, what is protected."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - starts slowly
    from openpyxl.worksheet.page import PageMargins  # noqa: PLC0415 - the same

    for place, width in enumerate((_NUMBER_WIDTH, *WIDTHS.values()), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[_HEADING_ROW].height = _HEADING_HEIGHT
    sheet.freeze_panes = f"C{_HEADING_ROW + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(20 * _MM, 20 * _MM, 30 * _MM, 15 * _MM, 10 * _MM, 10 * _MM)
    sheet.print_options.horizontalCentered = True
    sheet.print_title_rows = f"{_HEADING_ROW}:{_HEADING_ROW}"
    sheet.oddHeader.center.text = "&P"
    sheet.HeaderFooter.differentFirst = True
    protection = sheet.protection
    protection.sheet = True
    for name in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(protection, name, False)  # allowed
