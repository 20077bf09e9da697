"""Working copies: a version written as a file of its own, which a word processor opens and saves. No version is ever changed by that.

Each copy has a manifest beside it, so that one left behind by a crash of either program is found again. Not here: who watches the
folder and asks (`ui.drafts`), and taking a saved copy in as the next version (`Versions`).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePath

from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.i18n import N_
from congress_app.runtime import paths
from congress_app.runtime.errors import UserError

FOLDER = "working"
MANIFEST = ".copy.json"
FORGOTTEN_AFTER = dt.timedelta(days=7)
ASIDE, KEPT_ASIDE = "aside", dt.timedelta(days=60)
_READ_ONLY = 0o444
_TRIES = 3


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """A copy on the disk. base: the SHA-256 of what was opened or taken in last. put_off: of a save that shall not be offered again.

    opened_at: ISO, UTC. number: the draft that it was made of.
    """

    path: Path
    document_id: str
    version_id: str
    number: int
    base: str
    opened_at: str
    put_off: str = ""

    @property
    def manifest(self) -> Path:
        """The file that tells whose copy it is."""
        return self.path.with_name(self.path.name + MANIFEST)

    @property
    def is_in_use(self) -> bool:
        """Whether a word processor says that it has the file open: Word by `~$`, LibreOffice by `.~lock`."""
        name = self.path.name
        beside = (f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
        return any(self.path.with_name(each).exists() for each in beside)


@dataclass(frozen=True, slots=True)
class Saved:
    """What stands in a copy now, and its SHA-256."""

    content: bytes
    hash: str


def folder_of(data_file: Path) -> Path:
    """Where the copies of one data file lie: by its place, as the texts typed and not stored do."""
    return paths.user_data() / FOLDER / hashlib.sha256(str(data_file).encode()).hexdigest()[:16]


def open_copy(
    folder: Path, document: CongressDocument, version: DocumentVersion, content: bytes, now: dt.datetime
) -> WorkingCopy:
    """Write a copy of a version; one of this document that stands already is returned as it is, with whatever was written into it.

    Raises:
        UserError: the folder takes no file.
    """
    for each in copies_in(folder):
        if each.document_id == document.id and each.path.exists():
            return each
    suffix = PurePath(version.file_name).suffix.lower() or f".{version.format}"
    stem = f"{document.code}_lan-{version.number}_{version.id[-6:]}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        copy = WorkingCopy(
            _free(folder, stem, suffix), document.id, version.id, version.number, version.file_hash, _instant(now)
        )
        _keep(copy)  # before the copy itself: a copy is never without it
        with copy.path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise UserError(
            N_("The folder {folder} takes no file: {reason}."), folder=folder, reason=error.strerror
        ) from None
    return copy


def open_to_read(folder: Path, version: DocumentVersion, content: bytes) -> Path:
    """Write a version to be looked at, as a file that cannot be saved over.

    Raises:
        UserError: the folder takes no file.
    """
    name = PurePath(version.file_name).name or f"{version.id}.{version.format}"
    path = folder / "read" / version.file_hash[:12] / name
    try:
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != version.file_hash:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_bytes(content)
        path.chmod(_READ_ONLY)
    except OSError as error:
        raise UserError(
            N_("The folder {folder} takes no file: {reason}."), folder=folder, reason=error.strerror
        ) from None
    return path


def copies_in(folder: Path) -> list[WorkingCopy]:
    """All copies of a folder, the oldest first; a manifest that cannot be read is passed over and left where it is."""
    found = [_read(each) for each in folder.glob(f"*{MANIFEST}")] if folder.is_dir() else []
    return sorted((each for each in found if each is not None), key=lambda each: (each.opened_at, each.path))


def left_behind(folder: Path) -> list[WorkingCopy]:
    """The copies that hold something which is no version; nothing is changed by looking."""
    return [each for each in copies_in(folder) if saved_in(replace(each, put_off="")) is not None]


def saved_in(copy: WorkingCopy) -> Saved | None:
    """What was saved into a copy since; None where nothing was, or while it is being written."""
    content = _settled(copy.path)
    if content is None:
        return None
    its = hashlib.sha256(content).hexdigest()
    return None if its in (copy.base, copy.put_off) else Saved(content, its)


def taken_in(copy: WorkingCopy, saved: Saved, version: DocumentVersion) -> WorkingCopy:
    """What was saved is a version now: the copy goes on from there."""
    return _kept(replace(copy, base=saved.hash, version_id=version.id, number=version.number, put_off=""))


def put_off(copy: WorkingCopy, saved: Saved) -> WorkingCopy:
    """What was saved is not asked about again until it is saved anew, or at the next start."""
    return _kept(replace(copy, put_off=saved.hash))


def asked_again(copy: WorkingCopy) -> WorkingCopy:
    """What was put off is asked about again: its document is being worked on."""
    return _kept(replace(copy, put_off="")) if copy.put_off else copy


def close_copy(copy: WorkingCopy) -> bool:
    """Take a copy away; answers whether it is gone: one that is open in a word processor stays."""
    try:
        copy.path.unlink(missing_ok=True)
    except OSError:  # Windows keeps what is open
        return False
    with suppress(OSError):
        copy.manifest.unlink(missing_ok=True)
    return True


def set_aside(copy: WorkingCopy, now: dt.datetime) -> Path:
    """Put a copy that is not wanted where it is asked about no more; answers where it lies for some weeks still.

    Raises:
        UserError: it cannot be moved: a word processor has it open.
    """
    target = copy.path.parent / ASIDE / f"{now.astimezone():%Y%m%d-%H%M%S}_{copy.path.name}"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        copy.path.replace(target)
    except OSError:
        raise UserError(
            N_("{file} is open in another program. Close it there and try again."), file=copy.path.name
        ) from None
    with suppress(OSError):
        copy.manifest.unlink(missing_ok=True)
    return target


def leftovers(folder: Path, now: dt.datetime) -> list[WorkingCopy]:
    """At a new start: the copies in which something was saved that is no version yet, or that are open still. Others are cleared away."""
    left = []
    for copy in copies_in(folder):
        asked = replace(copy, put_off="")
        if saved_in(asked) is not None or (copy.is_in_use and not _is_forgotten(copy, now)):
            left.append(asked)
        elif copy.path.exists() and _settled(copy.path) is None:
            left.append(asked)  # it cannot be read now: nothing is thrown away
        else:
            close_copy(copy)
    _clear_read(folder)
    _clear_aside(folder, now)
    return left


def _settled(path: Path) -> bytes | None:
    """The bytes of a file that does not change while it is read; None while it is being written, locked or gone."""
    for _try in range(_TRIES):
        try:
            before = path.stat()
            content = path.read_bytes()
            after = path.stat()
        except OSError:
            return None
        if content and (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size):
            return content
    return None


def _free(folder: Path, stem: str, suffix: str) -> Path:
    names = [f"{stem}{suffix}", *(f"{stem}-{n}{suffix}" for n in range(2, 1000))]
    taken = {each.name.casefold() for each in folder.iterdir()}
    return folder / next(each for each in names if each.casefold() not in taken)


def _keep(copy: WorkingCopy) -> None:
    beside = copy.manifest.with_suffix(".tmp")
    beside.write_text(json.dumps({**asdict(copy), "path": copy.path.name}, ensure_ascii=False), encoding="utf-8")
    os.replace(beside, copy.manifest)


def _kept(copy: WorkingCopy) -> WorkingCopy:
    with suppress(OSError):  # what is lost is only that it is asked about once more
        _keep(copy)
    return copy


def _read(manifest: Path) -> WorkingCopy | None:
    try:
        told = json.loads(manifest.read_text(encoding="utf-8"))
        name = str(told["path"])
        if PurePath(name).name != name:
            return None
        return WorkingCopy(**{**told, "path": manifest.parent / name})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _clear_read(folder: Path) -> None:
    for each in (folder / "read").glob("*/*"):
        with suppress(OSError):
            each.chmod(0o600)
            each.unlink()
            each.parent.rmdir()


def _clear_aside(folder: Path, now: dt.datetime) -> None:
    for each in (folder / ASIDE).glob("*"):
        with suppress(OSError):
            if now.timestamp() - each.stat().st_mtime > KEPT_ASIDE.total_seconds():
                each.unlink()


def _is_forgotten(copy: WorkingCopy, now: dt.datetime) -> bool:
    """A lock that a crash left behind does not keep an untouched copy for ever."""
    try:
        return now - dt.datetime.fromisoformat(copy.opened_at) > FORGOTTEN_AFTER
    except (ValueError, TypeError):
        return False


def _instant(now: dt.datetime) -> str:
    return now.astimezone(dt.UTC).isoformat(timespec="seconds")
