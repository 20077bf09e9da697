"""What a child process does first: it limits itself, since the file that it opens may be made to harm. Imports next to nothing."""

from __future__ import annotations

import sys


def limit(memory: int, seconds: int) -> None:
    """Take at most so many bytes of memory and seconds of work from here on."""
    if sys.platform == "win32":
        return  # the parent watches the time; the sizes are looked at before the reader sees the file
    import resource  # noqa: PLC0415 - not on Windows

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
