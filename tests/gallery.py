"""`python -m tests.gallery [FOLDER]`: every page, dialog and print-out of the demo as pictures, for people to look at."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from congress_app.ui.shell.main_window import MainWindow

Process = Callable[[], None]

FOLDER = Path("exports/gallery")
SIZE = (1366, 768)
VIEWS = {"committees": ("areas", "teams", "absences", "distances")}  # of parts that are led to a view by its name
_SETTLED_MS = 700


def main(words: list[str]) -> int:
    """Make the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(words[0]) if words else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CONGRESS_APP_HOME"] = home
        from congress_app.cli.main import run  # noqa: PLC0415 - the home must be named first

        data, papers = Path(home) / "demo.db", Path(home) / "papers"
        run(["demo", "--data", str(data), "--out", str(papers), "--no-window"])
        for scheme in ("light", "dark"):
            _windows(data, folder, scheme)
        _papers(papers, folder)
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return 0


def _windows(data: Path, folder: Path, scheme: str) -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform was chosen

    from congress_app.runtime.settings import SettingsFile  # noqa: PLC0415
    from congress_app.ui.app import Run  # noqa: PLC0415
    from congress_app.ui.parts import PARTS  # noqa: PLC0415

    application = QApplication.instance() or QApplication(sys.argv[:1])
    settings = SettingsFile()
    settings.change(scheme=scheme)
    run = Run(application, settings)  # type: ignore[arg-type]  # instance() is told as a core application
    run.open(data)
    window = run.window
    assert window is not None
    window.resize(*SIZE)
    _settle(application.processEvents)
    rows = window.desk.app.lists.congresses(window.desk.scope())
    window.desk.work_on(next(row.id for row in rows if row.congress.code == "toan-thang-2025"))
    for part in PARTS:
        window.show_part(part.name)
        _settle(application.processEvents)
        window.grab().save(str(folder / f"window-{part.name}-{scheme}.png"))
        if scheme == "light":
            _dialogs_of_part(window, part.name, folder, application.processEvents)
        for view in VIEWS.get(part.name, ()):
            window.desk.visit(part.name, view=view)
            _settle(application.processEvents)
            window.grab().save(str(folder / f"window-{part.name}-{view}-{scheme}.png"))
    if scheme == "light":
        shell = {str(action.data()): action for action in window.desk.actions._actions.values()}
        for name in ("settings", "help", "find_everywhere", "help.about", "file.restore", "file.new"):
            if name in shell:
                _grab_opened(shell[name], f"dialog-{name.replace('.', '-')}", folder, application.processEvents)
    window.close()
    _settle(application.processEvents)
    run.end()


def _dialogs_of_part(window: MainWindow, part: str, folder: Path, process: Process) -> None:
    """Whatever the commands of a part open that ask first; a row is chosen for those that need one."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - after the platform was chosen
    from PySide6.QtTest import QTest  # noqa: PLC0415
    from PySide6.QtWidgets import QAbstractItemView, QApplication  # noqa: PLC0415

    from congress_app.ui.common import commands as common  # noqa: PLC0415

    actions = window.desk.actions
    for action in actions.served_within(window.page(part)):
        window.show_part(part)  # a command may lead to another one
        window.activateWindow()
        window.focus_part()
        view = QApplication.focusWidget()
        if isinstance(view, QAbstractItemView):
            QTest.keyClick(view, Qt.Key.Key_Down)
        actions.refresh()
        is_asking = action.text().endswith("…") or action.data() == common.NEW.name
        if is_asking and action.isEnabled():
            _grab_opened(action, f"dialog-{part}-{str(action.data()).rpartition('.')[2]}", folder, process)


def _grab_opened(action: QAction, name: str, folder: Path, process: Process) -> None:
    """The windows that a command opens."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - after the platform was chosen

    before = {id(each) for each in QApplication.topLevelWidgets() if each.isVisible()}
    action.trigger()
    _settle(process)
    opened = [each for each in QApplication.topLevelWidgets() if each.isVisible() and id(each) not in before]
    for number, each in enumerate(opened):
        each.grab().save(str(folder / f"{name}{f'-{number}' if number else ''}.png"))
        each.close()
    _settle(process)


def _papers(papers: Path, folder: Path) -> None:
    """Each page of each PDF."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - after the platform was chosen

    from congress_app.ui.printing.paper_printer import page_image  # noqa: PLC0415

    for file in sorted(papers.glob("**/*.pdf")):
        document = QPdfDocument()
        document.load(str(file))
        for page in range(document.pageCount()):
            page_image(document, page, 90, is_grey=False).save(str(folder / f"paper-{file.stem}-{page + 1:03d}.png"))
        document.close()


def _settle(process: Callable[[], None]) -> None:
    """Let what was asked for arrive and be painted."""
    until = time.monotonic() + _SETTLED_MS / 1000
    while time.monotonic() < until:
        process()
        time.sleep(0.01)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
