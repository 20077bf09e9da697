"""An office at work in a data file in memory: what tests of verbs, lists and papers begin with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from congress_app.bootstrap import Services, services_on
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.listing import Scope
from congress_app.services.agenda import Place
from congress_app.services.congresses import Dates
from congress_app.services.work import Outcome
from tests.data_files import MemoryFile, dump, memory_file

T = TypeVar("T")
AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON
OPENS = dt.date(2025, 7, 28)
ONE_DAY = {PhaseKind.PREPARATORY: Dates(OPENS, AM, OPENS, AM), PhaseKind.OFFICIAL: Dates(OPENS, PM, OPENS, PM)}


@dataclass(frozen=True, slots=True)
class Desk:
    """The verbs on a data file in memory."""

    file: MemoryFile
    do: Services

    def scope(self, congress: Congress | None = None, as_of: dt.date = dt.date(2025, 7, 21)) -> Scope:
        """The scope of a list."""
        return Scope(as_of, Id(congress.id) if congress else None)

    def organisation(
        self, name: str = "Đảng bộ xã Toàn Thắng", parent: Organisation | None = None, **values: Any
    ) -> Organisation:
        """Add an organisation, by default a commune."""
        return self.do.organisations.add({"name": name, "parent_id": parent.id if parent else None, **values}).value

    def province(self) -> Organisation:
        """Add a province."""
        return self.organisation("Đảng bộ tỉnh Phú Thọ", kind=OrganisationKind.PROVINCE)

    def congress(
        self, organisation: Organisation | None = None, phases: dict[PhaseKind, Dates] | None = None, **values: Any
    ) -> Congress:
        """Add a congress, by default of a commune on one day."""
        of = organisation or self.organisation()
        stands: dict[str, Any] = {"organisation_id": of.id, "ordinal": 1, "term": "2025-2030"}
        return self.do.congresses.add({**stands, **values}, ONE_DAY if phases is None else phases).value

    def phase(self, congress: Congress, kind: PhaseKind) -> Phase:
        """A phase of a congress."""
        (found,) = self.file.rows(Phase, congress_id=congress.id, kind=kind)
        return found

    def session(self, congress: Congress, kind: PhaseKind = PhaseKind.OFFICIAL, **values: Any) -> Session:
        """Add a session to a phase."""
        return self.do.agenda.add_session(Id(self.phase(congress, kind).id), values).value

    def items(
        self, session: Session, *titles: str, parent: AgendaItem | None = None, **values: Any
    ) -> list[AgendaItem]:
        """Add items of 10 minutes at the end."""
        place = Place(Id(session.id), Id(parent.id) if parent else None)
        return self.do.agenda.add_items(place, [{"title": title, **values} for title in titles]).value

    def item(self, session: Session, title: str, parent: AgendaItem | None = None, **values: Any) -> AgendaItem:
        """Add one item at the end."""
        return self.items(session, title, parent=parent, **values)[0]

    def person(self, full_name: str = "Nguyễn Văn An", **values: Any) -> Person:
        """Add a person."""
        return self.do.organisations.add_person({"full_name": full_name, **values}).value

    def agenda(self, congress: Congress) -> list[str]:
        """The agenda as lines: `1 07:30 Chào cờ`, parts with `2.1`, sessions apart by `--`."""
        lines: list[str] = []
        for session in self.file.lists.sessions(self.scope(congress)):
            lines += ["--"] * bool(lines)
            for row in session.items:
                at = f"{row.timed.starts_at:%H:%M}" if row.timed.starts_at else "-"
                lines.append(f"{row.timed.number} {at} {row.item.title}")
        return lines


def desk(file: MemoryFile | None = None) -> Desk:
    """An office at work in an empty file."""
    file = file or memory_file()
    return Desk(file, services_on(file.run))


def one_step(file: MemoryFile, verb: Callable[[], Outcome[T]]) -> Outcome[T]:
    """Run a verb that must leave exactly one step; undo must bring back what was, redo what the verb made of it."""
    before, past = dump(file.engine), len(file.history.past())
    outcome = verb()
    after = dump(file.engine)
    assert outcome.step is not None
    assert len(file.history.past()) == past + 1
    assert file.next_undo() == outcome.step
    assert before != after
    assert file.undo().value == outcome.step
    assert dump(file.engine) == before
    assert file.redo().value == outcome.step
    assert dump(file.engine) == after
    return outcome


def no_step(file: MemoryFile, verb: Callable[[], Outcome[T]]) -> T:
    """Run a verb that must change nothing and leave no step."""
    before, past = dump(file.engine), file.history.past()
    outcome = verb()
    assert (outcome.step, outcome.changed) == (None, frozenset())
    assert dump(file.engine) == before
    assert file.history.past() == past
    return outcome.value


def said(outcome: Outcome[Any]) -> str:
    """What a step is called."""
    assert outcome.step is not None
    return outcome.step.words
