"""The words of the printed papers (`resources/papers`), always Vietnamese; generated labels take the office's spelling of tone marks."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from congress_app.domain.choices import ToneStyle
from congress_app.i18n.tones import respell
from congress_app.runtime import paths

_COMMITTEE = re.compile(r"(?<!\w)(?:ủy|Ủy|ỦY|uỷ|Uỷ|UỶ)(?!\w)")


@cache
def _file(name: str) -> Mapping[str, Any]:
    with paths.resources("papers", f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


class Words:
    """The words of one paper in the office's spelling. A key is written with points: `columns.time`.

    is_of_members: all members meet, so that nobody is a delegate: what stands under `members` comes first.
    """

    def __init__(self, paper: str, style: ToneStyle, *, is_of_members: bool = False) -> None:
        self._paper, self._style, self._is_of_members = paper, style, is_of_members

    def __call__(self, key: str, **values: Any) -> str:
        """The words of a key, with their values; values are data and keep their own spelling."""
        return respell(str(self._found(key)), self._style.value).format(**values)

    def spelled(self, label: str) -> str:
        """A line with a name in it (`ĐẢNG ỦY XÃ HÒA NINH`): the word ủy in the office's spelling, the name as it is."""
        return _COMMITTEE.sub(lambda found: respell(found.group(), self._style.value), label)

    def _found(self, key: str) -> Any:
        whole = _file(self._paper)
        own = _within(whole.get("members", {}), key) if self._is_of_members else None
        if own is None:
            own = _within(whole, key)
        if own is None:
            raise KeyError(key)
        return own


def _within(found: Any, key: str) -> Any:
    for part in key.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found
