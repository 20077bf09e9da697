"""Where in the window the rows of a step are seen: the part, the row in it, and the congress that must be worked on there."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem, IssuedLine, ProgrammeIssue, Session
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.committees import Absence, CommitteeMember, Distance, Team, TeamMember, TeamUnit
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.delegates import Allocation, Attendance, Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import field_of
from congress_app.domain.office import OwnRule
from congress_app.domain.record import Record
from congress_app.listings.lists import Lists
from congress_app.ui.common.desk import Visit
from congress_app.ui.parts import part_named

# By which reference a row belongs to the one above it, up to its congress.
_ABOVE: dict[type[Record], str] = {
    AgendaItem: "session_id",
    Session: "phase_id",
    IssuedLine: "issue_id",
    ProgrammeIssue: "congress_id",
    BodyMember: "body_id",
    Body: "congress_id",
    Delegate: "congress_id",
    Delegation: "congress_id",
    DiscussionGroup: "congress_id",
    Substitution: "congress_id",
    Allocation: "congress_id",
    Attendance: "delegate_id",
    Phase: "congress_id",
    StateChange: "congress_id",
    TeamMember: "team_id",
    TeamUnit: "team_id",
    CongressDocument: "congress_id",
    DocumentVersion: "document_id",
    DocumentStage: "document_id",
    OpinionRound: "document_id",
    RoundParticipant: "round_id",
    Opinion: "document_id",
    NumberEntry: "congress_id",
    Speech: "congress_id",
    DossierPiece: "congress_id",
    CongressResult: "congress_id",
    ChosenMember: "congress_id",
}
# What stands as a row in its part; of other kinds the row above them does.
_ROWS: dict[str, type[Record] | tuple[type[Record], ...]] = {
    "calendar": Congress,
    "bodies": Body,
    "drafts": (CongressDocument, Opinion, NumberEntry, Speech, DossierPiece),
    "committees": (CommitteeMember, Team, Absence, Distance),
}


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A place in the window. congress_id: empty where the row belongs to none, or is gone."""

    visit: Visit
    congress_id: str = ""


def place_of_step(app: App, part: str) -> StepPlace:
    """Where in a part the rows of the newest step are seen; a row that the step took away leads to the part alone."""
    shown = part_named(part).shows
    for cls, row_id in app.file.history.touched():
        if cls in shown:
            chain = _upwards(app.lists, cls, row_id)
            if chain:
                return _place(part, chain)
    return StepPlace(Visit(part))


def place_of_row(app: App, part: str, cls: type[Record], row_id: str) -> StepPlace | None:
    """Where in a part a row is seen; None when it is gone."""
    chain = _upwards(app.lists, cls, row_id)
    return _place(part, chain) if chain else None


def _place(part: str, chain: list[Record]) -> StepPlace:
    wanted = _ROWS.get(part)
    row = next((each for each in chain if wanted is None or isinstance(each, wanted)), chain[0])
    congress = next((each.id for each in chain if isinstance(each, Congress)), "")
    return StepPlace(Visit(part, row.rule if isinstance(row, OwnRule) else row.id), congress)


def _upwards(lists: Lists, cls: type[Record], row_id: str) -> list[Record]:
    """A row and those above it, up to its congress."""
    chain: list[Record] = []
    at: type[Record] | None = cls
    while at is not None:
        found = lists.rows(at, id=row_id)
        if not found:
            break
        chain.append(found[0])
        reference = _ABOVE.get(at, "")
        row_id = str(getattr(found[0], reference)) if reference else ""
        at = field_of(at, reference).refers_to if reference else None
    return chain
