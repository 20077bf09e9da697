"""The letterheads (a)-(f): who issues a paper, below whom (HD 36 1.2.1, kept by HD 05). Who signs it is in `signatures`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Letterhead
from congress_app.domain.choices import CongressState, OrganisationKind
from congress_app.domain.naming import (
    committee_name,
    congress_kind,
    is_cell,
    ordinal_words,
    place_name,
    spaced_term,
)
from congress_app.domain.organisations import Organisation
from congress_app.i18n import dates
from congress_app.listings.congresses import CongressRow

ADOPTED = (CongressState.UNDER_WAY, CongressState.CLOSED, CongressState.REPORTED)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The left of a letterhead; suffix: what stands behind the stroke in the number."""

    superior: tuple[str, ...]
    issuing: tuple[str, ...]
    suffix: str


def committee_letterhead(
    request: PaperRequest, row: CongressRow, *, kind: str, on: dt.date | None, year: int
) -> Letterhead:
    """(a), (d), (f): the committee of the organisation, below its superior; `kind`: the abbreviation of the paper's kind."""
    lines = _committee_lines(request, row.organisation, row.parent)
    return _letterhead(request, lines, kind, place_and_date(request, row, on, year))


def congress_letterhead(
    request: PaperRequest, row: CongressRow, *, kind: str, on: dt.date | None, year: int
) -> Letterhead:
    """(b): the congress itself, numbered in its own series (ĐH)."""
    suffix = request.words("common")("number.congress")
    lines = _Lines(_above(row.organisation, row.parent), congress_lines(row), suffix)
    return _letterhead(request, lines, kind, place_and_date(request, row, on, year))


def body_letterhead(
    request: PaperRequest, row: CongressRow, body: str, *, kind: str, on: dt.date | None, year: int
) -> Letterhead:
    """(c): a body of the congress, below the congress; `body`: its name."""
    suffix = request.words("common")("number.congress")
    lines = _Lines(congress_lines(row), (body.upper(),), suffix)
    return _letterhead(request, lines, kind, place_and_date(request, row, on, year))


def office_letterhead(request: PaperRequest, *, kind: str, on: dt.date | None) -> Letterhead:
    """(d), (e): the office's own lines, for papers about many congresses."""
    office, own = request.office, own_organisation(request)
    date = dates.long_date(on, year=request.scope.as_of.year)
    if own is None:
        superior = (office.superior_line,) if office.superior_line else ()
        issuing = (office.issuing_line,) if office.issuing_line else ()
        lines, place = _Lines(superior, issuing, office.number_suffix), office.place_name
    else:
        above = request.above(own)
        parent = above.name if above else ""
        lines, place = _committee_lines(request, own, parent), office.place_name or place_name(own, parent)
    return _letterhead(request, lines, kind, f"{place}, {date}" if place else date)


def congress_lines(row: CongressRow) -> tuple[str, str]:
    """`ĐẠI HỘI ĐẠI BIỂU` / `ĐẢNG BỘ XÃ X LẦN THỨ II`; the term where the ordinal is not known."""
    congress, name = row.congress, row.organisation.name
    which = ordinal_words(congress.ordinal) or (f"nhiệm kỳ {spaced_term(congress.term)}" if congress.term else "")
    return congress_kind(congress.form, row.organisation.kind).upper(), f"{name} {which}".strip().upper()


def own_organisation(request: PaperRequest) -> Organisation | None:
    """The organisation whose office owns the data file."""
    own_id = request.office.organisation_id
    found = request.lists.rows(Organisation, id=own_id) if own_id else []
    return found[0] if found else None


def place_and_date(request: PaperRequest, row: CongressRow, on: dt.date | None, year: int) -> str:
    """`Toàn Thắng, ngày 25 tháng 7 năm 2025`; an unknown day leaves blanks to fill by hand."""
    is_own = row.organisation.id == request.office.organisation_id
    place = (request.office.place_name if is_own else "") or place_name(row.organisation, row.parent)
    date = dates.long_date(on, year=year)
    return f"{place}, {date}" if place else date


def _above(organisation: Organisation, parent: str) -> tuple[str, ...]:
    """The superior's line; a province has none."""
    return (parent.upper(),) if parent and organisation.kind is not OrganisationKind.PROVINCE else ()


def _committee_lines(request: PaperRequest, organisation: Organisation, parent: str) -> _Lines:
    """An organisation's own letterhead, else what the office wrote for itself, else the committee below its superior."""
    office, is_own = request.office, organisation.id == request.office.organisation_id
    suffix = (office.number_suffix if is_own else "") or _suffix(request, organisation)
    typed = tuple(line for line in organisation.letterhead.splitlines() if line.strip())
    if typed:
        return _Lines(typed[:-1], typed[-1:], suffix)
    superior, issuing = _above(organisation, parent), (committee_name(organisation).upper(),)
    if is_own and office.superior_line:
        superior = (office.superior_line,)
    if is_own and office.issuing_line:
        issuing = (office.issuing_line,)
    return _Lines(superior, issuing, suffix)


def _suffix(request: PaperRequest, organisation: Organisation) -> str:
    if organisation.kind is OrganisationKind.PROVINCE:
        return request.words("common")("number.province")
    return request.words("common")("number.cell" if is_cell(organisation) else "number.committee")


def _letterhead(request: PaperRequest, lines: _Lines, kind: str, place_date: str) -> Letterhead:
    words = request.words("common")
    return Letterhead(
        superior=tuple(map(words.spelled, lines.superior)),
        issuing=tuple(map(words.spelled, lines.issuing)),
        number=f"Số {words('number.blank')}-{kind}/{lines.suffix}" if kind and lines.suffix else "",
        place_date=place_date,
    )
