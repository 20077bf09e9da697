"""The result of a congress in fixed fields (congress-practice 7), and whom it put into office."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import Gender
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Result of a congress", list_name="results")
class CongressResult(Record):
    """What became of a congress: at most one a congress. A count that is None is taken from the other parts where they know it."""

    congress_id: Id[Congress] = said("Congress")
    summoned_count: int | None = said("Delegates summoned", default=None, aliases=("dai bieu trieu tap",))
    present_count: int | None = said("Delegates present", default=None, aliases=("dai bieu co mat",))
    guest_count: int | None = said("Guests", default=None, aliases=("khach moi",))
    opinion_count: int | None = said("Opinions on the documents", default=None, aliases=("so y kien",))
    speech_count: int | None = said("Speeches in the hall", default=None, aliases=("so tham luan",))
    resolution_number: str = said("Number of the resolution", width=80, default="", aliases=("so nghi quyet",))
    resolution_on: dt.date | None = said("Date of the resolution", default=None)
    decision: str = said("Decision of appointment", width=300, default="", aliases=("quyet dinh chi dinh",))
    preparation: str = said("Preparation", width=8000, default="", is_long=True, aliases=("cong tac chuan bi",))
    assessment: str = said("Assessment", width=8000, default="", is_long=True, aliases=("danh gia",))
    difficulties: str = said("Difficulties", width=8000, default="", is_long=True, aliases=("kho khan", "han che"))
    lessons: str = said("Lessons", width=8000, default="", is_long=True, aliases=("bai hoc", "kinh nghiem"))
    proposals: str = said("Proposals", width=8000, default="", is_long=True, aliases=("kien nghi", "de xuat"))
    reported_on: dt.date | None = said("Reported on", default=None, aliases=("ngay bao cao",))
    note: str = said("Note", width=2000, default="", is_long=True, aliases=("ghi chu",))


@entity("Chosen member", list_name="chosen-members")
class ChosenMember(Record):
    """Somebody whom the congress elected, or whose appointment was announced at it, in one seat.

    person_id, name: a person of the file, or a name as typed with what is known. votes, ballots: for, of valid ballots.
    """

    congress_id: Id[Congress] = said("Congress")
    seat: SeatKind = said("Seat", default=SeatKind.EXECUTIVE, aliases=("chuc danh",))
    person_id: Id[Person] | None = said("Person", default=None)
    name: str = said(
        "Name", width=200, default="", is_searched=True, is_sorted=True, is_name=True, aliases=("ho va ten", "ho ten")
    )
    birth_date: PartialDate | None = said("Birth date", default=None, is_past=True, aliases=("ngay sinh",))
    gender: Gender | None = said("Gender", default=None, aliases=("gioi tinh",))
    ethnicity: str = said("Ethnic group", width=60, default="", aliases=("dan toc",))
    post: str = said("Post", width=300, default="", aliases=("chuc vu",))
    votes: int | None = said("Votes", default=None, aliases=("so phieu",))
    ballots: int | None = said("Valid ballots", default=None, aliases=("phieu hop le",))
    is_reelected: bool = said("In office before", default=False, aliases=("tai cu",))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))
