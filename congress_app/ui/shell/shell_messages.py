"""The messages of the window: where the data file itself fails, the way on is a copy of what is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from congress_app.i18n import _, say
from congress_app.runtime import crash
from congress_app.runtime.errors import DataFileError
from congress_app.ui.common.message import Messages
from congress_app.ui.common.message_bar import Link, Tone


class ShellMessages(Messages):
    """Says things over the window.

    Args:
        save_copy: opens the dialog that saves a copy of the data file under another name.
    """

    def __init__(self, window: QWidget, save_copy: Callable[[], None]) -> None:
        super().__init__(window, crash.write_report)
        self._save_copy = save_copy

    def tell_error(self, error: BaseException) -> None:
        """A data file that cannot be written is told with the way to save what is open."""
        if isinstance(error, DataFileError):
            self.bar.say(say(error), tone=Tone.WRONG, link=Link(_("Save a copy…"), self._save_copy))
        else:
            super().tell_error(error)
