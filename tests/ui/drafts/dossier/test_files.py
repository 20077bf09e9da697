"""The folder for the archive is written off the window's thread, and said with the way to it; a folder that stands is left alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from congress_app.domain.fields import Id
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.dossier.files import DossierFiles

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_folder_holds_the_files_as_they_are_kept(side_desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    congress_id = Id[Any](side_desk.congress_id)
    side_desk.app.services.dossiers.add(congress_id, {"title": "Ghi âm phiên bế mạc"}, NewFile("be-mac.mp3", b"sound"))
    files = DossierFiles(side_desk, QObject(side_desk))
    target = tmp_path / "ho-so"
    files.write_folder(target)
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert [each.read_bytes() for each in target.glob("01_*.mp3")] == [b"sound"]
    assert {"SHA256SUMS", "muc-luc.csv"} <= {each.name for each in target.iterdir()}
    before = sorted(each.name for each in target.iterdir())
    refused: list[BaseException] = []
    side_desk.messages.tell_error = refused.append  # type: ignore[assignment, method-assign]
    files.write_folder(target)
    qtbot.waitUntil(lambda: len(refused) == 1, timeout=20_000)
    assert sorted(each.name for each in target.iterdir()) == before
