"""The page on a real data file: what is done by hand is stored as one named step, shown again, and taken back by undo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QTableWidget, QToolButton

from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.phase_dates import HalfDays
from congress_app.ui.calendar import part_commands as own
from congress_app.ui.calendar.day_popup import DayPopup
from congress_app.ui.calendar.new_dialog import NewCongressDialog
from congress_app.ui.calendar.page import MONTH, TABLE, WEEK, CalendarPage
from congress_app.ui.calendar.period import Period
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Visit
from congress_app.ui.common.paste_preview import PastePreview
from tests.ui.calendar.building import AS_OF

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from congress_app.bootstrap import App

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def _select(page: CalendarPage, name: str) -> str:
    found = next(row for row in page.model.shown_rows if row.short_name == f"xã {name}")
    page.calendar.select_key(found.id)
    return found.id


def _official(app: App, key: str) -> Phase:
    return app.lists.rows(Phase, congress_id=key, kind=PhaseKind.OFFICIAL)[0]


def _stored(qtbot: QtBot, page: CalendarPage, do: Callable[[], None]) -> str:
    """Do something, wait until it is stored and shown; what the step is called."""
    with qtbot.waitSignal(page.desk.bus.changed), qtbot.waitSignal(page.model.counted):
        do()
    step = page.desk.app.file.next_undo()
    assert step is not None
    return step.words


def _cell(page: CalendarPage, key: str, column: str, text: str) -> None:
    model = page.model
    model.setData(model.index(model.place_of(key), model.column_at(column)), text)


def _dialog(qtbot: QtBot, kind: type[QDialog] = QDialog) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def test_the_month_of_the_as_of_day_is_shown(page: CalendarPage) -> None:
    assert (page.view, page.calendar.as_of, page.calendar.period.words) == (MONTH, AS_OF, "Tháng 7/2025")
    assert page.model.congress_count == 9


def test_table_month_and_week_share_their_selection(page: CalendarPage) -> None:
    key = _select(page, "Kim Bôi")
    page.show_view(TABLE)
    assert page.grid.kept.current == key
    assert not page.grid.isColumnHidden(page.grid.currentIndex().column())
    page.show_view(WEEK)
    assert page.calendar.selected_places() == [page.model.place_of(key)]
    assert page.calendar.period.first_day == dt.date(2025, 7, 21)


def test_the_view_chosen_is_kept_and_one_that_a_link_shows_is_not(qtbot: QtBot, page: CalendarPage) -> None:
    page.choose_view(WEEK)
    page.take(Visit("calendar", "", {"state": CongressState.CLOSED}))
    assert page.view == TABLE
    assert page.desk.settings.settings.calendar_view == "week"
    made = CalendarPage(page.desk)
    qtbot.addWidget(made)
    assert made.view == WEEK


def test_alt_and_arrow_move_a_congress_again_and_again(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    first = _official(app, key).starts_on
    page.calendar.setFocus()
    words = _stored(qtbot, page, lambda: QTest.keyClick(page.calendar, Key.Key_Right, ALT))
    assert words == "Dời đại hội 1 ngày"
    _stored(qtbot, page, lambda: QTest.keyClick(page.calendar, Key.Key_Down, ALT))
    assert _official(app, key).starts_on == first + dt.timedelta(days=8)
    assert page.grid.kept.current == key
    assert page.calendar.period.holds(first + dt.timedelta(days=8))


def test_several_bars_stay_selected_after_a_move(qtbot: QtBot, page: CalendarPage) -> None:
    keys = [row.id for row in page.model.shown_rows if row.state is not CongressState.CLOSED][-2:]
    flags = page.grid.selectionModel().SelectionFlag
    page.calendar.select_key(keys[0])
    page.grid.selectionModel().select(page.calendar.whole_row(page.model.place_of(keys[1])), flags.Select)
    _stored(qtbot, page, lambda: page.calendar.move_selected(-5))
    assert {page.model.key_at(place) for place in page.calendar.selected_places()} == set(keys)


def test_a_closed_congress_is_told_about_and_not_moved(qtbot: QtBot, page: CalendarPage) -> None:
    _select(page, "Bao La")
    page.calendar.setFocus()
    QTest.keyClick(page.calendar, Key.Key_Right, ALT)
    assert page.desk.messages.bar.isVisible()
    assert page.desk.writer.waiting == 0


def test_a_day_typed_into_the_table_moves_all_sessions(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    page.show_view(TABLE)
    words = _stored(qtbot, page, lambda: _cell(page, key, "opens_on", "5/8/25"))
    assert words == "Sửa ngày của “kim-boi-2025”"
    days = {phase.kind: phase.starts_on for phase in app.lists.rows(Phase, congress_id=key)}
    assert days == dict.fromkeys((PhaseKind.PREPARATORY, PhaseKind.OFFICIAL), dt.date(2025, 8, 5))


def test_a_state_typed_into_the_table_is_written_down(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    _stored(qtbot, page, lambda: _cell(page, key, "state", "sẵn sàng"))
    changes = {change.state: change.on for change in app.lists.rows(StateChange, congress_id=key)}
    assert changes == {CongressState.PLANNED: dt.date(2025, 7, 2), CongressState.READY: AS_OF}


@pytest.mark.parametrize("is_agreed", [True, False])
def test_closing_is_asked_about_first(qtbot: QtBot, page: CalendarPage, app: App, *, is_agreed: bool) -> None:
    key = _select(page, "Kim Bôi")
    _cell(page, key, "state", "đã bế mạc")
    dialog = _dialog(qtbot)
    assert page.desk.writer.waiting == 0
    if is_agreed:
        _stored(qtbot, page, dialog.accept)
        assert CongressState.CLOSED in {change.state for change in app.lists.rows(StateChange, congress_id=key)}
        _stored(qtbot, page, lambda: page.verbs.reopen(page.chosen_rows))
    else:
        dialog.reject()
    assert page.model.row_of(key).state is CongressState.PLANNED  # type: ignore[union-attr]
    at = page.model.index(page.model.place_of(key), page.model.column_at("state"))
    assert at.data() == "Theo kế hoạch"


def test_a_pasted_block_with_a_new_row_is_shown_and_one_step(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    page.show_view(TABLE)
    page._read_findings()
    qtbot.waitUntil(lambda: bool(page.choice.options()))
    model = page.model
    QGuiApplication.clipboard().setText("Đảng bộ xã Việt Trì\nĐảng bộ xã Không Có\n")
    page.grid.setCurrentIndex(model.index(model.congress_count, model.column_at("organisation")))
    page.grid.paste()
    preview = _dialog(qtbot, PastePreview)
    assert isinstance(preview, PastePreview)
    assert preview.new_count == 1
    words = _stored(qtbot, page, preview.accept)
    assert words == "Thêm đại hội"
    assert model.congress_count == 10
    made = next(each for each in app.lists.rows(Congress) if each.code.startswith("viet-tri"))
    assert (made.ordinal, made.term) == (1, "2025-2030")
    assert page.grid.kept.current == made.id


def test_a_pasted_row_that_ends_before_it_begins_is_marked_and_skipped(
    qtbot: QtBot, page: CalendarPage, app: App
) -> None:
    page.show_view(TABLE)
    page._read_findings()
    qtbot.waitUntil(lambda: bool(page.choice.options()))
    model, bar = page.model, page.desk.messages.bar
    bao_la = _select(page, "Bao La")
    model.setData(model.index(model.place_of(bao_la), model.column_at("closes_on")), "30/7/2025")
    assert bar.words.startswith("Đảng bộ xã Bao La: Đại hội Đảng bộ xã Bao La đã bế mạc")
    wanted = [model.column_at(name) for name in ("opens_on", "opens_half", "closes_on", "organisation")]
    assert page.grid.shown_columns()[:4] == wanted
    lines = ("28/7/2025\t\t27/7/2025\tĐảng bộ xã Việt Trì", "28/7/2025\t\t29/7/2025\tĐảng bộ xã Việt Trì")
    QGuiApplication.clipboard().setText("\n".join(lines))
    page.grid.setCurrentIndex(model.index(model.congress_count, model.column_at("opens_on")))
    page.grid.paste()
    preview = _dialog(qtbot, PastePreview)
    assert isinstance(preview, PastePreview)
    table = preview.findChild(QTableWidget)
    reasons = [table.item(place, 1).text() for place in range(2)]  # type: ignore[union-attr]
    assert reasons == [
        "Ngày bế mạc: Ngày kết thúc (27/07/2025) trước ngày bắt đầu (28/07/2025). Hãy sửa lại một trong hai ngày.",
        "",
    ]
    _stored(qtbot, page, preview.accept)
    assert [each.code for each in app.lists.rows(Congress) if each.code.startswith("viet-tri")] == ["viet-tri-2025"]
    assert bar.words == ""


def test_deleting_says_what_went_along_and_undo_brings_it_back(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    words = _stored(qtbot, page, lambda: page.verbs.delete(page.chosen_rows))
    assert words == "Xóa “kim-boi-2025”"
    assert page.model.row_of(key) is None
    assert page.desk.messages.bar.isVisible()
    page.desk.write(app.file.undo, owner=page)
    qtbot.waitUntil(lambda: page.model.row_of(key) is not None)
    assert len(app.lists.rows(Phase, congress_id=key)) == 2


def test_a_link_filters_the_table(page: CalendarPage) -> None:
    page.take(Visit("calendar", "", {"area": "Phú Thọ"}))
    assert page.view == TABLE
    assert {row.organisation.area for row in page.model.shown_rows} == {"Phú Thọ"}
    page.take(Visit("calendar", "", {"state": CongressState.CLOSED}))
    assert [row.short_name for row in page.model.shown_rows] == ["xã Bao La"]


def test_a_link_to_a_row_takes_filters_out_of_its_way(page: CalendarPage) -> None:
    key = _select(page, "Kim Bôi")
    page.take(Visit("calendar", "", {"state": CongressState.CLOSED}))
    page.show_view(MONTH)
    page.take(Visit("calendar", key))
    assert page.grid.kept.current == key
    assert not page.congress_filters.is_active


def test_warnings_come_after_the_rows_and_filter_them(qtbot: QtBot, page: CalendarPage) -> None:
    qtbot.waitUntil(lambda: bool(page.model.findings))
    page.congress_filters.mark("warnings", is_on=True)
    warned = [row.short_name for row in page.model.shown_rows]
    assert "xã Hạ Hòa" in warned
    assert len(warned) < 9


def test_the_details_store_a_field_when_it_is_left(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    qtbot.waitUntil(lambda: page.congress_details.keys == (key,))
    line = page.congress_details.form.input("delegate_count")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.setText("250")
    words = _stored(qtbot, page, lambda: QTest.keyClick(line, Key.Key_Return))
    assert words == "Sửa “Số đại biểu được triệu tập” của “kim-boi-2025”"
    assert app.lists.rows(Congress, id=key)[0].delegate_count == 250


def test_a_field_of_several_is_one_step(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    page.calendar.selectAll()
    qtbot.waitUntil(lambda: len(page.congress_details.keys) == 9)
    words = _stored(qtbot, page, lambda: page.congress_details.field_edited.emit("motto", "Đoàn kết"))
    assert words == "Sửa “Phương châm” ở 9 dòng"
    assert {each.motto for each in app.lists.rows(Congress)} == {"Đoàn kết"}


def test_the_days_of_a_phase_are_typed_in_the_details(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    lines = page.congress_details.phases
    day = page.model.row_of(key).opens_on  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: getattr(lines.span(PhaseKind.OFFICIAL), "starts_on", None) == day)
    made = lines.input(PhaseKind.OFFICIAL).line
    made.setFocus()
    made.setText("28/7 chiều - 29/7/2025 sáng")
    _stored(qtbot, page, lambda: QTest.keyClick(made, Key.Key_Return))
    official = _official(app, key)
    assert (official.starts_on, official.ends_on) == (dt.date(2025, 7, 28), dt.date(2025, 7, 29))
    qtbot.waitUntil(lambda: lines.actual_input(PhaseKind.OFFICIAL).isEnabled())
    actual = lines.actual_input(PhaseKind.OFFICIAL)
    held = HalfDays(official.starts_on, official.starts_half, official.ends_on, official.ends_half)
    _stored(qtbot, page, lambda: actual.edited.emit(held))
    assert _official(app, key).actual_ends_on == dt.date(2025, 7, 29)


def test_a_day_opens_as_a_list_and_picks_a_bar(qtbot: QtBot, page: CalendarPage) -> None:
    page.show_day(AS_OF)
    popup = next(each for each in QApplication.topLevelWidgets() if isinstance(each, DayPopup))
    assert popup.list.count() == 1
    QTest.keyClick(popup.list, Key.Key_Return)
    assert page.model.row_of(page.grid.kept.current).opens_on == AS_OF  # type: ignore[union-attr]


def test_the_programme_of_the_chosen_congress_is_a_command_away(qtbot: QtBot, page: CalendarPage) -> None:
    key = _select(page, "Kim Bôi")
    page.desk.actions.refresh()
    with qtbot.waitSignal(page.desk.visit_asked) as asked:
        page.desk.actions.action(own.AGENDA).trigger()
    assert asked.args is not None
    assert asked.args[0] == Visit("agenda")
    assert page.desk.congress_id == key


def test_an_empty_file_offers_the_ways_to_begin(
    qtbot: QtBot, open_page: Callable[[App], CalendarPage], empty_app: App
) -> None:
    page = open_page(empty_app)
    assert not page.views.isVisible()
    qtbot.waitUntil(page.desk.actions.action(common.NEW).isEnabled)


def test_each_input_has_a_name(qtbot: QtBot, page: CalendarPage) -> None:
    _select(page, "Kim Bôi")
    qtbot.waitUntil(lambda: bool(page.congress_details.keys))
    nameless = [
        type(each).__name__
        for each in page.findChildren(QLineEdit)
        if each.isVisibleTo(page) and not each.accessibleName()
    ]
    assert nameless == []
    assert page.grid.accessibleName()
    assert page.calendar.accessibleName()


def test_what_changed_while_it_was_hidden_is_read_when_it_is_shown(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    key = _select(page, "Kim Bôi")
    page.hide()
    with qtbot.waitSignal(page.desk.bus.changed):
        page.desk.write(lambda: app.services.congresses.move([key], 1), owner=page.desk)  # type: ignore[list-item]
    before = page.model.row_of(key).opens_on  # type: ignore[union-attr]
    with qtbot.waitSignal(page.model.counted):
        page.show()
    assert page.model.row_of(key).opens_on == before + dt.timedelta(days=1)  # type: ignore[union-attr, operator]


def test_a_narrow_window_folds_the_details_until_they_are_asked_for(page: CalendarPage) -> None:
    seen = [page.is_details_shown]
    page.desk.window.resize(863, 430)
    seen.append(page.is_details_shown)
    page.toggle_details()
    seen.append(page.is_details_shown)
    page.show_view(TABLE)
    assert [*seen, page.is_details_shown] == [True, False, True, True]


def test_a_closed_congress_says_why_its_days_stand_and_offers_to_reopen_it(
    qtbot: QtBot, page: CalendarPage, app: App
) -> None:
    key = _select(page, "Bao La")
    line = page.congress_details.phases.input(PhaseKind.OFFICIAL).line
    qtbot.waitUntil(line.isReadOnly)
    shown = [label.text() for label in page.congress_details.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("Đại hội Đảng bộ xã Bao La đã bế mạc") for words in shown)
    ways = [each for each in page.congress_details.findChildren(QToolButton) if each.text() == "Mở lại đại hội"]
    assert [each.isVisible() and each.isEnabled() for each in ways] == [True]
    _stored(qtbot, page, ways[0].click)
    qtbot.waitUntil(lambda: not line.isReadOnly())
    assert not ways[0].isVisible()
    assert page.model.row_of(key).state is CongressState.PLANNED  # type: ignore[union-attr]


def test_columns_that_nobody_widened_are_not_kept_and_show_their_titles(qtbot: QtBot, page: CalendarPage) -> None:
    page.show_view(TABLE)
    page.desk.window.resize(900, 500)
    page.desk.window.resize(1366, 700)
    with qtbot.assertNotEmitted(page.grid.arranged, wait=50):
        QApplication.processEvents()
    assert not page.desk.settings.list_look("congresses").columns
    header = page.grid.horizontalHeader()
    titles = [str(page.model.headerData(at, Qt.Orientation.Horizontal)) for at in page.grid.shown_columns()[:3]]
    needed = [header.fontMetrics().horizontalAdvance(title) for title in titles]
    sizes = [header.sectionSize(at) for at in page.grid.shown_columns()[:3]]
    assert [size > need + 16 for size, need in zip(sizes, needed, strict=True)] == [True] * 3


def test_a_new_congress_that_is_refused_stays_in_its_dialog(qtbot: QtBot, page: CalendarPage, app: App) -> None:
    page.verbs.ask_new()
    dialog = _dialog(qtbot, NewCongressDialog)
    assert isinstance(dialog, NewCongressDialog)
    free = next(row.organisation for row in app.lists.organisations(app.scope()) if "Việt Trì" in row.organisation.name)
    dialog.choose_organisation(free.id)
    dialog.form.edited.emit("term", "150")
    dialog.accept()
    qtbot.waitUntil(lambda: any(words.startswith("Nhiệm kỳ ghi") for words in _words(dialog)))
    assert dialog.isVisible()
    assert dialog.form.input("term").shown_text() == "150"
    dialog.form.edited.emit("term", "2025-2030")
    _stored(qtbot, page, dialog.accept)
    assert app.lists.rows(Congress, organisation_id=free.id)[0].term == "2025-2030"


@pytest.mark.parametrize("view", [MONTH, WEEK])
def test_the_calendar_turns_to_the_first_congress(
    qtbot: QtBot, open_page: Callable[[App], CalendarPage], empty_app: App, view: int
) -> None:
    organisation = empty_app.services.organisations.add({"name": "Đảng bộ xã Việt Trì"}).value
    page, day = open_page(empty_app), dt.date(2027, 12, 16)
    page.show_view(view)
    page.verbs.ask_new(day)
    dialog = _dialog(qtbot, NewCongressDialog)
    assert isinstance(dialog, NewCongressDialog)
    dialog.choose_organisation(organisation.id)
    _stored(qtbot, page, dialog.accept)
    assert page.calendar.period == Period.of(day, is_week=view == WEEK)
    assert [row.organisation.id for row in page.chosen_rows] == [organisation.id]


def _words(dialog: QDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
