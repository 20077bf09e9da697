"""Half-days as papers write them, always in Vietnamese: `Sáng 28/07/2025`, `Cả ngày 28/07/2025`, `Chiều 28/07/2025 - sáng 29/07/2025`."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.papers import Words
from congress_app.domain.choices import HalfDay
from congress_app.domain.plan.slots import IN_A_DAY, Slot, between, day_of, half_of, slot
from congress_app.domain.plan.versions import PlanLine
from congress_app.i18n.dates import table_date

_WHOLE = (HalfDay.MORNING, HalfDay.AFTERNOON)


def span_printed(slots: Sequence[Slot], words: Words) -> str:
    """From the first half-day to the last one; nothing of none. words: those of `assignments`."""
    if not slots:
        return ""
    first, last = slots[0], slots[-1]
    if first // IN_A_DAY == last // IN_A_DAY:
        return f"{halves_printed(slots, words)} {table_date(day_of(first))}"
    end = f"{half_of(last).printed.lower()} {table_date(day_of(last))}"
    return words("span", first=f"{half_of(first).printed} {table_date(day_of(first))}", last=end)


def is_one_sitting(preparatory: Sequence[Slot], official: Sequence[Slot]) -> bool:
    """Whether both sessions lie on one day and share a half of it, so that they are said as one."""
    days = {each // IN_A_DAY for each in (*preparatory, *official)}
    return len(days) == 1 and not set(preparatory).isdisjoint(official)


def both_printed(words: Words, *sessions: Sequence[Slot], has_day: bool = True) -> str:
    """`Cả ngày 28/07/2025 (trù bị và chính thức)`: both sessions in one phrase."""
    slots = sorted({each for slots in sessions for each in slots})
    return words("both", when=span_printed(slots, words) if has_day else halves_printed(slots, words))


def halves_printed(slots: Sequence[Slot], words: Words) -> str:
    """The half-days of one day without it: `Cả ngày`, `Sáng`, `Chiều, tối`."""
    halves = tuple(map(half_of, slots))
    if halves == _WHOLE:
        return words("whole_day")
    return ", ".join(half.printed for half in halves).capitalize()


def line_slots(line: PlanLine) -> tuple[Slot, ...]:
    """The half-days from the first to the last one of a line; none where nobody attends."""
    starts_on, starts_half, ends_on, ends_half = line.when
    if starts_on is None or starts_half is None or ends_on is None or ends_half is None:
        return ()
    return between(slot(starts_on, starts_half), slot(ends_on, ends_half))
