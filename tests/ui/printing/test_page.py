"""The printing page on the demo's congress: real pages, find without accents, files, page numbers as typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QMainWindow

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.documents.making import render_document
from congress_app.documents.model import Document, Paragraph
from congress_app.documents.theme import load_theme
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import PhaseKind
from congress_app.runtime import crash
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.errors import BadValue
from congress_app.runtime.ids import SeededIds
from congress_app.runtime.settings import SettingsFile
from congress_app.services.agenda import Place
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages
from congress_app.ui.printing.page import PrintingPage
from congress_app.ui.printing.paper_printer import page_image, read_pages
from congress_app.ui.printing.preview import Preview
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
    document = page.preview.findChild(QPdfDocument)
    assert document is not None
    assert "Lễ chào cờ" in document.getAllText(0).text()


def test_a_link_chooses_the_form(qtbot: QtBot, page: PrintingPage) -> None:
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        page.take(Visit("printing", "", {"form": "running-script"}))
    assert page.forms.form is not None
    assert page.forms.form.name == "running-script"


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


def test_words_are_found_without_accents(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    paper = Document("Thử", tuple(Paragraph(text) for text in ("Đại hội đại biểu", "dai hoi", "khác")))
    preview.show_pdf(render_document(paper, load_theme(), "pdf"))
    preview._find.setText("dai hoi")
    preview.find_next()
    assert [spelling for _page, spelling in preview._found] == ["Đại hội", "dai hoi"]
    preview._find.setText("không có")
    preview.find_next()
    assert preview._hits.text() == "Không tìm thấy"


def test_a_page_is_printed_on_white(qtbot: QtBot) -> None:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.show_pdf(render_document(Document("Thử", (Paragraph("chữ"),)), load_theme(), "pdf"))
    document = preview.findChild(QPdfDocument)
    assert document is not None
    image = page_image(document, 0, 72, is_grey=True)
    assert image.size() == QSize(595, 842)
    assert image.pixelColor(2, 2).lightness() == 255


@pytest.mark.parametrize(("text", "pages"), [("", ()), ("1-3, 5", (1, 2, 3, 5)), ("2;4", (2, 4)), ("7", (7,))])
def test_pages_are_read_as_people_type_them(text: str, pages: tuple[int, ...]) -> None:
    assert read_pages(text, 7) == pages


@pytest.mark.parametrize("text", ["x", "0", "8", "3-2", "1-9", "2-a"])
def test_pages_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_pages(text, 7)
