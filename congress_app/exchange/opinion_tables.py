"""Tables of opinions that came back from the units, in a document or a spreadsheet: one line an opinion, with its answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from congress_app.exchange.found_list import is_ditto
from congress_app.exchange.layout.finding import table_of
from congress_app.exchange.layout.headings import Headings, find_headings
from congress_app.exchange.layout.opinion_cells import answer_and_refusal, group_says, group_words, place_and_quote
from congress_app.exchange.layout.opinion_labels import BESIDES, NEEDED, OPINION_LABELS
from congress_app.exchange.layout.opinion_rows import opinion_rows
from congress_app.exchange.layout.records import cells_of
from congress_app.exchange.layout.table import FoundRow, FoundTable
from congress_app.exchange.readers.reading import read_sheets
from congress_app.exchange.readers.sheet import Sheet
from congress_app.exchange.texts.reading import read_tables
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError

_DOCUMENTS = (".docx", ".docm", ".dotx", ".odt", ".ott")
_WITHOUT_TABLES = (".doc", ".rtf", ".pdf")
_LED = ("who", "topic", "place", "quote")


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """One opinion. row: its number in the table; sheet: the name of the table, the line above it in a document.

    place: part, section or page. quote: the words of the draft that it is about. refusal: why it was not accepted.
    """

    row: int
    who: str
    place: str
    quote: str
    text: str
    answer: str
    refusal: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class OpinionTable:
    """What was read. left_out: how many rows hold no opinion. notes: what the user should know."""

    lines: tuple[OpinionLine, ...]
    left_out: int
    notes: tuple[UserError, ...]


def read_opinions(path: Path) -> OpinionTable:
    """The opinions in all tables of a docx, odt, xlsx, xls, ods or csv that have the headings of such a table.

    Raises:
        UserError: the file cannot be read, or has no such table.
    """
    kind = path.suffix.lower()
    if kind in _WITHOUT_TABLES:
        raise UserError(N_("Tables are not read from {file}. Save it as .docx or .xlsx and try again."), file=path)
    return opinions_in(_joined(read_tables(path)) if kind in _DOCUMENTS else read_sheets(path), path)


def opinions_in(sheets: Sequence[Sheet], source: Path) -> OpinionTable:
    """The opinions in all sheets that have the headings of such a table: of a file, or pasted.

    Args:
        source: what they are called in the sentence that says that there is none.

    Raises:
        UserError: there is no such table.
    """
    tables = [
        (sheet, table_of(sheet, headings, {}, opinion_rows)) for sheet in sheets if (headings := _headings(sheet))
    ]
    if not tables:
        raise UserError(
            N_(
                "{file}: no table of opinions was found. Looked for is a row with the heading {needed}, beside it {besides}."
            ),
            file=source,
            needed=f"“{NEEDED}”",
            besides=", ".join(f"“{each}”" for each in BESIDES),
        )
    lines: list[OpinionLine] = []
    left_out = 0
    for sheet, table in tables:
        fresh, without = _lines(sheet, table)
        lines += fresh
        left_out += without
    return OpinionTable(tuple(lines), left_out, tuple(_notes([table for _sheet, table in tables], left_out)))


def _headings(sheet: Sheet) -> Headings | None:
    found = find_headings(sheet, OPINION_LABELS)
    return found if found and "text" in found.fields.values() and len(found.paths) > 1 else None


def _joined(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The tables of a document; one without headings that is as wide as the table above goes on with it."""
    made: list[Sheet] = []
    for sheet in sheets:
        if made and not _headings(sheet) and _headings(made[-1]) and _width(sheet) == _width(made[-1]):
            above = len(made[-1].rows)
            made[-1] = replace(
                made[-1],
                rows=made[-1].rows + sheet.rows,
                spanning=made[-1].spanning | {number + above for number in sheet.spanning},
                merged=made[-1].merged + tuple((a + above, b, c + above, d) for a, b, c, d in sheet.merged),
            )
        else:
            made.append(sheet)
    return made


def _width(sheet: Sheet) -> int:
    return max(map(len, sheet.rows), default=0)


def _lines(sheet: Sheet, table: FoundTable) -> tuple[list[OpinionLine], int]:
    """The lines of a table, and how many of its rows hold no opinion."""
    made: list[OpinionLine] = []
    left_out = 0
    above: dict[str, str] = {}
    groups: object = ()
    for row in table.data:
        if row.groups != groups:
            groups, above = row.groups, {}
        cells = cells_of(table, row)
        if made and above and _goes_on(cells, table, row):
            made[-1] = _longer(made[-1], cells)
            continue
        cells = _filled(cells, above, is_counted=_is_counted(table, row))
        above = cells
        if cells["text"]:
            made.append(_line(sheet, row, cells))
        else:
            left_out += 1
    return made, left_out


def _is_counted(table: FoundTable, row: FoundRow) -> bool:
    return any(text and column.place == table.serial for column, text in zip(table.columns, row.texts, strict=True))


def _goes_on(cells: Mapping[str, str], table: FoundTable, row: FoundRow) -> bool:
    """Whether a row only holds the rest of the cells above: a row broken by the end of a page, or typed in two."""
    if _is_counted(table, row) or any(cells.get(name) for name in _LED):
        return False
    return not cells["text"] or cells["text"][0].islower()


def _longer(line: OpinionLine, cells: Mapping[str, str]) -> OpinionLine:
    def more(text: str, name: str) -> str:
        return f"{text} {cells.get(name, '')}".strip()

    return replace(
        line,
        text=more(line.text, "text"),
        answer=more(line.answer, "answer"),
        refusal=more(line.refusal, "refusal"),
    )


def _filled(cells: Mapping[str, str], above: Mapping[str, str], *, is_counted: bool) -> dict[str, str]:
    """A row whose empty cells say what stands above: where it has no number of its own, and who or where is left open."""
    made = {name: above.get(name, "") if is_ditto(text) else text for name, text in cells.items()}
    if not is_counted:
        made |= {name: above.get(name, "") for name in _LED if name in made and not made[name]}
    return made


def _line(sheet: Sheet, row: FoundRow, cells: Mapping[str, str]) -> OpinionLine:
    place, quote = place_and_quote(cells.get("topic", ""))
    who, place = cells.get("who", ""), cells.get("place", "") or place
    for group in reversed(row.groups):
        field = group_says(group.words)
        who = who or (group_words(group.words) if field == "who" else "")
        place = place or (group_words(group.words) if field == "place" else "")
    answer, refusal = answer_and_refusal(cells.get("answer", ""), cells.get("refusal", ""))
    return OpinionLine(
        row.number,
        _one_line(who),
        _one_line(place),
        cells.get("quote", "") or quote,
        cells["text"],
        answer,
        refusal,
        sheet.name,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _notes(tables: Sequence[FoundTable], left_out: int) -> Iterator[UserError]:
    seen = {note.msgid: note for table in tables for note in table.notes}
    yield from seen.values()
    if left_out:
        yield UserError(N_("Rows without an opinion, left out: {count}."), count=left_out)
