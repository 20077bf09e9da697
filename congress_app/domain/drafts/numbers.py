"""A line of the register of numbers."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record


@entity("Number of a document", list_name="numbers")
class NumberEntry(Record):
    """A number that was taken, is reserved, or was cancelled.

    Of a committee the numbers run per kind within one term; those of a congress and its bodies are one series (`congress_id` is set;
    document-format 1.5). kind_symbol: NQ, BC ... body_symbol: ĐU, TU, ĐH ...
    """

    organisation_id: Id[Organisation] = said("Organisation")
    congress_id: Id[Congress] | None = said("Series of the congress", default=None)
    term: str = said("Term", width=20, default="", aliases=("nhiem ky",))
    kind_symbol: str = said("Symbol of the kind", width=20, aliases=("ky hieu loai",))
    body_symbol: str = said("Symbol of the body", width=20, aliases=("ky hieu co quan",))
    number: int = said("Number", aliases=("so",))
    state: NumberState = said("State", default=NumberState.TAKEN, aliases=("trang thai",))
    dated_on: dt.date | None = said("Date of the document", default=None, aliases=("ngay", "ngay van ban"))
    title: str = said("Title", width=600, default="", is_searched=True, is_long=True, aliases=("trich yeu",))
    signatory: str = said("Signatory", width=200, default="", is_searched=True, aliases=("nguoi ky",))
    recipients: str = said("Recipients", width=1000, default="", is_long=True, aliases=("noi nhan",))
    copy_count: int = said("Copies", default=0, aliases=("so ban",))
    document_id: Id[CongressDocument] | None = said("Document", default=None)
    reason: str = said("Reason", width=500, default="", aliases=("ly do",))
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))

    @property
    def written(self) -> str:
        """The number and symbol as printed: `05-BC/ĐU`; below ten with a leading 0."""
        return f"{self.number:02d}-{self.kind_symbol}/{self.body_symbol}"

    @property
    def series(self) -> tuple[str, ...]:
        """What numbers run within: the congress, or the committee's term and the kind."""
        if self.congress_id is not None:
            return ("congress", self.congress_id)
        return ("committee", self.organisation_id, self.term, self.kind_symbol, self.body_symbol)
