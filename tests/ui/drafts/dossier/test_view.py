"""The dossier: what is ready is put in at once, a place is filled, waived and emptied, a file is dropped on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.listings.drafts.dossier_row import DossierRow, Filled, Source
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.dossier import part_commands as own
from congress_app.ui.drafts.dossier.choose_dialog import ChooseContent
from congress_app.ui.drafts.dossier.view import DossierView
from congress_app.ui.drafts.reason_dialog import ReasonDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Stored = Callable[[Callable[[], Any]], None]
REPORT, APPROVAL, PROGRAMME = "vb.political_report", "vp.approval", "vp.programme"


def test_puts_all_in_that_is_ready_in_one_step(view: DossierView, side_desk: Desk, stored: Stored) -> None:
    programme = row_of(view, PROGRAMME)
    assert programme.filled is Filled.OFFERED
    assert [each["form"] for each in programme.offers] == ["programme"]
    ready = [offer for row in view.rows() for offer in row.offers]
    stored(lambda: act(side_desk, own.PUT_ALL_IN))
    assert len(side_desk.app.lists.rows(DossierPiece)) == len(ready)
    assert row_of(view, PROGRAMME).source is Source.FORM
    assert {row.title for row in view.rows() if row.source is Source.DOCUMENT} == {
        "Báo cáo chính trị",
        "Báo cáo chính trị (dự thảo lần 1)",
    }
    assert not side_desk.actions.action(own.PUT_ALL_IN).isEnabled()
    stored(lambda: side_desk.write(side_desk.app.file.history.undo, owner=side_desk))
    assert side_desk.app.lists.rows(DossierPiece) == []


def test_a_place_is_waived_with_its_reason_and_no_longer_missing(
    view: DossierView, side_desk: Desk, stored: Stored
) -> None:
    choose(view, APPROVAL)
    assert row_of(view, APPROVAL).filled is Filled.MISSING
    act(side_desk, own.WAIVE)
    dialog = dialog_of(side_desk, ReasonDialog)
    dialog.reason.setText("Duyệt miệng tại hội nghị")
    stored(dialog.accept)
    choose(view, APPROVAL)
    assert view.chosen[0].filled is Filled.WAIVED
    assert view.details.form.input("waived").shown_text() == "Duyệt miệng tại hội nghị"
    stored(lambda: act(side_desk, common.DELETE, view.grid))
    assert row_of(view, APPROVAL).filled is Filled.MISSING


def test_a_document_is_chosen_and_a_file_takes_its_place(
    view: DossierView, side_desk: Desk, stored: Stored, tmp_path: Path
) -> None:
    choose(view, APPROVAL)
    act(side_desk, own.CHOOSE)
    dialog = dialog_of(side_desk, ChooseContent)
    dialog.content.setText("Báo cáo chính trị")
    stored(dialog.accept)
    assert row_of(view, APPROVAL).source is Source.DOCUMENT
    choose(view, APPROVAL)
    scan = tmp_path / "Thong bao duyet.txt"
    scan.write_bytes("Đồng ý nội dung".encode())
    stored(lambda: view.take_files([scan]))
    (piece,) = side_desk.app.lists.rows(DossierPiece)
    assert (piece.file_name, piece.document_id) == ("Thong bao duyet.txt", None)
    assert side_desk.app.lists.blobs([piece.file_hash]) == {piece.file_hash: "Đồng ý nội dung".encode()}


def test_fields_of_a_piece_are_typed_and_pieces_of_a_place_change_order(
    view: DossierView, side_desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    many = next(row.entry.code for row in view.rows() if row.entry is not None and row.entry.is_many)
    for kept_at in ("Tủ 1", "Tủ 2"):
        choose(view, many)
        stored(partial(view._fill, {"kept_at": kept_at}))
    first = next(row for row in view.rows() if row.piece is not None and row.piece.kept_at == "Tủ 1")
    view.grid.kept.select(first.id)
    qtbot.wait(60)
    stored(lambda: act(side_desk, common.MOVE_DOWN, view.grid))
    assert [row.piece.kept_at for row in view.rows() if row.piece is not None] == ["Tủ 2", "Tủ 1"]
    cell = view.model.index(view.model.place_of(first.id), view.model.column_at("written"))
    stored(lambda: view.model.set_block([(cell, "12-TB/TU")]))
    assert row_by_id(view, first.id).written == "12-TB/TU"


def row_of(view: DossierView, code: str) -> DossierRow:
    """The first row of a place."""
    return next(row for row in view.rows() if row.entry is not None and row.entry.code == code)


def row_by_id(view: DossierView, id: str) -> DossierRow:
    """A row."""
    return next(row for row in view.rows() if row.id == id)


def choose(view: DossierView, code: str) -> None:
    """Choose a place, and let the details follow."""
    view.grid.kept.select(row_of(view, code).id)
    view.show_details()
    view.desk.actions.refresh()


def act(desk: Desk, command: Any, focus: Any = None) -> None:
    """Carry a command out as its shortcut does."""
    if focus is not None:
        focus.setFocus()
    desk.actions.refresh()
    action = desk.actions.action(command)
    assert action.isEnabled()
    action.trigger()


def dialog_of(desk: Desk, kind: type[Any]) -> Any:
    """The dialog that stands open."""
    return next(each for each in desk.window.findChildren(kind) if each.isVisible())
