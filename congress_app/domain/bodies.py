"""The bodies that run and help a congress, and who sits in them."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import BodyKind, ChosenBy
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Body", list_name="bodies")
class Body(Record):
    """A presidium, secretariat, board, subcommittee or helper group of one congress."""

    congress_id: Id[Congress] = said("Congress")
    kind: BodyKind = said("Kind", aliases=("loai", "co quan"))
    title: str = said("Own name", width=200, default="", is_searched=True, aliases=("ten goi", "ten"))
    proposed_count: int = said("Proposed number", default=0, aliases=("so luong de xuat", "so luong"))
    chosen_by: ChosenBy | None = said("Chosen by", default=None, aliases=("hinh thuc",))
    chosen_on: dt.date | None = said("Chosen on", default=None, aliases=("ngay bau", "ngay"))
    vote: str = said("Vote", width=300, default="", aliases=("bieu quyet", "ket qua bieu quyet"))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=2000, default="", is_long=True, aliases=("ghi chu",))


@entity("Body member", list_name="body-members")
class BodyMember(Record):
    """A member of a body, in order: a person of the file, or a name as typed."""

    body_id: Id[Body] = said("Body")
    person_id: Id[Person] | None = said("Person", default=None)
    name: str = said("Name", width=200, default="", is_searched=True, aliases=("ho va ten", "ho ten", "thanh vien"))
    function: str = said("Function", width=120, default="", aliases=("chuc danh", "nhiem vu"))
    position: str = said("Position", width=60, default="")
