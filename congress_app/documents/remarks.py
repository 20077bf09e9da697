"""What whoever prints should know of a paper: what is left blank on it, what is missing in it."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders import submission
from congress_app.documents.builders.dossier_words import dossier_on_paper
from congress_app.documents.builders.drafted import has_pieces
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.pieces import PRINTED, READY, content_asked
from congress_app.i18n import _, pgettext, say
from congress_app.listings.drafts.result import result_of

_MOST_NAMED = 5


def of_result(request: PaperRequest) -> Sequence[str]:
    """The fields of the report that nothing is known for yet; figures that cannot be right together."""
    fields = result_of(request.lists, request.scope).missing
    words = _("Not known yet, left blank to be written in: {fields}.")
    said = [words.format(fields="; ".join(map(_, fields)))] if fields else []
    if doubts := result_of(request.lists, request.scope).doubts:
        said.append(_("To be looked at: {doubts}.").format(doubts="; ".join(map(say, doubts))))
    return said


def of_submission(request: PaperRequest) -> Sequence[str]:
    """The documents that the superior reviews and that are not in it yet."""
    titles = submission.unwritten(request)
    return [_("Not in it, since there is no draft yet: {titles}.").format(titles=_named(titles))] if titles else []


def of_dossier(request: PaperRequest) -> Sequence[str]:
    """Of the dossier as its list has it the places in which nothing lies; that it binds print-outs only, where it does."""
    content = content_asked(request)
    its = dossier_on_paper(request, with_ready=content == READY)
    is_begun = its.has_files or has_pieces(request)
    if content == PRINTED:
        words = _("Bound are the print-outs asked for, not what was put into the dossier.")
        return [words] if is_begun else []
    if not is_begun:
        return [_("Nothing was put into the dossier yet: bound are the print-outs of the program.")]
    empty = [row.entry.title for row in its.lacking if row.piece is None and row.entry is not None]
    words = _("The dossier has {count} empty places: {places}. Its contents name them.")
    return [words.format(count=len(empty), places=_named(empty))] if empty else []


def _named(places: Sequence[str]) -> str:
    named = "; ".join(places[:_MOST_NAMED])
    if len(places) > _MOST_NAMED:
        named += " " + pgettext("pieces", "and {count} more").format(count=len(places) - _MOST_NAMED)
    return named
