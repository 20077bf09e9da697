"""The dossier as a folder for the archive of electronic papers: numbered files as they are stored, an index, and their checksums."""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import secrets
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from congress_app.documents.bound_pieces import BoundPiece, StoredFile, Why, file_kind
from congress_app.documents.model import Document
from congress_app.documents.output import plain_name, unwritten
from congress_app.documents.papers import Words
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError

INDEX, CHECKSUMS = "muc-luc.csv", "SHA256SUMS"
_LONGEST, _END = 80, 20
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")
_COLUMNS = ("number", "title", "symbol", "on", "author", "sheets", "note", "file", "hash")


@dataclass(frozen=True, slots=True)
class FolderLine:
    """A piece in the folder: its number, the name of its file (none: it is kept elsewhere) and the SHA-256 of what is in it.

    why: it has no file, because what is stored of it cannot be used.
    """

    number: int
    piece: BoundPiece
    file_name: str = ""
    hash: str = ""
    why: Why | None = None


def folder_of(
    pieces: Sequence[BoundPiece], target: Path, printed: Callable[[Document], bytes], words: Words
) -> list[FolderLine]:
    """Make the folder, whole or not at all.

    Args:
        pieces: what it holds, in order.
        target: the folder; there may be an empty one.
        printed: our papers as PDF.
        words: those of the dossier.

    Raises:
        UserError: something stands there, or the folder cannot be written.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        _refuse_other(target)
        part.mkdir(parents=True)
        digits = max(2, len(str(len(pieces))))
        lines = [_write(part, number, digits, piece, printed) for number, piece in enumerate(pieces, 1)]
        index = _index(lines, words)
        _written(part / INDEX, index)
        sums = [(each.hash, each.file_name) for each in lines if each.file_name] + [(_hash(index), INDEX)]
        _written(part / CHECKSUMS, "".join(f"{hashed}  {name}\n" for hashed, name in sums).encode())
        if target.exists():
            target.rmdir()
        os.replace(part, target)
    except OSError as error:
        raise unwritten(error, target) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return lines


def _refuse_other(target: Path) -> None:
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UserError(
            N_("Something stands already at {file}. Choose another name for the folder, or an empty folder."),
            file=target,
        )


def _write(
    folder: Path, number: int, digits: int, piece: BoundPiece, printed: Callable[[Document], bytes]
) -> FolderLine:
    match piece.source:
        case Document() as paper:
            data, suffix = printed(paper), ".pdf"
        case StoredFile() as stored:
            read = stored.read()
            if read is None:
                return FolderLine(number, piece, why=Why.DAMAGED)
            data, suffix = read, _suffix(stored.name, read)
        case _:
            return FolderLine(number, piece)
    stem = _stem(piece.title)
    name = f"{number:0{digits}d}_{stem}{suffix}"  # small letters, digits and hyphens behind a number: a name on every system
    _written(folder / name, data)
    return FolderLine(number, piece, name, _hash(data))


def _stem(title: str) -> str:
    """A title as a name; of a long one its beginning and its end, which tells one draft from another."""
    name = plain_name(title)
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST - _END - 1].strip('-')}-{name[-_END:].strip('-')}"
    return name.strip("-") or "tai-lieu"


def _suffix(name: str, data: bytes) -> str:
    """The ending of a stored file's name where it is a plain one, else that of what it holds."""
    said = PurePosixPath(name.lower()).suffix
    return said if _SUFFIX.fullmatch(said) else file_kind(data).value


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _written(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _index(lines: Sequence[FolderLine], words: Words) -> bytes:
    """The index as spreadsheet programs of Viet Nam open it: UTF-8 with its mark, semicolons."""
    out = io.StringIO()
    rows = csv.writer(out, delimiter=";", lineterminator="\r\n")
    rows.writerow(words(f"folder.{column}") for column in _COLUMNS)
    rows.writerows(_cells(each, words) for each in lines)
    return out.getvalue().encode("utf-8-sig")


def _cells(line: FolderLine, words: Words) -> tuple[str, ...]:
    piece = line.piece
    sheets = "" if piece.sheets is None else str(piece.sheets)
    on = piece.on.strftime("%d/%m/%Y") if piece.on else ""
    why = words(f"why.{line.why.value}") if line.why is not None else ""
    is_elsewhere = not line.file_name and (piece.kept_at or not why)
    elsewhere = words("folder.elsewhere", place=piece.kept_at).rstrip(" :") if is_elsewhere else ""
    note = "; ".join(filter(None, (piece.note, why, elsewhere)))
    told = (str(line.number), piece.title, piece.number, on, piece.author, sheets, note, line.file_name, line.hash)
    return tuple(map(_as_text, told))


def _as_text(cell: str) -> str:
    """A cell that no spreadsheet program takes for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
