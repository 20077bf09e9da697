"""The line over the views: which of them, what is to be found, and the role in which whoever is dropped or chosen is sent."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.i18n import pgettext
from congress_app.ui.common.filter_line import FilterLine, QuietBox
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.view_switch import ViewSwitch


class PlanFilters(FilterLine):
    """role_changed: another role is given from now on."""

    role_changed = Signal()

    def __init__(self, switch: ViewSwitch) -> None:
        super().__init__(pgettext("assignments", "Find a member or a congress"))
        self._row.insertWidget(0, switch)
        label = QLabel(pgettext("assignments", "Assign as"), self)
        self._role = QuietBox(self)
        self._role.setMinimumHeight(UNIT * 4)
        self._role.setAccessibleName(pgettext("assignments", "Assign as"))
        for role in AssignmentRole:
            self._role.addItem(role.words, role.value)
        label.setBuddy(self._role)
        self._row.addWidget(label)
        self._row.addWidget(self._role)
        self._role.currentIndexChanged.connect(self.role_changed)

    @property
    def role(self) -> AssignmentRole:
        """The role."""
        return AssignmentRole.of(str(self._role.currentData()))

    def set_role(self, role: AssignmentRole) -> None:
        """Another role."""
        self._role.setCurrentIndex(self._role.findData(role.value))
