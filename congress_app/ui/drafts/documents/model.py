"""The documents of a congress as a sheet: kind or title, body, person, state, what is due, drafts, opinions, number."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QBrush, QColor

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.listings.drafts.documents import DOCUMENTS
from congress_app.listings.listing import cell_text
from congress_app.listings.persons import PersonRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change, Wrong
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import DECORATION, DISPLAY, TOOLTIP, CellLook, Index
from congress_app.ui.common.look import colours
from congress_app.ui.common.options import Option
from congress_app.ui.common.party import PartyEditing, party_options, party_values
from congress_app.ui.common.typed_look import FOREGROUND

TITLE, BODY, PERSON, KIND, DUE = "title", "body", "person", "kind_title", "due_on"
MARKS = {
    **dict.fromkeys((StageKind.DRAFTING, StageKind.OPINIONS, StageKind.ABSORBED), "mark-under-way"),
    **dict.fromkeys((StageKind.ADOPTED, StageKind.SUBMITTED, StageKind.REVIEWED), "mark-reviewed"),
    **dict.fromkeys((StageKind.FIXED, StageKind.PRINTED), "mark-ready"),
    **dict.fromkeys((StageKind.VOTED, StageKind.FINALISED, StageKind.ISSUED), "mark-done"),
    StageKind.ARCHIVED: "mark-closed",
}


class Choices:
    """What documents are chosen from, as it was read last: the bodies of the congress and the persons of the file."""

    def __init__(self) -> None:
        self.bodies: Sequence[Option] = ()
        self.persons: Sequence[PersonRow] = ()
        self._options: Sequence[Option] = ()

    def set(self, bodies: Sequence[Option], persons: Sequence[PersonRow]) -> None:
        """Offer these from now on."""
        self.bodies, self.persons = bodies, persons
        self._options = party_options(persons, has_address=False)

    def person_options(self) -> Sequence[Option]:
        """The persons by their bare names."""
        return self._options


@dataclass(frozen=True, slots=True)
class KindOrTitle(FieldEditing):
    """What a new row is called: a kind of the catalogue, or the title of some other paper. The value is the kind's words or the title."""

    def value_of(self, text: str) -> Any:
        """The text, within the limits of a title."""
        return self.read(self.field, text)

    def text_of(self, value: Any) -> str:
        """The text."""
        return str(value or "")


def kind_options() -> list[Option]:
    """The kinds of documents, found by their abbreviations too."""
    return [Option(kind.code, kind.title, kind.short) for kind in document_kinds().kinds]


def body_editing(choices: Choices) -> FieldEditing:
    """Who drafts: a body of the congress is offered, any other words are taken."""
    return PartyEditing(field_of(CongressDocument, "drafted_by"), lambda: choices.bodies)


def person_editing(choices: Choices) -> FieldEditing:
    """Who is responsible: a person of the file is offered, any other name is taken."""
    return PartyEditing(field_of(CongressDocument, "person_name"), choices.person_options)


def kind_editing() -> FieldEditing:
    """The kind, chosen."""
    return FieldEditing(field_of(CongressDocument, "kind"), kind_options)


class DocumentModel(EditModel[Draft]):
    """The documents; in the row at the end a kind is chosen, or a title typed."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        self._warnings: Mapping[str, tuple[str, ...]] = {}
        title = field_of(CongressDocument, TITLE)
        editings = {
            TITLE: FieldEditing(title),
            KIND: kind_editing(),
            BODY: body_editing(choices),
            PERSON: person_editing(choices),
            "secrecy": FieldEditing(field_of(CongressDocument, "secrecy")),
            "signatory": FieldEditing(field_of(CongressDocument, "signatory")),
            "recipients": FieldEditing(field_of(CongressDocument, "recipients")),
            "approver": FieldEditing(field_of(CongressDocument, "approver")),
            "kept_at": FieldEditing(field_of(CongressDocument, "kept_at")),
            "note": FieldEditing(field_of(CongressDocument, "note")),
        }
        self._named = KindOrTitle(title, kind_options, new_words=pgettext("documents", "{text} (another paper)"))
        looks: dict[str, CellLook[Draft]] = {
            TITLE: CellLook(mark=self._mark, tip=self._tip),
            "state": CellLook(mark=state_mark, text=state_words, order=lambda row: _order(row.state)),
            "due_stage": CellLook(order=lambda row: _order(row.due.kind if row.due else None)),
            DUE: CellLook(text=due_words, mark=lambda row: WARNING if row.is_late else ""),
            "opinion_count": CellLook(text=lambda row: str(len(row.opinions) or "")),
            "unanswered_count": CellLook(text=lambda row: str(row.open_opinions or "")),
        }
        super().__init__(DOCUMENTS, lambda row: row.id, editings, store, looks=looks, can_add=True)

    def set_warnings(self, warnings: Mapping[str, tuple[str, ...]]) -> None:
        """What the checks say, by document."""
        self._warnings = warnings
        if self.rowCount():
            at = self.column_at(TITLE)
            self.dataChanged.emit(self.index(0, at), self.index(self.rowCount() - 1, at), [DECORATION, TOOLTIP])

    def warnings_of(self, key: str) -> tuple[str, ...]:
        """What the checks say of a document."""
        return self._warnings.get(key, ())

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; the title of a new row is its kind as well."""
        if index.isValid() and self.is_new_row(index) and self.columns[index.column()].name == TITLE:
            return self._named
        return super().editing_at(index)

    def read_row(self, texts: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Wrong]]:
        """The values of a new row; it needs a kind or a title."""
        values, wrong = super().read_row(texts)
        if not wrong and not values.get(TITLE) and not values.get(KIND):
            wrong = {TITLE: Wrong("", _("Choose the kind of document, or type the title of another paper."))}
        return values, wrong

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """As a sheet; a day that is past is red."""
        if role == FOREGROUND and index.isValid() and self.columns[index.column()].name == DUE:
            row = self.row_at(index.row())
            return QBrush(QColor(colours().wrong)) if row is not None and row.is_late else None
        return super().data(index, role)

    def _value(self, row: Draft, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == KIND and cell not in self._typed.pending:
            return row.kind.code
        return super()._value(row, column, cell)

    def _mark(self, row: Draft) -> str:
        return WARNING if row.id in self._warnings else ""

    def _tip(self, row: Draft) -> str:
        return "\n".join(self.warnings_of(row.id))


def state_mark(row: Draft) -> str:
    """The mark of how far a document is."""
    return MARKS[row.state] if row.state is not None else "mark-planned"


def state_words(row: Draft) -> str:
    """How far a document is, in words."""
    return row.state.words if row.state is not None else pgettext("document", "Not begun")


def due_words(row: Draft) -> str:
    """The planned day of the next stage; one that is past says so."""
    day = row.due.planned_on if row.due is not None else None
    if day is None:
        return ""
    return f"{cell_text(day)} · {pgettext('document', 'late')}" if row.is_late else cell_text(day)


def _order(kind: StageKind | None) -> int:
    return -1 if kind is None else kind.order


def stored_values(values: Mapping[str, Any], choices: Choices) -> dict[str, Any]:
    """The cells of a row as fields: bodies and persons that are known by their ids, others by their words."""
    made: dict[str, Any] = {}
    for name, value in values.items():
        if name in (BODY, "drafted_by"):
            made |= body_values(value, choices)
        elif name in (PERSON, "person_name"):
            made |= person_values(value, choices)
        else:
            made["kind" if name == KIND else name] = value
    return made


def new_values(values: Mapping[str, Any], choices: Choices) -> dict[str, Any]:
    """The cells of a new row as fields: what it is called is a kind, or the title of some other paper."""
    made = stored_values(values, choices)
    named = document_kinds().named(str(made.get(TITLE, "")))
    if named is not None and "kind" not in made:
        made |= {"kind": named.code, TITLE: ""}
    return {name: value for name, value in made.items() if value is not None}


def body_values(text: str, choices: Choices) -> dict[str, Any]:
    """A body as the verbs take it."""
    found = next((each.value for each in choices.bodies if fold(each.words) == fold(text)), None) if text else None
    return {"body_id": found, "drafted_by": "" if found else text}


def person_values(text: str, choices: Choices) -> dict[str, Any]:
    """A person as the verbs take it."""
    return party_values("person_name", text, choices.persons, has_address=False, person_field="person_id")
