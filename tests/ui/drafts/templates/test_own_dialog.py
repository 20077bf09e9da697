"""The office's own templates: added with what was found in them, replaced, saved, given up; the fields that can be used."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.view import DocumentsView
from congress_app.ui.drafts.templates.fields_list import FieldsList
from congress_app.ui.drafts.templates.keep_dialog import KeepTemplate
from congress_app.ui.drafts.templates.own_dialog import OwnTemplates
from tests.ui.drafts.documents.conftest import REPORT, WAIT_MS, choose, open_dialog
from tests.ui.drafts.templates.conftest import word_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

USABLE = "Mẫu dùng được: có 1 trường được điền."


def opened(view: DocumentsView, desk: Desk, qtbot: QtBot) -> OwnTemplates:
    """The dialog, with the first shipped template looked at."""
    choose(qtbot, view, REPORT)
    desk.actions.action(own.TEMPLATES).trigger()
    dialog = open_dialog(desk, OwnTemplates)
    checked(dialog, qtbot, "Khung báo cáo chính trị", "Mẫu dùng được: ")
    return dialog


def checked(dialog: OwnTemplates, qtbot: QtBot, title: str, words: str) -> None:
    """Wait until a template is chosen and this was found in it."""

    def is_so() -> bool:
        row = dialog.row
        return row is not None and row.title == title and dialog.details.check.words.text().startswith(words)

    qtbot.waitUntil(is_so, timeout=WAIT_MS)


def asked(dialog: OwnTemplates, qtbot: QtBot) -> KeepTemplate:
    """What is asked about a file that came in."""
    qtbot.waitUntil(lambda: bool(dialog.findChildren(KeepTemplate)), timeout=WAIT_MS)
    return dialog.findChildren(KeepTemplate)[0]


def stored(desk: Desk) -> list[tuple[str, str, str]]:
    """Name, kind and file of the office's templates."""
    return [(each.name, each.kind, each.file_name) for each in desk.app.lists.rows(OwnDocumentTemplate)]


def test_a_template_is_added_mended_and_given_up(view: DocumentsView, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(view, desk, qtbot)
    dialog.take(word_file(tmp_path / "Mau xa.docx", "Nhiệm kỳ {{ nhiem_ki }}"))
    keep = asked(dialog, qtbot)
    tag = keep.check.list.topLevelItem(0)
    assert tag is not None
    assert [tag.text(at) for at in range(3)] == ["nhiem_ki", "đoạn 1", "nhiem_ky"]
    assert (keep.name.text(), keep.kind.text(), keep.replaces.isHidden()) == ("Mau xa", "Báo cáo chính trị", True)
    keep.kind.setText("dien van khai mac")
    keep.accept()
    checked(dialog, qtbot, "Mau xa", "Có 1 chỗ dùng trường chương trình không biết")
    assert stored(desk) == [("Mau xa", "opening_speech", "Mau xa.docx")]
    dialog.take(word_file(tmp_path / "sua.docx", "Nhiệm kỳ {{ nhiem_ky }}"), dialog.row)
    checked(dialog, qtbot, "Mau xa", USABLE)
    dialog.take(word_file(tmp_path / "hong.docx", "{{ nhiem_ky"), dialog.row)
    qtbot.waitUntil(lambda: "chưa được đóng" in dialog.said.text(), timeout=WAIT_MS)
    assert stored(desk) == [("Mau xa", "opening_speech", "sua.docx")]
    dialog.save_to(dialog.rows[0], tmp_path / "ra.docx")
    qtbot.waitUntil(lambda: "ra.docx" in dialog.said.text())
    assert (tmp_path / "ra.docx").read_bytes() == (tmp_path / "sua.docx").read_bytes()
    dialog.details.form.input("name").put_text("Diễn văn của xã")
    dialog.details.form.input("name").left.emit()
    checked(dialog, qtbot, "Diễn văn của xã", USABLE)
    dialog.details.give_up.click()
    checked(dialog, qtbot, "Khung báo cáo chính trị", "Mẫu dùng được")
    assert (stored(desk), dialog.said.text(), dialog.undo.isHidden()) == ([], "Đã bỏ mẫu “Diễn văn của xã”.", False)
    dialog.reject()


def test_what_cannot_be_a_template_is_said_and_changes_nothing(
    view: DocumentsView, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(view, desk, qtbot)
    (tmp_path / "a.txt").write_text("không phải Word")
    dialog.take(tmp_path / "a.txt")
    qtbot.waitUntil(lambda: dialog.said.text().startswith("Mẫu là tệp Word không có macro"), timeout=WAIT_MS)
    dialog.take(word_file(tmp_path / "b.docx", "{{ nhiem_ky"), dialog.row)  # in the place of a shipped one: beside it
    keep = asked(dialog, qtbot)
    assert (keep.name.text(), keep.kind.text()) == ("Khung báo cáo chính trị", "Báo cáo chính trị")
    assert "“{{ nhiem_ky” (đoạn 1) chưa được đóng" in keep.check.words.text()
    assert (keep._button.isEnabled(), stored(desk)) == (False, [])
    keep.reject()
    dialog.reject()


def test_a_field_is_found_without_accents_and_copied(qtbot: QtBot) -> None:
    fields = FieldsList()
    qtbot.addWidget(fields)
    fields.show()
    fields.line.setText("co quan thanh vien")
    found = {each.tag: each.typed for each in fields.rows}
    assert found["x.thanh_vien"] == "{% for y in x.thanh_vien %}{{ y.stt }}{% endfor %}"
    assert found["y.ho_ten"] == "{{ y.ho_ten }}"
    fields.line.setText("ten day du cua dai hoi")
    assert [each.tag for each in fields.rows] == ["ten_dai_hoi"]
    QTest.keyClick(fields.line, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == "{{ ten_dai_hoi }}"
    assert fields.said.text().startswith("Đã chép: {{ ten_dai_hoi }}")
    fields.line.setText("xyz")
    assert (fields.rows, fields.said.text()) == ([], "Không có trường nào như vậy.")
