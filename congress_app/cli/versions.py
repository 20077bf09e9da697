"""The command that adds a version of a document."""

from __future__ import annotations

from pathlib import Path

from congress_app.bootstrap import App
from congress_app.cli import commands
from congress_app.cli.session import Ended, Session
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id
from congress_app.exchange.incoming import read_incoming
from congress_app.i18n import N_, _
from congress_app.listings.listing import Scope
from congress_app.runtime.errors import Refused


def add_version(session: Session) -> Ended:
    """Add a file as the next version of a document, or as an attachment."""
    code, name = session.call.arguments
    get = session.call.get
    with session.writing() as app:
        document = _document(app, session.scope(app), code)
        incoming = read_incoming(Path(name))
        made = app.services.versions.add(
            Id(document.id),
            incoming.file,
            author=get(commands.AUTHOR) or "",
            note=get(commands.NOTE_TEXT) or "",
            attach=session.call.has(commands.ATTACH),
        ).value
    notes = [_(each) for each in incoming.notes]
    answer = {
        "congress_code": get(commands.CONGRESS),
        "document_code": document.code,
        "number": made.number or None,
        "file": made.file_name,
        "format": made.format or None,
        "sha256": made.file_hash,
        "notes": notes,
    }
    words = (
        _("{file} is draft {number} of {code}.").format(file=made.file_name, number=made.number, code=document.code)
        if made.number
        else _("{file} is an attachment of {code}.").format(file=made.file_name, code=document.code)
    )
    session.answer(answer, "\n".join([words, *notes]))
    return Ended()


def _document(app: App, scope: Scope, code: str) -> CongressDocument:
    there = app.lists.within(CongressDocument, scope)
    for each in there:
        if each.code.casefold() == code.casefold():
            return each
    raise Refused(
        N_("This congress has no document {code}. It has: {codes}."),
        code=code[:40],
        codes=", ".join(sorted(each.code for each in there)) or "—",
    )
