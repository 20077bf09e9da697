"""Invented delegates for the tests of figures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import CountBase, DelegateCategory, DelegateState, Gender, Presence
from congress_app.domain.delegates import Attendance, Delegate, Delegation, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.rulebook import Rulebook
from congress_app.domain.statistics import Figures, Group, Roll, Sitting, figures_of

OPENING = dt.date(2025, 7, 28)
CONGRESS: Id[Congress] = Id("c")
MORNING, AFTERNOON = Sitting("s1", OPENING, "Phiên trù bị"), Sitting("s2", OPENING, "Phiên chính thức")


def delegate(id: str, **values: Any) -> Delegate:
    """A delegate who was verified."""
    stands: dict[str, Any] = {
        "person_id": f"p{id}",
        "full_name": f"Đại biểu {id}",
        "category": DelegateCategory.ELECTED,
        "state": DelegateState.VERIFIED,
        "gender": Gender.MALE,
        "ethnicity": "Kinh",
        "religion": "Không",
        "birth_date": PartialDate(1980, 5, 19),
        "admitted_on": PartialDate(2005, 2, 3),
    }
    return Delegate(id=Id(id), congress_id=CONGRESS, **{**stands, **values})


def delegates(count: int, **values: Any) -> list[Delegate]:
    """Some alike."""
    return [delegate(f"{number:03d}", **values) for number in range(count)]


def instead(replaced: str, substitute: str, on: dt.date = OPENING) -> Substitution:
    """A substitution."""
    return Substitution(
        id=Id(f"{replaced}-{substitute}"),
        congress_id=CONGRESS,
        replaced_id=Id(replaced),
        substitute_id=Id(substitute),
        on=on,
    )


def came(
    delegate_id: str, session_id: str = "s1", presence: Presence = Presence.PRESENT, reason: str = ""
) -> Attendance:
    """A line of a roll-call."""
    return Attendance(
        id=Id(f"{delegate_id}{session_id}"),
        delegate_id=Id(delegate_id),
        session_id=Id(session_id),
        presence=presence,
        reason=reason,
    )


def roll(rows: Sequence[Delegate], **more: Any) -> Roll:
    """The rows of a congress."""
    stands: dict[str, Any] = {"sittings": (MORNING, AFTERNOON)}
    return Roll(rows, OPENING, Rulebook.load(), Catalogues.load(), **{**stands, **more})


def delegation(id: str, name: str) -> Delegation:
    """A delegation."""
    return Delegation(id=Id(id), congress_id=CONGRESS, name=name)


def figures(
    rows: Sequence[Delegate], base: CountBase = CountBase.SUMMONED, session: str | None = None, **more: Any
) -> Figures:
    """The figures of a congress."""
    return figures_of(roll(rows, **more), base, session)


def told(found: Figures, code: str) -> list[str]:
    """The lines of a group: title, count or value, percent."""
    group = found.group(code)
    return lines(group) if group else []


def lines(group: Group) -> list[str]:
    """The lines of a group as text."""
    return [
        " ".join(
            str(part)
            for part in ("  " * line.level + line.printed, line.count, line.value, line.percent, line.note)
            if part not in (None, "")
        )
        for line in group.lines
    ]
