"""The ends of papers: who signs by whose authority (HD 36 1.7.1, kept by HD 05), and who receives them."""

from __future__ import annotations

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Recipients, Signature, SignatureBlock
from congress_app.domain.choices import BodyKind, CongressForm, OrganisationKind
from congress_app.domain.naming import is_cell
from congress_app.domain.organisations import Organisation
from congress_app.listings.congresses import CongressRow


def committee_signature(request: PaperRequest, row: CongressRow) -> SignatureBlock:
    """Signed by the committee that convenes the congress, with the recipients at the left."""
    words, organisation = request.words("common"), row.organisation
    readers = words("recipients.members" if row.congress.form is CongressForm.MEMBERS else "recipients.delegates")
    if organisation.id == request.office.organisation_id:
        return SignatureBlock(_own_signature(request), _own_recipients(request, organisation, readers))
    key = "congress.authority_cell" if is_cell(organisation) else "congress.authority_committee"
    right = Signature((words(key),), words("congress.secretary"))
    return SignatureBlock(right, Recipients((readers, archive(request, organisation))))


def presidium_signature(request: PaperRequest) -> SignatureBlock:
    """Signed for the presidium by the first of its members: what the congress itself issues."""
    names = (
        each.name
        for body in request.lists.bodies(request.scope)
        if body.body.kind is BodyKind.PRESIDIUM
        for each in body.members
    )
    authority = request.words("common")("congress.authority_presidium")
    return SignatureBlock(Signature((authority,), name=next(names, "")))


def office_signature(request: PaperRequest, own: Organisation | None, *first: str) -> SignatureBlock:
    """Signed as the office's settings say; `own`: its organisation. first: who receives it before those of the settings."""
    left = _own_recipients(request, own) if own or request.office.recipients else None
    if first:
        kept = left.entries if left is not None else ()
        left = Recipients((*first, *(each for each in kept if each not in first)))
    return SignatureBlock(_own_signature(request), left)


def _own_signature(request: PaperRequest) -> Signature:
    words, office = request.words("common"), request.office
    return Signature((words.spelled(office.authority),), words.spelled(office.signatory_post), request.signatory())


def _own_recipients(request: PaperRequest, own: Organisation | None, *readers: str) -> Recipients:
    """Those of the office's settings, else the readers; the archive copy is always among them."""
    wanted = typed_recipients(request.office.recipients) or readers
    kept = archive(request, own) if own else ""
    has_archive = not kept or any(each.startswith("Lưu") for each in wanted)
    return Recipients(wanted if has_archive else (*wanted, kept))


def typed_recipients(text: str) -> tuple[str, ...]:
    """Recipients as they were typed, one a line, without the signs of a list."""
    typed = (line.strip().removeprefix("-").rstrip(";.").strip() for line in text.splitlines())
    return tuple(filter(None, typed))


def archive(request: PaperRequest, organisation: Organisation) -> str:
    """Where the archive copy goes, as a recipient."""
    words = request.words("common")
    if organisation.kind is OrganisationKind.PROVINCE:
        is_city = "thành phố" in organisation.name.casefold()
        return words("recipients.archive_city" if is_city else "recipients.archive_province")
    return words("recipients.archive_cell" if is_cell(organisation) else "recipients.archive_committee")
