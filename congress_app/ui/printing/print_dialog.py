"""Our own print panel: printer, copies, sides, pages. The system's one would not speak the window's language."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from congress_app.i18n import _, say
from congress_app.runtime.errors import BadValue
from congress_app.runtime.settings import PrintLook
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours, tint
from congress_app.ui.printing.paper_printer import Order, printer_names, read_pages

_MOST_COPIES = 500


class PrintDialog(QDialog):
    """Asks how to print. ordered: an `Order` was given; its settings are remembered by whoever opened the dialog."""

    ordered = Signal(object)

    def __init__(self, look: PrintLook, page_count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print"))
        self._page_count = page_count
        self._printer = QuietBox(self)
        names = printer_names()
        self._printer.addItems(names)
        if look.printer in names:
            self._printer.setCurrentText(look.printer)
        self._copies = QSpinBox(self)
        self._copies.setRange(1, _MOST_COPIES)
        self._copies.setValue(look.copies)
        self._two_sided = QCheckBox(_("Both sides of the sheet"), self)
        self._two_sided.setChecked(look.is_two_sided)
        self._grey = QCheckBox(_("Black and white"), self)
        self._grey.setChecked(look.is_grey)
        self._pages = QLineEdit(self)
        self._pages.setPlaceholderText(_("all {count}; or 1-3, 5").format(count=page_count))
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._print = self._buttons.addButton(_("Print"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._print.setEnabled(bool(names))
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        if not names:
            self._say(_("No printer is set up on this computer. Save the PDF and print it where there is one."))

    def _lay_out(self) -> None:
        form = QFormLayout()
        rows: tuple[tuple[str, QWidget], ...] = (
            (_("Printer"), self._printer),
            (_("Copies"), self._copies),
            (_("Pages"), self._pages),
        )
        for title, widget in rows:
            widget.setAccessibleName(title)
            widget.setMinimumHeight(UNIT * 4)
            form.addRow(title, widget)
        form.addRow("", self._two_sided)
        form.addRow("", self._grey)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT * 3, UNIT * 3, UNIT * 3, UNIT * 2)
        layout.setSpacing(UNIT * 2)
        layout.addLayout(form)
        layout.addWidget(self._sentence)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(UNIT * 52)

    def _on_accepted(self) -> None:
        try:
            pages = read_pages(self._pages.text(), self._page_count)
        except BadValue as error:
            self._say(say(error))
            return
        order = Order(
            self._printer.currentText(),
            self._copies.value(),
            self._two_sided.isChecked(),
            self._grey.isChecked(),
            pages,
        )
        self.accept()
        self.ordered.emit(order)

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        tint(self._sentence, self._sentence.foregroundRole(), colours(self).wrong)
