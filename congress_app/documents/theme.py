"""How the blocks of a paper look, read from the data of a rule set (`resources/rules/document_form`). No drawing here."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from congress_app.documents.model import Orientation, PageSetup, Paper
from congress_app.documents.model_table import Density
from congress_app.documents.model_text import Alignment
from congress_app.runtime import paths

DEFAULT_RULE_SET = "hd05"
POINTS_PER_MM = 72 / 25.4
_SAID_ABOUT = {"source", "mark"}


def mm(length: float) -> float:
    """A length in mm as points."""
    return length * POINTS_PER_MM


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text is written. Sizes, leading and the space before in points, first_line in mm."""

    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    alignment: Alignment = Alignment.LEFT
    before: float = 0
    first_line: float = 0

    def shown(self, text: str) -> str:
        """The letters as this style writes them."""
        return text.upper() if self.caps else text


@dataclass(frozen=True, slots=True)
class Margins:
    """The margins of a side of a sheet, in points."""

    top: float
    bottom: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in points; `back` are the margins of the back when printed on two sides."""

    width: float
    height: float
    front: Margins
    back: Margins

    def margins(self, *, is_back: bool) -> Margins:
        """The margins of one side."""
        return self.back if is_back else self.front

    @property
    def text_height(self) -> float:
        """The height of the text on a front."""
        return self.height - self.front.top - self.front.bottom

    @property
    def text_width(self) -> float:
        """The width of the text, the same on both sides."""
        return self.width - self.front.left - self.front.right


@dataclass(frozen=True, slots=True)
class Theme:
    """A rule set of document form: sheets, styles by name, and its other values by table and name."""

    name: str
    sheets: Mapping[tuple[Paper, Orientation], Sheet]
    styles: Mapping[str, TextStyle]
    large_styles: Mapping[str, TextStyle]
    small_styles: Mapping[str, TextStyle]
    cover_styles: Mapping[str, TextStyle]
    values: Mapping[str, Mapping[str, Any]]
    small_values: Mapping[str, Mapping[str, Any]]

    def style(self, name: str) -> TextStyle:
        """A style by name."""
        return self.styles[name]

    def number(self, table: str, name: str) -> float:
        """A number of the rule set, in its own unit."""
        return float(self.values[table][name])

    def words(self, table: str, name: str) -> str:
        """A text of the rule set."""
        return str(self.values[table][name])

    @property
    def issued_on(self) -> dt.date:
        """When the guidance was issued."""
        day: dt.date = self.values["rule_set"]["issued_on"]
        return day

    @property
    def replaces(self) -> str:
        """The name of the rule set that was in force before it; empty where none is shipped."""
        return self.words("rule_set", "replaces")

    @property
    def kept_words(self) -> tuple[str, ...]:
        """Phrases that are not broken in headings; `*` stands for the next word."""
        return tuple(self.values["breaking"]["kept"])

    def sheet(self, page: PageSetup) -> Sheet:
        """The sheet of a page set-up."""
        return self.sheets[page.paper, page.orientation]

    def for_page(self, page: PageSetup) -> Theme:
        """This theme as it is for a page set-up: large print has its own styles, a small sheet its own distances as well."""
        if page.paper is Paper.A5:
            return replace(self, styles=self.small_styles, values=self.small_values)
        return replace(self, styles=self.large_styles) if page.is_large_print else self

    def for_cover(self) -> Theme:
        """This theme as it is on the cover of a dossier."""
        return replace(self, styles=self.cover_styles)

    def table_padding(self, density: Density) -> tuple[float, float]:
        """The free room beside and above the letters of a cell, in points."""
        if density is Density.TINY:
            return self.number("table", "tiny_padding"), self.number("table", "tiny_padding")
        return self.number("table", "padding_x"), self.number("table", "padding_y")

    def table_styles(self, density: Density) -> tuple[TextStyle, TextStyle]:
        """The styles of a table's heading and of its rows."""
        suffix = "" if density is Density.NORMAL else f"_{density.value}"
        return self.styles[f"table_head{suffix}"], self.styles[f"table{suffix}"]


@cache
def load_theme(rule_set: str = DEFAULT_RULE_SET) -> Theme:
    """The theme of a shipped rule set: `hd05` or `hd36`."""
    data = _read(rule_set)
    styles = {name: _style(values) for name, values in data["style"].items()}
    tables = {
        name: values for name, values in data.items() if isinstance(values, dict) and name not in {"page", "style"}
    }
    tables |= {f"page_{name}": data["page"][name] for name in ("number", "foot", "running")}
    small = data["small_sheet"]
    return Theme(
        name=data["rule_set"]["name"],
        sheets={
            (paper, orientation): _sheet(data["page"][paper.value][orientation.value])
            for paper in Paper
            for orientation in Orientation
        },
        styles=styles,
        large_styles=_changed(styles, data["large_print"]),
        small_styles=_changed(styles, small["style"]),
        cover_styles=_changed(styles, data["cover"]),
        values=tables,
        small_values=_overlaid(tables, small["values"]),
    )


def rule_sets() -> tuple[str, ...]:
    """The names of the shipped rule sets."""
    return tuple(sorted(path.stem for path in paths.resources("rules", "document_form").glob("*.toml")))


def _read(rule_set: str) -> dict[str, Any]:
    path = paths.resources("rules", "document_form", f"{rule_set}.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    base = data.pop("based_on", None)
    return _overlaid(_read(base), data) if base else data


def _overlaid(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    both = {name: _overlaid(base[name], value) for name, value in changes.items() if isinstance(base.get(name), dict)}
    return base | changes | both


def _style(values: dict[str, Any]) -> TextStyle:
    given = {name: value for name, value in values.items() if name not in _SAID_ABOUT}
    return TextStyle(**{**given, "alignment": Alignment(given.get("alignment", "left"))})


def _changed(styles: Mapping[str, TextStyle], changes: dict[str, Any]) -> dict[str, TextStyle]:
    """The styles with what is different in them elsewhere, by name."""
    made = {name: replace(styles[name], **values) for name, values in changes.items() if name not in _SAID_ABOUT}
    return {**styles, **made}


def _sheet(values: dict[str, Any]) -> Sheet:
    return Sheet(mm(values["width"]), mm(values["height"]), _margins(values), _margins(values["back"]))


def _margins(values: dict[str, Any]) -> Margins:
    return Margins(*(mm(values[side]) for side in ("top", "bottom", "left", "right")))
