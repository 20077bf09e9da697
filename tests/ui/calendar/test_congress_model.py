"""The model that table and calendar share: edited columns, marks, what a screen reader hears; and Qt's own test of it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtTest import QAbstractItemModelTester

from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressState, HalfDay
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.warnings import WarningRow
from congress_app.ui.calendar.congress_model import ACCESSIBLE, CongressModel
from congress_app.ui.common.edits import Change, Edit
from congress_app.ui.common.list_model import DISPLAY, TOOLTIP, prepare
from congress_app.ui.common.list_order import Order
from congress_app.ui.common.organisation_choice import OrganisationChoice
from tests.ui.calendar.building import row, undated


def _warning(congress_id: str, *, is_warning: bool = True) -> WarningRow:
    severity = Severity.WARNING if is_warning else Severity.INFORMATION
    return WarningRow(Finding("x", severity, congress_id, "There is no such day in the calendar."), "c", "o")


def _column(model: CongressModel, name: str) -> int:
    return model.column_at(name)


def test_the_model_keeps_qt_s_rules_with_300_rows(model: CongressModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    rows = [row(n % 40) for n in range(300)]
    model.show_prepared(prepare(CONGRESSES, lambda each: each.id, rows))
    model.set_filter("số 1")
    model.set_orders([Order("state"), Order("opens_on", is_down=True)])
    model.set_filter("")
    assert model.congress_count == 300
    assert tester.model() is model


def test_a_typed_day_and_state_are_handed_over_as_values(model: CongressModel, changes: list[Change]) -> None:
    model.setData(model.index(1, _column(model, "opens_on")), "5/8/25")
    model.setData(model.index(1, _column(model, "opens_half")), "chiều")
    model.setData(model.index(1, _column(model, "state")), "sẵn sàng")
    assert [change.edits for change in changes] == [
        (Edit("c1", "opens_on", dt.date(2025, 8, 5)),),
        (Edit("c1", "opens_half", HalfDay.AFTERNOON),),
        (Edit("c1", "state", CongressState.READY),),
    ]


def test_a_wrong_day_stays_and_is_not_handed_over(model: CongressModel, changes: list[Change]) -> None:
    at = model.index(1, _column(model, "opens_on"))
    model.setData(at, "31/6/2025")
    assert (changes, at.data(), model.wrong_count) == ([], "31/6/2025", 1)


def test_contents_are_two_three_or_four(model: CongressModel, changes: list[Change]) -> None:
    at = model.index(1, _column(model, "content_count"))
    model.setData(at, "5")
    assert changes == []
    model.setData(at, "4")
    assert changes[0].edits == (Edit("c1", "content_count", 4),)


def test_whose_congress_it_is_is_typed_in_a_new_row_only(model: CongressModel) -> None:
    column = _column(model, "organisation")
    assert model.editing_at(model.index(1, column)) is None
    assert model.editing_at(model.index(model.congress_count, column)) is not None


def test_what_was_given_up_shows_the_stored_value(model: CongressModel, changes: list[Change]) -> None:
    at = model.index(1, _column(model, "state"))
    model.setData(at, "đã bế mạc")
    assert at.data() == "Đã bế mạc"
    model.drop(changes[0])
    assert at.data() == "Theo kế hoạch"


def test_warnings_are_marked_and_information_is_not(model: CongressModel) -> None:
    model.set_findings({"c1": [_warning("c1")], "c2": [_warning("c2", is_warning=False)]})
    column = _column(model, "organisation")
    marks = [model.index(place, column).data(1) is not None for place in range(3)]
    assert marks == [False, True, False]
    assert model.index(1, column).data(TOOLTIP) == "Đảng bộ xã Số 1\nTrong lịch không có ngày này."
    assert model.index(2, column).data(TOOLTIP) == "Đảng bộ xã Số 2"


def test_a_bar_is_read_out_whole(model: CongressModel) -> None:
    model.set_findings({"c1": [_warning("c1")]})
    title = model.index(1, model.title_column)
    assert title.data(ACCESSIBLE) == "Đảng bộ xã Số 1, 22/7/2025, Theo kế hoạch, có cảnh báo"
    assert model.index(1, 0).data(ACCESSIBLE) is None
    assert title.data(DISPLAY) == "Đại hội đại biểu Đảng bộ xã Số 1 lần thứ I, nhiệm kỳ 2025 - 2030"


def test_what_a_congress_always_has_cannot_be_emptied(model: CongressModel, changes: list[Change]) -> None:
    names = ("state", "form", "committee_by", "content_count", "opens_on", "opens_half", "closes_on", "closes_half")
    model.set_block([(model.index(1, _column(model, name)), "") for name in names])
    assert changes == []
    assert [name for name in names if not model.is_wrong(model.index(1, _column(model, name)))] == []
    state = model.index(1, _column(model, "state"))
    assert state.data(TOOLTIP) == "Đại hội luôn có một trạng thái: hãy chọn trạng thái khác."
    assert [option.words for option in model.editing_at(state).offer()][:1] != [""]  # type: ignore[union-attr]


def test_an_empty_day_may_stay_empty(model: CongressModel, changes: list[Change]) -> None:
    model.show_prepared(prepare(CONGRESSES, lambda each: each.id, [undated(1)]))
    model.set_block([(model.index(0, _column(model, "opens_on")), ""), (model.index(0, _column(model, "hall")), "")])
    assert (changes, model.wrong_count) == ([], 0)


def test_a_row_that_contradicts_itself_is_marked_and_the_others_are_stored(
    model: CongressModel, changes: list[Change]
) -> None:
    told: list[str] = []
    model.rows_refused.connect(told.append)
    closes = _column(model, "closes_on")
    typed = {0: "22/7/2025", 1: "20/7/2025", 2: "30/7/2025"}  # closed; before it opens; right
    model.set_block([(model.index(place, closes), text) for place, text in typed.items()])
    assert [change.edits for change in changes] == [(Edit("c2", "closes_on", dt.date(2025, 7, 30)),)]
    assert [model.index(place, closes).data(TOOLTIP) for place in typed] == [
        "Đại hội Đảng bộ xã Số 0 đã bế mạc nên giữ nguyên ngày. Hãy dùng lệnh “Mở lại đại hội” trước.",
        "Ngày kết thúc (20/07/2025) trước ngày bắt đầu (22/07/2025). Hãy sửa lại một trong hai ngày.",
        None,
    ]
    assert told == [f"2 dòng chưa được lưu. Đảng bộ xã Số 0: {model.index(0, closes).data(TOOLTIP)}"]


def test_a_new_row_is_looked_at_as_a_whole(model: CongressModel) -> None:
    _values, wrong = _ready(model).read_row(
        {"organisation": "Đảng bộ xã A", "opens_on": "22/7/2025", "closes_on": "20/7/2025"}
    )
    assert {name: each.sentence for name, each in wrong.items()} == {
        "closes_on": "Ngày kết thúc (20/07/2025) trước ngày bắt đầu (22/07/2025). Hãy sửa lại một trong hai ngày."
    }
    _values, wrong = _ready(model).read_row({"organisation": "Đảng bộ xã A", "term": "2030-2025"})
    assert set(wrong) == {"term"}


def _ready(model: CongressModel) -> CongressModel:
    choice = OrganisationChoice([Organisation(id=Id("a"), name="Đảng bộ xã A")])
    return CongressModel(choice.editing(field_of(Congress, "organisation_id")), lambda _change: None, model)
