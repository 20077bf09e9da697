"""Thông báo phân công dự, chỉ đạo đại hội: the letter with its grounds and what it asks for, the table as its annex."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from congress_app.documents.builders.assignment_table import about, annex_page, chosen_version, listed
from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.notice_name import cited, notice_name
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import Planned, Version, directs
from congress_app.documents.builders.signatures import office_signature
from congress_app.documents.model import Block, Document, Letterhead, PageSetup, Paragraph, Section, Title
from congress_app.documents.papers import Words
from congress_app.domain.assignments import PlanIssue
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.plan.model import Meeting
from congress_app.domain.plan.slots import day_of
from congress_app.i18n.dates import short_date

OPEN, ALL = "open", "all"
_HELD_STATES = (CongressState.CLOSED, CongressState.REPORTED)
_TERM_OF_THE_DIRECTIVE = "2025-2030"


def build(request: PaperRequest) -> Document:
    """The notice with its annex: of the working plan a draft with blanks, of an issued one as it was issued.

    Raises:
        Refused: there is no such version, or nobody is assigned in it.
    """
    planned = Planned(request)
    version, words, own = _still_open(planned, chosen_version(planned)), request.words("assignment_notice"), planned.own
    abstract = words("abstract", who=planned.who(version), organisations=_organisations(planned, version))
    page = PageSetup(is_two_sided=request.options.get("sides") == "two")
    head = _letterhead(request, version.issue, words)
    return Document(
        title=f"{words('kind').capitalize()} {abstract}",
        page=page,
        blocks=(
            head,
            Title(words("kind"), abstract),
            *_text(planned, version, words),
            office_signature(request, own, *planned.receivers()),
            Section(annex_page(request), words("annex")),
            Title(
                words("annex"),
                words("annex_about", about=about(planned, version)),
                (_belongs(planned, version, words),),
            ),
            listed(planned, version, has_marks=False)[0],
        ),
        author=own.name if own else "",
        subject=abstract,
    )


def _still_open(planned: Planned, version: Version) -> Version:
    """The working plan without the congresses held before this day, unless all are asked for or none is left; an issue as it is."""
    if version.issue is not None or planned.request.options.get("which", OPEN) != OPEN:
        return version
    held = frozenset(each.id for each in planned.plan.meetings.values() if _is_held(each, planned.request.scope.as_of))
    left = tuple(line for line in version.lines if line.congress not in held)
    return replace(version, lines=left, left_out=held) if left else version


def _is_held(meeting: Meeting, as_of: dt.date) -> bool:
    """Whether a congress ended before a day, or is known to be closed."""
    slots = meeting.slots((PhaseKind.PREPARATORY.value, PhaseKind.OFFICIAL.value))
    return meeting.state in _HELD_STATES or (bool(slots) and day_of(slots[-1]) < as_of)


def _organisations(planned: Planned, version: Version) -> str:
    return planned.organisations({line.congress for line in version.lines})


def _letterhead(request: PaperRequest, issue: PlanIssue | None, words: Words) -> Letterhead:
    """With the number and the day of the notice, as far as they were written down."""
    name = notice_name(issue, words) if issue else None
    head = office_letterhead(request, kind=words("number"), on=name.day if name else None)
    return replace(head, number=name.completed(head.number)) if name else head


def _issuer(planned: Planned, words: Words, key: str) -> str:
    return words(key, committee=planned.committee) if planned.own is not None else words("nobody")


def _text(planned: Planned, version: Version, words: Words) -> Iterator[Block]:
    issuer, office = _issuer(planned, words, "board"), _issuer(planned, words, "office")
    yield from (Paragraph(line) for line in _grounds(planned, version, words))
    yield Paragraph(words("text.opening", issuer=issuer))
    yield Paragraph(_count(version, words))
    for key in ("tasks", "team", "absence", "office"):
        yield Paragraph(words(f"text.{key}", issuer=issuer, office=office))
    replaced = _replaced(planned, version, words)
    if replaced:
        yield Paragraph(words("text.replaces", document=replaced))
    yield Paragraph(words("text.closing", issuer=issuer))


def _grounds(planned: Planned, version: Version, words: Words) -> Iterator[str]:
    """On what the notice rests; the directive of the cycle only where the congresses are of that cycle."""
    yield words("grounds.charter")
    if planned.term({line.congress for line in version.lines}) == _TERM_OF_THE_DIRECTIVE:
        yield words("grounds.directive")
    if planned.own is not None:
        yield words("grounds.regulations", committee=planned.committee)
    yield words("grounds.calendar")


def _count(version: Version, words: Words) -> str:
    members = {line.person for line in version.lines if directs(line)}
    congresses = {line.congress for line in version.lines}
    days = sorted({day for line in version.lines for day in (line.starts_on, line.ends_on) if day is not None})
    span = ""
    if days:
        key = "text.days" if days[0] != days[-1] else "text.day"
        span = words(key, first=short_date(days[0]), last=short_date(days[-1]))
    return words("text.count", members=len(members), congresses=len(congresses), days=span)


def _replaced(planned: Planned, version: Version, words: Words) -> str:
    """The notice of the issue before this one, which this one replaces."""
    issues = sorted(planned.request.lists.rows(PlanIssue), key=lambda each: each.number)
    earlier = [each for each in issues if version.issue is None or each.number < version.issue.number]
    if not earlier or not earlier[-1].document:
        return ""
    return cited(earlier[-1], office_letterhead(planned.request, kind=words("number"), on=None).number, words)


def _belongs(planned: Planned, version: Version, words: Words) -> str:
    issuer = _issuer(planned, words, "board")
    issue = version.issue
    head = office_letterhead(planned.request, kind=words("number"), on=issue.issued_on if issue else None)
    if issue is not None and notice_name(issue, words).number:
        return words("belongs", document=cited(issue, head.number, words), issuer=issuer)
    date = head.place_date.rpartition(", ")[2]
    return words("belongs_undated", suffix=head.number.rpartition("/")[2] or "TU", date=date, issuer=issuer)
