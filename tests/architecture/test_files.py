"""What no file of the repository may hold: addresses of package sources, paths of one machine."""

from __future__ import annotations

import re
import subprocess

from tests.architecture.source import ROOT

SOURCES = re.compile(
    r"--(?:extra-)?index-url|--find-link[s]|trusted-hos[t]|\b[Pp]y[Pp][Ii]\b|\bregistry\.\w+\.(?:org|com)", re.ASCII
)
MACHINE = re.compile(r"/(?:work|root)/\w|/home/\w+/")


def _texts() -> dict[str, str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    texts = {}
    for name in filter(None, listed.stdout.decode().split("\0")):
        path = ROOT / name
        content = path.read_bytes() if path.is_file() else b""
        if b"\0" not in content[:8000]:
            texts[name] = content.decode("utf-8", errors="replace")
    return texts


def test_no_file_names_where_packages_come_from() -> None:
    assert {name: found.group() for name, text in _texts().items() if (found := SOURCES.search(text))} == {}


def test_no_file_speaks_of_one_machine() -> None:
    assert {name: found.group() for name, text in _texts().items() if (found := MACHINE.search(text))} == {}
