"""The preview: real pages, the list of pages, what is found is brought into sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtTest import QTest

from congress_app.documents.making import render_document
from congress_app.documents.model import Document, Paragraph
from congress_app.documents.theme import load_theme
from congress_app.ui.printing.paper_printer import page_image
from congress_app.ui.printing.preview import Preview

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def paper(*texts: str) -> bytes:
    return render_document(Document("Thử", tuple(map(Paragraph, texts))), load_theme(), "pdf")


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    made = Preview()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_words_are_found_without_accents(preview: Preview) -> None:
    preview.show_pdf(paper("Đại hội đại biểu", "dai hoi", "khác"))
    preview._find.setText("dai hoi")
    preview.find_next()
    assert [hit.spelling for hit in preview._found] == ["Đại hội", "dai hoi"]
    preview._find.setText("không có")
    preview.find_next()
    assert preview._hits.text() == "Không tìm thấy"


@pytest.mark.parametrize("mode", [QPdfView.ZoomMode.FitToWidth, QPdfView.ZoomMode.FitInView, QPdfView.ZoomMode.Custom])
def test_what_is_found_is_brought_into_sight(preview: Preview, mode: QPdfView.ZoomMode) -> None:
    preview.show_pdf(paper(*(f"dòng {number}" for number in range(70)), "Đại hội", *["cuối"] * 20))
    preview.fit(mode)
    if mode is QPdfView.ZoomMode.Custom:
        preview._view.setZoomFactor(2.0)
    preview._find.setText("dai hoi")
    QTest.keyClick(preview._find, Qt.Key.Key_F3)
    hit = preview._found[0]
    assert hit.page > 0
    place = preview._document.getSelectionAtIndex(hit.page, hit.at, len(hit.spelling)).boundingRectangle()
    assert place.top() > 100
    shown = preview._view.grab().toImage()
    highlighted = [
        (x, y)
        for x in range(0, shown.width(), 2)
        for y in range(0, shown.height(), 2)
        if shown.pixelColor(x, y).hsvSaturation() > 12
    ]
    assert highlighted  # the marked words are in the picture


def test_the_list_of_pages_draws_what_is_seen_and_leads_there(qtbot: QtBot, preview: Preview) -> None:
    preview.show_pdf(paper(*["một dòng"] * 900))
    pages = preview.pages
    assert pages.pages.rowCount() == preview.page_count
    qtbot.waitUntil(lambda: pages.pages.drawn_count > 0)
    assert pages.pages.drawn_count < preview.page_count
    picture = pages.pages._picture(0).pixmap(88, 112).toImage()
    assert picture.pixelColor(3, 3).lightness() == 255
    pages.setCurrentIndex(pages.pages.index(4, 0))
    assert preview._view.pageNavigator().currentPage() == 4
    preview._view.go_to(2)
    assert pages.currentIndex().row() == 2


def test_the_list_of_pages_folds_away_in_a_narrow_window(preview: Preview) -> None:
    assert preview.pages.isVisible()
    preview.resize(500, 400)
    assert not preview.pages.isVisible()
    preview._toggle.click()
    assert preview.pages.isVisible()


def test_a_page_is_printed_on_white(preview: Preview) -> None:
    preview.show_pdf(paper("chữ"))
    document = preview.findChild(QPdfDocument)
    assert document is not None
    image = page_image(document, 0, 72, is_grey=True)
    assert image.size() == QSize(595, 842)
    assert image.pixelColor(2, 2).lightness() == 255
