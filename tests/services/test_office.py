"""The office's settings and own values of rules."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import TimeStyle, ToneStyle
from congress_app.domain.office import Office, OwnRule
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, NotFound
from tests.desk import Desk, no_step, one_step, said

RULE = "agenda.half_day_minutes"


def test_settings_are_one_row(office: Desk) -> None:
    outcome = one_step(
        office.file, lambda: office.do.office.change({"place_name": "Toàn Thắng", "as_of": dt.date(2025, 7, 21)})
    )
    assert said(outcome) == "Đổi cài đặt của văn phòng"
    one_step(office.file, lambda: office.do.office.change({"tone_style": ToneStyle.NEW, "time_style": TimeStyle.LONG}))
    (row,) = office.file.rows(Office)
    assert row == office.file.lists.office()
    assert (row.place_name, row.as_of, row.tone_style) == ("Toàn Thắng", dt.date(2025, 7, 21), ToneStyle.NEW)
    no_step(office.file, lambda: office.do.office.change({"place_name": " Toàn  Thắng "}))
    one_step(office.file, lambda: office.do.office.change({"as_of": None}))


def test_an_own_value_has_a_reason(office: Desk) -> None:
    outcome = one_step(office.file, lambda: office.do.office.set_rule(RULE, "300", "Kế hoạch 12-KH/ĐU"))
    assert said(outcome) == "Đặt giá trị riêng cho quy định “Thời lượng một buổi (tất cả các phiên trong buổi)”"
    one_step(office.file, lambda: office.do.office.set_rule(RULE, "270", "Kế hoạch 15-KH/ĐU"))
    assert [(row.value, row.reason) for row in office.file.rows(OwnRule)] == [("270", "Kế hoạch 15-KH/ĐU")]
    no_step(office.file, lambda: office.do.office.set_rule(RULE, "270", "Kế hoạch 15-KH/ĐU"))
    dropped = one_step(office.file, lambda: office.do.office.drop_rule(RULE))
    assert said(dropped) == "Dùng lại giá trị có sẵn của quy định “Thời lượng một buổi (tất cả các phiên trong buổi)”"
    assert no_step(office.file, lambda: office.do.office.drop_rule(RULE)) == 0


def test_a_value_that_no_rule_takes_is_refused(office: Desk) -> None:
    with pytest.raises(BadValue) as refusal:
        office.do.office.set_rule(RULE, "300", " \t")
    assert say(refusal.value) == "Giá trị riêng của quy định phải có lý do, ví dụ số ký hiệu văn bản quy định."
    with pytest.raises(BadValue):
        office.do.office.set_rule(RULE, "nhiều", "Kế hoạch 12-KH/ĐU")
    with pytest.raises(NotFound) as unknown:
        office.do.office.set_rule("no.such.rule", "1", "Kế hoạch 12-KH/ĐU")
    assert say(unknown.value) == "Không có quy định “no.such.rule”."
    assert office.file.rows(OwnRule) == []
