"""Papers that are written from Word templates: their fields filled for one congress."""

from __future__ import annotations

from congress_app.documents.builders.own_paper import document_of
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.template_data import template_data
from congress_app.documents.templates_catalogue import template_named


def resolution(request: PaperRequest) -> bytes:
    """The draft of the congress's resolution, a Word file."""
    from congress_app.documents.renderers.docx_template import fill  # noqa: PLC0415 - docxtpl, at its first use

    template = template_named("resolution").data(request.tone_style)
    draft = document_of(request, "resolution")
    return fill(template, template_data(request, draft.number, draft.dated_on) if draft else template_data(request))


def has_congress(request: PaperRequest) -> bool:
    """Whether there is a congress to write about."""
    return request.scope.congress_id is not None
