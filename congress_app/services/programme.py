"""Verbs on the issues of a programme: issuing freezes it, revoking takes the issue back."""

from __future__ import annotations

from congress_app.domain.agenda import AgendaItem, IssuedLine, ProgrammeIssue, Session
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.programme import ProgrammeLine, lines_of
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.records import delete, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

REVOKE = N_("Revoke the issue of the programme")


class Programme:
    """Issues programmes and revokes issues."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def issue(self, congress_id: Id[Congress], note: str = "") -> Outcome[ProgrammeIssue]:
        """Freeze the programme as "lần n" with its instant. It is not undone but revoked by `revoke`.

        Raises:
            Refused: there is no agenda yet.
        """
        return self._run(
            lambda work: issue(work, congress_id, note), step(N_("Issue the programme"), revoked_by=REVOKE)
        )

    def revoke(self, congress_id: Id[Congress]) -> Outcome[int]:
        """Take back the last issue; returns its number.

        Raises:
            Refused: the programme was never issued.
        """

        def verb(work: Work) -> int:
            last = last_issue(work, congress_id)
            if last is None:
                raise Refused(N_("The programme of this congress has not been issued."))
            delete(work, [last])
            return last.number

        return self._run(verb, step(REVOKE))


def issue(work: Work, congress_id: Id[Congress], note: str = "") -> ProgrammeIssue:
    """Freeze the programme; part of larger verbs."""
    lines = current_lines(work, congress_id)
    if not lines:
        raise Refused(N_("There is no agenda to issue yet. Write the agenda first."))
    last = last_issue(work, congress_id)
    number = last.number + 1 if last else 1
    made = put(
        work,
        ProgrammeIssue(
            id=work.new_id(ProgrammeIssue),
            congress_id=congress_id,
            number=number,
            issued_at=work.clock.now(),
            note=note,
        ),
    )
    work.save_all([_frozen(work, made, place, line) for place, line in enumerate(lines)])
    return made


def current_lines(work: Work, congress_id: Id[Congress]) -> list[ProgrammeLine]:
    """The programme as it stands now."""
    phases = work.find(Phase, congress_id=congress_id)
    sessions = [session for phase in phases for session in work.find(Session, phase_id=phase.id)]
    items = [item for session in sessions for item in work.find(AgendaItem, session_id=session.id)]
    persons = {item.presenter_id: work.get(Person, item.presenter_id) for item in items if item.presenter_id}
    return lines_of(phases, sessions, items, {str(key): person for key, person in persons.items()})


def last_issue(work: Work, congress_id: Id[Congress]) -> ProgrammeIssue | None:
    """The newest issue of a congress's programme."""
    return max(work.find(ProgrammeIssue, congress_id=congress_id), key=lambda each: each.number, default=None)


def _frozen(work: Work, of: ProgrammeIssue, place: int, line: ProgrammeLine) -> IssuedLine:
    return IssuedLine(
        id=work.new_id(IssuedLine),
        issue_id=Id(of.id),
        item_id=line.item_id,
        place_order=place,
        session=line.session,
        on=line.on,
        number=line.number,
        title=line.title,
        starts_at=line.starts_at,
        ends_at=line.ends_at,
        presenter=line.presenter,
    )
