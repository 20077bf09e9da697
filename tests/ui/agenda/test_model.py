"""The tree's model under Qt's own tester; what is typed; what is dropped."""

from __future__ import annotations

import dataclasses
import random
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.positions import spread
from congress_app.listings.agenda import SessionRow, session_rows
from congress_app.listings.listing import Scope
from congress_app.services.agenda import Place
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda import foreseen
from congress_app.ui.agenda.columns import Editings
from congress_app.ui.agenda.model import AgendaModel
from congress_app.ui.agenda.nodes import LineKind, NewPlace, new_key
from congress_app.ui.agenda.places import beside, chosen, family_of
from congress_app.ui.agenda.reading import AgendaData, read_agenda
from congress_app.ui.agenda.typed import CellEdit, TypedBlock
from congress_app.ui.common.drafts import Drafts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

EDIT = Qt.ItemDataRole.EditRole
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def data(app: App, congress_id: str) -> AgendaData:
    return read_agenda(app.lists, Scope(app.as_of(), Id[Congress](congress_id)))


@pytest.fixture
def model(data: AgendaData) -> AgendaModel:
    made = AgendaModel(Editings(list))
    made.show_data(data)
    return made


def _tested(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def _titles(model: AgendaModel, parent: QModelIndex | None = None) -> list[str]:
    above = parent or QModelIndex()
    rows = [model.index(row, at.TITLE, above) for row in range(model.rowCount(above))]
    return [str(index.data()) for index in rows if not model.is_new_row(index)]


def _large(data: AgendaData, count: int) -> list[SessionRow]:
    """The same sessions with many more items."""
    first = data.sessions[0].items[0].stored
    keys = spread(count)
    items = [
        dataclasses.replace(
            first,
            item=dataclasses.replace(
                first.item,
                id=Id(f"i{n:04d}"),
                title=f"Nội dung {n}",
                position=keys[n],
                session_id=data.sessions[n % 3].session.id,
                parent_id=Id(f"i{n - 3:04d}") if n % 10 == 9 and n > 3 else None,
            ),
        )
        for n in range(count)
    ]
    return session_rows((each.stored for each in data.sessions), items)


def test_rows_moved_at_random_satisfy_the_tester(model: AgendaModel, data: AgendaData) -> None:
    tester = _tested(model)
    sessions = _large(data, 40)  # the tester looks at everything after each signal
    model.show_data(data.with_sessions(sessions))
    chance = random.Random(3)
    for _number in range(8):
        family = family_of(sessions)
        ids = chosen(family, chance.sample(list(family.items), 2))
        place = beside(family, ids, chance.choice((-1, 1)))
        if place is not None:
            sessions = foreseen.with_moved(sessions, ids, place)
            model.show_data(data.with_sessions(sessions))
    sessions = foreseen.without(sessions, chance.sample(list(family_of(sessions).items), 6))
    model.show_data(data.with_sessions(sessions))
    shown = [title for row in range(3) for title in _deep(model, model.index(row, 0))]
    assert shown == [row.item.title for session in sessions for row in session.items]
    assert tester.model() is model


def test_three_hundred_rows_satisfy_the_tester(model: AgendaModel, data: AgendaData) -> None:
    model.show_data(data.with_sessions(_large(data, 300)))
    assert _tested(model).model() is model
    assert sum(len(_deep(model, model.index(row, 0))) for row in range(3)) == 300


def _deep(model: AgendaModel, above: QModelIndex) -> list[str]:
    found = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        if not model.is_new_row(index):
            found += [str(index.siblingAtColumn(at.TITLE).data()), *_deep(model, index)]
    return found


def test_a_moved_row_is_the_same_row_and_nothing_is_reset(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    item = data.sessions[0].items[0]
    kept = QPersistentModelIndex(model.index_of(item.id, at.TITLE))
    moved = foreseen.with_moved(data.sessions, [item.id], Place(data.sessions[2].session.id))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsMoved):
        model.show_data(data.with_sessions(moved))
    assert kept.data() == "Chào cờ"
    assert model.key_at(kept.parent()) == data.sessions[2].id


def test_another_congress_begins_anew(qtbot: QtBot, model: AgendaModel) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.show_data(AgendaData())
    assert model.rowCount() == 0


def test_cells_of_a_session_and_of_an_item(model: AgendaModel, data: AgendaData) -> None:
    session = model.index_of(data.sessions[0].id)
    shown = [session.siblingAtColumn(column).data() for column in (at.TIME, at.MINUTES, at.TITLE, at.PRESENTER)]
    assert shown == ["7h00 - 7h30", "30/240", "Phiên trù bị · Thứ Hai, sáng 28/7/2025", "Chủ trì"]
    item = model.index_of(data.sessions[0].items[1].id)
    cells = [str(item.siblingAtColumn(column).data()) for column in range(7)]
    assert cells == ["2", "7h05 - 7h20", "15", "Bầu Đoàn Chủ tịch", "Đoàn Chủ tịch", "Biểu quyết", "Giơ tay"]


def test_typed_text_is_handed_over_as_a_value(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    item = data.sessions[0].items[0]
    with qtbot.waitSignal(model.typed_block) as told:
        model.setData(model.index_of(item.id, at.MINUTES), "1h15", EDIT)
    assert told.args == [TypedBlock((CellEdit(item.id, "minutes", 75),))]


def test_what_is_typed_as_it_stands_is_no_change(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    index = model.index_of(data.sessions[0].items[0].id, at.PRESENTER)
    with qtbot.assertNotEmitted(model.typed_block):
        model.setData(index, "Đoàn Chủ tịch", EDIT)


def test_wrong_text_stays_with_its_sentence_until_it_is_given_up(
    qtbot: QtBot, model: AgendaModel, data: AgendaData
) -> None:
    index = model.index_of(data.sessions[0].items[0].id, at.MINUTES)
    with qtbot.assertNotEmitted(model.typed_block):
        model.setData(index, "mười", EDIT)
    assert (index.data(), model.is_wrong(index)) == ("mười", True)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "“mười” không phải là số phút; hãy ghi như 15."
    assert model.give_up(index)
    assert (index.data(), model.is_wrong(index)) == ("5", False)


def test_what_is_needed_cannot_be_emptied(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    session, item = data.sessions[0], data.sessions[0].items[0]
    needed = [
        model.index_of(item.id, at.MINUTES),
        model.index_of(item.id, at.TITLE),
        model.index_of(item.id, at.KIND),
        model.index_of(session.id, at.TIME),
    ]
    with qtbot.assertNotEmitted(model.typed_block):
        model.set_block([(index, "") for index in needed])
    said = [(index.data(), model.is_wrong(index), index.data(Qt.ItemDataRole.ToolTipRole)) for index in needed]
    assert said == [("", True, "Mục này không được để trống.")] * 4
    model.show_data(data)
    assert [model.is_wrong(index) for index in needed] == [True] * 4


def test_of_several_emptied_cells_those_that_may_be_empty_are(
    qtbot: QtBot, model: AgendaModel, data: AgendaData
) -> None:
    item = data.sessions[0].items[0]
    cells = [model.index_of(item.id, column) for column in (at.MINUTES, at.PRESENTER)]
    with qtbot.waitSignal(model.typed_block) as told:
        model.set_block([(index, "") for index in cells])
    assert told.args == [TypedBlock((CellEdit(item.id, "presenter", ""),))]
    assert [model.is_wrong(index) for index in cells] == [True, False]


def test_a_new_item_needs_no_minutes(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    session = data.sessions[0]
    line = model.index_of(new_key(session.id), at.TITLE)
    model.setData(line, "Trao hoa", EDIT)
    model.setData(line.siblingAtColumn(at.MINUTES), "", EDIT)
    with qtbot.waitSignal(model.typed_block) as told:
        model.leave_row(line)
    assert told.args == [TypedBlock((), ((session.id, ({"title": "Trao hoa"},)),))]


def test_beside_a_wrong_cell_all_others_are_measured_as_before(model: AgendaModel, data: AgendaData) -> None:
    session, item = data.sessions[0], data.sessions[0].items[0]
    wrong, head = model.index_of(item.id, at.TITLE), model.index_of(session.id, at.TITLE)
    other, minutes = model.index_of(data.sessions[0].items[1].id, at.TITLE), model.index_of(item.id, at.MINUTES)
    before = [model.wrapped_text(index) for index in (head, other)]
    assert before[0] == (str(head.data()), True)
    model.setData(minutes, "mười", EDIT)
    model.setData(wrong, "x" * 700, EDIT)
    assert [model.wrapped_text(index) for index in (head, other)] == before
    assert model.wrapped_text(wrong) == ("x" * 700, False)
    assert model.give_up(wrong)
    assert model.wrapped_text(wrong) == (item.item.title, False)


def test_a_block_is_one_step(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    first, second = data.sessions[0].items[:2]
    cells = [(model.index_of(first.id, at.MINUTES), "6"), (model.index_of(second.id, at.TITLE), "Bầu các cơ quan")]
    with qtbot.waitSignal(model.typed_block) as told:
        model.set_block(cells, [["", "", "20", "Nội dung dán", "Bí thư"]])
    (block,) = told.args
    assert [(edit.name, edit.value) for edit in block.edits] == [("minutes", 6), ("title", "Bầu các cơ quan")]
    assert block.new == ((data.sessions[0].id, ({"minutes": 20, "title": "Nội dung dán", "presenter": "Bí thư"},)),)


def test_a_new_item_is_stored_when_its_line_is_left_with_its_content(
    qtbot: QtBot, model: AgendaModel, data: AgendaData
) -> None:
    session = data.sessions[1]
    line = model.index_of(new_key(session.id))
    with qtbot.assertNotEmitted(model.typed_block):
        model.setData(line.siblingAtColumn(at.MINUTES), "20", EDIT)
        model.leave_row(line)
    assert model.is_wrong(line.siblingAtColumn(at.TITLE))
    model.setData(line.siblingAtColumn(at.TITLE), "Giải lao", EDIT)
    with qtbot.waitSignal(model.typed_block) as told:
        model.leave_row(line)
    assert told.args == [TypedBlock((), ((session.id, ({"minutes": 20, "title": "Giải lao"},)),))]
    assert line.siblingAtColumn(at.TITLE).data() == "Gõ vào đây để thêm nội dung"


def test_a_new_item_survives_a_crash(tmp_path: Path, data: AgendaData) -> None:
    session = data.sessions[1]
    first = AgendaModel(Editings(list))
    first.typed.bring_back(Drafts(tmp_path / "d.json"), [])
    first.show_data(data)
    first.setData(first.index_of(new_key(session.id), at.TITLE), "Đang gõ dở", EDIT)
    assert first.typed.drafts is not None
    first.typed.drafts.write()
    again = AgendaModel(Editings(list))
    again.typed.bring_back(Drafts(tmp_path / "d.json"), [session.id])
    again.show_data(data)
    assert again.index_of(new_key(session.id), at.TITLE).data() == "Đang gõ dở"


def test_the_minutes_of_an_item_with_parts_are_their_sum(app: App, model: AgendaModel, data: AgendaData) -> None:
    first, second = (row.item.id for row in data.sessions[0].items[:2])
    app.services.agenda.indent(second)
    model.show_data(data.with_sessions(app.lists.sessions(app.scope())))
    index = model.index_of(first, at.MINUTES)
    assert (index.data(), model.editing_at(index)) == ("15", None)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Bằng tổng các phần"


def test_the_line_for_a_new_item_goes_behind_the_current_one(model: AgendaModel, data: AgendaData) -> None:
    session = data.sessions[0]
    model.place_new(session.id, NewPlace(before=session.items[1].id))
    kinds = [model.is_new_row(model.index(row, 0, model.index(0, 0))) for row in range(4)]
    assert kinds == [False, True, False, False]


# drops


def _drop(model: AgendaModel, ids: list[str], row: int, parent: QModelIndex) -> bool:
    mime = model.mimeData([model.index_of(each) for each in ids])
    return model.dropMimeData(mime, MOVE, row, 0, parent)


def test_a_drop_asks_and_moves_nothing_itself(qtbot: QtBot, model: AgendaModel, data: AgendaData) -> None:
    item, target = data.sessions[0].items[0], data.sessions[1]
    with qtbot.waitSignal(model.move_asked) as told:
        assert not _drop(model, [item.id], 1, model.index_of(target.id))
    assert told.args == [[item.id], Place(target.session.id, None, target.items[1].item.id)]
    assert _titles(model, model.index(0, 0))[0] == "Chào cờ"


def test_a_drop_upon_a_session_goes_to_its_end_and_lines_for_new_items_do_not_count(
    qtbot: QtBot, model: AgendaModel, data: AgendaData
) -> None:
    item, target = data.sessions[0].items[0], data.sessions[1]
    model.place_new(target.id, NewPlace(before=target.items[0].id))
    ask = partial(_drop, model, [item.id])
    for row, before in ((-1, None), (2, target.items[1].item.id), (4, None)):
        with qtbot.waitSignal(model.move_asked) as told:
            ask(row, model.index_of(target.id))
        assert told.args == [[item.id], Place(target.session.id, None, before)]


def test_a_drop_between_sessions_goes_to_the_end_of_the_upper_one(
    qtbot: QtBot, model: AgendaModel, data: AgendaData
) -> None:
    item = data.sessions[0].items[0]
    with qtbot.waitSignal(model.move_asked) as told:
        _drop(model, [item.id], 2, QModelIndex())
    assert told.args == [[item.id], Place(data.sessions[1].session.id)]


def test_no_drop_makes_a_third_level(qtbot: QtBot, app: App, model: AgendaModel, data: AgendaData) -> None:
    first, second, third = (row.item.id for row in data.sessions[0].items)
    app.services.agenda.indent(second)
    model.show_data(data.with_sessions(app.lists.sessions(app.scope())))
    with qtbot.assertNotEmitted(model.move_asked):
        _drop(model, [first], -1, model.index_of(third))
        _drop(model, [third], -1, model.index_of(second))
    with qtbot.waitSignal(model.move_asked) as told:
        _drop(model, [third], 0, model.index_of(first))
    assert told.args == [[third], Place(data.sessions[0].session.id, first, second)]


def test_only_items_are_dragged(model: AgendaModel, data: AgendaData) -> None:
    dragged = Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(model.index_of(data.sessions[0].id)) & dragged
    assert model.flags(model.index_of(data.sessions[0].items[0].id)) & dragged
    line = model.line_at(model.index_of(new_key(data.sessions[0].id)))
    assert line is not None
    assert line.kind is LineKind.NEW
    assert not model.flags(model.index_of(new_key(data.sessions[0].id))) & dragged
