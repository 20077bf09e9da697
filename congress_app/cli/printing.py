"""The commands that print: the forms there are, and one of them into a file."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from congress_app.bootstrap import App
from congress_app.cli import commands, output
from congress_app.cli.session import Ended, Session
from congress_app.documents.builders import any_list
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.forms import FORMS, Form, Needs, form
from congress_app.documents.model import Document
from congress_app.documents.theme import load_theme
from congress_app.i18n import N_, _, pgettext
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.listing import Align, Column, Listing, Scope
from congress_app.listings.organisations import ORGANISATIONS
from congress_app.runtime.errors import WrongCall

LIST = "list"


def forms(session: Session) -> Ended:
    """Show the forms."""
    told = [
        {"name": each.name, "title": _(each.title), "needs": each.needs.value, "formats": list(each.formats)}
        for each in FORMS.values()
    ]
    heads = [pgettext("form", "Name"), _("Print-out"), pgettext("form", "Needs"), _("Formats"), _("Options")]
    needs = {Needs.CONGRESS: pgettext("needs", "a congress"), Needs.NOTHING: pgettext("needs", "nothing")}
    rows = [
        [each.name, _(each.title), needs[each.needs], ", ".join(each.formats), _options_of(each)]
        for each in FORMS.values()
    ]
    session.answer(told, output.table(heads, rows, [Align.LEFT] * len(heads)))
    return Ended()


def _options_of(of: Form) -> str:
    return "; ".join(f"--{option.name} {'|'.join(option.values)}" for option in of.options)


def print_form(session: Session) -> Ended:
    """Print one form."""
    chosen = form(session.call.arguments[0])
    out = session.path(commands.OUT)
    if out is None:
        raise WrongCall(N_("Say with --out into which file to print; its ending gives the format."))
    kind = _format(session, chosen, out)
    options = _chosen_options(chosen, session.call.others)
    if chosen.needs is Needs.CONGRESS and session.call.get(commands.CONGRESS) is None:
        raise WrongCall(N_("“{form}” is about one congress: say which with --congress."), form=chosen.name)
    with session.reading() as app:
        own = session.scope(app) if chosen.needs is Needs.CONGRESS else Scope(session.as_of() or app.as_of())
        asked = request(app, own, options)
        write(chosen.build(asked), asked, out, kind)
    session.answer({"files": [str(out)]}, _("Written: {file}").format(file=out))
    return Ended()


def _format(session: Session, chosen: Form, out: Path) -> str:
    """The format asked for, else the one that the ending of the file means."""
    given = session.call.get(commands.FORMAT)
    kind = out.suffix.lower().removeprefix(".") if given is None or given == "json" else given
    if kind not in chosen.formats:
        raise WrongCall(
            N_("“{form}” cannot be printed as “{format}”. There are: {formats}."),
            form=chosen.name,
            format=kind[:40],
            formats=", ".join(chosen.formats),
        )
    return kind


def _chosen_options(chosen: Form, given: Mapping[str, str]) -> dict[str, str]:
    """The options of a form as they were given.

    Raises:
        WrongCall: the form has no such option, or the option no such value.
    """
    known = {option.name: option for option in chosen.options}
    options: dict[str, str] = {}
    for word, value in given.items():
        name = word.removeprefix("--")
        if name not in known:
            names = ", ".join(f"--{each}" for each in known) or "-"
            raise WrongCall(
                N_("“{form}” has no option {option}. It has: {options}."),
                form=chosen.name,
                option=word[:40],
                options=names,
            )
        if value not in known[name].values:
            possible = ", ".join(known[name].values)
            raise WrongCall(N_("The option {option} can be: {values}."), option=word, values=possible)
        options[name] = value
    return options


def request(app: App, scope: Scope, options: Mapping[str, str] | None = None) -> PaperRequest:
    """What a builder is given."""
    return PaperRequest(app.lists, scope, app.lists.office(), options or {})


def write_list(
    app: App,
    scope: Scope,
    listing: Listing[Any],
    columns: Sequence[Column[Any]],
    rows: Sequence[Any],
    out: Path,
    kind: str,
) -> None:
    """Write a list as it was asked for, as a spreadsheet or on paper."""
    asked = request(app, scope)
    write(any_list.of_rows(asked, listing, columns, rows), asked, out, kind)


def write(document: Document, asked: PaperRequest, out: Path, kind: str) -> None:
    """Write a paper in the office's rule set; the file appears whole or not at all.

    Raises:
        Refused: it cannot be written there.
    """
    renderer: Any = import_module(f"congress_app.documents.renderers.{kind}")
    part = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            renderer.render(document, load_theme(asked.office.document_form.value), file)
        os.replace(part, out)
    except OSError as error:
        raise output.cannot_write(out) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def print_everything(app: App, folder: Path) -> list[Path]:
    """Print whatever there is to print: each form of each congress that has an agenda, the calendar and the organisations."""
    scope = app.scope()
    codes = {row.stored.congress_code for row in app.lists.sessions(scope)}
    scopes = {
        row.congress.code: Scope(scope.as_of, row.congress.id)
        for row in app.lists.congresses(scope)
        if row.congress.code in codes
    }
    files: list[Path] = []
    for chosen in FORMS.values():
        if chosen.needs is Needs.CONGRESS:
            for code, its in scopes.items():
                files += _print_form(chosen, request(app, its), folder / f"{chosen.name}-{code}")
        elif chosen.name != LIST:
            files += _print_form(chosen, request(app, scope), folder / chosen.name)
    for name in (ORGANISATIONS.name, CONGRESSES.name):
        asked = request(app, scope, {LIST: name})
        files += _print_form(FORMS[LIST], asked, folder / f"list-{name}", ("xlsx",))
    return files


def _print_form(chosen: Form, asked: PaperRequest, stem: Path, formats: Sequence[str] = ()) -> list[Path]:
    """One form in its formats; nothing where it has nothing to show."""
    if not chosen.has_data(asked):
        return []
    document = chosen.build(asked)
    files = [stem.with_name(f"{stem.name}.{kind}") for kind in formats or chosen.formats]
    for file in files:
        write(document, asked, file, file.suffix.removeprefix("."))
    return files
