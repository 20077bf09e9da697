"""What may be written in a template: fields, `if`, `for`, a few filters. It can neither call nor count without end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Self

from jinja2 import ChainableUndefined, Template, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from congress_app.documents.fonts import clean
from congress_app.i18n import N_
from congress_app.i18n.numbers import thousands
from congress_app.runtime.errors import UserError

BLANK = "......"
MOST_STEPS = 50_000
MOST_LETTERS = 20_000_000
FILTERS = ("hoa", "thuong", "dau_hoa", "upper", "lower", "length", "count", "join", "default", "first", "last")
LOOP_NAMES = ("index", "index0", "first", "last", "length", "revindex", "revindex0")
ENDLESS = N_(
    "The template repeats itself too often to be filled. Take a repetition ({{% for %}}) out of it, then try again."
)

_MOST_FILTERS = 3
_LONGEST_ARGUMENT = 12
_COUNTED = "_counted"
_PLAIN = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.If,
    nodes.For,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Concat,
)
_TESTS = ("defined", "undefined", "none", "odd", "even")


class Blank(str):  # noqa: SLOT000 - it must be a str to the engine, and says more
    """A field that has no value: false in a condition, dots to be filled in where it is printed; it notes that it was."""

    _note: tuple[str, dict[str, None]]

    def __new__(cls, name: str, seen: dict[str, None]) -> Self:
        """A blank for a field; `seen` takes its name when it is printed."""
        made = super().__new__(cls, "")
        made._note = (name, seen)
        return made

    def __html__(self) -> str:
        """The dots."""
        name, seen = self._note
        seen[name] = None
        return BLANK

    def _is_less(self, _other: object) -> bool:
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _is_less


class Unknown(ChainableUndefined):
    """A name that no field has: it stays in the paper as it was typed."""

    __slots__ = ()

    def __str__(self) -> str:
        """The tag itself."""
        return f"{{{{ {self._undefined_name} }}}}"


class BoundedTemplate(Template):
    """A template whose result cannot grow without end."""

    def render(self, *args: Any, **kwargs: Any) -> str:
        """The filled text.

        Raises:
            UserError: it is longer than any paper.
        """
        made, length = [], 0
        for part in self.generate(*args, **kwargs):
            length += len(part)
            if length > MOST_LETTERS:
                raise UserError(ENDLESS)
            made.append(part)
        return "".join(made)


class TemplateLanguage(ImmutableSandboxedEnvironment):
    """The language of templates, made anew for each paper that is filled: it counts the steps of its repetitions."""

    template_class = BoundedTemplate

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=Unknown, finalize=shown, loader=None, cache_size=0)
        self.globals.clear()
        self.filters = {name: self.filters[name] for name in ("length", "count", "default", "join", "first", "last")}
        self.filters |= {"hoa": _changed(str.upper), "upper": _changed(str.upper)}
        self.filters |= {"thuong": _changed(str.lower), "lower": _changed(str.lower)}
        self.filters |= {"dau_hoa": _changed(lambda text: text[:1].upper() + text[1:]), _COUNTED: self._count}
        self.tests = {name: self.tests[name] for name in _TESTS}
        self._steps = 0

    def from_string(self, source: Any, *rest: Any) -> Template:
        """A template from its text, with every repetition counted.

        Raises:
            UserError: something in it is not allowed.
        """
        tree = self.parse(source)
        if refused(tree) is not None:
            raise UserError(NOT_ALLOWED_ANYWHERE)
        for loop in list(tree.find_all(nodes.For)):
            loop.iter = nodes.Filter(loop.iter, _COUNTED, [], [], None, None, lineno=loop.lineno, environment=self)
        return super().from_string(tree, *rest)

    def _count(self, values: Any) -> Iterator[Any]:
        if not isinstance(values, Rows):
            return
        for value in values:
            self._steps += 1
            if self._steps > MOST_STEPS:
                raise UserError(ENDLESS)
            yield value


NOT_ALLOWED_ANYWHERE = N_("The template holds something that is no field, no condition and no repetition.")


class Rows(tuple[Any, ...]):
    """The rows of a field that may be repeated; printed by itself it is the first column, with commas."""

    __slots__ = ()

    def __str__(self) -> str:
        """What stands first in each row."""
        first = (next(iter(row.values()), "") if isinstance(row, Mapping) else row for row in self)
        return ", ".join(str(each) for each in first if each != "")


def shown(value: Any) -> Any:
    """A value as it is printed: numbers with points, yes and no in words, nothing as dots."""
    if value is None:
        return BLANK
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int):
        return thousands(value)
    return str(value) if isinstance(value, Rows) else value


def prepared(values: Mapping[str, object], seen: dict[str, None], above: str = "") -> dict[str, Any]:
    """Data as a template takes it: clean text, blanks for what is not known, rows that can be repeated.

    Args:
        values: the fields by their tags.
        seen: takes the names of the blanks that are printed.
        above: the name of the list whose row this is.
    """
    return {name: _prepared(value, f"{above}{name}", seen) for name, value in values.items()}


def _prepared(value: object, name: str, seen: dict[str, None]) -> Any:
    if value is None or value == "":
        return Blank(name, seen)
    if isinstance(value, str):
        return clean(value).replace("\t", " ")
    if isinstance(value, Sequence):
        return Rows(prepared(each, seen, f"{name}.") if isinstance(each, Mapping) else str(each) for each in value)
    return value


def refused(tree: nodes.Node) -> nodes.Node | None:
    """The first thing in a template that is not allowed in one."""
    if not _is_allowed(tree):
        return tree
    return next((found for each in tree.iter_child_nodes() if (found := refused(each)) is not None), None)


def _is_allowed(node: nodes.Node) -> bool:
    match node:
        case nodes.For():
            return isinstance(node.target, nodes.Name) and not node.recursive
        case nodes.Name():
            return not node.name.startswith("_")
        case nodes.Getattr():
            return not node.attr.startswith("_")
        case nodes.Filter():
            return node.name in FILTERS and _are_short(node.args) and not node.kwargs and _depth(node) <= _MOST_FILTERS
        case nodes.Test():
            return node.name in _TESTS and not node.args
        case _:
            return isinstance(node, _PLAIN)


def _are_short(arguments: Iterable[nodes.Expr]) -> bool:
    return all(isinstance(each, nodes.Const) and len(str(each.value)) <= _LONGEST_ARGUMENT for each in arguments)


def _depth(node: nodes.Expr | None) -> int:
    """So many filters stand one behind the other."""
    return 1 + _depth(node.node) if isinstance(node, nodes.Filter) else 0


def _changed(change: Callable[[str], str]) -> Callable[[Any], Any]:
    """A filter for text that leaves blanks and unknown names as they are."""

    def used(value: Any) -> Any:
        if isinstance(value, Blank | Unknown):
            return value
        text = value.unescape() if hasattr(value, "unescape") else str(shown(value))  # of several parts joined by ~
        return change(text)

    return used
