"""About the program: version, where the data file lies, what it is made of, and under which licences."""

from __future__ import annotations

import platform
from importlib import metadata
from pathlib import Path

import PySide6.QtCore
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QTextBrowser, QWidget

from congress_app import __version__
from congress_app.i18n import N_, _
from congress_app.runtime import paths
from congress_app.ui.common import icons
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger

# What it is made of: name of the package (empty = not a package), name, licence, what it is for, and the licence text that is shipped.
MADE_OF: tuple[tuple[str, str, str, str, tuple[str, ...]], ...] = (
    ("PySide6_Essentials", "Qt, PySide6", "LGPL-3.0", N_("windows"), ()),
    ("SQLAlchemy", "SQLAlchemy", "MIT", N_("data file"), ()),
    ("alembic", "Alembic", "MIT", N_("data file"), ()),
    ("sqlcipher3", "sqlcipher3, SQLCipher", "Zlib, BSD-3-Clause", N_("data file"), ()),
    ("reportlab", "ReportLab", "BSD-3-Clause", N_("PDF"), ()),
    ("pikepdf", "pikepdf", "MPL-2.0", N_("PDF"), ()),
    ("pypdfium2", "pypdfium2, PDFium", "BSD-3-Clause, Apache-2.0", N_("PDF"), ()),
    ("segno", "segno", "BSD-3-Clause", N_("QR codes"), ()),
    ("pillow", "Pillow", "MIT-CMU", N_("photos"), ()),
    ("openpyxl", "openpyxl", "MIT", N_("Excel"), ()),
    ("python-calamine", "python-calamine", "MIT", N_("Excel"), ()),
    ("python-docx", "python-docx", "MIT", N_("Word"), ()),
    ("docxtpl", "docxtpl", "LGPL-2.1", N_("Word"), ()),
    ("Jinja2", "Jinja2", "BSD-3-Clause", N_("Word"), ()),
    ("lxml", "lxml", "BSD-3-Clause", N_("Word"), ()),
    ("icalendar", "icalendar", "BSD-2-Clause", N_("calendar files"), ()),
    ("platformdirs", "platformdirs", "MIT", N_("folders"), ()),
    ("", "Liberation Serif", "OFL-1.1", N_("font of the print-outs"), ("fonts", "OFL.txt")),
    ("", "Lucide", "ISC", N_("icons"), ("icons", "LICENSE")),
)


class AboutDialog(QDialog):
    """Opened with `open()`."""

    def __init__(self, data_file: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About the program"))
        self._facts = facts(data_file)
        mark = QLabel(self)
        mark.setPixmap(icons.icon("landmark").pixmap(UNIT * 5))
        name = QLabel(_("Congress dossier"), self)
        name.setFont(larger(self.font(), 1.35, is_bold=True))
        what = QLabel(
            _("The calendar, the programme and the papers of Party congresses, on this computer alone."), self
        )
        what.setWordWrap(True)
        head = row_of(mark, column_of(name, what, spacing=UNIT // 2), spacing=UNIT * 2)
        head.setStretch(1, 1)
        told = QLabel("\n".join(f"{title}: {value}" for title, value in self._facts), self)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        told.setWordWrap(True)
        licences = QTextBrowser(self)
        licences.setAccessibleName(_("Licences"))
        licences.setOpenLinks(False)
        licences.anchorClicked.connect(self._on_link)
        licences.setHtml(_licences())
        self.setLayout(column_of(head, told, licences, self._buttons(), spacing=UNIT * 2, margins=UNIT * 3))
        self.resize(UNIT * 78, UNIT * 60)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        copy = QPushButton(_("Copy"), self)
        copy.setAutoDefault(False)
        copy.setToolTip(_("Copy the version and the place of the data file, for those who look after the program"))
        copy.clicked.connect(self._on_copy)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        return box

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(f"{title}: {value}" for title, value in self._facts))

    def _on_link(self, link: QUrl) -> None:
        QDesktopServices.openUrl(link)


def facts(data_file: Path) -> list[tuple[str, str]]:
    """What those who look after the program ask first."""
    return [
        (_("Release"), __version__),
        ("Python", platform.python_version()),
        ("Qt", PySide6.QtCore.qVersion()),
        (_("System"), platform.platform(terse=True)),
        (_("Data file"), str(data_file)),
    ]


def _licences() -> str:
    own = _("The program itself: MIT licence. It stands on these works:")
    rows = "".join(_row(*each) for each in MADE_OF)
    return f"<p>{own}</p><table cellspacing='0' cellpadding='4'>{rows}</table>"


def _row(package: str, name: str, licence: str, purpose: str, text: tuple[str, ...]) -> str:
    linked = (
        f"<a href='{QUrl.fromLocalFile(str(paths.resources(*text))).toString()}'>{licence}</a>" if text else licence
    )
    return f"<tr><td>{name} {_version(package)}</td><td>{linked}</td><td>{_(purpose)}</td></tr>"


def _version(package: str) -> str:
    try:
        return metadata.version(package) if package else ""
    except metadata.PackageNotFoundError:
        return ""
