"""What the overview says of documents: at which congresses stages are late or due this week, and opinions wait for an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.figures import DocumentFigures
from congress_app.ui.common import icons
from congress_app.ui.common.desk import Desk
from congress_app.ui.overview.cards import Line

DRAFTS = "drafts"
MOST = 5


def document_lines(figures: Sequence[DocumentFigures], names: Mapping[str, str], desk: Desk) -> list[Line]:
    """The lines of the card: the congresses with the most to do first. names: of the congresses."""
    wanting = [each for each in figures if each.late or each.due or each.unanswered]
    lines = [
        Line(
            names.get(each.congress_id, ""),
            figure_words(each),
            partial(_go, desk, each),
            icons.WARNING if each.late else "",
        )
        for each in wanting[:MOST]
    ]
    if len(wanting) > MOST:
        rest = wanting[MOST:]
        words = _("and {count} more congresses").format(count=len(rest))
        lines.append(Line(words, figure_words(_summed(rest)), partial(_go, desk, rest[0])))
    return lines


def figure_words(figures: DocumentFigures) -> str:
    """`quá hạn 3 · sắp đến hạn 2 · 5 ý kiến chưa giải trình`."""
    words = (
        (figures.late, pgettext("overview", "{count} late")),
        (figures.due, pgettext("overview", "{count} due soon")),
        (figures.unanswered, pgettext("overview", "{count} opinions open")),
    )
    return " · ".join(said.format(count=count) for count, said in words if count)


def _summed(figures: Sequence[DocumentFigures]) -> DocumentFigures:
    return DocumentFigures(
        "",
        sum(each.documents for each in figures),
        sum(each.due for each in figures),
        sum(each.late for each in figures),
        sum(each.unanswered for each in figures),
    )


def _go(desk: Desk, figures: DocumentFigures) -> None:
    """To the documents of the congress that are late or due, else to those whose opinions wait."""
    desk.work_on(figures.congress_id)
    deadline = "open" if figures.late or figures.due else "unanswered"
    desk.visit(DRAFTS, "", view="documents", deadline=deadline)
