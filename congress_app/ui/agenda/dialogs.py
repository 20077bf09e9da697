"""What the dialogs of the part share: their frame, and a line that says what is wrong."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QSizePolicy, QSplitter, QWidget

from congress_app.ui.common.layouts import UNIT, Item, column_of
from congress_app.ui.common.look import colours, tint

Standard = QDialogButtonBox.StandardButton


def dress(dialog: QDialog, title: str, *items: Item, ok: str) -> QPushButton:
    """Lay a dialog out with its two buttons; answers the one that carries it out. A splitter takes the room there is."""
    dialog.setWindowTitle(title)
    buttons = QDialogButtonBox(Standard.Ok | Standard.Cancel, dialog)
    done = buttons.button(Standard.Ok)
    done.setText(ok)
    done.setDefault(True)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    layout = column_of(*items, buttons, spacing=UNIT + UNIT // 2, margins=UNIT * 2)
    for place, item in enumerate(items):
        layout.setStretch(place, int(isinstance(item, QSplitter)))
    dialog.setLayout(layout)
    return done


def wrapped(text: str, parent: QWidget) -> QLabel:
    """A paragraph."""
    label = QLabel(text, parent)
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def line(parent: QWidget, name: str) -> QLineEdit:
    """A line in which Enter carries the dialog out."""
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    field.setMinimumHeight(UNIT * 4 - 2)
    field.setTextMargins(UNIT // 2, 0, UNIT // 2, 0)
    return field


def problem_line(parent: QWidget) -> QLabel:
    """A line that says what is wrong; hidden while it says nothing."""
    label = wrapped("", parent)
    tint(label, QPalette.ColorRole.WindowText, colours(parent).wrong)
    label.hide()
    return label


def say_problem(label: QLabel, sentence: str) -> None:
    """Say what is wrong, or nothing."""
    label.setText(sentence)
    label.setVisible(bool(sentence))


def settle(dialog: QDialog, width: int) -> None:
    """As wide as this, and as high as its wrapped words need at that width."""
    layout = dialog.layout()
    dialog.setMinimumWidth(width)
    if layout is not None:
        dialog.resize(width, layout.heightForWidth(width))


def fit(dialog: QDialog, width: int, height: int) -> None:
    """The size wanted, but no larger than the window that it belongs to."""
    parent = dialog.parentWidget()
    if parent is not None:
        window = parent.window()
        width, height = min(width, window.width() - UNIT * 4), min(height, window.height() - UNIT * 4)
    dialog.resize(width, height)
