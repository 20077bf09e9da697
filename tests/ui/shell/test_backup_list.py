"""The list of backups."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from congress_app.bootstrap import Backup
from congress_app.ui.common.look import ROW_HEIGHT
from congress_app.ui.shell.backup_list import BackupList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_newest_is_marked(tmp_path: Path, qtbot: QtBot) -> None:
    made = []
    for number in (2, 1):
        file = tmp_path / f"{number}.db"
        file.write_bytes(b"x" * 1_250_000)
        made.append(Backup(file, dt.datetime(2025, 7, number, 1, 30, tzinfo=dt.UTC)))
    shown = BackupList(made)
    qtbot.addWidget(shown)
    assert shown.file == tmp_path / "2.db"
    local = made[0].made_at.astimezone()
    assert [shown.topLevelItem(0).text(column) for column in range(3)] == [  # type: ignore[union-attr]
        f"{local:%H:%M %d/%m/%Y}",
        "1,3 MB",
        "2.db",
    ]
    shown.show()
    assert shown.visualItemRect(shown.topLevelItem(0)).height() == ROW_HEIGHT  # type: ignore[arg-type]
    assert shown.columnWidth(0) > shown.fontMetrics().horizontalAdvance(f"{local:%H:%M %d/%m/%Y}")


def test_none_is_no_file(qtbot: QtBot) -> None:
    shown = BackupList([])
    qtbot.addWidget(shown)
    assert shown.file is None
