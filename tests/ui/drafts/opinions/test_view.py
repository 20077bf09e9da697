"""Opinions shown, answered, filtered, moved and deleted; those asked agreed and reminded."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from congress_app.bootstrap import App
from congress_app.documents.forms import FORMS
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.organisations import Organisation
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.inputs import ChoiceInput, LongInput
from congress_app.ui.common.sheet_view import SheetView
from congress_app.ui.drafts.opinions import part_commands as own
from congress_app.ui.drafts.opinions.attaching import copied
from congress_app.ui.drafts.opinions.body import ASKED, NO_DOCUMENT, NO_ROUND
from congress_app.ui.drafts.opinions.filters import NOT_ASKED, OPEN, REMIND, WHO
from congress_app.ui.drafts.opinions.view import OpinionsView
from tests.ui.desks import desk_on
from tests.ui.drafts.opinions.conftest import asked, opened_view, stored, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]
TODAY = dt.date(2025, 7, 21)


def cells(sheet: SheetView, *columns: str) -> list[tuple[str, ...]]:
    """What stands in some columns of the rows shown."""
    model = sheet.model
    places = [model.column_at(column) for column in columns]
    return [tuple(str(model.index(row, at).data() or "") for at in places) for row in range(model.shown_count)]


def type_into(sheet: SheetView, row: int, column: str, text: str) -> None:
    """Type into a cell and leave it."""
    sheet.model.setData(sheet.model.index(row, sheet.model.column_at(column)), text)


def choose(view: OpinionsView, *places: int) -> None:
    """Choose opinions by their places."""
    view.opinions.grid.kept.select(*(view.opinions.model.key_at(place) for place in places))
    view._show_details()


def do(view: OpinionsView, command: Any) -> None:
    """Carry out a command as its key would."""
    view.desk.actions.refresh()
    action = view.desk.actions.action(command)
    assert action.isEnabled()
    action.trigger()


def test_rounds_opinions_and_counts(view: OpinionsView) -> None:
    assert [view.rounds.item(at).text() for at in range(view.rounds.count())] == ["Đợt 1: Các chi bộ"]
    assert "Quá hạn: 1" in view.rounds.item(0).toolTip()
    assert cells(view.opinions, "who", "section", "answer") == [
        ("Chi bộ Một", "Phần I", "Chưa trả lời"),
        ("Chi bộ Một", "Phần II", "Chưa trả lời"),
        ("Chi bộ Hai", "", "Tiếp thu"),
        ("Hội Cựu chiến binh", "", "Chưa trả lời"),
    ]
    assert view.counts.text() == "4 ý kiến: 1 tiếp thu, 3 chưa trả lời"
    assert "Thu nhập <span" in view.details.context.text()
    QAbstractItemModelTester(view.opinions.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_filters(view: OpinionsView) -> None:
    filters = view.opinions.opinion_filters
    filters.choose(WHO, NOT_ASKED)
    assert cells(view.opinions, "who") == [("Hội Cựu chiến binh",)]
    filters.clear()
    filters.mark(OPEN, is_on=True)
    filters.set_text("chi bo mot")
    assert cells(view.opinions, "section") == [("Phần I",), ("Phần II",)]


def test_an_answer_waits_for_its_reason_and_both_are_one_step(view: OpinionsView, desk: Desk, written: Written) -> None:
    type_into(view.opinions, 0, "answer", "khong tiep thu")
    model = view.opinions.model
    assert model.is_wrong(model.index(0, model.column_at("answer")))
    assert stored(desk)[0].answer is None
    written(lambda: type_into(view.opinions, 0, "answer_text", "Đã nêu ở mục 2"))
    its = stored(desk)[0]
    assert (its.answer, its.answer_text, its.answered_on) == (AnswerKind.NOT_ACCEPTED, "Đã nêu ở mục 2", TODAY)
    assert model.wrong_count == 0
    written(lambda: undo(desk))
    assert (stored(desk)[0].answer, stored(desk)[0].answer_text) == (None, "")


def test_the_one_being_answered_stays_in_sight_among_the_unanswered(view: OpinionsView, written: Written) -> None:
    view.opinions.opinion_filters.mark(OPEN, is_on=True)
    view.opinions.go_to(view.opinions.model.key_at(0))
    written(lambda: type_into(view.opinions, 0, "answer", "tiep thu"))
    assert len(cells(view.opinions, "who")) == 3
    view.opinions.go_to(view.opinions.model.key_at(1))
    written(lambda: type_into(view.opinions, 1, "answer", "tiep thu"))
    assert cells(view.opinions, "section", "answer") == [("Phần II", "Tiếp thu"), ("", "Chưa trả lời")]


def test_opinions_are_answered_one_after_the_other_in_the_details(
    view: OpinionsView, desk: Desk, written: Written
) -> None:
    choose(view, 0)
    view.details.focus_answer()
    answer, reason = view.details.answer.input("answer"), view.details.answer.input("answer_text")
    assert isinstance(answer, ChoiceInput)
    assert isinstance(reason, LongInput)
    answer.put_text("Tiếp thu một phần")
    answer.left.emit()
    assert (view.details.answer.first_wrong, stored(desk)[0].answer) == ("answer", None)

    def say_why() -> None:
        reason.put_text("Chỉ sửa số liệu")
        reason.left.emit()

    written(say_why)
    assert (stored(desk)[0].answer, stored(desk)[0].answer_text) == (AnswerKind.PARTLY, "Chỉ sửa số liệu")
    assert view.details.answer.first_wrong == ""
    do(view, own.NEXT_OPEN)
    assert [row.opinion.text for row in view.details.rows] == ["Bỏ đoạn cuối"]
    assert view.details.isAncestorOf(QApplication.focusWidget() or view)
    do(view, own.LAST_OPEN)  # over the end
    assert [row.who for row in view.details.rows] == ["Hội Cựu chiến binh"]


def test_several_get_the_same_answer(view: OpinionsView, desk: Desk, written: Written) -> None:
    choose(view, 0, 1, 3)
    answer = view.details.answer.input("answer")

    def accept() -> None:
        answer.put_text("Tiếp thu")
        answer.left.emit()

    written(accept)
    assert [each.answer for each in stored(desk)] == [AnswerKind.ACCEPTED] * 4
    assert view.counts.text() == "4 ý kiến: 4 tiếp thu"


def test_a_new_opinion_is_of_somebody_asked_or_of_somebody_else(
    view: OpinionsView, desk: Desk, written: Written
) -> None:
    model = view.opinions.model
    for name in ("chi bộ ba", "Bà Nguyễn Thị An"):
        last = model.rowCount() - 1
        type_into(view.opinions, last, "who", name)
        type_into(view.opinions, last, "text", "Nhất trí, bổ sung số liệu")
        written(lambda last=last: model.leave_row(model.index(last, 0)))  # type: ignore[misc]
    three, other = stored(desk)[-2:]
    assert (three.participant_id, other.participant_id) == (asked(desk)["Chi bộ Ba"].id, None)
    assert [each.state for each in view.state.data.drafts.drafts[0].rounds[0].asked] == [ParticipantState.COMMENTED] * 3
    assert other.version_id == view.shown.draft.last_version.id  # type: ignore[union-attr]


def test_moved_and_deleted_with_a_way_back(view: OpinionsView, desk: Desk, written: Written) -> None:
    choose(view, 0)
    written(lambda: do(view, common.MOVE_DOWN))
    assert [each.text for each in stored(desk)][:2] == ["Bỏ đoạn cuối", "Nêu số đầu nhiệm kỳ"]
    view.opinions.grid.setFocus()
    choose(view, 0, 1)
    written(lambda: do(view, common.DELETE))
    assert len(stored(desk)) == 2
    assert desk.messages.bar.words.startswith("Đã xóa: 2")
    written(lambda: undo(desk))
    assert len(stored(desk)) == 4


def test_agreed_reminded_and_who_must_be(view: OpinionsView, desk: Desk, written: Written) -> None:
    view.show_sheet(ASKED)
    assert cells(view.asked, "name", "state") == [
        ("Chi bộ Một", "Đã góp ý"),
        ("Chi bộ Hai", "Đã góp ý"),
        ("Chi bộ Ba", "Quá hạn"),
    ]
    view.asked.asked_filters.mark(REMIND, is_on=True)
    assert cells(view.asked, "name") == [("Chi bộ Ba",)]
    view.asked.grid.kept.select(view.asked.model.key_at(0))
    written(lambda: do(view, own.REMINDED))
    assert asked(desk)["Chi bộ Ba"].reminded_on == TODAY
    written(lambda: do(view, own.AGREED))
    assert asked(desk)["Chi bộ Ba"].agreed_on == TODAY
    assert cells(view.asked, "name") == []


def test_letters_and_the_synthesis_are_printed_for_what_is_looked_at(
    view: OpinionsView, desk: Desk, qtbot: QtBot
) -> None:
    for command, form in (
        (own.REMINDERS, "reminder"),
        (own.LETTERS, "opinion-letter"),
        (own.SYNTHESIS, "opinion-synthesis"),
    ):
        with qtbot.waitSignal(desk.visit_asked) as asked_for:
            do(view, command)
        visit: Visit = asked_for.args[0]
        assert (visit.part, visit.filters["form"]) == ("printing", form)
        options = {each.name for each in FORMS[form].options}
        assert set(visit.filters["options"]) <= options
        assert visit.filters["options"]["document"] == "BCCT"


def test_names_of_the_file_are_linked_and_others_typed(view: OpinionsView, desk: Desk, written: Written) -> None:
    view.show_sheet(ASKED)
    model = view.asked.model
    for name in ("chi bo bon", "Đồng chí Trần Văn Bình"):
        last = model.rowCount() - 1
        type_into(view.asked, last, "name", name)
        written(lambda last=last: model.leave_row(model.index(last, 0)))  # type: ignore[misc]
    four = next(each for each in desk.app.lists.rows(Organisation) if each.name == "Chi bộ Bốn")
    assert cells(view.asked, "name")[-2:] == [("Chi bộ Bốn",), ("Đồng chí Trần Văn Bình",)]
    assert [each.name for each in asked(desk).values() if each.organisation_id == four.id] == [""]


def test_a_file_is_attached_opened_and_taken_away(
    view: OpinionsView, desk: Desk, written: Written, tmp_path: Path
) -> None:
    file = tmp_path / "góp ý.txt"
    file.write_bytes(b"noi dung")
    choose(view, 1)
    written(lambda: view.details.file_dropped.emit(str(file)))
    its = stored(desk)[1]
    copy = copied(desk.app, its)
    assert (its.file_name, copy.name, copy.read_bytes()) == ("góp ý.txt", "góp ý.txt", b"noi dung")
    assert "Đã đính kèm" in desk.messages.bar.words
    choose(view, 1)
    written(lambda: do(view, own.DETACH))
    assert stored(desk)[1].file_hash == ""


def test_a_link_leads_to_an_opinion(view: OpinionsView, desk: Desk) -> None:
    view.opinions.opinion_filters.set_text("không có gì như thế")
    key = stored(desk)[3].id
    assert view.show_row(key)
    assert view.opinions.grid.kept.current == key
    assert not view.show_row("nowhere")


def test_without_documents_and_without_rounds_it_says_how_to_begin(bare_app: App, qtbot: QtBot, tmp_path: Path) -> None:
    desk = desk_on(qtbot, bare_app, tmp_path)
    (congress,) = bare_app.lists.rows(Congress)
    desk.work_on(congress.id)
    view = opened_view(qtbot, desk)
    assert (view._stack.currentIndex(), view.count_words) == (NO_DOCUMENT, "")
    with qtbot.waitSignal(view.state.changed):
        desk.write(lambda: bare_app.services.documents.add(congress.id, "political_report"), owner=desk)
    assert view._stack.currentIndex() == NO_ROUND
    view.begin_without_round()
    model = view.opinions.model
    type_into(view.opinions, model.rowCount() - 1, "text", "Góp ý ngoài các đợt")
    with qtbot.waitSignal(view.state.changed):
        model.leave_row(model.index(model.rowCount() - 1, 0))
    assert [(each.text, each.round_id) for each in bare_app.lists.rows(Opinion)] == [("Góp ý ngoài các đợt", None)]


def test_enter_on_an_answer_without_its_reason_goes_to_the_reason(view: OpinionsView, qtbot: QtBot) -> None:
    grid, model = view.opinions.grid, view.opinions.model
    view.opinions.go_to(model.key_at(0))
    grid.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_G, Qt.Key.Key_Return):  # "ng": out of scope
        QTest.keyClick(QApplication.focusWidget() or grid, key)
    qtbot.waitUntil(lambda: grid.currentIndex() == model.index(0, model.column_at("answer_text")))
    assert model.wrong_count == 1
