"""Giấy mời: one for each guest who has not declined, on A5 that lies, or A4 (document-format 2 g)."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import undated_letterhead
from congress_app.documents.builders.letters import (
    addresses,
    answer_by,
    answer_to,
    letters,
    place,
    unknown_time,
    when,
)
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import (
    Block,
    Document,
    KeyValues,
    Orientation,
    PageSetup,
    Paper,
    Paragraph,
    SignatureBlock,
    Title,
)
from congress_app.documents.model_text import Alignment, Text, bold
from congress_app.domain.choices import PhaseKind
from congress_app.domain.delegate_choices import GuestReply
from congress_app.domain.delegates import Delegate


def has_data(request: PaperRequest) -> bool:
    """Whether there is anybody to invite."""
    return bool(invited(request))


def invited(request: PaperRequest) -> list[Delegate]:
    """The guests in order of precedence, but those who have declined."""
    guests = [each.of for each in delegates.listed(request, delegates.GUESTS)]
    return sorted((each for each in guests if each.reply is not GuestReply.DECLINES), key=delegates.precedence)


def build(request: PaperRequest) -> Document:
    """The invitations; an empty one where there is no guest.

    Raises:
        BadValue: the day of the option `reply-by` is no date.
    """
    paper = Paper(request.options.get("paper", Paper.A5))
    is_small = paper is Paper.A5
    page = PageSetup(Orientation.LANDSCAPE if is_small else Orientation.PORTRAIT, is_numbered=False, paper=paper)
    return letters(request, request.words("invitations"), page, _letters(request))


def _letters(request: PaperRequest) -> Iterator[tuple[Block, ...]]:
    words, called = request.words("invitations"), addresses(request)
    head = undated_letterhead(request, request.words("common")("number.invitation"))
    what, end = _what(request), SignatureBlock(committee_signature(request, request.congress()).right)
    answer = {"day": answer_by(request), "office": answer_to(request)}
    guests: list[Delegate | None] = [*invited(request)] or [None]
    for guest in guests:
        address = called[guest.person_id] if guest is not None else words("address")
        name = f"{address} {guest.full_name}" if guest is not None else words("nobody", address=address)
        post = delegates.post_and_unit(guest) if guest is not None else words("no_post")
        pairs: list[tuple[str, Text]] = [(words("invites"), (bold(name),))]
        pairs += [(words("post"), post)] if post else []
        asks = words("answer", address=address[:1].lower() + address[1:], **answer)
        yield head, Title(words("kind"), has_rule=False), KeyValues((*pairs, *what)), _asks(asks), end


def _asks(text: str) -> Paragraph:
    return Paragraph(text, Alignment.JUSTIFY, is_indented=False)


def _what(request: PaperRequest) -> tuple[tuple[str, Text], ...]:
    """To what, when, where and how dressed."""
    words = request.words("invitations")
    time = when(request, PhaseKind.OFFICIAL) or when(request, PhaseKind.PREPARATORY) or unknown_time(request)
    return (
        (words("to"), request.congress().title),
        (words("time"), time),
        (words("place"), place(request, PhaseKind.OFFICIAL)),
        (words("dress"), words("dress_of_guests")),
    )
