"""All entities that the data file stores, parents before children, and which rows belong to which."""

from __future__ import annotations

from congress_app.domain.agenda import AgendaItem, IssuedLine, ProgrammeIssue, Session
from congress_app.domain.assignments import (
    AllowedException,
    Assignment,
    AssignmentStateChange,
    IssuedAssignment,
    PlanIssue,
)
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.committees import (
    Absence,
    AreaCharge,
    Committee,
    CommitteeMember,
    Distance,
    Team,
    TeamMember,
    TeamUnit,
)
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.delegate_records import BadgePrint, CongressReport, ImportLayout, OwnCode
from congress_app.domain.delegates import Allocation, Attendance, Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.drafts.rows import DOCUMENT_ROWS
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.office import Office, OwnRule, OwnTemplate
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person, PersonMerge
from congress_app.domain.record import Record

ENTITIES: tuple[type[Record], ...] = (
    Organisation,
    Person,
    Congress,
    Phase,
    StateChange,
    Body,
    BodyMember,
    Session,
    AgendaItem,
    ProgrammeIssue,
    IssuedLine,
    Office,
    OwnRule,
    OwnTemplate,
    PersonMerge,
    Delegation,
    DiscussionGroup,
    Delegate,
    Attendance,
    Substitution,
    Allocation,
    OwnCode,
    ImportLayout,
    CongressReport,
    BadgePrint,
    Committee,
    CommitteeMember,
    AreaCharge,
    Team,
    TeamMember,
    TeamUnit,
    Absence,
    Distance,
    Assignment,
    AssignmentStateChange,
    AllowedException,
    PlanIssue,
    IssuedAssignment,
    *DOCUMENT_ROWS,
)

# What goes along when a row is deleted, by the reference that makes it a part; every other reference makes deletion refused.
BELONGS: dict[type[Record], tuple[tuple[type[Record], str], ...]] = {
    Congress: (
        (Phase, "congress_id"),
        (StateChange, "congress_id"),
        (Body, "congress_id"),
        (ProgrammeIssue, "congress_id"),
        (Delegate, "congress_id"),
        (Delegation, "congress_id"),
        (DiscussionGroup, "congress_id"),
        (Allocation, "congress_id"),
        (Substitution, "congress_id"),
        (CongressReport, "congress_id"),
        (CongressDocument, "congress_id"),
        (NumberEntry, "congress_id"),
        (Speech, "congress_id"),
        (DossierPiece, "congress_id"),
        (CongressResult, "congress_id"),
        (ChosenMember, "congress_id"),
    ),
    Phase: ((Session, "phase_id"),),
    Session: ((AgendaItem, "session_id"), (Attendance, "session_id")),
    AgendaItem: ((AgendaItem, "parent_id"),),
    Body: ((BodyMember, "body_id"),),
    Delegate: ((Attendance, "delegate_id"), (BadgePrint, "delegate_id")),
    Person: ((PersonMerge, "person_id"),),
    ProgrammeIssue: ((IssuedLine, "issue_id"),),
    Committee: ((CommitteeMember, "committee_id"),),
    Team: ((TeamMember, "team_id"), (TeamUnit, "team_id")),
    Assignment: ((AssignmentStateChange, "assignment_id"),),
    PlanIssue: ((IssuedAssignment, "issue_id"),),
    CongressDocument: (
        (DocumentVersion, "document_id"),
        (DocumentStage, "document_id"),
        (OpinionRound, "document_id"),
        (Opinion, "document_id"),
    ),
    OpinionRound: ((RoundParticipant, "round_id"), (Opinion, "round_id")),
}

# References that are emptied when the row that they name is deleted: what names it can stand without.
LOOSENED: dict[type[Record], tuple[tuple[type[Record], str], ...]] = {
    AgendaItem: ((CongressDocument, "item_id"), (Speech, "item_id")),
    Body: ((CongressDocument, "body_id"),),
    CongressDocument: ((NumberEntry, "document_id"),),
    DocumentVersion: ((DocumentStage, "version_id"), (OpinionRound, "version_id"), (Opinion, "version_id")),
    RoundParticipant: ((Opinion, "participant_id"),),
}
