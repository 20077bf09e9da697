"""Filters by any field of a delegate with few values: each chosen field is a box of its own with the values that occur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLayout, QWidget

from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of, fields_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.collation import order_key
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.listing import cell_text
from congress_app.ui.common.filter_choice import FilterChoice

NOTHING = "(nothing)"  # the value "nothing is recorded"
REMOVE = "(remove)"
_FURTHER = ("party_badge", "committee_post", "delegation_role", "group_role", "reply")


class FieldFilters(QObject):
    """The boxes, in the order in which they were added. changed: another value, or a box went.

    Args:
        rows: the delegates whose values are offered.
        line: where the boxes stand.
    """

    changed = Signal()

    def __init__(self, rows: Callable[[], Sequence[DelegateRow]], line: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._line, self._over = rows, line, parent
        self.boxes: dict[str, FilterChoice] = {}

    @property
    def values(self) -> Mapping[str, Any]:
        """The values asked for, by field."""
        return {name: box.value for name, box in self.boxes.items() if box.value is not None}

    def open_fields(self) -> list[tuple[str, str]]:
        """The fields that have no box yet: name and title."""
        return [(name, title) for name, title in _code_fields() if name not in self.boxes]

    def add(self, name: str, value: Any = None) -> FilterChoice:
        """A box for a field; one that is there already takes the value."""
        if name not in self.boxes:
            title = _(field_of(Delegate, name).said.title)
            box = FilterChoice(pgettext("filter", "All values"), self._over, about=title)
            box.can_be_removed(_("Filter no longer by this field"))
            box.removed.connect(partial(self.remove, name))
            box.chosen.connect(partial(self._on_chosen, name))
            self.boxes[name] = box
            self._line.addWidget(box)
            box.show()
            self._offer(name)
        if value is not None:
            self.boxes[name].choose(value)
        return self.boxes[name]

    def remove(self, name: str) -> None:
        """Filter no longer by a field."""
        box = self.boxes.pop(name)
        self._line.removeWidget(box)
        box.hide()
        box.deleteLater()
        self.changed.emit()

    def clear(self) -> None:
        """No box any more."""
        for name in list(self.boxes):
            self.remove(name)

    def refresh(self) -> None:
        """Offer the values that occur now."""
        for name in self.boxes:
            self._offer(name)

    def _offer(self, name: str) -> None:
        counts = Counter(row.fact(name) or NOTHING for row in self._rows())
        values = sorted(counts, key=lambda value: (value == NOTHING, order_key(cell_text(value))))
        options = [(value, f"{_value_words(value)} ({counts[value]})") for value in values]
        options.append((REMOVE, _("Filter no longer by this field")))
        self.boxes[name].set_options(pgettext("filter", "All values"), options)

    def _on_chosen(self, name: str) -> None:
        if self.boxes[name].value == REMOVE:
            self.remove(name)
        else:
            self.changed.emit()


def _code_fields() -> list[tuple[str, str]]:
    """The fields with few values: those of the code lists, and some more."""
    names = [field.name for field in fields_of(Delegate) if field.said.codes]
    return [(name, _(field_of(Delegate, name).said.title)) for name in (*names, *_FURTHER)]


def _value_words(value: Any) -> str:
    return pgettext("filter", "Nothing recorded") if value == NOTHING else cell_text(value)
