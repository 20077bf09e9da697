"""Reads a foreign document through the child process, and says in one sentence why one cannot be read or what is kept without text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congress_app.exchange.readers.asking import ask, refuse_no_file
from congress_app.exchange.readers.reading import MEMORY, sheet_told
from congress_app.exchange.readers.sheet import Sheet
from congress_app.exchange.texts.child import MOST_BYTES
from congress_app.i18n import N_
from congress_app.i18n.legacy_text import coding_of, to_unicode
from congress_app.runtime.errors import UserError

SECONDS = 30
_CHILD = "congress_app.exchange.texts.child"
_FAULTS = {
    "password": N_(
        "{file} is protected with a password. Open it, save it without the password under another name and try again."
    ),
    "size": N_("{file} is too large: the program takes documents of up to 100 MB and 5,000 pages."),
    "large": N_(
        "There is too much text or too many tables in {file} to be read, although the file itself is not too large. "
        "Divide it into several files and try again."
    ),
    "empty": N_("{file} is empty. Look whether it was saved, then try again."),
    "outside": N_(
        "{file} was made to fetch or multiply text while it is opened, which no word processor writes; it is not taken."
    ),
    "unreadable": N_(
        "{file} is damaged and cannot be read. Open it in the program that made it, save it anew and try again."
    ),
}
_NOTES = {
    "old": N_("It is kept as an attachment: text of the old kinds .doc and .rtf cannot be searched. Save it as .docx."),
    "pictures": N_(
        "The PDF holds pictures of pages and no text: it is kept, but what stands in it cannot be searched."
    ),
    "macros": N_("The file carries macros. They are kept with it and never run here."),
    "fonts": N_("Text of old fonts (TCVN3, VNI) is read as Unicode; look at the capitals."),
    "other": N_("It is kept as an attachment: what it holds is not searched."),
}


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a foreign file is.

    kind: "docx", "odt" or "pdf"; "" = kept as an attachment. text: in NFC, paragraphs divided by line ends, cells of tables by tabs.
    pages: of a PDF, else 0. notes: what the user should know of it, as msgids.
    """

    kind: str
    text: str = ""
    pages: int = 0
    has_macros: bool = False
    notes: tuple[str, ...] = ()


def read_text(path: Path, *, seconds: int = SECONDS, memory: int = MEMORY) -> Extracted:
    """What a file is, and its text.

    Args:
        path: the file.
        seconds: how long the child process may take.
        memory: how many bytes it may use.

    Raises:
        UserError: it is missing, protected, damaged or too large.
    """
    told = _told(path, "text", seconds, memory)
    kind, text, has_macros = told.get("kind", ""), told.get("text", ""), bool(told.get("macros"))
    notes = [told["note"]] if told.get("note") else [] if kind else ["other"]
    if coding := coding_of(text.split("\n")):
        text = "\n".join("\t".join(to_unicode(cell, coding) for cell in line.split("\t")) for line in text.split("\n"))
        notes.append("fonts")
    if has_macros:
        notes.append("macros")
    return Extracted(kind, text, told.get("pages", 0), has_macros, tuple(_NOTES[each] for each in notes))


def read_tables(path: Path, *, seconds: int = SECONDS, memory: int = MEMORY) -> list[Sheet]:
    """The tables of a docx or an odt, each with the line above it as its name.

    Raises:
        UserError: it is missing, protected, damaged, too large or no such file.
    """
    return [sheet_told(each) for each in _told(path, "tables", seconds, memory)["sheets"]]


def _told(path: Path, wanted: str, seconds: int, memory: int) -> dict[str, Any]:
    refuse_no_file(path, N_("{file} is a folder. Choose the document in it."))
    if path.stat().st_size > MOST_BYTES:
        raise UserError(_FAULTS["size"], file=path)
    told = ask(_CHILD, path, wanted, seconds=seconds, memory=memory)
    if "fault" in told:
        raise UserError(_FAULTS[told["fault"]], file=path)
    return told
