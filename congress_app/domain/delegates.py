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
    organisation_id: Id[Organisation] | None = said(
        "Organisation", default=None, aliases=("to chuc dang", "don vi", "dang bo")
    )
    name: str = said("Name", width=300, is_searched=True, aliases=("ten doan", "doan", "doan dai bieu"))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Discussion group", list_name="groups")
class DiscussionGroup(Record):
    """A group in which delegates discuss, with the place where it meets."""

    congress_id: Id[Congress] = said("Congress")
    name: str = said("Name", width=200, is_searched=True, aliases=("ten to", "to thao luan", "to"))
    place: str = said("Place", width=300, default="", aliases=("dia diem", "phong"))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Delegate", list_name="delegates")
class Delegate(Personal):
    """A person at one congress, with what is true of the person then.

    badge_number: text, as printed. party_badge: years of the Party badge, 0 = none. precedence: the place among the guests when they are
    introduced, 0 = none. organisation_id: the organisation that sends the delegate.
    """

    congress_id: Id[Congress] = said("Congress")
    person_id: Id[Person] = said("Person")
    category: DelegateCategory = said(
        "Category", default=DelegateCategory.APPOINTED, aliases=("loai dai bieu", "loai", "thanh phan")
    )
    organisation_id: Id[Organisation] | None = said(
        "Sent by", default=None, aliases=("to chuc dang", "dang bo", "chi bo", "don vi bau", "chi dang bo", "don vi")
    )
    delegation_id: Id[Delegation] | None = said(
        "Delegation", default=None, aliases=("doan", "doan dai bieu", "thuoc doan")
    )
    delegation_role: DelegationRole | None = said(
        "Role in the delegation", default=None, aliases=("vai tro trong doan",)
    )
    group_id: Id[DiscussionGroup] | None = said("Discussion group", default=None, aliases=("to thao luan", "to"))
    group_role: GroupRole | None = said("Role in the group", default=None, aliases=("vai tro trong to",))
    state: DelegateState = said("State", default=DelegateState.PROPOSED, aliases=("trang thai", "tinh trang"))
    question: str = said("Reason of the question", width=1000, default="", is_long=True, aliases=("ly do xem xet",))
    outcome: str = said("Outcome of the question", width=1000, default="", is_long=True, aliases=("ket qua xem xet",))
    post: str = said(
        "Post",
        width=300,
        default="",
        is_searched=True,
        aliases=("chuc vu", "chuc danh", "chuc vu don vi cong tac", "chuc vu don vi", "chuc vu cong tac"),
    )
    unit: str = said(
        "Unit of work", width=300, default="", is_searched=True, aliases=("don vi cong tac", "noi cong tac", "co quan")
    )
    sector: str = said(
        "Sector of work", width=120, default="", codes="sector", aliases=("khoi", "khoi cong tac", "co cau")
    )
    address_place: str = said("Lives at", width=300, default="", aliases=("noi o", "noi o hien nay", "cho o hien nay"))
    general_education: str = said(
        "General education",
        width=60,
        default="",
        codes="general_education",
        aliases=(
            "giao duc pho thong",
            "gdpt",
            "van hoa",
            "trinh do van hoa",
            "hoc van",
            "trinh do hoc van",
            "pho thong",
        ),
    )
    professional_level: str = said(
        "Professional level",
        width=120,
        default="",
        codes="professional_level",
        aliases=("chuyen mon", "trinh do chuyen mon", "chuyen mon nghiep vu", "cm", "trinh do"),
    )
    profession: str = said("Field of study", width=200, default="", aliases=("nganh", "chuyen nganh", "nganh dao tao"))
    academic_title: str = said(
        "Academic title", width=60, default="", codes="academic_title", aliases=("hoc ham", "chuc danh khoa hoc")
    )
    theory_level: str = said(
        "Political theory",
        width=60,
        default="",
        codes="theory_level",
        aliases=("ly luan chinh tri", "llct", "ly luan", "trinh do ly luan chinh tri", "trinh do llct", "lich su dang"),
    )
    state_management: str = said("State management", width=120, default="", aliases=("quan ly nha nuoc", "qlnn"))
    foreign_language: str = said("Foreign language", width=120, default="", aliases=("ngoai ngu", "trinh do ngoai ngu"))
    it_level: str = said("Computer skills", width=120, default="", aliases=("tin hoc", "trinh do tin hoc", "cntt"))
    party_badge: int = said("Party badge", default=0, aliases=("huy hieu dang", "huy hieu"))
    awards: str = said("Awards in the term", width=600, default="", is_long=True, aliases=("khen thuong",))
    discipline: str = said("Discipline in the term", width=600, default="", is_long=True, aliases=("ky luat",))
    honour: str = said("Honours and merits", width=300, default="", codes="honour", aliases=("danh hieu", "doi tuong"))
    committee_post: str = said(
        "Committee membership",
        width=300,
        default="",
        aliases=("cap uy", "cap uy hien nay", "chuc vu dang", "tham gia cap uy"),
    )
    is_reelected: bool = said("Re-elected", default=False, aliases=("tai cu", "tai dac cu"))
    other_office: str = said(
        "Other offices", width=300, default="", aliases=("dai bieu quoc hoi hdnd", "dai bieu hdnd", "chuc vu khac")
    )
    badge_number: str = said(
        "Badge number",
        width=30,
        default="",
        is_searched=True,
        aliases=("so the", "the dai bieu", "so the dai bieu", "ma so"),
    )
    seat: str = said("Seat", width=30, default="", aliases=("ghe", "so ghe", "cho ngoi"))
    precedence: int = said("Order of precedence", default=0, aliases=("thu tu gioi thieu", "thu tu uu tien"))
    reply: GuestReply | None = said("Guest's reply", default=None, aliases=("phan hoi", "tra loi"))
    replied_on: dt.date | None = said("Replied on", default=None, aliases=("ngay phan hoi",))
    sent_instead: str = said("Who comes instead", width=300, default="", aliases=("nguoi di thay", "cu nguoi di thay"))
    phone: str = said("Telephone", width=40, default="", aliases=("dien thoai", "so dien thoai", "sdt"))
    arrangements: str = said(
        "Travel, meals, lodging", width=600, default="", is_long=True, aliases=("xe an nghi", "hau can", "bo tri")
    )
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True, aliases=("ghi chu",))


@entity("Attendance", list_name="attendance")
class Attendance(Record):
    """Whether a delegate came to one session, and why not."""

    delegate_id: Id[Delegate] = said("Delegate")
    session_id: Id[Session] = said("Session")
    presence: Presence = said("Presence", aliases=("diem danh", "co mat"))
    reason: str = said("Reason", width=300, default="", aliases=("ly do",))


@entity("Substitution", list_name="substitutions")
class Substitution(Record):
    """Somebody comes in place of an official delegate from a day on (Charter; Decision 244-QĐ/TW, article 32.3). Both stay in the list."""

    congress_id: Id[Congress] = said("Congress")
    replaced_id: Id[Delegate] = said("Replaced")
    substitute_id: Id[Delegate] = said("Substitute")
    on: dt.date = said("On", aliases=("ngay",))
    decision: str = said("By which decision", width=300, default="", aliases=("quyet dinh", "can cu"))
    reason: str = said("Reason", width=500, default="", is_long=True, aliases=("ly do",))


@entity("Allocation", list_name="allocation")
class Allocation(Record):
    """How many delegates an organisation sends: those ex officio, a fixed share, a share by the number of members."""

    congress_id: Id[Congress] = said("Congress")
    organisation_id: Id[Organisation] = said("Organisation", aliases=("to chuc dang", "don vi", "chi bo", "dang bo"))
    member_count: int = said("Members", default=0, aliases=("so dang vien", "dang vien"))
    ex_officio_count: int = said("Ex officio", default=0, aliases=("duong nhien", "dai bieu duong nhien"))
    fixed_count: int = said("Fixed share", default=0, aliases=("co dinh", "phan bo co dinh"))
    ratio_count: int = said("Share by members", default=0, aliases=("theo ty le", "theo so dang vien"))
    alternate_count: int = said("Alternates", default=0, aliases=("du khuyet", "dai bieu du khuyet"))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))

    @property
    def total(self) -> int:
        """How many official delegates it has in all."""
        return self.ex_officio_count + self.fixed_count + self.ratio_count
