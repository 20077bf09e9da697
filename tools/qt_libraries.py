"""Finds out whether Qt's system libraries are there; installs them when root on Debian, else says the line to type.

Qt itself comes with PySide6; these come with the system. What lacks is asked of the loader, not guessed from the system's name.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = (
    *("libegl1", "libgl1", "libglib2.0-0", "libfontconfig1", "libxkbcommon0", "libdbus-1-3", "libgssapi-krb5-2"),
    *(
        "libxcb-cursor0",
        "libxkbcommon-x11-0",
        "libxcb-icccm4",
        "libxcb-image0",
        "libxcb-keysyms1",
        "libxcb-render-util0",
    ),
    *("libxcb-shape0", "libxcb-xkb1", "libx11-xcb1", "libcups2"),
)
INSTALL = ("apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES)
MODULES = ("QtWidgets", "QtSvg", "QtPdf", "QtPdfWidgets", "QtPrintSupport")
PLUGINS = ("libqxcb.so", "libqoffscreen.so")


def missing() -> str:
    """What the loader says it lacks, or nothing."""
    try:
        import PySide6  # noqa: PLC0415 - its failure is the answer

        for module in MODULES:
            __import__(f"PySide6.{module}")
        platforms = Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
        for plugin in PLUGINS:
            ctypes.CDLL(str(platforms / plugin))
    except (ImportError, OSError) as error:
        return str(error)
    return ""


def missing_anew() -> str:
    """The same, asked in a process that has not failed to load them before."""
    asked = subprocess.run([sys.executable, __file__, "--ask"], capture_output=True, text=True, check=False)  # noqa: S603 - this file
    return asked.stdout.strip() or asked.stderr.strip()


def main() -> int:
    """Make sure that Qt's system libraries are there; 1 when the user has to type a line."""
    if sys.platform != "linux":
        return 0
    if "--ask" in sys.argv:
        print(missing())
        return 0
    lacking = missing_anew()
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for line in (("apt-get", "update", "-qq"), INSTALL):
            subprocess.run(line, env=quietly, stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - a fixed line
        lacking = missing_anew()
    if lacking:
        print(f"Qt lacks a system library ({lacking}). Type this, then try again:", file=sys.stderr)
        print(f"  sudo apt-get install -y {' '.join(PACKAGES)}", file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
