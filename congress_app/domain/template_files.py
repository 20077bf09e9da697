"""Templates as files (TOML): the shipped ones in `resources/templates`, and those that an office writes or edits itself.

A file that was edited wrongly gets one sentence that names the line, or the session, item and field.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from congress_app.domain.choice import Choice
from congress_app.domain.choices import CommitteeBy, CongressForm, OrganisationKind, PhaseKind
from congress_app.domain.fields import Field
from congress_app.domain.reading import read_choice, read_field
from congress_app.domain.templates import ITEM_FIELDS, SESSION_FIELDS, Template, TemplateItem, TemplateSession
from congress_app.runtime import paths
from congress_app.runtime.errors import BadValue, UserError

_HEAD = ("name", "note", "levels", "form", "committee_by", "contents", "term_years", "session")
_WHERE = re.compile(r"at line (\d+), column \d+")
_WHOLE = UserError("the template")
C = TypeVar("C", bound=Choice)


def shipped_templates() -> tuple[Template, ...]:
    """The templates that come with the program, in the order of their files."""
    return _shipped()


def parse_template(text: str, code: str = "", *, is_own: bool = True) -> Template:
    """A template from its file.

    Raises:
        BadValue: one sentence that says where it is written wrongly.
    """
    data = _loaded(text)
    _refuse_unknown(data, _HEAD, _WHOLE)
    name = data.get("name")
    if not isinstance(name, str) or not name.strip():
        raise BadValue("{place}: “{field}” is missing.", place=_WHOLE, field="name")
    sessions = tuple(_session(one, number) for number, one in enumerate(_list(data, "session", _WHOLE), 1))
    if not sessions:
        raise BadValue("{place}: “{field}” is missing.", place=_WHOLE, field="session")
    return Template(
        code=code,
        name=name.strip(),
        sessions=sessions,
        note=str(data.get("note", "")),
        levels=tuple(_choice(OrganisationKind, level, _WHOLE) for level in _list(data, "levels", _WHOLE)),
        form=_choice(CongressForm, data.get("form", CongressForm.DELEGATES.value), _WHOLE),
        committee_by=_choice(CommitteeBy, data.get("committee_by", CommitteeBy.APPOINTED.value), _WHOLE),
        contents=_number(data, "contents", 2),
        term_years=_number(data, "term_years", 5),
        is_own=is_own,
    )


def to_toml(template: Template) -> str:
    """A template as a file; `parse_template` reads it back."""
    lines = [f"name = {_quoted(template.name)}"]
    lines += [f"note = {_quoted(template.note)}"] if template.note else []
    lines += [
        f"levels = [{', '.join(_quoted(level.value) for level in template.levels)}]",
        f"form = {_quoted(template.form.value)}",
        f"committee_by = {_quoted(template.committee_by.value)}",
        f"contents = {template.contents}",
        f"term_years = {template.term_years}",
    ]
    for session in template.sessions:
        lines += ["", "[[session]]", f"phase = {_quoted(session.phase.value)}", *_written(session.values)]
        for item in session.items:
            lines += ["", "[[session.item]]", *_item_lines(item)]
            for part in item.parts:
                lines += ["", "[[session.item.part]]", *_item_lines(part)]
    return "\n".join(lines) + "\n"


def _item_lines(item: TemplateItem) -> list[str]:
    return _written(item.values) + (['mark = "proposed"'] if item.is_proposed else [])


def _written(values: Mapping[str, Any]) -> list[str]:
    return [f"{name} = {_value(value)}" for name, value in values.items()]


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case Choice():
            return _quoted(value.value)
        case str():
            return _quoted(value)
        case dt.time():
            return f"{value:%H:%M:%S}"
        case _:
            return str(value)


def _quoted(text: str) -> str:
    """Text in quotation marks; several lines stand as lines, so that an office can read and edit them."""
    if "\n" not in text:
        return json.dumps(text, ensure_ascii=False)
    lines = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"""\n{lines}"""'


def _loaded(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        found = _WHERE.search(str(problem))
        line = int(found[1]) if found else text.count("\n") + 1
        raise BadValue(
            "Line {line} of the template is not written rightly: look for a missing quotation mark, equals sign or bracket.",
            line=line,
        ) from None


def _session(data: Any, number: int) -> TemplateSession:
    place = UserError("session {number}", number=number)
    if not isinstance(data, dict):
        raise BadValue("{place}: “{field}” is not written rightly.", place=place, field="session")
    _refuse_unknown(data, ("phase", "item", *SESSION_FIELDS), place)
    phase = _choice(PhaseKind, data.get("phase", PhaseKind.OFFICIAL.value), place)
    items = tuple(_item(one, number, str(count)) for count, one in enumerate(_list(data, "item", place), 1))
    values = _values(data, SESSION_FIELDS, place)
    if values.get("day", 1) < 1:
        raise BadValue("{place}: “{field}” begins with 1.", place=place, field="day")
    return TemplateSession(phase, values, items)


def _item(data: Any, session: int, number: str) -> TemplateItem:
    place = UserError("session {session}, item {number}", session=session, number=number)
    if not isinstance(data, dict):
        raise BadValue("{place}: “{field}” is not written rightly.", place=place, field="item")
    # A part has no parts of its own: an agenda is nested one level.
    below = () if "." in number else ("part",)
    _refuse_unknown(data, (*ITEM_FIELDS, "mark", *below), place)
    if not str(data.get("title", "")).strip():
        raise BadValue("{place}: “{field}” is missing.", place=place, field="title")
    parts = tuple(_item(one, session, f"{number}.{count}") for count, one in enumerate(_list(data, "part", place), 1))
    return TemplateItem(_values(data, ITEM_FIELDS, place), parts, data.get("mark") == "proposed")


def _values(data: dict[str, Any], fields: Mapping[str, Field], place: UserError) -> dict[str, Any]:
    return {name: _read(fields[name], value, place) for name, value in data.items() if name in fields}


def _read(field: Field, value: Any, place: UserError) -> Any:
    if isinstance(value, dt.time) and field.type is dt.time:
        return value.replace(second=0, microsecond=0)
    if isinstance(value, (dict, list)):
        raise BadValue("{place}: “{field}” is not written rightly.", place=place, field=field.name)
    try:
        return read_field(field, str(value))
    except BadValue as problem:
        raise BadValue("{place}: {problem}", place=place, problem=problem) from None


def _choice(choice: type[C], text: Any, place: UserError) -> C:
    try:
        member = read_choice(choice, str(text))
    except BadValue as problem:
        raise BadValue("{place}: {problem}", place=place, problem=problem) from None
    return choice.of(member.value)


def _number(data: dict[str, Any], name: str, default: int) -> int:
    value = data.get(name, default)
    if not isinstance(value, int) or not 0 < value < 100:
        raise BadValue("{place}: “{field}” is not written rightly.", place=_WHOLE, field=name)
    return value


def _list(data: dict[str, Any], name: str, place: UserError) -> list[Any]:
    value = data.get(name, [])
    if not isinstance(value, list):
        raise BadValue("{place}: “{field}” is not written rightly.", place=place, field=name)
    return value


def _refuse_unknown(data: dict[str, Any], known: tuple[str, ...], place: UserError) -> None:
    for name in data:
        if name not in known:
            fields = ", ".join(known)
            raise BadValue(
                "{place}: “{field}” is not known; known are: {fields}.", place=place, field=name, fields=fields
            )


@cache
def _shipped() -> tuple[Template, ...]:
    return tuple(_files())


def _files() -> Iterator[Template]:
    for file in sorted(paths.resources("templates").glob("*.toml")):
        yield parse_template(file.read_text(encoding="utf-8"), file.stem, is_own=False)
