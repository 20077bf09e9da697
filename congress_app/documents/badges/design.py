"""The design of a size of badge: where its parts lie and how large their letters are. Lengths in mm, letters in points."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.documents.badges.ink import Area
from congress_app.documents.badges.model import BadgeSize


@dataclass(frozen=True, slots=True)
class Letters:
    """Sizes of letters; `least`: of a name that stays on one line."""

    organisation: float
    title: float
    term: float
    word: float
    name: float
    least: float
    post: float
    post_least: float
    delegation: float
    number: float
    seat: float
    foot: float
    rule: float
    back_word: float


@dataclass(frozen=True, slots=True)
class Back:
    """Where the parts of a back lie: the congress, its line with a star, rules, QR code, number. Rules leave a code its room."""

    head: Area
    ornament: float | None
    rules: Area
    code: Area
    own: Area


@dataclass(frozen=True, slots=True)
class Design:
    """Where the parts of a badge lie.

    Args:
        border: the outermost line of the border.
        hole: where the hole for the ribbon is punched; none: the badge is worn in a holder.
        head: organisation, title and term.
        ornament: the height at which the gold line with its star stands; none: there is none.
        panel: the white part with what is personal.
        foot: place and date; none: they stand on the back only.
        photo: the frame of the photo; `code_side`: the side of the code; `beside`: the width of code, number and seat.
        persons: name, post and delegation; with neither photo nor code they take the whole panel.
        is_beside: photo, persons and code stand side by side; else photo and code above, persons below.
    """

    width: float
    height: float
    border: Area
    hole: Area | None
    head: Area
    ornament: float | None
    word: Area
    panel: Area
    foot: Area | None
    photo: Area
    code_side: float
    beside: float
    persons: Area
    is_beside: bool
    letters: Letters
    back: Back


DESIGNS = {
    BadgeSize.LARGE: Design(
        width=90,
        height=130,
        border=Area(2.2, 2.2, 85.6, 125.6),
        hole=Area(38, 5, 14, 3),
        head=Area(7.5, 9.5, 75, 21.5),
        ornament=33,
        word=Area(7.5, 34.5, 75, 11.5),
        panel=Area(5, 47.5, 80, 73.5),
        foot=Area(6, 121, 78, 6.4),
        photo=Area(9, 50.5, 30, 40),
        code_side=29,
        beside=34,
        persons=Area(8, 92, 74, 27.5),
        is_beside=False,
        letters=Letters(10, 13.5, 10.5, 27, 19, 14, 9.5, 8, 10.5, 14, 12, 9, 11, 20),
        back=Back(Area(8.5, 11, 73, 27), 41, Area(8, 44, 74, 58), Area(30.5, 76, 29, 29), Area(8, 105, 74, 18)),
    ),
    BadgeSize.SMALL: Design(
        width=86,
        height=54,
        border=Area(1.2, 1.2, 83.6, 51.6),
        hole=None,
        head=Area(4, 2.9, 78, 11.7),
        ornament=None,
        word=Area(4, 43.8, 78, 8.2),
        panel=Area(3.2, 15, 79.6, 28.6),
        foot=None,
        photo=Area(4.2, 15.8, 20, 27),
        code_side=18.5,
        beside=19,
        persons=Area(25.6, 15.8, 36.4, 27),
        is_beside=True,
        letters=Letters(6.5, 8.5, 6.5, 18, 12.5, 10, 7.5, 6.5, 7.5, 9, 8, 6.5, 7.5, 11),
        back=Back(
            Area(4.5, 2.8, 77, 15.6), None, Area(5, 19, 76, 24), Area(62, 21.5, 18.5, 18.5), Area(5, 43.5, 76, 7)
        ),
    ),
}
