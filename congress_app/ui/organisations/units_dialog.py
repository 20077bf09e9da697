"""All communes, wards and special zones of a province at once: which are new, and which stand already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Province, Unit, Units, organisation_from_province
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import NotFound
from congress_app.services.organisation_rows import missing_units, province_organisation
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.dialog_foot import Line, LineList, main_button, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.icons import DONE
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Option


class UnitsDialog(QDialog):
    """Asks for a province. asked: the `Province` and the `Unit`s that are missing. own: the province that is proposed, or empty."""

    asked = Signal(object, list)

    def __init__(self, organisations: Sequence[Organisation], own: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "All communes of a province"))
        self._organisations, self._units = organisations, Units.load()
        self._missing: list[Unit] = []
        offered = [Option(each.name, each.title) for each in self._units.provinces]
        self.province_input = ChoiceEdit(lambda: offered, self)
        self.province_input.setMinimumHeight(UNIT * 4)
        self.province_input.setTextMargins(UNIT // 2, 0, UNIT // 2, 0)
        label = QLabel(pgettext("organisations", "Province or city"))
        label.setBuddy(self.province_input)
        self.province_input.setAccessibleName(label.text())
        self.words = sentence()
        titles = pgettext("organisations", "Unit"), pgettext("organisations", "State"), _("Area")
        self.lines = LineList(_("Units of the province"), titles)
        self.lines.setColumnWidth(0, UNIT * 34)
        self.lines.setColumnWidth(1, UNIT * 16)
        foot, self.button = main_button(self, pgettext("dialog", "Add organisations"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.province_input, 0, 1)
        grid.setColumnStretch(1, 1)
        layout = column_of(grid, self.words, self.lines, foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 76, UNIT * 58)
        self.province_input.textChanged.connect(self._show)
        self.province_input.setText(next((option.words for option in offered if option.value == own), ""))
        self._show()
        self.province_input.selectAll()
        self.province_input.setFocus()

    @property
    def province(self) -> Province | None:
        """The province typed; None until it is one."""
        try:
            return self._units.province(self.province_input.text()) if self.province_input.text().strip() else None
        except NotFound:
            return None

    def accept(self) -> None:
        """Tell what is asked for."""
        province = self.province
        if province is not None and self._missing:
            self.asked.emit(province, list(self._missing))
            super().accept()

    def _show(self) -> None:
        province = self.province
        units = self._units.of_province(province.name) if province is not None else ()
        self._missing = missing_units(self._organisations, province, units) if province is not None else []
        self.button.setEnabled(bool(self._missing))
        keys = {unit.key for unit in self._missing}
        new, there = pgettext("organisations", "New"), pgettext("organisations", "Stands already")
        self.lines.show_lines(
            [
                Line(
                    (unit.title, new if unit.key in keys else there, unit.area),
                    "plus" if unit.key in keys else DONE,
                    "; ".join(unit.former),
                )
                for unit in sorted(units, key=lambda unit: unit.key not in keys)
            ]
        )
        self.words.setText(self._sentence(province, len(units)))

    def _sentence(self, province: Province | None, count: int) -> str:
        if province is None:
            return _("Choose a province: all its communes, wards and special zones are shown here first.")
        words = _("{new} units are new and will be added; {there} stand already and stay as they are.")
        said = words.format(new=len(self._missing), there=count - len(self._missing))
        if self._missing and province_organisation(self._organisations, province) is None:
            said += " " + _("{name} is added too.").format(name=organisation_from_province(province, Id("")).name)
        return said
