"""The command that shows a list: on screen, as JSON or CSV, as a spreadsheet or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from congress_app.cli import commands, output
from congress_app.cli.choosing import chosen_columns, chosen_rows
from congress_app.cli.session import Ended, Session
from congress_app.documents.output import write_whole
from congress_app.i18n import N_, _
from congress_app.listings.listing import Column, Listing, cell_text, find, plain_value
from congress_app.listings.registry import listing_named
from congress_app.runtime.errors import WrongCall

ON_PAPER = ("xlsx", "pdf")


def show(session: Session) -> Ended:
    """Show a list."""
    call = session.call
    listing = listing_named(call.arguments[0])
    kind = "json" if session.wants_json else call.get(commands.FORMAT) or _kind_of(session.path(commands.OUT))
    out = session.target(commands.OUT)
    if kind in ON_PAPER and out is None:
        raise WrongCall(N_("The format {format} needs --out and the name of a file."), format=kind)
    session.refuse_other_ending(out, kind)
    columns = chosen_columns(listing, call.get(commands.COLUMNS), kind)
    with session.reading() as app:
        scope = session.scope(app)
        rows = find(listing.load(app.lists, scope), listing, call.get(commands.FIND) or "")
        rows = chosen_rows(listing, rows, call.many.get(commands.WHERE, ()))
        if kind in ON_PAPER and out is not None:
            from congress_app.cli.printing import write_list  # noqa: PLC0415 - papers start slowly

            write_list(app, scope, listing, columns, rows, out, kind)
            output.say(_("Written: {file}").format(file=out))
            return Ended()
    _answer(_text(kind, listing, columns, rows, width=0 if out else output.terminal_width()), out, kind)
    return Ended()


def _kind_of(out: Path | None) -> str:
    """The format that the ending of a file asks for."""
    endings = {".json": "json", ".csv": "csv", ".xlsx": "xlsx", ".pdf": "pdf"}
    return endings.get(out.suffix.lower(), "table") if out else "table"


def _text(kind: str, listing: Listing[Any], columns: Sequence[Column[Any]], rows: Sequence[Any], width: int) -> str:
    if kind == "json":
        return (
            output.as_json([{column.name: plain_value(column.value(row)) for column in columns} for row in rows]) + "\n"
        )
    cells = [[cell_text(column.value(row)) for column in columns] for row in rows]
    heads = [_(column.title) for column in columns]
    if kind == "csv":
        return output.as_csv(heads, cells)
    title = _("{list}: {count}").format(list=_(listing.title), count=len(rows))
    if not rows:
        return title + "\n"
    return f"{title}\n\n{output.table(heads, cells, [column.align for column in columns], width)}\n"


def _answer(text: str, out: Path | None, kind: str) -> None:
    if out is None:
        output.write(text)
    else:
        write_whole(out, text.encode("utf-8"))
        if kind != "json":
            output.say(_("Written: {file}").format(file=out))
