"""The documents of congresses read as one value, by a fixed number of statements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from congress_app.domain.bodies import Body
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.asking import Asked, Round, state_of
from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.model import Draft, Drafts
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists, by_id

V = TypeVar("V")


def load_drafts(lists: Lists, scope: Scope, now: dt.datetime | None = None) -> Drafts:
    """The documents of the congress of the scope, or of all, by congress and place.

    now: the moment by which deadlines with an hour are judged; without it the beginning of the day of the scope.
    """
    documents = lists.within(CongressDocument, scope)
    numbers = tuple(lists.rows(NumberEntry))
    if not documents:
        return Drafts((), numbers)
    parts = _Parts(lists, scope, now or dt.datetime.combine(scope.as_of, dt.time()))
    by_document = _grouped(
        (each.document_id, each) for each in numbers if each.document_id and each.state is NumberState.TAKEN
    )
    congresses = {row.id: row for row in lists.congresses(scope)}
    places = {id: place for place, id in enumerate(congresses)}
    drafts = []
    for each in sorted(documents, key=lambda each: (places[each.congress_id], each.position, each.id)):
        row = congresses[each.congress_id]
        drafts.append(parts.draft(each, row.congress, row.organisation, by_document.get(each.id, ())))
    return Drafts(tuple(drafts), numbers)


class _Parts:
    """What belongs to the documents, each table read once and laid out by document."""

    def __init__(self, lists: Lists, scope: Scope, now: dt.datetime) -> None:
        self._as_of, self._now = scope.as_of, now
        self._stages = _grouped((each.document_id, each) for each in lists.within(DocumentStage, scope))
        self._versions = _grouped((each.document_id, each) for each in lists.within(DocumentVersion, scope))
        self._rounds = _grouped((each.document_id, each) for each in lists.within(OpinionRound, scope))
        self._asked = _grouped((each.round_id, each) for each in lists.within(RoundParticipant, scope))
        self._opinions = _grouped((each.document_id, each) for each in lists.within(Opinion, scope))
        self._bodies: dict[str, str] = {each.id: each.title or each.kind.printed for each in lists.within(Body, scope)}
        self._organisations = by_id(lists, Organisation, "name")
        self._persons = by_id(lists, Person, "full_name")

    def draft(
        self, document: CongressDocument, congress: Congress, organisation: Organisation, numbers: Sequence[NumberEntry]
    ) -> Draft:
        """A document with all that belongs to it."""
        versions = sorted(self._versions.get(document.id, ()), key=lambda each: (each.added_at, each.id))
        opinions = sorted(self._opinions.get(document.id, ()), key=attrgetter("position", "id"))
        rounds = sorted(self._rounds.get(document.id, ()), key=attrgetter("number", "id"))
        known = {each.id for each in rounds}
        return Draft(
            document=document,
            kind=document_kinds().of(document.kind),
            congress=congress,
            organisation=organisation,
            as_of=self._as_of,
            stages={each.kind: each for each in self._stages.get(document.id, ())},
            versions=tuple(sorted((each for each in versions if each.number), key=attrgetter("number"))),
            attachments=tuple(each for each in versions if not each.number),
            rounds=tuple(self._round(each, opinions) for each in rounds),
            loose=tuple(each for each in opinions if each.round_id not in known),
            numbers=tuple(numbers),
            body=self._bodies.get(document.body_id or "", document.drafted_by),
            person=self._persons.get(document.person_id or "", document.person_name),
        )

    def _round(self, round_: OpinionRound, opinions: Iterable[Opinion]) -> Round:
        its = [each for each in opinions if each.round_id == round_.id]
        asked = sorted(self._asked.get(round_.id, ()), key=attrgetter("position", "id"))
        known = {each.id for each in asked}
        return Round(
            round_,
            tuple(self._asked_one(round_, each, its) for each in asked),
            tuple(each for each in its if each.participant_id not in known),
        )

    def _asked_one(self, round_: OpinionRound, who: RoundParticipant, opinions: Iterable[Opinion]) -> Asked:
        its = tuple(each for each in opinions if each.participant_id == who.id)
        name = (
            who.name or self._organisations.get(who.organisation_id or "") or self._persons.get(who.person_id or "", "")
        )
        return Asked(who, name, state_of(round_, who, its, self._now), its)


def _grouped(pairs: Iterable[tuple[str, V]]) -> Mapping[str, list[V]]:
    grouped: dict[str, list[V]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return grouped
