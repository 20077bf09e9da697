"""The one model of the congresses for table and calendar: which columns are edited, their marks, and the findings of the rules."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import CLOSING, Congress, Phase, StateChange
from congress_app.domain.fields import Field, Id, field_of
from congress_app.domain.reading import read_field
from congress_app.domain.validity import first_broken
from congress_app.i18n import N_, pgettext
from congress_app.listings.congresses import CONGRESSES, CongressRow
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.congress_rows import date_problem
from congress_app.services.congresses import STANDING, Dates
from congress_app.ui.calendar.days import when_words
from congress_app.ui.calendar.loading import Findings, key_of
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import WARNING, state_mark
from congress_app.ui.common.list_model import DECORATION, DISPLAY, ROOT, TOOLTIP, CellLook, Index
from congress_app.ui.common.options import Option, Options
from congress_app.ui.common.row_rules import Broken, RuledModel

ACCESSIBLE = 11
ORGANISATION, TITLE, STATE = "organisation", "title", "state"
CONTENTS = (2, 3, 4)
KEPT = ("form", "committee_by", "content_count")  # a congress always has them
_DATES = ("opens_on", "closes_on", "preparatory_on", "official_on", "review_on", "rehearsal_on")
_HALVES = ("opens_half", "closes_half")
_NO_STATE = N_("A congress always has a state: choose another one.")
_NO_DAY = N_("This day follows from the sessions. Empty the day of the preparatory or official session instead.")
_NO_HALF = N_("A day is held in one of its half-days: choose another one.")
_OWN = (
    "form",
    "ordinal",
    "term",
    "content_count",
    "committee_by",
    "is_pilot",
    "delegate_count",
    "hall",
    "theme",
    "motto",
    "notice_sent_on",
    "note",
)

if TYPE_CHECKING:
    from congress_app.listings.warnings import WarningRow


DATES = frozenset({*_DATES, *_HALVES})
_FRESH = Congress(id=Id("new"), organisation_id=Id(""), code="")


class CongressModel(RuledModel[CongressRow]):
    """Congresses that are edited in place; the organisation is chosen in a new row only.

    Args:
        organisation: how the organisation of a new row is chosen.
        store: told of each change.
    """

    def __init__(
        self, organisation: FieldEditing, store: Callable[[Change], None], parent: QObject | None = None
    ) -> None:
        self._findings: Findings = {}
        looks: dict[str, CellLook[CongressRow]] = {
            STATE: CellLook(mark=lambda row: state_mark(row.state)),
            ORGANISATION: CellLook(mark=self._mark, tip=self._tip),
        }
        told = self.looking(store)
        super().__init__(CONGRESSES, key_of, editings(organisation), told, looks=looks, can_add=True, parent=parent)
        self._kept = kept_editings(self._editings)
        self.title_column = self.column_at(TITLE)
        self._organisation_column = self.column_at(ORGANISATION)

    # findings

    def set_findings(self, findings: Findings) -> None:
        """What the rules have found, by congress."""
        self._findings = findings
        if self.rowCount():
            column = self._organisation_column
            last = self.rowCount() - 1
            self.dataChanged.emit(self.index(0, column), self.index(last, column), [DECORATION, TOOLTIP])

    @property
    def findings(self) -> Findings:
        """What the rules have found, by congress."""
        return self._findings

    def has_warning(self, row: CongressRow) -> bool:
        """Whether the rules warn about a congress; information alone does not count."""
        return any(found.finding.is_warning for found in self._findings.get(row.id, ()))

    def drop(self, change: Change) -> None:
        """A change was given up: the stored values show again."""
        for edit in change.edits:
            self._typed.pending.pop(edit.cell, None)
        self._paint_all()

    # what a row obeys

    def look_at(self, row: CongressRow | None, values: Mapping[str, Any]) -> Broken | None:
        """Dates that contradict each other, dates of a closed congress, a value that a congress cannot hold."""
        if row is not None and row.state in CLOSING and not DATES.isdisjoint(values):
            return Broken(tuple(DATES), Refused(STANDING, congress=row.organisation.name))
        dates = date_problem(values, _spans(row) if row is not None else {})
        if dates is not None:
            return Broken((dates[0], *DATES), dates[1])
        own = {name: value for name, value in values.items() if name in _OWN}
        broken = first_broken(row.congress if row is not None else _FRESH, own)
        return Broken((broken[0],), broken[1]) if broken is not None else None

    def name_of(self, row: CongressRow) -> str:
        """The name of its organisation."""
        return row.organisation.name

    # what Qt asks

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """As every edited list; the title column reads the whole congress to a screen reader: it stands for a bar."""
        if role == ACCESSIBLE:
            row = self.row_at(index.row()) if index.column() == self.title_column else None
            return None if row is None else spoken(row, self._findings.get(row.id, ()))
        return super().data(index, role)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; whose congress it is stays as it is, and what it always has cannot be emptied."""
        editing = super().editing_at(index)
        row = self.row_at(index.row()) if editing is not None else None
        if row is None:
            return editing
        if index.column() == self._organisation_column:
            return None
        column = self.columns[index.column()]
        kept = self._kept.get(column.name)
        return kept if kept is not None and column.value(row) is not None else editing

    @property
    def congress_count(self) -> int:
        """How many congresses are shown, without the row in which a new one is typed."""
        return self.rowCount(ROOT) - 1

    # inside

    def _mark(self, row: CongressRow) -> str:
        return WARNING if self.has_warning(row) else ""

    def _tip(self, row: CongressRow) -> str:
        found = self._findings.get(row.id, ())
        lines = [each.finding.sentence for each in found if each.finding.is_warning]
        return "\n".join([row.organisation.name, *lines])


def editings(organisation: FieldEditing) -> dict[str, FieldEditing]:
    """How the columns are edited, by name; the organisation first: there a new row begins."""
    made = {ORGANISATION: organisation}
    made |= {name: FieldEditing(_as_column(name, field_of(Phase, "starts_on"))) for name in _DATES}
    made |= {name: FieldEditing(_as_column(name, field_of(Phase, "starts_half"))) for name in _HALVES}
    made[STATE] = FieldEditing(_as_column(STATE, field_of(StateChange, "state")))
    made |= {name: FieldEditing(field_of(Congress, name), content_options(name)) for name in _OWN}
    return made


def _spans(row: CongressRow) -> dict[PhaseKind, Dates]:
    """The dates of a congress as its row shows them."""
    shown = {
        PhaseKind.REVIEW: row.review,
        PhaseKind.REHEARSAL: row.rehearsal,
        PhaseKind.PREPARATORY: row.preparatory,
        PhaseKind.OFFICIAL: row.official,
    }
    return {
        kind: Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half)
        for kind, span in shown.items()
        if span is not None
    }


def kept_editings(known: Mapping[str, FieldEditing]) -> dict[str, FieldEditing]:
    """How the columns are edited that a congress never loses once it has them, by name."""
    sentences = {STATE: _NO_STATE, "opens_on": _NO_DAY, "closes_on": _NO_DAY}
    sentences |= dict.fromkeys(_HALVES, _NO_HALF)
    made = {name: known[name].never_emptied for name in (*sentences, *KEPT)}
    made |= {name: dataclasses.replace(made[name], read=partial(_read_kept, said)) for name, said in sentences.items()}
    return made


def content_options(name: str) -> Options | None:
    """The numbers of contents that there are; None for every other field."""
    return _contents if name == "content_count" else None


def spoken(row: CongressRow, findings: Sequence[WarningRow] = ()) -> str:
    """A congress in one sentence for a screen reader."""
    parts = [row.organisation.name, when_words(row), row.state.words]
    if any(each.finding.is_warning for each in findings):
        parts.append(pgettext("calendar", "has warnings"))
    return ", ".join(part for part in parts if part)


def _read_kept(sentence: str, field: Field, text: str) -> Any:
    if not text.strip():
        raise BadValue(sentence)
    return read_field(field, text)


def _contents() -> list[Option]:
    return [Option(count, str(count)) for count in CONTENTS]


def _as_column(name: str, field: Field) -> Field:
    """A field of another entity as a column of the congress: with the column's title, and not required."""
    title = CONGRESSES.column(name).title
    return dataclasses.replace(field, said=dataclasses.replace(field.said, title=title), is_required=False)
