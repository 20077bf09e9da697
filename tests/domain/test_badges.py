"""Tokens of badges, and what is due."""

from __future__ import annotations

import datetime as dt
import re

from congress_app.domain.badges import (
    BadgeEntry,
    BadgeState,
    badge_state,
    badge_sum,
    badge_token,
    badges_due,
    last_printed,
)
from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.fields import Id

AT = dt.datetime(2025, 7, 20, 8, tzinfo=dt.UTC)


def printed(delegate_id: str, content: str, size: str = "large", hours: int = 0) -> BadgePrint:
    """A badge was printed."""
    return BadgePrint(
        id=Id(f"{delegate_id}{size}{hours}"),
        delegate_id=Id(delegate_id),
        printed_at=AT + dt.timedelta(hours=hours),
        size=size,
        content=content,
    )


def test_a_token_tells_nothing_and_is_always_the_same() -> None:
    ids = [f"{number:032x}" for number in range(2000)]
    tokens = [badge_token(each) for each in ids]
    assert len(set(tokens)) == len(ids)
    assert all(re.fullmatch(r"[A-Z2-7]{26}", each) for each in tokens)
    assert tokens[0] == "OTIQYH56PZQOWOGUR5OSXT7MH5"  # badges that hang around necks are read for ever
    assert not any(each in token.lower() for each, token in zip(ids, tokens, strict=True))


def test_a_sum_changes_with_any_text_and_keeps_texts_apart() -> None:
    assert badge_sum("An", "001") == badge_sum("An", "001")
    assert (
        len({badge_sum("An", "001"), badge_sum("An", "002"), badge_sum("An0", "01"), badge_sum("An", "001", "")}) == 4
    )


def test_the_last_print_counts_in_its_size() -> None:
    prints = [printed("a", "new", hours=2), printed("a", "old"), printed("a", "small", "small", hours=3)]
    assert last_printed(prints, "large") == {"a": "new"}
    assert last_printed(prints) == {"a": "small"}


def test_what_is_due() -> None:
    entries = [BadgeEntry(Id("a"), "1"), BadgeEntry(Id("b"), "2"), BadgeEntry(Id("c"), "3")]
    prints = [printed("a", "1"), printed("b", "0"), printed("c", "3", "small")]
    due = badges_due(entries, prints, "large")
    assert (due.new, due.changed, due.ids) == ((entries[2],), (entries[1],), frozenset("bc"))
    assert badges_due(entries, prints, "small").new == (entries[0], entries[1])


def test_states() -> None:
    assert badge_state(None, ["1"]) is BadgeState.NEW
    assert badge_state("1", ["1", "2"]) is BadgeState.PRINTED
    assert badge_state("3", ["1", "2"]) is BadgeState.CHANGED
