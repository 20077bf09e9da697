"""The details of a committee member: what the plan says, the fields, the areas in charge, the teams, the absences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from congress_app.domain.committees import Absence, CommitteeMember
from congress_app.domain.fields import field_of
from congress_app.domain.persons import Person
from congress_app.domain.plan.load import Load
from congress_app.domain.plan.slots import slot, span_words
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.i18n.numbers import thousands
from congress_app.listings.committees import MemberRow
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.members_model import Choices
from congress_app.ui.committees.organisation_list import OrganisationList
from congress_app.ui.committees.reading import CommitteesData, PlanFacts
from congress_app.ui.common.action_link import ActionLink
from congress_app.ui.common.actions import Actions
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger

SEAT = ("post", "committee_id", "precedence", "starts_on", "ends_on", "base_id", "note")
PERSON = ("full_name", "phone")
SHARED = ("post", "committee_id", "starts_on", "ends_on", "base_id")
LABEL_WIDTH = UNIT * 14
MOST_WARNINGS = 6


class MemberDetails(QWidget):
    """Shows one member or several; says what was edited, stores nothing itself.

    edited: the name of a field, its new value, the form that shows it. areas_changed: the organisations that one member shall have.
    """

    edited = Signal(str, object, object)
    areas_changed = Signal(list)
    choose_asked = Signal()

    def __init__(self, choices: Choices, actions: Actions, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[MemberRow, ...] = ()
        self._data, self._facts = CommitteesData(), None
        self._nothing = hint(_("Choose a member in the list to see the areas, the teams and the load."))
        self._name, self._what, self._load = sentence(), hint(), sentence()
        self._name.setFont(larger(self.font(), 1.1, is_bold=True))
        self._warnings = QWidget(self)
        self._warnings.setLayout(column_of(spacing=UNIT // 2))
        links = [ActionLink(actions.action(each), self) for each in (own.LEAVE, own.REPLACE)]
        self._links = QWidget(self)
        self._links.setLayout(column_of(*(row_of(link, 1) for link in links), spacing=0))
        committee = FieldEditing(field_of(CommitteeMember, "committee_id"), lambda: choices.committees)
        editings = {
            "committee_id": committee,
            "base_id": choices.organisations.editing(field_of(CommitteeMember, "base_id")),
            "precedence": FieldEditing(field_of(CommitteeMember, "precedence"), words=lambda value: str(value or "")),
        }
        self.seat = Form(CommitteeMember, SEAT, editings=editings, drafts=drafts, parent=self)
        self.person = Form(Person, PERSON, drafts=drafts, parent=self)
        for form in (self.seat, self.person):
            form.edited.connect(lambda name, value, form=form: self.edited.emit(name, value, form))
            layout = form.layout()
            if isinstance(layout, QGridLayout):
                layout.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._areas_head, self._teams_head, self._away_head = (_heading(self) for _n in range(3))
        self.areas = OrganisationList(
            _("Areas in charge"), lambda: self._data.below, lambda: self._data.organisations, self
        )
        self.areas.changed.connect(self.areas_changed)
        self.areas.choose_asked.connect(self.choose_asked)
        self._teams, self._away = sentence(), sentence()
        self._own = (self.person, self._areas_head, self.areas, self._load, self._what)
        self.setLayout(
            column_of(
                self._nothing, self._name, self._what, self._load, self._warnings, self._links,
                self._areas_head, self.areas, self._teams_head, self._teams, self._away_head, self._away,
                self.person, self.seat, 1,
                spacing=UNIT, margins=(UNIT, 0, UNIT, UNIT * 2),
            )
        )  # fmt: skip
        self.show_rows((), CommitteesData(), None)

    def show_rows(self, rows: Sequence[MemberRow], data: CommitteesData, facts: PlanFacts | None) -> None:
        """Show these members, with what the plan says of one."""
        if data.organisations is not self._data.organisations:
            self.areas.offer_anew()
        self.rows, self._data = tuple(rows), data
        one = rows[0] if len(rows) == 1 else None
        self._nothing.setVisible(not rows)
        for each in (self._name, self.seat, self._links):
            each.setVisible(bool(rows))
        for each in self._own:
            each.setVisible(one is not None)
        for name in SEAT:
            self.seat.set_visible(name, is_visible=one is not None or name in SHARED)
        self.seat.show_rows(*(row.member for row in rows))
        self.person.show_rows(*(row.person for row in rows[:1] if one is not None))
        if one is None:
            self._name.setText(_("{count} members chosen").format(count=len(rows)))
        else:
            self._name.setText(one.person.full_name)
            self._what.setText(" · ".join(filter(None, (one.post, one.committee.kind.words, since_words(one)))))
        self._show_areas(one)
        self._show_teams(one)
        self._show_absences(one)
        self._show_plan(one, facts)

    def _show_areas(self, row: MemberRow | None) -> None:
        ids = self._data.charges.get(row.person.id, ()) if row is not None else ()
        self._areas_head.setText(_("Areas in charge") + (f" ({len(ids)})" if ids else ""))
        self.areas.show_ids(ids)

    def _show_teams(self, row: MemberRow | None) -> None:
        words = [
            f"{team.team.name} ({line.member.role.words.lower()})"
            for team in self._data.teams
            for line in self._data.people.get(team.id, ())
            if row is not None and line.person.id == row.person.id
        ]
        self._say(self._teams_head, self._teams, pgettext("committees", "Teams"), words)

    def _show_absences(self, row: MemberRow | None) -> None:
        its = (each.absence for each in self._data.absences)
        words = [absence_words(each) for each in its if row is not None and each.person_id == row.person.id]
        self._say(self._away_head, self._away, pgettext("committees", "Away or bound"), words)

    def _show_plan(self, row: MemberRow | None, facts: PlanFacts | None) -> None:
        its = facts.loads.get(row.person.id) if row is not None and facts is not None else None
        self._load.setText(load_words(its) if its is not None else "")
        self._load.setVisible(its is not None)
        warnings = facts.warnings.get(row.person.id, ()) if row is not None and facts is not None else ()
        _show_lines(self._warnings, warnings)

    @staticmethod
    def _say(head: QLabel, label: QLabel, title: str, lines: Sequence[str]) -> None:
        head.setText(title)
        label.setText("\n".join(lines))
        for each in (head, label):
            each.setVisible(bool(lines))


def since_words(row: MemberRow) -> str:
    """From when to when somebody is a member; empty where nothing is known."""
    since, until = row.member.starts_on, row.member.ends_on
    if until is not None:
        return _("until {day}").format(day=short_date(until))
    return _("since {day}").format(day=short_date(since)) if since is not None else ""


def absence_words(absence: Absence) -> str:
    """From which half-day to which, and why."""
    first, last = slot(absence.starts_on, absence.starts_half), slot(absence.ends_on, absence.ends_half)
    return ": ".join(filter(None, (span_words(tuple(dict.fromkeys((first, last)))), absence.reason)))


def load_words(load: Load) -> str:
    """The load in one line: `5 congresses · 4 days · 320 km (estimate)`."""
    if not load.congress_count and not load.by_role:
        return _("Nothing is assigned yet.")
    said = [
        _("{count} congresses attended").format(count=load.congress_count),
        _("{count} days").format(count=load.day_count),
    ]
    if load.km or not load.unknown_ways:
        km = _("{km} km (estimate)") if load.is_estimate else _("{km} km")
        said.append(km.format(km=thousands(load.km)))
    if load.unknown_ways:
        said.append(_("{count} ways not known").format(count=load.unknown_ways))
    return " · ".join(said)


def _show_lines(box: QWidget, sentences: Sequence[str]) -> None:
    layout = box.layout()
    while layout is not None and layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.deleteLater()
    shown = list(sentences[:MOST_WARNINGS])
    if len(sentences) > MOST_WARNINGS:
        shown.append(_("and {count} more").format(count=len(sentences) - MOST_WARNINGS))
    for words in shown:
        mark = QLabel(box)
        mark.setPixmap(icon(WARNING).pixmap(16))
        line = QWidget(box)
        row = row_of(mark, sentence(words))
        row.setStretch(1, 1)
        line.setLayout(row)
        if layout is not None:
            layout.addWidget(line)
    box.setVisible(bool(sentences))


def _heading(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setFont(larger(parent.font(), 1.0, is_bold=True))
    label.setContentsMargins(0, UNIT, 0, 0)
    return label
