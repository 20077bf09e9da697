"""The code lists of assignments: which committee, in which role, how far, what keeps somebody away."""

from __future__ import annotations

from congress_app.domain.choice import Choice
from congress_app.i18n import N_, NP_


class CommitteeKind(Choice):
    """A leading body of an organisation (congress-practice 13), from the widest to the narrowest."""

    EXECUTIVE = "executive", N_("Executive committee")
    STANDING = "standing", N_("Standing committee")
    STANDING_BOARD = "standing_board", N_("Standing board")


class TeamKind(Choice):
    """What a team is for: it steers congresses, or works on its own task beside them (congress-practice 5.1)."""

    WORKING = "working", N_("Working team")
    STEERING = "steering", N_("Steering team")


class TeamRole(Choice):
    """What somebody is in a team."""

    LEADER = "leader", NP_("team", "Leader")
    DEPUTY = "deputy", NP_("team", "Deputy leader")
    MEMBER = "member", NP_("team", "Member")
    ADVISER = "adviser", NP_("team", "Advising officer")


class AbsenceKind(Choice):
    """Why somebody cannot be sent: away, or bound by a duty that stands."""

    ABSENT = "absent", NP_("absence", "Away")
    DUTY = "duty", NP_("absence", "Fixed duty")


class AssignmentRole(Choice):
    """In which capacity somebody is sent (Quảng Trị's letter of August 2025; congress-practice 5.1)."""

    SPEAKER = "speaker", NP_("assignment", "Attends and speaks")
    AREA = "area", NP_("assignment", "In charge of the area")
    STEERING = "steering", NP_("assignment", "Steers the preparation")
    TEAM = "team", NP_("assignment", "Team member")
    EXTRA = "extra", NP_("assignment", "Extra attendee")

    @property
    def order(self) -> int:
        """The order in which roles are listed."""
        return _ROLES.index(self)


_ROLES = tuple(AssignmentRole)


class AssignmentState(Choice):
    """How far an assignment is."""

    PLANNED = "planned", NP_("assignment state", "Planned")
    TOLD = "told", NP_("assignment state", "Told")
    CONFIRMED = "confirmed", NP_("assignment state", "Confirmed")
    DECLINED = "declined", NP_("assignment state", "Declined")
    REPLACED = "replaced", NP_("assignment state", "Replaced")
    DONE = "done", NP_("assignment state", "Done")

    @property
    def is_told(self) -> bool:
        """Whether the person knows of it."""
        return self in _TOLD


_TOLD = (AssignmentState.TOLD, AssignmentState.CONFIRMED)
