"""Persons, once in a data file, whatever they do at a congress."""

from __future__ import annotations

from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record


@entity("Person", list_name="persons")
class Person(Record):
    """A person who presents, presides, signs or sits in a body."""

    full_name: str = said(
        "Full name", width=120, is_searched=True, is_sorted=True, aliases=("ho va ten", "ho ten", "ten")
    )
    address: str = said("Form of address", width=40, default="Đồng chí", aliases=("xung ho", "danh xung"))
    post: str = said("Post", width=300, default="", is_searched=True, aliases=("chuc vu", "chuc danh"))
    organisation_id: Id[Organisation] | None = said(
        "Organisation", default=None, aliases=("to chuc dang", "don vi", "don vi cong tac")
    )
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True, aliases=("ghi chu",))
