"""Printing a PDF on a real printer: one image a page, off the window's thread, with copies where the printer has none."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from congress_app.i18n import N_, _
from congress_app.runtime.errors import BadValue, Refused
from congress_app.ui.common.task import Report

_MOST_DPI = 400
_A4_HEIGHT = 842.0


@dataclass(frozen=True, slots=True)
class Order:
    """What is printed how. printer: its name; pages: numbers from 1, empty = all."""

    printer: str
    copies: int = 1
    is_two_sided: bool = False
    is_grey: bool = False
    pages: tuple[int, ...] = ()


def printer_names() -> list[str]:
    """The printers of this computer, the standing one first."""
    names = list(QPrinterInfo.availablePrinterNames())
    standing = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != standing)


def read_pages(text: str, count: int) -> tuple[int, ...]:
    """Page numbers as people type them: `1-3, 5`; empty = all.

    Raises:
        BadValue: that is no page of this print-out.
    """
    pages: list[int] = []
    for part in filter(None, (each.strip() for each in text.replace(";", ",").split(","))):
        first, _dash, last = part.partition("-")
        if not first.strip().isdecimal() or (last and not last.strip().isdecimal()):
            raise BadValue(N_("“{text}” is no page; write 1-3, 5."), text=part[:20])
        start, end = int(first), int(last or first)
        if not 1 <= start <= end <= count:
            raise BadValue(
                N_("The print-out has {count} pages; “{text}” is not among them."), count=count, text=part[:20]
            )
        pages.extend(range(start, end + 1))
    return tuple(pages)


def print_pdf(data: bytes, order: Order, report: Report) -> int:
    """Print a PDF; returns the number of pages sent. Runs on a worker.

    Raises:
        Refused: the printer is gone.
    """
    document = QPdfDocument()
    buffer = QBuffer(document)
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    printer = QPrinter(QPrinterInfo.printerInfo(order.printer), QPrinter.PrinterMode.HighResolution)
    if order.printer not in QPrinterInfo.availablePrinterNames():
        raise Refused(N_("The printer “{printer}” is not there. Choose another one."), printer=order.printer)
    pages = order.pages or tuple(range(1, document.pageCount() + 1))
    has_copies = printer.supportsMultipleCopies()
    if has_copies:
        printer.setCopyCount(order.copies)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if order.is_grey else QPrinter.ColorMode.Color)
    printer.setDuplex(QPrinter.DuplexMode.DuplexAuto if order.is_two_sided else QPrinter.DuplexMode.DuplexNone)
    rounds = pages if has_copies else pages * order.copies
    _send(document, printer, rounds, report, is_grey=order.is_grey)
    document.close()
    return len(rounds)


def _send(document: QPdfDocument, printer: QPrinter, pages: tuple[int, ...], report: Report, *, is_grey: bool) -> None:
    painter = QPainter()
    for number, page in enumerate(pages):
        report(number, len(pages), _("Printing page {page} of {count}").format(page=number + 1, count=len(pages)))
        _lay_out(printer, document.pagePointSize(page - 1))
        if number == 0 and not painter.begin(printer):
            raise Refused(N_("The printer does not answer. Look whether it is switched on."))
        if number:
            printer.newPage()
        image = page_image(document, page - 1, min(printer.resolution(), _MOST_DPI), is_grey=is_grey)
        painter.drawImage(QRect(0, 0, printer.width(), printer.height()), image)
    painter.end()


def _lay_out(printer: QPrinter, size: QSizeF) -> None:
    """The page as it is; a sheet larger than A4 (A3) shrinks to A4, which every office printer has."""
    is_wide = size.width() > size.height()
    upright = QSizeF(min(size.width(), size.height()), max(size.width(), size.height()))
    if upright.height() > _A4_HEIGHT + 1:
        sheet = QPageSize(QPageSize.PageSizeId.A4)
    else:
        sheet = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    way = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(sheet, way, QMarginsF()))
    printer.setFullPage(True)


def page_image(document: QPdfDocument, page: int, dpi: int, *, is_grey: bool) -> QImage:
    """A page as an image on white paper."""
    points = document.pagePointSize(page)
    size = QSize(round(points.width() * dpi / 72), round(points.height() * dpi / 72))
    drawn = document.render(page, size)
    paper = QImage(size, QImage.Format.Format_Grayscale8 if is_grey else QImage.Format.Format_RGB32)
    paper.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper
