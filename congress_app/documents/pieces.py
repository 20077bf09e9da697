"""What a dossier binds: what was put into it, with what is ready to be put in, or print-outs of ours."""

from __future__ import annotations

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.form import Option
from congress_app.i18n import N_

FORMS_ASKED = "forms"
"""The option of a dossier that names the print-outs to be bound."""
READY, PUT_IN, PRINTED = "ready", "dossier", "forms"
CONTENT = Option(
    "content",
    N_("Content"),
    {
        READY: N_("What is in the dossier or ready for it"),
        PUT_IN: N_("What was put into the dossier"),
        PRINTED: N_("Print-outs of the program"),
    },
)


def content_asked(request: PaperRequest) -> str:
    """Which content is wanted: as said; where nothing is said, what is ready, unless print-outs are named."""
    options = request.options
    return options.get(CONTENT.name, PRINTED if options.get(FORMS_ASKED) else READY)
