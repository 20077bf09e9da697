"""A change of days or states says whose assignments hang on it, and leads to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.phase_dates import HalfDays
from congress_app.listings.hanging import Hanging
from congress_app.ui.calendar.assigned import hanging_words
from congress_app.ui.calendar.page import CalendarPage
from congress_app.ui.common.desk import Visit
from tests.ui.calendar.building import AM, AS_OF, PM

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from congress_app.bootstrap import App

OLD = "1 đồng chí đã được báo lịch cũ, cần báo lại: Lê An."


@pytest.fixture
def key(page: CalendarPage, app: App) -> str:
    """A congress to which Lê An was told to come."""
    row = next(row for row in page.model.shown_rows if row.short_name == "xã Kim Bôi")
    person = app.services.organisations.add_person({"full_name": "Lê An"}).value
    (made,) = app.services.assignments.assign(
        Id[Person](person.id), [Id[Congress](row.id)], AssignmentRole.SPEAKER
    ).value
    app.services.assignments.set_state([Id(made.id)], AssignmentState.TOLD, AS_OF)
    return row.id


def _typed(page: CalendarPage, key: str, column: str, text: str) -> None:
    model = page.model
    model.setData(model.index(model.place_of(key), model.column_at(column)), text)


CHANGES: dict[str, Callable[[CalendarPage, str], None]] = {
    "dragged": lambda page, key: page.verbs.move([key], 1),
    "typed": lambda page, key: _typed(page, key, "opens_on", "1/8/2025"),
    "postponed": lambda page, key: page.verbs.set_state([key], CongressState.POSTPONED, AS_OF, ""),
    "typed as postponed": lambda page, key: _typed(page, key, "state", CongressState.POSTPONED.words),
}


@pytest.mark.parametrize("how", CHANGES)
def test_who_was_told_the_old_days_is_named_with_the_way_there(
    qtbot: QtBot, page: CalendarPage, key: str, how: str
) -> None:
    CHANGES[how](page, key)
    qtbot.waitUntil(lambda: page.desk.messages.bar.words.endswith(OLD))
    begin = "Đã dời 1 đại hội (+1 ngày). " if how == "dragged" else ""
    assert page.desk.messages.bar.words == begin + OLD
    with qtbot.waitSignal(page.desk.visit_asked) as asked:
        page.desk.messages.bar._way.click()
    assert asked.args == [Visit("assignments", key)]


def test_days_edited_in_the_details_say_it_too(qtbot: QtBot, page: CalendarPage, key: str) -> None:
    page.grid.kept.select(key)
    qtbot.waitUntil(lambda: page.writer._about_of == key)
    day = AS_OF + dt.timedelta(days=20)
    page.congress_details.planned_edited.emit(PhaseKind.OFFICIAL, HalfDays(day, AM, day, PM))
    qtbot.waitUntil(lambda: page.desk.messages.bar.words == OLD)


def test_who_was_not_told_goes_with_it(qtbot: QtBot, page: CalendarPage, app: App, key: str) -> None:
    (row,) = [each for each in app.lists.congresses(app.scope()) if each.id == key]
    (made,) = [each for each in app.lists.rows(Person) if each.full_name == "Lê An"]
    other = next(each for each in page.model.shown_rows if each.short_name == "xã Mai Châu")
    app.services.assignments.assign(Id(made.id), [Id[Congress](other.id)], AssignmentRole.AREA)
    page.verbs.move([other.id], 2)
    said = "Đã dời 1 đại hội (+2 ngày). Phân công đi theo lịch mới; chưa ai được báo lịch cũ: Lê An."
    qtbot.waitUntil(lambda: page.desk.messages.bar.words == said)
    assert row.speaker == "Lê An"


def test_nothing_is_added_where_nobody_is_assigned(qtbot: QtBot, page: CalendarPage, key: str) -> None:
    other = next(each for each in page.model.shown_rows if each.short_name == "xã Mai Châu")
    with qtbot.waitSignal(page.model.counted):
        page.verbs.move([other.id], 2)
    qtbot.wait(100)
    assert page.desk.messages.bar.words == "Đã dời 1 đại hội (+2 ngày)."
    assert page.desk.messages.bar._way.text() == "Hoàn tác"


def test_a_deleted_congress_says_how_many_assignments_stay(qtbot: QtBot, page: CalendarPage, key: str) -> None:
    row = page.model.row_of(key)
    assert row is not None
    page.verbs.delete([row])
    qtbot.waitUntil(lambda: "1 phân công" in page.desk.messages.bar.words)
    assert page.desk.messages.bar.words.endswith("; 1 phân công được giữ lại, đánh dấu “đại hội đã xóa”.")


def test_of_many_people_only_some_are_named() -> None:
    names = tuple(f"Người {n}" for n in range(1, 7))
    assert hanging_words(Hanging(names)) == (
        "6 đồng chí đã được báo lịch cũ, cần báo lại: Người 1, Người 2, Người 3, Người 4 và 2 đồng chí khác."
    )
    assert hanging_words(Hanging()) == ""


def test_the_speaker_stands_in_the_row_the_tip_and_the_details(qtbot: QtBot, page: CalendarPage, key: str) -> None:
    page.reload()
    qtbot.waitUntil(lambda: bool((row := page.model.row_of(key)) and row.speaker))
    model = page.model
    assert model.index(model.place_of(key), model.column_at("speaker")).data() == "Lê An"
    page.calendar.select_key(key)
    page._show_details()
    assert page.congress_details._speaker.text() == "Dự và phát biểu: Lê An"
    assert "Dự và phát biểu: Lê An" in page.calendar._tip(
        page.calendar.visualRect(page.calendar.currentIndex()).center()
    )
