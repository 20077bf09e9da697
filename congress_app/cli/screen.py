"""Whether there is a screen on which a window could open."""

from __future__ import annotations

import os
import sys

_ON_A_SCREEN = ("xcb", "wayland")


def has_screen() -> bool:
    """Whether a window could be seen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_open_window() -> bool:
    """Whether a window could be opened, seen or not: Qt ends the program where it finds no screen and was given no other platform."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return has_screen() or (bool(platform) and not platform.startswith(_ON_A_SCREEN))
