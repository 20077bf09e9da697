"""When the system asks the program to end (SIGTERM, Ctrl+C in the terminal, the terminal closed): nothing typed is lost."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class Leaving(QObject):
    """Listens to the system. asked: the program shall end; told by the event loop, not in the middle of something."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asleep, self._awake = socket.socketpair()
        for end in (self._asleep, self._awake):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._asleep.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        signal.set_wakeup_fd(self._awake.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]
        self._before = {number: signal.signal(number, _wake) for number in numbers}

    def stop(self) -> None:
        """Listen no more; the signals do what they did before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._asleep.close()
        self._awake.close()

    def _on_woken(self) -> None:
        self._asleep.recv(64)
        self.asked.emit()


def _wake(_number: int, _frame: FrameType | None) -> None:
    """Python writes to the wake-up socket by itself; a handler only keeps the signal from killing the program."""
