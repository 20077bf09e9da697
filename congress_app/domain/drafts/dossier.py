"""What the dossier of a congress must hold, and what fills each place (Guidance 62-HD/VPTW, 4/2/2020)."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import CopyKind, DossierGroup
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.record import Record


@entity("Own entry of the dossier list", list_name="own-dossier-entries")
class OwnDossierEntry(Record):
    """The office's own word about an entry of the dossier list: changed, left out, or added (then no shipped entry has its code)."""

    code: str = said("Code", width=60)
    group: DossierGroup = said("Compiled by", default=DossierGroup.OFFICE, aliases=("noi lap",))
    title: str = said("Title", width=600, default="", is_searched=True, aliases=("ten tai lieu",))
    kind: str = said("Kind of document", width=60, default="")
    contents: tuple[int, ...] = said("For congresses with so many contents", default=())
    retention: str = said("Kept for", width=60, default="", aliases=("thoi han bao quan",))
    is_required: bool = said("Required", default=True, aliases=("bat buoc",))
    is_left_out: bool = said("Left out", default=False)
    position: str = said("Position", width=60, default="")
    reason: str = said("Reason", width=500, default="", aliases=("ly do",))


@entity("Piece of the dossier", list_name="dossier-pieces")
class DossierPiece(Record):
    """What fills an entry of the dossier of a congress: a document, one of our forms, a file, or a thing on a shelf.

    entry: the code of the entry, empty for a piece that no entry asks for. version_id: the file of the document that lies in it, whatever
    comes after. form: the name of a print-out. Without a document, form or file it is a separate piece, on its own sheet. waived: why there
    is none (then the entry does not count as missing).
    """

    congress_id: Id[Congress] = said("Congress")
    entry: str = said("Entry of the dossier list", width=60, default="")
    group: DossierGroup = said("Compiled by", default=DossierGroup.OFFICE, aliases=("noi lap",))
    title: str = said("Title", width=600, default="", is_searched=True, aliases=("ten tai lieu", "trich yeu"))
    document_id: Id[CongressDocument] | None = said("Document", default=None)
    version_id: Id[DocumentVersion] | None = said("With the version", default=None)
    form: str = said("Print-out", width=60, default="")
    file_name: str = said("File name", width=255, default="")
    file_hash: str = said("SHA-256", width=64, default="")
    copy_kind: CopyKind = said("Original, copy or draft", default=CopyKind.ORIGINAL, aliases=("ban chinh ban sao",))
    number: str = said("Number and symbol", width=80, default="", aliases=("so ky hieu",))
    dated_on: dt.date | None = said("Date of the document", default=None, aliases=("ngay thang",))
    author: str = said("Author of the paper", width=300, default="", aliases=("tac gia",))
    sheets: int = said("Sheets", default=0, aliases=("so to",))
    retention: str = said("Kept for", width=60, default="", aliases=("thoi han bao quan",))
    kept_at: str = said("Kept at", width=300, default="", aliases=("noi luu giu",))
    waived: str = said("There is none, because", width=500, default="", aliases=("ly do khong co",))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))
