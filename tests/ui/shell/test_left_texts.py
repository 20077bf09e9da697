"""What an earlier run left is said once the window stands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congress_app.bootstrap import App
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def opened(app: App, settings: SettingsFile, drafts_file: Path, qtbot: QtBot) -> MainWindow:
    made = MainWindow(app, settings, drafts_file)
    qtbot.addWidget(made, before_close_func=lambda window: window.desk.writer.finish())
    with qtbot.waitSignal(made.painted):
        made.show()
    return made


def test_texts_that_wait_are_said_with_the_way_to_the_first(
    app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot
) -> None:
    body = app.services.bodies.add(app.lists.rows(Congress)[0].id, BodyKind.PRESIDIUM, {}).value
    before = Drafts(tmp_path / "drafts.json")
    before.note("AgendaItem/gone/words", "Kính thưa")
    before.note(f"body-members/{body.id}", '{"name": "Lê"}')
    before.note("calendar/new", '{"theme": "Đoàn"}')
    before.write()
    window = opened(app, settings, tmp_path / "drafts.json", qtbot)
    bar = window.messages.bar
    qtbot.waitUntil(lambda: bool(bar.words))
    assert bar.words == "Có 2 chỗ đã gõ nhưng chưa lưu khi chương trình đóng lần trước."
    bar._way.click()
    assert window.part == "bodies"
    assert window.desk.drafts.left("AgendaItem/gone/words") is None


def test_nothing_left_says_nothing(app: App, settings: SettingsFile, tmp_path: Path, qtbot: QtBot) -> None:
    window = opened(app, settings, tmp_path / "drafts.json", qtbot)
    qtbot.waitUntil(lambda: bool(window.desk.congress_id))
    assert window.messages.bar.words == ""
