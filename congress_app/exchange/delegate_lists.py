"""Lists of delegates as offices keep them, as rows of text: the table that was found, with what the headings of groups say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.exchange.column_choice import ListKind
from congress_app.exchange.form_mark import unmarked
from congress_app.exchange.found_list import FoundList, is_ditto, stored_mapping
from congress_app.exchange.layout.delegate_labels import DELEGATE_LABELS, NEEDED
from congress_app.exchange.layout.finding import find_table
from congress_app.exchange.layout.groups import group_meaning, title_category
from congress_app.exchange.layout.guessing import guessed_headings
from congress_app.exchange.layout.records import cells_of
from congress_app.exchange.layout.table import FoundRow
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.runtime.lazy import lazy
from congress_app.services.importing.delegate_cells import FIELDS
from congress_app.services.importing.rows import TextRow

KIND = "delegates"
# Fields that several columns give together, and those that the layout calls otherwise.
_GIVES = {
    "family_name": "full_name",
    "given_name": "full_name",
    "home_commune": "home_place",
    "home_province": "home_place",
    "birth_date_male": "birth_date",
    "birth_date_female": "birth_date",
    "gender_male": "gender",
    "gender_female": "gender",
    "address": "address_place",
}
_PARTS = {
    "family_name": N_("Family and middle name"),
    "given_name": N_("Given name"),
    "gender_male": N_("Gender: a cross for men"),
    "gender_female": N_("Gender: a cross for women"),
    "birth_date_male": N_("Date of birth of men"),
    "birth_date_female": N_("Date of birth of women"),
    "home_commune": N_("Home place: commune"),
    "home_province": N_("Home place: province"),
}
_OF_GROUP = {"category": "category", "unit": "organisation", "delegation": "delegation"}


@dataclass(frozen=True)
class DelegateList(FoundList):
    """A list of delegates; implements `Source`."""

    GIVES = _GIVES

    @lazy
    def rows(self) -> tuple[TextRow, ...]:
        """The rows of data; a group fills the cell that the row leaves empty, a ditto mark says what stands above."""
        groups: dict[object, dict[str, str]] = {}
        made: list[TextRow] = []
        above: Mapping[str, str] = {}
        for row in self.table.data:
            cells = cells_of(self.table, row)
            for name, text in cells.items():
                if name != "full_name" and is_ditto(text):
                    cells[name] = above.get(name, "")
            above = cells
            made.append(self._row(row, dict(cells), groups))
        return tuple(made)

    @lazy
    def _title(self) -> tuple[str, str]:
        """See `title_category`; a column of categories goes before it."""
        sheet, first = self.table.sheet, self.table.heading_rows[0]
        if "category" in self.table.mapping.values():
            return "", ""
        above = sheet.rows[: first - sheet.first_row_number]
        return title_category(cell for row in above for cell in row if isinstance(cell, str))

    def _row(self, row: FoundRow, cells: dict[str, str], groups: dict[object, dict[str, str]]) -> TextRow:
        if "address" in cells:
            cells["address_place"] = cells.pop("address")
        if row.groups:
            if row.groups not in groups:
                meanings = (group_meaning(each.words) for each in row.groups)
                groups[row.groups] = {
                    _OF_GROUP[what]: _category_words(value) if what == "category" else value for what, value in meanings
                }
            cells |= {field: value for field, value in groups[row.groups].items() if value and not cells.get(field)}
        if self._title[0] and not cells.get("category"):
            cells["category"] = _category_words(self._title[0])
        return TextRow(row.number, cells)

    @property
    def notes(self) -> tuple[UserError, ...]:
        """What the user should know of the sheets and the columns."""
        return (*self._title_note(), *super().notes)

    def _title_note(self) -> Iterator[UserError]:
        category, title = self._title
        if category:
            msgid = N_("Rows without a category are taken as {category}, as the title says: “{title}”.")
            yield UserError(msgid, category=DelegateCategory.of(category).words.lower(), title=title[:120])


def _category_words(code: str) -> str:
    """A category as a person would have typed it: what a group or a title says is shown among the cells of the row."""
    return DelegateCategory.of(code).printed


def in_sheets(sheets: Sequence[Sheet], file: Path, known: Mapping[str, str], *, sheet: str = "") -> DelegateList:
    """A list of delegates in sheets that were read.

    Args:
        sheets: of the file.
        file: where they were read from.
        known: remembered layouts: the mapping as stored by the signature of the headings.
        sheet: the sheet to look in; "" = the one that fits best.

    Raises:
        UserError: they hold no such list.
    """
    plain = [unmarked(each, FIELDS) for each in sheets]
    bare = [each for each, _fields in plain]
    for each, fields in plain:
        if fields and sheet in ("", each.name):
            return found_list(bare, file, sheet=each.name, mapping=fields)
    found = found_list(bare, file, sheet=sheet)
    stored = known.get(found.table.signature)
    if stored is None or stored == found.layout[1]:
        return found
    return found_list(bare, file, sheet=found.table.sheet.name, mapping=stored_mapping(stored))


def found_list(
    sheets: Sequence[Sheet], file: Path, *, sheet: str = "", mapping: Mapping[int, str] | None = None
) -> DelegateList:
    """The list that fits best in some sheets."""
    return DelegateList(file, find_table(sheets, labels(), NEEDED, file, sheet=sheet, mapping=mapping))


def labels() -> tuple[dict[str, str], ...]:
    """The fields by folded heading: those of our own list first, then those that offices use."""
    own, titles, _aliases = plain_form(KIND).labels()
    return own, *DELEGATE_LABELS, titles


def choices() -> Iterator[tuple[str, str]]:
    """The fields that a column may be given, with the msgids of their titles: a delegate's own, and those that several columns give."""
    for name, described in FIELDS.items():
        yield name, described.said.title
        for part, title in _PARTS.items():
            if _GIVES[part] == name:
                yield part, title


DELEGATES = ListKind(
    KIND,
    NEEDED,
    labels,
    DelegateList,
    guessed_headings,
    choices,
    N_("{file}: no list of persons was found in it, neither headings nor names."),
)
