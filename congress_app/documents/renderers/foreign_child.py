"""The child process that opens foreign PDFs: tells the sizes of their pages, then puts these into a file of ours. Never in the window.

Of a foreign page nothing is taken but what it shows: its operators become a form within a page of ours, with the fonts and pictures
that they name. What a PDF could do - scripts, actions, links, files within it, forms to fill in - stays behind, since none of it is asked
for; comments, seals and filled fields are drawn into the page before.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from pikepdf import (
    AccessMode,
    Array,
    DeletedObjectError,
    Dictionary,
    ForeignObjectError,
    Name,
    Object,
    Page,
    PasswordError,
    Pdf,
    PdfError,
    Stream,
)

from congress_app.documents.renderers.foreign_place import Rectangle, Shown, placing, shown_part
from congress_app.runtime.child_limits import limit

MOST_PAGES, MOST_OPERATORS = 5_000, 64 * 2**20
_KINDS = frozenset({"/ColorSpace", "/ExtGState", "/Font", "/Pattern", "/ProcSet", "/Shading", "/XObject"})
_ELSEWHERE = frozenset(
    {"/F", "/FFilter", "/FDecodeParms", "/Ref", "/OPI", "/AF", "/Alternates", "/Metadata", "/PieceInfo", "/AA", "/A"}
)
"""What lets a stream mean a file elsewhere or carry what is not shown."""
_FAULTY = (
    PdfError,
    ForeignObjectError,
    DeletedObjectError,
    ValueError,
    TypeError,
    KeyError,
    AttributeError,
    IndexError,
)


_T = TypeVar("_T")


class _Refused(Exception):
    """A word of why a file is not taken."""


def main() -> None:
    """Answer the questions of the parent, one a line; the arguments are the bytes and seconds that may be used, and the folder."""
    limit(int(sys.argv[1]), int(sys.argv[2]))
    opened: list[_Foreign | None] = []
    for line in sys.stdin:
        asked = json.loads(line)
        if "look" in asked:
            found, told = _answered(partial(_look, f"{sys.argv[3]}/{asked['look']}.pdf"))
            opened.append(found)
            _say(told)
        else:
            _join(asked, opened)


def _say(told: Any) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def _answered(work: Callable[[], tuple[_T, dict[str, Any]]]) -> tuple[_T | None, dict[str, Any]]:
    try:
        return work()
    except _Refused as refusal:
        return None, {"fault": str(refusal)}
    except PasswordError:
        return None, {"fault": "password"}
    except (MemoryError, RecursionError):
        return None, {"fault": "large"}
    except _FAULTY:
        return None, {"fault": "unreadable"}


class _Foreign:
    """A foreign PDF: its pages and what of each is shown."""

    def __init__(self, path: str) -> None:
        self.pdf = Pdf.open(path, access_mode=AccessMode.stream, suppress_warnings=True)
        self.pages = list(_some(self.pdf.pages))
        if self.pdf.Root.get("/NeedsRendering", False) or not self.pages:
            raise _Refused("unreadable")  # a form of another kind: its pages only ask for another program
        self.shown = [_shown(page) for page in self.pages]
        self._is_flat = False
        self._taken: set[tuple[int, int]] = set()

    def flatten(self) -> None:
        """Draw comments, seals and filled fields into the pages; once."""
        if self._is_flat:
            return
        self._is_flat = True
        if any("/Annots" in page.obj for page in self.pages):
            if "/AcroForm" in self.pdf.Root:
                self.pdf.generate_appearance_streams()
            self.pdf.flatten_annotations("print")

    def form(self, number: int) -> Object:
        """A page as a form: what it does to the state of drawing, and leaves open, ends with it."""
        page = self.pages[number].obj
        content = page.get("/Contents")
        if isinstance(content, Array) and len(content) == 1:
            content = content[0]
        if not isinstance(content, Stream):
            form = _as_one(self.pdf, content)
        elif content.objgen in self._taken:
            form = _as_it_is(self.pdf, content)
        else:
            form = content  # itself becomes the form: it is not read before it is written
            self._taken.add(content.objgen)
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array(list(self.shown[number].box))
        form.Resources = _resources(page.get("/Resources", Dictionary()))
        if "/Group" in page:
            form.Group = page.Group
        return form if form.is_indirect else self.pdf.make_indirect(form)


def _some(pages: Any) -> Iterator[Page]:
    for number, page in enumerate(pages):
        if number == MOST_PAGES:
            raise _Refused("large")
        yield page


def _look(path: str) -> tuple[_Foreign, dict[str, Any]]:
    found = _Foreign(path)
    return found, {"pages": [(each.width, each.height) for each in found.shown], "has_files": _has_files(found)}


def _has_files(found: _Foreign) -> bool:
    """Whether files are hung on to the PDF, which no page shows."""
    root = found.pdf.Root
    names = root.get("/Names")
    if "/Collection" in root or "/AF" in root or (isinstance(names, Dictionary) and "/EmbeddedFiles" in names):
        return True
    hung_on = (each for page in found.pages for each in page.obj.get("/Annots", Array()))
    return any(isinstance(each, Dictionary) and each.get("/Subtype") == "/FileAttachment" for each in hung_on)


def _shown(page: Page) -> Shown:
    obj = page.obj
    media = _numbers(obj.get("/MediaBox"))
    return shown_part(media, _numbers(obj.get("/CropBox")), _number(obj.get("/Rotate")), _number(obj.get("/UserUnit")))


def _numbers(box: Any) -> Rectangle | None:
    try:
        left, bottom, right, top = (float(each) for each in box)
    except (TypeError, ValueError):
        return None
    return left, bottom, right, top


def _number(value: Any) -> float | None:
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _join(asked: dict[str, Any], opened: list[_Foreign | None]) -> None:
    """Put the files into a file of ours, each where a page holds its place; an answer for each file, and one at the end."""
    with Pdf.open(asked["into"], access_mode=AccessMode.stream) as whole:
        order: list[list[Object]] = [[page.obj] for page in whole.pages]
        for number, target, pages in asked["files"]:
            made, told = _answered(partial(_put, whole, order[target][0], opened[number], pages))
            order[target] = made or order[target]
            _say(told)
        tree = whole.Root.Pages
        tree.Kids = Array([page for run in order for page in run])
        tree.Count = len(tree.Kids)
        _only_what_is_shown(whole)
        # The first half of its identity is that of the prepared file; a digest of the whole would take as long as writing it twice.
        whole.save(asked["out"], min_version="1.7", compress_streams=False, static_id=True)
    _say({"done": True})


def _put(
    whole: Pdf, holder: Object, foreign: _Foreign | None, pages: Sequence[tuple[float, float, Rectangle, str]]
) -> tuple[list[Object], dict[str, Any]]:
    """The pages of a file as pages of ours, the first in place of the page that held their place."""
    if foreign is None or len(foreign.pages) != len(pages):
        raise _Refused("unreadable")
    foreign.flatten()
    layers = _layers(foreign.pdf)
    fonts = holder.Resources.get("/Font", Dictionary())
    made = []
    for number, (width, height, into, ink) in enumerate(pages):
        shown = " ".join(f"{each:.5f}" for each in placing(foreign.shown[number], into))
        content = whole.make_stream(f"q {shown} cm /Foreign Do Q\n{ink}".encode("latin-1"))
        forms = Dictionary(Foreign=whole.copy_foreign(foreign.form(number)))
        page = Dictionary(
            Type=Name.Page,
            Parent=whole.Root.Pages,
            MediaBox=Array([0, 0, width, height]),
            Resources=Dictionary(Font=fonts, XObject=forms),
            Contents=content,
        )
        made.append(whole.make_indirect(page))
    for key in ("/MediaBox", "/Resources", "/Contents"):
        holder[key] = made[0][key]
    _add_layers(whole, layers)
    return [holder, *made[1:]], {}


def _as_it_is(pdf: Pdf, content: Stream) -> Stream:
    """The same operators, packed as they are."""
    form = Stream(pdf, content.read_raw_bytes())
    for key in ("/Filter", "/DecodeParms"):
        if key in content:
            form[key] = content[key]
    return form


def _as_one(pdf: Pdf, content: Any) -> Stream:
    """The operators of several streams, as one."""
    held = bytearray()
    for part in content if isinstance(content, Array) else ():
        if isinstance(part, Stream):
            held += part.read_bytes() + b"\n"
        if len(held) > MOST_OPERATORS:
            raise _Refused("large")
    return Stream(pdf, zlib.compress(held, 1), Filter=Name.FlateDecode)


def _resources(said: Any) -> Dictionary:
    """The kinds of resources that drawing needs; of named lists those that say which layer is shown."""
    if not isinstance(said, Dictionary):
        return Dictionary()
    if said.keys() <= _KINDS:
        return said
    kept = Dictionary({kind: each for kind, each in said.items() if kind in _KINDS})
    lists = said.get("/Properties")
    if isinstance(lists, Dictionary):
        kept.Properties = Dictionary({name: each for name, each in lists.items() if _is_layer(each)})
    return kept


def _is_layer(said: Any) -> bool:
    return isinstance(said, Dictionary) and said.get("/Type") in ("/OCG", "/OCMD")


def _layers(pdf: Pdf) -> tuple[Sequence[Object], Sequence[Object]]:
    """The layers of a file, and those of them that are not shown."""
    said = pdf.Root.get("/OCProperties")
    if not isinstance(said, Dictionary):
        return [], []
    every = [each for each in said.get("/OCGs", Array()) if isinstance(each, Dictionary) and each.is_indirect]
    usual = said.get("/D", Dictionary())
    on = {each.objgen for each in usual.get("/ON", Array())}
    off = {each.objgen for each in usual.get("/OFF", Array())}
    if usual.get("/BaseState") == "/OFF":
        return every, [each for each in every if each.objgen not in on]
    return every, [each for each in every if each.objgen in off]


def _add_layers(whole: Pdf, layers: tuple[Sequence[Object], Sequence[Object]]) -> None:
    """Keep hidden what its file does not show."""
    every, off = layers
    if not every:
        return
    if "/OCProperties" not in whole.Root:
        whole.Root.OCProperties = Dictionary(OCGs=Array(), D=Dictionary(OFF=Array()))
    said = whole.Root.OCProperties
    said.OCGs.extend(whole.copy_foreign(each) for each in every)
    said.D.OFF.extend(whole.copy_foreign(each) for each in off)


def _only_what_is_shown(whole: Pdf) -> None:
    """Take from every stream what it need not have to be shown."""
    for each in whole.objects:
        if isinstance(each, Stream):
            keys = each.keys()
            for key in _ELSEWHERE & keys:
                del each[key]
            if "/Resources" in keys:
                each.Resources = _resources(each.Resources)
