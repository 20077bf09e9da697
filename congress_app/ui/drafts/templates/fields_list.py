"""The fields that can be used in a template: found without accents, their tags copied by Enter or a double click."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from congress_app.documents.template_fields import Field, template_fields
from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.ui.common.dialog_foot import Line, LineList, hint
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.layouts import UNIT, column_of

_MOVING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_NAMES = "xyzw"
WIDTHS = (13, 25, 40)


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field as it is listed. typed: what is copied."""

    group: str
    tag: str
    about: str
    example: str
    typed: str

    @property
    def sought(self) -> str:
        """The text by which it is found."""
        return fold(f"{self.group} {self.tag} {self.about} {self.example}")


class FieldsList(QWidget):
    """A line to search with, and the fields."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(field_rows(template_fields()))
        self.rows: Sequence[FieldRow] = ()
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Find a field by its tag or meaning"))
        self.line.setAccessibleName(_("Find a field by its tag or meaning"))
        self.line.setClearButtonEnabled(True)
        self.line.setTextMargins(*TEXT_MARGINS)
        self.line.setMinimumHeight(UNIT * 4 - 2)
        self.list = _Fields(self)
        self.said = hint()
        column = column_of(self.line, self.list, self.said, margins=(0, UNIT, 0, 0), spacing=UNIT)
        column.setStretch(1, 1)
        self.setLayout(column)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(lambda *_item: self.copy())
        self._show()

    def copy(self) -> None:
        """Copy the tag of the field that is chosen."""
        item = self.list.currentItem()
        place = self.list.indexOfTopLevelItem(item) if item is not None else -1
        if 0 <= place < len(self.rows):
            typed = self.rows[place].typed
            QGuiApplication.clipboard().setText(typed)
            self.said.setText(_("Copied: {tag}  Paste it into the template in Word.").format(tag=typed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk in the list while the line keeps the focus; Enter copies."""
        if event.key() in _MOVING:
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        words = fold(self.line.text()).split()
        self.rows = [each for each in self._all if all(word in each.sought for word in words)]
        self.list.show_lines([Line((each.group, each.tag, each.about, each.example)) for each in self.rows])
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.said.setText(_("Enter or a double click copies the tag."))
        else:
            self.said.setText(_("No field is called so."))


class _Fields(LineList):
    """Enter belongs to the copying."""

    def __init__(self, parent: FieldsList) -> None:
        titles = (_("Group"), pgettext("template", "Tag"), _("Meaning"), _("Example"))
        super().__init__(_("Fields that can be used"), titles, parent)
        self._copy = parent.copy
        for column, width in enumerate(WIDTHS):
            self.setColumnWidth(column, UNIT * width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._copy()
        else:
            super().keyPressEvent(event)


def field_rows(fields: Sequence[Field], group: str = "", above: str = "", names: str = _NAMES) -> Iterator[FieldRow]:
    """The fields as they are listed, those of a list's rows below it. names: what rows are called, the outermost first."""
    for field in fields:
        its_group = group or field.group
        is_whole = names == _NAMES
        tag = field.tag if is_whole else f"{_NAMES[-len(names) - 1]}.{field.tag}"
        about = f"{above}: {field.about}" if above else field.about
        yield FieldRow(its_group, tag, about, field.example, field.typed if is_whole else _typed(field, tag, names[0]))
        yield from field_rows(field.fields, its_group, about, names[1:])


def _typed(field: Field, tag: str, name: str) -> str:
    """How a field of a row is typed; a list in it with its own repetition."""
    if not field.fields:
        return f"{{{{ {tag} }}}}"
    return f"{{% for {name} in {tag} %}}{{{{ {name}.{field.fields[0].tag} }}}}{{% endfor %}}"
