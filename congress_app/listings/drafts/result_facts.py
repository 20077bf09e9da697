"""The result of a congress in its fixed fields (congress-practice 7), each with where it comes from. `result` finds them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Generic, TypeVar

from congress_app.domain.choice import Choice
from congress_app.domain.choices import CommitteeBy
from congress_app.domain.drafts.choices import AnswerKind, SeatKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.results import CongressResult
from congress_app.domain.labels import shortened
from congress_app.domain.statistics.percents import shares
from congress_app.i18n import N_, NP_
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.result_committee import CommitteeFacts
from congress_app.runtime.errors import UserError

V = TypeVar("V")


class Origin(Choice):
    """Where a field of the result comes from."""

    TYPED = "typed", NP_("origin", "Typed")
    CONGRESS = "congress", NP_("origin", "Congress")
    CALENDAR = "calendar", NP_("origin", "Calendar")
    DELEGATES = "delegates", NP_("origin", "Delegates")
    ROLL_CALL = "roll_call", NP_("origin", "Roll-call")
    AGENDA = "agenda", NP_("origin", "Agenda")
    DOCUMENTS = "documents", NP_("origin", "Documents")
    REGISTER = "register", NP_("origin", "Register of numbers")
    SPEECHES = "speeches", NP_("origin", "Speeches")


@dataclass(frozen=True, slots=True)
class Fact(Generic[V]):
    """One field: its title (a msgid), its value, and where that comes from; both None where it is not known."""

    title: str
    value: V | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class VotedDocument:
    """A document that the congress votes on. title: as printed. outcome: of its agenda item, where no votes are typed."""

    document: CongressDocument
    title: str
    outcome: str = ""

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def votes(self) -> tuple[int, int, int] | None:
        """For, against, other; None where nobody typed them."""
        told = self.document.votes_for, self.document.votes_against, self.document.votes_other
        return None if told[0] is None else (told[0], told[1] or 0, told[2] or 0)

    @property
    def percents(self) -> tuple[Decimal | None, ...]:
        """What share the votes are; they add up to 100."""
        return tuple(shares(self.votes)) if self.votes else ()

    @property
    def origin(self) -> Origin | None:
        """Where its votes come from."""
        if self.votes is not None:
            return Origin.DOCUMENTS
        return Origin.AGENDA if self.outcome else None


@dataclass(frozen=True)  # without slots: a class with properties over many fields, made once a congress
class ResultFacts:
    """What became of a congress. answers: how many opinions have which answer; stored: the row as typed, None before anything was."""

    row: CongressRow
    stored: CongressResult | None
    opens_on: Fact[dt.date]
    closes_on: Fact[dt.date]
    place: Fact[str]
    summoned: Fact[int]
    present: Fact[int]
    guests: Fact[int]
    opinions: Fact[int]
    speeches: Fact[int]
    resolution_number: Fact[str]
    resolution_on: Fact[dt.date]
    decision: Fact[str]
    preparation: Fact[str]
    assessment: Fact[str]
    difficulties: Fact[str]
    lessons: Fact[str]
    proposals: Fact[str]
    documents: tuple[VotedDocument, ...] = ()
    answers: dict[AnswerKind | None, int] = field(default_factory=dict)
    committee: CommitteeFacts = field(default_factory=CommitteeFacts)

    @property
    def is_elected(self) -> bool:
        """Whether the congress elected the committee, so that there are votes to tell."""
        return self.row.congress.committee_by is CommitteeBy.ELECTED

    @property
    def facts(self) -> tuple[Fact[Any], ...]:
        """All fields in the order of the report; a decision of appointment only where there is one."""
        return (
            self.opens_on,
            self.closes_on,
            self.place,
            self.summoned,
            self.present,
            self.guests,
            self.opinions,
            self.speeches,
            self.resolution_number,
            self.resolution_on,
            *(() if self.is_elected else (self.decision,)),
            self.preparation,
            self.assessment,
            self.difficulties,
            self.lessons,
            self.proposals,
        )

    @property
    def doubts(self) -> tuple[UserError, ...]:
        """Figures that cannot be right together."""
        summoned, present = self.summoned.value, self.present.value
        found = []
        if summoned is not None and present is not None and present > summoned:
            words = N_("{present} were present, and {summoned} were summoned")
            found.append(UserError(words, present=present, summoned=summoned))
        for each in self.documents:
            cast = sum(each.votes or ())
            if each.votes is not None and present is not None and cast != present:
                words = N_("“{title}”: {cast} votes, and {present} were present")
                found.append(UserError(words, title=shortened(each.title), cast=cast, present=present))
        return tuple(found)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not known yet, as msgids in the order of the report."""
        found = [each.title for each in self.facts if each.value is None]
        if not self.documents or any(each.origin is None for each in self.documents):
            found.append(N_("Votes on the documents"))
        members = self.committee.of(SeatKind.EXECUTIVE)
        if not members:
            found.append(N_("Members of the committee"))
        elif self.is_elected and any(each.member.votes is None for each in members):
            found.append(N_("Votes for the members of the committee"))
        return tuple(found)
