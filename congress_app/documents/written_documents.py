"""A document of a congress written from a template: the shipped ones and the office's own, filled with what the file knows."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.template_data import template_data
from congress_app.documents.output import file_name
from congress_app.documents.templates_catalogue import DocumentTemplate
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.i18n.folding import fold
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class Written:
    """A Word file made from a template. blanks: the fields that nothing is known for yet, in words: they are dots in it."""

    file_name: str
    content: bytes
    blanks: tuple[str, ...]


def own_templates(lists: Lists) -> tuple[DocumentTemplate, ...]:
    """The office's own templates, by name."""
    rows = sorted(lists.rows(OwnDocumentTemplate), key=lambda each: fold(each.name))
    stored = lists.blobs(each.file_hash for each in rows)
    return tuple(
        DocumentTemplate(each.id, each.name, each.kind, stored[each.file_hash])
        for each in rows
        if each.file_hash in stored
    )


def write(request: PaperRequest, template: DocumentTemplate, draft: Draft) -> Written:
    """Fill a template for a document of the congress of the request.

    Raises:
        UserError: the template is broken, or has a tag that cannot be filled: names it.
    """
    from congress_app.documents.renderers.docx_template import filled  # noqa: PLC0415 - docxtpl, at its first use
    from congress_app.documents.template_fields import about  # noqa: PLC0415 - as above

    made = filled(template.data(request.tone_style), template_data(request, draft.number, draft.dated_on))
    name = file_name(draft.document.code, draft.congress.code, request.scope.as_of, "docx")
    return Written(name, made.data, tuple(about(tag) for tag in made.blanks))
