"""The calendar file of a member, read back with the library that others use."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from icalendar import Calendar

from congress_app.documents import making
from congress_app.documents.builders import member_events
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Section
from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import PhaseKind
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.congresses import Dates
from tests.desk import AM, PM, Desk
from tests.documents.papers_of import request
from tests.documents.plan_of import LATER, planned


def events(asked: PaperRequest) -> list[Any]:
    """The events of the file."""
    return list(Calendar.from_ical(making.render_calendar(member_events.build(asked))).walk("VEVENT"))


def test_each_half_day_is_an_event_in_the_zone_of_viet_nam(office: Desk) -> None:
    planned(office)
    found = events(request(office, member="Nguyễn Văn An"))
    times = [(each.start.astimezone(dt.UTC).isoformat(), each.end.astimezone(dt.UTC).isoformat()) for each in found]
    assert times == [
        ("2025-07-28T06:30:00+00:00", "2025-07-28T10:00:00+00:00"),  # An Bình, in the afternoon
        ("2025-07-28T06:30:00+00:00", "2025-07-28T10:00:00+00:00"),  # the clash at Bình Minh
        ("2025-07-29T06:30:00+00:00", "2025-07-29T10:00:00+00:00"),
        ("2025-07-30T00:30:00+00:00", "2025-07-30T04:30:00+00:00"),
        ("2025-07-30T06:30:00+00:00", "2025-07-30T10:00:00+00:00"),
    ]
    assert str(found[0]["SUMMARY"]) == "Dự Đại hội đại biểu Đảng bộ xã An Bình lần thứ I, nhiệm kỳ 2025 - 2030"
    assert str(found[0]["LOCATION"]) == "Hội trường xã An Bình"
    assert str(found[0]["DESCRIPTION"]).splitlines() == [
        "Nhiệm vụ: Dự và phát biểu chỉ đạo",
        "Phiên: chính thức",
        "Cùng dự: Lê Văn Cường",
        "Điện thoại văn phòng cấp ủy: 0210 3777 111",
        "Phương tiện: xe Văn phòng",
        "Xuất phát: 6h15",
        "Dự thảo phát biểu: Ban Tổ chức",
        "Ghi chú: mang quà",
        "Giờ ghi theo lệ thường; chương trình đại hội chưa có.",
    ]


def test_the_agenda_comes_before_the_usual_hours(office: Desk) -> None:
    made = planned(office)
    session = office.session(made.congresses["An Bình"], half_day=PM, starts_at=dt.time(14), place="Nhà văn hóa")
    office.items(session, "Khai mạc", "Báo cáo", "Bế mạc", minutes=40)
    first = events(request(office, member="Nguyễn Văn An"))[0]
    assert (first.start.time(), first.end.time(), str(first["LOCATION"])) == (dt.time(14), dt.time(16), "Nhà văn hóa")
    assert "lệ thường" not in str(first["DESCRIPTION"])


def test_an_event_keeps_its_id_when_the_congress_moves(office: Desk) -> None:
    made = planned(office)
    before = [str(each["UID"]) for each in events(request(office, member="Nguyễn Văn An"))]
    kept = made.of_secretary["An Bình"].id
    office.do.congresses.set_phase(Id(made.congresses["An Bình"].id), PhaseKind.OFFICIAL, Dates(LATER, AM, LATER, AM))
    after = {str(each["UID"]): each.start.date() for each in events(request(office, member="Nguyễn Văn An"))}
    assert sorted(after) == sorted(before)
    assert after[f"{kept}-1@ho-so-dai-hoi"] == LATER


def test_what_was_declined_or_given_to_others_is_not_in_it(office: Desk) -> None:
    made = planned(office)
    of_an_binh: list[Id[Assignment]] = [Id(made.of_secretary["An Bình"].id)]
    office.do.assignments.set_state(of_an_binh, AssignmentState.DECLINED, dt.date(2025, 7, 20), "bận")
    summaries = [str(each["SUMMARY"]) for each in events(request(office, member="Nguyễn Văn An"))]
    assert not any("An Bình" in each for each in summaries)
    assert events(request(office, member="Trần Thị Bình")) == []  # replaced, steers, and a congress without a day


def test_of_several_it_asks_whose(office: Desk) -> None:
    made = planned(office)
    with pytest.raises(Refused) as refusal:
        member_events.build(request(office))
    assert say(refusal.value).startswith("Mỗi tệp lịch là của một đồng chí: hãy ghi họ tên, hoặc họ tên và chức vụ;")
    shown = [each.title for each in member_events.preview(request(office)).blocks if isinstance(each, Section)]
    assert [len(shown), len(member_events.build_all(request(office)))] == [3, 4]
    assert member_events.example(request(office)) == {"member": "Nguyễn Văn An, Bí thư Tỉnh ủy"}
    namesake = office.person("Nguyễn Văn An", post="Chánh Văn phòng")
    office.do.assignments.assign(Id(namesake.id), [Id(made.congresses["Yên Lập"].id)], AssignmentRole.EXTRA)
    with pytest.raises(Refused):
        member_events.build(request(office, member="Nguyễn Văn An"))
    assert member_events.preview(request(office, member="an, bí thư tỉnh")).subject == "Nguyễn Văn An, Bí thư Tỉnh ủy"


def test_one_sets_out_once_a_day(office: Desk) -> None:
    made = planned(office)
    whole = office.organisation("Đảng bộ xã Hai Ngày", made.top)
    dates = Dates(LATER.replace(day=24), AM, LATER.replace(day=25), PM)
    congress = Id[Any](office.congress(whole, {PhaseKind.OFFICIAL: dates}).id)
    office.do.assignments.assign(made.people["Cường"], [congress], AssignmentRole.TEAM, {"departs_at": dt.time(5, 30)})
    found = [each for each in events(request(office, member="Lê Văn Cường")) if "Hai Ngày" in str(each["SUMMARY"])]
    assert ["Xuất phát: 5h30" in str(each["DESCRIPTION"]) for each in found] == [True, False, True, False]
