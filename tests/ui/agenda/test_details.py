"""The details beside the tree, what the rules find, what stands for an empty part, links."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import HalfDay
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.services.agenda import Place
from congress_app.ui.agenda import agenda_commands as own
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.dates_dialog import DatesDialog
from congress_app.ui.agenda.page import AgendaPage
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Visit
from congress_app.ui.common.focus import commit_focus
from tests.ui.agenda.acting import open_dialog, order, select, stored, titles

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_words_to_say_are_stored_when_left(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 0, 0)
    field = page.panel.words.input("words")
    field.setFocus()
    QTest.keyClicks(field, "Kinh thua Dai hoi!")
    name = stored(qtbot, page, commit_focus)
    assert name == "Sửa “Lời dẫn” của “Chào cờ”"
    assert page._desk.app.lists.rows(AgendaItem, id=key)[0].words == "Kinh thua Dai hoi!"


@pytest.mark.parametrize("name", ["starts_at", "day"])
def test_the_day_and_start_of_a_session_cannot_be_emptied(page: AgendaPage, name: str) -> None:
    page.tree.select_row(page.work.data.sessions[0].id)
    field = page.panel.session.input(name)
    field.setFocus()
    QTest.keySequence(field, "Ctrl+A")
    QTest.keyClick(field, Qt.Key.Key_Delete)
    commit_focus()
    assert page.panel.session.first_wrong == name


def test_words_that_were_not_left_survive_a_crash(
    qtbot: QtBot, app: App, congress_id: str, page: AgendaPage, open_page: Callable[[App, str], AgendaPage]
) -> None:
    select(page, 0, 0)
    field = page.panel.words.input("words")
    field.setFocus()
    QTest.keyClicks(field, "Do dang")
    page._desk.drafts.write()
    again = open_page(app, congress_id)
    select(again, 0, 0)
    assert again.panel.words.input("words").shown_text() == "Do dang"


def test_who_stands_by_is_a_person_or_a_text(qtbot: QtBot, page: AgendaPage) -> None:
    key = select(page, 0, 0)
    for text, is_person in (("nguyen cong chien", True), ("Đội tuyên truyền", False)):
        stored(qtbot, page, partial(page.panel.item.edited.emit, "standby", text))
        item = page._desk.app.lists.rows(AgendaItem, id=key)[0]
        assert (item.standby_id is not None, item.standby) == (is_person, "" if is_person else text)


def test_a_session_moves_to_another_half_day_in_its_details(qtbot: QtBot, page: AgendaPage) -> None:
    key = page.work.data.sessions[0].id
    page.tree.select_row(key)
    name = stored(qtbot, page, lambda: page.panel.session.edited.emit("half_day", HalfDay.AFTERNOON))
    assert name == "Sửa “Buổi” của “Phiên trù bị”"
    assert page.tree.current_key == key


def test_warnings_appear_beside_their_rows_when_ready(qtbot: QtBot, page: AgendaPage) -> None:
    index = page.model.index_of(page.work.data.sessions[0].items[1].id, at.PRESENTER)
    stored(qtbot, page, lambda: page.model.setData(index, ""))
    number = index.siblingAtColumn(at.NUMBER)
    assert number.data(Qt.ItemDataRole.ToolTipRole) == "Chưa có người thực hiện."
    assert not number.data(Qt.ItemDataRole.DecorationRole).isNull()


def test_no_congress_says_where_one_is_chosen(open_page: Callable[[App, str], AgendaPage], app: App) -> None:
    page = open_page(app, "")
    assert page.empties.currentWidget() is page.empties._no_congress
    assert not page.is_details_shown


def test_a_congress_without_a_programme_offers_to_begin(qtbot: QtBot, page: AgendaPage) -> None:
    rows = [row.session for row in page.work.data.sessions]
    stored(qtbot, page, lambda: page.work.run(lambda: page.work.services.records.delete(rows)))
    assert page.empties.currentWidget() is page.empties._no_agenda
    name = stored(qtbot, page, lambda: order(page, common.NEW))
    assert name == "Thêm phiên họp"
    assert page.empties.currentWidget() is page.tree


def test_a_congress_without_dates_gets_them_from_its_opening_day(qtbot: QtBot, page: AgendaPage) -> None:
    rows = list(page.work.data.phases)
    stored(qtbot, page, lambda: page.work.run(lambda: page.work.services.records.delete(rows)))
    assert page.empties.currentWidget() is page.empties._no_dates
    order(page, own.DATES)
    dialog = open_dialog(qtbot, DatesDialog)
    dialog._field.setText("28/7/25")
    assert dialog._outcome.text() == "Phiên trù bị: chiều 28/7/2025\nPhiên chính thức: sáng 29/7/2025 - chiều 29/7/2025"
    assert stored(qtbot, page, dialog.accept) == "Đặt thời gian đại hội"
    assert len(page._desk.app.lists.rows(Phase)) == 2
    assert page.empties.currentWidget() is page.empties._no_agenda


def test_a_link_leads_to_its_row(page: AgendaPage) -> None:
    key = page.work.data.sessions[2].items[1].id
    page.take(Visit("agenda", key))
    assert page.tree.current_key == key


def test_a_change_made_elsewhere_waits_until_the_part_is_shown(qtbot: QtBot, app: App, page: AgendaPage) -> None:
    page.hide()
    place = Place(page.work.data.sessions[0].session.id)
    with qtbot.waitSignal(page._desk.bus.changed):
        page._desk.write(lambda: app.services.agenda.add_items(place, [{"title": "Thêm ở nơi khác"}]), owner=page)
    assert len(titles(page)[0]) == 3
    with qtbot.waitSignal(page.work.warnings_changed):
        page.show()
    assert titles(page)[0][-1] == "Thêm ở nơi khác"


def test_an_item_deleted_elsewhere_is_said_in_one_sentence(qtbot: QtBot, app: App, page: AgendaPage) -> None:
    key = select(page, 0, 0)
    app.services.records.delete(app.lists.rows(AgendaItem, id=Id[AgendaItem](key)))
    page.work.edit(key, "minutes", 7)
    qtbot.waitUntil(lambda: page.work.item(key) is None)
    assert titles(page)[0] == ["Bầu Đoàn Chủ tịch", "Thông qua chương trình"]
