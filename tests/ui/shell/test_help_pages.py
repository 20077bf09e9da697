"""The pages of the help: each part has one, links lead somewhere, every key is told, and everything is found without accents."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import congress_app.ui
from congress_app.runtime import paths
from congress_app.ui.common.actions import Command
from congress_app.ui.parts import PARTS
from congress_app.ui.shell.help_pages import ORDER, help_pages, pages_with, places_in

LINK = re.compile(r"\]\(([^)]+)\)")
UI = Path(congress_app.ui.__file__).parent


def test_each_file_is_a_page_and_each_part_has_one() -> None:
    assert sorted(ORDER) == sorted(file.stem for file in paths.resources("help").glob("*.md"))
    assert {part.name for part in PARTS} <= set(ORDER)


def test_each_page_has_a_title_and_says_something() -> None:
    assert [page.name for page in help_pages().values() if not page.text.startswith("# ")] == []
    assert [page.name for page in help_pages().values() if len(page.text) < 400] == []


def test_links_lead_to_pages() -> None:
    links = {link for page in help_pages().values() for link in LINK.findall(page.text)}
    assert links - set(ORDER) == set()


def test_every_key_is_told() -> None:
    told = help_pages()["keys"].text
    missing = [command.shortcut for command in _commands() if command.shortcut and command.shortcut not in told]
    assert missing == []


def test_found_without_accents_titles_first() -> None:
    assert pages_with("khoi phuc")[0].name == "backups"
    assert pages_with("")[0].name == ORDER[0]
    assert pages_with("xyzzy") == []


def test_places_are_those_of_the_text_itself() -> None:
    text = "Đại hội  đại biểu"
    assert [text[start : start + length] for start, length in places_in(text, "dai")] == ["Đại", "đại"]
    assert places_in(text, "") == []


def _commands() -> list[Command]:
    found = []
    for file in sorted(UI.rglob("*commands*.py")):
        module = importlib.import_module("congress_app.ui." + ".".join(file.relative_to(UI).with_suffix("").parts))
        found += [each for each in vars(module).values() if isinstance(each, Command)]
    return found
