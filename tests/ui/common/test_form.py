"""The form without Save, with real keys."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QWidget

from congress_app.domain.choices import CongressForm
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.drawing import IS_WRONG
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.options import Option

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Key = Qt.Key
NAMES = ("term", "form", "delegate_count", "notice_sent_on", "is_pilot", "theme", "organisation_id")
ROW = Congress(id=Id("c1"), organisation_id=Id("o1"), code="x-2025", delegate_count=150, theme="Đoàn kết")
UNITS = (
    Option("o1", "Đảng bộ xã Hùng Sơn"),
    Option("o2", "Đảng bộ phường Việt Trì"),
    Option("o3", "Đảng bộ xã Hạ Hòa"),
)


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts.json")


@pytest.fixture
def form(qtbot: QtBot, drafts: Drafts, activate: Callable[[QWidget], None]) -> Form:
    made = Form(Congress, NAMES, options={"organisation_id": lambda: UNITS}, drafts=drafts)
    qtbot.addWidget(made)
    activate(made)
    made.show_rows(ROW)
    return made


@pytest.fixture
def edits(form: Form) -> list[tuple[str, object]]:
    heard: list[Any] = []
    form.edited.connect(lambda name, value: heard.append((name, value)))
    return heard


def write(field: Any, text: str) -> None:
    field.setFocus()
    if hasattr(field, "selectAll"):
        field.selectAll()
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


def entry(form: Form, name: str) -> Any:
    return form.input(name)


def press(key: Qt.Key) -> None:
    """A key for whatever gets it: an open list, else what has the focus."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def sentences(form: Form) -> Any:
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible() and label.wordWrap()]


def test_it_shows_what_is_stored(form: Form) -> None:
    texts = [entry(form, name).shown_text() for name in NAMES]
    assert texts == ["", "Đại hội đại biểu", "150", "", "", "Đoàn kết", "Đảng bộ xã Hùng Sơn"]


def test_a_field_is_stored_when_it_is_left_and_only_once(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "term"), "2025 - 2030")
    assert edits == []
    press(Key.Key_Return)
    assert QApplication.focusWidget() is entry(form, "form")
    entry(form, "delegate_count").setFocus()
    assert edits == [("term", "2025 - 2030")]


def test_wrong_text_says_its_own_reason_when_its_row_is_shown_again(form: Form, drafts: Drafts, tmp_path: Path) -> None:
    other = dataclasses.replace(ROW, id=Id("c2"))
    write(entry(form, "notice_sent_on"), "31/02/2025")
    entry(form, "term").setFocus()
    form.show_rows(other)
    assert (entry(form, "notice_sent_on").text(), sentences(form)) == ("", [])
    form.show_rows(ROW)
    assert entry(form, "notice_sent_on").text() == "31/02/2025"
    assert sentences(form) == ["Tháng 2 năm 2025 không có ngày 31."]
    assert form.first_wrong == "notice_sent_on"
    drafts.write()
    form._drafts = Drafts(tmp_path / "drafts.json")
    form.show_rows(other)
    form.show_rows(ROW)
    said = "Chưa lưu: đã gõ trước khi chương trình đóng. Tháng 2 năm 2025 không có ngày 31."
    assert sentences(form) == [said]


def test_what_a_verb_refused_says_so_when_its_row_is_shown_again(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "term"), "2025 - 2035")
    press(Key.Key_Return)
    form.refuse("term", "Nhiệm kỳ này đã có.")
    form.show_rows(dataclasses.replace(ROW, id=Id("c2")))
    form.show_rows(ROW)
    assert entry(form, "term").text() == "2025 - 2035"
    assert sentences(form) == ["Nhiệm kỳ này đã có."]


def test_an_unchanged_field_stores_nothing(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "delegate_count"), " 150 ")
    entry(form, "term").setFocus()
    assert edits == []
    assert entry(form, "delegate_count").text() == "150"


def test_dates_are_typed_as_people_type_them(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "notice_sent_on"), "5/6/25")
    press(Key.Key_Return)
    assert edits == [("notice_sent_on", dt.date(2025, 6, 5))]
    assert entry(form, "notice_sent_on").text() == "05/06/2025"


def test_wrong_text_stays_marked_with_one_sentence_until_mended(form: Form, edits: list[tuple[str, object]]) -> None:
    field = entry(form, "notice_sent_on")
    write(field, "31/02/2025")
    entry(form, "term").setFocus()
    assert edits == []
    assert field.text() == "31/02/2025"
    assert field.property(IS_WRONG) is True
    assert sentences(form) == ["Tháng 2 năm 2025 không có ngày 31."]
    assert form.first_wrong == "notice_sent_on"
    form.show_rows(dataclasses.replace(ROW, version=2))
    assert field.text() == "31/02/2025"
    write(field, "28/02/2025")
    entry(form, "term").setFocus()
    assert edits == [("notice_sent_on", dt.date(2025, 2, 28))]
    assert sentences(form) == []


def test_esc_brings_the_stored_text_back(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "theme"), "khác")
    press(Key.Key_Escape)
    entry(form, "term").setFocus()
    assert entry(form, "theme").toPlainText() == "Đoàn kết"
    assert edits == []


def test_long_text_is_stored_when_left(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "theme"), "Đoàn kết - Dân chủ")
    entry(form, "term").setFocus()
    assert edits == [("theme", "Đoàn kết - Dân chủ")]


def test_a_tick_is_stored_at_once(form: Form, edits: list[tuple[str, object]]) -> None:
    entry(form, "is_pilot").click()
    assert edits == [("is_pilot", True)]


def test_a_choice_is_picked_with_one_enter(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "form"), "dang vien")
    assert entry(form, "form").is_open
    press(Key.Key_Return)
    assert edits == [("form", CongressForm.MEMBERS)]
    assert not entry(form, "form").is_open


def test_tab_picks_too_and_goes_on(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "form"), "dang vien")
    press(Key.Key_Tab)
    assert edits == [("form", CongressForm.MEMBERS)]
    assert QApplication.focusWidget() is entry(form, "delegate_count")


def test_a_reference_is_found_by_its_words(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "organisation_id"), "ha ho")
    press(Key.Key_Return)
    assert edits == [("organisation_id", "o3")]


def test_an_action_stores_the_field_first(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "term"), "2025")
    commit_focus()
    assert edits == [("term", "2025")]
    assert QApplication.focusWidget() is entry(form, "term")


def test_a_refusal_keeps_the_value_and_leaving_again_tries_again(form: Form, edits: list[tuple[str, object]]) -> None:
    write(entry(form, "term"), "2025")
    entry(form, "form").setFocus()
    form.refuse("term", "Không được.")
    assert entry(form, "term").text() == "2025"
    assert sentences(form) == ["Không được."]
    write(entry(form, "term"), "2025")
    entry(form, "form").setFocus()
    assert edits == [("term", "2025")] * 2


def test_undo_is_the_fields_own_while_it_has_letters(form: Form) -> None:
    field = entry(form, "term")

    def is_taken() -> Any:
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "z")
        QApplication.sendEvent(field, asked)
        return asked.isAccepted()

    field.setFocus()
    assert not is_taken()
    write(field, "2025")
    assert is_taken()
    entry(form, "form").setFocus()
    assert not is_taken()


def test_several_rows_show_what_they_have_in_common(form: Form, edits: list[tuple[str, object]]) -> None:
    other = dataclasses.replace(ROW, id=Id("c2"), delegate_count=200)
    form.show_rows(ROW, other)
    assert entry(form, "delegate_count").text() == ""
    assert entry(form, "delegate_count").placeholderText() == "nhiều giá trị khác nhau"
    assert entry(form, "theme").toPlainText() == "Đoàn kết"
    write(entry(form, "delegate_count"), "200")
    entry(form, "term").setFocus()
    assert edits == [("delegate_count", 200)]
    assert form.keys == ("c1", "c2")


def test_half_typed_text_survives(form: Form, drafts: Drafts, tmp_path: Path, qtbot: QtBot) -> None:
    write(entry(form, "term"), "2025 -")
    drafts.write()
    again = Form(Congress, NAMES, drafts=Drafts(tmp_path / "drafts.json"))
    qtbot.addWidget(again)
    again.show()
    again.show_rows(ROW)
    assert entry(again, "term").text() == "2025 -"
    assert sentences(again) == ["Chưa lưu: đã gõ trước khi chương trình đóng."]
    entry(form, "form").setFocus()
    assert Drafts(tmp_path / "drafts.json").keys() == ()


def test_nothing_shown_is_nothing_to_type_into(form: Form) -> None:
    form.show_rows()
    assert not form.isEnabled()
    assert [entry(form, name).shown_text() for name in NAMES] == [""] * len(NAMES)


def test_the_wheel_changes_nothing(form: Form, edits: list[tuple[str, object]]) -> None:
    field = entry(form, "form")
    at = QPointF(5, 5)
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(at, at, QPoint(), QPoint(0, -120), buttons, modifiers, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(field, wheel)
    assert edits == []
    assert field.text() == "Đại hội đại biểu"


def test_a_day_is_picked_from_the_calendar(form: Form, edits: list[tuple[str, object]]) -> None:
    field = entry(form, "notice_sent_on")
    field.open_calendar()
    (pages,) = field.findChildren(QCalendarWidget)
    pages.clicked.emit(pages.selectedDate())
    today = pages.selectedDate()
    assert edits == [("notice_sent_on", dt.date(today.year(), today.month(), today.day()))]


def test_every_input_has_an_accessible_name(form: Form) -> None:
    assert [entry(form, name).accessibleName() for name in NAMES[:2]] == ["Nhiệm kỳ", "Hình thức"]
    assert all(entry(form, name).accessibleName() for name in NAMES)
