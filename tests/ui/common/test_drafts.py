from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.ui.common.drafts import Drafts, draft_key

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_what_was_typed_is_there_after_a_second(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "state" / "drafts.json"
    drafts = Drafts(path)
    key = draft_key("Congress", "c1", "theme")
    drafts.note(key, "Đoàn kết")
    drafts._timer.start(1)
    qtbot.waitUntil(path.exists)
    again = Drafts(path)
    assert again.left(key) == "Đoàn kết"
    assert again.keys("Congress/c1/") == (key,)
    again.stored(key)
    assert not path.exists()


def test_a_broken_file_is_no_drafts(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "drafts.json"
    for text in ("{", "[1]", '{"a": 1}'):
        path.write_text(text, encoding="utf-8")
        assert Drafts(path).keys() == ()


def test_a_folder_that_takes_nothing_stops_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")
    drafts = Drafts(tmp_path / "state" / "drafts.json")
    drafts.note("a", "b")
    drafts.write()
    assert drafts.left("a") == "b"
