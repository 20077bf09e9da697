"""The front of a badge: what all of a class share, and what is one person's own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from congress_app.documents.badges.design import DESIGNS, Design
from congress_app.documents.badges.fitting import few_lines, heading, lettering, one_or_two_lines
from congress_app.documents.badges.ink import Area, BadgeInk, Row
from congress_app.documents.badges.looks import BLACK, GREY, WHITE, Colour, Look, Stroke
from congress_app.documents.badges.model import Badge, BadgeOptions, BadgeSet, CodeSide
from congress_app.documents.papers import Words
from congress_app.documents.theme import POINTS_PER_MM

_HAIR = Stroke(0, 0.4)
_ROOMY = 1.15  # letters of persons where no photo takes room

_Arranged = tuple[Area | None, Area, Area]
"""Where photo, column (code, number, seat) and persons lie."""


def draw_shared(ink: BadgeInk, badge_set: BadgeSet, options: BadgeOptions, look: Look, word: str) -> None:
    """Draw what stands on each badge of a class: field, border, congress, word, white panel."""
    design, words = DESIGNS[options.size], options.words
    ink.fill(Area(0, 0, design.width, design.height), look.field)
    for stroke in look.border:
        ink.frame(design.border, look.letters, stroke)
    draw_hole(ink, design)
    ink.stack(design.head, congress_rows(badge_set, design, words, design.head.width, look.letters))
    draw_ornament(ink, design, look.letters)
    large = heading(word, lettering(design.letters.word, is_bold=True), design.word.width, 1)
    ink.stack(design.word, [Row(large, look.letters)])
    ink.fill(design.panel, WHITE, radius=1.2)
    if design.foot:
        foot = few_lines(
            badge_set.place_and_date, lettering(design.letters.foot, is_italic=True), design.foot.width, 1, 5
        )
        ink.stack(design.foot, [Row(foot, look.letters)])


def draw_personal(
    ink: BadgeInk, badge: Badge, options: BadgeOptions, look: Look, photo: tuple[str, int, int] | None
) -> None:
    """Draw what is one person's own: photo, code, number, seat, name, post, delegation.

    Args:
        photo: its name in the file, its width and height in dots.
    """
    design, words = DESIGNS[options.size], options.words
    column = _column_rows(badge, design, words, look)
    code = badge.token if options.code_side is CodeSide.FRONT else ""
    arranged = _beside if design.is_beside else _upright
    frame, beside, persons = arranged(design, options.has_photos, column, code)
    if frame and photo:
        ink.picture(frame, *photo)
    if frame:
        ink.frame(frame, GREY, _HAIR)
    if code:
        left = beside.left + (beside.width - design.code_side) / 2
        ink.qr_code(Area(left, beside.top, design.code_side, design.code_side), code)
        beside = replace(beside, top=beside.top + design.code_side, height=beside.height - design.code_side)
    ink.stack(beside, column)
    ink.stack(persons, _person_rows(badge, design, persons.width, look, 1 if options.has_photos else _ROOMY))


def congress_rows(badge_set: BadgeSet, design: Design, words: Words, width: float, letters: Colour) -> list[Row]:
    """Organisation, title and term."""
    sizes, starts = design.letters, words("starts").strip().split("\n")
    most = 2 if design.is_beside else 3
    return [
        Row(few_lines(badge_set.organisation, lettering(sizes.organisation), width, 1, 4), letters),
        Row(
            heading(badge_set.title, lettering(sizes.title, is_bold=True), width, most, starts),
            letters,
            sizes.title / 18,
        ),
        Row(few_lines(badge_set.term, lettering(sizes.term, is_bold=True), width, 1, 4), letters, sizes.title / 18),
    ]


def draw_hole(ink: BadgeInk, design: Design) -> None:
    """Mark where the hole for the ribbon is punched."""
    if design.hole:
        ink.fill(design.hole, WHITE, radius=design.hole.height / 2)
        ink.frame(design.hole, GREY, _HAIR, radius=design.hole.height / 2)


def draw_ornament(ink: BadgeInk, design: Design, colour: Colour, top: float | None = None) -> None:
    """Draw a line with a star in its middle."""
    height = design.ornament if top is None else top
    if height is None:
        return
    middle, reach = design.width / 2, design.width / 4
    ink.rule(middle - reach, height, middle - 4, colour, 0.8)
    ink.rule(middle + 4, height, middle + reach, colour, 0.8)
    corners = []
    for number in range(10):
        radius = 1.9 if number % 2 == 0 else 0.73
        angle = math.pi * (number / 5 - 0.5)
        corners.append((middle + radius * math.cos(angle), height + radius * math.sin(angle)))
    ink.polygon(corners, colour)


def _beside(design: Design, has_photo: bool, rows: Sequence[Row], code: str) -> _Arranged:  # noqa: FBT001 - one of two alike
    """Photo, persons and column side by side; persons take the room of what is not there."""
    panel, persons = design.panel, design.persons
    end = panel.left + panel.width
    column = Area(end - design.beside - 0.8, persons.top, design.beside, persons.height)
    left = persons.left if has_photo else panel.left + 1.6
    right = column.left - 0.6 if rows or code else end - 1.6
    return design.photo if has_photo else None, column, replace(persons, left=left, width=right - left)


def _upright(design: Design, has_photo: bool, rows: Sequence[Row], code: str) -> _Arranged:  # noqa: FBT001 - one of two alike
    """Photo and column above persons, each in the middle where the other is not there."""
    photo, persons, middle = design.photo, design.persons, design.width / 2
    column = Area(middle - design.beside / 2, photo.top, design.beside, photo.height)
    if has_photo and (rows or code):
        between = (design.panel.width - photo.width - design.beside) / 3
        photo = replace(photo, left=design.panel.left + between)
        return photo, replace(column, left=photo.left + photo.width + between), persons
    if has_photo:
        return replace(photo, left=middle - photo.width / 2), column, persons
    needed = (design.code_side if code else 0) + sum(row.text.height / POINTS_PER_MM + row.above for row in rows)
    top = column.top + needed + 2
    return None, replace(column, height=needed), replace(persons, top=top, height=persons.top + persons.height - top)


def _column_rows(badge: Badge, design: Design, words: Words, look: Look) -> list[Row]:
    sizes = design.letters
    rows = []
    if badge.number:
        number = lettering(sizes.number, is_bold=True)
        rows.append(Row(few_lines(words("number", number=badge.number), number, design.beside, 1, 5), look.accent))
    if badge.seat:
        seat = lettering(sizes.seat, is_bold=True)
        rows.append(Row(few_lines(words("seat", seat=badge.seat), seat, design.beside, 2, 5), BLACK, sizes.seat / 24))
    return rows


def _person_rows(badge: Badge, design: Design, width: float, look: Look, share: float) -> list[Row]:
    sizes = design.letters
    name = one_or_two_lines(
        badge.full_name.upper(), lettering(sizes.name * share, is_bold=True), width, sizes.least * share
    )
    post = few_lines(badge.post, lettering(sizes.post * share), width, 3, sizes.post_least)
    delegation = few_lines(
        badge.delegation, lettering(sizes.delegation * share, is_bold=True), width, 2, sizes.post_least
    )
    return [Row(name, look.accent), Row(post, BLACK, sizes.post / 12), Row(delegation, BLACK, sizes.post / 12)]
