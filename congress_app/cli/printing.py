"""The commands that print: the forms there are, and one of them into a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from congress_app.bootstrap import App
from congress_app.cli import commands, output
from congress_app.cli.session import Ended, Session
from congress_app.documents import making, rule_sets
from congress_app.documents.builders import any_list, badges
from congress_app.documents.builders.paper import RULES, PaperRequest
from congress_app.documents.forms import FORMS, PAPER, Form, Needs, Option, form
from congress_app.documents.model import Paper
from congress_app.documents.output import file_name, write_whole
from congress_app.documents.pieces import FORMS_ASKED
from congress_app.documents.theme import rule_sets as all_rule_sets
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.i18n import N_, _, pgettext, vi
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.listing import Align, Column, Listing, Scope
from congress_app.listings.organisations import ORGANISATIONS
from congress_app.runtime.errors import WrongCall

LIST = "list"
_TYPED = "…"
"""Stands for what the user types."""


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
    own = [f"--{option.name} {'|'.join(_values_of(option))}" for option in of.options]
    return "; ".join([*own, *([f"--{FORMS_ASKED} {','.join(of.pieces)}"] if of.pieces else [])])


def print_form(session: Session) -> Ended:
    """Print one form."""
    chosen = form(session.call.arguments[0])
    out = session.target(commands.OUT)
    if out is None:
        raise WrongCall(N_("Say with --out into which file to print; its ending gives the format."))
    kind = _format(session, chosen, out)
    options = _chosen_options(chosen, session.call.others)
    if chosen.needs is Needs.CONGRESS and session.call.get(commands.CONGRESS) is None:
        raise WrongCall(N_("“{form}” is about one congress: say which with --congress."), form=chosen.name)
    if session.call.has(commands.NOTE):
        return _print_and_note(session, chosen, options, out)
    with session.reading() as app:
        own = session.scope(app) if chosen.needs is Needs.CONGRESS else Scope(session.as_of() or app.as_of())
        asked = request(app, own, options)
        write_whole(out, making.render(chosen, asked, kind))
        older = None if rule_sets.is_chosen(asked) else rule_sets.older_rules(chosen, asked)
        remarks = chosen.remarks(asked) if chosen.remarks else ()
    session.answer({"files": [str(out)]}, _("Written: {file}").format(file=out))
    if older is not None:
        output.complain(
            f"{older.sentence} {_('To print by it: {option}').format(option=f'--{RULES} {older.rule_set}')}"
        )
    for remark in remarks:
        output.complain(remark)
    return Ended()


def _print_and_note(session: Session, chosen: Form, options: Mapping[str, str], out: Path) -> Ended:
    """Print badges and note them as printed: the terminal cannot know what becomes of a file, so it does so only when told."""
    if chosen.name != badges.FORM:
        raise WrongCall(N_("Only badges are noted as printed: {option} is of no use here."), option=commands.NOTE)
    with session.writing() as app:
        asked = request(app, session.scope(app), options)
        drawn, congress = badges.drawn(asked), asked.congress().congress
        write_whole(out, drawn.data)
        app.services.badges.note_printed(congress.id, drawn.entries, drawn.options.size.value)
    words = _("Written: {file}").format(file=out)
    noted = _("{count} badges are noted as printed.").format(count=len(drawn.entries))
    session.answer({"files": [str(out)]}, f"{words}\n{noted}")
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
    session.refuse_other_ending(out, kind)
    return kind


def _chosen_options(chosen: Form, given: Mapping[str, str]) -> dict[str, str]:
    """The options of a form as they were given.

    Raises:
        WrongCall: the form has no such option, or the option no such value.
    """
    known = {option.name: option for option in _known_options(chosen)}
    options: dict[str, str] = {}
    for word, value in given.items():
        name = word.removeprefix("--")
        option = known.get(name)
        if option is None:
            raise WrongCall(
                N_("“{form}” has no option {option}. It has: {options}."),
                form=chosen.name,
                option=word[:40],
                options=", ".join(f"--{each}" for each in known),
            )
        parts = [each.strip() for each in value.split(",")] if name == FORMS_ASKED else [value]
        if not all(map(option.takes, parts)):
            values = ", ".join(_values_of(option))
            raise WrongCall(N_("The option {option} can be: {values}."), option=word, values=values)
        options[name] = value
    return options


def _known_options(chosen: Form) -> Iterator[Option]:
    """The options of a form, and those of every form: its sheets and its rule set."""
    yield replace(PAPER, values={value: words for value, words in PAPER.values.items() if value == Paper.A4})
    yield from chosen.options
    yield Option(RULES, RULES, dict.fromkeys(all_rule_sets(), ""))
    if chosen.pieces:
        yield Option(FORMS_ASKED, FORMS_ASKED, dict.fromkeys(chosen.pieces, ""))


def _values_of(option: Option) -> list[str]:
    return [*option.values, *([_TYPED] if option.takes_text else [])]


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
    document = any_list.of_rows(asked, listing, columns, rows)
    write_whole(out, making.render_document(document, making.theme_of(asked), kind))


def print_everything(app: App, folder: Path) -> list[Path]:
    """Print whatever there is to print: each form of each congress that has an agenda or a dossier, the calendar, the longest lists."""
    scope = app.scope()
    codes = {row.stored.congress_code for row in app.lists.sessions(scope)}
    begun = {each.congress_id for each in app.lists.rows(DossierPiece)}
    congresses = [each.congress for each in app.lists.congresses(scope)]
    scopes = [Scope(scope.as_of, each.id) for each in congresses if each.code in codes or each.id in begun]
    files: list[Path] = []
    for chosen in FORMS.values():
        if chosen.needs is Needs.CONGRESS:
            files += [file for each in scopes for file in _printed(chosen, request(app, each), folder)]
        elif chosen.name != LIST:
            files += _printed(chosen, request(app, scope), folder)
    for listing in (ORGANISATIONS, CONGRESSES):
        out = folder / file_name(vi(listing.title), "", scope.as_of, "xlsx")
        write_list(app, scope, listing, listing.shown(), listing.load(app.lists, scope), out, "xlsx")
        files.append(out)
    return files


def _printed(chosen: Form, asked: PaperRequest, folder: Path) -> list[Path]:
    """One form in its formats; nothing where it has nothing to show."""
    if not chosen.has_data(asked):
        return []
    if chosen.example is not None:
        asked = replace(asked, options=chosen.example(asked))
    # What a template fills becomes pages by another program, which takes its time and may not be there.
    formats = chosen.formats if chosen.fill is None else chosen.formats[:1]
    files = [folder / making.file_name(chosen, asked, kind) for kind in formats]
    for file, kind in zip(files, formats, strict=True):
        write_whole(file, making.render(chosen, asked, kind))
    return files
