"""The entrance: the command line, and the window where a command asks for it. Qt is loaded for the window only."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Do what the command line says; returns the exit status."""
    from congress_app.bootstrap import GARBAGE  # noqa: PLC0415 - this module is imported anew by child processes
    from congress_app.cli.main import run  # noqa: PLC0415 - the same

    gc.set_threshold(*GARBAGE)
    ended = run(sys.argv[1:])
    if ended.open_window is None:
        return ended.status
    gc.disable()  # what is made while the program starts is no garbage; the window turns it on again
    from congress_app.ui.app import run_window  # noqa: PLC0415 - Qt, for the window only

    return run_window(ended.open_window)


if __name__ == "__main__":
    sys.exit(main())
