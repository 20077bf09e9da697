"""Who comes to a congress: delegates and guests, their delegations and groups, attendance, substitution."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.agenda import Session
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import (
    DelegateCategory,
    DelegateState,
    DelegationRole,
    GroupRole,
    GuestReply,
    Presence,
)
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person, Personal
from congress_app.domain.record import Record


@entity("Delegation", list_name="delegations")
class Delegation(Record):
    """A delegation of one congress; usually one per organisation that sends delegates."""

    congress_id: Id[Congress] = said("Congress")
    organisation_id: Id[Organisation] | None = said("Organisation", default=None)
    name: str = said("Name", width=300, is_searched=True)
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True)


@entity("Discussion group", list_name="groups")
class DiscussionGroup(Record):
    """A group in which delegates discuss, with the place where it meets."""

    congress_id: Id[Congress] = said("Congress")
    name: str = said("Name", width=200, is_searched=True)
    place: str = said("Place", width=300, default="")
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True)


@entity("Delegate", list_name="delegates")
class Delegate(Personal):
    """A person at one congress, with what is true of the person then.

    badge_number: text, as printed. party_badge: years of the Party badge, 0 = none. precedence: the place among the guests when they are
    introduced, 0 = none. organisation_id: the organisation that sends the delegate.
    """

    congress_id: Id[Congress] = said("Congress")
    person_id: Id[Person] = said("Person")
    category: DelegateCategory = said("Category", default=DelegateCategory.APPOINTED)
    organisation_id: Id[Organisation] | None = said("Sent by", default=None)
    delegation_id: Id[Delegation] | None = said("Delegation", default=None)
    delegation_role: DelegationRole | None = said("Role in the delegation", default=None)
    group_id: Id[DiscussionGroup] | None = said("Discussion group", default=None)
    group_role: GroupRole | None = said("Role in the group", default=None)
    state: DelegateState = said("State", default=DelegateState.PROPOSED)
    question: str = said("Reason of the question", width=1000, default="", is_long=True)
    outcome: str = said("Outcome of the question", width=1000, default="", is_long=True)
    post: str = said(
        "Post",
        width=300,
        default="",
        is_searched=True,
    )
    unit: str = said("Unit of work", width=300, default="", is_searched=True)
    sector: str = said("Sector of work", width=120, default="", codes="sector")
    address_place: str = said("Lives at", width=300, default="")
    general_education: str = said(
        "General education",
        width=60,
        default="",
        codes="general_education",
    )
    professional_level: str = said(
        "Professional level",
        width=120,
        default="",
        codes="professional_level",
    )
    profession: str = said("Field of study", width=200, default="")
    academic_title: str = said("Academic title", width=60, default="", codes="academic_title")
    theory_level: str = said(
        "Political theory",
        width=60,
        default="",
        codes="theory_level",
    )
    state_management: str = said("State management", width=120, default="")
    foreign_language: str = said("Foreign language", width=120, default="")
    it_level: str = said("Computer skills", width=120, default="")
    party_badge: int = said("Party badge", default=0)
    awards: str = said("Awards in the term", width=600, default="", is_long=True)
    discipline: str = said("Discipline in the term", width=600, default="", is_long=True)
    honour: str = said("Honours and merits", width=300, default="", codes="honour")
    committee_post: str = said(
        "Committee membership",
        width=300,
        default="",
    )
    is_reelected: bool = said("Re-elected", default=False)
    other_office: str = said("Other offices", width=300, default="")
    badge_number: str = said(
        "Badge number",
        width=30,
        default="",
        is_searched=True,
    )
    seat: str = said("Seat", width=30, default="")
    precedence: int = said("Order of precedence", default=0)
    reply: GuestReply | None = said("Guest's reply", default=None)
    replied_on: dt.date | None = said("Replied on", default=None)
    sent_instead: str = said("Who comes instead", width=300, default="")
    phone: str = said("Telephone", width=40, default="")
    arrangements: str = said("Travel, meals, lodging", width=600, default="", is_long=True)
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True)


@entity("Attendance", list_name="attendance")
class Attendance(Record):
    """Whether a delegate came to one session, and why not."""

    delegate_id: Id[Delegate] = said("Delegate")
    session_id: Id[Session] = said("Session")
    presence: Presence = said("Presence")
    reason: str = said("Reason", width=300, default="")


@entity("Substitution", list_name="substitutions")
class Substitution(Record):
    """Somebody comes in place of an official delegate from a day on (Charter; Decision 244-QĐ/TW, article 32.3). Both stay in the list."""

    congress_id: Id[Congress] = said("Congress")
    replaced_id: Id[Delegate] = said("Replaced")
    substitute_id: Id[Delegate] = said("Substitute")
    on: dt.date = said("On")
    decision: str = said("By which decision", width=300, default="")
    reason: str = said("Reason", width=500, default="", is_long=True)


@entity("Allocation", list_name="allocation")
class Allocation(Record):
    """How many delegates an organisation sends: those ex officio, a fixed share, a share by the number of members."""

    congress_id: Id[Congress] = said("Congress")
    organisation_id: Id[Organisation] = said("Organisation")
    member_count: int = said("Members", default=0)
    ex_officio_count: int = said("Ex officio", default=0)
    fixed_count: int = said("Fixed share", default=0)
    ratio_count: int = said("Share by members", default=0)
    alternate_count: int = said("Alternates", default=0)
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True)

    @property
    def total(self) -> int:
        """How many official delegates it has in all."""
        return self.ex_officio_count + self.fixed_count + self.ratio_count
