"""The report: drafted where there is none, corrected, drafted anew when figures have moved, printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from congress_app.domain.choices import CongressForm
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import Gender
from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.delegates import Delegate
from congress_app.domain.statistics.cross import Compared
from congress_app.domain.statistics.figures import Line
from congress_app.i18n import _
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.page import STATISTICS, DelegatesPage
from congress_app.ui.delegates.statistics.report_dialog import ReportDialog, moved_words
from tests.ui.delegates.conftest import congress_of, delegate, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def dialog(page: DelegatesPage, desk: Desk, qtbot: QtBot) -> ReportDialog:
    """The dialog, open on a report that was drafted for it."""
    page.show_view(STATISTICS)
    qtbot.waitUntil(lambda: page.statistics.can_report)
    desk.actions.action(own.REPORT).trigger()
    qtbot.waitUntil(lambda: page.report.dialog is not None)
    assert page.report.dialog is not None
    return page.report.dialog


def kept(desk: Desk) -> CongressReport:
    """The one report."""
    (found,) = desk.app.lists.rows(CongressReport)
    return found


def make_female(desk: Desk) -> None:
    """One more woman."""
    records, one = desk.app.services.records, delegate(desk, "Lê Hoà")
    desk.write(lambda: records.change_many(Delegate, [(one, {"gender": Gender.FEMALE})]), owner=desk)


def test_drafted_in_one_step_and_taken_back_in_one(
    dialog: ReportDialog, page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    assert dialog.text.shown_text() == kept(desk).text != ""
    assert dialog.windowTitle() == "Báo cáo thẩm tra tư cách đại biểu"
    assert dialog.bar.isHidden()
    written(lambda: undo(desk))
    qtbot.waitUntil(lambda: page.report.dialog is None)
    assert desk.app.lists.rows(CongressReport) == []


def test_stored_when_closed(dialog: ReportDialog, page: DelegatesPage, desk: Desk, written: Written) -> None:
    key = ReportDialog.key_of(kept(desk))
    dialog.text.setFocus()
    dialog.text.appendPlainText("Thêm một câu.")
    assert desk.drafts.left(key) == dialog.text.shown_text()
    written(dialog.reject)
    assert kept(desk).text.endswith("Thêm một câu.")
    assert desk.drafts.left(key) is None
    assert page.report.dialog is None
    written(lambda: undo(desk))
    assert not kept(desk).text.endswith("Thêm một câu.")


def test_closing_without_a_change_leaves_no_step(dialog: ReportDialog, desk: Desk, qtbot: QtBot) -> None:
    before = kept(desk).version
    dialog.reject()
    qtbot.wait(50)
    assert kept(desk).version == before


def test_typed_text_that_was_never_stored_comes_back(
    dialog: ReportDialog, page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    key = ReportDialog.key_of(kept(desk))
    dialog.reject()
    qtbot.waitUntil(lambda: page.report.dialog is None and page.statistics.counted is not None)
    qtbot.waitUntil(lambda: page.statistics.counted.report is not None)  # type: ignore[union-attr]  # waited for above
    desk.drafts.note(key, "Chữ gõ dở")
    page.report.open()
    qtbot.waitUntil(lambda: page.report.dialog is not None)
    assert page.report.dialog is not None
    assert page.report.dialog.text.shown_text() == "Chữ gõ dở"
    written(page.report.dialog.reject)
    assert kept(desk).text == "Chữ gõ dở"


def test_what_has_moved_is_said_and_drafted_anew(
    dialog: ReportDialog, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    written(lambda: make_female(desk))
    qtbot.waitUntil(lambda: not dialog.bar.isHidden())
    said = dialog._moved.text()
    assert said.startswith("Số liệu đã thay đổi từ khi soạn: ")
    assert "Nữ: 2 (33,33%) → 3 (50,00%)" in said
    before = kept(desk).text
    written(dialog.redraft.click)
    qtbot.waitUntil(dialog.bar.isHidden)
    assert dialog.text.shown_text() == kept(desk).text != before
    asked: list[bool] = []
    dialog.undo_asked.connect(lambda: asked.append(True))
    dialog.undo.click()
    assert asked == [True]
    assert dialog.undo.isHidden()
    written(lambda: undo(desk))
    qtbot.waitUntil(lambda: dialog.text.shown_text() == before)
    assert not dialog.bar.isHidden()


def test_opened_again_it_is_as_the_data_file_has_it(
    dialog: ReportDialog, page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    dialog.text.setFocus()
    dialog.text.appendPlainText("Thêm một câu.")
    written(dialog.reject)
    written(lambda: make_female(desk))
    reports = desk.app.services.reports
    written(lambda: desk.write(lambda: reports.redraft(kept(desk)), owner=desk))
    qtbot.waitUntil(lambda: page.statistics.counted is not None and not page.statistics.counted.moved)
    desk.app.file.undo()  # the view has not been told
    desk.actions.action(own.REPORT).trigger()
    qtbot.waitUntil(lambda: page.report.dialog is not None)
    assert page.report.dialog is not None
    assert page.report.dialog.text.shown_text() == kept(desk).text
    assert kept(desk).text.endswith("Thêm một câu.")
    assert not page.report.dialog.bar.isHidden()


def test_where_all_members_meet_it_is_about_members(
    page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    congress = congress_of(desk.app)
    values = {"form": CongressForm.MEMBERS}
    records = desk.app.services.records
    written(lambda: desk.write(lambda: records.change_many(Congress, [(congress, values)]), owner=desk))
    page.show_view(STATISTICS)
    qtbot.waitUntil(lambda: page.statistics.can_report)
    assert page.statistics.report.text() == "Báo cáo đảng viên dự đại hội"
    desk.actions.action(own.REPORT).trigger()
    qtbot.waitUntil(lambda: page.report.dialog is not None)
    assert kept(desk).kind == "members-report"


def test_printed_by_its_form(dialog: ReportDialog, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.visit_asked) as asked:
        dialog.printing.click()
    congress_id = kept(desk).congress_id
    filters = {"form": "verification-report", "congress_id": congress_id}
    assert asked.args == [Visit("printing", "", filters)]


def test_lines_of_one_title_are_told_with_their_group() -> None:
    moved = [
        Compared(group, Line("unknown", title), Line("unknown", title, count=1), Line("unknown", title, count=2))
        for group, title in (("Gender", "Not known"), ("Ethnic group", "Not known"), ("Gender", "Female"))
    ]
    words = moved_words(moved)
    for each in moved:
        assert each.title.words in words or each.title.words.lower() in words
    assert words.count("1 → 2") == 3
    assert f"{_('Gender')}, {_('Not known').lower()}: 1 → 2" in words
    assert f"{_('Ethnic group')}, {_('Not known').lower()}: 1 → 2" in words
