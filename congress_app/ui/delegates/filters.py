"""The filter line over the delegates, and what a link from another part asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, Gender
from congress_app.i18n import _, pgettext
from congress_app.listings.delegates import DelegateRow
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.look import UNIT
from congress_app.ui.common.options import Option
from congress_app.ui.delegates.field_filters import NOTHING, FieldFilters

CATEGORY, DELEGATION, STATE, WARNINGS = "category", "delegation_id", "state", "warnings"
GENDER, GROUP, CODE, VALUE = "gender", "group_id", "code", "value"
IDS, SHOWN_AS = "delegate_ids", "shown_as"  # exactly these delegates, and how they are called together
OFFICIAL = "official"
MOST_LETTERS = 44  # of the words on a chip
Wanted = Callable[[DelegateRow], bool]


class DelegateFilters(FilterLine):
    """Text, category, delegation, state; in the second line gender, group, and any other fields, each with one of its values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("delegates", "Find a name, post, unit or badge number"), parent)
        self.rows: Callable[[], Sequence[DelegateRow]] = lambda: ()
        self._ids: frozenset[str] = frozenset()
        self._shown_as = ""
        categories = [(OFFICIAL, pgettext("filter", "Official delegates"))]
        categories += [(each.value, each.words) for each in DelegateCategory]
        self.add_choice(CATEGORY, pgettext("filter", "All categories"), categories)
        self.add_choice(DELEGATION, pgettext("filter", "All delegations"), ())
        self.add_choice(STATE, pgettext("filter", "All states"), [(each, each.words) for each in DelegateState])
        self.add_mark(WARNINGS, pgettext("filter", "With warnings"), WARNING)
        genders = [(each, each.words) for each in Gender]
        self.add_choice(GENDER, pgettext("filter", "Men and women"), genders, is_more=True)
        self.add_choice(GROUP, pgettext("filter", "All groups"), (), is_more=True)
        self.fields = FieldFilters(lambda: self.rows(), self._second_row, self)  # noqa: PLW0108 - the page says later which
        self.add_choice(CODE, pgettext("filter", "Any other field"), self.fields.open_fields(), is_more=True)
        self._choices[CODE].chosen.connect(self._on_field_chosen)
        self.fields.changed.connect(self._on_fields_changed)
        self._chip = _chip(self)
        self._chip.clicked.connect(self._on_chip_clicked)
        self._row.addWidget(self._chip)

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered; a field alone filters nothing before a value is chosen."""
        return super().is_active or bool(self.fields.values) or bool(self._ids)

    def set_units(self, delegations: Sequence[Option], groups: Sequence[Option]) -> None:
        """The delegations and groups to choose from."""
        nothing = [(NOTHING, pgettext("filter", "In none"))]
        for name, title, options in (
            (DELEGATION, pgettext("filter", "All delegations"), delegations),
            (GROUP, pgettext("filter", "All groups"), groups),
        ):
            self.set_options(name, title, [(each.value, each.words) for each in options] + nothing * bool(options))
            self._choices[name].setVisible(bool(options))
        self.fields.refresh()

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks, and by nothing else."""
        self.blockSignals(True)
        self.clear()
        self.set_text(str(filters.get("text", "")))
        for name in (CATEGORY, DELEGATION, STATE, GENDER, GROUP):
            if filters.get(name):
                self.choose(name, filters[name])
        if filters.get(CODE):
            self.fields.add(str(filters[CODE]), filters.get(VALUE))
        if any(filters.get(name) for name in (GENDER, GROUP, CODE)):
            self.unfold()
        self.mark(WARNINGS, is_on=bool(filters.get(WARNINGS)))
        self._ids = frozenset(filters.get(IDS) or ())
        self._shown_as = str(filters.get(SHOWN_AS, ""))
        self.blockSignals(False)
        self._say_chip()
        self.changed.emit()

    def clear(self) -> None:
        """Filter nothing."""
        self._ids = frozenset()
        self._say_chip()
        self.fields.blockSignals(True)
        self.fields.clear()
        self.fields.blockSignals(False)
        self._offer_fields()
        super().clear()

    def new_values(self) -> dict[str, Any]:
        """What a new row takes from the filters, so that it is not filtered away."""
        category = self.choice(CATEGORY)
        made: dict[str, Any] = {
            name: self.choice(name) for name in (DELEGATION, GROUP) if self.choice(name) not in (None, NOTHING)
        }
        if category and category != OFFICIAL:
            made[CATEGORY] = DelegateCategory.of(category)
        return made | ({STATE: self.choice(STATE)} if self.choice(STATE) else {})

    def wanted(self, has_warning: Wanted) -> Wanted | None:
        """What a row must be besides holding the text; None when nothing is asked for."""
        tests: list[Wanted] = []
        category = self.choice(CATEGORY)
        if category == OFFICIAL:
            tests.append(lambda row: row.counted_as is not None)
        elif category:
            tests.append(_holding(CATEGORY, DelegateCategory.of(category)))
        tests += [_holding(name, self.choice(name)) for name in (DELEGATION, STATE, GENDER, GROUP) if self.choice(name)]
        tests += [_holding(name, value) for name, value in self.fields.values.items()]
        if self.is_marked(WARNINGS):
            tests.append(has_warning)
        if self._ids:
            ids = self._ids
            tests.append(lambda row: row.id in ids)
        if not tests:
            return None
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)

    def _on_field_chosen(self) -> None:
        """The chosen field becomes a box of its own, and a further one may be chosen."""
        name = self.choice(CODE)
        if name:
            box = self.fields.add(name)
            self._offer_fields()
            box.setFocus(Qt.FocusReason.OtherFocusReason)
            box.show_all()

    def _offer_fields(self) -> None:
        self.set_options(CODE, pgettext("filter", "Any other field"), self.fields.open_fields())
        self._choices[CODE].setVisible(bool(self.fields.open_fields()))

    def _on_fields_changed(self) -> None:
        self._offer_fields()
        self._say_folded()
        self.changed.emit()

    def _say_chip(self) -> None:
        words = (
            _("Shown: {what} ({count})").format(what=self._shown_as, count=len(self._ids))
            if self._shown_as
            else _("{count} chosen delegates").format(count=len(self._ids))
        )
        self._chip.setText(shortened(words))
        self._chip.setAccessibleName(words)
        self._chip.setToolTip(f"{words}. {_('Show all again')}.")
        self._chip.setVisible(bool(self._ids))

    def _on_chip_clicked(self) -> None:
        self._ids = frozenset()
        self._say_chip()
        self.changed.emit()


def _holding(name: str, value: Any) -> Wanted:
    if value == NOTHING:
        return lambda row: not row.fact(name)
    return lambda row: bool(row.fact(name) == value)


def shortened(words: str) -> str:
    """Words for a chip: cut in the middle, so that their number stays."""
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 20]}…{words[-18:]}"


def _chip(parent: QWidget) -> QToolButton:
    chip = QToolButton(parent)
    chip.setIcon(icon("x"))
    chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    chip.setMinimumHeight(UNIT * 4)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    chip.hide()
    return chip
