"""The Word files of the demo's drafts: built, drawn, and the same bytes each time."""

from __future__ import annotations

from congress_app.documents.builders import draft_text
from congress_app.documents.making import render_document
from congress_app.documents.theme import DEFAULT_RULE_SET, load_theme
from congress_app.services.demo.sheets import Sheet


def draft_file(sheet: Sheet) -> bytes:
    """The bytes of a draft's Word file; of what was issued those of the pages."""
    from congress_app.documents.renderers.docx_dated import dated  # noqa: PLC0415 - Word files, at their first use

    paper, theme = draft_text.build(sheet), load_theme(DEFAULT_RULE_SET)
    if sheet.issued is not None:
        return render_document(paper, theme, "pdf")
    return dated(render_document(paper, theme, "docx"), sheet.written_at)
