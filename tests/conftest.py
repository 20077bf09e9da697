"""What every test stands on: no screen, a home of its own, Vietnamese."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from congress_app.i18n import use_language

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The machine that checks a change must say the same twice; at one's desk new examples are welcome.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder: never the real one."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CONGRESS_APP_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _vietnamese() -> Iterator[None]:
    use_language("vi")
    yield
    use_language("vi")
