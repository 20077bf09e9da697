"""Asks for the name under which an agenda is kept as the office's own template."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from congress_app.i18n import _
from congress_app.ui.agenda.dialogs import dress, line, settle, wrapped
from congress_app.ui.common.layouts import UNIT, column_of


class SaveTemplateDialog(QDialog):
    """`name` holds the answer."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = line(self, _("Name of the template"))
        self._name.setText(name)
        self._name.selectAll()
        label = QLabel(_("&Name of the template"), self)
        label.setBuddy(self._name)
        words = wrapped(_("A template of the same name is replaced. Persons are kept as their names."), self)
        self._ok = dress(
            self,
            _("Keep as a template"),
            column_of(label, self._name, spacing=UNIT // 2),
            words,
            ok=_("Keep"),
        )
        self._name.textChanged.connect(lambda text: self._ok.setEnabled(bool(text.strip())))
        settle(self, UNIT * 54)

    @property
    def name(self) -> str:
        """The name."""
        return self._name.text().strip()
