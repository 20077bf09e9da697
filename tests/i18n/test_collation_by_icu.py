"""The order of names is ICU's Vietnamese order, on given name, then family name, then what stands between.

Runs where PyICU is at hand; it is built from C++ and no part of the development environment.
"""

from __future__ import annotations

import itertools
import random

import pytest

from congress_app.i18n.collation import name_key, order_key

icu = pytest.importorskip("icu", reason="PyICU is not built here")

_INITIALS = (
    "",
    "B",
    "C",
    "Ch",
    "D",
    "Đ",
    "G",
    "H",
    "Kh",
    "L",
    "M",
    "N",
    "Ng",
    "Nh",
    "Ph",
    "Q",
    "S",
    "T",
    "Th",
    "Tr",
    "V",
    "X",
)
_CORES = (
    *"aàảãáạăằặâầẫậeèẹêềệiìịoòọôồộơờợuùủũúụưừựyỳýỵ",
    *("oa", "òa", "uy", "ủy", "iê"),
)
_ENDINGS = ("", "n", "ng", "m", "i", "c", "t")


def _words(count: int) -> list[str]:
    its = random.Random(2025)
    made = {f"{its.choice(_INITIALS)}{its.choice(_CORES)}{its.choice(_ENDINGS)}".capitalize() for _each in range(count)}
    return sorted(made)


def test_words_stand_in_the_order_of_icu() -> None:
    collator = icu.Collator.createInstance(icu.Locale("vi"))
    words = _words(3000)
    by_icu = sorted(words, key=lambda word: (collator.getSortKey(word), word))
    ours = sorted(words, key=lambda word: (order_key(word), collator.getSortKey(word), word))
    assert ours == by_icu
    for one, other in itertools.pairwise(by_icu):
        assert (order_key(one) < order_key(other)) == (collator.compare(one, other) < 0), (one, other)


def test_names_stand_in_the_order_of_icu() -> None:
    collator, its, words = icu.Collator.createInstance(icu.Locale("vi")), random.Random(7), _words(200)
    names = sorted({" ".join(its.choices(words, k=its.choice((2, 3, 3, 4)))) for _each in range(4000)})

    def by_icu(name: str) -> tuple[bytes, ...]:
        family, *middle, given = name.split()
        return tuple(collator.getSortKey(part) for part in (given, family, " ".join(middle)))

    assert sorted(names, key=name_key) == sorted(names, key=by_icu)
