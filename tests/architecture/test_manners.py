"""How long and how named modules and functions may be."""

from __future__ import annotations

import ast

from tests.architecture.source import ALL, PROGRAM, ROOT, Module, modules

TABLES_OF_DATA: set[str] = set()
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "misc", "manager", "managers"}


def test_no_module_is_over_five_hundred_lines() -> None:
    long = {module.name: module.line_count for module in modules(*ALL) if module.line_count > 500}
    assert {name: count for name, count in long.items() if name not in TABLES_OF_DATA} == {}


def test_the_main_window_stays_small() -> None:
    assert [
        each.name for each in modules(*PROGRAM) if each.path.name == "main_window.py" and each.line_count > 250
    ] == []


def test_no_function_is_over_fifty_lines() -> None:
    assert [line for module in modules(*ALL) for line in _long_functions(module)] == []


def _long_functions(module: Module) -> list[str]:
    return [
        f"{module.name}:{node.lineno} {node.name}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno >= 50
    ]


def test_names_say_something() -> None:
    assert [
        each.name for each in modules(*ALL) if EMPTY_NAMES & {*each.path.with_suffix("").relative_to(ROOT).parts}
    ] == []


def test_underscore_is_never_a_throw_away_name() -> None:
    # `for _ in ...` makes `_` a local name, and a `_("words")` beside it then fails at run time.
    speaking = [module for module in modules(*ALL) if _imports_underscore(module)]
    assert [f"{module.name}:{line}" for module in speaking for line in _bindings_of_underscore(module)] == []


def _imports_underscore(module: Module) -> bool:
    imports = [node for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)]
    return any(alias.name == "_" for node in imports for alias in node.names)


def _bindings_of_underscore(module: Module) -> list[int]:
    return [
        getattr(node, "lineno", 0)
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Name) and node.id == "_" and isinstance(node.ctx, ast.Store))
        or (isinstance(node, ast.arg) and node.arg == "_")
    ]
