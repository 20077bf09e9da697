"""The details of an organisation: name, the ways on, its fields, and on the second sheet its persons. Several share their fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTabWidget, QWidget

from congress_app.domain.choices import Formation
from congress_app.domain.fields import field_of
from congress_app.domain.organisations import Organisation
from congress_app.i18n import _, pgettext
from congress_app.ui.common.action_link import ActionLink
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edits import Change
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.organisations.loading import About
from congress_app.ui.organisations.persons import PersonTable
from congress_app.ui.organisations.unit_choice import unit_editing

FIELDS = (
    "name",
    "short_name",
    "kind",
    "parent_id",
    "unit_key",
    "formation",
    "merged_count",
    "earlier_names",
    "founded_on",
    "area",
    "last_ordinal",
    "member_count",
    "suborganisation_count",
    "address",
    "hall",
    "phone",
    "letterhead",
    "note",
)
OWN = ("name", "short_name", "unit_key", "earlier_names", "letterhead")  # never the same for several
FORM, PERSONS = range(2)


class Details(QWidget):
    """Shows one organisation or several; says what was edited, stores nothing itself.

    field_edited: the name of a field and its new value, for all shown.
    """

    field_edited = Signal(str, object)

    def __init__(
        self,
        ways: Sequence[QAction],
        choice: OrganisationChoice,
        store_persons: Callable[[Change], None],
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.organisations: list[Organisation] = []
        self._name = sentence()
        self._name.setFont(larger(self.font(), 1.1, is_bold=True))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._congresses, add = (ActionLink(way, self) for way in ways)
        self._ways = QWidget(self)
        self._ways.setLayout(row_of(self._congresses, add, 1, spacing=0))
        editings = {
            "unit_key": unit_editing(),
            "parent_id": choice.editing(field_of(Organisation, "parent_id")),
        }
        editings |= {name: FieldEditing(field_of(Organisation, name)).never_emptied for name in ("kind", "formation")}
        self.form = Form(Organisation, FIELDS, editings=editings, drafts=drafts, parent=self)
        self.form.edited.connect(self.field_edited)
        self.form.input("letterhead").setToolTip(
            _("One line of the letterhead to each line; empty = made from the name.")
        )
        sheet = _scrolled(self.form)
        self.persons = PersonTable(store_persons, drafts, self)
        self.sheets = QTabWidget(self)
        self.sheets.setDocumentMode(True)
        # It scrolls within: its own wish for height would make the pane around it scroll once more.
        self.sheets.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.sheets.setMinimumHeight(UNIT * 20)
        self.sheets.addTab(sheet, pgettext("organisations", "Information"))
        self.sheets.addTab(self.persons, "")
        words = _("They can be chosen as presenter, signatory or member of a body wherever a name is asked for.")
        self.sheets.setTabToolTip(PERSONS, words)
        self._nothing = hint(_("Choose an organisation to see and change what is known of it."))
        layout = column_of(
            self._nothing, self._name, self._ways, self.sheets, spacing=UNIT // 2, margins=(UNIT, 0, UNIT, 0)
        )
        layout.setStretch(3, 1)
        self.setLayout(layout)
        self.show_organisations(())
        self._tell_counts(0, 0)

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the organisations shown."""
        return tuple(each.id for each in self.organisations)

    def show_organisations(self, organisations: Sequence[Organisation]) -> None:
        """Show these; the persons of a single one come by `show_about`."""
        self.organisations = list(organisations)
        is_one, is_any = len(organisations) == 1, bool(organisations)
        self._nothing.setVisible(not is_any)
        self._name.setVisible(is_any)
        self.sheets.setVisible(is_any)
        self._ways.setVisible(is_one)
        self.sheets.setTabVisible(PERSONS, is_one)
        for name in OWN:
            self.form.set_visible(name, is_visible=is_one)
        is_merged = all(each.formation is Formation.MERGED for each in organisations)
        self.form.set_visible("merged_count", is_visible=is_merged)
        self.form.show_rows(*organisations)
        if is_one:
            self._name.setText(organisations[0].name)
        elif is_any:
            self._name.setText(_("{count} organisations chosen").format(count=len(organisations)))
            self.persons.show_persons("", ())

    def show_about(self, about: About) -> None:
        """Show the persons of the organisation shown; those of another one are passed over."""
        if self.keys == (about.organisation_id,):
            self.persons.show_persons(about.organisation_id, about.persons)
            self._tell_counts(len(about.persons), len(about.congress_ids))

    def show_sheet(self, sheet: int) -> None:
        """Turn to the fields or to the persons."""
        self.sheets.setCurrentIndex(sheet)

    def show_person(self, person_id: str) -> None:
        """Turn to a person of the organisation that is shown or about to be."""
        self.show_sheet(PERSONS)
        self.persons.grid.kept.want(person_id)

    def turn_sheet(self) -> None:
        """Go from the fields to the persons, or back."""
        is_persons = self.sheets.currentIndex() == PERSONS
        self.show_sheet(FORM if is_persons else PERSONS)
        if is_persons:
            self.form.focus_field(FIELDS[0])
        else:
            self.persons.grid.setFocus()

    def _tell_counts(self, persons: int, congresses: int) -> None:
        words = pgettext("organisations", "Persons")
        self.sheets.setTabText(PERSONS, f"{words} ({persons})" if persons else words)
        words = pgettext("organisations", "Congresses")
        self._congresses.setText(f" {words} ({congresses})" if congresses else f" {words}")
        self._congresses.setEnabled(congresses > 0)


def _scrolled(form: QWidget) -> QScrollArea:
    sheet = QWidget()
    sheet.setLayout(column_of(form, 1, margins=(0, UNIT, UNIT, 0)))
    area = QScrollArea()
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    sheet.setAutoFillBackground(False)
    return area
