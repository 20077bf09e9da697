"""What the dialogs of templates read and make, as jobs off the window's thread: the templates there are, and a document filled from one."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from congress_app.bootstrap import App
from congress_app.documents.templates_catalogue import SHIPPED, DocumentTemplate
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.fields import Id
from congress_app.i18n import _, say
from congress_app.runtime.errors import UserError
from congress_app.services.drafts.templates import refuse_other
from congress_app.services.drafts.versions import NewFile

if TYPE_CHECKING:
    from congress_app.documents.renderers.template_tags import UnknownTag


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A template as it is listed. own: the office's row; None for a shipped one."""

    template: DocumentTemplate
    own: OwnDocumentTemplate | None = None

    @property
    def id(self) -> str:
        """The id of the office's row, the name of a shipped one."""
        return self.template.name

    @property
    def title(self) -> str:
        """What it is called."""
        return self.template.title if self.own is not None else _(self.template.title)

    @property
    def kind(self) -> str:
        """The name of the kind of document that it is for."""
        return document_kinds().of(self.template.kind).title

    @property
    def source(self) -> str:
        """Its file; of a shipped one that it is shipped."""
        return self.own.file_name if self.own is not None else _("shipped")


@dataclass(frozen=True, slots=True)
class Made:
    """A document made from a template. blanks: the fields that nothing is known for yet, in words."""

    file: NewFile
    blanks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What was found in a template. problem: why it cannot be used, in a sentence; count: how many fields it uses."""

    problem: str = ""
    unknown: tuple[UnknownTag, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class NewTemplate:
    """A Word file that is to be a template, and what was found in it."""

    file: NewFile
    check: Check


def read_rows(app: App) -> list[TemplateRow]:
    """All templates: the office's own by name, then the shipped ones."""
    from congress_app.documents.written_documents import own_templates  # noqa: PLC0415 - slow to start

    rows: dict[str, OwnDocumentTemplate] = {each.id: each for each in app.lists.rows(OwnDocumentTemplate)}
    kept = [TemplateRow(each, rows.pop(each.name)) for each in own_templates(app.lists) if each.name in rows]
    lost = [TemplateRow(DocumentTemplate(each.id, each.name, each.kind, b""), each) for each in rows.values()]
    return [*kept, *lost, *map(TemplateRow, SHIPPED)]


def make_document(app: App, template: DocumentTemplate, draft: Draft) -> Made:
    """Fill a template for a document, and take the text of what came out for searching.

    Raises:
        UserError: the template is broken, or has a tag that cannot be filled.
    """
    from congress_app.documents.builders.paper import PaperRequest  # noqa: PLC0415 - slow to start
    from congress_app.documents.written_documents import write  # noqa: PLC0415 - slow to start
    from congress_app.exchange.incoming import read_incoming  # noqa: PLC0415 - not before a file comes in

    scope = dataclasses.replace(app.scope(), congress_id=Id(draft.congress.id))
    written = write(PaperRequest(app.lists, scope, app.lists.office()), template, draft)
    with TemporaryDirectory() as folder:
        path = Path(folder) / written.file_name
        path.write_bytes(written.content)
        return Made(read_incoming(path).file, written.blanks)


def content_of(app: App, row: TemplateRow) -> bytes:
    """The Word file of a template; the words of a shipped one in the office's spelling."""
    return row.template.data(app.lists.office().tone_style)


def check_content(content: bytes) -> Check:
    """Look at a Word file as a template."""
    from congress_app.documents.renderers.docx_template import tags_of, unknown_tags  # noqa: PLC0415 - docxtpl, slow
    from congress_app.documents.template_fields import known_tags  # noqa: PLC0415 - as above

    try:
        return Check("", unknown_tags(content, known_tags()), len(tags_of(content)))
    except UserError as error:
        return Check(say(error))


def read_template(path: Path) -> NewTemplate:
    """Read a Word file that is to be a template.

    Raises:
        UserError: it cannot be read, or is no Word file without macros.
    """
    from congress_app.exchange.incoming import read_incoming  # noqa: PLC0415 - not before a file comes in

    file = read_incoming(path).file
    refuse_other(file)
    return NewTemplate(file, check_content(file.content))
