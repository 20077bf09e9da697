"""The zip that a docx or an odt is: its parts are read from within, counted while they unpack; nothing is written anywhere.

XML is read without entities, declarations of types or anything from outside: no program writes them into documents.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from types import TracebackType
from typing import IO, Any, Self

from lxml import etree

from congress_app.exchange.readers.faults import Fault
from congress_app.exchange.readers.packed import BROKEN, MOST_PARTS

MOST_OF_A_PART = 100 * 2**20
MOST_IN_ALL = 2**30
MOST_BLOCKS = 200_000
_IS_ENCRYPTED = 1
_CLOSED: dict[str, Any] = {"resolve_entities": False, "load_dtd": False, "no_network": True, "huge_tree": False}
FAULTY = (*BROKEN, etree.LxmlError)


class Package:
    """An opened zip.

    Raises:
        Fault: it is protected with a password, or says that it holds far more than a document does.
    """

    def __init__(self, path: str) -> None:
        self._zip = zipfile.ZipFile(path)
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_IN_ALL:
            raise Fault("large")
        if any(part.flag_bits & _IS_ENCRYPTED for part in parts):
            raise Fault("password")
        self.names = frozenset(part.filename for part in parts)

    def __enter__(self) -> Self:
        """Itself, closed at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """The bytes of a small part; empty where there is none."""
        if name not in self.names:
            return b""
        with self._zip.open(name) as part:
            content = part.read(MOST_OF_A_PART + 1)
        if len(content) > MOST_OF_A_PART:
            raise Fault("large")
        return content

    def parsed(self, name: str) -> Any:
        """The root element of a small part; None where there is none.

        Raises:
            Fault: it declares types or entities.
        """
        content = self.read(name)
        root = etree.fromstring(content, etree.XMLParser(**_CLOSED)) if content else None
        if root is not None:
            _refuse_declarations(root)
        return root

    def outermost(self, part: str, tags: tuple[str, ...]) -> Iterator[Any]:
        """The elements of these names that lie in no other of them, each whole, and emptied when the next is asked for.

        Raises:
            Fault: the part declares types or entities, or unpacks to too much.
        """
        if part not in self.names:
            return
        with self._zip.open(part) as file:
            walk = etree.iterparse(_Counted(file), ("start", "end"), tag=[f"{{*}}{tag}" for tag in tags], **_CLOSED)
            depth = count = 0
            for event, element in walk:
                if event == "start":
                    if depth == 0:
                        _refuse_declarations(element)
                    depth += 1
                    continue
                depth -= 1
                if depth == 0:
                    count += 1
                    if count > MOST_BLOCKS:
                        raise Fault("large")
                    yield element
                    element.clear(keep_tail=False)
                    while element.getprevious() is not None:
                        del element.getparent()[0]
            _refuse_declarations(walk.root)


class _Counted:
    """A part that is read in pieces; a zip may say less than it holds."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._count = 0

    def read(self, size: int) -> bytes:
        piece = self._file.read(size)
        self._count += len(piece)
        if self._count > MOST_OF_A_PART:
            raise Fault("large")
        return piece


def _refuse_declarations(element: Any) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise Fault("outside")


def local(element: Any) -> str:
    """The name of an element without its namespace: strict and older files have others for the same; "" of a comment."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """An attribute by its name without the namespace; "" where it is not set."""
    return next((value for key, value in element.items() if key[key.rfind("}") + 1 :] == name), "")
