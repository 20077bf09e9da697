"""An office with a congress whose papers are drafted."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id
from congress_app.services.drafts.versions import NewFile
from tests.desk import Desk, desk


@dataclass(frozen=True, slots=True)
class Drafting:
    """An office, its congress, and the political report in the first draft."""

    office: Desk
    congress: Id[Congress]
    report: Id[CongressDocument]


def docx(content: bytes, text: str = "", name: str = "bao-cao.docx") -> NewFile:
    """A file as it comes in."""
    return NewFile(name, content, "docx", text)


@pytest.fixture
def drafting() -> Drafting:
    """An office whose political report has one draft."""
    office = desk()
    congress = Id[Congress](office.congress().id)
    report = Id[CongressDocument](office.do.documents.add(congress, "political_report").value.id)
    office.do.versions.add(report, docx(b"draft 1", "Phát huy truyền thống đoàn kết"))
    return Drafting(office, congress, report)
