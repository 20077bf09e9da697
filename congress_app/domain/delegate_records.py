"""What the office keeps about its work with delegates: own codes, remembered layouts of spreadsheets, reports, badges printed."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.agenda import Session
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import CatalogueKind, CountBase
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.record import Record


@entity("Own code", list_name="own-codes")
class OwnCode(Record):
    """A word that the office adds to a code list, or other spellings of a shipped one. others: further spellings, one a line."""

    catalogue: CatalogueKind = said("Code list")
    name: str = said("Name", width=120, is_searched=True)
    others: str = said("Other spellings", width=600, default="", is_long=True)
    rank: int = said("Rank", default=0)
    is_hidden: bool = said("Not offered", default=False)


@entity("Known layout", list_name="import-layouts")
class ImportLayout(Record):
    """Which column is which field in spreadsheets of one layout, as the user has put it right. mapping: JSON, place -> field."""

    kind: str = said("Kind", width=40)
    signature: str = said("Layout", width=4000, is_long=True)
    mapping: str = said("Columns", width=8000, is_long=True)


@entity("Report of a congress", list_name="congress-reports")
class CongressReport(Record):
    """A report drafted from figures and edited by hand, kept with the figures that it was made from.

    kind: the name of the form. figures: JSON. session_id: as of which session (None = before the congress).
    """

    congress_id: Id[Congress] = said("Congress")
    kind: str = said("Kind", width=40)
    base: CountBase = said("Counted", default=CountBase.SUMMONED)
    session_id: Id[Session] | None = said("As of the session", default=None)
    text: str = said("Text", width=60000, default="", is_long=True)
    figures: str = said("Figures", width=200000, default="", is_long=True)
    made_at: dt.datetime = said("Made at")


@entity("Badge printed", list_name="badge-prints")
class BadgePrint(Record):
    """That a badge was printed, and what stood on it: a changed one is offered again. content: a short sum of what is printed."""

    delegate_id: Id[Delegate] = said("Delegate")
    printed_at: dt.datetime = said("Printed at")
    size: str = said("Size", width=20, default="")
    content: str = said("What stood on it", width=64, default="")
