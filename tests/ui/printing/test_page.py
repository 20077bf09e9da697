"""The printing page on one congress: its forms and what is remembered of them, files, page numbers as typed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow, QScrollArea

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.documents.builders.badges import Drawn
from congress_app.documents.forms import FORMS, PIECES
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.runtime import crash
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.errors import BadValue
from congress_app.runtime.ids import SeededIds
from congress_app.runtime.settings import PrintLook, SettingsFile
from congress_app.services.agenda import Place
from congress_app.ui.common.commands import PRINT
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages
from congress_app.ui.printing.form_list import FormList
from congress_app.ui.printing.making import shown_forms
from congress_app.ui.printing.many_dialog import ManyDialog
from congress_app.ui.printing.option_box import OptionBox
from congress_app.ui.printing.page import PrintingPage
from congress_app.ui.printing.paper_printer import read_pages
from congress_app.ui.printing.part_commands import OPEN_EXCEL, SAVE_AS
from congress_app.ui.printing.piece_list import PieceList
from congress_app.ui.printing.save_dialog import SaveDialog
from tests.data_files import START
from tests.desk import ONE_DAY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """A file with one congress of two items."""
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    opened = bootstrap.open_app(file, clock=SteppingClock(START), ids=SeededIds(1), backups=tmp_path / "backups")
    do = opened.services
    of = do.organisations.add({"name": "Đảng bộ xã Toàn Thắng"}).value
    do.congresses.add({"organisation_id": of.id, "ordinal": 1, "term": "2025-2030"}, ONE_DAY)
    phase = next(row.phase for row in opened.lists.phases(opened.scope()) if row.phase.kind is PhaseKind.OFFICIAL)
    session = do.agenda.add_session(phase.id, {}).value
    do.agenda.add_items(
        Place(session.id), [{"title": "Chào cờ", "minutes": 5}, {"title": "Diễn văn khai mạc", "minutes": 15}]
    )
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def desk(app: App, window: QMainWindow, tmp_path: Path) -> Iterator[Desk]:
    """A window's means, at work on the congress."""
    drafts = Drafts(tmp_path / "d", window)
    made = Desk(app, SettingsFile(tmp_path / "s.toml"), window, Messages(window, crash.write_report), drafts)
    made.settings.change(export_folder=str(tmp_path / "out"))
    made.work_on(app.lists.congresses(app.scope())[0].id)
    yield made
    made.writer.finish()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, window: QMainWindow) -> PrintingPage:
    """The page with its first form made."""
    made = PrintingPage(desk)
    window.setCentralWidget(made)
    with qtbot.waitSignal(made.preview.shown, timeout=10_000):
        window.show()
    return made


def _name(page: PrintingPage) -> str:
    return page.forms.form.name if page.forms.form is not None else ""


def _text(page: PrintingPage) -> str:
    document = page.preview.findChild(QPdfDocument)
    assert document is not None
    return document.getAllText(0).text()


def test_the_first_form_with_something_in_it_is_shown(page: PrintingPage) -> None:
    assert page.forms.form is not None
    assert page.forms.form.name == "programme"
    assert page.preview.page_count == 1


def test_a_change_of_the_agenda_makes_the_pages_anew(qtbot: QtBot, desk: Desk, page: PrintingPage) -> None:
    (item, *_rest) = desk.app.lists.rows(AgendaItem)
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        desk.write(
            lambda: desk.app.services.records.change(AgendaItem, item.id, {"title": "Lễ chào cờ"}, label_row=item),
            owner=page,
        )
    assert "Lễ chào cờ" in _text(page)


def test_a_link_chooses_the_form(qtbot: QtBot, page: PrintingPage) -> None:
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        page.take(Visit("printing", "", {"form": "running-script"}))
    assert page.forms.form is not None
    assert page.forms.form.name == "running-script"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, page: PrintingPage) -> Iterator[threading.Event]:
    """Holds back the making of pages until it is set."""
    opened, made = threading.Event(), page._making.made

    def wait(*about: Any) -> Drawn:
        assert opened.wait(20)
        return made(*about)

    monkeypatch.setattr(page._making, "made", wait)
    yield opened
    opened.set()


def _are_on(desk: Desk) -> list[bool]:
    return [desk.actions.action(each).isEnabled() for each in (PRINT, SAVE_AS, OPEN_EXCEL)]


def test_the_pages_of_another_form_go_and_are_not_printed(
    qtbot: QtBot, desk: Desk, page: PrintingPage, gate: threading.Event
) -> None:
    assert _are_on(desk) == [True] * 3
    page.forms.choose("running-script")
    assert _are_on(desk) == [False] * 3
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._waiting, timeout=10_000)
    assert _are_on(desk) == [False] * 3
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        gate.set()
    assert _are_on(desk) == [True] * 3
    assert page._stack.currentWidget() is page.preview


def test_the_pages_of_another_congress_go_and_are_not_printed(
    qtbot: QtBot, desk: Desk, page: PrintingPage, gate: threading.Event
) -> None:
    do = desk.app.services
    of = do.organisations.add({"name": "Đảng bộ xã Hòa Thắng"}).value
    other = do.congresses.add({"organisation_id": of.id, "ordinal": 1, "term": "2025-2030"}, ONE_DAY).value
    (phase, *_rest) = desk.app.lists.phases(replace(desk.app.scope(), congress_id=other.id))
    session = do.agenda.add_session(phase.phase.id, {}).value
    do.agenda.add_items(Place(session.id), [{"title": "Chào cờ", "minutes": 5}])
    desk.work_on(other.id)
    assert _are_on(desk) == [False] * 3
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._waiting, timeout=10_000)
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        gate.set()
    assert "HÒA THẮNG" in _text(page)
    assert _are_on(desk) == [True] * 3


@pytest.mark.parametrize("what", ["options", "rules", "data"])
def test_while_options_or_data_change_the_pages_stay_but_are_not_printed(
    qtbot: QtBot, desk: Desk, page: PrintingPage, gate: threading.Event, what: str
) -> None:
    if what == "options":
        page.forms._on_option("sides", "two")
    elif what == "rules":
        page.rules.changed.emit()
    else:
        add = desk.app.services.organisations.add
        desk.write(lambda: add({"name": "Đảng bộ xã Hòa Thắng"}), owner=page)
    qtbot.waitUntil(lambda: page._running is not None, timeout=10_000)
    assert _are_on(desk) == [False] * 3
    assert not page._leave_timer.isActive()
    assert page._stack.currentWidget() is page.preview
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        gate.set()
    assert _are_on(desk) == [True] * 3


def test_pages_that_are_made_at_once_come_without_a_flicker(qtbot: QtBot, page: PrintingPage) -> None:
    page._leave_timer.setInterval(60_000)
    seen: list[int] = []
    page._stack.currentChanged.connect(seen.append)
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        page.forms.choose("running-script")
    assert (seen, page._leave_timer.isActive()) == ([], False)


def test_pages_that_were_begun_for_another_form_are_not_shown(
    qtbot: QtBot, page: PrintingPage, gate: threading.Event
) -> None:
    page.forms._on_option("sides", "two")
    qtbot.waitUntil(lambda: page._running is not None, timeout=10_000)
    begun = page._running
    assert begun is not None
    page._timer.setInterval(60_000)
    page.forms.choose("running-script")
    with qtbot.assertNotEmitted(page.preview.shown), qtbot.waitSignal(begun.finished, timeout=10_000):
        gate.set()


def test_what_a_report_leaves_blank_is_said(qtbot: QtBot, desk: Desk, page: PrintingPage) -> None:
    do, congress_id = desk.app.services, Id[Congress](desk.congress_id)
    told = dict.fromkeys(("preparation", "assessment", "difficulties", "lessons", "proposals", "decision"), "Có")
    do.results.change(congress_id, {**told, "guest_count": 5, "opinion_count": 0, "speech_count": 2})
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        page.take(Visit("printing", "", {"form": "congress-result"}))
    assert desk.messages.bar.words == (
        "Chưa có số liệu, để trống để ghi thêm: Hội trường; Số đại biểu được triệu tập; Đại biểu có mặt;"
        " Số nghị quyết; Ngày nghị quyết; Kết quả biểu quyết văn kiện; Danh sách cấp ủy."
    )


def test_a_sheet_is_written_whole_under_a_name_without_accents(
    qtbot: QtBot, desk: Desk, page: PrintingPage, tmp_path: Path
) -> None:
    target = tmp_path / "out" / page._file_name("xlsx")
    page._write(target, is_opened=False)
    qtbot.waitUntil(desk.messages.bar.isVisible, timeout=10_000)
    assert target.name == "chuong-trinh_toan-thang-2025_2025-07-28.xlsx"
    cells = [cell.value for row in load_workbook(target).worksheets[0].iter_rows() for cell in row if cell.value]
    assert "Diễn văn khai mạc" in cells
    assert [each.name for each in target.parent.iterdir()] == [target.name]


def test_a_paper_older_than_the_rules_is_offered_those_of_then(qtbot: QtBot, page: PrintingPage) -> None:
    note = page.rules
    qtbot.waitUntil(note.isVisible, timeout=10_000)
    assert (note.sentence.text().startswith("Văn bản này thuộc ngày 28/7/2025;"), note.button.text()) == (
        True,
        "Dùng Hướng dẫn 36-HD/VPTW",
    )
    assert page._options() == {}
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        note.button.click()
    assert page._options() == {"rules": "hd36"}
    qtbot.waitUntil(lambda: note.button.text() == "Dùng Hướng dẫn 05-HD/VPTW", timeout=10_000)
    assert note.sentence.text() == "Văn bản này được trình bày theo Hướng dẫn 36-HD/VPTW."
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        page.take(Visit("printing", "", {"form": "running-script"}))
    assert page._options() == {}  # the other paper keeps the office's rules
    qtbot.waitUntil(lambda: note.button.text() == "Dùng Hướng dẫn 36-HD/VPTW", timeout=10_000)


def test_the_form_used_last_comes_back_as_soon_as_its_congress_is_known(
    qtbot: QtBot, desk: Desk, window: QMainWindow
) -> None:
    congress_id = desk.congress_id
    desk.settings.change(last_form="running-script")
    desk.work_on("")
    page = PrintingPage(desk)
    window.setCentralWidget(page)
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        window.show()
    assert _name(page) == "congress-calendar"
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        desk.work_on(congress_id)
    assert _name(page) == "running-script"


@pytest.mark.parametrize("name", ["badges", "verification-report", "invitations"])
def test_options_have_room_and_the_chosen_form_is_in_sight(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    around = QScrollArea()
    around.setWidgetResizable(True)
    qtbot.addWidget(around)
    forms = FormList(shown_forms(), SettingsFile(tmp_path / "s.toml"))
    around.setWidget(forms)
    around.resize(248, 420)
    around.show()
    forms.show_available(frozenset(form.name for form in shown_forms()))
    forms.choose(name)
    QApplication.processEvents()
    assert forms.width() == around.viewport().width()
    for box in forms.findChildren(OptionBox):
        assert box.mapTo(forms, box.rect().topRight()).x() < forms.width()
    chosen = forms._list.visualItemRect(forms._list.currentItem())
    assert forms._list.viewport().rect().contains(chosen)


def test_options_are_remembered_for_each_form(qtbot: QtBot, desk: Desk, page: PrintingPage, tmp_path: Path) -> None:
    sides = page.forms.findChild(QComboBox)
    assert sides is not None
    sides.setCurrentIndex(1)
    page.forms.choose("running-script")
    assert page.forms.options == {}
    kept = SettingsFile(tmp_path / "s.toml")
    assert kept.print_look("programme").options == {"sides": "two"}
    assert kept.settings.last_form == "running-script"
    again = FormList(shown_forms(), kept)
    qtbot.addWidget(again)
    again.choose("programme")
    assert again.options == {"sides": "two"}


def test_a_dossier_binds_the_forms_that_are_ticked_in_their_order(qtbot: QtBot, desk: Desk, page: PrintingPage) -> None:
    page.forms.choose("dossier")
    others = ",".join(name for name in PIECES[3:] if name not in FORMS["dossier"].only_asked)
    assert page.forms.options == {"content": "ready", "forms": f"programme,programme-changes,running-script,{others}"}
    pieces = page.forms.findChild(PieceList)
    assert pieces is not None
    lines = pieces._list
    lines.setCurrentRow(2)
    assert lines.currentItem().text() == "Kịch bản điều hành"
    QTest.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(lines, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.forms.options == {"content": "ready", "forms": f"running-script,programme,programme-changes,{others}"}
    lines.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert page.forms.options == {"content": "ready", "forms": f"running-script,programme-changes,{others}"}
    kept = desk.settings.print_look("dossier").options["forms"]
    asked = ",".join(f"-{name}" for name in PIECES if name in FORMS["dossier"].only_asked)
    assert kept == f"running-script,-programme,programme-changes,{others},{asked}"


def test_a_dossier_with_pieces_is_bound_as_it_is_unless_print_outs_are_wanted(
    qtbot: QtBot, desk: Desk, page: PrintingPage
) -> None:
    page.forms.choose("dossier")
    pieces, content = page.forms.findChild(PieceList), page.forms._boxes["content"]
    assert pieces is not None
    assert pieces.isVisible()
    assert not content.isVisible()
    values = {"entry": "vp.programme", "form": "programme"}
    desk.write(lambda: desk.app.services.dossiers.add(Id(desk.congress_id), values), owner=page)
    qtbot.waitUntil(content.isVisible)
    assert not pieces.isVisible()
    qtbot.waitUntil(lambda: "mục chưa có tài liệu" in desk.messages.bar.words, timeout=20_000)
    content.setCurrentIndex(2)
    assert pieces.isVisible()
    assert page.forms.options["content"] == "forms"


def test_a_dossier_of_nothing_is_not_made(qtbot: QtBot, desk: Desk, page: PrintingPage) -> None:
    desk.settings.keep_print("dossier", PrintLook(options={"forms": "-programme,-running-script"}))
    page.forms.choose("dossier")
    assert not page.forms.is_ready
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._nothing)
    assert not desk.actions.action(SAVE_AS).isEnabled()


def test_saving_remembers_folder_and_format(qtbot: QtBot, desk: Desk, page: PrintingPage, tmp_path: Path) -> None:
    target = tmp_path / "in ra" / "a.docx"
    target.parent.mkdir()
    page._on_named("programme", target)
    qtbot.waitUntil(target.is_file, timeout=10_000)
    page._save_as()
    dialog = page.findChild(SaveDialog)
    assert dialog is not None
    assert (Path(dialog.directory().absolutePath()), dialog.file_format) == (target.parent, "docx")
    assert Path(dialog.selectedFiles()[0]).name == "chuong-trinh_toan-thang-2025_2025-07-28.docx"


def test_the_usual_folder_is_made_for_the_first_save(desk: Desk, page: PrintingPage, tmp_path: Path) -> None:
    assert not (tmp_path / "out").exists()
    page._save_as()
    dialog = page.findChild(SaveDialog)
    assert dialog is not None
    assert Path(dialog.directory().absolutePath()) == tmp_path / "out"


def test_a_calendar_file_is_shown_on_paper_and_saved_as_one(
    qtbot: QtBot, desk: Desk, page: PrintingPage, tmp_path: Path
) -> None:
    services, congress_id = desk.app.services, desk.congress_id
    people = [services.organisations.add_person({"full_name": name}).value for name in ("Hà Lâm", "Trần Bình")]
    for person in people:
        services.assignments.assign(Id(person.id), [Id(congress_id)], AssignmentRole.SPEAKER)
    page._look()
    qtbot.waitUntil(lambda: "member-ics" in page.forms._available, timeout=10_000)
    page.forms.choose("member-ics")
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page.preview, timeout=10_000)
    bound = tmp_path / "a.zip"
    page._on_named("member-ics", bound)
    qtbot.waitUntil(bound.is_file, timeout=10_000)
    with ZipFile(bound) as archive:
        assert len(archive.namelist()) == 2
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        page.forms._on_option("member", "tran binh")
    assert not desk.actions.action(OPEN_EXCEL).isEnabled()
    assert page._file_name("ics") == "tep-lich-ics-cua-mot-dong-chi_tran-binh_2025-07-18.ics"
    target = tmp_path / "a.ics"
    page._on_named("member-ics", target)
    qtbot.waitUntil(target.is_file, timeout=10_000)
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")
    page._save_as()
    dialog = page.findChild(SaveDialog)
    assert dialog is not None
    assert dialog.nameFilters() == ["Tệp lịch (*.ics)", "Mỗi đồng chí một tệp lịch, chung trong một tệp zip (*.zip)"]


def test_the_ending_of_the_name_follows_the_format(qtbot: QtBot, tmp_path: Path, window: QMainWindow) -> None:
    dialog = SaveDialog(tmp_path / "a.pdf", ("pdf", "xlsx"), "pdf", window)
    sheet = dialog.nameFilters()[1]
    dialog.selectNameFilter(sheet)
    dialog.filterSelected.emit(sheet)
    assert Path(dialog.selectedFiles()[0]).name == "a.xlsx"
    with qtbot.waitSignal(dialog.named) as named:
        dialog._on_file_selected(str(tmp_path / "b.txt"))
    assert named.args == [tmp_path / "b.txt.xlsx"]


def test_the_folder_is_made_and_it_is_said_when_nothing_opens(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, page: PrintingPage, tmp_path: Path
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    page._open_folder()
    folder = tmp_path / "out"
    assert folder.is_dir()
    said = f"Máy này không có chương trình mở thư mục. Thư mục là {folder}."
    assert desk.messages.bar.words == said
    page._on_written(folder / "a.pdf", is_opened=True)
    assert desk.messages.bar.words == f"Máy này không có chương trình mở tệp này. Tệp đã ghi ở {folder / 'a.pdf'}."


def test_many_congresses_fit_a_small_window_and_remember_their_folder(
    qtbot: QtBot, desk: Desk, page: PrintingPage, window: QMainWindow, tmp_path: Path
) -> None:
    window.resize(911, 480)
    page._many()
    dialog = page.findChild(ManyDialog)
    assert dialog is not None
    assert dialog.height() <= 480
    qtbot.waitUntil(lambda: dialog._list.count() == 1)
    assert dialog._list.sizeHintForRow(0) == 28
    dialog._tick(Qt.CheckState.Checked)
    dialog._folder.setText(str(tmp_path / "nhieu"))
    dialog._on_accepted()
    qtbot.waitUntil(desk.messages.bar.isVisible, timeout=10_000)
    assert desk.settings.print_look("programme").many_folder == str(tmp_path / "nhieu")


@pytest.mark.parametrize(("text", "pages"), [("", ()), ("1-3, 5", (1, 2, 3, 5)), ("2;4", (2, 4)), ("7", (7,))])
def test_pages_are_read_as_people_type_them(text: str, pages: tuple[int, ...]) -> None:
    assert read_pages(text, 7) == pages


@pytest.mark.parametrize("text", ["x", "0", "8", "3-2", "1-9", "2-a"])
def test_pages_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_pages(text, 7)
