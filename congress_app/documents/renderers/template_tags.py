"""The tags of a template, each with its place: whether they are closed, allowed and known. Nothing is filled here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NoReturn

from jinja2 import TemplateSyntaxError, nodes

from congress_app.documents.renderers.template_language import LOOP_NAMES, TemplateLanguage, refused
from congress_app.documents.renderers.template_package import LARGE, Line
from congress_app.documents.template_fields import Known
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import UserError

_TAG = re.compile(r"\{[{%#].*?(?:[}%#]\}|$)")
_PREFIX = re.compile(r"(\{[%#])(?:tr|tc|p|r)(?=\s)")
_PARAGRAPH = re.compile(r"\{[%#]p\s")
_RAW = re.compile(r"\{\{[-+]?(?:tr|tc|p|r)\s")
_LONGEST = 300
_MOST_TAGS = 5_000
_DEEPEST = 20
_NEAR = 60
_NOT_CLOSED = N_(
    "The tag “{tag}” is not closed ({place}): it must end as it begins, with {{{{ }}}} or {{% %}}, in one paragraph."
)
_NOT_READ = N_("The tag “{tag}” cannot be read ({place}). Look for a missing word, quote or bracket in it.")
_NOT_ALLOWED = N_(
    "The tag “{tag}” is not allowed in a template ({place}): there may be names of fields, conditions and repetitions."
)
_NO_END = N_("The tag “{tag}” has no end ({place}): write {end} after what it is about.")
_NO_BEGINNING = N_("The tag “{tag}” ends or divides what was not begun ({place}). Look for the tag before it.")
_NOT_ALONE = N_(
    "The tag “{tag}” stands for its whole paragraph, but there is more in it ({place}). Give it a paragraph of its own."
)
_ENDS = {"if": "{% endif %}", "for": "{% endfor %}"}


@dataclass(frozen=True, slots=True)
class UnknownTag:
    """A tag whose field there is not. place: where it stands; near: the text around it; meant: a field of a similar name."""

    tag: str
    place: str
    near: str
    meant: str = ""


@dataclass(frozen=True, slots=True)
class UsedName:
    """A name that a tag uses: the list it is taken from (or ""), itself, and the line where it stands."""

    name: str
    above: str
    is_known: bool
    line: Line
    among: tuple[str, ...]

    @property
    def path(self) -> str:
        """The name with the list that it is taken from: `doan_chu_tich.ho_ten`."""
        return f"{self.above}.{self.name}" if self.above else self.name

    def unknown(self) -> UnknownTag:
        """The name as a tag that there is not."""
        close = get_close_matches(fold(self.name), self.among, 1, 0.75)
        return UnknownTag(self.name, self.line.place, _near(self.line.text, self.name), close[0] if close else "")


@dataclass(slots=True)
class _Open:
    """A condition or repetition that is not ended yet. names: what it calls a row, the path and fields of the rows."""

    word: str
    tag: str
    line: Line
    names: dict[str, tuple[str, Known | None]] = field(default_factory=dict)


def used_names(lines: Iterable[Line], known: Known) -> list[UsedName]:
    """The names that the tags of a template use, in reading order.

    Raises:
        UserError: a tag is not closed, cannot be read, or is not allowed; the sentence names it.
    """
    reader = _Reader(known)
    return [name for line in lines for name in reader.line(line)] + reader.end()


class _Reader:
    """Reads the tags one after the other, and knows which repetitions they stand in."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._open: list[_Open] = []
        self._language = TemplateLanguage()
        self._trees: dict[str, nodes.Template] = {}
        self._count = 0

    def line(self, line: Line) -> Iterator[UsedName]:
        """The names of a line."""
        for found in _TAG.finditer(line.text):
            tag = found.group()
            self._count += 1
            if self._count > _MOST_TAGS:
                raise UserError(LARGE)
            if not tag.endswith({"{": "}}", "%": "%}", "#": "#}"}[tag[1]]) or len(tag) < 4:
                _refuse(_NOT_CLOSED, tag, line)
            if len(tag) > _LONGEST or _RAW.match(tag):
                _refuse(_NOT_ALLOWED, tag, line)
            if _PARAGRAPH.match(tag) and line.text.strip() != tag:
                _refuse(_NOT_ALONE, tag, line)
            if tag[1] == "{":
                yield from self._names(self._tree(tag, tag, line), line)
            elif tag[1] == "%":
                yield from self._statement(tag, line)

    def end(self) -> list[UsedName]:
        """Nothing, when all that was begun is ended."""
        if self._open:
            last = self._open[-1]
            _refuse(_NO_END, last.tag, last.line, end=_ENDS[last.word])
        return []

    def _statement(self, tag: str, line: Line) -> Iterator[UsedName]:
        inner = _PREFIX.sub(r"\1", tag)[2:-2].strip("-+ ")
        word = inner.split(" ")[0]
        if word in _ENDS:
            tree = self._tree(f"{{% {inner} %}}{_ENDS[word]}", tag, line)
            yield from self._begun(word, tree, tag, line)
        elif word in {"endif", "endfor"}:
            if not self._open or f"end{self._open[-1].word}" != word:
                _refuse(_NO_BEGINNING, tag, line)
            self._open.pop()
        elif word in {"else", "elif"}:
            if not self._open or (word == "elif" and self._open[-1].word != "if"):
                _refuse(_NO_BEGINNING, tag, line)
            if word == "elif":
                yield from self._names(self._tree(f"{{% {inner[2:]} %}}{{% endif %}}", tag, line), line)
        else:
            _refuse(_NOT_ALLOWED, tag, line)

    def _begun(self, word: str, tree: nodes.Template, tag: str, line: Line) -> Iterator[UsedName]:
        if len(self._open) >= _DEEPEST:
            _refuse(_NOT_ALLOWED, tag, line)
        begun = _Open(word, tag, line)
        [node] = tree.body
        if not isinstance(node, nodes.For):
            yield from self._names(tree, line)
            self._open.append(begun)
            return
        yield from self._names(node.iter, line)
        if isinstance(node.target, nodes.Name):
            begun.names = {node.target.name: self._path(node.iter), "loop": ("loop", dict.fromkeys(LOOP_NAMES))}
        self._open.append(begun)
        if node.test is not None:
            yield from self._names(node.test, line)

    def _tree(self, source: str, tag: str, line: Line) -> nodes.Template:
        if source in self._trees:
            return self._trees[source]
        try:
            tree = self._language.parse(source)
            found = refused(tree)
        except (TemplateSyntaxError, RecursionError):
            _refuse(_NOT_READ, tag, line)
        if found is not None:
            _refuse(_NOT_ALLOWED, tag, line)
        self._trees[source] = tree
        return tree

    def _names(self, node: nodes.Node, line: Line) -> Iterator[UsedName]:
        if isinstance(node, nodes.Name):
            if self._row(node.name) is None:
                yield UsedName(node.name, "", node.name in self._known, line, tuple(self._known))
        elif isinstance(node, nodes.Getattr):
            yield from self._names(node.node, line)
            path, fields = self._path(node.node)
            if path != "loop":
                yield UsedName(node.attr, path, fields is not None and node.attr in fields, line, tuple(fields or ()))
        else:
            for each in node.iter_child_nodes():
                yield from self._names(each, line)

    def _path(self, node: nodes.Node) -> tuple[str, Known | None]:
        """The path of what a name stands for, and the fields in it."""
        if isinstance(node, nodes.Name):
            return self._row(node.name) or (node.name, self._known.get(node.name))
        if isinstance(node, nodes.Getattr):
            path, fields = self._path(node.node)
            return f"{path}.{node.attr}", (fields or {}).get(node.attr)
        if isinstance(node, nodes.Filter) and node.node is not None:
            return self._path(node.node)
        return "", None

    def _row(self, name: str) -> tuple[str, Known | None] | None:
        return next((each.names[name] for each in reversed(self._open) if name in each.names), None)


def _near(text: str, name: str) -> str:
    """The text around a name, short enough for a line of a list."""
    at = max(0, text.find(name) - _NEAR // 2)
    piece = text[at : at + _NEAR].strip()
    return f"{'…' if at else ''}{piece}{'…' if at + _NEAR < len(text) else ''}"


def _refuse(sentence: str, tag: str, line: Line, **values: str) -> NoReturn:
    shown = f"{tag[:_NEAR]}…" if len(tag) > _NEAR else tag
    raise UserError(sentence, tag=shown, place=line.place, **values)
