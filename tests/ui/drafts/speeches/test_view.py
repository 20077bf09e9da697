"""Speeches: typed in order, moved, summed against the items of the agenda, and given their texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import ItemKind
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.speeches.view import SpeechesView
from congress_app.ui.drafts.state import DraftsState
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Stored = Callable[[Callable[[], Any]], None]
FIRST, SECOND = "Xây dựng Đảng ở chi bộ nông thôn", "Chuyển đổi số ở xã"


@pytest.fixture
def view(qtbot: QtBot, side_desk: Desk, side_state: DraftsState) -> SpeechesView:
    """The speeches, with a discussion of 40 minutes to hold them in."""
    (item,) = side_desk.app.lists.rows(AgendaItem, title="Thảo luận")
    side_desk.app.services.records.change_many(AgendaItem, [(item, {"kind": ItemKind.DISCUSSION})])
    made = SpeechesView(side_desk, side_state)
    show(qtbot, side_desk, made, 1300, 760)
    side_state.changed.connect(made.show_state)
    side_state.read()
    qtbot.waitUntil(lambda: len(made.speeches.choices.items) == 1)
    return made


def test_speeches_are_typed_linked_and_warned_of_when_they_outlast_their_item(
    view: SpeechesView, stored: Stored
) -> None:
    enter(view, stored, {"title": FIRST, "speaker": "Bùi Văn Tân", "minutes": "30", "item": "thao luan"})
    assert view.sum.text() == "Tại hội trường: 1 bài, 30 phút"
    enter(view, stored, {"title": SECOND, "minutes": "15", "item": "Thảo luận"})
    assert [(row.speaker, row.item, row.speech.minutes) for row in view.rows()] == [
        ("Bùi Văn Tân", "Thảo luận", 30),
        ("", "Thảo luận", 15),
    ]
    assert "“Thảo luận”" in view.sum.text()
    assert "quá 5 phút" in view.sum.text()


def test_the_order_is_changed_by_key_and_taken_back(view: SpeechesView, side_desk: Desk, stored: Stored) -> None:
    for title in (FIRST, SECOND):
        enter(view, stored, {"title": title})
    view.grid.kept.select(view.rows()[1].id)
    view.grid.setFocus()
    side_desk.actions.refresh()
    stored(side_desk.actions.action(common.MOVE_UP).trigger)
    assert [row.speech.title for row in view.rows()] == [SECOND, FIRST]
    stored(lambda: side_desk.write(side_desk.app.file.history.undo, owner=side_desk))
    assert [row.speech.title for row in view.rows()] == [FIRST, SECOND]


def test_a_file_is_the_text_of_the_speech_chosen(view: SpeechesView, stored: Stored, tmp_path: Path) -> None:
    enter(view, stored, {"title": FIRST})
    view.grid.kept.select(view.rows()[0].id)
    file = tmp_path / "tham-luan.txt"
    file.write_bytes(b"Kinh thua dai hoi")
    stored(lambda: view.take_files([file]))
    (row,) = view.rows()
    draft = view.state.data.drafts.of(row.speech.document_id or "")
    assert draft is not None
    assert (draft.title, [each.file_name for each in draft.attachments]) == (FIRST, ["tham-luan.txt"])


def enter(view: SpeechesView, stored: Stored, texts: dict[str, str]) -> None:
    """Type a speech into the row at the end and leave it."""
    view.begin_new()
    at = view.model.rowCount() - 1
    view.model.set_block([(view.model.index(at, view.model.column_at(name)), text) for name, text in texts.items()])
    stored(lambda: view.model.leave_row(view.model.index(at, 0)))
