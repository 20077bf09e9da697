"""The unit of work: what it sees, what it refuses, and what it leaves behind."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import say
from congress_app.runtime.errors import NotFound, Refused, StaleEdit
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage.tables import change_log, change_step
from tests.data_files import MemoryFile, dump

ADD = step("add an organisation")


def add(file: MemoryFile, name: str = "Xã Toàn Thắng", **values: Any) -> Organisation:
    """Store an organisation."""
    return file.run(lambda work: work.save(Organisation(id=work.new_id(Organisation), name=name, **values)), ADD).value


def steps(file: MemoryFile) -> list[tuple[Any, ...]]:
    """The steps as stored: number and state."""
    with file.engine.connect() as connection:
        query = change_step.select().order_by(change_step.c.id)
        return [(row.id, row.state) for row in connection.execute(query)]


def test_a_saved_row_is_read_back_whole(memory: MemoryFile) -> None:
    outcome = memory.run(lambda work: work.save(Organisation(id=work.new_id(Organisation), name="Phường Âu Cơ")), ADD)
    assert memory.rows(Organisation) == [outcome.value]
    assert outcome.value.version == 1
    assert (outcome.changed, outcome.step) == (frozenset({Organisation}), ADD)


def test_a_row_saved_in_the_same_work_is_found(memory: MemoryFile) -> None:
    def verb(work: Work) -> list[str]:
        made = work.save(Organisation(id=work.new_id(Organisation), name="Xã A"))
        work.save(dataclasses.replace(made, name="Xã B"))
        return [found.name for found in work.find(Organisation, name="Xã B")] + [work.get(Organisation, made.id).name]

    assert memory.run(verb, ADD).value == ["Xã B", "Xã B"]


def test_a_row_is_found_as_it_was_saved_last_however_often_that_was(memory: MemoryFile) -> None:
    def verb(work: Work) -> list[list[str]]:
        row = work.save(Organisation(id=work.new_id(Organisation), name="Một"))
        seen = [[each.name for each in work.find(Organisation)]]
        for name in ("Hai", "Ba"):
            row = work.save(dataclasses.replace(row, name=name))
            seen.append([each.name for each in work.find(Organisation)])
        work.delete(row)
        return [*seen, [each.name for each in work.find(Organisation)]]

    assert memory.run(verb, step("Many changes")).value == [["Một"], ["Hai"], ["Ba"], []]
    assert memory.rows(Organisation) == []


def test_find_takes_none_and_choices(memory: MemoryFile) -> None:
    parent = add(memory)
    child = add(memory, "Chi bộ 1", parent_id=parent.id)
    found = memory.run(
        lambda work: (work.find(Organisation, parent_id=None), work.find(Organisation, kind=child.kind)), ADD
    )
    assert found.value == ([parent], [parent, child])
    assert found.step is None


def test_a_deleted_row_is_not_seen(memory: MemoryFile) -> None:
    row = add(memory)

    def verb(work: Work) -> None:
        work.delete(row)
        assert work.find(Organisation) == []
        with pytest.raises(NotFound) as refusal:
            work.get(Organisation, row.id)
        assert say(refusal.value) == "Tổ chức đảng: dòng này không còn nữa."

    memory.run(verb, ADD)
    assert memory.rows(Organisation) == []


def test_a_verb_that_raises_leaves_nothing(memory: MemoryFile) -> None:
    row = add(memory)
    before, past = dump(memory.engine), steps(memory)

    def verb(work: Work) -> None:
        work.save(dataclasses.replace(row, name="Xã khác"))
        work.find(Organisation)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        memory.run(verb, ADD)
    assert (dump(memory.engine), steps(memory)) == (before, past)


def test_a_verb_that_changes_nothing_leaves_no_step(memory: MemoryFile) -> None:
    row = add(memory)
    assert memory.run(lambda work: work.save(row), ADD).step is None

    def there_and_back(work: Work) -> None:
        other = work.save(dataclasses.replace(row, name="Xã khác"))
        work.find(Organisation)
        work.save(dataclasses.replace(other, name=row.name))

    assert memory.run(there_and_back, ADD).step is None

    def made_and_deleted(work: Work) -> None:
        work.delete(work.save(Person(id=work.new_id(Person), full_name="Nguyễn Văn A")))

    outcome = memory.run(made_and_deleted, ADD)
    assert (outcome.step, outcome.changed) == (None, frozenset())
    assert steps(memory) == [(1, "done")]


def test_what_could_be_redone_stays_when_nothing_changes(memory: MemoryFile) -> None:
    row = add(memory)
    memory.run(lambda work: work.save(dataclasses.replace(row, name="Xã khác")), step("rename"))
    memory.undo()
    memory.run(lambda work: work.find(Organisation), ADD)
    assert memory.next_redo() == step("rename")


def test_an_edit_of_an_old_state_is_refused(memory: MemoryFile) -> None:
    row = add(memory)
    memory.run(lambda work: work.save(dataclasses.replace(row, hall="Hội trường A")), ADD)

    def save(work: Work) -> None:
        work.save(dataclasses.replace(row, hall="B"))

    for verb in (save, lambda work: work.delete(row)):
        with pytest.raises(StaleEdit) as refusal:
            memory.run(verb, ADD)
        assert say(refusal.value) == "Dòng này vừa được thay đổi. Hãy xem lại rồi thực hiện lại thay đổi của bạn."
    assert memory.rows(Organisation)[0].hall == "Hội trường A"


def test_undo_never_makes_an_old_number_valid_again(memory: MemoryFile) -> None:
    row = add(memory)
    edited = memory.run(lambda work: work.save(dataclasses.replace(row, hall="A")), ADD).value
    memory.undo()
    assert memory.rows(Organisation) == [dataclasses.replace(row, version=3)]
    with pytest.raises(StaleEdit):
        memory.run(lambda work: work.save(dataclasses.replace(row, hall="C")), ADD)
    with pytest.raises(StaleEdit):
        memory.run(lambda work: work.save(dataclasses.replace(edited, hall="C")), ADD)


def test_a_row_that_another_refers_to_is_not_left_out(memory: MemoryFile) -> None:
    parent = add(memory)
    add(memory, "Chi bộ 1", parent_id=parent.id)
    before = dump(memory.engine)
    with pytest.raises(Refused) as refusal:
        memory.run(lambda work: work.delete(work.get(Organisation, parent.id)), ADD)
    assert "trỏ tới mục không còn tồn tại" in say(refusal.value)
    with pytest.raises(Refused):
        add(memory, "Chi bộ 2", parent_id=Id[Organisation]("0" * 32))
    assert dump(memory.engine) == before
    assert add(memory, "Chi bộ 3").name == "Chi bộ 3"  # the connection is free again


def test_parents_and_children_go_in_any_order(memory: MemoryFile) -> None:
    parent = add(memory)
    child = add(memory, "Chi bộ 1", parent_id=parent.id)
    memory.run(lambda work: work.delete(parent, child), ADD)
    assert memory.rows(Organisation) == []
    memory.undo()
    assert [row.name for row in memory.rows(Organisation)] == ["Xã Toàn Thắng", "Chi bộ 1"]


def test_only_the_columns_that_changed_are_logged(memory: MemoryFile) -> None:
    row = add(memory)
    memory.run(lambda work: work.save(dataclasses.replace(row, hall="Hội trường A", member_count=120)), ADD)
    with memory.engine.connect() as connection:
        made, changed = connection.execute(change_log.select().order_by(change_log.c.id)).fetchall()
    assert (changed.before, changed.after) == (
        '{"member_count":0,"hall":""}',
        '{"member_count":120,"hall":"Hội trường A"}',
    )
    assert made.before is None
    assert '"founded_on"' not in made.after
    assert (made.entity, made.row_id) == ("organisation", row.id)


def test_ids_of_many_rows_are_found(memory: MemoryFile) -> None:
    def verb(work: Work) -> list[Person]:
        return work.save_all([Person(id=work.new_id(Person), full_name=f"Người {number}") for number in range(2500)])

    rows = memory.run(verb, ADD).value
    changed = memory.run(lambda work: work.save_all([dataclasses.replace(row, post="Bí thư") for row in rows]), ADD)
    assert [row.post for row in memory.rows(Person)] == ["Bí thư"] * 2500
    assert changed.changed == {Person}
    memory.run(lambda work: work.delete(*work.find(Person)), ADD)
    assert memory.rows(Person) == []
