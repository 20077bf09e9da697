from __future__ import annotations

import datetime as dt

from congress_app.bootstrap import App
from congress_app.domain.choices import HalfDay, ItemKind, PhaseKind, VoteNeeded
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.listings.listing import Scope
from congress_app.services.congresses import Dates
from congress_app.ui.agenda.pasting import read_programme
from congress_app.ui.agenda.pasting_plan import plan_of
from congress_app.ui.agenda.pasting_preview import of_plan
from congress_app.ui.agenda.reading import AgendaData, read_agenda

DAY = dt.date(2025, 7, 28)


def _data(app: App, congress_id: str) -> AgendaData:
    return read_agenda(app.lists, Scope(dt.date(2025, 7, 21), Id[Congress](congress_id)))


def test_a_heading_finds_the_session_that_stands(app: App, congress_id: str) -> None:
    data = _data(app, congress_id)
    text = "Phiên trù bị, sáng 28/7\t\n7h30 - 7h35\tNghỉ giải lao\n7h40 - 8h00\tThông qua nội quy\n"
    plan = plan_of(read_programme(text, 2025), data)
    (block,) = plan.sessions
    assert block.session_id == data.sessions[0].id  # it ends at 7h30
    first, second = (item.values for item in block.items)
    assert (first["kind"], first.get("starts_at")) == (ItemKind.BREAK, None)
    assert (second["kind"], second["vote"], second["starts_at"]) == (
        ItemKind.VOTE,
        VoteNeeded.SHOW_OF_HANDS,
        dt.time(7, 40),
    )


def test_names_become_persons_of_the_file(app: App, congress_id: str) -> None:
    data = _data(app, congress_id)
    plan = plan_of(read_programme("7h30 - 7h35\tChào cờ\tquach ba hung\n7h35 - 8h00\tKhai mạc\tBí thư\n", 2025), data)
    person = next(row.id for row in data.persons if row.person.full_name == "Quách Bá Hùng")
    assert [item.values["presenter_id"] for item in plan.sessions[0].items] == [person, None]
    assert [item.values["presenter"] for item in plan.sessions[0].items] == ["", "Bí thư"]


def test_items_under_no_heading_go_where_they_are_told(app: App, congress_id: str) -> None:
    data = _data(app, congress_id)
    text = "10\tChụp ảnh\tBTC\n15\tÝ kiến khác\tĐoàn Chủ tịch"
    into = plan_of(read_programme(text, 2025), data, into=data.sessions[2].id)
    assert into.sessions[0].session_id == data.sessions[2].id
    anew = plan_of(read_programme(text, 2025), data)
    assert (anew.sessions[0].session_id, anew.days) == (None, (DAY,))


def test_a_congress_without_dates_takes_them_from_the_headings(app: App, congress_id: str) -> None:
    bare = AgendaData(row=_data(app, congress_id).row)
    text = "Phiên trù bị, chiều 27/7\t\n13h30 - 14h00\tĐón tiếp\nPhiên chính thức, sáng 28/7\t\n7h30 - 8h00\tKhai mạc"
    plan = plan_of(read_programme(text, 2025), bare)
    before = dt.date(2025, 7, 27)
    assert plan.dates == {
        PhaseKind.PREPARATORY: Dates(before, HalfDay.AFTERNOON, before, HalfDay.AFTERNOON),
        PhaseKind.OFFICIAL: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.MORNING),
    }
    assert not plan.is_day_needed


def test_a_day_that_nothing_says_is_asked_for(app: App, congress_id: str) -> None:
    bare = AgendaData(row=_data(app, congress_id).row)
    found = read_programme("7h30 - 8h00\tKhai mạc\n13h30 - 14h00\tThảo luận", 2025)
    assert plan_of(found, bare).is_day_needed
    plan = plan_of(found, bare, opening=DAY)
    assert (plan.is_day_needed, plan.days) == (False, (DAY, DAY))


def test_parts_share_the_minutes_of_their_item(app: App, congress_id: str) -> None:
    data = _data(app, congress_id)
    found = read_programme(
        "7h30 - 7h45\tBầu các cơ quan\n\t- Đoàn Chủ tịch\n\t- Đoàn Thư ký\n7h45 - 8h00\tBáo cáo", 2025
    )
    (block,) = plan_of(found, data).sessions
    assert [part.values["minutes"] for part in block.items[0].parts] == [15, 0]
    assert [item.values.get("starts_at") for item in block.items] == [None, None]


def test_the_session_named_is_the_one_that_takes_the_items(app: App, congress_id: str) -> None:
    data = _data(app, congress_id)
    read = read_programme("10\tChụp ảnh\tBTC\n15\tÝ kiến khác\tĐoàn Chủ tịch", 2025)
    plan = plan_of(read, data, into=data.sessions[0].id)
    assert plan.sessions[0].phase is PhaseKind.PREPARATORY
    (shown,) = of_plan(plan, {})
    assert shown.heading == "Phiên trù bị, Thứ Hai 28/7/2025, sáng (thêm vào phiên đang có)"


def test_a_day_that_cannot_be_is_said_beside_the_session(app: App, congress_id: str) -> None:
    data = _data(app, congress_id)
    text = "Phiên chính thức, sáng 31/6/2025\t\n7h30 - 8h00\tKhai mạc\nChiều 30/7/2025\t\n13h30 - 14h00\tBế mạc\n"
    plan = plan_of(read_programme(text, 2025), data, is_replacing=True)
    assert plan.notes == (
        "Tháng 6 năm 2025 không có ngày 31.",
        "Phiên chính thức họp ngày 28/7/2025, không họp ngày 30/7/2025.",
    )


def test_what_is_marked_or_left_out_stands_in_its_place(app: App, congress_id: str) -> None:
    text = "Ghi chú đầu\t\n9h00 - 8h30\tBáo cáo\nrác\t\n10h00 - 10h30\tThảo luận\n"
    plan = plan_of(read_programme(text, 2025), _data(app, congress_id), is_replacing=True)
    (shown,) = of_plan(plan, {})
    assert [(line.title, line.is_taken, bool(line.note)) for line in shown.lines] == [
        ("Ghi chú đầu", False, False),
        ("Báo cáo", True, True),
        ("rác", False, False),
        ("Thảo luận", True, False),
    ]
    assert plan.sessions[0].items[0].values["minutes"] == 60
