"""What the office decides for its data file, as forms: each field is stored when it is left, as one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.office import Office
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.runtime.errors import DataFileError, UserError
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.form import Form
from congress_app.ui.common.options import Option

PAPER = (
    "organisation_id",
    "superior_line",
    "issuing_line",
    "place_name",
    "number_suffix",
    "document_form",
    "recipients",
)
SIGNING = ("authority", "signatory_post", "signatory_id", "signatory", "time_style", "tone_style", "as_of")
_KINDS = frozenset({Office, Organisation, Person})


@dataclass(frozen=True, slots=True)
class _Loaded:
    office: Office
    organisations: tuple[Option, ...]
    persons: tuple[Option, ...]


class OfficeForms(QObject):
    """Two forms over the one row of the office."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._organisations: Sequence[Option] = ()
        self._persons: Sequence[Option] = ()
        options = {"organisation_id": lambda: self._organisations, "signatory_id": lambda: self._persons}
        self.paper = Form(Office, PAPER, options=options, drafts=desk.drafts)
        self.signing = Form(Office, SIGNING, options=options, drafts=desk.drafts)
        for form in (self.paper, self.signing):
            form.edited.connect(partial(self._on_edited, form))
        desk.bus.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Show what is stored."""
        desk = self._desk
        desk.read(lambda: _load(desk), self._on_loaded, owner=self)

    def _on_loaded(self, loaded: _Loaded) -> None:
        self._organisations, self._persons = loaded.organisations, loaded.persons
        for form in (self.paper, self.signing):
            form.show_rows(loaded.office)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & _KINDS:
            self.reload()

    def _on_edited(self, form: Form, name: str, value: Any) -> None:
        change = partial(self._desk.app.services.office.change, {name: value})
        self._desk.write(change, on_error=partial(self._on_refused, form, name), owner=self)

    def _on_refused(self, form: Form, name: str, error: BaseException) -> None:
        if isinstance(error, UserError):
            form.refuse(name, sentence_of(error))
        if isinstance(error, DataFileError):
            self._desk.messages.tell_error(error)


def _load(desk: Desk) -> _Loaded:
    lists, scope = desk.app.lists, desk.scope()
    organisations = tuple(Option(row.id, row.organisation.name, row.parent) for row in lists.organisations(scope))
    persons = tuple(Option(row.id, row.person.full_name, row.person.post) for row in lists.persons(scope))
    return _Loaded(lists.office(), organisations, persons)
