"""The program started on a data file until its window has been painted for the first time; then it says so and leaves."""

from __future__ import annotations

import os
import sys

from congress_app import __main__ as program

PAINTED = "painted"


def main() -> int:
    """Start the program with the arguments given."""
    import congress_app.ui.app as window  # noqa: PLC0415 - not before the program itself would

    window.Run.on_painted = _said  # type: ignore[assignment,method-assign]
    return program.main()


def _said(_run: object) -> None:
    print(PAINTED, flush=True)
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
