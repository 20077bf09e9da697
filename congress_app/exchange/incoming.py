"""A file that comes in as a version or a piece of a dossier: its bytes as they are, what it is, the text found in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from congress_app.exchange.texts.reading import read_text
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.services.drafts.versions import NewFile

_LONGEST_NAME = 255


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file with what the user should know of it (msgids)."""

    file: NewFile
    notes: tuple[str, ...] = ()


def read_incoming(path: Path) -> Incoming:
    """Read a file that comes in. Its bytes are taken as they are; what is in it is looked at by a child process within limits.

    Raises:
        UserError: it is missing, empty, protected, damaged, too large, or another program is writing it.
    """
    found = read_text(path)  # refuses what is too large before anything is read
    try:
        before = path.stat()
        content = path.read_bytes()
        after = path.stat()
    except OSError as error:
        raise UserError(N_("{file} may not be read. Look whether it is open in another program."), file=path) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(content) != after.st_size:
        raise UserError(
            N_("{file} is being written by another program. Wait until it is saved, then try again."), file=path
        )
    name = path.name[-_LONGEST_NAME:]
    return Incoming(NewFile(name, content, found.kind, found.text, has_macros=found.has_macros), found.notes)
