"""The print-outs that there are, by their names for scripts. Those about delegates stand in `delegate_forms`."""

from __future__ import annotations

from congress_app.documents import remarks
from congress_app.documents.assignment_forms import ASSIGNMENT_FORMS
from congress_app.documents.builders import (
    any_list,
    badges,
    congress_bodies,
    congress_calendar,
    dossier,
    from_template,
    programme,
    programme_changes,
    running_script,
)
from congress_app.documents.builders.drafted import has_pieces
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.delegate_forms import DELEGATE_FORMS
from congress_app.documents.document_forms import DOCUMENT_FORMS, WORKING_FORMS
from congress_app.documents.document_letter_forms import DOCUMENT_LETTER_FORMS, REPORT_PIECES
from congress_app.documents.form import PAPER, SIDES, Form, Needs, Option
from congress_app.documents.model import Document
from congress_app.documents.pieces import CONTENT
from congress_app.documents.report_forms import REPORT_FORMS
from congress_app.i18n import N_
from congress_app.listings.registry import LISTINGS
from congress_app.runtime.errors import WrongCall


def _has_agenda(request: PaperRequest) -> bool:
    return any(session.items for session in request.lists.sessions(request.scope))


def _has_bodies(request: PaperRequest) -> bool:
    return bool(request.lists.bodies(request.scope))


def _is_always(_request: PaperRequest) -> bool:
    return True


def _has_congresses(request: PaperRequest) -> bool:
    return request.lists.counts()["congresses"] > 0


def _has_any_piece(request: PaperRequest) -> bool:
    return has_pieces(request) or any(FORMS[name].has_data(request) for name in PIECES)


def dossier_cover(request: PaperRequest) -> Document:
    """The cover alone; the whole dossier is bound in `making`."""
    return dossier.cover(request, None, 1)


_LETTERS = ("invitations", "summons")  # a sheet for each of hundreds: bound where they are asked for
PIECES = (
    "programme",
    "programme-changes",
    "running-script",
    "congress-bodies",
    *(each.name for each in (*DELEGATE_FORMS, *REPORT_FORMS, *DOCUMENT_FORMS) if each.name not in _LETTERS),
    *REPORT_PIECES,
    *_LETTERS,
)

_ONE_BADGE = Option(
    badges.ONE, N_("One badge, by number or name"), {badges.EVERYBODY: N_("Of everybody")}, takes_text=True
)

AGAIN, EVERYTHING = "again", "everything"
_AGAIN = Option(
    AGAIN, N_("Print again only the documents numbered"), {EVERYTHING: N_("The whole dossier")}, takes_text=True
)

FORMS: dict[str, Form] = {
    form.name: form
    for form in (
        Form("programme", N_("Programme"), Needs.CONGRESS, programme.build, _has_agenda, (SIDES, PAPER)),
        Form(
            "running-script",
            N_("Running script"),
            Needs.CONGRESS,
            running_script.build,
            _has_agenda,
            (SIDES, Option("size", N_("Print size"), {"normal": N_("Normal print"), "large": N_("Large print")})),
        ),
        Form(
            "programme-changes",
            N_("Changes of the programme"),
            Needs.CONGRESS,
            programme_changes.build,
            programme_changes.has_data,
        ),
        Form("congress-bodies", N_("Bodies of the congress"), Needs.CONGRESS, congress_bodies.build, _has_bodies),
        *DELEGATE_FORMS,
        *REPORT_FORMS,
        *DOCUMENT_FORMS,
        Form(
            "resolution",
            N_("Resolution of the congress"),
            Needs.CONGRESS,
            None,
            from_template.has_congress,
            formats=("docx", "pdf"),
            fill=from_template.resolution,
        ),
        *DOCUMENT_LETTER_FORMS,
        Form(
            badges.FORM,
            N_("Badges"),
            Needs.CONGRESS,
            None,
            badges.has_data,
            (*(Option(name, title, values) for name, (title, values) in badges.CHOICES.items()), _ONE_BADGE),
            formats=("pdf",),
            draw=badges.draw,
        ),
        Form(
            "congress-calendar",
            N_("Calendar of congresses"),
            Needs.NOTHING,
            congress_calendar.build,
            _has_congresses,
            (
                Option(
                    "layout",
                    N_("Order"),
                    {
                        congress_calendar.BY_DATE: N_("By date"),
                        congress_calendar.BY_ORGANISATION: N_("By organisation"),
                    },
                ),
                SIDES,
                PAPER,
            ),
        ),
        *ASSIGNMENT_FORMS,
        Form(
            "dossier",
            N_("Dossier of the congress"),
            Needs.CONGRESS,
            dossier_cover,
            _has_any_piece,
            (CONTENT, SIDES, _AGAIN),
            formats=("pdf",),
            pieces=PIECES,
            only_asked=(*REPORT_PIECES, *_LETTERS),
            remarks=remarks.of_dossier,
        ),
        *WORKING_FORMS,
        Form(
            "list",
            N_("Any list"),
            Needs.NOTHING,
            any_list.build,
            _is_always,
            (Option("list", N_("List"), {name: listing.title for name, listing in LISTINGS.items()}), PAPER),
        ),
    )
}


def form(name: str) -> Form:
    """A form by its name.

    Raises:
        WrongCall: there is none of this name.
    """
    found = FORMS.get(name)
    if found is None:
        raise WrongCall(N_("There is no print-out “{form}”. There are: {forms}."), form=name, forms=", ".join(FORMS))
    return found


__all__ = [
    "AGAIN",
    "EVERYTHING",
    "FORMS",
    "PAPER",
    "PIECES",
    "SIDES",
    "Form",
    "Needs",
    "Option",
    "dossier_cover",
    "form",
]
