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


def test_what_an_earlier_run_left_is_known_until_it_is_touched(qtbot: QtBot, tmp_path: Path) -> None:
    first = Drafts(tmp_path / "drafts.json")
    first.note("a#1/x", "một")
    first.note("a#2/x", "hai")
    assert first.left_before() == ()
    first.write()
    again = Drafts(tmp_path / "drafts.json")
    again.note("b#3/x", "ba")
    assert again.left_before("a#") == ("a#1/x", "a#2/x")
    again.note("a#1/x", "một")
    again.note("a#2/x", "hai mươi")
    assert again.left_before() == ("a#1/x",)


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
