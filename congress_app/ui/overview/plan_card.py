"""What the overview says of the plan of assignments: who is missing, what clashes, what nobody was told yet; each line leads there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from congress_app.i18n import _
from congress_app.listings.overview import PlanFigures
from congress_app.ui.common import icons
from congress_app.ui.overview.cards import Line

ASSIGNMENTS = "assignments"


def plan_lines(figures: PlanFigures, visit: Callable[..., None]) -> list[Line]:
    """The lines of the card. visit: follows a link into the part, with filters by name."""
    known = (
        (_("Congresses without somebody who attends and speaks"), figures.wanting, {"show": "wanting"}),
        (_("Two congresses in one half-day"), figures.clashes, {"show": "warned"}),
        (_("Other warnings about assignments"), figures.others, {"show": "warned"}),
    )
    lines = [
        Line(words, str(count), partial(visit, "", **filters), icons.WARNING)
        for words, count, filters in known
        if count
    ]
    if figures.untold:
        words = _("Changes since no. {number} that were not told yet").format(number=figures.issue_number)
        lines.append(Line(words, str(figures.untold), partial(visit, "", view="versions"), icons.WARNING))
    lines.append(Line(_issue_words(figures), str(figures.assignment_count), partial(visit, "")))
    return lines


def _issue_words(figures: PlanFigures) -> str:
    if not figures.assignment_count:
        return _("Nobody is assigned yet")
    if not figures.issue_number:
        return _("All assignments (never issued)")
    return _("All assignments (issued as no. {number})").format(number=figures.issue_number)
