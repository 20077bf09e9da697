"""Stores what is edited in the details, field by field, and reads what they show beyond the row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.phase_dates import HalfDays
from congress_app.listings.congresses import CongressRow
from congress_app.runtime.errors import UserError
from congress_app.services.congress_rows import RowEdit
from congress_app.services.congresses import Dates
from congress_app.services.importing.phases import STARTS
from congress_app.ui.calendar.details import Details
from congress_app.ui.calendar.loading import About, load_about
from congress_app.ui.calendar.phase_lines import SpanInput
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk

_COLUMN_OF = {kind: name for name, kind in STARTS.items()}


class DetailWriter(QObject):
    """Between the details and the verbs. on_dates: told the congresses whose days were stored."""

    def __init__(
        self, desk: Desk, details: Details, on_dates: Callable[[Sequence[str]], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._details, self._on_dates = desk, details, on_dates
        self._phases: dict[PhaseKind, Phase] = {}
        self._about_of = ""
        details.field_edited.connect(self._on_field)
        details.planned_edited.connect(self._on_planned)
        details.actual_edited.connect(self._on_actual)
        details.state_delete_asked.connect(self._on_state_deleted)

    def read_about(self, row: CongressRow) -> None:
        """Read phases and states of the congress shown."""
        app, key = self._desk.app, row.id
        self._desk.read(partial(load_about, app, key), self._on_about, owner=self)

    def _on_about(self, about: About) -> None:
        if self._desk.writer.waiting:
            return  # read before what is being stored now; that will be read again
        if self._details.keys == (about.congress_id,):
            self._about_of, self._phases = about.congress_id, about.phases
            self._details.show_about(about)

    def _on_field(self, name: str, value: Any) -> None:
        records, rows = self._desk.app.services.records, self._details.congresses
        failed = partial(self._refuse_field, name)
        if len(rows) == 1:
            own = Id[Congress](rows[0].id)
            self._desk.write(
                lambda: records.change(Congress, own, {name: value}, label_row=rows[0]), None, failed, owner=self
            )
        else:
            changes = [(row, {name: value}) for row in rows]
            self._desk.write(lambda: records.change_many(Congress, changes), None, failed, owner=self)

    def _on_planned(self, kind: PhaseKind, span: HalfDays | None) -> None:
        congresses = self._details.congresses
        if len(congresses) != 1:
            return
        own, made = Id[Congress](congresses[0].id), self._details.phases.input(kind)
        failed = partial(self._refuse_span, made)
        done = partial(self._on_dates_stored, own)
        services = self._desk.app.services
        if span is not None:
            dates = Dates(*span)
            self._desk.write(lambda: services.congresses.set_phase(own, kind, dates), done, failed, owner=self)
        else:
            edit = RowEdit(congresses[0], {_COLUMN_OF[kind]: None})
            day = self._phases[kind].starts_on
            self._desk.write(lambda: services.congress_rows.store([edit], (), day), done, failed, owner=self)

    def _on_actual(self, kind: PhaseKind, span: HalfDays | None) -> None:
        phase = self._phases.get(kind)
        if phase is None or self._details.keys != (self._about_of,):
            return
        values: dict[str, Any] = {f"actual_{name}": value for name, value in zip(_SPAN, span or _NONE, strict=True)}
        made = self._details.phases.actual_input(kind)
        records = self._desk.app.services.records
        self._desk.write(
            lambda: records.change(Phase, Id(phase.id), values, label_row=phase),
            partial(self._on_dates_stored, phase.congress_id),
            partial(self._refuse_span, made),
            owner=self,
        )

    def _on_dates_stored(self, congress_id: str, _outcome: Any) -> None:
        self._on_dates([congress_id])

    def _on_state_deleted(self, change: StateChange) -> None:
        records = self._desk.app.services.records
        self._desk.write(lambda: records.delete([change]), owner=self)

    def _refuse_field(self, name: str, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._details.form.refuse(name, sentence_of(error))

    def _refuse_span(self, made: SpanInput, error: BaseException) -> None:
        if isinstance(error, UserError):
            made.refuse(sentence_of(error))


_SPAN = ("starts_on", "starts_half", "ends_on", "ends_half")
_NONE = (None, None, None, None)
