"""A congress, its dated phases and the changes of its state."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import CommitteeBy, CongressForm, CongressState, HalfDay, PhaseKind
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record

CLOSING = (CongressState.CLOSED, CongressState.REPORTED)  # in these states what a congress has written down stands


@entity("Congress", list_name="congresses")
class Congress(Record):
    """A congress of one organisation. `code` is ASCII with the year, unique in the file, and never changed afterwards."""

    organisation_id: Id[Organisation] = said("Organisation", aliases=("to chuc dang", "dang bo", "don vi"))
    code: str = said("Code", width=80, is_searched=True, aliases=("ma", "ma dai hoi"))
    form: CongressForm = said("Form", default=CongressForm.DELEGATES, aliases=("hinh thuc",))
    ordinal: int = said("Ordinal", default=0, aliases=("lan thu",))
    term: str = said("Term", width=20, default="", aliases=("nhiem ky",))
    content_count: int = said("Contents", default=2, aliases=("so noi dung", "noi dung"))
    committee_by: CommitteeBy = said("New committee", default=CommitteeBy.APPOINTED, aliases=("cap uy", "cap uy moi"))
    is_pilot: bool = said("Pilot congress", default=False, aliases=("dai hoi diem", "diem"))
    delegate_count: int = said(
        "Delegates summoned", default=0, aliases=("so dai bieu", "dai bieu trieu tap", "dai bieu")
    )
    theme: str = said("Theme", width=1000, default="", is_searched=True, is_long=True, aliases=("chu de",))
    motto: str = said("Motto", width=500, default="", is_long=True, aliases=("phuong cham",))
    hall: str = said("Hall", width=300, default="", is_searched=True, aliases=("hoi truong", "dia diem"))
    notice_sent_on: dt.date | None = said(
        "Notice sent on", default=None, aliases=("ngay gui thong bao", "ngay thong bao")
    )
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True, aliases=("ghi chu",))


@entity("Phase", list_name="phases")
class Phase(Record):
    """A dated part of a congress; at most one of each kind. Ends are inclusive half-days."""

    congress_id: Id[Congress] = said("Congress")
    kind: PhaseKind = said("Kind", aliases=("giai doan", "loai"))
    starts_on: dt.date = said("Starts on", aliases=("bat dau", "tu ngay", "ngay bat dau"))
    starts_half: HalfDay = said("From the half-day", default=HalfDay.MORNING, aliases=("buoi bat dau",))
    ends_on: dt.date = said("Ends on", aliases=("ket thuc", "den ngay", "ngay ket thuc"))
    ends_half: HalfDay = said("To the half-day", default=HalfDay.AFTERNOON, aliases=("buoi ket thuc",))
    actual_starts_on: dt.date | None = said("Actually started on", default=None)
    actual_starts_half: HalfDay | None = said("Actually from the half-day", default=None)
    actual_ends_on: dt.date | None = said("Actually ended on", default=None)
    actual_ends_half: HalfDay | None = said("Actually to the half-day", default=None)
    place: str = said("Place", width=300, default="", aliases=("dia diem",))
    note: str = said("Note", width=2000, default="", is_long=True, aliases=("ghi chu",))

    @property
    def first_day(self) -> dt.date:
        """The day on which it starts: the actual one before the planned one."""
        return self.actual_starts_on or self.starts_on

    @property
    def last_day(self) -> dt.date:
        """The day on which it ends: the actual one before the planned one."""
        return self.actual_ends_on or max(self.ends_on, self.first_day)


@entity("Change of state", list_name="states")
class StateChange(Record):
    """From this day on the congress is in this state; the state as of a day is the last one up to it."""

    congress_id: Id[Congress] = said("Congress")
    state: CongressState = said("State", aliases=("trang thai",))
    on: dt.date = said("On", aliases=("ngay",))
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))
