"""Text typed but not stored yet, kept aside each second so that it survives a crash. What is stored is in the data file."""

from __future__ import annotations

import json
import os
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000


def draft_key(kind: str, row_id: str, name: str) -> str:
    """The key of one field of one row; a row that is not stored yet has no id."""
    return f"{kind}/{row_id}/{name}"


class Drafts(QObject):
    """The open drafts of one data file, by key, and those that an earlier run left behind."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._open: dict[str, str] = _read(path)
        self._before = set(self._open)
        self._written = set(self._open)
        self._timer = QTimer(self, singleShot=True, interval=INTERVAL_MS)
        self._timer.timeout.connect(self.write)

    def note(self, key: str, text: str) -> None:
        """Some text stands typed in a field."""
        if self._open.get(key) == text:
            return
        self._open[key] = text
        self._before.discard(key)
        if not self._timer.isActive():
            self._timer.start()

    def stored(self, key: str) -> None:
        """The field was stored, or its text given up: the draft goes."""
        self._before.discard(key)
        if self._open.pop(key, None) is not None and key in self._written:
            self.write()

    def left(self, key: str) -> str | None:
        """The text that was typed and never stored."""
        return self._open.get(key)

    def left_before(self, beginning: str = "") -> tuple[str, ...]:
        """The keys, beginning so, of what an earlier run of the program left behind and nobody has touched since."""
        return tuple(key for key in self._open if key in self._before and key.startswith(beginning))

    def keys(self, beginning: str = "") -> tuple[str, ...]:
        """The keys of all drafts that begin so."""
        return tuple(key for key in self._open if key.startswith(beginning))

    def write(self) -> None:
        """Write all now; a folder that takes nothing loses only the second copy of what stands on the screen."""
        self._timer.stop()
        try:
            _write(self._path, self._open)
        except OSError:
            return
        self._written = set(self._open)


def _read(path: Path) -> dict[str, str]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {str(key): text for key, text in found.items() if isinstance(text, str)}


def _write(path: Path, drafts: dict[str, str]) -> None:
    if not drafts:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".tmp")
    beside.write_text(json.dumps(drafts, ensure_ascii=False), encoding="utf-8")
    os.replace(beside, path)
