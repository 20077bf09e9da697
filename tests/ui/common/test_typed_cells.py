from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.fields import field_of
from congress_app.ui.common.cell_drafts import CellDrafts
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edits import Wrong
from congress_app.ui.common.typed_cells import TypedCells

if TYPE_CHECKING:
    from pathlib import Path

CELL = ("k0", "minutes")
EDITINGS = {"minutes": FieldEditing(field_of(AgendaItem, "minutes"))}


def _left(path: Path) -> CellDrafts:
    return CellDrafts(Drafts(path), "lines")


def test_a_committed_value_is_shown_until_the_rows_come_anew() -> None:
    typed = TypedCells()
    typed.begin(CELL, 15)
    typed.settle([CELL])
    assert typed.pending == {CELL: 15}
    typed.compare(lambda _cell: "15")
    assert typed.pending == {}


def test_a_value_typed_again_meanwhile_stays_under_way() -> None:
    typed = TypedCells()
    typed.begin(CELL, 15)
    typed.settle([CELL])
    typed.begin(CELL, 20)
    typed.compare(lambda _cell: "15")
    assert typed.pending == {CELL: 20}


def test_what_an_earlier_run_left_comes_back_marked(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    drafts = Drafts(path)
    before = TypedCells()
    before.keep(CellDrafts(drafts, "lines"), EDITINGS)
    before.mark(CELL, Wrong("hai", ""))
    before.note(("k1", "gone"), "x")
    drafts.write()
    typed = TypedCells()
    typed.keep(_left(path), EDITINGS)
    assert {cell: wrong.text for cell, wrong in typed.wrong.items()} == {CELL: "hai"}
    assert typed.wrong[CELL].sentence


def test_what_was_stored_after_all_is_no_longer_marked(tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    drafts = Drafts(path)
    CellDrafts(drafts, "lines").note(*CELL, "15")
    drafts.write()
    typed = TypedCells()
    typed.keep(_left(path), EDITINGS)
    typed.compare(lambda _cell: None)
    assert list(typed.wrong) == [CELL]
    typed.compare(lambda _cell: "15")
    assert typed.wrong == {}
