"""The words of the program and their catalogues: collects msgids, tells what a catalogue lacks, updates and compiles it.

    python -m tools.messages compile    each .po into the .mo beside it
    python -m tools.messages update     new msgids into each .po, to be translated; what is no longer used is taken out
    python -m tools.messages check      what is missing, fuzzy, unused, or has other {names} than its msgid; then status 1

Which calls carry words stands in pyproject.toml, `[tool.congress-app.messages]`. Entries whose context begins with "Qt:" are
Qt's own words: they stand in no code of ours and are left alone.
"""

from __future__ import annotations

import ast
import string
import sys
import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords
from babel.messages.pofile import read_po, write_po

from hatch_build import compile_catalogues

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "resources" / "locale"
QT_CONTEXT = "Qt:"

Key = tuple[str | None, str]


def keywords() -> list[str]:
    """The calls that carry words, as Babel writes them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    listed: list[str] = project["tool"]["congress-app"]["messages"]["keywords"]
    return listed


def extracted(package: Path = ROOT / "congress_app") -> Catalog:
    """Every msgid that the code of a package holds."""
    found = Catalog(charset="utf-8", fuzzy=False)
    methods = [("**.py", "tools.messages:words_in_calls")]
    for _name, _line, msgid, _comments, context in extract_from_dir(
        package, methods, keywords=parse_keywords(keywords())
    ):
        found.add(msgid, context=context)
    return found


def words_in_calls(
    source: IO[bytes], calls: Collection[str], _comment_tags: Collection[str], **_options: Any
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """Babel's view of a module, read from its syntax tree: Babel's own reader misses calls inside f-strings before Python 3.12."""
    for node in ast.walk(ast.parse(source.read())):
        if isinstance(node, ast.Call) and (name := called(node)) in calls:
            yield node.lineno, name, tuple(map(written_text, node.args)), []


def called(call: ast.Call) -> str:
    """The last name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def written_text(node: ast.expr) -> str | None:
    """The text of a literal, joined by + or not; None for anything else."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            first, second = written_text(left), written_text(right)
            return None if first is None or second is None else first + second
        case _:
            return None


def catalogues() -> list[Path]:
    """The .po files of the program."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def read(po: Path) -> Catalog:
    """A catalogue from its file."""
    with po.open("rb") as source:
        return read_po(source, locale=po.parents[1].name)


def faults(used: Catalog, translated: Catalog) -> Iterator[str]:
    """One sentence for each thing wrong with a catalogue, measured by the msgids in use."""
    wanted, there = _by_key(used), _by_key(translated)
    yield from (f"missing: {_written(key)}" for key in wanted if key not in there or not there[key].string)
    for key, message in there.items():
        if message.fuzzy:
            yield f"fuzzy: {_written(key)}"
        if key not in wanted and not (key[0] or "").startswith(QT_CONTEXT):
            yield f"unused: {_written(key)}"
        if message.string and _names(str(message.string)) != _names(key[1]):
            yield f"other {{names}}: {_written(key)}: {message.string}"


def update(po: Path, used: Catalog) -> None:
    """Bring the msgids in use into a catalogue, without guesses; Qt's own words stay."""
    catalogue = read(po)
    template = Catalog(charset="utf-8", fuzzy=False)
    for message in [*used, *(each for each in catalogue if (each.context or "").startswith(QT_CONTEXT))]:
        if message.id:
            template.add(message.id, context=message.context)
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    with po.open("wb") as target:
        write_po(target, catalogue, width=100, sort_output=True, no_location=True, ignore_obsolete=True)


def _by_key(catalogue: Catalog) -> dict[Key, Message]:
    return {(message.context, str(message.id)): message for message in catalogue if message.id}


def _written(key: Key) -> str:
    context, msgid = key
    return f"{msgid!r} ({context})" if context else repr(msgid)


def _names(text: str) -> set[str]:
    try:
        return {name for _before, name, _form, _conversion in string.Formatter().parse(text) if name is not None}
    except ValueError:  # braces that are no names, such as those in Qt's own words
        return set()


def main(arguments: list[str]) -> int:
    """Do what the one argument names."""
    match arguments:
        case ["compile"]:
            compile_catalogues(LOCALE)
        case ["update"]:
            used = extracted()
            for po in catalogues():
                update(po, used)
            compile_catalogues(LOCALE)
        case ["check"]:
            used = extracted()
            found = [f"{po.parents[1].name}: {fault}" for po in catalogues() for fault in faults(used, read(po))]
            print("\n".join(found))
            return 1 if found else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
