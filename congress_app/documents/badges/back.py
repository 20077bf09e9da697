"""The back of a badge: the congress, the rules of the hall, where a lost badge belongs; white, in the colour of its class."""

from __future__ import annotations

from dataclasses import replace

from congress_app.documents.badges.design import DESIGNS, Design
from congress_app.documents.badges.fitting import few_lines, lettering
from congress_app.documents.badges.front import congress_rows, draw_hole, draw_ornament
from congress_app.documents.badges.ink import Area, BadgeInk, Row
from congress_app.documents.badges.looks import BLACK, Look
from congress_app.documents.badges.model import Badge, BadgeOptions, BadgeSet, CodeSide
from congress_app.documents.papers import Words


def draw_shared_back(ink: BadgeInk, badge_set: BadgeSet, options: BadgeOptions, look: Look) -> None:
    """Draw what stands on the back of each badge of a class."""
    design, words = DESIGNS[options.size], options.words
    for stroke in look.border:
        ink.frame(design.border, look.accent, stroke)
    draw_hole(ink, design)
    rows = congress_rows(badge_set, design, words, design.back.head.width, look.accent)
    date = lettering(design.letters.foot, is_italic=True)
    rows.append(Row(few_lines(badge_set.place_and_date, date, design.back.head.width, 1, 5), BLACK, 0.6))
    ink.stack(design.back.head, rows)
    if design.back.ornament:
        draw_ornament(ink, design, look.accent, design.back.ornament)
    area = _rules_area(design, options)
    ink.stack(area, _rule_rows(badge_set, design, words, area.width))


def draw_own_back(ink: BadgeInk, badge: Badge, options: BadgeOptions, look: Look, word: str) -> None:
    """Draw the word of the class and the number once more, for badges turn on their ribbon; the code where it is wanted here."""
    design, words = DESIGNS[options.size], options.words
    if badge.token and options.code_side is CodeSide.BACK:
        ink.qr_code(design.back.code, badge.token)
    number = words("number", number=badge.number) if badge.number else ""
    texts = [word, number]
    if design.is_beside and number:
        texts = [words("word_and_number", word=word, number=number)]
    rows = []
    for size, text in zip((design.letters.back_word, design.letters.number), texts, strict=False):
        rows.append(Row(few_lines(text, lettering(size, is_bold=True), design.back.own.width, 1, 5), look.accent, 0.4))
    ink.stack(design.back.own, rows)


def _rules_area(design: Design, options: BadgeOptions) -> Area:
    area, code = design.back.rules, design.back.code
    if options.code_side is CodeSide.FRONT:
        return area
    if design.is_beside:
        return replace(area, width=code.left - 1 - area.left)
    return replace(area, height=code.top - area.top)


def _rule_rows(badge_set: BadgeSet, design: Design, words: Words, width: float) -> list[Row]:
    size = design.letters.rule
    given = badge_set.rules or tuple(words("rules").strip().split("\n"))
    title = few_lines(words("rules_title"), lettering(size, is_bold=True), width, 1, 5)
    rules = [few_lines(rule, lettering(size), width, 3, design.letters.post_least) for rule in given]
    found = few_lines(words("found"), lettering(size, is_italic=True), width, 2, 5)
    gap = size / 9
    return [Row(title, BLACK), *(Row(rule, BLACK, gap) for rule in rules), Row(found, BLACK, 2 * gap)]
