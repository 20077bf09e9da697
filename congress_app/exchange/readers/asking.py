"""Asks a child process for what a foreign file holds; a child that was ended by its limits, or aborted, answers with a fault too."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

from congress_app.i18n import N_
from congress_app.runtime import child_process
from congress_app.runtime.errors import UserError


def refuse_no_file(path: Path, is_folder: str) -> None:
    """Refuse what is not there, no ordinary file, or may not be read. is_folder: the sentence for a folder.

    Raises:
        UserError: with the reason.
    """
    try:
        mode = path.stat().st_mode
    except PermissionError:
        mode = 0
    except OSError as error:
        raise UserError(N_("There is no file {file}. Look whether its name is typed correctly."), file=path) from error
    if stat.S_ISDIR(mode):
        raise UserError(is_folder, file=path)
    if mode and not stat.S_ISREG(mode):
        raise UserError(
            N_("{file} is no ordinary file but a device or a pipe. Choose a file that lies in a folder."), file=path
        )
    if not os.access(path, os.R_OK):
        raise UserError(N_("{file} may not be read. Look whether it is open in another program."), file=path)


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
