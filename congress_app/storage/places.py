"""Where a data file may lie: not on a network drive, whose locks cannot be trusted."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from congress_app.i18n import N_
from congress_app.runtime.errors import DataFileError

_NETWORK_KINDS = frozenset(
    {
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "ncpfs",
        "afs",
        "9p",
        "ceph",
        "glusterfs",
        "davfs",
        "vboxsf",
        "prl_fs",
    }
    | {"fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.smbnetfs"}
)
_ESCAPED = re.compile(r"\\([0-7]{3})")  # how /proc/mounts writes blanks and the like
_DRIVE_REMOTE = 4


def refuse_network(path: Path) -> None:
    """Refuse a path on a network drive.

    Raises:
        DataFileError: it lies on one; says to copy the file.
    """
    if is_on_network(path):
        raise DataFileError(
            N_(
                "{file} lies on a network drive, where a data file can be damaged. Copy it to a folder of this computer and open it there."
            ),
            file=path,
        )


def is_on_network(path: Path) -> bool:
    """Whether the path lies on a network drive."""
    if sys.platform == "win32":
        return _is_remote_on_windows(path)
    try:
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return kind_of_mount(path.resolve(), mounts) in _NETWORK_KINDS


def kind_of_mount(path: Path, mounts: str) -> str:
    """The kind of file system that holds a path, from the lines of /proc/mounts."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        place = Path(_ESCAPED.sub(lambda found: chr(int(found[1], 8)), parts[1]))
        if (path == place or place in path.parents) and len(place.parts) >= best:
            best, kind = len(place.parts), parts[2]
    return kind


def is_share(name: str) -> bool:
    r"""Whether an absolute Windows name is that of a share: `\\server\share`, also in its long form `\\?\UNC\server\share`."""
    plain = name.replace("/", "\\")
    if plain.startswith(("\\\\?\\", "\\\\.\\")):
        return plain[4:].upper().startswith("UNC\\")
    return plain.startswith("\\\\")


def _is_remote_on_windows(path: Path) -> bool:
    import ctypes  # noqa: PLC0415 - Windows only

    whole = path.absolute()
    if is_share(str(whole)):
        return True
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - the attribute exists on Windows only
    return int(kernel.GetDriveTypeW(whole.anchor)) == _DRIVE_REMOTE
