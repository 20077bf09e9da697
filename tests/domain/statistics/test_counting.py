"""The figures of a congress: who is counted, and each group of lines."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from decimal import Decimal

import pytest

from congress_app.domain.delegate_choices import CountBase, DelegateCategory, DelegateState, Gender, Presence
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from tests.domain.statistics.building import OPENING, came, delegate, delegates, delegation, figures, instead, told

EX_OFFICIO, ALTERNATE = DelegateCategory.EX_OFFICIO, DelegateCategory.ALTERNATE


def test_of_nobody_nothing_is_a_share() -> None:
    found = figures([])
    assert found.total == 0
    assert {line.percent for _group, line in found} <= {None}


def test_only_official_delegates_count_and_a_substitute_for_whom_it_replaces() -> None:
    rows = [
        delegate("a", category=EX_OFFICIO),
        delegate("b"),
        delegate("c", category=ALTERNATE),
        delegate("d", category=ALTERNATE),
        delegate("g", category=DelegateCategory.GUEST),
        delegate("w", state=DelegateState.WITHDRAWN),
    ]
    found = figures(rows, substitutions=(instead("b", "c"),))
    assert told(found, "attendance") == ["Đại biểu được triệu tập 2 100.00", "Được thay thế bằng đại biểu khác 1"]
    assert told(found, "category") == [
        "Đại biểu đương nhiên 1 50.00",
        "Đại biểu được bầu 1 50.00",
        "Đại biểu chỉ định 0 0.00",
    ]
    line = found.line("category.elected")
    assert line is not None
    assert line.ids == ("c",)


def test_a_session_knows_only_what_had_happened_by_then() -> None:
    rows = [delegate("a"), delegate("b"), delegate("c", category=ALTERNATE)]
    later = instead("b", "c", OPENING + dt.timedelta(days=1))
    assert figures(rows, session="s1", substitutions=(later,)).line("attendance.substituted") is None
    assert figures(rows, substitutions=(later,)).count("attendance.substituted") == 1


def test_those_present_and_those_who_are_not() -> None:
    rows = delegates(7)
    kinds = [Presence.PRESENT] * 4 + [Presence.EXCUSED, Presence.ABSENT]
    calls = [came(f"{number:03d}", presence=kind) for number, kind in enumerate(kinds)]
    found = figures(rows, CountBase.PRESENT, "s1", attendance=calls)
    assert told(found, "attendance") == [
        "Đại biểu được triệu tập 7 100.00",
        "Có mặt 4 57.14",
        "Vắng mặt có lý do 1 14.29",
        "Vắng mặt không có lý do 1 14.29",
        "Chưa điểm danh 1 14.28",
        "Cơ sở tính kết quả biểu quyết, bầu cử 5",
    ]
    assert told(found, "gender")[0] == "Nam 4 100.00"
    assert found.total == 4


def test_who_comes_at_last_is_no_longer_absent_throughout() -> None:
    calls = [
        came("000", "s1", Presence.ABSENT),
        came("001", "s1"),
        came("000", "s2"),
        came("001", "s2", Presence.EXCUSED),
    ]
    assert figures(delegates(2), session="s1", attendance=calls).count("attendance.votes") == 1
    assert figures(delegates(2), session="s2", attendance=calls).line("attendance.votes") is None


def test_parts_with_unknown_ones_add_up() -> None:
    rows = [
        delegate("a", gender=Gender.FEMALE, ethnicity="Tày", religion="Đạo Phật"),
        delegate("b", ethnicity="tay", religion=""),
        delegate("c", gender=None, ethnicity="", religion="0"),
    ]
    found = figures(rows)
    assert told(found, "gender") == ["Nam 1 33.34", "Nữ 1 33.33", "Chưa rõ 1 33.33"]
    assert told(found, "ethnicity") == [
        "Dân tộc Kinh 0 0.00",
        "Dân tộc thiểu số 2 66.67",
        "  Tày 2 66.67",
        "Chưa rõ 1 33.33",
    ]
    assert told(found, "religion") == [
        "Không theo tôn giáo 1 33.34",
        "Theo tôn giáo 1 33.33",
        "  Phật giáo 1 33.33",
        "Chưa rõ 1 33.33",
    ]


def test_levels_are_told_by_their_names_in_order_with_those_above_a_level() -> None:
    levels = ["Thạc sỹ", "đại học", "Cử nhân", "Trung cấp", "Nghề làm vườn", ""]
    rows = [delegate(str(number), professional_level=level, theory_level="CC") for number, level in enumerate(levels)]
    rows[0] = delegate("0", professional_level="Thạc sỹ", theory_level="Cử nhân", academic_title="PGS")
    found = figures(rows)
    assert told(found, "professional") == [
        "Trung cấp 1 16.67",
        "Đại học 2 33.33",
        "Thạc sĩ 1 16.67",
        "Nghề làm vườn 1 16.67",
        "Chưa rõ 1 16.66",
        "Từ đại học trở lên 3 50.00",
    ]
    assert told(found, "theory") == ["Cao cấp 5 83.33", "Cử nhân 1 16.67", "Cao cấp, cử nhân chính trị 6 100.00"]
    assert told(found, "title") == ["Phó Giáo sư 1 16.67"]


def test_honours_badges_and_what_happened_in_the_term() -> None:
    rows = [
        delegate(
            "a", honour="Thương binh; Cựu chiến binh", party_badge=40, awards="Bằng khen", committee_post="Đảng ủy viên"
        ),
        delegate("b", honour="Không", party_badge=30, discipline="Khiển trách", is_reelected=True),
        delegate("c", party_badge=30, awards="không", discipline="Không.", other_office="Đại biểu HĐND xã"),
        delegate("d"),
    ]
    found = figures(rows)
    assert told(found, "merits") == [
        "Thương binh 1 25.00",
        "Cựu chiến binh 1 25.00",
        "Được tặng Huy hiệu Đảng 3 75.00",
        "  Huy hiệu 30 năm tuổi Đảng 2 50.00",
        "  Huy hiệu 40 năm tuổi Đảng 1 25.00",
        "Được khen thưởng trong nhiệm kỳ 1 25.00",
        "Bị kỷ luật trong nhiệm kỳ 1 25.00",
    ]
    assert told(found, "terms") == [
        "Cấp ủy viên 1 25.00",
        "Cấp ủy viên tái cử 1 25.00",
        "Đảm nhiệm chức danh khác 1 25.00",
    ]


def test_delegations_in_their_order() -> None:
    rows = [delegate("a", delegation_id="y"), delegate("b")]
    found = figures(rows, delegations=(delegation("x", "Đoàn A"), delegation("y", "Đoàn B")))
    assert told(found, "delegation") == ["Đoàn A 0 0.00", "Đoàn B 1 50.00", "Chưa phân đoàn 1 50.00"]


@pytest.mark.parametrize("base", list(CountBase))
def test_every_partition_of_many_adds_up_and_names_everybody_once(base: CountBase) -> None:
    chance = random.Random(7)
    rows = [_any(chance, number) for number in range(137)]
    calls = [came(each.id, presence=chance.choice(list(Presence))) for each in rows]
    found = figures(rows, base, "s1", attendance=calls)
    for group in found.groups:
        if group.is_partition:
            whole = [line for line in group.lines if line.level == 0 and line.percent is not None]
            parts = whole[: len(whole) - (group.code in ("professional", "theory"))]
            assert sum((line.percent or Decimal(0)) for line in parts) == 100
            named = [id for line in parts for id in line.ids]
            assert len(named) == len(set(named)) == found.total


def test_what_a_line_consists_of_adds_up_to_it() -> None:
    rows = delegates(60)
    rows[:14] = [replace(each, ethnicity="Mường", party_badge=30) for each in rows[:14]]
    rows[0] = replace(rows[0], ethnicity="Tày", party_badge=40)
    found = figures(rows)
    assert told(found, "ethnicity") == [
        "Dân tộc Kinh 46 76.67",
        "Dân tộc thiểu số 14 23.33",
        "  Tày 1 1.67",
        "  Mường 13 21.66",
    ]
    assert told(found, "merits")[:3] == [
        "Được tặng Huy hiệu Đảng 14 23.33",
        "  Huy hiệu 30 năm tuổi Đảng 13 21.66",
        "  Huy hiệu 40 năm tuổi Đảng 1 1.67",
    ]


def test_those_above_a_level_and_those_below_add_up() -> None:
    levels = ["Trung cấp", *["Đại học"] * 158, *["Thạc sĩ"] * 21]
    rows = [replace(each, professional_level=level) for each, level in zip(delegates(180), levels, strict=True)]
    assert told(figures(rows), "professional") == [
        "Trung cấp 1 0.55",
        "Đại học 158 87.78",
        "Thạc sĩ 21 11.67",
        "Từ đại học trở lên 179 99.45",
    ]


def _any(chance: random.Random, number: int) -> Delegate:
    return delegate(
        f"{number:032d}",
        gender=chance.choice([*Gender, None]),
        birth_date=chance.choice([None, PartialDate(chance.randint(1950, 2005), chance.randint(1, 12), 3)]),
        admitted_on=PartialDate(chance.randint(1970, 2024)),
        ethnicity=chance.choice(["Kinh", "Mường", "", "Tày"]),
        religion=chance.choice(["", "Không", "Công giáo"]),
        general_education=chance.choice(["12/12", "10/10", ""]),
        professional_level=chance.choice(["Đại học", "Thạc sĩ", ""]),
        theory_level=chance.choice(["Cao cấp", "Trung cấp", ""]),
        sector=chance.choice(["Khối Đảng", "Y tế", ""]),
        category=chance.choice(list(DelegateCategory)),
        delegation_id=Id(chance.choice("xyz")),
    )
