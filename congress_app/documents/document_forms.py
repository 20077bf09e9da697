"""The print-outs that list the documents of a congress: those that a dossier binds, then those to work with and for its folder."""

from __future__ import annotations

from congress_app.documents.builders import (
    document_register,
    dossier_cover,
    dossier_index,
    drafting_overview,
    drafting_progress,
    number_register,
    opinion_synthesis,
    speech_list,
)
from congress_app.documents.builders.dossier_words import ALL
from congress_app.documents.builders.drafted import has_documents, has_dossier
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.form import SIDES, Form, Needs, Option
from congress_app.documents.model import Document
from congress_app.domain.drafts.choices import DossierGroup
from congress_app.i18n import N_, NP_

DOCUMENT = Option(
    "document",
    N_("Document (code)"),
    {opinion_synthesis.FIRST: N_("The first with opinions")},
    takes_text=True,
)
ROUND = Option("round", N_("Round of opinions"), {opinion_synthesis.ALL: NP_("rounds", "All of them")}, takes_text=True)
SERIES = Option(
    "series",
    N_("Series (such as BC/ĐU, or the code of a congress)"),
    {number_register.ALL: NP_("series", "All of them")},
    takes_text=True,
)
ONE, OVER = "congress", "all"
WHICH = Option("which", N_("Congresses"), {ONE: N_("This congress"), OVER: NP_("congresses", "All of them")})
GROUP = Option(
    "group",
    NP_("dossier", "Part"),
    {ALL: N_("The whole dossier"), **{group.value: group.msgid for group in DossierGroup}},
)
PARTS = Option(
    "parts",
    NP_("dossier", "Labels"),
    {ALL: N_("One for the whole dossier"), dossier_cover.EACH: N_("One for each part")},
)
WIDTH = Option(
    "width",
    N_("Width of the label"),
    {"30": N_("30 mm wide"), "25": N_("25 mm wide"), "40": N_("40 mm wide"), "50": N_("50 mm wide")},
)


def progress(request: PaperRequest) -> Document:
    """The progress of one congress, or of all."""
    over = request.options.get(WHICH.name) == OVER
    return drafting_overview.build(request) if over else drafting_progress.build(request)


DOCUMENT_FORMS = (
    Form(
        "document-register",
        N_("Register of documents"),
        Needs.CONGRESS,
        document_register.build,
        has_documents,
    ),
    Form(
        "opinion-synthesis",
        N_("Synthesis of opinions"),
        Needs.CONGRESS,
        opinion_synthesis.build,
        opinion_synthesis.has_data,
        (DOCUMENT, ROUND),
    ),
    Form("speech-list", N_("List of speeches"), Needs.CONGRESS, speech_list.build, speech_list.has_data),
)

WORKING_FORMS = (
    Form("drafting-progress", N_("Progress of the documents"), Needs.CONGRESS, progress, has_documents, (WHICH,)),
    Form("dossier-index", N_("Index of the dossier"), Needs.CONGRESS, dossier_index.build, has_dossier, (GROUP, SIDES)),
    Form(
        "dossier-cover",
        N_("Cover of the dossier"),
        Needs.CONGRESS,
        dossier_cover.build,
        has_dossier,
        (GROUP,),
        is_cover=True,
    ),
    Form(
        "dossier-spine",
        N_("Label for the back of the folder"),
        Needs.CONGRESS,
        None,
        has_dossier,
        (PARTS, WIDTH),
        formats=("pdf",),
        draw=dossier_cover.draw_spines,
    ),
    Form(
        "number-register",
        N_("Register of numbers"),
        Needs.CONGRESS,
        number_register.build,
        number_register.has_data,
        (WHICH, SERIES, SIDES),
    ),
)
