"""Stores what was typed into the tables and the details of the part: one change is one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.runtime.errors import UserError
from congress_app.services.organisation_rows import OrganisationRows
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.refusals import Refusals
from congress_app.ui.organisations.row_model import OrganisationModel, as_values

Refuse = Callable[[str], None]


class Storing(QObject):
    """Between the models and the verbs.

    added: new organisations were stored (their ids). default_parent: the superior of a new row that names none, empty = none.
    """

    added = Signal(list)

    def __init__(self, desk: Desk, default_parent: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._default_parent = desk, default_parent
        self._rows = OrganisationRows(desk.app.services.run)
        self._refusals = Refusals(desk.messages)
        self.organisations: OrganisationModel | None = None
        self.persons: EditModel[Any] | None = None
        self.persons_of: Callable[[], str] = lambda: ""

    def use(self, organisations: OrganisationModel, persons: EditModel[Any]) -> None:
        """The models whose changes are stored."""
        self.organisations, self.persons = organisations, persons
        organisations.rows_refused.connect(self._refusals.warn)

    def store(self, change: Change) -> None:
        """Store a change of the table of organisations."""
        model, rows, parent = self.organisations, self._rows, self._default_parent()
        if model is None:
            return
        edits = [
            (row.organisation, as_values(values))
            for key, values in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        new = [as_values(dict(values)) for values in change.new_rows]
        superior = Id[Organisation](parent) if parent else None

        def on_done(outcome: Any) -> None:
            model.stored(change)
            self._refusals.withdraw()
            if outcome.value:
                self.added.emit([each.id for each in outcome.value])

        self._desk.write(
            lambda: rows.store(edits, new, superior), on_done, partial(self._refusals.refuse, model, change), owner=self
        )

    def store_persons(self, change: Change) -> None:
        """Store a change of the table of persons."""
        model, rows, key = self.persons, self._rows, self.persons_of()
        if model is None or not key:
            return
        of = Id[Organisation](key)
        edits: list[tuple[Person, dict[str, Any]]] = [
            (row.person, values) for each, values in change.by_row().items() if (row := model.row_of(each)) is not None
        ]
        self._desk.write(
            lambda: rows.store_persons(edits, change.new_rows, of),
            lambda _outcome: model.stored(change),
            partial(self._refusals.refuse, model, change),
            owner=self,
        )

    def change(self, organisations: list[Organisation], values: dict[str, Any], refuse: Refuse) -> None:
        """Change fields of one organisation or of several; a refusal is said at the field."""

        def on_error(error: BaseException) -> None:
            if isinstance(error, UserError):
                refuse(sentence_of(error))

        services = self._desk.app.services
        if set(values) == {"parent_id"}:
            ids = [Id[Organisation](each.id) for each in organisations]
            self._desk.write(lambda: services.organisations.move(ids, values["parent_id"]), None, on_error, owner=self)
        elif len(organisations) == 1:
            one = organisations[0]
            self._desk.write(
                lambda: services.records.change(Organisation, Id(one.id), values, label_row=one),
                None,
                on_error,
                owner=self,
            )
        else:
            changes = [(each, values) for each in organisations]
            self._desk.write(lambda: services.records.change_many(Organisation, changes), None, on_error, owner=self)
