"""The one way to tell the user something: a fading bar for what happened and for errors of the user's, a dialog for faults of ours."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from congress_app.i18n import pgettext, say
from congress_app.runtime.errors import UserError
from congress_app.ui.common.message_bar import Link, MessageBar, Tone
from congress_app.ui.common.task import Cancelled

if TYPE_CHECKING:
    from congress_app.ui.common.crash_dialog import CrashDialog

WriteReport = Callable[[BaseException], Path | None]


class Messages(QObject):
    """Says things over one window.

    Args:
        write_report: writes the crash report of a fault and answers where it lies (`runtime.crash.write_report`).
    """

    def __init__(self, window: QWidget, write_report: WriteReport) -> None:
        super().__init__(window)
        self.bar = MessageBar(window)
        self._window = window
        self._write_report = write_report
        self._crash: CrashDialog | None = None
        self._steps_since = 0

    def tell(self, words: str, *, link: Link | None = None) -> None:
        """Say what was done, with one way on."""
        self.bar.say(words, link=link)

    def tell_undoable(self, words: str, undo: Callable[[], None]) -> None:
        """Say, when a step is done, what it did - a deletion, say - and offer to take it back until another step is done."""
        self._steps_since = 0
        self.bar.say(words, link=Link(pgettext("link", "Undo"), undo))

    def on_changed(self) -> None:
        """A step was done: the first one after `tell_undoable` is the one that it speaks of, the next one takes the offer away."""
        self._steps_since += 1
        if self._steps_since > 1:
            self.bar.withdraw(pgettext("link", "Undo"))

    def warn(self, words: str, *, link: Link | None = None) -> None:
        """Say what the user should look at."""
        self.bar.say(words, tone=Tone.WARNING, link=link)

    def tell_error(self, error: BaseException) -> None:
        """Say an error: one sentence for the user's own, the crash path for a fault of the program, nothing for a cancelled job."""
        if isinstance(error, UserError):
            self.bar.say(say(error), tone=Tone.WRONG)
        elif not isinstance(error, Cancelled):
            self._tell_crash(error)

    def catch_all(self) -> None:
        """Bring every exception that nobody caught here."""
        sys.excepthook = self._on_uncaught

    def _on_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
        else:
            self.tell_error(error)

    def _tell_crash(self, error: BaseException) -> None:
        report = self._write_report(error)
        if self._crash is not None and self._crash.isVisible():
            return
        from congress_app.ui.common.crash_dialog import CrashDialog  # noqa: PLC0415 - hoped never to be needed

        self._crash = CrashDialog(error, report, self._window)
        self._crash.open()
