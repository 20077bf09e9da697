"""The parts of the window, in the order of the navigation; each is imported when it is first shown."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

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
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Allocation, Attendance, Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.drafts.rows import DOCUMENT_ROWS
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.i18n import NP_
from congress_app.ui.common.desk import Desk, Visit


class Part(Protocol):
    """A part's page: a widget that a link can lead to."""

    def take(self, visit: Visit) -> None:
        """Show the row and the filters that a link asks for."""
        ...


@dataclass(frozen=True, slots=True)
class PartAbout:
    """What the window knows of a part before it is imported.

    shows: the kinds of rows that are changed in it. is_of_congress: it shows the congress being worked on, and no other.
    """

    name: str
    title: str
    icon: str
    shows: frozenset[type] = frozenset()
    is_of_congress: bool = False

    def make(self, desk: Desk) -> QWidget:
        """Import the part and build its page."""
        module = import_module(f"congress_app.ui.{self.name}.page")
        return cast(QWidget, module.make(desk))


_AGENDA = frozenset({Session, AgendaItem, ProgrammeIssue, IssuedLine})
_BODIES = frozenset({Body, BodyMember})
_COMMITTEES = frozenset({Committee, CommitteeMember, AreaCharge, Team, TeamMember, TeamUnit, Absence, Distance})
_DELEGATES = frozenset({Attendance, Delegate, Delegation, DiscussionGroup, Substitution, Allocation})
_ASSIGNMENTS = frozenset({Assignment, AssignmentStateChange, AllowedException, PlanIssue, IssuedAssignment})
PARTS: tuple[PartAbout, ...] = (
    PartAbout("overview", NP_("part", "Overview"), "overview"),
    PartAbout("organisations", NP_("part", "Party organisations"), "organisations", frozenset({Organisation})),
    PartAbout("calendar", NP_("part", "Congress calendar"), "calendar", frozenset({Congress, Phase, StateChange})),
    PartAbout("agenda", NP_("part", "Programme"), "agenda", _AGENDA, is_of_congress=True),
    PartAbout("delegates", NP_("part", "Delegates"), "delegates", _DELEGATES, is_of_congress=True),
    PartAbout("committees", NP_("part", "Committees and teams"), "committees", _COMMITTEES),
    PartAbout("bodies", NP_("part", "Running bodies"), "bodies", _BODIES, is_of_congress=True),
    PartAbout("assignments", NP_("part", "Assignments"), "microphone", _ASSIGNMENTS),
    PartAbout("drafts", NP_("part", "Documents"), "files", frozenset(DOCUMENT_ROWS), is_of_congress=True),
    PartAbout("printing", NP_("part", "Print"), "printer"),
    PartAbout("rules", NP_("part", "Rules"), "rules", frozenset({OwnRule, OwnCode})),
)


def part_key(number: int) -> str:
    """The key that leads to a part: the first is 1, the tenth is 0; there is none for further ones."""
    return f"Ctrl+{number % 10}" if number <= 10 else ""


def part_named(name: str) -> PartAbout:
    """A part by its name.

    Raises:
        KeyError: there is none.
    """
    for part in PARTS:
        if part.name == name:
            return part
    raise KeyError(name)


def part_of(kinds: AbstractSet[type], shown: str) -> str:
    """The part in which these kinds of rows are seen: the one shown where it shows any of them; empty when none does."""
    fitting = [part.name for part in PARTS if part.shows & kinds]
    return shown if shown in fitting else next(iter(fitting), "")
