"""The parts and the commands of the whole window: each key belongs to one command, and each part can be made."""

from __future__ import annotations

import importlib
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import congress_app.ui
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.bodies import BodyMember
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.office import Office
from congress_app.i18n import _
from congress_app.ui.common.actions import Command
from congress_app.ui.common.icons import names
from congress_app.ui.parts import PARTS, part_key, part_named, part_of

UI = Path(congress_app.ui.__file__).parent


def commands() -> dict[str, Command]:
    """Every command that a module of the window declares."""
    found: dict[str, Command] = {}
    for file in sorted(UI.rglob("*commands*.py")):
        module = importlib.import_module("congress_app.ui." + ".".join(file.relative_to(UI).with_suffix("").parts))
        found |= {each.name: each for each in vars(module).values() if isinstance(each, Command)}
    return found


def test_each_key_belongs_to_one_command() -> None:
    # Two actions with one key: Qt calls it ambiguous, and neither is carried out.
    keys = [QKeySequence(each.shortcut).toString() for each in commands().values() if each.shortcut]
    keys += [f"Ctrl+{number}" for number in range(1, len(PARTS) + 1)]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def test_commands_have_icons_that_are_there_and_words_of_their_own() -> None:
    assert [each.name for each in commands().values() if each.icon and each.icon not in names()] == []
    assert [each.name for each in commands().values() if _(each.title) == each.title] == []


def test_parts_are_found_by_name() -> None:
    assert [part_named(part.name) for part in PARTS] == list(PARTS)
    with pytest.raises(KeyError):
        part_named("nowhere")


def test_what_changed_is_seen_in_its_part() -> None:
    assert part_of({AgendaItem}, "overview") == "agenda"
    assert part_of({Congress, Phase}, "overview") == "calendar"
    assert part_of({Office}, "overview") == ""


def test_a_part_that_shows_it_already_stays() -> None:
    assert part_of({Congress, Phase, AgendaItem, BodyMember}, "agenda") == "agenda"


def test_ten_parts_have_a_key() -> None:
    assert [part_key(number) for number in (1, 9, 10, 11)] == ["Ctrl+1", "Ctrl+9", "Ctrl+0", ""]
    keys = [key for number in range(1, len(PARTS) + 1) if (key := part_key(number))]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & {each.shortcut for each in commands().values()}
