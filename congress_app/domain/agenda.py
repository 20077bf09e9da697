"""The agenda of a congress: sessions, items, and the issues of the printed programme."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import HalfDay, ItemKind, VoteNeeded
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Session", list_name="sessions")
class Session(Record):
    """A sitting within a phase: its day number (1 = the phase's first day) and half-day; dates stand in the phase only."""

    phase_id: Id[Phase] = said("Phase")
    day: int = said("Day", default=1, aliases=("ngay thu",))
    half_day: HalfDay = said("Half-day", default=HalfDay.MORNING, aliases=("buoi",))
    starts_at: dt.time = said("Starts at", default=dt.time(7, 30), aliases=("bat dau", "gio bat dau"))
    title: str = said("Own name", width=200, default="", aliases=("ten phien",))
    place: str = said("Place", width=300, default="", aliases=("dia diem",))
    presiding_id: Id[Person] | None = said("Presiding (person)", default=None)
    presiding: str = said("Presiding", width=300, default="", aliases=("chu tri", "dieu hanh"))
    position: str = said("Position", width=60, default="")


@entity("Agenda item", list_name="agenda-items")
class AgendaItem(Record):
    """What happens in a session for some minutes. Nested one level: a parent lasts the sum of its parts or, parallel, the longest.

    minutes: of a parent, not used. starts_at: a fixed start, or None for a running one.
    """

    session_id: Id[Session] = said("Session")
    parent_id: Id[AgendaItem] | None = said("Part of", default=None)
    position: str = said("Position", width=60, default="")
    title: str = said("Content", width=600, is_searched=True, aliases=("noi dung", "noi dung cong viec", "cong viec"))
    kind: ItemKind = said("Kind", default=ItemKind.OTHER, aliases=("loai",))
    minutes: int = said("Minutes", default=10, aliases=("so phut", "phut", "thoi luong"))
    is_parallel: bool = said("In parallel", default=False, aliases=("song song",))
    starts_at: dt.time | None = said("Fixed start", default=None, aliases=("gio co dinh",))
    presenter_id: Id[Person] | None = said("Presenter (person)", default=None)
    presenter: str = said(
        "Presenter",
        width=300,
        default="",
        is_searched=True,
        aliases=("nguoi thuc hien", "thuc hien", "nguoi trinh bay"),
    )
    standby_id: Id[Person] | None = said("Standby (person)", default=None)
    standby: str = said("Standby", width=300, default="", aliases=("du phong", "nguoi du phong"))
    introducer_id: Id[Person] | None = said("Introducer (person)", default=None)
    introducer: str = said("Introducer", width=300, default="", aliases=("nguoi gioi thieu", "gioi thieu"))
    paper: str = said(
        "Attached paper", width=300, default="", is_searched=True, aliases=("tai lieu", "van ban kem theo")
    )
    words: str = said("Words to say", width=20000, default="", is_long=True, aliases=("loi dan", "loi noi"))
    cue: str = said("Hall cue", width=600, default="", is_long=True, aliases=("hau can", "ghi chu hau can"))
    vote: VoteNeeded = said("Vote", default=VoteNeeded.NONE, aliases=("bieu quyet",))
    outcome: str = said("Outcome of the vote", width=300, default="", aliases=("ket qua bieu quyet", "ket qua"))
    note: str = said("Note", width=2000, default="", is_long=True, aliases=("ghi chu",))


@entity("Programme issue", list_name="programme-issues")
class ProgrammeIssue(Record):
    """The programme as it was issued: "lần n" with its instant. Its lines are frozen beside it."""

    congress_id: Id[Congress] = said("Congress")
    number: int = said("Number")
    issued_at: dt.datetime = said("Issued at")
    note: str = said("Note", width=1000, default="", is_long=True)


@entity("Issued line", list_name="issued-lines")
class IssuedLine(Record):
    """One item as an issue printed it. `item_id` names the item by text: the item may be gone since."""

    issue_id: Id[ProgrammeIssue] = said("Programme issue")
    item_id: str = said("Item", width=32)
    place_order: int = said("Place in the programme")
    session: str = said("Session", width=400)
    on: dt.date = said("On")
    number: str = said("Number", width=20)
    title: str = said("Content", width=600)
    starts_at: dt.time | None = said("Starts at", default=None)
    ends_at: dt.time | None = said("Ends at", default=None)
    presenter: str = said("Presenter", width=300, default="")
