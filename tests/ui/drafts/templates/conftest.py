"""The part open on the documents of one congress, as for the views of documents; Word files with tags."""

from __future__ import annotations

from pathlib import Path

import docx

from tests.ui.drafts.documents.conftest import app, desk, page, template, view, written

__all__ = ["app", "desk", "page", "template", "view", "word_file", "written"]


def word_file(path: Path, *paragraphs: str) -> Path:
    """A Word document of these paragraphs."""
    made = docx.Document()
    for each in paragraphs:
        made.add_paragraph(each)
    made.save(str(path))
    return path
