"""A new congress: whose, when, and what most likely follows from that, proposed and typed over."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from congress_app.domain.choices import CommitteeBy, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.phase_dates import HalfDays
from congress_app.domain.proposals import proposed_committee, proposed_form, proposed_ordinal, proposed_term
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n import _, pgettext
from congress_app.services.congresses import Dates
from congress_app.ui.calendar.congress_model import content_options
from congress_app.ui.calendar.detail_lists import heading
from congress_app.ui.calendar.phase_lines import PhaseLines
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.dialog_room import scrolled, take_room
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.options import Options
from congress_app.ui.common.organisation_choice import options_of_organisations

FIELDS = (
    "organisation_id",
    "form",
    "content_count",
    "committee_by",
    "ordinal",
    "term",
    "delegate_count",
    "is_pilot",
    "hall",
)
PHASES = (PhaseKind.REVIEW, PhaseKind.REHEARSAL, PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


class NewCongressDialog(KeptDialog):
    """Asks for one congress. asked: its values and the dates of its phases."""

    asked = Signal(object, object)

    def __init__(
        self,
        organisations: Sequence[Organisation],
        rulebook: Rulebook,
        opens_on: dt.date,
        parent: QWidget,
        *,
        has_day: bool = False,
    ) -> None:
        super().__init__(parent, pgettext("dialog", "New congress"), pgettext("dialog", "Add congress"))
        self._by_id = {str(each.id): each for each in organisations}
        self._rulebook, self._opens_on = rulebook, opens_on
        self._touched: set[str] = set()
        offered = options_of_organisations(organisations)
        options: dict[str, Options] = {"organisation_id": lambda: offered}
        contents = content_options("content_count")
        if contents is not None:
            options["content_count"] = contents
        self.form = Form(Congress, FIELDS, options=options, parent=self)
        self.phases = PhaseLines(PHASES, self)
        self.phases.hide_actual()
        self._draft = Congress(id=Id[Congress]("new"), organisation_id=Id[Organisation](""), code="", term="")
        self.form.show_rows(self._draft)
        if has_day:
            self.phases.input(PhaseKind.OFFICIAL).show_span(_whole_day(opens_on))
        self.use_form(self.form, Congress, FIELDS)
        self.form.edited.connect(self._on_edited)
        self.phases.planned_edited.connect(self._on_phase_edited)
        self._lay_out()
        self.offer(is_complete=False)
        self.form.focus_field("organisation_id")

    def _lay_out(self) -> None:
        """Fields at the left, days at the right: so it is low enough for a small screen."""
        for grid in (self.form.layout(), self.phases.layout()):
            if isinstance(grid, QGridLayout):
                grid.setHorizontalSpacing(UNIT * 2)
        words = _("Days and half-days as you say them: 25/7 sáng – 26/7/2025 chiều. What is not known yet stays empty.")
        days = column_of(heading(pgettext("calendar", "Days")), hint(words), self.phases, 1, spacing=UNIT)
        fields = column_of(heading(pgettext("calendar", "Congress")), self.form, 1, spacing=UNIT)
        beside = row_of(fields, days, spacing=UNIT * 4)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        layout = column_of(scrolled(beside, self), self.refusal, self._foot, margins=UNIT * 2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 108, UNIT * 58)

    def choose_organisation(self, organisation_id: str) -> None:
        """Begin with an organisation that is known already."""
        self._on_edited("organisation_id", organisation_id)
        self.form.focus_field("content_count")

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        wrong = self.phases.first_wrong
        if self.form.first_wrong or not self._draft.organisation_id:
            self.form.focus_field(self.form.first_wrong or "organisation_id")
        elif wrong is not None:
            self.phases.input(wrong).line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.asked.emit(self._values(), self._dates())

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self._draft, name) for name in FIELDS}

    def _dates(self) -> dict[PhaseKind, Dates]:
        return {kind: Dates(*span) for kind in PHASES if (span := self.phases.span(kind)) is not None}

    def _on_edited(self, name: str, value: Any) -> None:
        self._touched.add(name)
        self._draft = dataclasses.replace(self._draft, **{name: value})
        if name in ("organisation_id", "content_count"):
            self._propose()
        self.form.show_rows(self._draft)
        self.offer(is_complete=bool(self._draft.organisation_id))

    def _on_phase_edited(self, kind: PhaseKind, span: HalfDays | None) -> None:
        self.forget_refusal()
        if span is not None and kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL):
            self._opens_on = span.starts_on
            self._propose()
            self.form.show_rows(self._draft)

    def _propose(self) -> None:
        """What follows from organisation and opening, where nobody has typed something else."""
        organisation = self._by_id.get(self._draft.organisation_id)
        committee: CommitteeBy = proposed_committee(self._draft.content_count)
        proposed: dict[str, Any] = {"committee_by": committee}
        if organisation is not None:
            proposed |= {
                "ordinal": proposed_ordinal(organisation),
                "term": proposed_term(organisation.kind, self._opens_on, self._rulebook),
                "form": proposed_form(organisation.kind),
            }
        fresh = {name: value for name, value in proposed.items() if name not in self._touched}
        self._draft = dataclasses.replace(self._draft, **fresh)


def _whole_day(day: dt.date) -> HalfDays:
    return HalfDays(day, HalfDay.MORNING, day, HalfDay.AFTERNOON)
