"""The opinions of a document as a sheet: whose, about which place, the text, the answer and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from congress_app.domain.drafts.choices import AnswerKind
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.listings.drafts.opinions import OPINIONS, OpinionRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change, Edit, Wrong
from congress_app.ui.common.list_model import CellLook, Index
from congress_app.ui.common.options import Option
from congress_app.ui.common.party import PartyEditing
from congress_app.ui.drafts.opinions.shown import ANSWER_MARKS, answer_words

WHO, TEXT, ANSWER, REASON = "who", "text", "answer", "answer_text"
_FIELDS = ("section", "quote", TEXT, "received_on", ANSWER, REASON, "answered_on", "answered_by")
FILE = "link"


class OpinionModel(EditModel[OpinionRow]):
    """Opinions. An answer that needs its reason waits in its cell, marked, until the reason is typed; then both are stored.

    reason_wanted: one answer waits so (the key of its row).
    """

    reason_wanted = Signal(str)

    def __init__(self, who: Callable[[], Sequence[Option]], store: Callable[[Change], None]) -> None:
        self._pass_on = store
        editings: dict[str, FieldEditing] = {
            WHO: PartyEditing(field_of(Opinion, "by_name"), who),
            **{name: FieldEditing(field_of(Opinion, name)) for name in _FIELDS},
        }
        looks: dict[str, CellLook[OpinionRow]] = {
            TEXT: CellLook(
                mark=lambda row: FILE if row.opinion.file_hash else "", text=lambda row: on_one_line(row.opinion.text)
            ),
            "quote": CellLook(text=lambda row: on_one_line(row.opinion.quote)),
            REASON: CellLook(text=lambda row: on_one_line(row.opinion.answer_text)),
            ANSWER: CellLook(
                mark=lambda row: ANSWER_MARKS[row.opinion.answer], text=lambda row: answer_words(row.opinion.answer)
            ),
        }
        super().__init__(OPINIONS, lambda row: row.id, editings, self._store_checked, looks=looks, can_add=True)

    def set_block(self, cells: Iterable[tuple[Index, str]], beyond: Sequence[Sequence[str]] = ()) -> None:
        """See `EditModel`; a reason brings the answer along that waits for it."""
        typed = list(cells)
        answer, reason = self.column_at(ANSWER), self.column_at(REASON)
        there = {(index.row(), index.column()) for index, _text in typed}
        waiting: list[tuple[Index, str]] = []
        for index, text in typed:
            wrong = self._typed.wrong.get((self.key_at(index.row()), ANSWER))
            is_reason = index.column() == reason and text.strip() and (index.row(), answer) not in there
            if is_reason and wrong is not None and not self.is_new_row(index):
                waiting.append((self.index(index.row(), answer), wrong.text))
        super().set_block([*typed, *waiting], beyond)

    def read_row(self, texts: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Wrong]]:
        """See `EditModel`; an answer without the reason that it needs is not taken."""
        values, wrong = super().read_row(texts)
        if needs_reason(values.get(ANSWER), values.get(REASON)):
            wrong[ANSWER] = Wrong(texts.get(ANSWER, ""), reason_sentence())
        return values, wrong

    def _store_checked(self, change: Change) -> None:
        by_row = change.by_row()
        edits = []
        for edit in change.edits:
            if edit.column == ANSWER and self._lacks_reason(edit, by_row[edit.key]):
                self._typed.pending.pop(edit.cell, None)
                self._typed.mark(edit.cell, Wrong(edit.value.words, reason_sentence()))
            else:
                edits.append(edit)
        if edits or change.new_rows:
            self._pass_on(Change(tuple(edits), change.new_rows))
        self._paint_all()
        if not edits and len(change.edits) == 1:
            self.reason_wanted.emit(change.edits[0].key)

    def _lacks_reason(self, edit: Edit, its: Mapping[str, Any]) -> bool:
        row = self.row_of(edit.key)
        stands = row.opinion.answer_text if row is not None else ""
        return needs_reason(edit.value, its.get(REASON, stands))


def needs_reason(answer: AnswerKind | None, reason: str | None) -> bool:
    """Whether an answer cannot stand without words that are not there."""
    return answer is not None and answer.needs_words and not (reason or "").strip()


def reason_sentence() -> str:
    """What is missing."""
    return _("Say why, or as what it was accepted: then both are stored.")


def on_one_line(text: str) -> str:
    """The beginning of a long text as a cell shows it."""
    return " ".join(text[:400].split())
