"""What becomes of a picture that was chosen, pasted or dropped: read off the window's thread, cut, prepared, stored; and shown again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize
from PySide6.QtGui import QImage, QImageReader

from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.crop_dialog import Crop, CropDialog
from congress_app.ui.delegates.photo_box import Picture

SEEN = 1600  # dots of a picture on screen at most
MOST_KEPT = 64


class PhotoWork(QObject):
    """Stores photos, and reads those that are shown."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._known: dict[str, bytes] = {}

    def show(self, photo: str, on_read: Callable[[bytes], None]) -> None:
        """Get the photo of a hash; empty = none."""
        if not photo or photo in self._known:
            on_read(self._known.get(photo, b""))
            return
        lists = self._desk.app.lists

        def on_done(found: dict[str, bytes]) -> None:
            while len(self._known) >= MOST_KEPT:
                del self._known[next(iter(self._known))]
            self._known[photo] = found.get(photo, b"")
            on_read(self._known[photo])

        self._desk.read(lambda: lists.blobs([photo]), on_done, owner=self)

    def take(self, picture: Picture, delegates: list[Delegate]) -> None:
        """Let the part be chosen that is kept of a picture."""
        self._desk.read(lambda: read_picture(picture), partial(self._on_read, delegates), owner=self)

    def remove(self, delegates: list[Delegate]) -> None:
        """Take the photos away."""
        self._store(delegates, None)

    def store(self, delegates: list[Delegate], content: bytes, crop: Crop | None) -> None:
        """Prepare a part of a picture and store it."""
        self._desk.read(lambda: prepared(content, crop), partial(self._store, delegates), owner=self)

    def _on_read(self, delegates: list[Delegate], read: tuple[bytes, QImage]) -> None:
        content, image = read
        if image.isNull():  # a format that the window cannot show: its upper middle is taken
            self.store(delegates, content, None)
            return
        dialog = CropDialog(image, self._desk.window)
        dialog.asked.connect(lambda crop: self.store(delegates, content, crop))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _store(self, delegates: list[Delegate], content: bytes | None) -> None:
        verbs = self._desk.app.services.delegates
        ids = [Id[Delegate](each.id) for each in delegates]
        self._desk.write(lambda: verbs.set_photo(ids, content), owner=self)


def read_picture(picture: Picture) -> tuple[bytes, QImage]:
    """The bytes of a picture, and the picture upright and small enough for the screen.

    Raises:
        UserError: the file cannot be read.
    """
    content = picture.content
    if picture.file is not None:
        try:
            content = picture.file.read_bytes()
        except OSError:
            raise UserError(
                N_("The file {file} cannot be read. Copy it to another folder and choose it again."),
                file=picture.file.name,
            ) from None
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > SEEN:
        shrink = SEEN / max(size.width(), size.height())
        reader.setScaledSize(QSize(round(size.width() * shrink), round(size.height() * shrink)))
    return content, reader.read()


def prepared(content: bytes, crop: Crop | None) -> Any:
    """A photo as it is stored.

    Raises:
        UserError: it is no picture, damaged, or too large.
    """
    from congress_app.exchange.photos import prepared_photo  # noqa: PLC0415 - the pictures' library comes when it is needed

    return prepared_photo(content, crop)
