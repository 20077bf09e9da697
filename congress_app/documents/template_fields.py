"""The fields that a template may use: tag, meaning and example, to be listed. What fills them is in `builders.template_data`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from congress_app.runtime import paths

CONDITIONS = "Điều kiện"
"""The group of the fields that are yes or no."""

Known: TypeAlias = Mapping[str, "Known | None"]
"""Tags; those of a list with the tags of its rows."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of templates. tag: as a secretary types it; about, example: Vietnamese; fields: those of a list's rows."""

    tag: str
    about: str
    example: str
    group: str = ""
    fields: tuple[Field, ...] = ()

    @property
    def typed(self) -> str:
        """How it is typed into a template: a list with its repetition, yes or no as a condition."""
        if self.group == CONDITIONS:
            return f"{{% if {self.tag} %}}{{% endif %}}"
        if not self.fields:
            return f"{{{{ {self.tag} }}}}"
        return f"{{% for x in {self.tag} %}}{{{{ x.{self.fields[0].tag} }}}}{{% endfor %}}"


@cache
def template_fields() -> tuple[Field, ...]:
    """All fields by group, in the order in which they are listed."""
    with paths.resources("papers", "template_fields.toml").open("rb") as file:
        return tuple(map(_field, tomllib.load(file)["field"]))


def known_tags(fields: Iterable[Field] | None = None) -> Known:
    """The tags that there are, as the check of a template takes them."""
    return {each.tag: known_tags(each.fields) if each.fields else None for each in fields or template_fields()}


def about(tag: str) -> str:
    """What a field means: `Chủ đề của đại hội`; of a row's with its list: `Các phiên họp theo chương trình: Nơi họp`."""
    fields, meanings = template_fields(), []
    for name in tag.split("."):
        found = next((each for each in fields if each.tag == name), None)
        if found is None:
            return tag
        meanings.append(found.about)
        fields = found.fields
    return ": ".join(meanings[-2:])


def _field(values: Mapping[str, Any]) -> Field:
    plain = {name: value for name, value in values.items() if name != "fields"}
    return Field(**plain, fields=tuple(map(_field, values.get("fields", ()))))
