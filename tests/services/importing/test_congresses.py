from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.exchange.plain_forms import plain_form
from congress_app.i18n import say
from congress_app.listings.listing import Scope, cell_text
from congress_app.services.congresses import Congresses
from congress_app.services.importing.rows import Imported
from congress_app.services.importing.verbs import congresses_verb
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.data_files import dump
from tests.services.importing.conftest import AS_OF, DAY, Province, counts, text_rows

CODE = "toan-thang-2025"
TOAN_THANG, HOA_BINH = "Đảng bộ xã Toàn Thắng", "Đảng bộ xã Hòa Bình"


def _take(province: Province, *rows: dict[str, str]) -> Imported:
    return province.take(congresses_verb(text_rows(*rows), AS_OF))


def _phase(province: Province, kind: PhaseKind, code: str = CODE) -> tuple[dt.date, HalfDay, dt.date, HalfDay]:
    (congress,) = province.file.rows(Congress, code=code)
    (phase,) = province.file.rows(Phase, congress_id=congress.id, kind=kind)
    return phase.starts_on, phase.starts_half, phase.ends_on, phase.ends_half


def test_what_the_list_shows_is_the_same(province: Province) -> None:
    row = {
        "code": CODE,
        "organisation": TOAN_THANG,
        "opens_on": "28/07/2025",
        "opens_half": "Sáng",
        "closes_on": "28/7/2025",
        "closes_half": "chiều",
        "hall": "Hội trường Đảng bộ xã Toàn Thắng",
        "ordinal": "I",
        "term": "2025 - 2030",
        "state": "Theo kế hoạch",
        "note": "",
    }
    assert counts(_take(province, row)) == (0, 0, 1, 0)


def test_a_new_opening_day_moves_both_sessions(province: Province) -> None:
    row = {"code": CODE, "opens_on": "30/7/2025", "closes_on": "31/7/2025"}
    assert counts(_take(province, row)) == (0, 1, 0, 0)
    moved = DAY + dt.timedelta(days=2)
    assert _phase(province, PhaseKind.PREPARATORY) == (moved, HalfDay.MORNING, moved, HalfDay.MORNING)
    assert _phase(province, PhaseKind.OFFICIAL) == (moved, HalfDay.MORNING, dt.date(2025, 7, 31), HalfDay.AFTERNOON)
    assert counts(_take(province, row)) == (0, 0, 1, 0)


def _listed(province: Province) -> dict[str, str]:
    """The congress as its plain form holds it."""
    form = plain_form("congresses")
    (row,) = form.listing.load(province.file.lists, Scope(AS_OF))
    return {column.name: cell_text(column.value(row)) for column in form.columns()}


def _days(province: Province) -> dict[str, str]:
    """The first day of each phase, and the last of the official session."""
    listed = _listed(province)
    names = ("rehearsal_on", "preparatory_on", "official_on", "closes_on")
    return {name: listed[name][:2] for name in names if listed[name]}


def _twice(province: Province, **cells: str) -> Imported:
    """Take the plain form with some cells changed; taken again, it changes nothing more."""
    row = _listed(province) | cells
    imported = _take(province, row)
    before = dump(province.file.engine)
    assert counts(_take(province, row)) == (0, 0, 1 - len(imported.rejected), len(imported.rejected))
    assert dump(province.file.engine) == before
    return imported


def test_the_plain_form_as_written_is_the_same(province: Province) -> None:
    assert counts(_take(province, _listed(province))) == (0, 0, 1, 0)
    assert _days(province) == {"preparatory_on": "28", "official_on": "28", "closes_on": "28"}


@pytest.mark.parametrize("day", ["27/7/2025", "29/7/2025", "15/8/2025"])
def test_changing_only_the_opening_day_moves_what_follows(province: Province, day: str) -> None:
    _twice(province, rehearsal_on="26/7/2025")
    assert counts(_twice(province, opens_on=day)) == (0, 1, 0, 0)
    moved, before = day[:2], f"{int(day[:2]) - 2:02d}"
    assert _days(province) == {
        "rehearsal_on": before,
        "preparatory_on": moved,
        "official_on": moved,
        "closes_on": moved,
    }


def test_changing_the_day_of_one_phase_moves_that_one_alone(province: Province) -> None:
    assert counts(_twice(province, rehearsal_on="25/7/2025")) == (0, 1, 0, 0)
    assert counts(_twice(province, preparatory_on="27/7/2025")) == (0, 1, 0, 0)
    assert _days(province) == {
        "rehearsal_on": "25",
        "preparatory_on": "27",
        "official_on": "28",
        "closes_on": "28",
    }
    assert counts(_twice(province, official_on="29/7/2025", closes_on="30/7/2025")) == (0, 1, 0, 0)
    assert _days(province) == {
        "rehearsal_on": "25",
        "preparatory_on": "27",
        "official_on": "29",
        "closes_on": "30",
    }


def test_a_preparatory_session_on_the_eve_is_told_apart_from_the_opening(province: Province) -> None:
    imported = _twice(province, preparatory_on="27/7/2025")
    assert [say(note) for note in imported.notes] == [
        "Dòng 5: “Ngày khai mạc” là ngày của phiên chính thức; phiên trù bị giữ ngày riêng."
    ]
    assert counts(_twice(province, preparatory_on="26/7/2025", opens_on="26/7/2025")) == (0, 1, 0, 0)
    assert _days(province) == {"preparatory_on": "26", "official_on": "28", "closes_on": "28"}


def test_a_preparatory_session_may_be_added(province: Province) -> None:
    _take(province, {"organisation": HOA_BINH, "opens_on": "24/7/2025", "closes_on": "25/7/2025"})
    form = plain_form("congresses")
    row = next(
        each for each in form.listing.load(province.file.lists, Scope(AS_OF)) if "Bình" in each.organisation.name
    )
    cells = {column.name: cell_text(column.value(row)) for column in form.columns()} | {"preparatory_on": "23/7/2025"}
    assert counts(_take(province, cells)) == (0, 1, 0, 0)
    eve = dt.date(2025, 7, 23)
    assert _phase(province, PhaseKind.PREPARATORY, "hoa-binh-2025") == (eve, HalfDay.AFTERNOON, eve, HalfDay.AFTERNOON)
    assert _phase(province, PhaseKind.OFFICIAL, "hoa-binh-2025")[0] == dt.date(2025, 7, 24)
    assert counts(_take(province, cells)) == (0, 0, 1, 0)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"opens_on": "30/7/2025", "preparatory_on": "29/7/2025"}, "opens_on"),
        ({"opens_on": "26/7/2025", "preparatory_on": "27/7/2025"}, "opens_on"),
        ({"official_on": "29/7/2025"}, "closes_on"),
        ({"closes_on": "27/7/2025"}, "closes_on"),
        ({"official_on": "30/7/2025", "closes_on": "29/7/2025"}, "closes_on"),
    ],
)
def test_cells_that_contradict_each_other_are_refused_by_their_column(
    province: Province, cells: dict[str, str], column: str
) -> None:
    before = dump(province.file.engine)
    (refused,) = _twice(province, **cells).rejected
    assert (refused.field, refused.value) == (column, (_listed(province) | cells)[column])
    assert dump(province.file.engine) == before


def test_an_end_before_its_start_is_refused_with_the_row_whole(province: Province) -> None:
    before = dump(province.file.engine)
    imported = _take(
        province, {"code": CODE, "opens_on": "30/7/2025", "closes_on": "28/7/2025", "delegate_count": "150"}
    )
    assert [(each.field, each.value) for each in imported.rejected] == [("closes_on", "28/7/2025")]
    assert [say(each.problem) for each in imported.rejected] == [
        "Ngày kết thúc (28/07/2025) trước ngày bắt đầu (30/07/2025). Hãy sửa lại một trong hai ngày."
    ]
    assert dump(province.file.engine) == before


def test_dates_that_contradict_each_other_are_refused(province: Province) -> None:
    imported = _take(province, {"code": CODE, "opens_on": "30/7/2025", "preparatory_on": "29/7/2025"})
    assert [each.field for each in imported.rejected] == ["opens_on"]


def test_a_row_without_a_code_is_a_new_congress_once(province: Province) -> None:
    row = {
        "code": "",
        "organisation": "Đảng bộ xã Hoà Bình",
        "opens_on": "24/7/2025",
        "closes_on": "25/7/2025",
        "term": "2025-2030",
        "state": "sẵn sàng",
        "content_count": "2",
    }
    assert counts(_take(province, row)) == (1, 0, 0, 0)
    assert _phase(province, PhaseKind.OFFICIAL, "hoa-binh-2025") == (
        dt.date(2025, 7, 24),
        HalfDay.MORNING,
        dt.date(2025, 7, 25),
        HalfDay.AFTERNOON,
    )
    assert [each.state for each in province.file.rows(StateChange)] == [CongressState.READY]
    done = province.file.next_undo()
    assert counts(_take(province, row)) == (0, 0, 1, 0)
    assert province.file.next_undo() == done


def test_a_copied_row_without_its_code_is_a_second_congress(province: Province) -> None:
    row = {"organisation": TOAN_THANG, "opens_on": "28/7/2025", "term": "2025-2030", "ordinal": "1"}
    rows = ({**row, "code": CODE}, {**row, "code": ""})
    assert counts(_take(province, *rows)) == (1, 0, 1, 0)
    assert sorted(each.code for each in province.file.rows(Congress)) == [CODE, f"{CODE}-2"]
    assert counts(_take(province, *rows)) == (0, 0, 2, 0)


def test_preparatory_and_official_days_make_both_sessions(province: Province) -> None:
    _take(province, {"organisation": HOA_BINH, "preparatory_on": "30/7/2025", "official_on": "31/7/2025"})
    eve, day = dt.date(2025, 7, 30), dt.date(2025, 7, 31)
    assert _phase(province, PhaseKind.PREPARATORY, "hoa-binh-2025") == (eve, HalfDay.AFTERNOON, eve, HalfDay.AFTERNOON)
    assert _phase(province, PhaseKind.OFFICIAL, "hoa-binh-2025") == (day, HalfDay.MORNING, day, HalfDay.AFTERNOON)


def test_rows_that_cannot_be_taken_say_why(province: Province) -> None:
    imported = _take(
        province,
        {"code": "khong-co-2025", "organisation": TOAN_THANG},
        {"code": CODE, "organisation": HOA_BINH},
        {"code": "", "organisation": "Đảng bộ xã Lạ"},
        {"code": "", "organisation": HOA_BINH, "content_count": "9"},
        {"code": "", "organisation": HOA_BINH, "opens_on": "30/02/2025"},
        {"code": CODE},
    )
    assert [(each.row, each.field) for each in imported.rejected] == [
        (5, "code"),
        (6, "organisation"),
        (7, "organisation"),
        (8, ""),
        (9, "opens_on"),
        (10, "code"),
    ]
    assert imported.is_all_rejected


def test_states_are_set_by_the_day_that_we_judge_by(province: Province) -> None:
    row = {"code": CODE, "state": "Đã duyệt"}
    assert counts(_take(province, row)) == (0, 1, 0, 0)
    assert [(each.state, each.on) for each in province.file.rows(StateChange)] == [(CongressState.REVIEWED, AS_OF)]
    assert counts(_take(province, row)) == (0, 0, 1, 0)


def test_an_import_neither_closes_nor_reopens_nor_moves_a_closed_congress(province: Province) -> None:
    assert [each.field for each in _take(province, {"code": CODE, "state": "closed"}).rejected] == ["state"]
    Congresses(province.file.run).set_state([province.congress.id], CongressState.CLOSED, AS_OF)
    assert [each.field for each in _take(province, {"code": CODE, "state": "planned"}).rejected] == ["state"]
    imported = _take(province, {"code": CODE, "state": "closed", "opens_on": "30/7/2025", "closes_on": "30/7/2025"})
    assert [say(each.problem) for each in imported.rejected] == [
        "Đại hội Đảng bộ xã Toàn Thắng đã bế mạc nên giữ nguyên ngày. Hãy dùng lệnh “Mở lại đại hội” trước."
    ]


def test_the_actual_dates_are_those_compared(province: Province) -> None:
    def held_later(work: Work) -> None:
        (phase,) = work.find(Phase, kind=PhaseKind.OFFICIAL)
        work.save(replace(phase, actual_ends_on=DAY + dt.timedelta(days=1)))

    province.file.run(held_later, step("Add congress"))
    assert counts(_take(province, {"code": CODE, "closes_on": "29/7/2025"})) == (0, 0, 1, 0)
    assert counts(_take(province, {"code": CODE, "closes_on": "30/7/2025"})) == (0, 1, 0, 0)
    (phase,) = province.file.rows(Phase, kind=PhaseKind.OFFICIAL)
    assert (phase.ends_on, phase.actual_ends_on) == (DAY, DAY + dt.timedelta(days=2))
