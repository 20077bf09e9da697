"""Faults and habits of Qt's bindings that the program keeps clear of."""

from __future__ import annotations

import ast
import sys

from PySide6.QtCore import QObject

from tests.architecture.source import PROGRAM, Module, modules


def test_a_qt_call_takes_no_reference_off_none() -> None:
    thing, before = QObject(), sys.getrefcount(None)
    for number in range(1000):
        thing.setObjectName(str(number))
    assert sys.getrefcount(None) > before - 100


def test_no_signal_carries_a_dict() -> None:
    # Qt makes a map of its own out of it, and a choice among its keys and values arrives as bare text.
    assert [line for module in modules(*PROGRAM) for line in _signals_of_dicts(module)] == []


def _signals_of_dicts(module: Module) -> list[str]:
    calls = [node for node in ast.walk(module.tree) if isinstance(node, ast.Call)]
    signals = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Signal"]
    return [f"{module.name}:{call.lineno}" for call in signals if "dict" in map(ast.unparse, call.args)]


def test_nobody_walks_through_the_focus_chain() -> None:
    # The binding takes each widget for the owner of the next: when one is deleted, the wrappers of all after it are lost.
    used = {"nextInFocusChain", "previousInFocusChain"}
    assert [
        f"{module.name}:{node.lineno}"
        for module in modules(*PROGRAM)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in used
    ] == []
