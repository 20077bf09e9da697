"""When the system asks the program to end (SIGTERM, Ctrl+C in the terminal, the terminal closed): nothing typed is lost."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


def on_leaving(owner: QObject, leave: Callable[[], None]) -> None:
    """Call `leave` in the window's thread when the system asks the program to end."""
    asleep, awake = socket.socketpair()
    for end in (asleep, awake):
        end.setblocking(False)
    notifier = QSocketNotifier(asleep.fileno(), QSocketNotifier.Type.Read, owner)
    notifier.setProperty("sockets", (asleep, awake))  # they live as long as it does
    notifier.activated.connect(lambda: leave())  # noqa: PLW0108 - it tells the socket, which `leave` does not take
    signal.set_wakeup_fd(awake.fileno(), warn_on_full_buffer=False)
    for name in _SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _wake)


def _wake(_number: int, _frame: FrameType | None) -> None:
    """Python writes to the wake-up socket by itself; a handler only keeps the signal from killing the program."""
