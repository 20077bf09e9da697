"""Whether two descriptions are of one person."""

from __future__ import annotations

import pytest

from congress_app.domain.partial_date import PartialDate
from congress_app.domain.same_person import Described, Likeness, choose, compare

SAME, DOUBTFUL, OTHER = Likeness.SAME, Likeness.DOUBTFUL, Likeness.OTHER
FULL, OTHER_FULL, YEAR = PartialDate(1978, 3, 5), PartialDate(1978, 5, 3), PartialDate(1978)
MONTH, OTHER_YEAR = PartialDate(1978, 3), PartialDate(1979)


def known(
    name: str = "Nguyễn Hoà Bình",
    birth: PartialDate | None = FULL,
    *,
    is_here: bool = False,
    unit: str = "",
    id: str = "1",
) -> Described:
    """A person who is known."""
    return Described(id, name, birth, frozenset({unit}) if unit else frozenset(), is_here)


def row(name: str = "Nguyễn Hòa Bình", birth: PartialDate | None = FULL, unit: str = "") -> Described:
    """A row of a list."""
    return Described("", name, birth, frozenset({unit}) if unit else frozenset())


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        (row(), known(), SAME),
        (row("NGUYỄN  HÒA BÌNH"), known(), SAME),
        (row(birth=OTHER_FULL), known(), OTHER),
        (row(birth=OTHER_FULL), known(is_here=True), OTHER),
        (row("Nguyễn Hóa Bình"), known(is_here=True), OTHER),
        (row(birth=YEAR), known(), OTHER),
        (row(birth=YEAR), known(is_here=True), SAME),
        (row(birth=YEAR, unit="u"), known(unit="u"), SAME),
        (row(birth=YEAR, unit="u"), known(unit="v"), OTHER),
        (row(birth=MONTH), known(birth=YEAR, is_here=True), SAME),
        (row(birth=OTHER_YEAR), known(is_here=True), OTHER),
        (row(birth=None), known(is_here=True), DOUBTFUL),
        (row(birth=FULL), known(birth=None, is_here=True), DOUBTFUL),
        (row(birth=None), known(birth=None, is_here=True), SAME),
        (row(birth=None), known(), OTHER),
        (row("Nguyen Hoa Binh"), known(is_here=True), DOUBTFUL),
        (row("Bình Nguyễn Hòa"), known(is_here=True), DOUBTFUL),
        (row("Nguyen Hoa Binh", birth=OTHER_YEAR), known(is_here=True), OTHER),
        (row("Nguyen Hoa Binh"), known(), OTHER),
        (row("Nguyễn Đức An"), known("Nguyen Duc An", is_here=True), DOUBTFUL),
    ],
)
def test_compared(one: Described, other: Described, likeness: Likeness) -> None:
    assert compare(one, other) is likeness


def test_one_here_goes_before_those_elsewhere() -> None:
    here, elsewhere = known(is_here=True, id="here"), known(id="elsewhere")
    assert choose(row(), [elsewhere, here]) == (SAME, [here])
    assert choose(row(), [elsewhere, known(id="third")])[0] is DOUBTFUL


def test_a_name_without_accents_must_fit_exactly_one() -> None:
    one, other = known(is_here=True, id="1"), known("Nguyễn Hoa Bình", is_here=True, id="2")
    assert choose(row("Nguyen Hoa Binh"), [one]) == (DOUBTFUL, [one])
    assert choose(row("Nguyen Hoa Binh"), [one, other]) == (OTHER, [])
    assert choose(row(birth=None), [one, other]) == (DOUBTFUL, [one])
