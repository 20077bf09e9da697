"""Every word of the program is in the Vietnamese catalogue, and nothing else is."""

from __future__ import annotations

import ast
import unicodedata

import pytest
from babel.messages.catalog import Catalog

from tests.architecture.source import PROGRAM, modules
from tools import messages

pytestmark = pytest.mark.in_step

MARKS = {"N_", "NP_", "said", "entity"}  # calls that do nothing but carry words


def test_there_is_a_vietnamese_catalogue() -> None:
    assert [po.parents[1].name for po in messages.catalogues()] == ["vi"]


def test_the_catalogue_has_every_word_and_no_other() -> None:
    used = messages.extracted()
    assert [fault for po in messages.catalogues() for fault in messages.faults(used, messages.read(po))] == []


def test_the_translations_are_composed_text() -> None:
    texts = [str(message.string) for po in messages.catalogues() for message in messages.read(po)]
    assert [text for text in texts if not unicodedata.is_normalized("NFC", text)] == []


def test_what_carries_words_is_given_words() -> None:
    # A variable here would be shown in English: no tool sees what it holds.
    wrong = [
        f"{module.name}:{node.lineno}"
        for module in modules(*PROGRAM)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in MARKS
        and node.args
        and messages.written_text(node.args[0]) is None
    ]
    assert wrong == []


def test_faults_are_found() -> None:
    used, translated = Catalog(), Catalog()
    for msgid in ("Kept", "Left out", "With {name}", "Guessed"):
        used.add(msgid)
    translated.add("Kept", "Giữ")
    translated.add("With {name}", "Với {ten}")
    translated.add("Guessed", "Đoán", flags=["fuzzy"])
    translated.add("Gone", "Mất")
    translated.add("Cut", "Cắt", context="Qt:QLineEdit")
    assert sorted(messages.faults(used, translated)) == [
        "fuzzy: 'Guessed'",
        "missing: 'Left out'",
        "other {names}: 'With {name}': Với {ten}",
        "unused: 'Gone'",
    ]
