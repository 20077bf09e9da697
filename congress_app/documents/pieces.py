"""What a dossier binds: what was put into it, or print-outs of ours."""

from __future__ import annotations

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.form import Option
from congress_app.i18n import N_

FORMS_ASKED = "forms"
"""The option of a dossier that names the print-outs to be bound."""
PUT_IN, PRINTED = "dossier", "forms"
CONTENT = Option(
    "content", N_("Content"), {PUT_IN: N_("What was put into the dossier"), PRINTED: N_("Print-outs of the program")}
)


def binds_list(request: PaperRequest) -> bool:
    """Whether what was put into the dossier is wanted: as said; where nothing is said, unless print-outs are named."""
    options = request.options
    return options.get(CONTENT.name, PRINTED if options.get(FORMS_ASKED) else PUT_IN) == PUT_IN
