"""The letterheads (a)-(f) and the ends of papers: who issues, who signs (HD 36 1.2.1 and 1.7.1, kept by HD 05)."""

from __future__ import annotations

import datetime as dt

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Letterhead, Recipients, Signature, SignatureBlock
from congress_app.domain.choices import CongressState, OrganisationKind
from congress_app.domain.naming import committee_name, congress_kind, is_cell, ordinal_words, place_name
from congress_app.domain.organisations import Organisation
from congress_app.i18n import dates
from congress_app.listings.congresses import CongressRow

ADOPTED = (CongressState.UNDER_WAY, CongressState.CLOSED, CongressState.REPORTED)


def committee_letterhead(
    request: PaperRequest, row: CongressRow, *, kind: str, on: dt.date | None, year: int
) -> Letterhead:
    """(a), (d), (f): the committee of the organisation, below its superior; `kind`: the abbreviation of the paper's kind."""
    organisation, words = row.organisation, request.words("common")
    suffix = words("number.committee")
    if organisation.kind is OrganisationKind.PROVINCE:
        suffix = words("number.province")
    elif is_cell(organisation):
        suffix = words("number.cell")
    superior: tuple[str, ...] = (row.parent.upper(),) if row.parent else ()
    issuing: tuple[str, ...] = (committee_name(organisation).upper(),)
    if organisation.kind is OrganisationKind.PROVINCE:
        superior = ()
    if organisation.id == request.office.organisation_id:
        superior, issuing, suffix = _own_lines(request, superior, issuing, suffix)
    own = organisation.letterhead.split("\n") if organisation.letterhead else []
    if own:
        superior, issuing = tuple(own[:-1]), (own[-1],)
    return Letterhead(
        superior=tuple(map(words.spelled, superior)),
        issuing=tuple(map(words.spelled, issuing)),
        number=f"Số {words('number.blank')}-{kind}/{suffix}" if kind else "",
        place_date=place_and_date(request, row, on, year),
    )


def _own_lines(
    request: PaperRequest, superior: tuple[str, ...], issuing: tuple[str, ...], suffix: str
) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    office = request.office
    return (
        (office.superior_line,) if office.superior_line else superior,
        (office.issuing_line,) if office.issuing_line else issuing,
        office.number_suffix or suffix,
    )


def congress_letterhead(
    request: PaperRequest, row: CongressRow, *, kind: str, on: dt.date | None, year: int
) -> Letterhead:
    """(b): the congress itself, numbered in its own series (ĐH)."""
    words = request.words("common")
    superior = (row.parent.upper(),) if row.parent and row.organisation.kind is not OrganisationKind.PROVINCE else ()
    number = f"Số {words('number.blank')}-{kind}/{words('number.congress')}" if kind else ""
    return Letterhead(
        superior=tuple(map(words.spelled, superior)),
        issuing=tuple(map(words.spelled, congress_lines(row))),
        number=number,
        place_date=place_and_date(request, row, on, year),
    )


def congress_lines(row: CongressRow) -> tuple[str, str]:
    """`ĐẠI HỘI ĐẠI BIỂU` / `ĐẢNG BỘ XÃ X LẦN THỨ II`; the term where the ordinal is not known."""
    head = congress_kind(row.congress.form, row.organisation.kind).upper()
    which = ordinal_words(row.congress.ordinal) or f"nhiệm kỳ {row.congress.term}"
    return head, f"{row.organisation.name} {which}".upper()


def office_letterhead(request: PaperRequest, *, kind: str, on: dt.date | None) -> Letterhead:
    """(d), (e): the office's own lines, for papers about many congresses."""
    office, words = request.office, request.words("common")
    number = f"Số {words('number.blank')}-{kind}/{office.number_suffix}" if kind and office.number_suffix else ""
    place = office.place_name
    return Letterhead(
        superior=(words.spelled(office.superior_line),) if office.superior_line else (),
        issuing=(words.spelled(office.issuing_line or own_name(request).upper()),),
        number=number,
        place_date=f"{place}, {dates.long_date(on, year=request.scope.as_of.year)}" if place else "",
    )


def own_name(request: PaperRequest) -> str:
    """The committee of the office's own organisation."""
    own = request.lists.rows(Organisation, id=request.office.organisation_id) if request.office.organisation_id else []
    return committee_name(own[0]) if own else ""


def place_and_date(request: PaperRequest, row: CongressRow, on: dt.date | None, year: int) -> str:
    """`Toàn Thắng, ngày 25 tháng 7 năm 2025`; an unknown day leaves blanks to fill by hand."""
    is_own = row.organisation.id == request.office.organisation_id
    place = (request.office.place_name if is_own else "") or place_name(row.organisation, row.parent)
    return f"{place}, {dates.long_date(on, year=year)}" if place else dates.long_date(on, year=year)


def committee_signature(request: PaperRequest, row: CongressRow, recipients: tuple[str, ...]) -> SignatureBlock:
    """Signed by the committee that convenes the congress, with the recipients at the left."""
    words, office = request.words("common"), request.office
    if row.organisation.id == office.organisation_id:
        right = Signature((words.spelled(office.authority),), words.spelled(office.signatory_post), request.signatory())
    elif is_cell(row.organisation):
        right = Signature((words("congress.authority_cell"),), words("congress.secretary"))
    else:
        right = Signature((words("congress.authority_committee"),), words("congress.secretary"))
    return SignatureBlock(right, Recipients(recipients))


def presidium_signature(request: PaperRequest, recipients: tuple[str, ...] = ()) -> SignatureBlock:
    """Signed for the presidium: what the congress itself issues."""
    return SignatureBlock(
        Signature((request.words("common")("congress.authority_presidium"),)),
        Recipients(recipients) if recipients else None,
    )


def office_signature(request: PaperRequest, recipients: tuple[str, ...]) -> SignatureBlock:
    """Signed as the office's settings say."""
    words, office = request.words("common"), request.office
    return SignatureBlock(
        Signature((words.spelled(office.authority),), words.spelled(office.signatory_post), request.signatory()),
        Recipients(recipients) if recipients else None,
    )
