"""Why a file is not read: a word of the child process for its parent, which has the sentence."""

from __future__ import annotations

MOST_ROWS = 100_000
MOST_COLUMNS = 400
MOST_CELLS = 2_500_000


class Fault(Exception):
    """One of the words "password", "large", "empty", "unreadable"; of a text also "outside" and "size"."""
