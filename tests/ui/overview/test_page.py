"""The overview on a real data file: figures count what is there, each leads to its rows, and a change is counted when it is seen."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import CongressState
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.fields import Id
from congress_app.ui.common.desk import Visit
from congress_app.ui.common.task import stop_all
from congress_app.ui.overview.cards import Card, LinkLine
from congress_app.ui.overview.page import OverviewPage
from tests.ui.desks import desk_on, show
from tests.ui.one_congress import DAY, make_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OpenPage = Callable[[App], OverviewPage]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_file(tmp_path_factory.mktemp("overview"))


@pytest.fixture
def app(template: Path, tmp_path: Path) -> Iterator[App]:
    """A province with the one congress of one of its communes."""
    opened = bootstrap.open_app(Path(shutil.copy(template, tmp_path / "a.db")), backups=tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def open_page(qtbot: QtBot, tmp_path: Path) -> OpenPage:
    def do(app: App) -> OverviewPage:
        desk = desk_on(qtbot, app, tmp_path)
        page = OverviewPage(desk)
        show(qtbot, desk, page, 1100, 700)
        qtbot.waitUntil(lambda: bool(_lines(page, "Cảnh báo")) or bool(_sentence(page, "Cảnh báo")))
        qtbot.waitUntil(lambda: bool(_lines(page, "Các tuần tới")) or bool(_sentence(page, "Các tuần tới")))
        return page

    return do


def _card(page: OverviewPage, title: str) -> Card:
    return next(card for card in page.findChildren(Card) if card.accessibleName() == title)


def _lines(page: OverviewPage, title: str) -> list[LinkLine]:
    return [line for line in _card(page, title).findChildren(LinkLine) if not line.isHidden()]


def _names(page: OverviewPage, title: str) -> list[str]:
    return [line.accessibleName() for line in _lines(page, title)]


def _sentence(page: OverviewPage, title: str) -> str:
    words = [label.text() for label in _card(page, title).findChildren(QLabel) if not label.isHidden()]
    return next((text for text in words if text.endswith(".")), "")


def test_what_lies_ahead_and_the_states_are_counted(open_page: OpenPage, app: App) -> None:
    page = open_page(app)
    assert _names(page, "Đại hội sắp tới") == ["Đảng bộ xã Toàn Thắng: 28/7/2025, sáng"]
    assert _names(page, "Đại hội theo trạng thái") == ["Theo kế hoạch: 1", "Tất cả đại hội: 1"]
    assert _names(page, "Các tuần tới") == ["28/07 - 03/08: Phiên trù bị: 1", "28/07 - 03/08: Phiên chính thức: 1"]


def test_every_figure_opens_its_rows(qtbot: QtBot, open_page: OpenPage, app: App) -> None:
    page = open_page(app)
    (congress,) = app.lists.congresses(app.scope())
    wanted = {
        "Đại hội sắp tới": Visit("calendar", congress.id),
        "Đại hội theo trạng thái": Visit("calendar", "", {"state": CongressState.PLANNED}),
        "Các tuần tới": Visit("calendar", "", {"congress_ids": (congress.id,)}),
        "Cảnh báo": Visit("calendar", "", {"congress_ids": (congress.id,)}),
    }
    for title, visit in wanted.items():
        line = _lines(page, title)[0]
        with qtbot.waitSignal(page._desk.visit_asked) as asked:
            QTest.keyClick(line, Qt.Key.Key_Space)
        assert asked.args == [visit]


def test_the_number_of_all_and_what_is_only_to_know_open_their_rows(
    qtbot: QtBot, open_page: OpenPage, app: App
) -> None:
    page = open_page(app)
    (congress,) = app.lists.congresses(app.scope())
    for title, visit in (
        ("Đại hội theo trạng thái", Visit("calendar", "", {"text": ""})),
        ("Cảnh báo", Visit("calendar", "", {"congress_ids": (congress.id,)})),
    ):
        with qtbot.waitSignal(page._desk.visit_asked) as asked:
            _lines(page, title)[-1].click()
        assert asked.args == [visit]


def test_a_warning_is_called_as_its_rule(open_page: OpenPage, app: App) -> None:
    names = _names(open_page(app), "Cảnh báo")
    assert "Thiếu: Báo cáo thẩm tra tư cách đại biểu: 1" in names
    assert all(name.endswith(": 1") for name in names)


def test_an_empty_file_offers_two_ways_to_begin(qtbot: QtBot, open_page: OpenPage, tmp_path: Path) -> None:
    bootstrap.new_file(tmp_path / "empty.db")
    empty = bootstrap.open_app(tmp_path / "empty.db", backups=tmp_path / "backups")
    page = open_page(empty)
    ways = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    for way, begin in zip(ways, ("new", "import"), strict=True):
        with qtbot.waitSignal(page._desk.visit_asked) as asked:
            way.click()
        assert asked.args == [Visit("calendar", "", {"begin": begin})]
    page._desk.writer.finish()
    stop_all()
    empty.close()


def test_a_narrow_card_keeps_its_figures_in_view(qtbot: QtBot, open_page: OpenPage, app: App) -> None:
    page = open_page(app)
    page.window().resize(600, 500)
    qtbot.waitUntil(lambda: all(card.width() < 600 for card in page.findChildren(Card)))


def test_a_change_is_counted_at_once(qtbot: QtBot, open_page: OpenPage, app: App) -> None:
    page = open_page(app)
    (congress,) = app.lists.congresses(app.scope())
    verbs = app.services.congresses
    page._desk.write(lambda: verbs.set_state([congress.congress.id], CongressState.POSTPONED, DAY), owner=page)
    page._desk.write(lambda: app.services.office.change({"as_of": DAY}), owner=page)
    qtbot.waitUntil(lambda: _names(page, "Đại hội theo trạng thái") == ["Hoãn: 1", "Tất cả đại hội: 1"])
    assert _sentence(page, "Đại hội sắp tới") == "Không còn đại hội nào sắp tới."


def test_a_narrow_window_has_one_column(qtbot: QtBot, open_page: OpenPage, app: App) -> None:
    page = open_page(app)
    page.window().resize(500, 600)
    qtbot.waitUntil(lambda: len({card.x() for card in page.findChildren(Card) if card.isVisible()}) == 1)
    room = page._area.viewport().width()
    qtbot.waitUntil(lambda: all(card.width() == room for card in page.findChildren(Card) if card.isVisible()))


def test_the_plan_has_a_card_where_there_is_one(qtbot: QtBot, open_page: OpenPage, app: App) -> None:
    page = open_page(app)
    assert _card(page, "Phân công").isHidden()
    (congress,) = app.lists.congresses(app.scope())
    person = app.services.organisations.add_person({"full_name": "Lê An"}).value
    assign = app.services.assignments.assign
    own = [congress.congress.id]
    page._desk.write(lambda: assign(person.id, own, AssignmentRole.AREA), owner=page)
    qtbot.waitUntil(lambda: _card(page, "Phân công").isVisible() and bool(_names(page, "Phân công")))
    names = _names(page, "Phân công")
    assert names[0] == "Đại hội chưa có đồng chí dự và phát biểu: 1"
    assert names[-1] == "Tất cả phân công (chưa ban hành): 1"
    assert not any("phát biểu chỉ đạo" in name for name in _names(page, "Cảnh báo"))
    with qtbot.waitSignal(page._desk.visit_asked) as asked:
        _lines(page, "Phân công")[0].click()
    assert asked.args == [Visit("assignments", "", {"show": "wanting"})]
    page._desk.write(lambda: app.services.plan_issues.issue(DAY), owner=page)
    page._desk.write(lambda: assign(person.id, own, AssignmentRole.SPEAKER), owner=page)
    news = "Thay đổi sau lần 1 chưa báo: 1"
    qtbot.waitUntil(lambda: news in _names(page, "Phân công"))
    line = next(line for line in _lines(page, "Phân công") if line.accessibleName() == news)
    with qtbot.waitSignal(page._desk.visit_asked) as asked:
        line.click()
    assert asked.args == [Visit("assignments", "", {"view": "versions"})]


def test_what_is_late_or_unanswered_about_documents_leads_to_them(app: App, open_page: OpenPage) -> None:
    (congress,) = app.lists.congresses(app.scope())
    do = app.services.documents
    its = do.add(Id(congress.id), "political_report").value
    do.set_stage(Id(its.id), StageKind.DRAFTING, {"planned_on": app.as_of() - dt.timedelta(days=1)})
    app.services.opinions.add(Id(its.id), [{"text": "Nên nói rõ hơn"}])
    page = open_page(app)
    visits: list[Visit] = []
    page._desk.visit_asked.connect(visits.append)
    (line,) = _card(page, "Văn kiện").findChildren(LinkLine)
    assert line.accessibleName() == "xã Toàn Thắng: quá hạn 1 · 1 ý kiến chờ"
    line.click()
    assert visits == [Visit("drafts", "", {"view": "documents", "deadline": "open"})]
    assert page._desk.congress_id == congress.id
