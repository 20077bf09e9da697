"""Working copies: each save is noticed and offered, answered, and found again after a crash."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from PySide6.QtWidgets import QPushButton

from congress_app.bootstrap import App
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.services.drafts.working_copies import copies_in, folder_of
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.drafts.documents.view import DocumentsView
from congress_app.ui.drafts.documents.working_copies import WorkingCopies, copies_of
from congress_app.ui.shell.left_copies import LeftCopies
from tests.ui.desks import desk_on
from tests.ui.drafts.documents.conftest import REPORT, WAIT_MS, choose, draft_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def save(path: Path, text: str) -> None:
    """As Word does it: another file takes the place of this one."""
    made = docx.Document()
    made.add_paragraph(text)
    made.save(str(path.with_name("~WRD0001.tmp")))
    os.replace(path.with_name("~WRD0001.tmp"), path)


def opened(view: DocumentsView, qtbot: QtBot) -> tuple[WorkingCopies, Path]:
    """The working copy of the report, opened by the details' button."""
    shown: list[Path] = []
    view.copies._open_with = lambda path: not shown.append(path)  # type: ignore[func-returns-value] # True
    choose(qtbot, view, REPORT)
    view._write()
    qtbot.waitUntil(lambda: bool(shown))
    return view.copies, shown[0]


def test_a_save_is_offered_and_becomes_the_next_draft(
    view: DocumentsView, desk: Desk, qtbot: QtBot, written: Callable[[Callable[[], Any]], None]
) -> None:
    copies, path = opened(view, qtbot)
    assert path.read_bytes() == b"draft 2"
    assert view.strip.isHidden()
    for number in (3, 4):  # the watcher still sees a file that took the place of another
        save(path, f"Bản sửa {number}")
        qtbot.waitUntil(lambda: len(copies.offers) == 1, timeout=WAIT_MS)
        button = next(each for each in view.strip.findChildren(QPushButton) if each.isVisible())
        assert button.text() == f"Đưa vào thành dự thảo lần {number}"
        written(button.click)
        assert (copies.offers, view.strip.isHidden()) == ([], True)
    third, fourth = draft_of(view, REPORT).versions[2:]
    assert (third.file_name, third.note, fourth.note) == (
        "BCCT_lan-3.docx",
        "Sửa từ dự thảo lần 2",
        "Sửa từ dự thảo lần 3",
    )
    assert desk.app.lists.texts([fourth.file_hash]) == {fourth.file_hash: "Bản sửa 4"}
    assert [each.number for each in copies_in(path.parent)] == [4]


def test_what_was_put_off_is_asked_at_the_next_start(
    view: DocumentsView, desk: Desk, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    copies, path = opened(view, qtbot)
    save(path, "Sửa trước khi mất điện")
    qtbot.waitUntil(lambda: len(copies.offers) == 1, timeout=WAIT_MS)
    copies.put_off(copies.offers[0])
    copies.look()
    qtbot.waitUntil(lambda: not copies._is_looking)
    assert copies.offers == []
    view._write()
    qtbot.waitUntil(lambda: len(copies.offers) == 1)
    copies.put_off(copies.offers[0])
    again = desk_on(qtbot, app, tmp_path)  # another run of the program on the same file
    again.window.show()
    visits: list[Visit] = []
    again.visit_asked.connect(visits.append)
    LeftCopies(again).tell()
    qtbot.waitUntil(lambda: "1 bản làm việc" in again.messages.bar.words)
    again.messages.bar._on_way_clicked()
    assert visits == [Visit("drafts", draft_of(view, REPORT).id, {"view": "documents"})]
    later = copies_of(again)
    qtbot.waitUntil(lambda: [each.next_number for each in later.offers] == [3])
    later.give_up(later.offers[0])
    assert list(path.parent.glob("*.docx")) == []
    assert len(list(path.parent.glob("aside/*.docx"))) == 1  # it can still be fetched
    assert len(app.lists.rows(DocumentVersion)) == 2


def test_an_untouched_copy_is_cleared_silently(view: DocumentsView, app: App, qtbot: QtBot, tmp_path: Path) -> None:
    _copies, path = opened(view, qtbot)
    again = desk_on(qtbot, app, tmp_path)
    later = copies_of(again)
    qtbot.waitUntil(lambda: not path.exists() and copies_in(folder_of(app.file.path)) == [])
    assert later.offers == []
