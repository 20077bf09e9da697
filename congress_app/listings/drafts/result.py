"""The result of a congress is found: what was typed, else what the other parts know. For many congresses each table is read once."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.congresses import Phase
from congress_app.domain.delegate_choices import CatalogueKind, DelegateCategory, DelegateState, GuestReply, Presence
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Attendance, Delegate, Substitution
from congress_app.domain.drafts.choices import Adoption, NumberState, SeatKind, SpeechUse
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import field_of
from congress_app.domain.office import OwnRule
from congress_app.domain.official import place_counted, places_taken
from congress_app.domain.persons import Person
from congress_app.domain.programme import session_day, session_order
from congress_app.domain.record import Record
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.result_committee import CommitteeFacts, chosen_members, composition
from congress_app.listings.drafts.result_facts import Fact, Origin, ResultFacts, VotedDocument
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.runtime.errors import NotFound

V = TypeVar("V")
_COMING = (GuestReply.COMES, GuestReply.SENDS_ANOTHER)


def result_of(lists: Lists, scope: Scope) -> ResultFacts:
    """The result of the congress of the scope.

    Raises:
        NotFound: it is gone.
    """
    found = results_of(lists, scope)
    if not found:
        raise NotFound(N_("This congress is no longer there."))
    return found[0]


def results_of(lists: Lists, scope: Scope) -> list[ResultFacts]:
    """The results of the congress of the scope, or of all, in the order of the calendar."""
    parts = _Parts(lists, scope)
    return [parts.result(row) for row in lists.congresses(scope)]


class _Parts:
    """What the result is taken from, each table read once and laid out by congress."""

    def __init__(self, lists: Lists, scope: Scope) -> None:
        self._as_of = scope.as_of
        self._results: dict[str, CongressResult] = {
            each.congress_id: each for each in lists.within(CongressResult, scope)
        }
        self._rolls = _Rolls(lists, scope)
        self._documents = _grouped((each.congress_id, each) for each in lists.within(CongressDocument, scope))
        self._numbers = _grouped(
            (each.document_id, each) for each in lists.rows(NumberEntry) if each.state is NumberState.TAKEN
        )
        self._opinions = _grouped(_some(lists, scope, Opinion, "document_id", "answer"))
        self._speeches = _grouped(_some(lists, scope, Speech, "congress_id", "use"))
        self._outcomes = dict(_some(lists, scope, AgendaItem, "id", "outcome"))
        self._members = _grouped((each.congress_id, each) for each in lists.within(ChosenMember, scope))
        named = "id", "full_name", "birth_date", "gender", "ethnicity", "post"
        persons = lists.columns(Person, *named) if self._members else ()
        self._persons: Mapping[str, Sequence[Any]] = {id: facts for id, *facts in persons}
        self._rulebook = Rulebook.load(lists.rows(OwnRule))
        self._ethnicities = Catalogues.load(lists.rows(OwnCode)).of(CatalogueKind.ETHNICITY)

    def result(self, row: CongressRow) -> ResultFacts:
        """All fields of one congress."""
        stored = self._results.get(row.id)
        documents = sorted(self._documents.get(row.id, ()), key=attrgetter("position", "id"))
        answers = Counter(answer for each in documents for answer in self._opinions.get(each.id, ()))
        resolution = [each for each in documents if each.kind == "resolution"]
        hall = Counter(self._speeches.get(row.id, ()))
        return ResultFacts(
            row=row,
            stored=stored,
            opens_on=_known(N_("Opens on"), (row.opens_on, Origin.CALENDAR)),
            closes_on=_known(N_("Closes on"), (row.closes_on, Origin.CALENDAR)),
            place=_known(N_("Hall"), (row.hall, Origin.CONGRESS)),
            opinions=_fact(stored, "opinion_count", (answers.total(), Origin.DOCUMENTS)),
            speeches=_fact(stored, "speech_count", (hall[SpeechUse.HALL], Origin.SPEECHES)),
            resolution_number=_fact(stored, "resolution_number", *self._numbered(resolution)),
            resolution_on=_fact(stored, "resolution_on", *self._dated(resolution)),
            decision=_fact(stored, "decision", *self._decided(documents)),
            documents=tuple(self._voted(documents)),
            answers=dict(answers),
            committee=self._committee(row),
            **self._counts(row, stored),
            **{name: _fact(stored, name) for name in _TEXTS},
        )

    def _counts(self, row: CongressRow, stored: CongressResult | None) -> dict[str, Any]:
        summoned, present, guests = self._rolls.counts(row.id)
        told = (row.congress.delegate_count, Origin.CONGRESS)
        return {
            "summoned": _fact(stored, "summoned_count", (summoned, Origin.DELEGATES), told),
            "present": _fact(stored, "present_count", (present, Origin.ROLL_CALL)),
            "guests": _fact(stored, "guest_count", (guests, Origin.DELEGATES)),
        }

    def _voted(self, documents: Iterable[CongressDocument]) -> Iterator[VotedDocument]:
        kinds = document_kinds()
        for each in documents:
            kind = kinds.of(each.kind)
            if kind.adoption is Adoption.VOTED:
                yield VotedDocument(each, each.title or kind.title_vi, self._outcomes.get(each.item_id or "", ""))

    def _numbered(self, documents: Iterable[CongressDocument]) -> Iterator[tuple[str, Origin]]:
        for each in documents:
            yield from ((entry.written, Origin.REGISTER) for entry in reversed(self._numbers.get(each.id, ())))
            yield each.other_number, Origin.DOCUMENTS

    def _dated(self, documents: Iterable[CongressDocument]) -> Iterator[tuple[dt.date | None, Origin]]:
        for each in documents:
            yield each.dated_on, Origin.DOCUMENTS
            yield from ((entry.dated_on, Origin.REGISTER) for entry in reversed(self._numbers.get(each.id, ())))

    def _decided(self, documents: Iterable[CongressDocument]) -> Iterator[tuple[str, Origin]]:
        for each in documents:
            if each.kind == "appointment_decision" and each.other_number:
                day = f", ngày {short_date(each.dated_on)}" if each.dated_on else ""
                yield f"Quyết định số {each.other_number}{day}", Origin.DOCUMENTS

    def _committee(self, row: CongressRow) -> CommitteeFacts:
        members = self._members.get(row.id)
        if not members:
            return CommitteeFacts()
        chosen, on = chosen_members(members, self._persons), row.opens_on or self._as_of
        executive = [each for each in chosen if each.member.seat is SeatKind.EXECUTIVE]
        bands = self._rulebook.value("statistics.ages", on, level=row.organisation.kind)
        return CommitteeFacts(chosen, composition(executive, on, str(bands.value) if bands else "", self._ethnicities))


_TEXTS = ("preparation", "assessment", "difficulties", "lessons", "proposals")


class _Rolls:
    """Who was summoned, who came and who was a guest, from a few fields of delegates and of the roll-calls."""

    def __init__(self, lists: Lists, scope: Scope) -> None:
        rows = _some(lists, scope, Delegate, "congress_id", "id", "category", "state", "reply")
        self._delegates = _grouped((congress_id, rest) for congress_id, *rest in rows)
        self._changes = _grouped((each.congress_id, each) for each in lists.within(Substitution, scope))
        self._called: dict[str, dict[str, Presence]] = {}
        for session_id, delegate_id, presence in _some(
            lists, scope, Attendance, "session_id", "delegate_id", "presence"
        ):
            self._called.setdefault(session_id, {})[delegate_id] = presence
        phases = {each.id: each for each in lists.within(Phase, scope)}
        pairs = [(phases[each.phase_id], each) for each in lists.within(Session, scope) if each.id in self._called]
        self._last: dict[str, tuple[str, dt.date]] = {  # the last session of a congress in which the roll was called
            phase.congress_id: (session.id, session_day(phase, session))
            for phase, session in sorted(pairs, key=lambda pair: session_order(*pair))
        }

    def counts(self, congress_id: str) -> tuple[int, int, int]:
        """Summoned, present at the last roll-call, guests who said that they come."""
        delegates = self._delegates.get(congress_id, ())
        session_id, day = self._last.get(congress_id, ("", dt.date.max))
        happened = sorted(
            (each for each in self._changes.get(congress_id, ()) if each.on <= day), key=attrgetter("on", "id")
        )
        categories = {id: category for id, category, _state, _reply in delegates}
        places = places_taken([(each.replaced_id, each.substitute_id) for each in happened], categories)
        official = [id for id, category, state, _reply in delegates if place_counted(state, places.get(id, category))]
        came = self._called.get(session_id, {})
        guests = sum(
            category is DelegateCategory.GUEST and state is not DelegateState.WITHDRAWN and reply in _COMING
            for _id, category, state, reply in delegates
        )
        return len(official), sum(came.get(id) is Presence.PRESENT for id in official), guests


def _some(lists: Lists, scope: Scope, cls: type[Record], *names: str) -> Iterable[Any]:
    """Some fields of the rows of one congress, or of all."""
    if scope.congress_id is None:
        return lists.columns(cls, *names)
    return map(attrgetter(*names), lists.within(cls, scope))


def _fact(stored: CongressResult | None, name: str, *elsewhere: tuple[V | None, Origin]) -> Fact[V]:
    """A field of the result: as typed, also where that is 0, else the first that another part knows."""
    title, typed = field_of(CongressResult, name).said.title, getattr(stored, name, None)
    if typed is not None and typed != "":
        return Fact(title, typed, Origin.TYPED)
    return _known(title, *elsewhere)


def _known(title: str, *values: tuple[V | None, Origin]) -> Fact[V]:
    """The first value that says something."""
    return next((Fact(title, value, origin) for value, origin in values if value), Fact(title))


def _grouped(pairs: Iterable[tuple[Any, V]]) -> dict[str, list[V]]:
    grouped: dict[str, list[V]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return grouped
