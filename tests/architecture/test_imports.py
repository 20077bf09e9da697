"""Imports that import-linter has no contract for: parts of the window, and what the package declares."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib

from tests.architecture.source import PROGRAM, ROOT, Module, modules

PARTS = ROOT / "congress_app" / "ui"


def _imported(module: Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            package = module.path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            base = ".".join((*package, node.module))
            names.update(f"{base}.{alias.name}" for alias in node.names)
    return names


def _part(name: str) -> str:
    """The part of the window to which a module belongs, or nothing for what all parts share."""
    steps = name.split(".")
    is_part = steps[:2] == ["congress_app", "ui"] and len(steps) > 2 and (PARTS / steps[2]).is_dir()
    return steps[2] if is_part and steps[2] != "common" else ""


def test_parts_of_the_window_do_not_import_each_other() -> None:
    wrong = []
    for module in modules("congress_app/ui"):
        own = ".".join(module.path.with_suffix("").relative_to(ROOT).parts)
        is_shared = own.startswith("congress_app.ui.common.")
        others = {name for name in _imported(module) if _part(name) not in ("", _part(own))}
        if others and (_part(own) or is_shared):
            wrong.append((module.name, sorted(others)))
    assert wrong == []


def _plain(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


def test_what_the_program_imports_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_plain(re.split(r"[<>=; ]", line)[0]) for line in project["dependencies"]}
    declared.add("shiboken6")  # a half of PySide6, of the same version
    brought_by = importlib.metadata.packages_distributions()
    tops = {name.split(".")[0] for module in modules(*PROGRAM) for name in _imported(module)}
    foreign = tops - set(sys.stdlib_module_names) - {"congress_app"}
    undeclared = {top for top in foreign if not declared & {_plain(each) for each in brought_by.get(top, ())}}
    assert undeclared == set()
