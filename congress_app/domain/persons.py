"""Persons, once in a data file, whatever they do at a congress."""

from __future__ import annotations

from congress_app.domain.delegate_choices import Gender
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.record import Record


@entity("Personal facts")
class Personal(Record):
    """What is known of a person as such. A delegate keeps a copy: at an open congress it follows the person, at a closed one it stands."""

    full_name: str = said(
        "Full name",
        width=120,
        is_searched=True,
        is_sorted=True,
        is_name=True,
    )
    gender: Gender | None = said("Gender", default=None)
    birth_date: PartialDate | None = said(
        "Date of birth",
        default=None,
        is_past=True,
    )
    home_place: str = said("Home place", width=300, default="")
    earlier_home_place: str = said("Home place, former name", width=300, default="")
    ethnicity: str = said("Ethnic group", width=60, default="", codes="ethnicity")
    religion: str = said("Religion", width=60, default="", codes="religion")
    admitted_on: PartialDate | None = said(
        "Admitted to the Party",
        default=None,
        is_past=True,
    )
    official_on: PartialDate | None = said(
        "Official member since",
        default=None,
        is_past=True,
    )
    photo: str = said("Photo", width=64, default="")


@entity("Person", list_name="persons")
class Person(Personal):
    """A person who presents, presides, signs, sits in a body or comes to a congress."""

    address: str = said("Form of address", width=40, default="Đồng chí")
    post: str = said("Post", width=300, default="", is_searched=True)
    organisation_id: Id[Organisation] | None = said("Organisation", default=None)
    phone: str = said("Telephone", width=40, default="")
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True)


@entity("Merging of persons", list_name="person-merges")
class PersonMerge(Record):
    """That two rows were found to be one person: the one kept, and what the other one said."""

    person_id: Id[Person] = said("Person")
    merged_name: str = said("Merged name", width=120)
    merged_facts: str = said("What the merged row said", width=8000, default="", is_long=True)
    merged_id: str = said("Id of the merged row", width=32)
