"""The list of documents, and that of their versions."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import N_, NP_
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version with its document."""

    version: DocumentVersion
    draft: Draft

    @property
    def id(self) -> str:
        """The version's id."""
        return self.version.id


def draft_rows(lists: Lists, scope: Scope) -> list[Draft]:
    """The documents by congress and place."""
    return list(load_drafts(lists, scope).drafts)


def version_rows(lists: Lists, scope: Scope) -> list[VersionRow]:
    """The versions by congress, document and number, attachments last."""
    drafts = load_drafts(lists, scope).drafts
    return [VersionRow(each, draft) for draft in drafts for each in (*draft.versions, *draft.attachments)]


DOCUMENTS = Listing(
    "documents",
    N_("Documents"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.organisation.name, 24, is_shown=False),
        said_column(CongressDocument, "code", lambda row: row.document.code, width=10),
        said_column(CongressDocument, "kind", lambda row: row.document.kind, width=18, is_shown=False),
        Column("kind_title", N_("Name of the kind"), lambda row: row.kind.title, 24, is_shown=False),
        Column("title", N_("Title"), lambda row: row.title, 40),
        Column("body", N_("Drafted by"), lambda row: row.body, 22),
        Column("person", N_("Responsible"), lambda row: row.person, 20),
        Column("state", N_("State"), lambda row: row.state, 22),
        Column("due_stage", NP_("document", "Next"), lambda row: row.due.kind if row.due else None, 22),
        Column("due_on", N_("Due on"), lambda row: row.due.planned_on if row.due else None, 11, Align.CENTRE),
        Column(
            "version",
            NP_("document", "Draft"),
            lambda row: row.last_version.number if row.last_version else None,
            7,
            Align.RIGHT,
        ),
        Column("opinion_count", N_("Opinions"), lambda row: len(row.opinions), 8, Align.RIGHT),
        Column("unanswered_count", N_("Unanswered"), lambda row: row.open_opinions, 8, Align.RIGHT),
        said_column(CongressDocument, "secrecy", lambda row: row.document.secrecy, width=12, is_shown=False),
        Column("number", N_("Number and symbol"), lambda row: row.number or None, 14),
        Column("dated_on", N_("Date of the document"), lambda row: row.dated_on, 11, Align.CENTRE),
        said_column(CongressDocument, "signatory", lambda row: row.document.signatory, width=18, is_shown=False),
        said_column(CongressDocument, "recipients", lambda row: row.document.recipients, width=24, is_shown=False),
        said_column(CongressDocument, "approver", lambda row: row.document.approver, width=24, is_shown=False),
        said_column(CongressDocument, "kept_at", lambda row: row.document.kept_at, width=18, is_shown=False),
        said_column(CongressDocument, "note", lambda row: row.document.note, width=24, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress.code, 22),
    ),
    draft_rows,
    lambda row: (
        f"{row.document.code} {row.title} {row.kind.title_vi} {row.body} {row.person} {row.number} {row.organisation.name}"
    ),
)

VERSIONS = Listing(
    "versions",
    N_("Versions"),
    (
        Column("document_code", N_("Code"), lambda row: row.draft.document.code, 10),
        Column("document", N_("Document"), lambda row: row.draft.title, 36),
        Column("number", NP_("document", "Draft"), lambda row: row.version.number or None, 7, Align.RIGHT),
        said_column(DocumentVersion, "file_name", lambda row: row.version.file_name, width=32),
        said_column(DocumentVersion, "format", lambda row: row.version.format, width=7),
        said_column(DocumentVersion, "size", lambda row: row.version.size, width=10, align=Align.RIGHT),
        said_column(DocumentVersion, "author", lambda row: row.version.author, width=18),
        said_column(DocumentVersion, "added_at", lambda row: row.version.added_at, width=16, align=Align.CENTRE),
        said_column(DocumentVersion, "note", lambda row: row.version.note, width=30),
        said_column(DocumentVersion, "has_macros", lambda row: row.version.has_macros, width=8, is_shown=False),
        said_column(DocumentVersion, "file_hash", lambda row: row.version.file_hash, width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.draft.congress.code, 22),
    ),
    version_rows,
    lambda row: (
        f"{row.draft.document.code} {row.draft.title} {row.version.file_name} {row.version.author} {row.version.note}"
    ),
)
