"""The shipped Word templates are those that their texts make."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from congress_app.documents.templates_catalogue import SHIPPED
from tools import document_templates

pytestmark = pytest.mark.in_step


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_each_template_is_what_its_text_makes() -> None:
    assert document_templates.names() == sorted(each.name for each in SHIPPED)
    stale = [each.name for each in SHIPPED if _parts(each.data()) != _parts(document_templates.made(each.name))]
    assert stale == [], "make them anew: python -m tools.document_templates"
