"""A document of a congress, the dated stages of its life, and its versions."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.bodies import Body
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import SecrecyLevel, StageKind
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Document", list_name="documents")
class CongressDocument(Record):
    """A paper that is drafted for a congress, or that it makes.

    code: ASCII, unique among the documents of its congress, never changed. kind: a code of the catalogue of kinds.
    body_id, drafted_by: who drafts it, a body of the congress or any other in words. Its number stands in the register (`NumberEntry`);
    that of a paper of another office is typed into `other_number`. votes_for, votes_against, votes_other: as the congress voted.
    kept_at: where a secret one lies.
    """

    congress_id: Id[Congress] = said("Congress")
    code: str = said("Code", width=40, is_searched=True, aliases=("ma", "ma van ban"))
    kind: str = said("Kind of document", width=60, default="other", aliases=("loai", "loai van ban", "ten loai"))
    title: str = said(
        "Title", width=600, default="", is_searched=True, is_long=True, aliases=("trich yeu", "ten van ban", "tieu de")
    )
    body_id: Id[Body] | None = said("Drafting body", default=None)
    drafted_by: str = said("Drafted by", width=300, default="", is_searched=True, aliases=("co quan soan thao",))
    person_id: Id[Person] | None = said("Responsible person", default=None)
    person_name: str = said("Responsible", width=200, default="", is_searched=True, aliases=("nguoi phu trach",))
    approver: str = said("Approved by", width=300, default="", aliases=("cap duyet", "co quan duyet"))
    item_id: Id[AgendaItem] | None = said("Agenda item", default=None)
    secrecy: SecrecyLevel = said("Secrecy", default=SecrecyLevel.NONE, aliases=("do mat",))
    kept_at: str = said("Kept at", width=300, default="", aliases=("noi luu giu",))
    other_number: str = said("Number and symbol", width=80, default="", is_searched=True, aliases=("so ky hieu",))
    dated_on: dt.date | None = said("Date of the document", default=None, aliases=("ngay van ban", "ngay ban hanh"))
    authority: str = said("Authority to sign", width=120, default="")
    signatory_post: str = said("Post of the signatory", width=120, default="")
    signatory: str = said("Signatory", width=200, default="", aliases=("nguoi ky",))
    recipients: str = said("Recipients", width=1000, default="", is_long=True, aliases=("noi nhan",))
    votes_for: int | None = said("Votes for", default=None, aliases=("dong y", "tan thanh"))
    votes_against: int | None = said("Votes against", default=None, aliases=("khong dong y",))
    votes_other: int | None = said("Other opinions", default=None, aliases=("y kien khac",))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=2000, default="", is_searched=True, is_long=True, aliases=("ghi chu",))


@entity("Version of a document", list_name="versions")
class DocumentVersion(Record):
    """A file of a document as it came, never overwritten. number: "Dự thảo lần n"; 0 for a file beside the drafts (an attachment).

    file_hash names the bytes (SHA-256); the text found in them is kept beside them. format: docx, odt, pdf, or empty for any other file.
    """

    document_id: Id[CongressDocument] = said("Document")
    number: int = said("Draft number", default=0)
    file_name: str = said("File name", width=255, is_searched=True)
    file_hash: str = said("SHA-256", width=64)
    size: int = said("Size in bytes", default=0)
    format: str = said("Format", width=10, default="")
    has_macros: bool = said("Carries macros", default=False)
    author: str = said("Author", width=200, default="", is_searched=True, aliases=("nguoi soan",))
    added_at: dt.datetime = said("Added at")
    note: str = said("Note", width=1000, default="", is_searched=True, is_long=True, aliases=("ghi chu",))


@entity("Stage of a document", list_name="document-stages")
class DocumentStage(Record):
    """A stage of a document: by when it is planned, when it was reached, and with which version."""

    document_id: Id[CongressDocument] = said("Document")
    kind: StageKind = said("Stage", aliases=("cong viec", "buoc"))
    planned_on: dt.date | None = said("Planned on", default=None, aliases=("ke hoach", "ngay ke hoach"))
    actual_on: dt.date | None = said("Reached on", default=None, aliases=("thuc te", "ngay thuc te"))
    version_id: Id[DocumentVersion] | None = said("With the version", default=None)
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))
