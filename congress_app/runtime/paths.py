"""Where things lie: what the program brings along, and what belongs to the user."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

APP_NAME = "congress-app"
DEFAULT_DATA_FILE = "congress.db"


@cache
def shipped() -> Path:
    """The folder that holds `resources/` and `db/`: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent


def resources(*parts: str) -> Path:
    """A path under `resources/`."""
    return shipped().joinpath("resources", *parts)


def db(*parts: str) -> Path:
    """A path under `db/`."""
    return shipped().joinpath("db", *parts)


def user_data() -> Path:
    """The folder of the user's data files; `CONGRESS_APP_HOME` replaces it (portable use, tests)."""
    home = os.environ.get("CONGRESS_APP_HOME")
    if home:
        return Path(home)
    import platformdirs  # noqa: PLC0415 - not needed when the home is given

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def default_data_file() -> Path:
    """The data file that is opened when none is named."""
    return user_data() / DEFAULT_DATA_FILE


def backups() -> Path:
    """The folder of the backups."""
    return user_data() / "backups"


def state() -> Path:
    """The folder of what the window remembers: settings, drafts, logs."""
    return user_data() / "state"
