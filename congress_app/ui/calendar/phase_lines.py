"""The four phases of a congress in the details: planned days typed as one text, actual days below where they are wanted."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.phase_dates import HalfDays, half_days_words, read_half_days
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.dialog_foot import sentence
from congress_app.ui.common.drafts import Drafts, draft_key
from congress_app.ui.common.drawing import IS_WRONG
from congress_app.ui.common.icons import icon
from congress_app.ui.common.inputs import LineInput
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import colours, tint
from congress_app.ui.common.title_line import faint

EXAMPLE = "25/7 sáng – 26/7/2025 chiều"


def planned(phase: Phase) -> HalfDays:
    """The planned half-days of a phase."""
    return HalfDays(phase.starts_on, phase.starts_half, phase.ends_on, phase.ends_half)


def actual(phase: Phase) -> HalfDays | None:
    """The actual half-days of a phase; what was not written down is as planned."""
    if phase.actual_starts_on is None and phase.actual_ends_on is None:
        return None
    starts_on = phase.actual_starts_on or phase.starts_on
    return HalfDays(
        starts_on,
        phase.actual_starts_half or phase.starts_half,
        max(phase.actual_ends_on or phase.ends_on, starts_on),
        phase.actual_ends_half or phase.ends_half,
    )


class SpanInput(QWidget):
    """One span of half-days, typed. edited: another one than is stored was typed (None = emptied).

    Args:
        drafts: where text that is not stored is kept aside, under the key of the span shown.
    """

    edited = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, drafts: Drafts | None = None) -> None:
        super().__init__(parent)
        self._drafts, self._key = drafts, ""
        self.line = LineInput(self)
        self.line.setAccessibleName(name)
        self.line.setToolTip(_("Write days and half-days like {example}.").format(example=EXAMPLE))
        self._problem = sentence()
        self._problem.hide()
        self._stored: HalfDays | None = None
        self.line.left.connect(self._on_left)
        self.line.typed.connect(self._note)
        self.setLayout(column_of(self.line, self._problem, spacing=2))

    @property
    def value(self) -> HalfDays | None:
        """The span that is stored, or was read last."""
        return self._stored

    @property
    def is_wrong(self) -> bool:
        """Whether text stands in it that was not taken."""
        return bool(self._problem.text())

    def show_span(self, span: HalfDays | None, key: str = "") -> None:
        """Show a stored span; text being typed for the same one is left alone, text kept aside under the key is put back."""
        is_same, self._key = key == self._key, key
        if is_same and span == self._stored and self.line.has_own_text():
            return
        self._stored = span
        self.line.show_text(half_days_words(span) if span else "")
        self._mark("")
        left = self._drafts.left(key) if self._drafts is not None and key else None
        if left is not None:
            self.line.put_text(left)
            self._mark(_problem_of(left) or _("Not stored yet."))

    def set_standing(self, *, is_standing: bool) -> None:
        """Days that stand are to be read, and look so; why they stand is said beside them."""
        if self.line.isReadOnly() == is_standing:
            return
        self.line.setReadOnly(is_standing)
        self.line.setFrame(not is_standing)
        self.line.setFocusPolicy(Qt.FocusPolicy.ClickFocus if is_standing else Qt.FocusPolicy.StrongFocus)
        self.line.setToolTip(
            "" if is_standing else _("Write days and half-days like {example}.").format(example=EXAMPLE)
        )
        palette = QPalette()
        if is_standing:
            palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.line.setPalette(palette)

    def refuse(self, words: str) -> None:
        """What was typed is not taken, for this reason."""
        self._mark(words)

    def _on_left(self) -> None:
        if not self.line.has_own_text():
            self._mark("")
            return
        try:
            span = _read(self.line.text())
        except BadValue as error:
            self._mark(sentence_of(error))
            return
        is_changed = span != self._stored
        self._stored = span
        self.line.show_text(half_days_words(span) if span else "")
        self._mark("")
        self._note()
        if is_changed:
            self.edited.emit(span)

    def _note(self) -> None:
        if self._drafts is None or not self._key:
            return
        if self.line.has_own_text():
            self._drafts.note(self._key, self.line.text())
        else:
            self._drafts.stored(self._key)

    def _mark(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.setVisible(bool(words))
        tint(self._problem, QPalette.ColorRole.WindowText, colours(self).wrong)
        self.line.setProperty(IS_WRONG, bool(words))
        self.line.setAccessibleDescription(words)
        self.line.update()


def _read(text: str) -> HalfDays | None:
    return read_half_days(text.strip()) if text.strip() else None


def _problem_of(text: str) -> str:
    try:
        _read(text)
    except BadValue as error:
        return sentence_of(error)
    return ""


class PhaseLines(QWidget):
    """A line for each phase. planned_edited, actual_edited: the kind of the phase and its new half-days (None = none any more)."""

    planned_edited = Signal(object, object)
    actual_edited = Signal(object, object)

    def __init__(
        self,
        kinds: tuple[PhaseKind, ...] = tuple(PhaseKind),
        parent: QWidget | None = None,
        drafts: Drafts | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._planned: dict[PhaseKind, SpanInput] = {}
        self._actual: dict[PhaseKind, tuple[QLabel, SpanInput]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(UNIT)
        self._grid.setVerticalSpacing(UNIT // 2)
        self._grid.setColumnStretch(1, 1)
        for kind in kinds:
            self._add(kind)
        self._more = QToolButton(self)
        self._more.setCheckable(True)
        self._more.setAutoRaise(True)
        self._more.setText(pgettext("phase", "Actual days"))
        self._more.setIcon(icon("chevron-right"))
        self._more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._more.toggled.connect(self._show_actual)
        self._grid.addWidget(self._more, self._grid.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._show_actual(is_shown=False)

    def show_phases(self, phases: Mapping[PhaseKind, Phase], *, is_closed: bool, congress_id: str = "") -> None:
        """Show the phases of a congress; the planned days of a closed one stand."""

        def key(name: str) -> str:
            return draft_key("Congress", congress_id, name) if congress_id else ""

        self._more.setVisible(bool(phases))
        for kind, made in self._planned.items():
            phase = phases.get(kind)
            made.show_span(planned(phase) if phase else None, key(kind.value))
            made.set_standing(is_standing=is_closed)
            label, below = self._actual[kind]
            below.show_span(actual(phase) if phase else None, key(f"actual {kind.value}"))
            below.setEnabled(phase is not None)
            label.setEnabled(phase is not None)
        if any(actual(phase) for phase in phases.values()):
            self._more.setChecked(True)

    def hide_actual(self) -> None:
        """A congress that is only being planned has no actual days."""
        self._more.hide()

    def span(self, kind: PhaseKind) -> HalfDays | None:
        """The planned half-days as they were read last."""
        return self._planned[kind].value

    @property
    def first_wrong(self) -> PhaseKind | None:
        """The first phase whose planned days were not taken."""
        return next((kind for kind, made in self._planned.items() if made.is_wrong), None)

    def input(self, kind: PhaseKind) -> SpanInput:
        """The input of the planned days."""
        return self._planned[kind]

    def actual_input(self, kind: PhaseKind) -> SpanInput:
        """The input of the actual days."""
        return self._actual[kind][1]

    def _add(self, kind: PhaseKind) -> None:
        line = self._grid.rowCount()
        label, made = faint(QLabel(kind.words, self)), SpanInput(kind.words, self, self._drafts)
        name = f"{kind.words}: {pgettext('phase', 'Actual days').lower()}"
        below_label, below = faint(QLabel(pgettext("phase", "actually"), self)), SpanInput(name, self, self._drafts)
        label.setBuddy(made.line)
        below_label.setBuddy(below.line)
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(made, line, 1)
        self._grid.addWidget(below_label, line + 1, 0, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(below, line + 1, 1)
        self._planned[kind] = made
        self._actual[kind] = below_label, below
        made.edited.connect(lambda span, kind=kind: self.planned_edited.emit(kind, span))
        below.edited.connect(lambda span, kind=kind: self.actual_edited.emit(kind, span))

    def _show_actual(self, is_shown: bool) -> None:
        self._more.setIcon(icon("chevron-down" if is_shown else "chevron-right"))
        for label, below in self._actual.values():
            label.setVisible(is_shown)
            below.setVisible(is_shown)
