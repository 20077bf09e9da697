"""What whoever prints should know of a paper: what is left blank on it, what is missing in it."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders import congress_result
from congress_app.documents.builders.dossier_words import dossier_on_paper
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.pieces import binds_list
from congress_app.i18n import _, pgettext

_MOST_NAMED = 5


def of_result(request: PaperRequest) -> Sequence[str]:
    """The fields of the report that nothing is known for yet."""
    fields = congress_result.blanks(request)
    words = _("Not known yet, left blank to be written in: {fields}.")
    return [words.format(fields="; ".join(map(_, fields)))] if fields else []


def of_dossier(request: PaperRequest) -> Sequence[str]:
    """Of the dossier as its list has it the places in which nothing lies; that it binds print-outs only, where it does."""
    its = dossier_on_paper(request)
    is_begun = bool(its.there)
    if not binds_list(request):
        words = _("Bound are the print-outs asked for, not what was put into the dossier.")
        return [words] if is_begun else []
    if not is_begun:
        return [_("Nothing was put into the dossier yet: bound are the print-outs of the program.")]
    lacking = [row.entry.title for row in its.lacking if row.piece is None and row.entry is not None]
    named = "; ".join(lacking[:_MOST_NAMED])
    if len(lacking) > _MOST_NAMED:
        named += " " + pgettext("pieces", "and {count} more").format(count=len(lacking) - _MOST_NAMED)
    words = _("The dossier has {count} empty places: {places}. Its contents name them.")
    return [words.format(count=len(lacking), places=named)] if lacking else []
