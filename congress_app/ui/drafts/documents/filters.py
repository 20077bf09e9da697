"""The filter line of the documents: text, state, kind, deadline, "with warnings"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import pgettext
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING

STATE, KIND, DEADLINE, WARNINGS = "state", "kind", "deadline", "warnings"
NOT_BEGUN, LATE, SOON, OPEN, UNPLANNED, UNANSWERED = "none", "late", "soon", "open", "unplanned", "unanswered"


class DocumentFilters(FilterLine):
    """See the module."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("documents", "Find a document, a body or a person"), parent)
        self._soon = dt.timedelta()
        self.add_choice(DEADLINE, pgettext("filter", "All deadlines"), deadline_options(self._soon))
        states = [(NOT_BEGUN, pgettext("document", "Not begun")), *((each.value, each.words) for each in StageKind)]
        self.add_choice(STATE, pgettext("filter", "All states"), states)
        self.add_choice(KIND, pgettext("filter", "All kinds of documents"), ())
        self.add_mark(WARNINGS, pgettext("filter", "With warnings"), WARNING)

    def set_kinds(self, drafts: Sequence[Draft]) -> None:
        """The kinds that are there."""
        kinds = {draft.kind.code: draft.kind.title for draft in drafts}
        self.set_options(KIND, pgettext("filter", "All kinds of documents"), list(kinds.items()))

    def set_soon(self, soon: dt.timedelta) -> None:
        """How long before its day the next stage is soon due."""
        if soon != self._soon:
            self._soon = soon
            self.set_options(DEADLINE, pgettext("filter", "All deadlines"), deadline_options(soon))

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks, and by nothing else."""
        self.blockSignals(True)
        self.clear()
        self.set_text(str(filters.get("text", "")))
        for name in (STATE, DEADLINE):
            if filters.get(name):
                self.choose(name, filters[name])
        self.mark(WARNINGS, is_on=bool(filters.get(WARNINGS)))
        self.blockSignals(False)
        self.changed.emit()

    def wanted(self, as_of: dt.date, warns: Callable[[Draft], bool]) -> Callable[[Draft], bool] | None:
        """What a document must be besides holding the text; None when nothing is asked for."""
        tests: list[Callable[[Draft], bool]] = []
        state, kind, deadline = self.choice(STATE), self.choice(KIND), self.choice(DEADLINE)
        if state:
            tests.append(lambda row: (row.state.value if row.state else NOT_BEGUN) == state)
        if kind:
            tests.append(lambda row: row.kind.code == kind)
        if deadline:
            tests.append(lambda row: has_deadline(row, deadline, as_of, self._soon))
        if self.is_marked(WARNINGS):
            tests.append(warns)
        return (lambda row: all(test(row) for test in tests)) if tests else None


def deadline_options(soon: dt.timedelta) -> list[tuple[str, str]]:
    """What can be asked of the next stage and of the answers."""
    return [
        (SOON, pgettext("documents", "Due within {count} days").format(count=soon.days)),
        (LATE, pgettext("documents", "Late")),
        (OPEN, pgettext("documents", "Late or due within {count} days").format(count=soon.days)),
        (UNPLANNED, pgettext("documents", "No stage planned")),
        (UNANSWERED, pgettext("documents", "With opinions unanswered")),
    ]


def has_deadline(row: Draft, wanted: str, as_of: dt.date, soon: dt.timedelta) -> bool:
    """Whether the next stage of a document is late, due soon, or not planned; or its opinions lack answers."""
    if wanted == UNANSWERED:
        return row.open_opinions > 0
    day = row.due.planned_on if row.due is not None else None
    if day is None:
        return wanted == UNPLANNED
    is_soon = as_of <= day <= as_of + soon
    return {SOON: is_soon, LATE: row.is_late, OPEN: is_soon or row.is_late}.get(wanted, False)
