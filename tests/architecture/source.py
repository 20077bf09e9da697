"""The source of the program as the house rules look at it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("congress_app",)
ALL = ("congress_app", "tests", "tools", "bench", "hatch_build.py")


@dataclass(frozen=True, slots=True)
class Module:
    """A file of Python, read and parsed."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its path in the checkout."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def line_count(self) -> int:
        """How long it is."""
        return len(self.text.splitlines())


@cache
def _read(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path, text, ast.parse(text, str(path)))


def modules(*parts: str) -> Iterator[Module]:
    """The modules under the named folders, without the copied reference programs."""
    for part in parts:
        top = ROOT / part
        for path in sorted(top.rglob("*.py")) if top.is_dir() else [top]:
            if "reference" not in path.relative_to(ROOT).parts:
                yield _read(path)
