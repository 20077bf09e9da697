"""Runs something as a user who may do little, also where the tests run as root: in a forked process that gives its rights away."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

NOBODY = 65534


def without_rights(act: Callable[[], Any]) -> Any:
    """What `act` returns (plain JSON values) when it runs without the rights of root."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        _answer(act, into)
    os.close(into)
    with os.fdopen(out, encoding="utf-8") as answer:
        text = answer.read()
    os.waitpid(child, 0)
    return json.loads(text)


def _answer(act: Callable[[], Any], into: int) -> None:
    try:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        said = act()
    except BaseException as error:  # noqa: BLE001 - the parent shows it
        said = f"{type(error).__name__}: {error}"
    with os.fdopen(into, "w", encoding="utf-8") as answer:
        answer.write(json.dumps(said))
    os._exit(0)


def folder_for_all() -> Iterator[Path]:
    """A folder that every user can reach, unlike those of the tests."""
    folder = Path(mkdtemp(prefix="congress-app-")).resolve()
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    for each in folder.iterdir():
        each.unlink()
    folder.rmdir()
