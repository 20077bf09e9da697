"""Every test, in two processes beside each other: the window's tests, and all others. The exit status is that of the half that failed.

python -m tools.two_halves
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

WINDOW = ("tests/ui", "tests/stories")
PYTEST = (sys.executable, "-m", "pytest", "-q")


def main() -> int:
    """Run both; what the window's tests say comes after what the others say."""
    with tempfile.TemporaryFile() as said:
        window = subprocess.Popen([*PYTEST, *WINDOW], stdout=said, stderr=subprocess.STDOUT)  # noqa: S603 - our own tests
        others = subprocess.run([*PYTEST, "tests", *(f"--ignore={each}" for each in WINDOW)], check=False).returncode  # noqa: S603 - our own tests
        status = window.wait()
        said.seek(0)
        sys.stdout.flush()
        sys.stdout.buffer.write(said.read())
    return others or status


if __name__ == "__main__":
    sys.exit(main())
