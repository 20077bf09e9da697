"""Undo and redo: what they refuse, how far they go, and what they say."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import pytest

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import CannotUndo
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage.work import UNDOABLE_STEPS
from tests.data_files import MemoryFile, dump, memory_file


@pytest.fixture
def mai() -> MemoryFile:
    """The data file as one user has it."""
    return memory_file(by="Mai")


@pytest.fixture
def lan(mai: MemoryFile) -> MemoryFile:
    """The same rows for another user."""
    return memory_file(2, by="Lan", beside=mai)


def add(file: MemoryFile, name: str = "Xã Toàn Thắng", parent: Id[Organisation] | None = None) -> Organisation:
    """Store an organisation."""
    return file.run(
        lambda work: work.save(Organisation(id=work.new_id(Organisation), name=name, parent_id=parent)), step("add")
    ).value


def change(file: MemoryFile, id: Id[Organisation], name: str = "change", **values: object) -> None:
    """Change an organisation."""

    def verb(work: Work) -> None:
        work.save(dataclasses.replace(work.get(Organisation, id), **values))  # type: ignore[arg-type]

    file.run(verb, step(name))


def delete(file: MemoryFile, id: Id[Organisation]) -> None:
    """Delete an organisation."""
    file.run(lambda work: work.delete(work.get(Organisation, id)), step("delete"))


def refused(file: MemoryFile, turn: Callable[[], object]) -> str:
    """What is said when a turn is refused; nothing may have changed."""
    before = dump(file.engine)
    with pytest.raises(CannotUndo) as refusal:
        turn()
    assert dump(file.engine) == before
    return say(refusal.value)


def test_nothing_to_undo_or_redo(memory: MemoryFile) -> None:
    assert (memory.next_undo(), memory.next_redo()) == (None, None)
    assert refused(memory, memory.undo) == "Không có thao tác nào để hoàn tác."
    assert refused(memory, memory.redo) == "Không có thao tác nào để làm lại."


def test_steps_are_undone_last_first_and_redone_in_order(memory: MemoryFile) -> None:
    row = add(memory)
    for hall in ("A", "B"):
        change(memory, row.id, f"hall {hall}", hall=hall)
    assert [memory.undo().value.msgid for _each in range(3)] == ["hall B", "hall A", "add"]
    assert memory.rows(Organisation) == []
    assert [memory.redo().value.msgid for _each in range(3)] == ["add", "hall A", "hall B"]
    assert memory.rows(Organisation)[0].hall == "B"
    assert [(past.name.msgid, past.state) for past in memory.history.past(4)] == [
        ("hall B", "mark"),
        ("hall A", "mark"),
        ("add", "mark"),
        ("add", "mark"),
    ]


def test_a_new_step_takes_away_what_could_be_redone(memory: MemoryFile) -> None:
    row = add(memory)
    change(memory, row.id, "old way", hall="A")
    memory.undo()
    change(memory, row.id, "new way", hall="B")
    assert memory.next_redo() is None
    assert refused(memory, memory.redo) == "Không có thao tác nào để làm lại."
    assert [(past.name.msgid, past.state) for past in memory.history.past()] == [
        ("new way", "done"),
        ("old way", "mark"),
        ("old way", "gone"),
        ("add", "done"),
    ]


def test_what_nobody_can_undo_any_more_is_forgotten(memory: MemoryFile) -> None:
    row = add(memory)
    change(memory, row.id, "old way", hall="Hội trường cũ")
    memory.undo()
    change(memory, row.id, "new way", hall="B")
    with memory.engine.connect() as connection:
        images = connection.exec_driver_sql("SELECT before, after FROM change_log ORDER BY id").fetchall()
    assert images[1] == (None, None)
    assert "Hội trường cũ" not in str(images)


def test_the_last_two_hundred_steps_can_be_undone(memory: MemoryFile) -> None:
    row = add(memory)
    for count in range(1, UNDOABLE_STEPS + 5):
        change(memory, row.id, member_count=count)
    for _each in range(UNDOABLE_STEPS):
        memory.undo()
    assert memory.rows(Organisation)[0].member_count == 4
    assert refused(memory, memory.undo) == "Không có thao tác nào để hoàn tác."
    for _each in range(UNDOABLE_STEPS):
        memory.redo()
    assert memory.rows(Organisation)[0].member_count == UNDOABLE_STEPS + 4
    with memory.engine.connect() as connection:
        assert (
            connection.exec_driver_sql("SELECT count(*) FROM change_log WHERE after IS NOT NULL").scalar()
            == UNDOABLE_STEPS
        )


def test_undo_stops_at_what_has_a_verb_of_its_own(memory: MemoryFile) -> None:
    row = add(memory)
    issue = step("Issue “{what}”", revoked_by="Revoke the issue", what="Chương trình")
    memory.run(lambda work: work.save(dataclasses.replace(row, note="ban hành")), issue)
    assert memory.next_undo() == issue
    expected = "Không hoàn tác được thao tác “Issue “Chương trình””. Muốn thu hồi, hãy dùng lệnh “Revoke the issue”."
    assert refused(memory, memory.undo) == expected
    change(memory, row.id, hall="A")
    memory.undo()
    assert refused(memory, memory.undo) == expected


def test_each_user_undoes_what_is_his(mai: MemoryFile, lan: MemoryFile) -> None:
    row = add(mai)
    change(lan, row.id, "by Lan", hall="A")
    assert mai.next_undo() == step("add")
    assert lan.next_undo() == step("by Lan")
    assert memory_file(3, by="Hoa", beside=mai).next_undo() is None


def test_another_column_of_the_row_stays_as_the_other_user_left_it(mai: MemoryFile, lan: MemoryFile) -> None:
    row = add(mai)
    change(mai, row.id, hall="A")
    change(lan, row.id, address="12 Hùng Vương")
    mai.undo()
    (now,) = mai.rows(Organisation)
    assert (now.hall, now.address) == ("", "12 Hùng Vương")


def test_a_column_changed_since_is_not_undone(mai: MemoryFile, lan: MemoryFile) -> None:
    row = add(mai)
    change(mai, row.id, hall="A")
    change(lan, row.id, hall="B")
    expected = "“Xã Toàn Thắng” đã được Lan thay đổi sau thao tác đó; chưa hoàn tác hoặc làm lại điều gì."
    assert refused(mai, mai.undo) == expected
    lan.undo()
    mai.undo()
    change(lan, row.id, hall="C")
    assert refused(mai, mai.redo) == expected


def test_a_new_row_changed_since_is_not_taken_away(mai: MemoryFile, lan: MemoryFile) -> None:
    row = add(mai)
    change(lan, row.id, address="12 Hùng Vương")
    assert "“Xã Toàn Thắng” đã được Lan thay đổi" in refused(mai, mai.undo)


def test_a_row_filled_where_it_was_empty_is_not_taken_away(mai: MemoryFile, lan: MemoryFile) -> None:
    parent, row = add(lan, "Tỉnh ủy"), add(mai)
    change(lan, row.id, parent_id=parent.id)
    assert "“Xã Toàn Thắng” đã được Lan thay đổi" in refused(mai, mai.undo)


def test_a_row_deleted_since_is_named(mai: MemoryFile, lan: MemoryFile) -> None:
    row = add(mai)
    change(mai, row.id, hall="A")
    delete(lan, row.id)
    assert "“Xã Toàn Thắng” đã được Lan thay đổi" in refused(mai, mai.undo)
    lan.undo()
    mai.undo()
    assert mai.rows(Organisation)[0].hall == ""


def test_a_row_that_others_hang_on_since_is_not_taken_away(mai: MemoryFile, lan: MemoryFile) -> None:
    row = add(mai)
    add(lan, "Chi bộ 1", row.id)
    assert refused(mai, mai.undo).startswith("Các dòng liên quan tới thao tác đó đã thay đổi về sau")


def test_a_row_does_not_come_back_without_its_parent(mai: MemoryFile, lan: MemoryFile) -> None:
    parent = add(lan, "Tỉnh ủy")
    child = add(mai, "Chi bộ 1", parent.id)
    delete(mai, child.id)
    delete(lan, parent.id)
    assert refused(mai, mai.undo).startswith("Các dòng liên quan tới thao tác đó đã thay đổi về sau")
    lan.undo()
    mai.undo()
    assert [row.name for row in mai.rows(Organisation)] == ["Chi bộ 1", "Tỉnh ủy"]


def test_a_file_without_users_says_it_without_a_name(memory: MemoryFile) -> None:
    other = memory_file(2, by="Lan", beside=memory)
    row = add(other)
    change(memory, row.id, hall="A")
    assert (
        refused(other, other.undo) == "“Xã Toàn Thắng” đã thay đổi sau thao tác đó; chưa hoàn tác hoặc làm lại điều gì."
    )


def test_empty_fields_of_a_deleted_row_come_back_empty(memory: MemoryFile) -> None:
    row = add(memory)
    delete(memory, row.id)
    memory.undo()
    assert memory.rows(Organisation) == [dataclasses.replace(row, version=3)]


def test_the_rows_of_the_last_step_and_of_the_one_undone_last(mai: MemoryFile) -> None:
    first, second = add(mai), add(mai, "Xã sau")
    assert mai.history.touched() == [(Organisation, second.id)]
    mai.undo()
    mai.undo()
    assert mai.history.touched() == [(Organisation, first.id)]
