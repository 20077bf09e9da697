"""Báo cáo kết quả thẩm tra tư cách đại biểu, and báo cáo tình hình đảng viên where all members meet (document-format 2 d)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from congress_app.documents.builders.letterheads import body_letterhead, committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.report_annexes import annexes
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import (
    Block,
    Document,
    Heading,
    Letterhead,
    PageSetup,
    Signature,
    SignatureBlock,
    Title,
)
from congress_app.documents.model_text import Paragraph
from congress_app.documents.papers import Words
from congress_app.domain.choices import BodyKind, CongressForm
from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.statistics import CrossTable, Figures, by_delegation, figures_of
from congress_app.domain.statistics.stored import read_stored
from congress_app.i18n import N_
from congress_app.listings.bodies import BodyRow
from congress_app.listings.congresses import CongressRow
from congress_app.runtime.errors import Refused
from congress_app.services.report_rows import ReportRows, report_rows
from congress_app.services.reports import MEMBERS, NO_ROLL_CALL, VERIFICATION, drafted_text

LAST, BEFORE = "last", "none"
_SECTION, _POINT = re.compile(r"[IVX]+[-.]\s*\S"), re.compile(r"\d+\.\s.*[^.;:]")


@dataclass(frozen=True, slots=True)
class Report:
    """A report to be printed: its text and the figures of its annexes. kept: as it is stored, None = drafted for this print alone."""

    text: str
    figures: Figures
    table: CrossTable
    kept: CongressReport | None


def build(request: PaperRequest) -> Document:
    """The report as it is kept, else drafted from the figures of now, with its annexes.

    Raises:
        Refused: all members meet; or those present are to be counted before the roll was called.
    """
    rows = _rows(request)
    if rows.is_of_members:
        raise Refused(N_("All members meet at this congress: print the report about the members taking part."))
    return _built(request, rows)


def build_of_members(request: PaperRequest) -> Document:
    """The report about the members who take part.

    Raises:
        Refused: the congress is one of delegates, who are verified.
    """
    rows = _rows(request)
    if not rows.is_of_members:
        raise Refused(N_("This congress is one of delegates: print its verification report."))
    return _built(request, rows)


def _built(request: PaperRequest, rows: ReportRows) -> Document:
    row, report = request.congress(), _report(request, rows)
    frame = rows.frame(request.lists.rows, report.figures.session_id)
    words = request.words(frame.words_of)
    abstract = words("abstract", congress=row.title)
    head, end = _of_members(request, row, words) if rows.is_of_members else _of_board(request, row, words)
    return Document(
        title=f"{words('kind').capitalize()} {abstract}",
        page=PageSetup(is_two_sided=request.options.get("sides") == "two"),
        blocks=(
            head,
            Title(words("kind"), abstract),
            *_text(report.text),
            end,
            *annexes(request, words, row.title, report.figures, report.table, is_of_members=rows.is_of_members),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def has_data(request: PaperRequest, form: CongressForm) -> bool:
    """Whether a congress of this form has delegates to report about."""
    row = request.congress()
    return row.congress.form is form and any(each.counted_as for each in request.lists.delegates(request.scope))


def has_delegates(request: PaperRequest) -> bool:
    """Whether there is anything for the verification report."""
    return has_data(request, CongressForm.DELEGATES)


def has_members(request: PaperRequest) -> bool:
    """Whether there is anything for the report about all members."""
    return has_data(request, CongressForm.MEMBERS)


def _rows(request: PaperRequest) -> ReportRows:
    return report_rows(request.lists.rows, request.congress().congress, request.scope.as_of)


def _report(request: PaperRequest, rows: ReportRows) -> Report:
    kept = _kept(request, rows)
    if kept is not None:
        return Report(kept.text, *read_stored(kept.figures), kept)
    base = CountBase.of(request.options.get("base", CountBase.SUMMONED.value))
    session_id = _session(request, rows)
    if base is CountBase.PRESENT and rows.roll.delegates and session_id not in rows.roll.called:
        raise Refused(NO_ROLL_CALL)
    figures = figures_of(rows.roll, base, session_id)
    text = drafted_text(request.lists.rows, rows, figures, request.office.tone_style)
    return Report(text, figures, by_delegation(figures), None)


def _kept(request: PaperRequest, rows: ReportRows) -> CongressReport | None:
    """The report last drafted of those that are kept with the base and the session asked for."""
    kind = MEMBERS if rows.is_of_members else VERIFICATION
    equal: dict[str, object] = {"congress_id": rows.congress.id, "kind": kind}
    if "base" in request.options:
        equal["base"] = CountBase.of(request.options["base"])
    if request.options.get("session", LAST) != LAST:
        equal["session_id"] = _session(request, rows)
    return max(request.lists.rows(CongressReport, **equal), key=lambda each: each.made_at, default=None)


def _session(request: PaperRequest, rows: ReportRows) -> str | None:
    """The session asked for: by its number, the last one where there are fewer; else the last with a roll-call."""
    asked, sittings = request.options.get("session", LAST), rows.roll.sittings
    if asked == BEFORE or not sittings:
        return None
    return rows.roll.last_called if asked == LAST else sittings[min(int(asked), len(sittings)) - 1].id


def _text(text: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, text.splitlines())):
        if _SECTION.match(line):
            yield Heading(line)
        elif _POINT.fullmatch(line):
            yield Heading(line, level=3)
        else:
            yield Paragraph(line)


def _of_board(request: PaperRequest, row: CongressRow, words: Words) -> tuple[Letterhead, SignatureBlock]:
    boards = [each for each in request.lists.bodies(request.scope) if each.body.kind is BodyKind.VERIFICATION_BOARD]
    year = (row.opens_on or request.scope.as_of).year
    head = body_letterhead(request, row, words("issuer"), kind=words("number"), on=row.opens_on, year=year)
    name = _head_of(boards[0]) if boards else ""
    return head, SignatureBlock(Signature((words("authority"),), words("post"), name))


def _of_members(request: PaperRequest, row: CongressRow, words: Words) -> tuple[Letterhead, SignatureBlock]:
    year = (row.opens_on or request.scope.as_of).year
    head = committee_letterhead(request, row, kind=words("number"), on=None, year=year)
    return head, committee_signature(request, row)


def _head_of(board: BodyRow) -> str:
    """The head of a board: who is called so, else its first member."""
    heads = [each for each in board.members if each.member.function.casefold().startswith("trưởng ban")]
    return (heads or list(board.members))[0].name if board.members else ""
