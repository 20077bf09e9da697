"""A Word template as it comes from anywhere: looked at before it is opened, and its text as lines with the tags whole."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from congress_app.i18n import N_, _
from congress_app.i18n.tones import respell
from congress_app.runtime.errors import UserError

MOST_BYTES = 20 * 2**20
MOST_UNPACKED = 100 * 2**20
MOST_TEXT = 4 * 2**20
_MOST_PARTS = 2_000
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CHUNK = 2**20
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,  # so lxml says that XML is broken
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
)
"""What python-docx and docxtpl raise where a file is not what it should be."""

UNREADABLE = N_("The template cannot be read as a Word document. Open it in Word, save it as .docx, then try again.")
_OLD = N_("The template is no .docx but an older kind of file. Open it in Word, save it as .docx, then try again.")
_PASSWORD = N_("The template is protected with a password. Save it without the password in Word, then try again.")
LARGE = N_("The template is too large to be filled. Take large pictures out of it, then try again.")
_MACROS = N_("The template holds macros, or is no plain document. Save it as .docx in Word, then try again.")
_OUTSIDE = N_(
    "The template fetches something from outside: {target}. Put it into the document itself in Word, then try again."
)
_DECLARED = N_("The template declares names of its own in its XML. Save it as .docx in Word, then try again.")

_HARMLESS = ("http://", "https://", "mailto:")
_IN_TAG = re.compile(r"\{[{%#].{0,400}?[}%#]\}", re.DOTALL)  # within bounds: a row of open brackets is looked at once
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u00a0": " ", "\n": " "})


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a template as it is typed. place: where it stands, in words."""

    text: str
    place: str


def check_package(template: bytes) -> None:
    """Look at the bytes of a template before anything opens it.

    Raises:
        UserError: it is old, protected, broken, too large, or holds what no template needs.
    """
    if template.startswith(_OLE2):
        raise UserError(_PASSWORD if _ENCRYPTED in template else _OLD)
    if len(template) > MOST_BYTES:
        raise UserError(LARGE)
    try:
        with zipfile.ZipFile(BytesIO(template)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise UserError(LARGE)
            for part in parts:
                _look_at_part(packed, part)
    except BROKEN as error:
        raise UserError(UNREADABLE) from error


def _look_at_part(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """Read a part to its end, so that one that is broken or larger than it says fails here."""
    is_text = part.filename.lower().endswith((".xml", ".rels"))
    if is_text and part.file_size > MOST_TEXT:
        raise UserError(LARGE)
    if part.filename.lower().endswith("vbaproject.bin"):
        raise UserError(_MACROS)
    with packed.open(part) as file:
        while chunk := file.read(_CHUNK):
            if is_text and (b"<!DOCTYPE" in chunk or b"<!ENTITY" in chunk):
                raise UserError(_DECLARED)


def open_template(template: bytes) -> Any:
    """A template as a document of python-docx, without what would be fetched from outside.

    Raises:
        UserError: it cannot be filled.
    """
    check_package(template)
    try:
        file = docx.Document(BytesIO(template))
        for part in list(file.part.package.iter_parts()):
            _keep_inside(part)
    except BROKEN as error:
        raise UserError(UNREADABLE) from error
    return file


def _keep_inside(part: Any) -> None:
    """Refuse what Word would fetch when it opens the paper. Of the template that a file hangs on, Word needs nothing: it is let go."""
    for key, relation in list(part.rels.items()):
        if not relation.is_external:
            continue
        kind, target = relation.reltype.rpartition("/")[2], str(relation.target_ref)
        if kind == "attachedTemplate":
            del part.rels[key]
            for found in part.element.findall(qn("w:attachedTemplate")):
                part.element.remove(found)
        elif kind != "hyperlink" or not target.lower().startswith(_HARMLESS):
            raise UserError(_OUTSIDE, target=target[:200])


def lines_of(file: Any) -> Iterator[Line]:
    """The paragraphs of a template in reading order: its text, heads and feet, footnotes, and the words of its properties."""
    yield from _body_lines(file.element.body)
    for relation in file.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        place = {"header": _("the head of the page"), "footer": _("the foot of the page"), "footnotes": _("a footnote")}
        if kind in place and not relation.is_external:
            for paragraph in parse_xml(relation.target_part.blob).iter(qn("w:p")):
                yield Line(_text(paragraph), place[kind])
    for name in PROPERTIES:
        yield Line(_typed(getattr(file.core_properties, name)), _("the properties of the file"))


def respelled(template: bytes, style: str) -> bytes:
    """A shipped template with the tone marks of its words where the office wants them. style: the code of `ToneStyle`."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(template)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in packed.infolist():
            data = packed.read(part)
            if part.filename == "word/document.xml":
                data = respell(data.decode(), style).encode()
            made.writestr(part, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


PROPERTIES = ("title", "subject", "author", "comments", "identifier", "language")
"""The properties of a file in which docxtpl looks for tags."""


def _body_lines(body: Any) -> Iterator[Line]:
    paragraphs = tables = 0
    for block in body.iterchildren():
        if block.tag == qn("w:tbl"):
            tables += 1
            for number, row in enumerate(block.iterchildren(qn("w:tr")), 1):
                place = _("table {table}, row {row}").format(table=tables, row=number)
                yield from (Line(_text(each), place) for each in row.iter(qn("w:p")))
            continue
        for each in block.iter(qn("w:p")):
            paragraphs += 1
            yield Line(_text(each), _("paragraph {number}").format(number=paragraphs))


def _text(paragraph: Any) -> str:
    """What is typed in a paragraph, not in a text box that hangs on it."""
    own = (each for each in paragraph.iter(qn("w:t")) if next(each.iterancestors(qn("w:p"))) is paragraph)
    return _typed("".join(each.text or "" for each in own))


def _typed(text: str) -> str:
    """A text with plain quotes in its tags, as the engine takes them."""
    return _IN_TAG.sub(lambda found: found.group().translate(_QUOTES), text)
