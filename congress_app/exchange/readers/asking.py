"""Asks a child process for what a foreign file holds; a child that was ended by its limits, or aborted, answers with a fault too."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from congress_app.runtime import child_process


def ask(
    child: str,
    path: Path,
    *words: str,
    seconds: int,
    memory: int,
    typed: Callable[[dict[str, Any]], Any] | None = None,
) -> dict[str, Any]:
    """What a child says of a file: what it holds, or {"fault": a word of `faults`}.

    Args:
        child: the module whose `main` reads the file.
        path: the file.
        words: what it is asked besides.
        seconds: how long it may take.
        memory: how many bytes it may use.
        typed: makes values of what JSON has no kind for.
    """
    try:
        done = child_process.run(child, str(path.resolve()), str(memory), str(seconds), *words, seconds=seconds)
    except subprocess.TimeoutExpired:
        return {"fault": "large"}
    try:
        told: dict[str, Any] = json.loads(done.stdout, object_hook=typed)
    except ValueError:  # it was killed, or the reader aborted
        return {"fault": "large" if child_process.is_out_of_bounds(done) else "unreadable"}
    return told
