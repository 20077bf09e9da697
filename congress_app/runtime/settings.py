"""What the window remembers for one person on one machine: typed settings in a TOML file beside the drafts and logs.

What the office decides for its data file stands in the data file (`domain.office`). Keys of other versions are kept as they are.
"""

from __future__ import annotations

import dataclasses
import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, cast, get_args

from congress_app.runtime import paths

Scheme = Literal["system", "light", "dark"]
SettingsLanguage = Literal["vi", "en"]
FILE_NAME = "settings.toml"


@dataclass(frozen=True, slots=True)
class ListLook:
    """How a person likes one list: columns in order, their widths in points, and the order (`-name` = downwards)."""

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintLook:
    """How one form was printed last. printer: empty = the system's own choice; options: the form's own, by name.

    folder, many_folder: where its file and its files for many congresses went; empty = the usual place.
    """

    printer: str = ""
    copies: int = 1
    is_two_sided: bool = False
    is_grey: bool = False
    file_format: str = "pdf"
    folder: str = ""
    many_folder: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. geometry: Qt's own words for the window's place, base64. panes: where the dividers of a part stand.

    backup_folder, data_file, export_folder: empty = the usual place.
    """

    language: SettingsLanguage = "vi"
    scheme: Scheme = "system"
    last_part: str = ""
    last_congress: str = ""
    last_form: str = ""
    geometry: str = ""
    is_navigation_folded: bool = False
    calendar_view: str = ""
    data_file: str = ""
    backup_folder: str = ""
    export_folder: str = ""
    lists: Mapping[str, ListLook] = field(default_factory=dict)
    panes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    prints: Mapping[str, PrintLook] = field(default_factory=dict)


class SettingsFile:
    """The settings and their file. A broken file is set aside and the defaults serve."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or paths.state() / FILE_NAME
        self._raw = _load(self._path)
        self.settings = _settings(self._raw)

    def change(self, **changes: Any) -> Settings:
        """Change some settings and write them; a folder that takes nothing leaves them for this run only."""
        self.settings = dataclasses.replace(self.settings, **changes)
        for name in changes:
            self._raw[name] = _plain(getattr(self.settings, name), self._raw.get(name))
        try:
            _write(self._path, self._raw)
        except OSError:
            return self.settings
        return self.settings

    def list_look(self, name: str) -> ListLook:
        """How a list is liked."""
        return self.settings.lists.get(name, ListLook())

    def keep_list(self, name: str, look: ListLook) -> None:
        """Remember how a list is liked."""
        self.change(lists={**self.settings.lists, name: look})

    def keep_panes(self, name: str, sizes: tuple[int, ...]) -> None:
        """Remember where the dividers of a part stand."""
        self.change(panes={**self.settings.panes, name: sizes})

    def print_look(self, form: str) -> PrintLook:
        """How a form was printed last."""
        return self.settings.prints.get(form, PrintLook())

    def keep_print(self, form: str, look: PrintLook) -> None:
        """Remember how a form was printed."""
        self.change(prints={**self.settings.prints, form: look})


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (ValueError, OSError):
        _set_aside(path)
        return {}


def _set_aside(path: Path) -> None:
    try:
        os.replace(path, path.with_suffix(".broken.toml"))
    except OSError:
        return


def _settings(raw: Mapping[str, Any]) -> Settings:
    default = Settings()
    plain = {
        name: raw[name]
        for name in (each.name for each in dataclasses.fields(Settings))
        if isinstance(raw.get(name), str | bool) and type(raw[name]) is type(getattr(default, name))
    }
    made = dataclasses.replace(default, **plain)
    return dataclasses.replace(
        made,
        language=made.language if made.language in get_args(SettingsLanguage) else default.language,
        scheme=made.scheme if made.scheme in get_args(Scheme) else default.scheme,
        lists={name: _list_look(look) for name, look in _tables(raw, "lists")},
        panes={name: _numbers(sizes) for name, sizes in _table(raw, "panes").items()},
        prints={name: _print_look(look) for name, look in _tables(raw, "prints")},
    )


def _table(raw: Mapping[str, Any], name: str) -> dict[str, Any]:
    found = raw.get(name)
    return found if isinstance(found, dict) else {}


def _tables(raw: Mapping[str, Any], name: str) -> list[tuple[str, dict[str, Any]]]:
    return [(key, value) for key, value in _table(raw, name).items() if isinstance(value, dict)]


def _list_look(raw: Mapping[str, Any]) -> ListLook:
    widths = {name: width for name, width in _table(raw, "widths").items() if isinstance(width, int)}
    return ListLook(_words(raw.get("columns")), widths, _words(raw.get("order")))


def _print_look(raw: Mapping[str, Any]) -> PrintLook:
    default = PrintLook()
    fields = [each.name for each in dataclasses.fields(PrintLook)]
    known = {name: raw[name] for name in fields if name in raw and type(raw[name]) is type(getattr(default, name))}
    options = {name: value for name, value in _table(raw, "options").items() if isinstance(value, str)}
    return PrintLook(**{**known, "options": options})


def _words(found: object) -> tuple[str, ...]:
    return tuple(each for each in found if isinstance(each, str)) if isinstance(found, list) else ()


def _numbers(found: object) -> tuple[int, ...]:
    return tuple(each for each in found if isinstance(each, int)) if isinstance(found, list) else ()


def _plain(value: Any, old: Any) -> Any:
    """A setting as TOML has it; keys of its tables that this version does not know are kept."""
    if dataclasses.is_dataclass(value):
        known = {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
        kept = {key: kept for key, kept in old.items() if key not in known} if isinstance(old, dict) else {}
        return {**kept, **{name: _plain(each, None) for name, each in known.items()}}
    if isinstance(value, Mapping):
        before = old if isinstance(old, dict) else {}
        return {str(key): _plain(each, before.get(key)) for key, each in value.items()}
    return [_plain(each, None) for each in value] if isinstance(value, tuple) else value


def _write(path: Path, raw: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".tmp")
    beside.write_text("\n".join(_lines(raw, ())) + "\n", encoding="utf-8")
    os.replace(beside, path)


def _lines(table: Mapping[str, Any], path: tuple[str, ...]) -> list[str]:
    """A table in TOML: its own values first, then the tables in it."""
    values = [f"{_key(name)} = {_toml(value)}" for name, value in table.items() if not isinstance(value, Mapping)]
    lines = [f"[{'.'.join(map(_key, path))}]", *values] if path and (values or not table) else values
    for name, value in table.items():
        if isinstance(value, Mapping):
            lines += _lines(value, (*path, name))
    return lines


def _key(name: str) -> str:
    is_bare = name.replace("-", "").replace("_", "").isalnum() and name.isascii()
    return name if is_bare else _toml(name)


def _toml(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case dict():
            return "{" + ", ".join(f"{_key(cast(str, name))} = {_toml(each)}" for name, each in value.items()) + "}"
        case int() | float():
            return repr(value)
        case _:
            return str(value)
