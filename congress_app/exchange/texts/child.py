"""The child process: opens one foreign document within limits of memory and time, and writes its text or its tables as JSON.

It prints what `Extracted` says, or `{"sheets": [...]}`, or `{"fault": a word of `faults`}`. What it does not need it does not import.
"""

from __future__ import annotations

import json
import os
import sys

from congress_app.exchange.readers.faults import Fault
from congress_app.runtime.child_limits import limit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_BYTES = 100 * 2**20
_HEAD = 1024
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_OLD_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_TEXTS = (".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".pdf")


def main() -> None:
    """Read the file of the first argument, within as many bytes and seconds as the next two say; the last one says what is wanted."""
    path, memory, seconds, wanted = sys.argv[1:5]
    limit(int(memory), int(seconds))
    try:
        told = _told(path, wanted)
    except Fault as fault:
        told = {"fault": str(fault)}
    except (MemoryError, RecursionError):
        told = {"fault": "large"}
    sys.stdout.buffer.write(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))


def _told(path: str, wanted: str) -> dict[str, Any]:
    size = os.path.getsize(path)
    if not 0 < size <= MOST_BYTES:
        raise Fault("size" if size else "empty")
    with open(path, "rb") as file:
        head = file.read(_HEAD)
    if head.startswith(_OLE2):
        told = _old(path)
    elif head.startswith(b"PK"):
        told = _packed(path, wanted)
    elif b"%PDF-" in head:
        told = {} if wanted == "tables" else _pdf(path)
    elif head.startswith(b"{\\rtf"):
        told = {"note": "old"}
    else:
        told = _other(path)
    if wanted == "tables" and "sheets" not in told:
        raise Fault("unreadable")
    return told


def _other(path: str) -> dict[str, Any]:
    """A picture, a recording or whatever else; under the name of a document it is a broken one."""
    if os.path.splitext(path)[1].lower() in _TEXTS:
        raise Fault("unreadable")
    return {}


def _old(path: str) -> dict[str, Any]:
    """A file of the older office programs, or a newer one under a password."""
    with open(path, "rb") as file:
        content = file.read()
    if _ENCRYPTED in content:
        raise Fault("password")
    return {"note": "old" if _OLD_WORD in content else "", "macros": _OLD_MACROS in content}


def _packed(path: str, wanted: str) -> dict[str, Any]:
    from congress_app.exchange.texts import open_document, word  # noqa: PLC0415 - others need none
    from congress_app.exchange.texts.blocks import sheets_of, text_of  # noqa: PLC0415
    from congress_app.exchange.texts.package import FAULTY, Package  # noqa: PLC0415

    try:
        with Package(path) as package:
            if open_document.is_protected(package):
                raise Fault("password")
            reader = open_document if open_document.is_open_document(package) else word
            if reader is word and not word.main_part(package):
                return _other(path)
            if wanted == "tables":
                return {"sheets": list(sheets_of(reader.blocks(package)))}
            kind, text = "docx" if reader is word else "odt", text_of(reader.blocks(package))
            return {"kind": kind, "text": text, "macros": reader.has_macros(package)}
    except FAULTY as error:
        raise Fault("unreadable") from error


def _pdf(path: str) -> dict[str, Any]:
    from congress_app.exchange.texts.pdf import pages  # noqa: PLC0415 - others need none

    with open(path, "rb") as file:
        texts = list(pages(file.read()))
    text = "\n".join(filter(None, texts))
    return {"kind": "pdf", "text": text, "pages": len(texts), "note": "" if text else "pictures"}
