"""One run of the program: what opens at its start, other files, restoring, another language, leaving."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from congress_app import bootstrap
from congress_app.runtime import paths
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.app import Run, file_to_open
from congress_app.ui.shell.closing_question import ClosingQuestion
from congress_app.ui.shell.first_run import FirstRun
from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.unusable_file import UnusableFile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
LATER = {
    "alembic",
    "reportlab",
    "openpyxl",
    "docx",
    "python_calamine",
    "pikepdf",
    "PySide6.QtPdf",
    "PySide6.QtPrintSupport",
}


@pytest.fixture(scope="session")
def empty_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("empty") / "a.db"
    bootstrap.new_file(file)
    return file


@pytest.fixture
def new_file(empty_template: Path, tmp_path: Path) -> Callable[[str], Path]:
    """An empty data file of a name."""

    def make(name: str) -> Path:
        return Path(shutil.copy(empty_template, tmp_path / name))

    return make


@pytest.fixture
def run(qapp: QApplication, qtbot: QtBot) -> Iterator[Run]:
    made = Run(qapp, SettingsFile())
    yield made
    if made.window is not None:
        made.window.desk.writer.finish()
        made.window.hide()
        made.window.deleteLater()
    for dialog in _dialogs(FirstRun) + _dialogs(UnusableFile):
        dialog.deleteLater()
    made.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _dialogs(cls: type[FirstRun | UnusableFile]) -> list[FirstRun | UnusableFile]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, cls) and each.isVisible()]


def _window(run: Run) -> MainWindow:
    assert run.window is not None
    return run.window


def _is_ready(run: Run) -> bool:
    return run.window is not None and run.window.isVisible()


def test_a_data_file_opens_and_is_remembered(run: Run, new_file: Callable[[str], Path]) -> None:
    file = new_file("a.db")
    run.begin(file)
    assert _window(run).desk.app.file.path == file
    assert SettingsFile().settings.data_file == str(file)


def test_the_last_file_opens_where_none_is_asked_for(new_file: Callable[[str], Path]) -> None:
    last, other = new_file("last.db"), new_file("other.db")
    assert file_to_open(paths.default_data_file(), str(last)) == last
    assert file_to_open(paths.default_data_file(), "") == paths.default_data_file()
    assert file_to_open(other, str(last)) == other


def test_without_a_file_it_asks_which_office(run: Run, tmp_path: Path) -> None:
    run.begin(tmp_path / "none.db")
    assert run.window is None
    assert [each.target for each in _dialogs(FirstRun) if isinstance(each, FirstRun)] == [tmp_path / "none.db"]


def test_a_last_file_that_is_gone_is_told(run: Run, new_file: Callable[[str], Path]) -> None:
    file = new_file("a.db")
    run.begin(file)
    run._leave_file()
    file.unlink()
    run.begin(paths.default_data_file())
    assert run.window is None
    assert len(_dialogs(UnusableFile)) == 1


def test_a_file_of_another_window_is_told_and_the_window_stays(run: Run, new_file: Callable[[str], Path]) -> None:
    mine, theirs = new_file("mine.db"), new_file("theirs.db")
    run.begin(mine)
    other = bootstrap.open_app(theirs)
    run.open(theirs)
    other.close()
    assert _window(run).desk.app.file.path == mine
    assert len(_dialogs(UnusableFile)) == 1


def test_another_file_takes_the_place_of_the_first(run: Run, new_file: Callable[[str], Path]) -> None:
    first, second = new_file("first.db"), new_file("second.db")
    run.begin(first)
    _window(run).other_file.emit(second)
    assert _window(run).desk.app.file.path == second
    bootstrap.open_app(first).close()  # it was let go


def test_after_its_file_was_removed_the_window_goes_on_with_the_copy(
    run: Run, new_file: Callable[[str], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    first, copy = new_file("first.db"), tmp_path / "copy.db"
    run.begin(first)
    before = _window(run)
    with qtbot.waitSignal(before.backups.changed):  # what it reads at its start
        before.repaint()
    before.desk.drafts.note("rules/1/value", "bảy mươi")
    first.unlink()
    before.close()
    question = before.findChild(ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    next(each for each in question.findChildren(QPushButton) if each.text() == "Lưu bản sao…").click()
    dialog = before.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(copy))
    dialog.close()
    qtbot.waitUntil(lambda: _is_ready(run) and run.window is not before)
    assert _window(run).desk.app.file.path == copy
    assert _window(run).desk.drafts.left("rules/1/value") == "bảy mươi"
    assert _window(run).messages.bar.words == f"Đã lưu và kiểm tra: {copy}"
    assert [each.name.startswith("drafts-copy-") for each in paths.state().glob("drafts-*")] == [True]


def test_the_same_file_changes_nothing(run: Run, new_file: Callable[[str], Path]) -> None:
    file = new_file("a.db")
    run.begin(file)
    window = run.window
    run.open(file)
    assert run.window is window


def test_restoring_opens_the_window_on_what_was(run: Run, new_file: Callable[[str], Path], qtbot: QtBot) -> None:
    file = new_file("a.db")
    run.begin(file)
    window = _window(run)
    backup = window.desk.app.back_up()
    window.desk.app.services.office.change({"place_name": "Bưởi"})
    window.restore_asked.emit(backup.file)
    qtbot.waitUntil(lambda: _is_ready(run) and run.window is not window)
    assert _window(run).desk.app.lists.office().place_name == ""
    assert _window(run).messages.bar.words.startswith(f"Đã khôi phục từ {backup.file.name}. Dữ liệu trước đó")


def test_restoring_what_is_no_backup_leaves_the_file_as_it_was(
    run: Run, new_file: Callable[[str], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    file = new_file("a.db")
    run.begin(file)
    window = _window(run)
    (tmp_path / "no.db").write_text("no backup", encoding="utf-8")
    window.restore_asked.emit(tmp_path / "no.db")
    qtbot.waitUntil(lambda: _is_ready(run) and run.window is not window)
    assert _window(run).messages.bar.words.endswith("không phải là tệp dữ liệu của chương trình này.")


def test_a_file_that_is_gone_comes_back_from_its_backup(
    run: Run, new_file: Callable[[str], Path], qtbot: QtBot
) -> None:
    file = new_file("a.db")
    app = bootstrap.open_app(file)
    app.back_up()
    app.close()
    file.unlink()
    run.open(file)
    buttons = _dialogs(UnusableFile)[0].findChildren(QPushButton)
    next(each for each in buttons if each.text() == "Khôi phục").click()
    qtbot.waitUntil(lambda: _is_ready(run))
    assert file.exists()


def test_another_language_builds_the_window_at_the_same_place(run: Run, new_file: Callable[[str], Path]) -> None:
    run.begin(new_file("a.db"))
    _window(run).show_part("rules")
    before = run.window
    SettingsFile().change(language="en")
    run._settings.change(language="en")
    _window(run).built_anew.emit()
    assert run.window is not before
    assert (_window(run).part, _window(run).windowTitle()) == ("rules", "a - Congress dossier")
    run._settings.change(language="vi")
    _window(run).built_anew.emit()
    assert _window(run).windowTitle() == "a - Hồ sơ Đại hội"


def test_closing_leaves_one_file(run: Run, new_file: Callable[[str], Path], tmp_path: Path) -> None:
    file = new_file("a.db")
    run.begin(file)
    _window(run).desk.app.services.office.change({"place_name": "Bưởi"})
    _window(run).close()
    assert [each.name for each in tmp_path.glob("a.db*")] == [file.name]


def test_what_is_not_needed_is_not_loaded_before_the_first_paint(new_file: Callable[[str], Path]) -> None:
    call = [sys.executable, str(ROOT / "tests" / "ui" / "first_paint.py"), "--data", str(new_file("a.db"))]
    done = subprocess.run(call, cwd=ROOT, env=_environment(), capture_output=True, text=True, check=True)
    loaded = set(done.stdout.splitlines())
    assert "congress_app.ui.shell.main_window" in loaded
    assert sorted(loaded & LATER) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_program_that_is_asked_to_end_leaves_one_whole_file(
    new_file: Callable[[str], Path], home: Path, tmp_path: Path
) -> None:
    file = new_file("a.db")
    call = [sys.executable, "-m", "congress_app", "--data", str(file)]
    with subprocess.Popen(call, cwd=ROOT, env=_environment(), stderr=subprocess.PIPE) as program:
        while not (home / "state" / "settings.toml").exists():
            assert program.poll() is None
            time.sleep(0.05)
        time.sleep(0.5)
        program.send_signal(signal.SIGTERM)
        _out, err = program.communicate(timeout=30)
    assert (program.returncode, err) == (0, b"")
    assert [each.name for each in tmp_path.glob("a.db*")] == ["a.db"]
    bootstrap.verify(file)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
