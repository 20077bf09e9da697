"""A paper that is itself a document of the congress bears that document's number, day, signatory and recipients; whom it goes to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import archive, committee_signature, typed_recipients
from congress_app.documents.model import Letterhead, Recipients, Signature, SignatureBlock
from congress_app.documents.model_text import Paragraph
from congress_app.documents.theme import load_theme
from congress_app.domain.choices import OrganisationKind
from congress_app.domain.drafts.model import Draft
from congress_app.domain.naming import committee_name, is_cell
from congress_app.i18n.dates import short_date
from congress_app.listings.drafts.loading import load_drafts

LETTER, SUBMISSION = "letter", "submission"


def document_of(request: PaperRequest, kind: str) -> Draft | None:
    """The document of a kind that the paper is: the last one with a number, else the last one."""
    found = load_drafts(request.lists, request.scope).of_kind(kind)
    return next((each for each in reversed(found) if each.number), found[-1] if found else None)


def own_head(request: PaperRequest, kind: str, draft: Draft | None, on: dt.date | None = None) -> Letterhead:
    """The committee's letterhead with the document's number and day; kind: the abbreviation where it has no number; on: else the day."""
    row = request.congress()
    on = (draft.dated_on if draft else None) or on
    year = (row.closes_on or row.opens_on or request.scope.as_of).year
    return numbered(committee_letterhead(request, row, kind=kind, on=on, year=year), draft.number if draft else "")


def numbered(head: Letterhead, number: str) -> Letterhead:
    """A letterhead with a number that is known."""
    return replace(head, number=f"Số {number}") if number else head


def cited(request: PaperRequest, head: Letterhead) -> dict[str, str]:
    """The number and day of a letterhead as an annex names them; dots where the number is not known yet."""
    number = head.number.removeprefix("Số ").strip()
    blank = "" if number[:1].isdigit() else request.words("own_papers")("few")
    return {"number": f"{blank}{number}", "day": head.place_date.rpartition(", ")[2]}


def own_end(request: PaperRequest, draft: Draft | None, *receivers: str) -> SignatureBlock:
    """Signed as the document says, else by the committee; the document's recipients, else these; the archive copy is always among them."""
    row = request.congress()
    right = committee_signature(request, row).right
    typed = typed_recipients(draft.document.recipients) if draft else ()
    kept, wanted = archive(request, row.organisation), typed or receivers
    has_archive = any(each.startswith("Lưu") for each in wanted)
    return SignatureBlock(signed_by(request, right, draft), Recipients(wanted if has_archive else (*wanted, kept)))


def signed_by(request: PaperRequest, signature: Signature | None, draft: Draft | None) -> Signature | None:
    """A signature by whom the document names, else as it is."""
    document = draft.document if draft else None
    if document is None or not (document.signatory or document.signatory_post or document.authority):
        return signature
    spelled = request.words("common").spelled
    authority = (spelled(document.authority),) if document.authority else signature.authority if signature else ()
    return Signature(authority, spelled(document.signatory_post.upper()), document.signatory)


def label(request: PaperRequest, paper: str) -> str:
    """How a letter or a submission addresses: `Kính gửi`, `Kính trình`, as the rule set says."""
    theme = load_theme(request.rule_set)
    return theme.words("addressee", paper)


def superior(request: PaperRequest) -> str:
    """The standing committee above: `Ban Thường vụ Tỉnh ủy Phú Thọ`; dots where the superior is not known."""
    words, organisation = request.words("own_papers"), request.congress().organisation
    if organisation.kind is OrganisationKind.PROVINCE:
        return words("above_province")
    above = request.above(organisation)
    if above is None:
        return words("superior", committee=words("dots"))
    name = words.spelled(committee_name(above))
    return name if is_cell(above) else words("superior", committee=name)


def lines(text: str | None, dots: str) -> Iterator[Paragraph]:
    """A typed text as paragraphs; lines of dots to be written on where there is none."""
    told = list(filter(None, map(str.strip, (text or "").splitlines())))
    yield from map(Paragraph, told)
    if not told:
        yield from [Paragraph(dots, is_indented=False)] * 3


def hour_and_day(request: PaperRequest, day: dt.date | None, at: dt.time | None) -> str:
    """Until when: `17 giờ, ngày 05/7/2025`, `hết ngày 05/7/2025` where no hour is said; dots for an unknown day."""
    words = request.words("own_papers")
    when = words("day", day=short_date(day)) if day else words("dots_day")
    if at is None:
        return words("until", day=when) if day else when
    return words("hour" if not at.minute else "hour_minutes", hour=at.hour, minute=f"{at.minute:02d}", day=when)
