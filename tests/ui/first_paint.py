"""A program of its own: the program as it is started, ended after its window's first paint; tells which modules were loaded by then."""

from __future__ import annotations

import os
import sys

from congress_app import __main__ as program


def main() -> int:
    """Start the program with the arguments given."""
    import congress_app.ui.app as window  # noqa: PLC0415 - not before the program itself would

    window.Run.on_painted = _end  # type: ignore[assignment,method-assign]
    return program.main()


def _end(_run: object) -> None:
    sys.stdout.write("\n".join(sorted(sys.modules)))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main())
