"""A congress without fault, to be changed at one place by each test of a check."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.checks import Facts, Finding, Severity, check
from congress_app.domain.choices import (
    Formation,
    HalfDay,
    PhaseKind,
)
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.rulebook import Rulebook

JULY = dt.date(2025, 7, 28)
ORGANISATION = Organisation(
    id=Id("o"),
    name="Đảng bộ xã Toàn Thắng",
    formation=Formation.MERGED,
    merged_count=3,
    founded_on=PartialDate(2025, 7, 1),
)
CONGRESS = Congress(
    id=Id("c"), organisation_id=Id("o"), code="toan-thang-2025", ordinal=1, term="2025 - 2030", delegate_count=156
)
OFFICIAL = Phase(id=Id("official"), congress_id=Id("c"), kind=PhaseKind.OFFICIAL, starts_on=JULY, ends_on=JULY)


def phase(kind: PhaseKind, first: dt.date, last: dt.date, half: HalfDay, last_half: HalfDay) -> Phase:
    """A phase from a half-day to a half-day."""
    return Phase(
        id=Id(kind.value),
        congress_id=Id("c"),
        kind=kind,
        starts_on=first,
        starts_half=half,
        ends_on=last,
        ends_half=last_half,
    )


def official(first: dt.date, last: dt.date) -> Phase:
    """Whole days of the official session."""
    return phase(PhaseKind.OFFICIAL, first, last, HalfDay.MORNING, HalfDay.AFTERNOON)


def facts(**changes: Any) -> Facts:
    """A congress without fault, with changes: congress_ and organisation_ for fields of those two."""
    congress = {name[9:]: value for name, value in changes.items() if name.startswith("congress_")}
    organisation = {name[13:]: value for name, value in changes.items() if name.startswith("organisation_")}
    made = Facts(
        dataclasses.replace(CONGRESS, **congress),
        dataclasses.replace(ORGANISATION, **organisation),
        (OFFICIAL,),
        Rulebook.load(),
        dt.date(2025, 7, 21),
    )
    rest = {name: value for name, value in changes.items() if not name.startswith(("congress_", "organisation_"))}
    return dataclasses.replace(made, **rest)


def told(**changes: Any) -> list[str]:
    """The findings as lines of text, without the notice."""
    return [line(finding) for finding in check(facts(**changes)) if finding.rule != "notice.working_days"]


def line(finding: Finding) -> str:
    """A finding as text."""
    mark = "!" if finding.severity is Severity.WARNING else "i"
    return f"{mark} {finding.subject}: {finding.sentence}" if finding.subject else f"{mark} {finding.sentence}"


def session(name: str, minutes_past_seven: int = 30, half: HalfDay = HalfDay.MORNING, day: int = 1) -> Session:
    """A session of the official phase."""
    return Session(
        id=Id(name),
        phase_id=Id("official"),
        day=day,
        half_day=half,
        starts_at=dt.time(7, minutes_past_seven),
        presiding="Chủ trì",
    )


def item(name: str, minutes: int, session_id: str = "s", **more: Any) -> AgendaItem:
    """An item with a presenter."""
    return AgendaItem(
        **{
            "id": Id(name),
            "session_id": Id(session_id),
            "title": name,
            "position": name,
            "minutes": minutes,
            "presenter": "x",
            **more,
        }
    )


def agenda_told(sessions: tuple[Session, ...], items: tuple[AgendaItem, ...], **changes: Any) -> list[str]:
    """The findings about an agenda, without the missing items."""
    found = check(facts(sessions=sessions, items=items, **changes))
    return [line(finding) for finding in found if not finding.rule.startswith(("item.", "notice."))]
