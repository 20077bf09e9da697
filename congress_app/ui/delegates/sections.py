"""The fields of a delegate in five sections, each a form; what only guests or those under question have shows only with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate
from congress_app.i18n import NP_, _
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import larger
from congress_app.ui.delegates.choices import KEPT, Choices

SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        NP_("delegate section", "Personal"),
        (
            "full_name",
            "gender",
            "birth_date",
            "ethnicity",
            "religion",
            "home_place",
            "earlier_home_place",
            "address_place",
            "phone",
        ),
    ),
    (
        NP_("delegate section", "Party"),
        (
            "admitted_on",
            "official_on",
            "party_badge",
            "committee_post",
            "is_reelected",
            "other_office",
            "honour",
            "awards",
            "discipline",
        ),
    ),
    (
        NP_("delegate section", "Education"),
        (
            "general_education",
            "professional_level",
            "profession",
            "academic_title",
            "theory_level",
            "state_management",
            "foreign_language",
            "it_level",
        ),
    ),
    (
        NP_("delegate section", "At the congress"),
        (
            "category",
            "post",
            "unit",
            "sector",
            "organisation_id",
            "delegation_id",
            "delegation_role",
            "group_id",
            "group_role",
            "state",
            "question",
            "outcome",
            "badge_number",
            "seat",
            "precedence",
            "reply",
            "replied_on",
            "sent_instead",
            "arrangements",
        ),
    ),
    (NP_("delegate section", "Note"), ("note",)),
)
OWN = ("full_name", "birth_date", "badge_number", "seat", "phone", "precedence")  # never the same for several
QUESTIONED = ("question", "outcome")
GUESTS = ("precedence", "reply", "replied_on", "sent_instead")

LABEL_WIDTH = UNIT * 15


class Sections(QWidget):
    """All fields of one delegate, or those that several may share. edited: a field was left: its name and its new value."""

    edited = Signal(str, object)

    def __init__(self, choices: Choices, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: dict[str, Form] = {}
        self._headings: list[tuple[QLabel, tuple[str, ...]]] = []
        self._rows: tuple[Delegate, ...] = ()
        items: list[QWidget | int] = []
        forms = []
        for title, names in SECTIONS:
            editings = {name: choices.editing(name) for name in names}
            editings |= {name: editings[name].never_emptied for name in KEPT if name in names}
            form = Form(Delegate, names, editings=editings, drafts=drafts, parent=self)
            form.edited.connect(self.edited)
            self._forms |= dict.fromkeys(names, form)
            heading = _heading(_(title), self)
            self._headings.append((heading, names))
            forms.append(form)
            items += [heading, form]
        _align(forms)
        self.setLayout(column_of(*items, 1, spacing=UNIT // 2))

    @property
    def forms(self) -> tuple[Form, ...]:
        """The forms in their order."""
        return tuple(dict.fromkeys(self._forms.values()))

    @property
    def first_wrong(self) -> str:
        """The name of the first field whose text is not stored; empty when there is none."""
        return next(filter(None, (form.first_wrong for form in self.forms)), "")

    def show_rows(self, rows: Sequence[Delegate], *, is_writable: bool) -> None:
        """Show these."""
        self._rows = tuple(rows)
        is_one = len(rows) == 1
        for name in OWN:
            self._show(name, is_shown=is_one)
        asked = {name for name in QUESTIONED if any(_is_asked(row, name) for row in rows)}
        for name in QUESTIONED:
            self._show(name, is_shown=name in asked)
        is_guests = bool(rows) and all(row.category is DelegateCategory.GUEST for row in rows)
        for name in GUESTS:
            self._show(name, is_shown=(is_guests and (is_one or name not in OWN)) or _holds(rows, name))
        for form in self.forms:
            form.show_rows(*rows)
            form.setEnabled(is_writable and bool(rows))

    def refuse(self, name: str, sentence: str) -> None:
        """A value was refused by its verb."""
        self._forms[name].refuse(name, sentence)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        self._forms[name].focus_field(name)

    def _show(self, name: str, *, is_shown: bool) -> None:
        self._forms[name].set_visible(name, is_visible=is_shown)


def _is_asked(row: Delegate, name: str) -> bool:
    return row.state is DelegateState.QUESTIONED or bool(getattr(row, name))


def _holds(rows: Sequence[Delegate], name: str) -> bool:
    """One delegate alone shows what is recorded of it, whatever its category."""
    held: Any = getattr(rows[0], name) if len(rows) == 1 else None
    return bool(held)


def _heading(words: str, parent: QWidget) -> QLabel:
    label = QLabel(words, parent)
    label.setFont(larger(parent.font(), 1.0, is_bold=True))
    label.setContentsMargins(0, UNIT, 0, 0)
    label.setForegroundRole(QPalette.ColorRole.WindowText)
    return label


def _align(forms: Sequence[Form]) -> None:
    """The inputs of all sections begin at the same place; long names take two lines."""
    for form in forms:
        for label in form.findChildren(QLabel):
            if not label.wordWrap() and label.sizeHint().width() > LABEL_WIDTH:
                label.setWordWrap(True)
                label.setFixedWidth(LABEL_WIDTH)
        layout = form.layout()
        if isinstance(layout, QGridLayout):
            layout.setColumnMinimumWidth(0, LABEL_WIDTH)
