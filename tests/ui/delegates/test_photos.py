"""Photos: chosen, pasted or dropped, cut to a frame of 3:4, stored, shown, taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from congress_app.runtime.errors import UserError
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.crop_dialog import CropDialog, CropFrame, first_frame
from congress_app.ui.delegates.page import DelegatesPage
from congress_app.ui.delegates.photo_box import Picture, picture_in
from congress_app.ui.delegates.photo_work import read_picture
from tests.ui.delegates.conftest import delegate

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A picture as a camera gives it: wide."""
    made = tmp_path / "a.png"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    image.save(str(made))
    return made


def crop_dialog(desk: Desk) -> CropDialog:
    """The dialog that is open."""
    return next(each for each in desk.window.findChildren(QDialog) if isinstance(each, CropDialog))


def test_a_file_is_cut_stored_shown_and_taken_away(
    page: DelegatesPage, desk: Desk, file: Path, qtbot: QtBot, written: Written
) -> None:
    page.grid.kept.select(delegate(desk, "Lê Hoà").id)
    page._show_details()
    page.delegate_details.photo.taken.emit(Picture(file))
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QDialog)))
    written(crop_dialog(desk).accept)
    photo = delegate(desk, "Lê Hoà").photo
    content = desk.app.lists.blobs([photo])[photo]
    stored = QImage.fromData(content)
    assert (stored.width() * 4, content[:2]) == (stored.height() * 3, b"\xff\xd8")
    qtbot.waitUntil(lambda: page.delegate_details.photo.has_photo)
    page.delegate_details.photo.setFocus()
    desk.actions.refresh()
    written(desk.actions.action(own.REMOVE_PHOTO).trigger)
    assert delegate(desk, "Lê Hoà").photo == ""
    qtbot.waitUntil(lambda: not page.delegate_details.photo.has_photo)


def test_a_picture_in_the_clipboard_is_pasted_where_the_focus_is(page: DelegatesPage, desk: Desk, qtbot: QtBot) -> None:
    page.grid.kept.select(delegate(desk, "Lê Hoà").id)
    page._show_details()
    image = QImage(30, 40, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    page.delegate_details.photo.setFocus()
    desk.actions.refresh()
    with qtbot.waitSignal(page.delegate_details.photo.taken) as taken:
        desk.actions.action(common.PASTE).trigger()
    assert QImage.fromData(taken.args[0].content).size() == QSize(30, 40)
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QDialog)))
    crop_dialog(desk).reject()


def test_files_and_pictures_are_taken_and_nothing_else(file: Path) -> None:
    data = QMimeData()
    assert picture_in(data) is None
    data.setText("Lê Hoà")
    assert picture_in(data) is None
    data.setUrls([QUrl.fromLocalFile(str(file))])
    assert picture_in(data) == Picture(file)


def test_a_file_that_is_no_picture_is_said_by_name_of_its_fault(
    page: DelegatesPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong = tmp_path / "a.jpg"
    wrong.write_text("không phải ảnh", encoding="utf-8")
    page.photos.take(Picture(wrong), [delegate(desk, "Lê Hoà")])
    qtbot.waitUntil(lambda: bool(desk.messages.bar.words))
    with pytest.raises(UserError):
        read_picture(Picture(tmp_path / "nowhere.jpg"))


def test_the_frame_is_the_largest_of_3_to_4_rather_above() -> None:
    wide, high = first_frame(QSize(400, 300)), first_frame(QSize(300, 600))
    assert (wide.width(), wide.height(), wide.left()) == (225, 300, 87.5)
    assert (high.width(), high.height(), high.top()) == (300, 400, 40)


def test_the_frame_is_moved_and_made_smaller_and_stays_within(qtbot: QtBot) -> None:
    frame = CropFrame(QImage(400, 300, QImage.Format.Format_RGB32))
    qtbot.addWidget(frame)
    frame.resize(400, 300)
    frame.move_by(1000, 1000)
    assert frame.crop == (0.4375, 0.0, 1.0, 1.0)
    frame.grow_to(75)
    left, top, right, bottom = frame.crop
    assert (round((right - left) * 400), round((bottom - top) * 300)) == (75, 100)
    frame.grow_to(10_000)
    assert frame.crop[3] - frame.crop[1] == 1.0
    QTest.keyClick(frame, Qt.Key.Key_Minus)
    QTest.keyClick(frame, Qt.Key.Key_Left)
    assert frame.crop[3] - frame.crop[1] < 1.0


def test_the_frame_is_dragged_by_the_mouse(qtbot: QtBot) -> None:
    frame = CropFrame(QImage(400, 300, QImage.Format.Format_RGB32))
    qtbot.addWidget(frame)
    frame.resize(400, 300)
    frame.show()
    before = frame.crop
    middle = frame.rect().center()
    QTest.mousePress(frame, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(frame, middle - frame.rect().center() / 4)
    QTest.mouseRelease(frame, Qt.MouseButton.LeftButton)
    assert frame.crop[0] < before[0]
