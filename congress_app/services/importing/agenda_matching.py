"""Which stored item each row of one session is about.

Numbers alone decide only where those of the sheet are what an agenda itself would show. A second import of the same sheet finds
the items that the first one made, whatever numbers they were given: rows that stand as they say ask for nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from congress_app.domain.agenda import AgendaItem
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import UserError
from congress_app.services.importing.agenda_rows import number_of
from congress_app.services.importing.rows import TextRow

IsSame = Callable[[TextRow, AgendaItem], bool]
Found = dict[int, AgendaItem]
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Matching:
    """The item of each row by the row's number, and what the user should know about the choice."""

    found: Found
    notes: tuple[UserError, ...] = ()


@dataclass(frozen=True, slots=True)
class _Sitting:
    """The rows of one session that can be read, and its items by number, as they are printed."""

    rows: Sequence[TextRow]
    items: Mapping[str, AgendaItem]
    is_same: IsSame
    numbers: dict[int, str] = field(default_factory=dict)

    def number(self, row: TextRow) -> str:
        return self.numbers.setdefault(row.number, number_of(row))

    def may_be(self, row: TextRow, number: str) -> bool:
        """Whether a row has the content of an item; a part is no item of its own."""
        own = self.number(row)
        return (not own or ("." in own) == ("." in number)) and _is_about(row, self.items[number])

    def is_orphan(self, row: TextRow) -> bool:
        """Whether a row is a part whose item no row above it is: it cannot be a new one."""
        number = self.number(row)
        above = (self.number(each) for each in self.rows if each.number < row.number)
        return "." in number and number.partition(".")[0] not in above

    def stands(self, row: TextRow, number: str) -> bool:
        """Whether an item stands exactly as a row says."""
        return self.may_be(row, number) and self.is_same(row, self.items[number])


def matched(
    sheet: Sequence[str], rows: Sequence[TextRow], items: Mapping[str, AgendaItem], is_same: IsSame
) -> Matching:
    """The items of the rows of one session.

    Args:
        sheet: the numbers of all its rows, also of those that cannot be read.
        rows: those that can be read.
        items: those that stand, by number, as they are printed.
        is_same: whether an item would stay as it is.
    """
    sitting = _Sitting(rows, items, is_same)
    sure = _by_number_and_title(sitting) or _standing_in_order(sitting)
    if sure is not None:
        return Matching(sure)
    if is_as_shown(sheet) and not _was_put_in_between(sitting):
        return _by_number(sitting)
    return _by_content(sitting, is_numbered_anew=is_as_shown(sheet))


def is_as_shown(numbers: Iterable[str]) -> bool:
    """Whether numbers run as an agenda shows them: 1, 2, 2.1, 2.2, 3."""
    top = part = 0
    for number in numbers:
        if number == str(top + 1):
            top, part = top + 1, 0
        elif top and number == f"{top}.{part + 1}":
            part += 1
        else:
            return False
    return True


def _by_number_and_title(sitting: _Sitting) -> Found | None:
    """Rows that all name an item by number and title, from the top downwards: a part of the agenda as it stands."""
    places = {number: place for place, number in enumerate(sitting.items)}
    last, found = -1, Found()
    for row in sitting.rows:
        number = sitting.number(row)
        if places.get(number, -1) <= last or not _is_about(row, sitting.items[number]):
            return None
        last, found[row.number] = places[number], sitting.items[number]
    return found


def _standing_in_order(sitting: _Sitting) -> Found | None:
    """Items that stand exactly as the rows say, in the order of the rows; None when a row finds none."""
    numbers, begin, found = list(sitting.items), 0, Found()
    for row in sitting.rows:
        place = next((place for place in range(begin, len(numbers)) if sitting.stands(row, numbers[place])), None)
        if place is not None:
            begin, found[row.number] = place + 1, sitting.items[numbers[place]]
        elif not sitting.is_orphan(row):
            return None
    return found


def _standing(sitting: _Sitting) -> dict[str, int]:
    """The rows for which an item stands exactly as they say, in any order: as many as there can be, by the number of their item."""
    fitting: dict[int, list[str]] = {}
    for row in sitting.rows:
        own = sitting.number(row)
        numbers = [number for number in sitting.items if sitting.stands(row, number)]
        fitting[row.number] = [*(each for each in numbers if each == own), *(each for each in numbers if each != own)]
    taken: dict[str, int] = {}

    def settle(row: int, looked_at: set[str]) -> bool:
        for number in fitting[row]:
            if number not in looked_at:
                looked_at.add(number)
                if number not in taken or settle(taken[number], looked_at):
                    taken[number] = row
                    return True
        return False

    # Parts without their item come last: the others would come in as new ones, again and again.
    for row in sorted(
        sitting.rows, key=lambda row: (sitting.is_orphan(row), fitting[row.number][:1] != [sitting.number(row)])
    ):
        settle(row.number, set())
    return taken


def _was_put_in_between(sitting: _Sitting) -> bool:
    """Whether rows were put in and all numbered anew: known contents in their order, under other numbers; parts among themselves."""
    claimed = [number for row in sitting.rows if (number := _own(sitting, row))]
    places, has_moved = {number: place for place, number in enumerate(sitting.items)}, False
    tops, parts = list[int](), list[int]()
    for row in sitting.rows:
        number = _own(sitting, row)
        if not number:
            number = next((each for each in sitting.items if each not in claimed and sitting.may_be(row, each)), "")
            has_moved = has_moved or bool(number)
            claimed.append(number)
        if number:
            (parts if "." in number else tops).append(places[number])
    return has_moved and tops == sorted(tops) and parts == sorted(parts)


def _own(sitting: _Sitting, row: TextRow) -> str:
    """The number of a row whose item under that number has its content; else ""."""
    number = sitting.number(row)
    return number if number in sitting.items and _is_about(row, sitting.items[number]) else ""


def _by_number(sitting: _Sitting) -> Matching:
    found, notes = Found(), list[UserError]()
    for row in sitting.rows:
        item = sitting.items.get(sitting.number(row))
        if item is None:
            continue
        found[row.number] = item
        if not _is_like(row, item):
            notes.append(
                UserError(
                    N_("Row {row}: item {number} had the content “{title}” before."),
                    row=row.number,
                    number=sitting.number(row),
                    title=_shown(item.title),
                )
            )
    return Matching(found, tuple(notes))


def _by_content(sitting: _Sitting, *, is_numbered_anew: bool) -> Matching:
    """As it stands, then by number and content, by content, and by the number of an item with a similar content."""
    standing = _standing(sitting)
    left = {number: item for number, item in sitting.items.items() if number not in standing}
    found = {row: sitting.items[number] for number, row in standing.items()}
    waiting = [row for row in sitting.rows if row.number not in found]

    def settle(fits: Callable[[TextRow, str], bool]) -> None:
        for row in list(waiting):
            number = next((each for each in left if fits(row, each)), None)
            if number is not None:
                found[row.number] = left.pop(number)
                waiting.remove(row)

    settle(lambda row, number: number == sitting.number(row) and _is_about(row, left[number]))
    settle(sitting.may_be)
    if not is_numbered_anew:
        settle(lambda row, number: number == sitting.number(row) and _is_like(row, left[number]))
    notes = [
        UserError(
            N_("Row {row} came in as a new item: number {number} of the agenda is “{title}”."),
            row=row.number,
            number=sitting.number(row),
            title=_shown(left[sitting.number(row)].title),
        )
        for row in waiting
        if sitting.number(row) in left
    ]
    return Matching(found, tuple(notes))


def _is_about(row: TextRow, item: AgendaItem) -> bool:
    return canonical(row.text("title")) == canonical(item.title)


def _is_like(row: TextRow, item: AgendaItem) -> bool:
    """Whether a title may be the other one, written anew."""
    return SequenceMatcher(None, fold(row.text("title")), fold(item.title), autojunk=False).ratio() >= _ALIKE


def _shown(title: str) -> str:
    return title if len(title) <= 80 else f"{title[:79]}…"
