"""Files as they leave the program: written whole under their name or not at all, and named without accents."""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import re
from pathlib import Path

from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import UserError

_LONGEST_STEM = 120
_DATABASE = b"SQLite format 3\x00"


def write_whole(target: Path, data: bytes) -> None:
    """Write a file so that it appears whole: beside its name first, then in its place.

    Raises:
        UserError: the folder cannot be written, the disk is full, or the file is open elsewhere.
    """
    refuse_database(target)
    part = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, target)
    except OSError as error:
        raise unwritten(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def refuse_database(target: Path) -> None:
    """Refuse to put a print-out in the place of a data file.

    Raises:
        UserError: a database stands there.
    """
    with contextlib.suppress(OSError), target.open("rb") as file:
        if file.read(len(_DATABASE)) == _DATABASE:
            raise UserError(N_("{file} is a data file, so it is not overwritten. Choose another name."), file=target)


def unwritten(error: OSError, target: Path) -> UserError:
    """The sentence of why a file or folder was not written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError(
            N_("The disk is full, so {file} was not written. Make room, or choose another disk."), file=target
        )
    if target.exists() and os.access(target.parent, os.W_OK):
        return UserError(
            N_(
                "{file} cannot be replaced: it is open in another program, or it is a folder. Close it there, or choose another name."
            ),
            file=target,
        )
    return UserError(
        N_("{file} cannot be written. Look whether the folder exists and whether you may write in it."), file=target
    )


def file_name(form: str, congress_code: str, on: dt.date | None, file_format: str) -> str:
    """A name without accents, with congress and date: `chuong-trinh_toan-thang-2025_2025-07-28.pdf`."""
    parts = (plain_name(form), plain_name(congress_code), on.isoformat() if on else "")
    stem = "_".join(part for part in parts if part)
    return f"{stem[:_LONGEST_STEM]}.{file_format}"


def plain_name(text: str) -> str:
    """Words as part of a file name: small letters without accents, hyphens between."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
