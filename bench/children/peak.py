"""The peak of a process's memory."""

from __future__ import annotations

import resource


def peak_megabytes() -> float:
    """The greatest resident size of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
