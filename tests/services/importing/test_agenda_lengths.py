from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from congress_app.bootstrap import open_app
from congress_app.cli import demo
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.i18n import say
from congress_app.listings.agenda import AGENDA_ITEMS
from congress_app.listings.listing import Scope, cell_text
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.rows import Imported
from congress_app.services.importing.verbs import agenda_verb
from tests.data_files import dump
from tests.services.importing.conftest import AS_OF, Cells, Province, agenda_as_listed, counts, text_rows


def _take(file: Province, rows: list[Cells]) -> Imported:
    return file.take(agenda_verb(text_rows(*rows), file.congress.id))


def _minutes(file: Province) -> list[str]:
    return [row["minutes"] for row in agenda_as_listed(file)]


@pytest.mark.parametrize(
    ("cells", "field", "value"),
    [
        ({"starts_at": "25:00", "ends_at": "26:00"}, "starts_at", "25:00"),
        ({"starts_at": "7:30", "ends_at": "7:75"}, "ends_at", "7:75"),
        ({"time": "25:00"}, "time", "25:00"),
        ({"time": "10:00 - 09:00"}, "time", "10:00 - 09:00"),
        ({"starts_at": "10:00", "ends_at": "09:00"}, "ends_at", "09:00"),
    ],
)
@pytest.mark.parametrize("minutes", ["", "15"])
@pytest.mark.parametrize("number", ["1", "4"])
def test_impossible_times_are_refused(
    with_agenda: Province, number: str, minutes: str, cells: Cells, field: str, value: str
) -> None:
    before = dump(with_agenda.file.engine)
    row = {"number": number, "title": "Chào cờ" if number == "1" else "Liên hoan", "minutes": minutes, **cells}
    (refused,) = _take(with_agenda, [row]).rejected
    assert (refused.field, refused.value) == (field, value)
    assert dump(with_agenda.file.engine) == before


def test_the_sentence_on_an_end_before_its_start(province: Province) -> None:
    (refused,) = _take(province, [{"title": "Khai mạc", "starts_at": "10h", "ends_at": "9h"}]).rejected
    assert say(refused.problem) == "Giờ kết thúc: giờ kết thúc (9h00) trước giờ bắt đầu (10h00)."


def test_an_evening_may_go_past_midnight(province: Province) -> None:
    assert counts(_take(province, [{"title": "Giao lưu", "time": "23h30 - 0h30"}])) == (1, 0, 0, 0)
    assert _minutes(province) == ["60"]


def test_edited_times_win_over_minutes_that_stand(with_agenda: Province) -> None:
    rows = agenda_as_listed(with_agenda)
    rows[0] |= {"ends_at": "07:55"}
    imported = _take(with_agenda, rows)
    assert (counts(imported), _minutes(with_agenda)[0]) == ((0, 1, 4, 0), "25")
    assert [say(note) for note in imported.notes] == [
        "Dòng 5: lấy theo giờ bắt đầu và kết thúc (25 phút), không lấy 10 phút."
    ]
    assert counts(_take(with_agenda, rows)) == (0, 0, 5, 0)


def test_edited_times_win_where_there_are_no_minutes(with_agenda: Province) -> None:
    rows = [{"number": "3", "title": "Bế mạc", "minutes": "", "time": "9h - 9h45"}]
    assert counts(_take(with_agenda, rows)) == (0, 1, 0, 0)
    assert counts(_take(with_agenda, rows)) == (0, 0, 1, 0)
    assert _minutes(with_agenda)[-1] == "45"


def test_edited_minutes_hold_beside_times_that_were_left_alone(with_agenda: Province) -> None:
    rows = agenda_as_listed(with_agenda)
    rows[0] |= {"minutes": "15"}
    rows[4] |= {"minutes": "20"}
    assert counts(_take(with_agenda, rows)) == (0, 2, 3, 0)
    assert counts(_take(with_agenda, rows)) == (0, 0, 5, 0)
    assert _minutes(with_agenda) == ["15", "35", "25", "10", "20"]


def test_minutes_and_times_both_changed_that_differ_are_refused(with_agenda: Province) -> None:
    rows = agenda_as_listed(with_agenda)
    rows[0] |= {"minutes": "15", "ends_at": "07:55"}
    (refused,) = _take(with_agenda, rows).rejected
    assert (refused.row, refused.field, refused.value) == (5, "minutes", "15")
    assert say(refused.problem) == "Số phút: giờ ghi trong dòng lại thành 25 phút; hãy sửa lại một trong hai."
    rows[0] |= {"minutes": "25"}
    assert counts(_take(with_agenda, rows)) == (0, 1, 4, 0)


def test_gaps_and_parallel_parts_stay_as_they_are(with_agenda: Province) -> None:
    (parent,) = with_agenda.file.rows(AgendaItem, title="Báo cáo")
    (last,) = with_agenda.file.rows(AgendaItem, title="Bế mạc")
    rows = agenda_as_listed(with_agenda)
    rows[1] |= {"is_parallel": "x"}
    rows[4] |= {"fixed_start": "11:00"}
    assert counts(_take(with_agenda, rows)) == (0, 2, 3, 0)
    assert counts(_take(with_agenda, agenda_as_listed(with_agenda))) == (0, 0, 5, 0)
    assert with_agenda.file.rows(AgendaItem, id=parent.id)[0].is_parallel
    assert with_agenda.file.rows(AgendaItem, id=last.id)[0].starts_at == dt.time(11)


def test_the_agendas_of_the_demo_as_listed_are_the_same(tmp_path: Path) -> None:
    demo.make(tmp_path / "demo.db")
    app = open_app(tmp_path / "demo.db", "read")
    try:
        phases = {each.phase.id: each.phase.congress_id for each in app.lists.phases(app.scope())}
        for congress_id in {phases[session.phase_id] for session in app.lists.rows(Session)}:
            listed = AGENDA_ITEMS.load(app.lists, Scope(AS_OF, congress_id))
            rows = [{each.name: cell_text(each.value(row)) for each in AGENDA_ITEMS.columns} for row in listed]
            imported = agenda_verb(text_rows(*rows), congress_id)(Rehearsal(app.lists.rows, app.clock))
            assert (counts(imported), imported.notes) == ((0, 0, len(rows), 0), ())
    finally:
        app.close()
