"""The fields of the result in sections; what other parts know stands grey in a field, with its source, and holds while it is empty."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, TypeGuard

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from congress_app.domain.drafts.results import CongressResult
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.i18n.dates import short_date
from congress_app.listings.drafts.result_facts import Fact, Origin, ResultFacts
from congress_app.listings.listing import cell_text
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.form import Form
from congress_app.ui.common.inputs import LongInput
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.told import Told

LABELS = UNIT * 23
LINES = (3, 20)
FACTS = {
    "summoned_count": "summoned",
    "present_count": "present",
    "guest_count": "guests",
    "opinion_count": "opinions",
    "speech_count": "speeches",
    "resolution_number": "resolution_number",
    "resolution_on": "resolution_on",
    "decision": "decision",
}
"""Which fact stands behind a field of the row."""


class ResultFields(QWidget):
    """Some sections of fields: each a heading with a form."""

    def __init__(
        self, desk: Desk, told: Told, sections: Sequence[tuple[str, Sequence[str]]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._told = told
        self._change = desk.app.services.results.change
        self.forms: list[Form] = []
        self.heads: list[QLabel] = []
        column = column_of(spacing=UNIT, margins=(UNIT // 2, UNIT, UNIT, UNIT))
        for title, names in sections:
            head = sentence(title)
            head.setFont(larger(self.font(), 1.05, is_bold=True))
            form = Form(CongressResult, names, drafts=desk.drafts, parent=self)
            form.edited.connect(partial(self._on_edited, form))
            if isinstance(grid := form.layout(), QGridLayout):
                grid.setColumnMinimumWidth(0, LABELS)  # the fields of all sections begin at one line
            self.forms.append(form)
            self.heads.append(head)
            column.addWidget(head)
            column.addWidget(form)
        column.addStretch(1)
        self.setLayout(column)
        self._texts = [field for form in self.forms for name in form.names if _is_long(field := form.input(name))]
        for text in self._texts:
            text.textChanged.connect(partial(_grow, text))
        self.setMaximumWidth(UNIT * (110 if self._texts else 76))

    def form_of(self, name: str) -> Form:
        """The form in which a field stands."""
        return next(form for form in self.forms if name in form.names)

    def show_facts(self, facts: ResultFacts) -> None:
        """Show the row as typed, and behind its empty fields what is known."""
        blank = CongressResult(id=Id(facts.row.id), congress_id=Id(facts.row.id))
        for form in self.forms:
            form.show_rows(facts.stored or blank)
            for name in form.names:
                if name in FACTS:
                    form.hint(name, known_words(getattr(facts, FACTS[name])))
        for text in self._texts:
            _grow(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the long texts at other places."""
        super().resizeEvent(event)
        for text in self._texts:
            _grow(text)

    def _on_edited(self, form: Form, name: str, value: Any) -> None:
        self._told.write(
            partial(self._change, self._told.congress_id, {name: value}), refuse=partial(form.refuse, name)
        )


class TimeWords(QWidget):
    """When and where: told by the calendar, not typed here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = hint()
        self.setLayout(column_of(self._words, margins=(UNIT // 2, 0, 0, 0)))

    @property
    def words(self) -> str:
        """What is said."""
        return self._words.text()

    def show_facts(self, facts: ResultFacts) -> None:
        """Say them."""
        days = [(fact, short_date(fact.value)) for fact in (facts.opens_on, facts.closes_on) if fact.value is not None]
        known: list[tuple[Fact[Any], str]] = [*days, *([(facts.place, facts.place.value)] if facts.place.value else [])]
        said = [f"{_(fact.title)}: {words}" for fact, words in known]
        self._words.setText(" · ".join(said) or _("The congress has no day yet; it is set in the calendar."))


def known_words(fact: Fact[Any]) -> str:
    """`149 (Điểm danh)`: what another part knows; empty where nobody knows, or it was typed."""
    if fact.value is None or fact.origin is None or fact.origin is Origin.TYPED:
        return ""
    return f"{cell_text(fact.value)} ({fact.origin.words})"


def _is_long(field: QWidget) -> TypeGuard[LongInput]:
    return isinstance(field, LongInput)


def _grow(text: LongInput) -> None:
    """A long text is as high as its lines, within bounds."""
    lines = min(max(int(text.document().size().height()), LINES[0]), LINES[1])
    text.setFixedHeight(text.fontMetrics().lineSpacing() * (lines + 1) + UNIT)


def scrolled(widget: QWidget) -> QScrollArea:
    """A page of fields that may be longer than the window."""
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    widget.setAutoFillBackground(False)
    return area
