"""Letterhead, addressee, recipients and signature as lines with the names of their styles: what all renderers write alike."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from congress_app.documents.fonts import clean
from congress_app.documents.model import Addressee, Letterhead, Recipients, Signature
from congress_app.documents.renderers.breaking import NBSP, balanced, bind, wrap
from congress_app.documents.theme import Theme

SLACK = 3.0
"""Points that a text gets beyond what it measures: other programs measure in their own units."""


@dataclass(frozen=True, slots=True)
class StyledLine:
    """A line of text and the name of its style in the theme."""

    style: str
    text: str


def issuer_lines(letterhead: Letterhead, theme: Theme) -> tuple[StyledLine, ...]:
    """The left of a letterhead: superior, issuing body, star."""
    lines = [StyledLine("superior", text) for text in letterhead.superior]
    lines += [StyledLine("issuing", text) for text in letterhead.issuing]
    if letterhead.issuing:
        lines.append(StyledLine("star", theme.words("letterhead", "star")))
    return _present(lines)


def number_lines(letterhead: Letterhead) -> tuple[StyledLine, ...]:
    """What stands at the left under the star: number, subject, urgency."""
    return _present(
        [
            StyledLine("number", letterhead.number),
            StyledLine("subject", letterhead.subject),
            StyledLine("urgency", letterhead.urgency),
        ]
    )


def party_title(letterhead: Letterhead, theme: Theme) -> str:
    """The Party's title at the right; empty where the paper has none."""
    return theme.words("letterhead", "party_title") if letterhead.has_party_title else ""


def date_lines(letterhead: Letterhead) -> tuple[StyledLine, ...]:
    """What stands at the right under the rule: place and date, draft, scope."""
    return _present(
        [
            StyledLine("place_date", letterhead.place_date),
            StyledLine("draft", letterhead.draft),
            StyledLine("scope", letterhead.scope),
        ]
    )


def addressee_lines(addressee: Addressee, theme: Theme) -> tuple[tuple[str, str], ...]:
    """Whom a paper addresses as (label, name) lines: one name beside the label, several one a line below it."""
    names = tuple(name for name in addressee.names if name)
    if len(names) == 1:
        return ((f"{addressee.label}: ", names[0]),)
    return ((f"{addressee.label}:", ""), *(("", line) for line in _listed(names, theme)))


def recipient_lines(recipients: Recipients, theme: Theme) -> tuple[StyledLine, ...]:
    """The recipients as the rule set lists them, under their label, with the typist's mark."""
    lines = [StyledLine("recipients_label", theme.words("recipients", "label"))]
    lines += [StyledLine("recipients", line) for line in _listed(recipients.entries, theme)]
    return _present([*lines, StyledLine("typist", recipients.typist)])


def signature_head(signature: Signature) -> tuple[StyledLine, ...]:
    """By whose authority and in which post is signed."""
    return _present(
        [*(StyledLine("authority", text) for text in signature.authority), StyledLine("post", signature.post)]
    )


def broken(line: StyledLine, theme: Theme, width: float) -> tuple[StyledLine, ...]:
    """A line as lines that fit a width, broken where the sense allows."""
    style = theme.style(line.style)
    shown = style.shown(line.text)
    made = [each.text.replace(NBSP, " ") for each in balanced(shown, style, width, theme.kept_words)]
    words = iter(shown.split(" "))
    counts = [len(text.split(" ")) for text in made]
    if sum(counts) == len(shown.split(" ")):
        # The words themselves, not what was measured: that has lost what the bundled face cannot show.
        made = [" ".join(islice(words, count)) for count in counts]
    return tuple(StyledLine(line.style, text) for text in made)


@dataclass(frozen=True, slots=True)
class FittedLine:
    """A text that breaks by itself where the sense allows when it has this much room; `room` None: it is one line."""

    text: str
    room: float | None = None


def fitted(line: StyledLine, theme: Theme, width: float) -> FittedLine:
    """A line for a program that breaks it itself: the room that makes it break well, unbreakable blanks where that is not enough."""
    style = theme.style(line.style)
    shown = style.shown(line.text)
    made = balanced(shown, style, width, theme.kept_words)
    if len(made) == 1:
        return FittedLine(shown)
    room = min(width, max(each.width for each in made) + SLACK)
    texts = [each.text.replace(NBSP, " ") for each in made]
    is_natural = [each.text for each in wrap(shown, style, room)] == texts
    return FittedLine(shown if is_natural else bind(shown, theme.kept_words), room)


def _listed(names: tuple[str, ...], theme: Theme) -> list[str]:
    bullet, between, last = (theme.words("recipients", name) for name in ("bullet", "between", "last"))
    return [f"{bullet}{name}{between if number < len(names) else last}" for number, name in enumerate(names, 1)]


def _present(lines: list[StyledLine]) -> tuple[StyledLine, ...]:
    return tuple(StyledLine(line.style, clean(line.text)) for line in lines if line.text)
