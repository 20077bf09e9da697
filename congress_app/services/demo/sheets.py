"""A draft as it is handed out to become a file: the port through which the demo gets the bytes of its Word files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from congress_app.domain.choices import ToneStyle
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.kinds import DocumentKind
from congress_app.domain.organisations import Organisation
from congress_app.domain.paper_words import Words
from congress_app.services.demo.draft_texts import Block
from congress_app.services.drafts.versions import NewFile


@dataclass(frozen=True, slots=True)
class Issued:
    """How a paper was issued: number and symbol, its date, who signed it."""

    number: str
    on: dt.date
    signatory: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A draft with what stands around its text.

    about: what it is about, behind the name of its kind. superior: the organisation above, "" of a province. number: `Dự thảo lần n`,
    0 for none. written_at: with its zone. author: who wrote it. speaker: of a speech, name and post. issued: of the signed copy.
    """

    kind: DocumentKind
    about: str
    congress: Congress
    organisation: Organisation
    superior: str
    number: int
    written_at: dt.datetime
    author: str
    blocks: tuple[Block, ...]
    speaker: tuple[str, str] = ("", "")
    issued: Issued | None = None

    @property
    def name(self) -> str:
        """What papers of its kind are called: `Báo cáo`, `Quy chế làm việc`."""
        return paper_name(self.kind)

    @property
    def text(self) -> str:
        """Its words, a line for each paragraph and each row of a table."""
        return "\n".join((self.name.upper(), self.about, *self._lines()))

    @property
    def file_name(self) -> str:
        """The file's name as an office writes it."""
        title = self.kind.title_vi if not any(self.speaker) else f"{self.kind.title_vi} - {self.speaker[0]}"
        if self.issued is not None:
            return f"{self.issued.number.replace('/', '-')} {title}.pdf"
        return f"{title} - dự thảo lần {self.number}.docx" if self.number else f"{title}.docx"

    def _lines(self) -> Iterator[str]:
        for block in self.blocks:
            yield from ("\t".join(row) for row in block.rows) if block.rows else (block.text,)


Write = Callable[[Sheet], bytes]


def paper_name(kind: DocumentKind) -> str:
    """What papers of a kind are called in their heading."""
    return Words("draft_text", ToneStyle.OLD)(f"names.{kind.code}")


def file_of(sheet: Sheet, write: Write) -> NewFile:
    """The file of a draft or of a signed copy, with the text that is in it."""
    return NewFile(sheet.file_name, write(sheet), "docx" if sheet.issued is None else "pdf", sheet.text)
