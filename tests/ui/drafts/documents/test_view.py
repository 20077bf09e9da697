"""The list of documents: begun, typed, filtered, files dropped, stages typed, numbers taken, words found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel

from congress_app.domain.drafts.choices import SecrecyLevel, StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.list_model import ROOT
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.choose_dialog import ChooseDocument
from congress_app.ui.drafts.documents.filters import DEADLINE, LATE
from congress_app.ui.drafts.documents.number_dialog import TakeNumber
from congress_app.ui.drafts.documents.search_dialog import SearchTexts
from congress_app.ui.drafts.documents.view import DocumentsView
from congress_app.ui.drafts.page import DraftsPage
from tests.ui.drafts.documents.conftest import REPORT, RESOLUTION, WAIT_MS, choose, draft_of, open_dialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]
TODAY = dt.date(2025, 7, 21)


def cells(view: DocumentsView, *columns: str) -> list[tuple[str, ...]]:
    """What stands in some columns of the rows shown."""
    model = view.sheet.model
    places = [model.column_at(column) for column in columns]
    return [tuple(str(model.index(row, at).data() or "") for at in places) for row in range(model.shown_count)]


def type_new(view: DocumentsView, **texts: str) -> None:
    """Type a new row and leave it."""
    model = view.sheet.model
    at = model.rowCount() - 1
    for column, text in texts.items():
        model.setData(model.index(at, model.column_at(column)), text)
    model.leave_row(model.index(at, 0))


def word_file(path: Path, text: str) -> Path:
    """A Word document of one paragraph."""
    made = docx.Document()
    made.add_paragraph(text)
    made.save(str(path))
    return path


def drop(view: DocumentsView, at: QPoint, *paths: Path) -> None:
    """Drop files on the list."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    move, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = view.sheet.grid.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(at, move, data, button, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(at), move, data, button, none))


def test_what_the_congress_needs_is_added_planned_and_late_ones_are_found(
    view: DocumentsView, desk: Desk, written: Written
) -> None:
    QAbstractItemModelTester(view.sheet.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    written(lambda: desk.actions.action(own.ADD_USUAL).trigger())
    assert len(cells(view, "title")) > 8
    view.sheet.document_filters.choose(DEADLINE, LATE)
    view.sheet.filter()
    found = cells(view, "due_on", "due_stage")
    assert found
    assert all(day.endswith("quá hạn") for day, _stage in found)
    days = [row.due.planned_on for each in range(len(found)) if (row := view.sheet.model.row_at(each)) and row.due]
    assert len(days) == len(found)
    assert days == sorted(days, key=lambda day: day or dt.date.max)


def test_a_kind_is_typed_without_accents_and_another_paper_by_its_title(
    view: DocumentsView, desk: Desk, written: Written
) -> None:
    written(lambda: type_new(view, title="dien van be mac", person="Quach Ba Hung", body="Tổ giúp việc"))
    written(lambda: type_new(view, title="Kế hoạch phục vụ đại hội"))
    made = {each.kind: each for each in desk.app.lists.rows(CongressDocument)}
    speech, other = made["closing_speech"], made["other"]
    assert (speech.title, speech.drafted_by, other.title) == ("", "Tổ giúp việc", "Kế hoạch phục vụ đại hội")
    assert (speech.person_id is not None, speech.person_name) == (True, "")
    type_new(view, note="chỉ có ghi chú")
    model = view.sheet.model
    assert model.is_wrong(model.index(model.rowCount() - 1, model.column_at("title")))


def test_files_are_dropped_on_a_document_or_it_is_asked_for_which(
    view: DocumentsView, desk: Desk, written: Written, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = word_file(tmp_path / "a.docx", "Bản một"), word_file(tmp_path / "b.docx", "Bản hai")
    (tmp_path / "phieu.txt").write_text("phiếu trình", encoding="utf-8")
    grid = view.sheet.grid
    at = grid.visualRect(view.sheet.model.index(1, view.sheet.model.column_at("title"))).center()
    written(lambda: drop(view, at, second, tmp_path / "phieu.txt", first))
    draft = draft_of(view, RESOLUTION)
    assert [(each.number, each.file_name) for each in draft.versions] == [(1, "a.docx"), (2, "b.docx")]
    assert [each.file_name for each in draft.attachments] == ["phieu.txt"]
    assert desk.app.lists.texts([draft.versions[0].file_hash]) == {draft.versions[0].file_hash: "Bản một"}
    drop(view, QPoint(5, grid.viewport().height() - 4), word_file(tmp_path / "c.docx", "Bản ba"))
    dialog = open_dialog(desk, ChooseDocument)
    dialog.input.put_text("bao cao chinh tri")
    written(dialog.accept)
    assert len(draft_of(view, REPORT).versions) == 3
    drop(view, at, second)
    qtbot.waitUntil(lambda: "không thêm" in desk.messages.bar.words, timeout=WAIT_MS)


def test_a_secret_document_takes_no_file_and_a_damaged_file_is_said(
    view: DocumentsView, desk: Desk, written: Written, qtbot: QtBot, tmp_path: Path
) -> None:
    its = choose(qtbot, view, RESOLUTION)
    (tmp_path / "hong.docx").write_bytes(b"PK\x03\x04 broken")
    view.take_files([its], [tmp_path / "hong.docx"])
    qtbot.waitUntil(lambda: "hong.docx" in desk.messages.bar.words, timeout=WAIT_MS)
    secret = {"secrecy": SecrecyLevel.SECRET}
    written(lambda: desk.write(lambda: desk.app.services.documents.change(Id(its.id), secret), owner=desk))
    view.take_files([draft_of(view, RESOLUTION)], [word_file(tmp_path / "a.docx", "x")])
    assert "bí mật nhà nước" in desk.messages.bar.words.lower()
    assert len(desk.app.lists.rows(DocumentVersion)) == 2


def test_days_typed_into_the_time_line_are_stored_and_disorder_is_refused(
    view: DocumentsView, desk: Desk, written: Written, qtbot: QtBot
) -> None:
    its = choose(qtbot, view, REPORT)
    model = view.details.stages.stages
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    reached = model.column_at("actual_on")
    written(lambda: model.setData(model.index(1, reached), "10/7/2025"))
    stage = draft_of(view, REPORT).stages[StageKind.OPINIONS]
    assert (stage.actual_on, draft_of(view, REPORT).state) == (dt.date(2025, 7, 10), StageKind.OPINIONS)
    model.setData(model.index(0, reached), "12/7/2025")
    qtbot.waitUntil(lambda: model.is_wrong(model.index(0, reached)))
    model.give_up(model.index(0, reached))
    desk.actions.refresh()
    written(lambda: desk.actions.action(own.NEXT_STAGE).trigger())
    stages = {each.kind: each for each in desk.app.lists.rows(DocumentStage, document_id=its.id)}
    assert stages[StageKind.ABSORBED].actual_on == TODAY
    assert stages[StageKind.ABSORBED].version_id == its.versions[-1].id


def test_the_next_number_is_offered_taken_and_revoked(
    view: DocumentsView, desk: Desk, written: Written, qtbot: QtBot
) -> None:
    choose(qtbot, view, RESOLUTION)
    desk.actions.action(own.TAKE_NUMBER).trigger()
    dialog = open_dialog(desk, TakeNumber)
    assert (dialog.number.text(), dialog._symbol.text(), dialog.day.text()) == ("1", "-NQ/ĐH", "21/07/2025")
    dialog.number.put_text("4")
    dialog._on_number_typed()
    assert dialog._free.text() == "Lấy số 4 thì bỏ trống: 1-3."
    dialog.number.put_text("1")
    dialog._on_number_typed()
    assert dialog._free.text() == ""
    dialog.day.put_text("")
    dialog.accept()
    assert "ngày" in dialog.refusal.text()
    dialog.day.put_text("29/7/2025")
    written(dialog.accept)
    assert cells(view, "number")[1] == ("01-NQ/ĐH",)
    written(lambda: desk.actions.action(own.REVOKE_NUMBER).trigger())
    assert desk.app.lists.rows(NumberEntry) == []


def test_words_are_found_in_the_newest_draft_and_lead_there(view: DocumentsView, desk: Desk, qtbot: QtBot) -> None:
    choose(qtbot, view, RESOLUTION)
    view.search("hoa giai")
    dialog = open_dialog(desk, SearchTexts)
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1)
    words = "Báo cáo chính trị · dự thảo lần 2: … Hoà giải ở cơ sở được quan tâm. …"
    assert dialog.model.index(0, 0).data() == words
    dialog._on_activated(dialog.model.index(0, 0))
    qtbot.waitUntil(lambda: [each.title for each in view.details.drafts] == [REPORT])
    assert view.details.versions.chosen is not None
    assert view.details.versions.chosen.version.number == 2


def test_several_documents_share_a_field_and_are_deleted_together(
    view: DocumentsView, desk: Desk, written: Written, qtbot: QtBot
) -> None:
    view.sheet.grid.selectAll()
    qtbot.waitUntil(lambda: len(view.details.drafts) == 2)
    field = view.details.form.input("drafted_by")
    field.put_text("Văn phòng Đảng ủy")
    written(field.left.emit)
    assert {each.drafted_by for each in desk.app.lists.rows(CongressDocument)} == {"Văn phòng Đảng ủy"}
    view.sheet.grid.setFocus()
    view.sheet.grid.selectAll()
    written(lambda: desk.actions.action(common.DELETE).trigger())
    assert desk.app.lists.rows(CongressDocument) == []
    assert view.sheet.views.currentWidget() is view.sheet._empty


def test_a_link_filters_by_deadline(page: DraftsPage, view: DocumentsView) -> None:
    page.take(Visit("drafts", "", {"view": "documents", "deadline": LATE}))
    assert view.sheet.document_filters.choice(DEADLINE) == LATE
    assert view.sheet.model.rowCount(ROOT) == 1  # only the row in which a new one is typed


def test_of_many_files_that_were_dropped_some_are_named(desk: Desk) -> None:
    dialog = ChooseDocument([], [Path(f"{each}.pdf") for each in "abcdefg"], desk.window)
    said = [each.text() for each in dialog.findChildren(QLabel) if ".pdf" in each.text()]
    assert said == ["Tệp cần nhận: a.pdf, b.pdf, c.pdf, d.pdf, e.pdf và 2 tệp nữa."]
