"""A document written from a template: its kind's own first, all by a switch, refusals in the dialog, the way on in the bar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.documents.templates_catalogue import SHIPPED
from congress_app.domain.drafts.choices import SecrecyLevel
from congress_app.domain.fields import Id
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.view import DocumentsView
from congress_app.ui.drafts.templates.write_dialog import WriteFromTemplate, made_words
from tests.ui.drafts.documents.conftest import REPORT, RESOLUTION, WAIT_MS, choose, draft_of, open_dialog
from tests.ui.drafts.templates.conftest import word_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def keep(desk: Desk, path: Path, name: str, *paragraphs: str) -> None:
    """Keep a template of the office for resolutions."""
    content = word_file(path, *paragraphs).read_bytes()
    desk.app.services.document_templates.keep(name, "resolution", NewFile(path.name, content, "docx"))


def shown(dialog: WriteFromTemplate) -> list[tuple[str, str]]:
    """The templates listed, with their files."""
    items = [dialog.list.topLevelItem(at) for at in range(dialog.list.line_count)]
    return [(item.text(0), item.text(2)) for item in items if item is not None]


def asked(view: DocumentsView, desk: Desk, qtbot: QtBot, title: str) -> WriteFromTemplate:
    """The dialog, opened for a document by its command."""
    choose(qtbot, view, title)
    desk.actions.action(own.FROM_TEMPLATE).trigger()
    dialog = open_dialog(desk, WriteFromTemplate)
    qtbot.waitUntil(lambda: dialog.row is not None)
    return dialog


def test_the_first_draft_is_written_from_the_offices_template(
    view: DocumentsView, desk: Desk, qtbot: QtBot, written: Callable[[Callable[[], Any]], None], tmp_path: Path
) -> None:
    keep(desk, tmp_path / "nq.docx", "Nghị quyết của xã", "{{ ten_dai_hoi }}", "{{ ngay_tru_bi }} {{ chu_de }}")
    dialog = asked(view, desk, qtbot, RESOLUTION)
    assert (view.details.versions.isHidden(), view.details._begin.isHidden()) == (True, False)
    assert shown(dialog) == [("Nghị quyết của xã", "nq.docx"), ("Nghị quyết đại hội", "có sẵn")]
    opened: list[Path] = []
    view.copies._open_with = lambda path: not opened.append(path)  # type: ignore[func-returns-value] # True
    written(dialog.accept)
    (version,) = draft_of(view, RESOLUTION).versions
    assert (version.number, version.note) == (1, "Tạo từ mẫu “Nghị quyết của xã”")
    text = desk.app.lists.texts([version.file_hash])[version.file_hash]
    assert text.startswith("Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I")
    assert (view.details.versions.isHidden(), view.details._begin.isHidden()) == (False, True)
    assert desk.messages.bar.words.endswith("đã tạo dự thảo lần 1 từ mẫu. Còn để trống: Chủ đề của đại hội.")
    desk.messages.bar._on_way_clicked()
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].read_bytes() == desk.app.lists.blobs([version.file_hash])[version.file_hash]


def test_a_broken_template_is_said_in_the_dialog_and_another_one_serves(
    view: DocumentsView, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    keep(desk, tmp_path / "a.docx", "A hỏng", "Kính gửi {{ ten_dai_hoi")
    dialog = asked(view, desk, qtbot, RESOLUTION)
    dialog.accept()
    qtbot.waitUntil(lambda: not dialog.refusal.isHidden(), timeout=WAIT_MS)
    assert "“{{ ten_dai_hoi” (đoạn 1) chưa được đóng" in dialog.refusal.text()
    assert (dialog.isVisible(), draft_of(view, RESOLUTION).versions) == (True, ())
    dialog.every.setChecked(True)
    dialog.line.setText("dien van be mac")
    assert (shown(dialog), dialog.refusal.isHidden()) == ([("Diễn văn bế mạc", "có sẵn")], True)
    dialog.line.setText("không có")
    assert (dialog.row, dialog._button.isEnabled()) == (None, False)
    dialog.reject()


def test_no_text_of_a_secret_document_is_made(view: DocumentsView, desk: Desk, qtbot: QtBot) -> None:
    resolution = draft_of(view, RESOLUTION)
    desk.app.services.documents.change(Id(resolution.id), {"secrecy": SecrecyLevel.SECRET})
    view.state.read()
    qtbot.waitUntil(lambda: draft_of(view, RESOLUTION).document.secrecy is SecrecyLevel.SECRET)
    choose(qtbot, view, RESOLUTION)
    desk.actions.action(own.FROM_TEMPLATE).trigger()
    assert desk.window.findChildren(WriteFromTemplate) == []
    assert desk.messages.bar.words.startswith("“Nghị quyết đại hội” thuộc độ mật: ")


def test_many_blanks_are_counted() -> None:
    said = made_words(REPORT, 2, ("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"))
    assert said == ("“Báo cáo chính trị”: đã tạo dự thảo lần 2 từ mẫu. Còn để trống: Một; Hai; Ba; Bốn và 2 mục nữa.")


def test_where_a_kind_has_no_template_all_are_offered(view: DocumentsView, desk: Desk, qtbot: QtBot) -> None:
    desk.app.services.documents.change(Id(draft_of(view, RESOLUTION).id), {"kind": "programme", "title": RESOLUTION})
    view.state.read()
    qtbot.waitUntil(lambda: draft_of(view, RESOLUTION).document.kind == "programme")
    dialog = asked(view, desk, qtbot, RESOLUTION)
    assert dialog.every.isChecked()
    assert len(shown(dialog)) == len(SHIPPED)
    assert dialog._title.text().endswith("chưa có mẫu riêng; dưới đây là mọi mẫu khác.")
    dialog.reject()
