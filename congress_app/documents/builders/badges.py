"""From the rows of a congress to its badges: whose, what stands on all of them, which sheets bear which. They are no paper of lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from congress_app.documents.badges.classes import badge_class
from congress_app.documents.badges.model import Badge, BadgeOptions, BadgeSet, BadgeSize
from congress_app.documents.badges.sheets import GRIDS
from congress_app.documents.builders.letterheads import congress_lines, place_and_date
from congress_app.documents.builders.paper import PaperRequest
from congress_app.domain.badges import BadgeEntry, badge_token, badges_due
from congress_app.domain.naming import spaced_term
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.listings.badges import KINDS, BadgeRow, badge_rows
from congress_app.listings.congresses import CongressRow
from congress_app.runtime.errors import Refused

FORM = "badges"
SIZE, BACKS, PHOTOS, WHO, ONLY = "size", "backs", "photos", "who", "only"
YES, NO, EVERYBODY, NEW = "yes", "no", "all", "new"
ONE = "delegate"
"""The option by which one person's badge is asked for: the badge number or the name, as typed."""
DELEGATES = "delegates"
"""The option by which the window asks for badges one by one: ids with commas between."""

CHOICES: dict[str, tuple[str, dict[str, str]]] = {
    SIZE: (
        N_("Size of the badges"),
        {BadgeSize.LARGE.value: N_("Large, 4 on a sheet"), BadgeSize.SMALL.value: N_("Small, 10 on a sheet")},
    ),
    BACKS: (N_("Backs"), {YES: N_("Print the backs"), NO: N_("Only the fronts")}),
    PHOTOS: (N_("Photos"), {YES: N_("With photos"), NO: N_("Without photos")}),
    WHO: (
        N_("Whose badges"),
        {
            EVERYBODY: N_("Of everybody"),
            "official": N_("Of official delegates"),
            "alternates": N_("Of alternates"),
            "guests": N_("Of guests"),
            "service": N_("Of the service"),
        },
    ),
    ONLY: (N_("Which badges"), {"all": N_("All of them"), NEW: N_("Never printed, or changed since")}),
}
"""The options of the form: title, values with their words; the first value stands."""

_NAMED = 3
"""So many names are told where several people fit."""
_KIND_OF = dict(zip(("official", "alternates", "guests", "service"), KINDS, strict=True))


@dataclass(frozen=True, slots=True)
class Drawn:
    """Pages as a PDF; of badges which of them it bears, in order. remarks: what whoever prints should know of it."""

    data: bytes
    entries: tuple[BadgeEntry, ...] = ()
    options: BadgeOptions = field(default_factory=BadgeOptions)
    remarks: tuple[str, ...] = ()

    def on_pages(self, pages: Sequence[int]) -> tuple[BadgeEntry, ...]:
        """The badges whose fronts stand on these pages (from 1); no pages: all."""
        step, count = 2 if self.options.has_backs else 1, GRIDS[self.options.size].per_sheet
        if not pages:
            return self.entries
        sheets = sorted({(page - 1) // step for page in pages if (page - 1) % step == 0})
        return tuple(each for sheet in sheets for each in self.entries[sheet * count : (sheet + 1) * count])


def has_data(request: PaperRequest) -> bool:
    """Whether anybody at the congress gets a badge."""
    return bool(badge_rows(request.congress(), request.lists.delegates(request.scope)))


def draw(request: PaperRequest) -> bytes:
    """The badges asked for as the bytes of a PDF.

    Raises:
        Refused: there are none, or the one person asked for is not clear.
    """
    return drawn(request).data


def drawn(request: PaperRequest) -> Drawn:
    """The badges asked for as a PDF, with what is noted when it is printed.

    Raises:
        Refused: there are none.
    """
    from congress_app.documents.badges.pdf import render_badges  # noqa: PLC0415 - reportlab, at its first use

    row, options = request.congress(), badge_options(request)
    asked = _asked(request, row, options)
    data = render_badges(badge_set(request, row, asked, options), options)
    return Drawn(data, tuple(each.entry(has_photo=options.has_photos) for each in asked), options)


def badge_options(request: PaperRequest) -> BadgeOptions:
    """How the badges are wanted."""
    given = request.options
    return BadgeOptions(
        size=BadgeSize(given.get(SIZE, BadgeSize.LARGE.value)),
        has_backs=given.get(BACKS, YES) == YES,
        has_photos=given.get(PHOTOS, YES) == YES,
        tone_style=request.office.tone_style,
        is_of_members=request.is_of_members,
    )


def badge_set(request: PaperRequest, row: CongressRow, badges: Sequence[BadgeRow], options: BadgeOptions) -> BadgeSet:
    """The badges of these rows with what stands on all of them; photos in one statement."""
    photos = request.lists.blobs(each.photo for each in badges if each.photo) if options.has_photos else {}
    words = request.words(FORM)
    first = row.official.starts_on if row.official else row.opens_on
    term = row.congress.term if row.congress.ordinal > 0 else ""  # without an ordinal the title names the term
    return BadgeSet(
        organisation=words.spelled(row.parent.upper()) or words("party"),
        title=words.spelled(" ".join(congress_lines(row))),
        term=words("term", term=spaced_term(term)) if term else "",
        place_and_date=place_and_date(request, row, first, first.year) if first else "",
        badges=tuple(_badge(each, photos.get(each.photo)) for each in badges),
    )


def _asked(request: PaperRequest, row: CongressRow, options: BadgeOptions) -> list[BadgeRow]:
    badges = badge_rows(row, request.lists.delegates(request.scope))
    kind = _KIND_OF.get(request.options.get(WHO, EVERYBODY))
    if kind is not None:
        badges = [each for each in badges if each.kind == kind]
    typed = request.options.get(ONE, EVERYBODY)
    if typed != EVERYBODY:
        badges = [_one(badges, typed)]
    if DELEGATES in request.options:
        ids = frozenset(request.options[DELEGATES].split(","))
        badges = [each for each in badges if each.delegate_id in ids]
    if request.options.get(ONLY) == NEW:
        entries = [each.entry(has_photo=options.has_photos) for each in badges]
        due = badges_due(entries, request.lists.badge_prints(request.scope), options.size.value).ids
        badges = [each for each in badges if each.delegate_id in due]
    return badges


def _one(badges: Sequence[BadgeRow], typed: str) -> BadgeRow:
    """Whose badge number or name was typed: the number, else the whole name, else a part of it; with or without accents.

    Raises:
        Refused: it is nobody's, or several people's.
    """
    wanted = fold(typed)
    ways: tuple[Callable[[BadgeRow], bool], ...] = (
        lambda each: fold(each.number) == wanted,
        lambda each: fold(each.full_name) == wanted,
        lambda each: f" {wanted} " in f" {fold(each.full_name)} ",
    )
    found = next(filter(None, ([each for each in badges if fits(each)] for fits in ways)), [])
    if not found:
        raise Refused(N_("Nobody who gets a badge has the number or the name “{text}”."), text=typed[:60])
    if len(found) > 1:
        names = "; ".join(f"{each.full_name} {each.number}".strip() for each in found[:_NAMED])
        more = "; …" if len(found) > _NAMED else ""
        raise Refused(
            N_("{count} people fit “{text}” ({names}): type the badge number or the whole name."),
            count=len(found),
            text=typed[:60],
            names=names + more,
        )
    return found[0]


def _badge(row: BadgeRow, photo: bytes | None) -> Badge:
    return Badge(
        full_name=row.full_name,
        badge_class=badge_class(row.kind),
        delegation=row.delegation,
        post=row.post,
        number=row.number,
        seat=row.seat,
        token=badge_token(row.delegate_id),
        photo=photo,
    )
