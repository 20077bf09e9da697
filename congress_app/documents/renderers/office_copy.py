"""The child process that makes a harmless copy of a docx or odt before a word processor sees it: nothing in it names a place outside of it.

Pictures, templates, objects and fields that would be fetched from elsewhere are cut off; links that are followed only by hand stay, for
they are words of the paper. Scripts of an odt are cut off too; those of a docx are not run by the program (`office_program`).
"""

from __future__ import annotations

import re
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from lxml import etree

from congress_app.runtime.child_limits import limit

MOST_UNPACKED, MOST_PARTS = 300 * 2**20, 5_000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    etree.LxmlError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
_FIELDS = re.compile(r'\s*"?(INCLUDE\w*|IMPORT|LINK|DDE\w*|RD|DATABASE)\b', re.IGNORECASE)
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\|/", re.IGNORECASE)
_CUT_OFF = frozenset({"dde-source", "dde-connection-decl", "dde-connection-decls", "scripts", "event-listeners"})
_CHUNK = 2**20
_Element: TypeAlias = Any
"""An element of lxml."""


class NoCopy(Exception):
    """A word of why there is no copy."""


def main() -> None:
    """Copy the file of the third argument to the fourth, within the bytes and seconds of the first two; says "" or why not."""
    memory, seconds, source, target = sys.argv[1:5]
    limit(int(memory), int(seconds))
    try:
        copy(source, target)
    except NoCopy as refusal:
        sys.stdout.write(str(refusal))
    except MemoryError:
        sys.stdout.write("large")
    except _BROKEN:
        sys.stdout.write("unreadable")


def copy(source: str, target: str) -> None:
    """Write the harmless copy of a docx or odt."""
    with zipfile.ZipFile(source) as packed, zipfile.ZipFile(target, "w") as made:
        parts = {part.filename: part for part in packed.infolist()}  # of namesakes the last, as its readers take it
        if len(parts) > MOST_PARTS:
            raise NoCopy("large")
        left = MOST_UNPACKED
        for name, part in parts.items():
            if name.endswith("/") or ".." in name.split("/"):
                continue
            data = _unpacked(packed, part, left)
            left -= len(data)
            if name == "META-INF/manifest.xml" and b"encryption-data" in data:
                raise NoCopy("password")
            is_mark = name == "mimetype"
            kept = data if is_mark or name.startswith("META-INF/") else _harmless(name, data, frozenset(parts))
            made.writestr(zipfile.ZipInfo(name), kept, zipfile.ZIP_STORED)


def _unpacked(packed: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> bytes:
    """The bytes of a part, counted as they come: what a file says of its sizes may be a lie."""
    held = bytearray()
    with packed.open(part) as file:
        while chunk := file.read(_CHUNK):
            held += chunk
            if len(held) > most:
                raise NoCopy("large")
    return bytes(held)


def _harmless(name: str, data: bytes, parts: frozenset[str]) -> bytes:
    if not _is_markup(data):
        return data
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise NoCopy("unreadable")
    count = sum((_cut_relations(root), _cut_fields(root), _cut_places(root, name, parts)))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if count else data


def _is_markup(data: bytes) -> bool:
    """Whether a part is XML, whatever its name says."""
    head = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith((b"<", b"\xff\xfe", b"\xfe\xff", b"\0<"))


def _elements(root: _Element) -> Iterator[tuple[_Element, str]]:
    for each in list(root.iter()):
        if isinstance(each.tag, str):
            yield each, etree.QName(each).localname


def _cut_relations(root: _Element) -> int:
    """What a part refers to elsewhere, but for links to be followed by hand; pages of another kind that would be read in."""
    if etree.QName(root).localname != "Relationships":
        return 0
    cut = [each for each in root if isinstance(each.tag, str) and _leads_out(each)]
    for each in cut:
        root.remove(each)
    return len(cut)


def _leads_out(relation: _Element) -> bool:
    kind, target = relation.get("Type", "").rpartition("/")[2], relation.get("Target", "")
    is_out = relation.get("TargetMode", "").lower() == "external" or _is_elsewhere(target)
    if kind == "hyperlink":
        return is_out and not target.lower().startswith(("http:", "https:", "mailto:"))
    return is_out or kind in ("aFChunk", "subDocument")


def _is_elsewhere(target: str) -> bool:
    return _ABSOLUTE.match(target) is not None and not (target.startswith("/") and not target.startswith("//"))


def _cut_fields(root: _Element) -> int:
    """Fields of Word that read another file in; what they showed last stays. Their words may be spread over runs."""
    count, begun, done = 0, list[list[_Element]](), list[list[_Element]]()
    for each, name in _elements(root):
        said = {etree.QName(key).localname: value for key, value in each.attrib.items()}
        kind = said.get("fldCharType") if name == "fldChar" else ""
        if name == "fldSimple" and _FIELDS.match(said.get("instr", "")):
            count += _without(each, lambda key: key == "instr")
        elif name == "instrText":
            (begun[-1] if begun else done).append(each if begun else [each])
        elif kind == "begin":
            begun.append([])
        elif kind == "end" and begun:
            done.append(begun.pop())
    return count + sum(map(_cut_field, [*done, *begun]))


def _cut_field(words: list[_Element]) -> int:
    if not _FIELDS.match("".join(each.text or "" for each in words)):
        return 0
    for each in words:
        each.text = ""
    return len(words)


def _cut_places(root: _Element, name: str, parts: frozenset[str]) -> int:
    """Places outside of the file in an odt, in drawings of old kinds and in SVG pictures."""
    count, folder = 0, name.rpartition("/")[0]
    for each, tag in _elements(root):
        if tag in _CUT_OFF and each.getparent() is not None:
            each.getparent().remove(each)
            count += 1
        elif tag != "a":
            outside = {key for key in ("href", "src") if not _is_within(_said(each, key), folder, parts)}
            count += _without(each, outside.__contains__)
    return count


def _said(each: _Element, key: str) -> str:
    return " ".join(value for name, value in each.attrib.items() if etree.QName(name).localname == key)


def _is_within(target: str, folder: str, parts: frozenset[str]) -> bool:
    if target.startswith(("#", "data:")) or not target:
        return True
    path = target.removeprefix("./")
    inside = (path, f"{folder}/{path}")
    return any(part == each or part.startswith(f"{each}/") for part in parts for each in inside)


def _without(each: _Element, is_cut: Callable[[str], bool]) -> int:
    cut = [key for key in each.attrib if is_cut(etree.QName(key).localname)]
    for key in cut:
        del each.attrib[key]
    return len(cut)
