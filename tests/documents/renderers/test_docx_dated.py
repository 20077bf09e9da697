"""A Word file with the instant at which it was written."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from zipfile import ZipFile

import docx

from congress_app.documents.model import Paragraph
from congress_app.documents.renderers.docx import render
from congress_app.documents.renderers.docx_dated import dated
from congress_app.documents.theme import load_theme
from tests.documents.renderers.office_files import paper

AT = dt.datetime(2025, 7, 10, 9, 30, tzinfo=dt.UTC)


def _content() -> bytes:
    out = BytesIO()
    render(paper(Paragraph("Xã có 26 xóm.")), load_theme("hd05"), out)
    return out.getvalue()


def test_its_properties_and_its_parts_say_when() -> None:
    made = dated(_content(), AT)
    properties = docx.Document(BytesIO(made)).core_properties
    assert (properties.created, properties.modified) == (AT, AT)
    assert {part.date_time for part in ZipFile(BytesIO(made)).infolist()} == {(2025, 7, 10, 16, 30, 0)}


def test_nothing_else_of_it_changes() -> None:
    content = _content()
    before, after = ZipFile(BytesIO(content)), ZipFile(BytesIO(dated(content, AT)))
    assert before.namelist() == after.namelist()
    assert [name for name in before.namelist() if before.read(name) != after.read(name)] == ["docProps/core.xml"]
