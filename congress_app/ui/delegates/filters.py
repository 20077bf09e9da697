"""The filter line over the delegates, and what a link from another part asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, Gender
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of, fields_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.collation import order_key
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.listing import cell_text
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.look import UNIT
from congress_app.ui.common.options import Option

CATEGORY, DELEGATION, STATE, WARNINGS = "category", "delegation_id", "state", "warnings"
GENDER, GROUP, CODE, VALUE = "gender", "group_id", "code", "value"
IDS, SHOWN_AS = "delegate_ids", "shown_as"  # exactly these delegates, and how they are called together
OFFICIAL = "official"
NOTHING = "(nothing)"  # the value "nothing is recorded"
_FURTHER = ("party_badge", "committee_post", "delegation_role", "group_role", "reply")
MOST_LETTERS = 44  # of the words on a chip
Wanted = Callable[[DelegateRow], bool]


class DelegateFilters(FilterLine):
    """Text, category, delegation, state; in the second line gender, group, and any other field with one of its values."""

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
        self.add_second_line(pgettext("filter", "More filters"))
        genders = [(each, each.words) for each in Gender]
        self.add_choice(GENDER, pgettext("filter", "Men and women"), genders, is_more=True)
        self.add_choice(GROUP, pgettext("filter", "All groups"), (), is_more=True)
        self.add_choice(CODE, pgettext("filter", "Any other field"), _code_fields(), is_more=True)
        self.add_choice(VALUE, pgettext("filter", "All values"), (), is_more=True)
        self._choices[VALUE].hide()
        self._choices[CODE].currentIndexChanged.connect(self._on_code_chosen)
        self._chip = _chip(self)
        self._chip.clicked.connect(self._on_chip_clicked)
        self._row.addWidget(self._chip)

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered; a field alone filters nothing before a value is chosen."""
        own = any(box.currentIndex() > 0 for name, box in self._choices.items() if name != CODE)
        return bool(self.text.strip()) or own or self.is_marked(WARNINGS) or bool(self._ids)

    def set_units(self, delegations: Sequence[Option], groups: Sequence[Option]) -> None:
        """The delegations and groups to choose from."""
        nothing = [(NOTHING, pgettext("filter", "In none"))]
        for name, title, options in (
            (DELEGATION, pgettext("filter", "All delegations"), delegations),
            (GROUP, pgettext("filter", "All groups"), groups),
        ):
            self.set_options(name, title, [(each.value, each.words) for each in options] + nothing * bool(options))
            self._choices[name].setVisible(bool(options))
        self._offer_values()

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks, and by nothing else."""
        self.blockSignals(True)
        self.clear()
        self.set_text(str(filters.get("text", "")))
        for name in (CATEGORY, DELEGATION, STATE, GENDER, GROUP):
            if filters.get(name):
                self.choose(name, filters[name])
        if filters.get(CODE):
            self.choose(CODE, filters[CODE])
            self._offer_values()
            self.choose(VALUE, filters.get(VALUE))
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
        if self.choice(CODE) and self.choice(VALUE) is not None:
            tests.append(_holding(self.choice(CODE), self.choice(VALUE)))
        if self.is_marked(WARNINGS):
            tests.append(has_warning)
        if self._ids:
            ids = self._ids
            tests.append(lambda row: row.id in ids)
        if not tests:
            return None
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)

    def _on_code_chosen(self) -> None:
        self._choices[VALUE].setCurrentIndex(0)
        self._offer_values()

    def _offer_values(self) -> None:
        """The values that a field has, the many first, and "nothing recorded"."""
        name = self.choice(CODE)
        self._choices[VALUE].setVisible(bool(name))
        if not name:
            return
        counts = Counter(row.fact(name) or NOTHING for row in self.rows())
        values = sorted(counts, key=lambda value: (value == NOTHING, order_key(cell_text(value))))
        options = [(value, f"{_value_words(value)} ({counts[value]})") for value in values]
        self.set_options(VALUE, pgettext("filter", "All values"), options)

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


def _code_fields() -> list[tuple[str, str]]:
    """The fields with few values: those of the code lists, and some more."""
    names = [field.name for field in fields_of(Delegate) if field.said.codes]
    return [(name, _(field_of(Delegate, name).said.title)) for name in (*names, *_FURTHER)]


def _value_words(value: Any) -> str:
    return pgettext("filter", "Nothing recorded") if value == NOTHING else cell_text(value)


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
