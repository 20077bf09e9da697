"""Who can be sent: the committees with their members, their areas, teams, absences; and how far it is from place to place."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.assignment_choices import AbsenceKind, CommitteeKind, TeamKind, TeamRole
from congress_app.domain.choices import HalfDay
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Committee", list_name="committees")
class Committee(Record):
    """A leading body of an organisation in one term. starts_on, ends_on: its first and last day (None = not known, still in office)."""

    organisation_id: Id[Organisation] = said("Organisation")
    kind: CommitteeKind = said("Kind", default=CommitteeKind.STANDING, aliases=("loai", "co quan"))
    term: str = said("Term", width=20, default="", aliases=("nhiem ky",))
    starts_on: dt.date | None = said("In office from", default=None, aliases=("tu ngay",))
    ends_on: dt.date | None = said("In office until", default=None, aliases=("den ngay",))
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Committee member", list_name="committee-members")
class CommitteeMember(Record):
    """A person on a committee from a day until a day, both included.

    precedence: the order of rank, 1 first, 0 = not given. base_id: the organisation at whose place the person lives or works, from
    which distances are counted (None = the office's own).
    """

    committee_id: Id[Committee] = said("Committee")
    person_id: Id[Person] = said("Person")
    post: str = said("Post", width=300, default="", is_searched=True, aliases=("chuc vu", "chuc danh"))
    precedence: int = said("Order of precedence", default=0, aliases=("thu tu", "tt", "stt"))
    starts_on: dt.date | None = said("Member since", default=None, aliases=("tham gia tu", "tu ngay"))
    ends_on: dt.date | None = said("Member until", default=None, aliases=("thoi tham gia", "den ngay"))
    base_id: Id[Organisation] | None = said("Sets out from", default=None, aliases=("noi o", "noi lam viec"))
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Area in charge", list_name="areas")
class AreaCharge(Record):
    """That somebody is in charge of an organisation (phụ trách địa bàn)."""

    person_id: Id[Person] = said("Person")
    organisation_id: Id[Organisation] = said("Organisation")


@entity("Team", list_name="teams")
class Team(Record):
    """A team that works with or steers congresses of some organisations (tổ công tác, tổ chỉ đạo)."""

    name: str = said("Name", width=200, is_searched=True, aliases=("ten to", "to"))
    kind: TeamKind = said("Kind", default=TeamKind.STEERING, aliases=("loai",))
    document: str = said("Set up by", width=300, default="", aliases=("quyet dinh",))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Team member", list_name="team-members")
class TeamMember(Record):
    """A person in a team."""

    team_id: Id[Team] = said("Team")
    person_id: Id[Person] = said("Person")
    role: TeamRole = said("Role in the team", default=TeamRole.MEMBER, aliases=("nhiem vu",))
    position: str = said("Position", width=60, default="")


@entity("Unit of a team", list_name="team-units")
class TeamUnit(Record):
    """An organisation that a team has to do with."""

    team_id: Id[Team] = said("Team")
    organisation_id: Id[Organisation] = said("Organisation")


@entity("Absence", list_name="absences")
class Absence(Record):
    """When somebody cannot be sent: first and last half-day, both included."""

    person_id: Id[Person] = said("Person")
    kind: AbsenceKind = said("Kind", default=AbsenceKind.ABSENT, aliases=("loai",))
    starts_on: dt.date = said("Starts on", aliases=("tu ngay",))
    starts_half: HalfDay = said("From the half-day", default=HalfDay.MORNING, aliases=("buoi bat dau",))
    ends_on: dt.date = said("Ends on", aliases=("den ngay",))
    ends_half: HalfDay = said("To the half-day", default=HalfDay.AFTERNOON, aliases=("buoi ket thuc",))
    reason: str = said("Reason", width=500, default="", is_searched=True, aliases=("ly do",))


@entity("Distance", list_name="distances")
class Distance(Record):
    """How far it is by road between the places of two organisations, either way. minutes: 0 = as the speed of the rules says."""

    from_id: Id[Organisation] = said("From the place of")
    to_id: Id[Organisation] = said("To the place of")
    km: int = said("Kilometres", default=0, aliases=("so km", "km"))
    minutes: int = said("Travel minutes", default=0, aliases=("so phut", "thoi gian di"))
    note: str = said("Note", width=300, default="", aliases=("ghi chu",))
