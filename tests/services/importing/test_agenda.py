from __future__ import annotations

import datetime as dt

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import HalfDay, ItemKind
from congress_app.domain.persons import Person
from congress_app.i18n import say
from congress_app.services.importing.rows import Imported
from congress_app.services.importing.verbs import agenda_verb
from congress_app.services.organisations import Organisations
from tests.data_files import dump
from tests.services.importing.conftest import Cells, Province, agenda_as_listed, counts, text_rows


def _take(file: Province, rows: list[Cells]) -> Imported:
    return file.take(agenda_verb(text_rows(*rows), file.congress.id))


def _titles(file: Province) -> list[tuple[str, str]]:
    return [(row["number"], row["title"]) for row in agenda_as_listed(file)]


def test_what_the_list_shows_is_the_same(with_agenda: Province) -> None:
    assert counts(_take(with_agenda, agenda_as_listed(with_agenda))) == (0, 0, 5, 0)


def test_items_are_changed_by_their_numbers(with_agenda: Province) -> None:
    rows = agenda_as_listed(with_agenda)
    rows[0] |= {"title": "Chào cờ, hát Quốc ca", "minutes": "15 phút", "kind": "nghi lễ", "fixed_start": "7h45"}
    rows[3] |= {"minutes": "20"}
    assert counts(_take(with_agenda, rows)) == (0, 2, 3, 0)
    (first,) = with_agenda.file.rows(AgendaItem, title="Chào cờ, hát Quốc ca")
    assert (first.minutes, first.kind, first.starts_at) == (15, ItemKind.CEREMONY, dt.time(7, 45))


def test_a_row_put_in_between_goes_there_once(with_agenda: Province) -> None:
    rows = agenda_as_listed(with_agenda)
    rows.insert(
        1, {"phase": "Phiên chính thức", "session": "1", "number": "", "title": "Giới thiệu đại biểu", "minutes": "5"}
    )
    assert counts(_take(with_agenda, rows)) == (1, 0, 5, 0)
    after = [
        ("1", "Chào cờ"),
        ("2", "Giới thiệu đại biểu"),
        ("3", "Báo cáo"),
        ("3.1", "Báo cáo chính trị"),
        ("3.2", "Kiểm điểm"),
        ("4", "Bế mạc"),
    ]
    assert _titles(with_agenda) == after
    before = dump(with_agenda.file.engine)
    assert counts(_take(with_agenda, rows)) == (0, 0, 6, 0)
    assert dump(with_agenda.file.engine) == before


def test_a_new_first_row_stands_first(with_agenda: Province) -> None:
    rows = [{"number": "", "title": "Đón tiếp đại biểu"}, *agenda_as_listed(with_agenda)]
    _take(with_agenda, rows)
    assert _titles(with_agenda)[0] == ("1", "Đón tiếp đại biểu")


def test_new_numbers_and_parts_go_to_the_end(with_agenda: Province) -> None:
    rows = [
        *agenda_as_listed(with_agenda),
        {"number": "4", "title": "Liên hoan"},
        {"number": "4.1", "title": "Văn nghệ", "minutes": "30"},
    ]
    assert counts(_take(with_agenda, rows)) == (2, 0, 5, 0)
    assert _titles(with_agenda)[-2:] == [("4", "Liên hoan"), ("4.1", "Văn nghệ")]
    assert counts(_take(with_agenda, rows)) == (0, 0, 7, 0)


def test_an_agenda_comes_whole_with_its_sessions(province: Province) -> None:
    rows = [
        {"phase": "Phiên trù bị", "session": "1", "number": "1", "title": "Bầu Đoàn Chủ tịch", "time": "7h - 7h20"},
        {"phase": "Phiên chính thức", "session": "1", "number": "1", "title": "Khai mạc", "time": "8h00 - 8h15"},
        {"phase": "Phiên chính thức", "session": "1", "number": "2", "title": "Báo cáo", "time": "8h15 - 9h"},
        {"phase": "Phiên chính thức", "session": "2", "number": "1", "title": "Thảo luận", "time": "14h - 15h30"},
        {"phase": "Phiên chính thức", "session": "3", "number": "1", "title": "Bế mạc", "time": "7h30 - 8h"},
    ]
    assert counts(_take(province, rows)) == (5, 0, 0, 0)
    sittings = [(each.day, each.half_day, each.starts_at) for each in province.file.rows(Session)]
    assert sittings == [
        (1, HalfDay.MORNING, dt.time(7)),
        (1, HalfDay.MORNING, dt.time(8)),
        (1, HalfDay.AFTERNOON, dt.time(14)),
        (2, HalfDay.MORNING, dt.time(7, 30)),
    ]
    assert [(row["starts_at"], row["ends_at"]) for row in agenda_as_listed(province)] == [
        ("07:00", "07:20"),
        ("08:00", "08:15"),
        ("08:15", "09:00"),
        ("14:00", "15:30"),
        ("07:30", "08:00"),
    ]
    assert counts(_take(province, rows)) == (0, 0, 5, 0)


def test_persons_of_the_file_are_taken_by_name(with_agenda: Province) -> None:
    person = Organisations(with_agenda.file.run).add_person({"full_name": "Hà Thị Mai"}).value
    rows = [
        {"number": "1", "title": "Chào cờ", "presenter": "đồng chí Hà Thị Mai"},
        {"number": "3", "title": "Bế mạc", "presenter": "Đoàn Chủ tịch"},
    ]
    assert counts(_take(with_agenda, rows)) == (0, 2, 0, 0)
    (first,) = with_agenda.file.rows(AgendaItem, title="Chào cờ")
    (last,) = with_agenda.file.rows(AgendaItem, title="Bế mạc")
    assert (first.presenter_id, first.presenter) == (person.id, "")
    assert (last.presenter_id, last.presenter) == (None, "Đoàn Chủ tịch")
    assert counts(_take(with_agenda, rows)) == (0, 0, 2, 0)
    assert [each.full_name for each in with_agenda.file.rows(Person)] == ["Hà Thị Mai"]


def test_rows_that_cannot_be_taken_say_why(with_agenda: Province) -> None:
    before = dump(with_agenda.file.engine)
    rows = [
        {"number": "1", "title": ""},
        {"number": "một", "title": "A"},
        {"number": "2", "title": "Báo cáo", "minutes": "90"},
        {"number": "9.1", "title": "Mục con"},
        {"session": "5", "number": "1", "title": "B"},
        {"phase": "Tổng duyệt", "number": "1", "title": "C"},
        {"phase": "phiên lạ", "number": "1", "title": "D"},
        {"number": "4", "title": "E", "time": "25h"},
        {"number": "3", "title": "Bế mạc", "congress_code": "dai-hoi-khac-2025"},
    ]
    imported = _take(with_agenda, rows)
    assert [each.field for each in imported.rejected] == [
        "title",
        "number",
        "minutes",
        "number",
        "session",
        "phase",
        "phase",
        "time",
        "congress_code",
    ]
    assert say(imported.rejected[3].problem) == "Nội dung 9 chứa mục con này phải đứng ở dòng phía trên."
    assert dump(with_agenda.file.engine) == before


def test_rows_without_a_phase_are_told(with_agenda: Province) -> None:
    rows = [{"number": "1", "title": "Chào cờ"}, {"number": "2", "title": "Báo cáo", "phase": ""}]
    assert [say(note) for note in _take(with_agenda, rows).notes] == [
        "2 dòng không ghi giai đoạn; đã nhập các dòng này vào “Phiên chính thức”."
    ]
    assert _take(with_agenda, agenda_as_listed(with_agenda)).notes == ()
