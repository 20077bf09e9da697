from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import ItemKind
from congress_app.domain.fields import field_of
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.new_row import NewRow, note_row, read_new_row, row_left

if TYPE_CHECKING:
    from pathlib import Path

    from congress_app.ui.common.edit_model import EditModel

EDITINGS = {name: FieldEditing(field_of(AgendaItem, name)) for name in ("title", "kind", "minutes")}


def test_the_row_at_the_end_survives_a_crash(edit_model: EditModel[Any], tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    edit_model.keep_drafts(drafts, "lines/new")
    last = edit_model.rowCount() - 1
    edit_model.setData(edit_model.index(last, 4), "Đoàn Chủ tịch")
    drafts.write()
    edit_model.set_new_texts({})
    edit_model.keep_drafts(Drafts(tmp_path / "drafts.json"), "lines/new")
    assert edit_model.index(last, 4).data() == "Đoàn Chủ tịch"
    edit_model.setData(edit_model.index(last, 0), "Văn nghệ")
    edit_model.leave_row(edit_model.index(last, 0))
    assert Drafts(tmp_path / "drafts.json").left("lines/new") is None


def test_what_is_missing_and_what_cannot_be_read_is_told_beside_the_values() -> None:
    values, wrong = read_new_row({"kind": ItemKind.OTHER.words, "minutes": "hai"}, EDITINGS)
    assert values == {"kind": ItemKind.OTHER}
    assert {name: each.text for name, each in wrong.items()} == {"title": "", "minutes": "hai"}


def test_wrong_text_is_given_up_once() -> None:
    row = NewRow(EDITINGS)
    row.type_text("title", "Văn nghệ")
    row.type_text("minutes", "hai")
    assert list(row.wrong) == ["minutes"]
    assert row.give_up("minutes")
    assert not row.give_up("minutes")
    assert row.texts == {"title": "Văn nghệ"}


def test_text_in_an_open_editor_is_kept_with_what_stands_there_already(tmp_path: Path) -> None:
    drafts, row = Drafts(tmp_path / "drafts.json"), NewRow(EDITINGS)
    row.keep(drafts, "lines/new")
    row.type_text("title", "Văn nghệ")
    row.note({"minutes": "1"})
    drafts.write()
    assert row_left(Drafts(tmp_path / "drafts.json"), "lines/new") == {"title": "Văn nghệ", "minutes": "1"}
    assert row.texts == {"title": "Văn nghệ"}


def test_a_draft_that_is_no_row_is_passed_over(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts.json")
    drafts.note("broken", "{")
    drafts.note("list", "[1]")
    note_row(drafts, "row", {"title": "Văn nghệ"})
    drafts.write()
    left = Drafts(tmp_path / "drafts.json")
    assert [row_left(left, key) for key in ("broken", "list", "row", "none")] == [{}, {}, {"title": "Văn nghệ"}, {}]
