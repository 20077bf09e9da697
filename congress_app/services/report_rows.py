"""What the figures and the report of one congress are made from, read by equality only: from a verb's work or through the lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from congress_app.domain.agenda import Session
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.choices import BodyKind, CongressForm, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Attendance, Delegate, Delegation, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.naming import committee_name, congress_title
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.programme import session_day, session_order
from congress_app.domain.record import Record
from congress_app.domain.rulebook import Rulebook
from congress_app.domain.statistics import Roll, Sitting
from congress_app.domain.statistics.drafting import BoardMember, Frame

R = TypeVar("R", bound=Record)
_OPENING = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


class Find(Protocol):
    """Finds the rows of one entity whose fields equal these."""

    def __call__(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows, in the order of their ids."""
        ...


@dataclass(frozen=True, slots=True)
class ReportRows:
    """The roll of a congress, and what its report says besides figures."""

    roll: Roll
    congress: Congress
    organisation: Organisation

    @property
    def is_of_members(self) -> bool:
        """Whether all members take part, so that there are no delegates to verify."""
        return self.congress.form is CongressForm.MEMBERS

    def frame(self, find: Find, session_id: str | None) -> Frame:
        """What the report says besides figures, as of a session; the board is read now."""
        sitting = self.roll.sitting(session_id)
        return Frame(
            congress_title(self.congress, self.organisation),
            committee_name(self.organisation),
            sitting.on if sitting else self.roll.opening,
            () if self.is_of_members else tuple(_board(find, Id(self.congress.id))),
            self.is_of_members,
        )


def report_rows(find: Find, congress: Congress, as_of: dt.date) -> ReportRows:
    """What the figures of a congress are made from. as_of: the day by which ages are judged where no opening is set."""
    congress_id = congress.id
    (organisation,) = find(Organisation, id=congress.organisation_id)
    phases = find(Phase, congress_id=congress_id)
    pairs = [(phase, session) for phase in phases for session in find(Session, phase_id=phase.id)]
    pairs.sort(key=lambda pair: session_order(*pair))
    days = [phase.first_day for phase in phases if phase.kind in _OPENING]
    roll = Roll(
        find(Delegate, congress_id=congress_id),
        min(days, default=as_of),
        Rulebook.load(find(OwnRule)),
        Catalogues.load(find(OwnCode)),
        organisation.kind,
        sorted(find(Delegation, congress_id=congress_id), key=lambda each: (each.position, each.id)),
        find(Substitution, congress_id=congress_id),
        [_sitting(phase, session) for phase, session in pairs],
        [each for _phase, session in pairs for each in find(Attendance, session_id=session.id)],
    )
    return ReportRows(roll, congress, organisation)


def _sitting(phase: Phase, session: Session) -> Sitting:
    return Sitting(session.id, session_day(phase, session), session.title or phase.kind.printed, session.half_day)


def _board(find: Find, congress_id: Id[Congress]) -> Iterator[BoardMember]:
    """The members of the verification board, in order."""
    for body in find(Body, congress_id=congress_id, kind=BodyKind.VERIFICATION_BOARD):
        for member in sorted(find(BodyMember, body_id=body.id), key=lambda each: (each.position, each.id)):
            person = next(iter(find(Person, id=member.person_id)), None) if member.person_id else None
            yield BoardMember(
                person.full_name if person else member.name, person.post if person else "", member.function
            )
