"""The days and half-days that stand in a plan, however they are written, and whether a congress is held then.

They are only looked at: a plan of assignments never moves a congress.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.labels import shortened
from congress_app.domain.plan.model import Meeting
from congress_app.domain.plan.slots import Slot, day_of, half_of, span_words
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.i18n.reading import full_year
from congress_app.runtime.errors import UserError

_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_DAY = re.compile(
    r"\b((?:\d{1,2} ?(?:[,;&+]|va|-|den) ?(?:ngay )?)*)(\d{1,2}) ?[/.\-] ?(\d{1,2})(?: ?[/.\-] ?(\d{4}|\d{2}))?\b"
)
_WORDED = re.compile(
    r"\b((?:\d{1,2} ?(?:[,;&+]|va|-|den) ?(?:ngay )?)*)(\d{1,2}) thang (\d{1,2})(?:[ ,/]*(?:nam)? ?(\d{4}))?"
)
_CLOCK = re.compile(r"\b\d{1,2} ?(?:h|g|gio|:)(?: ?\d{2})?(?: ?phut|')?")
_SESSIONS = (PhaseKind.PREPARATORY.value, PhaseKind.OFFICIAL.value)
_SESSION = re.compile(r"\b(trù bị|chính thức)\s*:", re.IGNORECASE)
_CODES = {"tru bi": PhaseKind.PREPARATORY.value, "chinh thuc": PhaseKind.OFFICIAL.value}
_VAGUE = re.compile(r"\b(?:chua|hoan|sau|thang|quy|tuan|ca ngay|du kien|postponed)\b")
_LEAP = 2000  # a year that has every day
_HALVES = ((HalfDay.MORNING, r"\bsang\b"), (HalfDay.AFTERNOON, r"\bchieu\b"), (HalfDay.EVENING, r"\btoi\b"))


@dataclass(frozen=True, slots=True)
class Asked:
    """What a row says of the time. days: year (0 = not said), month, day. halves: of these days. text: as it stands.

    sessions: by the code of a phase what stands behind its name, where the text names phases.
    """

    days: tuple[tuple[int, int, int], ...] = ()
    halves: frozenset[HalfDay] = frozenset()
    text: str = ""
    sessions: tuple[tuple[str, Asked], ...] = ()

    @property
    def is_unreadable(self) -> bool:
        """Whether it means to say a day and says none, or one that no calendar has."""
        days = [*self.days, *(each for _phase, its in self.sessions for each in its.days)]
        if not all(map(_is_in_calendar, days)):
            return True
        return bool(self.text) and not days and not self.halves and not _VAGUE.search(fold(self.text))

    def of(self, slots: Iterable[Slot]) -> list[Slot]:
        """Those of some half-days that lie on the days, in the halves said."""
        is_any = not self.halves or len(self.days) > 1
        return [each for each in slots if self._has(day_of(each)) and (is_any or half_of(each) in self.halves)]

    def _has(self, day: dt.date) -> bool:
        return any(_is(day, each) for each in self.days)

    def is_at(self, meeting: Meeting) -> bool:
        """Whether a congress is held on one of the days."""
        return any(self._has(day_of(each)) for its in meeting.phases.values() for each in its)


def _is_in_calendar(told: tuple[int, int, int]) -> bool:
    year, month, day = told
    try:
        dt.date(year or _LEAP, month, day)
    except ValueError:
        return False
    return True


def days_in(text: str, half: str = "") -> Asked:
    """The days that a text says, and the half-days that it or the cell beside it says.

    Of a text that names both sessions it is the days of the official one; what stands behind each is kept.
    """
    named = [*_SESSION.finditer(text)]
    if not named or text[: named[0].start()].strip(" -–\n"):
        return _days_in(text, half)
    ends = [*(each.start() for each in named[1:]), len(text)]
    its = {
        _CODES[fold(found[1])]: _days_in(text[found.end() : end].strip(" ;,\n"), "")
        for found, end in zip(named, ends, strict=True)
    }
    own = its.get(PhaseKind.OFFICIAL.value) or next(iter(its.values()))
    return replace(own, text=" ".join(f"{half} {text}".split()), sessions=tuple(its.items()))


def _days_in(text: str, half: str) -> Asked:
    plain = _CLOCK.sub(" ", fold(text.replace("–", "-").replace("—", "-")))
    days = [(int(found[1]), int(found[2]), int(found[3])) for found in _ISO.finditer(plain)]
    plain = _ISO.sub(" ", plain)
    for pattern in (_WORDED, _DAY):
        for found in pattern.finditer(plain):
            before = _before(found[1], int(found[2]))
            year = full_year(int(found[4])) if found[4] else 0
            days += [(year, int(found[3]), day) for day in (*before, int(found[2]))]
        plain = pattern.sub(" ", plain)
    said = fold(f"{text} {half}")
    halves = frozenset(each for each, word in _HALVES if re.search(word, said))
    year = next((each[0] for each in reversed(days) if each[0]), 0)
    whole = dict.fromkeys((each[0] or year, each[1], each[2]) for each in days)
    return Asked(tuple(whole), halves, " ".join(f"{half} {text}".split()))


def _before(text: str, last: int) -> list[int]:
    """The days before the last one of a month: 27 of `27, 28/7`, and all of `25-28/7`."""
    told = [int(each) for each in re.findall(r"\d{1,2}", text)]
    if len(told) == 1 and re.search(r"-|den", text) and told[0] < last:
        return [*range(told[0], last)]
    return told


def _is(day: dt.date, told: tuple[int, int, int]) -> bool:
    year, month, of_month = told
    return (day.month, day.day) == (month, of_month) and year in (0, day.year)


def remark(asked: Asked, meeting: Meeting, attended: Iterable[Slot]) -> UserError | None:
    """What is to be said where the days of a row are not those of the congress.

    Args:
        asked: what the row says.
        meeting: the congress.
        attended: the half-days that will be attended.
    """
    if not asked.text:
        return None
    text, name = shortened(asked.text), meeting.name
    if not asked.days:
        return (
            None
            if asked.halves
            else UserError(N_("“{text}” was not understood as a day; it was not compared."), text=text)
        )
    held = sorted({each for its in meeting.phases.values() for each in its})
    if meeting.state is CongressState.POSTPONED:
        return UserError(N_("The congress of {name} is postponed; the list says {text}."), name=name, text=text)
    if not held:
        words = N_("The congress of {name} has no day yet; the list says {text}. Set its days in the calendar.")
        return UserError(words, name=name, text=text)
    if asked.sessions:
        return _remark_of_sessions(asked, meeting, held)
    missing = [each for each in asked.days if not any(_is(day_of(slot), each) for slot in held)]
    if missing or not asked.of(held):
        return _elsewhen(meeting, held, text)
    own = list(attended)
    if own and not asked.of(own):
        words = N_(
            "{text} is not when the congress of {name} is attended: {days}. The phases attended were not changed."
        )
        return UserError(words, name=name, days=span_words(own), text=text)
    return None


def _remark_of_sessions(asked: Asked, meeting: Meeting, held: list[Slot]) -> UserError | None:
    """What is to be said where a session is not held when the text says."""
    for phase, its in asked.sessions:
        slots = meeting.phases.get(phase, ())
        if its.days and not (all(any(_is(day_of(at), day) for at in slots) for day in its.days) and its.of(slots)):
            return _elsewhen(meeting, held, shortened(asked.text))
    return None


def _elsewhen(meeting: Meeting, held: list[Slot], text: str) -> UserError:
    words = N_("The congress of {name} is on {days}; the list says {text}. The congress was not moved.")
    return UserError(words, name=meeting.name, days=span_words(meeting.slots(_SESSIONS) or held), text=text)


def remark_of_halves(told: Sequence[Asked], meeting: Meeting, attended: Sequence[Slot]) -> UserError | None:
    """What is to be said where the rows of an assignment name fewer half-days of a day than are attended.

    Args:
        told: what the rows say.
        meeting: the congress.
        attended: the half-days that are attended, in order.
    """
    halved = [each for each in told if each.halves and len(each.days) == 1 and not each.sessions]
    if len(halved) < len(told) or not halved:
        return None
    named = {at for each in halved for at in each.of(attended)}
    of_day = [at for at in attended if any(_is(day_of(at), day) for each in halved for day in each.days)]
    if not named or named >= {*of_day}:
        return None
    words = N_(
        "The congress of {name} is on {days}; the list says only {text}. The assignment is for all of these half-days."
    )
    return UserError(words, name=meeting.name, days=span_words(of_day), text=shortened(halved[0].text))
