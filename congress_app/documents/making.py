"""A form becomes the bytes of a file: built, and rendered in the format asked for. What the terminal and the window both call."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from congress_app.documents import output
from congress_app.documents.bound_pieces import BoundPiece
from congress_app.documents.builders import dossier
from congress_app.documents.builders.dossier_pieces import dossier_pieces
from congress_app.documents.builders.dossier_words import DossierOnPaper, dossier_on_paper
from congress_app.documents.builders.drafted import has_pieces
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.forms import AGAIN, EVERYTHING, FORMS, Form, Needs
from congress_app.documents.model import Document, Paper
from congress_app.documents.model_calendar import EventCalendar
from congress_app.documents.numbered_folder import FolderLine, folder_of
from congress_app.documents.pieces import FORMS_ASKED, PRINTED, READY, content_asked
from congress_app.documents.theme import Theme, load_theme
from congress_app.i18n import N_, vi
from congress_app.runtime.errors import BadValue, Refused

CALENDAR, CALENDARS = "ics", "zip"


def render(form: Form, request: PaperRequest, file_format: str) -> bytes:
    """A form as the bytes of a file.

    Raises:
        Refused: there is nothing to print.
    """
    if form.draw is not None:
        return form.draw(request)
    if form.fill is not None:
        filled = form.fill(request)
        return filled if file_format == "docx" else as_pages(filled)
    if form.calendar is not None and file_format == CALENDAR:
        return render_calendar(form.calendar(request))
    if form.calendars is not None and file_format == CALENDARS:
        return render_calendars(form.calendars(request))
    theme = theme_of(request).for_cover() if form.is_cover else theme_of(request)
    if form.pieces or form.build is None:
        return _dossier(form, request, theme)
    return render_document(form.build(request), theme, file_format)


def theme_of(request: PaperRequest) -> Theme:
    """The rule set of document form that the office has chosen, or the one that the options name."""
    return load_theme(request.rule_set)


def render_document(document: Document, theme: Theme, file_format: str) -> bytes:
    """A paper in a format. The renderer is imported when it is first used: their libraries are slow to start."""
    out = BytesIO()
    import_module(f"congress_app.documents.renderers.{file_format}").render(document, theme, out)
    return out.getvalue()


def as_pages(text: bytes) -> bytes:
    """A Word file as PDF, made by the word processor of this machine.

    Raises:
        Refused: there is none, or it cannot turn this file.
    """
    from congress_app.documents.office_program import TextFile, installed  # noqa: PLC0415 - seldom wanted

    program = installed()
    if program is None:
        raise Refused(
            N_("Its pages are made by LibreOffice or Word, and neither is installed here. Save it as Word (.docx).")
        )
    (made,) = program.turn([TextFile(".docx", text)])
    if isinstance(made, str):
        raise Refused(
            N_(
                "The word processor of this machine could not make pages of it. Save it as Word (.docx) and open it there."
            )
        )
    return made


def render_calendar(calendar: EventCalendar) -> bytes:
    """A calendar as the bytes of its file."""
    from congress_app.documents.renderers import ics  # noqa: PLC0415 - icalendar, at its first use

    out = BytesIO()
    ics.render(calendar, out)
    return out.getvalue()


def render_calendars(calendars: Sequence[EventCalendar]) -> bytes:
    """Calendars as one zip with a file each; those of namesakes are told apart by a number."""
    out, names = BytesIO(), Counter[str]()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for each in calendars:
            name = output.file_name(each.name, "", None, CALENDAR)
            names[name] += 1
            number = names[name]
            shown = name if number == 1 else name.replace(f".{CALENDAR}", f"-{number}.{CALENDAR}")
            archive.writestr(ZipInfo(shown), render_calendar(each), ZIP_DEFLATED)
    return out.getvalue()


def file_name(form: Form, request: PaperRequest, file_format: str) -> str:
    """The name of a form's file without accents, with congress and date."""
    title = vi(form.title)
    if form.needs is Needs.NOTHING:
        return output.file_name(title, _typed(form, request), request.scope.as_of, file_format)
    row = request.congress()
    return output.file_name(title, row.congress.code, row.opens_on, file_format)


def _typed(form: Form, request: PaperRequest) -> str:
    """What was typed into the options: files about different people or days have different names."""
    given = ((option, request.options.get(option.name, "")) for option in form.options if option.takes_text)
    return " ".join(value for option, value in given if value not in option.values)


def _usual(form: Form) -> list[str]:
    return [name for name in form.pieces if name not in form.only_asked]


def _dossier(form: Form, request: PaperRequest, theme: Theme) -> bytes:
    return bind(dossier_content(form, request), request, theme)


@dataclass(frozen=True, slots=True)
class Content:
    """What a dossier binds. its: what lies in it; None where print-outs of ours are bound only."""

    pieces: Sequence[BoundPiece]
    its: DossierOnPaper | None = None


def dossier_content(form: Form, request: PaperRequest) -> Content:
    """What was put into the dossier, with what is ready for it; else the print-outs asked for, or our usual ones.

    Raises:
        Refused: there is nothing.
    """
    # What is bound has one size; the options of the dossier are not those of its pieces.
    asked = replace(request, options={**request.options, "paper": Paper.A4.value})

    def printed(name: str) -> Document | None:
        its = FORMS.get(name)
        return None if its is None or its.build is None or not its.has_data(asked) else its.build(asked)

    chosen = request.options.get(FORMS_ASKED)
    names = [each.strip() for each in chosen.split(",")] if chosen else _usual(form)
    wanted = [name for name in dict.fromkeys(names) if name in form.pieces]

    def ours(without: Collection[str] = ()) -> list[BoundPiece]:
        papers = (printed(name) for name in wanted if name not in without)
        return [BoundPiece(paper.title, paper) for paper in papers if paper is not None]

    content, is_begun = content_asked(request), has_pieces(request)
    if content != PRINTED:
        its = dossier_on_paper(request, with_ready=content == READY)
        if (its.has_files or is_begun) and (put_in := dossier_pieces(request, its, printed)):
            # As long as nobody chose what belongs into it, our other print-outs come too, behind what the list asks for.
            return Content(put_in if is_begun else [*put_in, *ours(its.forms)], its)
    pieces = ours()
    if not pieces:
        raise Refused(N_("There is nothing to print in this dossier yet. Write the agenda or the bodies first."))
    return Content(pieces)


def bind(content: Content, request: PaperRequest, theme: Theme) -> bytes:
    """The dossier of a congress, as the options of the request say: on which sides, which of its pieces again.

    Raises:
        BadValue: a piece is to be printed again that there is not.
    """
    from congress_app.documents import binding  # noqa: PLC0415 - reportlab, at its first use

    again = request.options.get(AGAIN, EVERYTHING)
    only = () if again == EVERYTHING else _numbers(again, len(content.pieces))
    out = BytesIO()
    papers = dossier.DossierPapers(request, content.its)
    is_two_sided = request.options.get("sides") == "two"
    binding.bind(content.pieces, papers, theme, out, is_two_sided=is_two_sided, only=only)
    return out.getvalue()


def bind_folder(content: Content, request: PaperRequest, target: Path) -> list[FolderLine]:
    """The dossier of a congress as a folder of numbered files with an index and checksums.

    Raises:
        UserError: something stands there, or the folder cannot be written.
    """
    theme, words = theme_of(request), request.words("dossier")
    return folder_of(content.pieces, target, lambda paper: render_document(paper, theme, "pdf"), words)


def _numbers(typed: str, count: int) -> set[int]:
    """The numbers in `2, 5-7`, each from 1 to `count`."""
    numbers: set[int] = set()
    for part in typed.replace(";", ",").split(","):
        found = re.fullmatch(r"\s*([0-9]{1,6})\s*(?:[-–]\s*([0-9]{1,6})\s*)?", part)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= first <= last <= count:
            raise BadValue(
                N_(
                    "“{numbers}” are no documents of this dossier. Write their numbers, from 1 to {count}, as in 2, 5-7."
                ),
                numbers=typed,
                count=count,
            )
        numbers.update(range(first, last + 1))
    return numbers
