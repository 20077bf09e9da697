"""Who wears which badge."""

from __future__ import annotations

import pytest

from congress_app.documents.badges.classes import badge_class, class_word
from congress_app.documents.badges.model import Badge, BadgeClass
from congress_app.documents.papers import Words
from congress_app.domain.choices import ToneStyle


def test_those_who_vote_wear_one_badge() -> None:
    assert {badge_class(each) for each in ("ex_officio", "elected", "appointed")} == {BadgeClass.DELEGATE}
    assert badge_class("alternate") is BadgeClass.ALTERNATE
    with pytest.raises(KeyError):
        badge_class("stranger")


def test_a_badge_has_the_word_of_its_class_or_its_own() -> None:
    words = Words("badges", ToneStyle.OLD)
    assert class_word(Badge("A", BadgeClass.ALTERNATE), words) == "ĐẠI BIỂU DỰ KHUYẾT"
    assert class_word(Badge("A", BadgeClass.SERVICE, "BAN TỔ CHỨC"), words) == "BAN TỔ CHỨC"
    assert all(class_word(Badge("A", each), words) for each in BadgeClass)
