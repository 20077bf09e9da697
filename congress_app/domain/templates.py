"""Agenda templates: what they are, and the agendas made from them. How they are written as files: `template_files`.

A template's sessions and items carry the described fields of `Session` and `AgendaItem`, so a new field of those is one here too.
Texts may have gaps: {organisation}, {congress}, {ordinal}, {term}, {committee}, {superior}, {superior_committee}, {delegates}.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain import naming
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import in_order
from congress_app.domain.choices import CommitteeBy, CongressForm, HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Field, Id, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.positions import spread

_NOT_KEPT = {"id", "version", "position", "outcome"}
_GAP = re.compile(r"\{([a-z_]+)\}")
_UNKNOWN = "…"
_CENTRE = ("đại biểu toàn quốc", "Ban Chấp hành Trung ương Đảng")  # after "Đại hội", and by itself


def _kept(cls: type) -> dict[str, Field]:
    return {one.name: one for one in fields_of(cls) if one.type is not Id and one.name not in _NOT_KEPT}


SESSION_FIELDS = _kept(Session)
ITEM_FIELDS = _kept(AgendaItem)


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """An item: its fields by name, and its parts. is_proposed: its minutes are a proposal, not the usual ones."""

    values: Mapping[str, Any]
    parts: tuple[TemplateItem, ...] = ()
    is_proposed: bool = False

    @property
    def title(self) -> str:
        """What happens."""
        return str(self.values["title"])


@dataclass(frozen=True, slots=True)
class TemplateSession:
    """A session of a phase: its fields by name, and its items."""

    phase: PhaseKind
    values: Mapping[str, Any]
    items: tuple[TemplateItem, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """From a half-day to a half-day, both included."""

    starts_on: dt.date
    starts_half: HalfDay
    ends_on: dt.date
    ends_half: HalfDay


def _half_of(session: TemplateSession) -> tuple[int, HalfDay]:
    return session.values.get("day", 1), session.values.get("half_day", HalfDay.MORNING)


@dataclass(frozen=True, slots=True)
class Template:
    """An agenda to begin with, and for which congresses it is meant. term_years: how long the term is."""

    code: str
    name: str
    sessions: tuple[TemplateSession, ...]
    note: str = ""
    levels: tuple[OrganisationKind, ...] = ()
    form: CongressForm = CongressForm.DELEGATES
    committee_by: CommitteeBy = CommitteeBy.APPOINTED
    contents: int = 2
    term_years: int = 5
    is_own: bool = False

    def suits(self, congress: Congress, organisation: Organisation) -> bool:
        """Whether it is meant for a congress like this one."""
        is_alike = (self.form, self.committee_by) == (congress.form, congress.committee_by)
        return is_alike and (not self.levels or organisation.kind in self.levels)

    @property
    def phases(self) -> tuple[PhaseKind, ...]:
        """The phases that it fills."""
        return tuple(dict.fromkeys(session.phase for session in self.sessions))

    def spans(self, opening: dt.date) -> dict[PhaseKind, Span]:
        """From when to when each phase would last if the congress opened on a day: each after the one before it."""
        made: dict[PhaseKind, Span] = {}
        free = (opening, -1)
        for kind in self.phases:
            halves = [_half_of(session) for session in self.sessions if session.phase is kind]
            halves.sort(key=lambda half: (half[0], half[1].order))
            (_, first), (days, last) = halves[0], halves[-1]
            start = free[0] if first.order > free[1] else free[0] + dt.timedelta(days=1)
            end = start + dt.timedelta(days=days - 1)
            made[kind] = Span(start, first, end, last)
            free = (end, last.order)
        return made


@dataclass(frozen=True, slots=True)
class AgendaRows:
    """The rows of a new agenda, parents before their parts."""

    sessions: list[Session] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)


def gaps_of(congress: Congress, organisation: Organisation, superior: Organisation | None) -> dict[str, str]:
    """What stands in the gaps of a template for one congress."""
    count = str(congress.delegate_count) if congress.delegate_count else _UNKNOWN
    above = _CENTRE if organisation.kind is OrganisationKind.PROVINCE else (_UNKNOWN, _UNKNOWN)
    if superior:
        above = superior.name, naming.committee_name(superior)
    return {
        "organisation": organisation.name,
        "congress": naming.congress_title(congress, organisation),
        "ordinal": naming.ordinal_words(congress.ordinal) or f"lần thứ {_UNKNOWN}",
        "term": naming.spaced_term(congress.term) or _UNKNOWN,
        "committee": naming.committee_name(organisation),
        "superior": above[0],
        "superior_committee": above[1],
        "delegates": count,
    }


def filled(text: str, gaps: Mapping[str, str]) -> str:
    """A text with its gaps filled; a gap that nobody knows stays as it is."""
    return _GAP.sub(lambda found: gaps.get(found[1], found[0]), text)


def agenda_rows(
    template: Template, phase_ids: Mapping[PhaseKind, Id[Phase]], new_id: Callable[[], str], gaps: Mapping[str, str]
) -> AgendaRows:
    """The sessions and items that a template makes, in the phases that the congress has; sessions of other phases are left out."""
    made = AgendaRows()
    wanted = [session for session in template.sessions if session.phase in phase_ids]
    for session, position in zip(wanted, spread(len(wanted)), strict=True):
        row = Session(
            id=Id(new_id()), phase_id=phase_ids[session.phase], position=position, **_texts(session.values, gaps)
        )
        made.sessions.append(row)
        made.items.extend(_item_rows(session.items, row.id, None, new_id, gaps))
    return made


def _item_rows(
    items: tuple[TemplateItem, ...],
    session_id: Id[Session],
    parent_id: Id[AgendaItem] | None,
    new_id: Callable[[], str],
    gaps: Mapping[str, str],
) -> Iterator[AgendaItem]:
    for item, position in zip(items, spread(len(items)), strict=True):
        row_id: Id[AgendaItem] = Id(new_id())
        yield AgendaItem(
            id=row_id, session_id=session_id, parent_id=parent_id, position=position, **_texts(item.values, gaps)
        )
        yield from _item_rows(item.parts, session_id, row_id, new_id, gaps)


def _texts(values: Mapping[str, Any], gaps: Mapping[str, str]) -> dict[str, Any]:
    """The values with their gaps filled, each text no longer than its field takes."""
    widths = {name: one.said.width for name, one in {**SESSION_FIELDS, **ITEM_FIELDS}.items()}
    return {
        name: filled(value, gaps)[: widths[name] or None] if type(value) is str else value
        for name, value in values.items()
    }


def template_of(
    name: str,
    congress: Congress,
    organisation: Organisation,
    phases: Iterable[Phase],
    sessions: Iterable[Session],
    items: Iterable[AgendaItem],
    persons: Mapping[str, Person],
) -> Template:
    """An agenda as a template of the office's own. Persons become their names: a template outlives the file's ids."""
    phases = list(phases)
    kinds = {phase.id: phase.kind for phase in phases}
    parts: dict[str, list[AgendaItem]] = {}
    for item in sorted(items, key=lambda item: (item.position, item.id)):
        parts.setdefault(item.parent_id or item.session_id, []).append(item)

    def kept(item: AgendaItem) -> TemplateItem:
        values = _named(_plain(item, ITEM_FIELDS), item, persons)
        return TemplateItem(values, tuple(kept(part) for part in parts.get(item.id, ())))

    made = tuple(
        TemplateSession(
            kinds[session.phase_id],
            _named(_plain(session, SESSION_FIELDS), session, persons),
            tuple(kept(item) for item in parts.get(session.id, ())),
        )
        for session in in_order(phases, sessions)
    )
    return Template(
        code="",
        name=name,
        sessions=made,
        levels=(organisation.kind,),
        form=congress.form,
        committee_by=congress.committee_by,
        contents=congress.content_count,
        is_own=True,
    )


def _plain(row: Session | AgendaItem, fields: Mapping[str, Field]) -> dict[str, Any]:
    """The fields of a row that differ from their defaults, and those without one."""
    return {name: value for name, one in fields.items() if (value := getattr(row, name)) != one.default}


def _named(values: dict[str, Any], row: Session | AgendaItem, persons: Mapping[str, Person]) -> dict[str, Any]:
    """The values with the names of the persons that the row refers to."""
    for name in ("presenter", "standby", "introducer", "presiding"):
        person = persons.get(getattr(row, f"{name}_id", None) or "")
        if person and not values.get(name):
            values[name] = f"{person.address} {person.full_name}".strip()
    return values
