"""A Word template that the office keeps as its own."""

from __future__ import annotations

from congress_app.domain.fields import entity, said
from congress_app.domain.record import Record


@entity("Own document template", list_name="own-document-templates")
class OwnDocumentTemplate(Record):
    """A .docx with tags, for a kind of document. file_hash names its bytes (SHA-256)."""

    name: str = said("Name", width=200, is_searched=True)
    kind: str = said("Kind of document", width=60, default="other")
    file_name: str = said("File name", width=255)
    file_hash: str = said("SHA-256", width=64)
    note: str = said("Note", width=1000, default="", is_long=True)
