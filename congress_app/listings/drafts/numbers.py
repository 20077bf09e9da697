"""The register of numbers as a list."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.model import Drafts
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_
from congress_app.i18n.collation import order_key
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists, by_id


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A line of the register: whose it is, and the code of the congress whose series or document it belongs to."""

    entry: NumberEntry
    organisation: str
    congress_code: str | None
    document_code: str | None

    @property
    def id(self) -> str:
        """The line's id."""
        return self.entry.id


def number_rows(lists: Lists, scope: Scope) -> list[NumberRow]:
    """The register by organisation, series and number; of one congress its own series and the numbers of its documents."""
    codes = by_id(lists, Congress, "code")
    documents = {
        id: (code, congress) for id, code, congress in lists.columns(CongressDocument, "id", "code", "congress_id")
    }
    organisations = by_id(lists, Organisation, "name")
    rows = []
    for each in lists.rows(NumberEntry):
        document, congress = documents.get(each.document_id or "", (None, each.congress_id))
        congress = each.congress_id or congress
        if scope.congress_id in (None, congress):
            rows.append(NumberRow(each, organisations[each.organisation_id], codes.get(congress or ""), document))
    return sorted(rows, key=lambda row: (order_key(row.organisation), row.entry.series, row.entry.number, row.id))


def register_of(congress: CongressRow, drafts: Drafts) -> list[NumberRow]:
    """The register of the office that holds a congress: the series of the congress, then those of the committee by term and kind."""
    codes = {each.id: each.document.code for each in drafts.drafts}
    organisation = congress.organisation
    rows = [
        NumberRow(
            each,
            organisation.name,
            congress.congress.code if each.congress_id or each.document_id in codes else None,
            codes.get(Id(each.document_id or "")),
        )
        for each in drafts.numbers
        if each.organisation_id == organisation.id and each.congress_id in (None, congress.id)
    ]
    return sorted(rows, key=lambda row: (row.entry.congress_id is None, row.entry.series, row.entry.number, row.id))


NUMBERS = Listing(
    "numbers",
    N_("Register of numbers"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 26),
        said_column(NumberEntry, "term", lambda row: row.entry.term, width=10),
        Column("written", N_("Number and symbol"), lambda row: row.entry.written, 14),
        said_column(NumberEntry, "number", lambda row: row.entry.number, width=7, align=Align.RIGHT, is_shown=False),
        said_column(NumberEntry, "kind_symbol", lambda row: row.entry.kind_symbol, width=8, is_shown=False),
        said_column(NumberEntry, "body_symbol", lambda row: row.entry.body_symbol, width=8, is_shown=False),
        said_column(NumberEntry, "dated_on", lambda row: row.entry.dated_on, width=11, align=Align.CENTRE),
        said_column(NumberEntry, "title", lambda row: row.entry.title, width=44),
        said_column(NumberEntry, "signatory", lambda row: row.entry.signatory, width=20),
        said_column(NumberEntry, "recipients", lambda row: row.entry.recipients, width=24),
        said_column(NumberEntry, "copy_count", lambda row: row.entry.copy_count or None, width=7, align=Align.RIGHT),
        said_column(NumberEntry, "state", lambda row: row.entry.state, width=10),
        said_column(NumberEntry, "reason", lambda row: row.entry.reason, width=20, is_shown=False),
        said_column(NumberEntry, "note", lambda row: row.entry.note, width=20, is_shown=False),
        Column("document_code", N_("Document"), lambda row: row.document_code, 10, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    number_rows,
    lambda row: f"{row.entry.written} {row.entry.title} {row.entry.signatory} {row.organisation}",
)
