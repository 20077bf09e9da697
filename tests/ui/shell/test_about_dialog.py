"""About: facts to copy, and every library of the program with its licence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from congress_app import __version__
from congress_app.runtime import paths
from congress_app.ui.shell.about_dialog import MADE_OF, AboutDialog, facts

ROOT = Path(__file__).resolve().parents[3]


def test_every_library_is_named_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[ ><=;]", line)[0].lower() for line in project["dependencies"]}
    named = {package.lower() for package, *_rest in MADE_OF}
    assert {each for each in needed if not each.startswith("pyside6")} - named == set()
    assert "pyside6_essentials" in named


def test_licence_texts_that_are_named_are_there() -> None:
    assert [text for *_rest, text in MADE_OF if text and not paths.resources(*text).is_file()] == []


def test_the_facts_are_copied(parent: QWidget, tmp_path: Path) -> None:
    dialog = AboutDialog(tmp_path / "a.db", parent)
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "Sao chép").click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0] == f"Phiên bản chương trình: {__version__}"
    assert copied == [f"{title}: {value}" for title, value in facts(tmp_path / "a.db")]
