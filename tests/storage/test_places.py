"""Where a data file may lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.storage import places

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
//server/chung /mnt/chung cifs rw 0 0
server:/export /mnt/v\\304\\203n\\040ph\\303\\262ng nfs4 rw 0 0
/dev/sdb1 /mnt/chung/usb vfat rw 0 0
too short
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/srv/a/dai-hoi.db", "ext4"),
        ("/tmp/dai-hoi.db", "tmpfs"),
        ("/tmpfs/dai-hoi.db", "ext4"),
        ("/mnt/chung/2025/dai-hoi.db", "cifs"),
        ("/mnt/chung", "cifs"),
        ("/mnt/chung/usb/dai-hoi.db", "vfat"),
    ],
)
def test_the_nearest_mount_tells_the_kind(path: str, kind: str) -> None:
    assert places.kind_of_mount(Path(path), MOUNTS) == kind


def test_the_last_of_two_mounts_on_one_place_counts() -> None:
    assert places.kind_of_mount(Path("/mnt/a/b"), "a /mnt/a ext4 rw 0 0\nb /mnt/a nfs rw 0 0\n") == "nfs"


def test_blanks_in_the_name_of_a_mount() -> None:
    assert places.kind_of_mount(Path("/mnt/Van phong/a.db"), "s:/x /mnt/Van\\040phong nfs rw 0 0") == "nfs"
    assert places.kind_of_mount(Path("/mnt/a\tb\\c/a.db"), "s:/x /mnt/a\\011b\\134c nfs rw 0 0") == "nfs"


def test_no_mount_is_known() -> None:
    assert places.kind_of_mount(Path("/a"), "") == ""


def test_the_folder_of_the_tests_is_no_network_drive(tmp_path: Path) -> None:
    assert places.is_on_network(tmp_path) is False


@pytest.mark.parametrize(
    ("name", "is_share"),
    [
        (r"C:\Đại hội\a.db", False),
        (r"\\server\chung\a.db", True),
        ("//server/chung/a.db", True),
        (r"\\?\C:\a.db", False),
        (r"\\?\UNC\server\chung\a.db", True),
        (r"\\.\C:\a.db", False),
    ],
)
def test_names_of_shares_on_windows(name: str, is_share: bool) -> None:
    assert places.is_share(name) is is_share
