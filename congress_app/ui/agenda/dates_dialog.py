"""Asks for the opening day of a congress that has none, and shows the phases that follow from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import field_of
from congress_app.domain.templates import Span, Template
from congress_app.i18n import _, dates
from congress_app.runtime.errors import BadValue
from congress_app.services.congresses import Dates
from congress_app.ui.agenda.dialogs import dress, problem_line, say_problem, settle, wrapped
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.inputs import DateInput
from congress_app.ui.common.layouts import UNIT, column_of

DAY = FieldEditing(field_of(Phase, "starts_on"))


class DatesDialog(QDialog):
    """`dates` holds the answer. template: the one that fits the congress best; it says how its phases follow each other."""

    def __init__(self, template: Template, parent: QWidget) -> None:
        super().__init__(parent)
        self._template = template
        self._field = DateInput(DAY, self)
        self._field.setAccessibleName(_("Opening day"))
        label = QLabel(_("&Opening day"), self)
        label.setBuddy(self._field)
        self._outcome = wrapped("", self)
        self._problem = problem_line(self)
        words = wrapped(
            _("As is usual for such a congress (“{template}”). All dates can be changed in the calendar.").format(
                template=template.name
            ),
            self,
        )
        field = column_of(label, self._field, self._problem, spacing=UNIT // 2)
        self._ok = dress(self, _("Set the opening day"), field, self._outcome, words, ok=_("Set"))
        self._ok.setEnabled(False)
        self._field.textChanged.connect(self._on_changed)
        settle(self, UNIT * 58)

    @property
    def day(self) -> dt.date | None:
        """The day typed."""
        try:
            found = DAY.value_of(self._field.text())
        except BadValue:
            return None
        return found if isinstance(found, dt.date) else None

    @property
    def dates(self) -> Mapping[PhaseKind, Dates]:
        """The phases that follow from the day."""
        day = self.day
        spans = self._template.spans(day) if day else {}
        return {
            kind: Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half) for kind, span in spans.items()
        }

    def _on_changed(self) -> None:
        day = self.day
        self._ok.setEnabled(day is not None)
        self._outcome.setText("\n".join(spans_words(self._template.spans(day))) if day else "")
        problem = ""
        try:
            DAY.value_of(self._field.text())
        except BadValue as error:
            problem = sentence_of(error)
        say_problem(self._problem, problem if len(self._field.text().strip()) > 5 else "")


def spans_words(spans: Mapping[PhaseKind, Span]) -> Sequence[str]:
    """`Phiên trù bị: sáng 28/7/2025`, a line for each phase."""
    return [f"{kind.words}: {_span_words(span)}" for kind, span in spans.items()]


def _span_words(span: Span) -> str:
    first = f"{span.starts_half.words.lower()} {dates.short_date(span.starts_on)}"
    last = f"{span.ends_half.words.lower()} {dates.short_date(span.ends_on)}"
    return first if first == last else f"{first} - {last}"
