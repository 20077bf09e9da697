"""`python -m tests.gallery [FOLDER]`: every page, dialog and print-out of the demo as pictures, for people to look at."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

FOLDER = Path("exports/gallery")
SIZE = (1366, 768)
_SETTLED_MS = 900


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
        _dialogs(window, folder, application.processEvents)
    window.close()
    _settle(application.processEvents)
    run.end()


def _dialogs(window: object, folder: Path, process: Callable[[], None]) -> None:
    """Whatever dialog the window's own commands open."""
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415 - after the platform was chosen

    actions = {str(action.data()): action for action in window.desk.actions._actions.values()}  # type: ignore[attr-defined]
    for name in ("settings", "help", "find_everywhere", "help.about", "file.restore", "file.new"):
        if name not in actions:
            continue
        before = {id(each) for each in QApplication.topLevelWidgets() if each.isVisible()}
        actions[name].trigger()
        _settle(process)
        opened: list[QWidget] = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and id(each) not in before
        ]
        for each in opened:
            each.grab().save(str(folder / f"dialog-{name.replace('.', '-')}.png"))
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
