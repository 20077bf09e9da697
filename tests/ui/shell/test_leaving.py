"""A signal of the system reaches the window's thread."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from congress_app.ui.shell.leaving import Leaving

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_it_is_told_in_the_event_loop(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    listening = Leaving()
    with qtbot.waitSignal(listening.asked):
        os.kill(os.getpid(), signal.SIGTERM)
    listening.stop()
    assert signal.getsignal(signal.SIGTERM) is before
