"""The photo of a delegate: shown, dropped, pasted, chosen from a file, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.i18n import _, pgettext
from congress_app.ui.common.actions import Actions
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours
from congress_app.ui.delegates import part_commands as own

WIDTH, HEIGHT = UNIT * 12, UNIT * 16
PATTERNS = "*.jpg *.jpeg *.png *.bmp *.webp *.gif *.tif *.tiff *.avif"


class Picture(NamedTuple):
    """A picture as it came: a file still to be read, or bytes."""

    file: Path | None = None
    content: bytes = b""


class PhotoBox(QWidget):
    """A frame of 3:4. taken: a picture came in (a `Picture`). removed: it shall go."""

    taken = Signal(object)
    removed = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._picture = QPixmap()
        self._is_writable, self._is_over = True, False
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self.setAccessibleName(_("Photo"))
        self.setToolTip(_("Drop a photo here, paste one, or double-click to choose a file"))

    @property
    def has_photo(self) -> bool:
        """Whether a photo is shown."""
        return not self._picture.isNull()

    @property
    def is_writable(self) -> bool:
        """Whether a photo may be set."""
        return self._is_writable

    def show_photo(self, content: bytes, *, is_writable: bool) -> None:
        """Show a photo; no bytes is none."""
        self._picture = QPixmap()
        if content:
            self._picture.loadFromData(content)
        self._is_writable = is_writable
        self.setAcceptDrops(is_writable)
        self.update()

    def choose(self) -> None:
        """Ask for a file."""
        dialog = FileDialog(self.window(), pgettext("dialog", "Choose a photo"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_('Pictures')} ({PATTERNS})", f"{_('All files')} (*)"])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def can_paste(self) -> bool:
        """Whether a picture lies in the clipboard."""
        return self._is_writable and picture_in(QGuiApplication.clipboard().mimeData()) is not None

    def paste(self) -> None:
        """Take the picture out of the clipboard."""
        self._take(picture_in(QGuiApplication.clipboard().mimeData()))

    # what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photo, or what stands for none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        its = colours(self)
        frame = self.rect().adjusted(0, 0, -1, -1)
        if self.has_photo:
            painter.drawPixmap(_within(self._picture.size(), self.rect()), self._picture)
        else:
            painter.fillRect(frame, self.palette().base())
            icon("user").paint(painter, QRect((WIDTH - UNIT * 4) // 2, HEIGHT // 2 - UNIT * 2, UNIT * 4, UNIT * 4))
        is_marked = self.hasFocus() or self._is_over
        painter.setPen(QPen(QColor(its.accent if is_marked else its.line), 2 if is_marked else 1))
        painter.drawRect(frame)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose a file."""
        self._actions.action(own.CHOOSE_PHOTO).trigger()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with it."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.mapToGlobal(self.rect().center())
        self._actions.context_menu(self, own.ON_PHOTO).popup(at)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures may be dropped."""
        if self._is_writable and picture_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._is_over = True
            self.update()

    def dragLeaveEvent(self, _event: object) -> None:
        """It was carried on."""
        self._is_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the picture."""
        self._is_over = False
        self.update()
        self._take(picture_in(event.mimeData()))

    def _on_file_chosen(self, name: str) -> None:
        self._take(Picture(Path(name)))

    def _take(self, picture: Picture | None) -> None:
        if picture is not None and self._is_writable:
            self.taken.emit(picture)


def picture_in(data: QMimeData | None) -> Picture | None:
    """The picture that was copied or dragged: a file, or the picture itself."""
    if data is None:  # an empty clipboard of some systems
        return None
    for url in data.urls():
        if url.isLocalFile():
            return Picture(Path(url.toLocalFile()))
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know the format as bytes only
    return Picture(None, bytes(buffer.data().data()))


def _within(size: QSize, room: QRect) -> QRect:
    scaled = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    made = QRect(0, 0, scaled.width(), scaled.height())
    made.moveCenter(room.center())
    return made
