"""The forms at the left, those that have nothing to print dimmed, and the options of the chosen one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from congress_app.documents.forms import FORMS, Form
from congress_app.i18n import _
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.title_line import faint

_NAME = Qt.ItemDataRole.UserRole
_ICONS = {
    "programme": "agenda",
    "running-script": "microphone",
    "programme-changes": "history",
    "congress-bodies": "bodies",
    "congress-calendar": "calendar",
    "dossier": "dossier",
    "list": "table",
}


class FormList(QWidget):
    """Tells which form with which options is wanted."""

    changed = Signal()

    def __init__(self, forms: Sequence[Form], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: dict[str, dict[str, str]] = {form.name: {} for form in forms}
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Print-outs"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        for form in forms:
            item = QListWidgetItem(icon(_ICONS.get(form.name, "file")), _(form.title))
            item.setData(_NAME, form.name)
            item.setSizeHint(QSize(0, UNIT * 4))
            self._list.addItem(item)
        self._list.setFixedHeight(len(forms) * UNIT * 4 + UNIT)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._choices = QWidget(self)
        self._form_layout = QFormLayout(self._choices)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        self._nothing = faint(QLabel(self))
        self._nothing.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT * 2)
        layout.addWidget(self._list)
        layout.addWidget(self._choices)
        layout.addWidget(self._nothing)
        layout.addStretch(1)
        self.setFocusProxy(self._list)

    @property
    def form(self) -> Form | None:
        """The chosen form."""
        row = self._list.currentRow()
        return FORMS[str(self._list.item(row).data(_NAME))] if row >= 0 else None

    @property
    def options(self) -> Mapping[str, str]:
        """The chosen options of the chosen form."""
        form = self.form
        return dict(self._options[form.name]) if form else {}

    def choose(self, name: str, options: Mapping[str, str] | None = None) -> None:
        """Choose a form by name, with options."""
        self._options[name] |= dict(options or {})
        for row in range(self._list.count()):
            if self._list.item(row).data(_NAME) == name:
                if row == self._list.currentRow():
                    self._show_options()
                    self.changed.emit()
                self._list.setCurrentRow(row)

    def show_available(self, names: frozenset[str]) -> None:
        """Dim the forms that have nothing to print; the first one that has something is chosen where none is."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            is_available = item.data(_NAME) in names
            flags = (
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_available else Qt.ItemFlag.NoItemFlags
            )
            item.setFlags(flags)
            item.setToolTip("" if is_available else _("There is nothing to print here yet."))
        form = self.form
        if form is None or form.name not in names:
            rows = [row for row in range(self._list.count()) if self._list.item(row).data(_NAME) in names]
            self._list.setCurrentRow(rows[0] if rows else -1)
        self._nothing.setText(
            "" if names else _("There is nothing to print yet. Add congresses and their agenda first.")
        )

    def _on_chosen(self, _row: int) -> None:
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        while self._form_layout.rowCount():
            self._form_layout.removeRow(0)
        form = self.form
        for option in form.options if form else ():
            box = QuietBox(self._choices)
            box.setAccessibleName(_(option.title))
            box.setMinimumHeight(UNIT * 4)
            for value, words in option.values.items():
                box.addItem(_(words), value)
            chosen = self._options[form.name].get(option.name) if form else None
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.currentIndexChanged.connect(
                lambda _at, name=option.name, box=box: self._on_option(name, str(box.currentData()))
            )
            self._form_layout.addRow(faint(QLabel(_(option.title))), box)

    def _on_option(self, name: str, value: str) -> None:
        form = self.form
        if form is not None:
            self._options[form.name][name] = value
            self.changed.emit()
