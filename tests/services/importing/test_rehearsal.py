from __future__ import annotations

import pytest

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.runtime.errors import NotFound
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.verbs import agenda_verb, congresses_verb, organisations_verb
from tests.data_files import dump
from tests.services.importing.conftest import AS_OF, Province, text_rows


def test_a_rehearsal_says_what_the_import_does_and_writes_nothing(with_agenda: Province) -> None:
    verbs = (
        organisations_verb(
            text_rows(
                {"name": "Chi bộ 1", "parent": "Đảng bộ xã Mới"},
                {"name": "Đảng bộ xã Mới", "parent": "Đảng bộ tỉnh Phú Thọ"},
            )
        ),
        congresses_verb(
            text_rows({"organisation": "Đảng bộ xã Hòa Bình", "opens_on": "1/8/2025"}, {"code": "lạ"}), AS_OF
        ),
        agenda_verb(
            text_rows({"number": "", "title": "Mới"}, {"number": "1", "title": "Chào cờ"}), with_agenda.congress.id
        ),
    )
    for verb in verbs:
        before = dump(with_agenda.file.engine)
        rehearsed = verb(Rehearsal(with_agenda.file.lists.rows, with_agenda.file.clock))
        assert dump(with_agenda.file.engine) == before
        taken = with_agenda.take(verb)
        assert rehearsed.became == taken.became
        assert [(each.row, each.field) for each in rehearsed.rejected] == [
            (each.row, each.field) for each in taken.rejected
        ]


def test_it_finds_what_was_saved_and_not_what_was_deleted(province: Province) -> None:
    work = Rehearsal(province.file.lists.rows, province.file.clock)
    made = work.save(Organisation(id=work.new_id(Organisation), name="Chi bộ 1", parent_id=province.commune.id))
    assert work.find(Organisation, parent_id=province.commune.id) == [made]
    assert work.get(Organisation, made.id) == made
    work.delete(province.commune)
    assert [each.name for each in work.find(Organisation, parent_id=province.province.id)] == ["Đảng bộ xã Hòa Bình"]
    with pytest.raises(NotFound):
        work.get(Organisation, Id("0" * 32))
