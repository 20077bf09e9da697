"""Which badge people of a category wear, and the word on it."""

from __future__ import annotations

from congress_app.documents.badges.model import Badge, BadgeClass
from congress_app.documents.papers import Words


def badge_class(category: str) -> BadgeClass:
    """The class of a category (`ex_officio`, `elected`, `appointed`, `alternate`, `guest`, `service` ...).

    Raises:
        KeyError: no such category is known.
    """
    return _CLASS_OF[category]


def class_word(badge: Badge, words: Words) -> str:
    """The large word of a badge: its own, or that of its class."""
    return badge.category_word or words(f"class.{badge.badge_class.value}")


_CLASS_OF = {
    "ex_officio": BadgeClass.DELEGATE,
    "elected": BadgeClass.DELEGATE,
    "appointed": BadgeClass.DELEGATE,
    **{each.value: each for each in BadgeClass},
}
