"""Giấy triệu tập: one for each official delegate (document-format 2 g). An alternate gets one once it has replaced somebody."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import undated_letterhead
from congress_app.documents.builders.delegates import Listed
from congress_app.documents.builders.letters import (
    addresses,
    answer_by,
    answer_to,
    convener,
    letters,
    place,
    receivers,
    unknown_time,
    when,
)
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import (
    Block,
    Document,
    KeyValues,
    PageSetup,
    Paragraph,
    Recipients,
    SignatureBlock,
    Title,
)
from congress_app.documents.model_text import Text, bold
from congress_app.domain.choices import PhaseKind


def summoned(request: PaperRequest) -> list[Listed]:
    """The official delegates by delegation."""
    return [each for group in delegates.grouped(request, delegates.listed(request)) for each in group.members]


def has_data(request: PaperRequest) -> bool:
    """Whether there is anybody to summon."""
    return bool(summoned(request))


def build(request: PaperRequest) -> Document:
    """The summonses; an empty one where there is no delegate.

    Raises:
        BadValue: the day of the option `reply-by` is no date.
    """
    return letters(request, request.words("summons"), PageSetup(is_numbered=False), _letters(request))


def _letters(request: PaperRequest) -> Iterator[tuple[Block, ...]]:
    words, called, row = request.words("summons"), addresses(request), request.congress()
    head = undated_letterhead(request, request.words("common")("number.summons"))
    title = Title(words("kind"), words("about", congress=row.title))
    opening = Paragraph(words("opening", convener=convener(request)))
    closing = Paragraph(words("closing", day=answer_by(request), office=answer_to(request)))
    what = _what(request)
    signed = SignatureBlock(committee_signature(request, row).right, Recipients(receivers(request)))
    nobody: tuple[tuple[str, Text], ...] = ((words("who"), words("nobody")), (words("post"), words("nobody")))
    for who in [_who(each, called, request) for each in summoned(request)] or [nobody]:
        yield head, title, opening, KeyValues((*who, *what)), closing, signed


def _who(each: Listed, called: dict[str, str], request: PaperRequest) -> tuple[tuple[str, Text], ...]:
    """Whom, in what post, in what capacity and delegation."""
    words, of = request.words("summons"), each.of
    post = delegates.post_and_unit(of)
    kind = words(f"kinds.{each.kind.value}")
    said: list[tuple[str, Text]] = [(words("who"), (bold(f"{called[of.person_id]} {of.full_name}"),))]
    said += [(words("post"), post)] if post else []
    said.append((words("as"), "; ".join(filter(None, (kind, _delegation(each))))))
    said += [(words("badge"), of.badge_number)] if of.badge_number else []
    return tuple(said)


def _delegation(each: Listed) -> str:
    name = each.delegation
    return name[:1].lower() + name[1:]


def _what(request: PaperRequest) -> tuple[tuple[str, Text], ...]:
    """When the phases begin, where, how dressed."""
    words = request.words("summons")
    times = [
        (words(f"time.{kind.value}"), begins)
        for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)
        if (begins := when(request, kind))
    ]
    return (
        *(times or [(words("time.unknown"), unknown_time(request))]),
        (words("place"), place(request, PhaseKind.PREPARATORY)),
        (words("dress"), words("dress_of_delegates")),
    )
