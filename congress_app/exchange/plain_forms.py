"""The plain forms: what a spreadsheet of a kind holds, under which headings. They are the lists of the same name, read back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from congress_app.domain.fields import Field
from congress_app.i18n import N_, vi
from congress_app.i18n.folding import fold
from congress_app.listings.agenda import AGENDA_ITEMS
from congress_app.listings.assignments import ASSIGNMENTS
from congress_app.listings.committees import COMMITTEE_MEMBERS
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.delegates import DELEGATES
from congress_app.listings.listing import Column, Listing
from congress_app.listings.organisations import ORGANISATIONS
from congress_app.runtime.errors import WrongCall
from congress_app.services.importing import (
    agenda,
    committee_members,
    congresses,
    delegate_cells,
    organisations,
    plan_rows,
)

_SIGNS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class PlainForm:
    """A kind of import. fields: what is read, by name. needed: without these a spreadsheet is not of this kind."""

    kind: str
    listing: Listing[Any]
    fields: Mapping[str, Field]
    needed: tuple[str, ...]

    def columns(self) -> tuple[Column[Any], ...]:
        """The columns of the list as the form is written: those shown, then the others that are read."""
        shown = self.listing.shown()
        more = [each for each in self.listing.columns if each.name in self.fields and each not in shown]
        return (*shown, *more)

    def labels(self) -> tuple[dict[str, str], ...]:
        """The fields by folded heading, from the surest to the least: the list's own headings, the fields' titles, further names."""
        titles = {column.name: column.title for column in self.listing.columns}
        own = {name: (name, titles.get(name, "")) for name in self.fields}
        return (
            {key: name for name, words in own.items() for key in _keys(words)},
            {key: name for name, field in self.fields.items() for key in _keys((field.said.title,))},
            {label_key(alias): name for name, field in self.fields.items() for alias in field.said.aliases},
        )


def label_key(heading: str) -> str:
    """A heading as it is compared: folded, without signs."""
    return _SIGNS.sub(" ", fold(heading)).strip()


def _keys(msgids: tuple[str, ...]) -> set[str]:
    return {label_key(words) for msgid in msgids if msgid for words in (msgid.rpartition("\x04")[2], vi(msgid))}


PLAIN_FORMS = {
    form.kind: form
    for form in (
        PlainForm("organisations", ORGANISATIONS, organisations.FIELDS, organisations.NEEDED),
        PlainForm("congresses", CONGRESSES, congresses.FIELDS, congresses.NEEDED),
        PlainForm("delegates", DELEGATES, delegate_cells.FIELDS, delegate_cells.NEEDED),
        PlainForm("assignments", ASSIGNMENTS, plan_rows.FIELDS, plan_rows.NEEDED),
        PlainForm("committee-members", COMMITTEE_MEMBERS, committee_members.FIELDS, committee_members.NEEDED),
        PlainForm("agenda", AGENDA_ITEMS, agenda.FIELDS, agenda.NEEDED),
    )
}


def plain_form(kind: str) -> PlainForm:
    """The plain form of a kind.

    Raises:
        WrongCall: there is no such kind.
    """
    if kind not in PLAIN_FORMS:
        raise WrongCall(
            N_("“{kind}” cannot be imported. There are: {kinds}."), kind=kind[:40], kinds=", ".join(PLAIN_FORMS)
        )
    return PLAIN_FORMS[kind]


def form_of_list(name: str) -> PlainForm | None:
    """The plain form that the list of a name is, if it is one."""
    return next((form for form in PLAIN_FORMS.values() if form.listing.name == name), None)
