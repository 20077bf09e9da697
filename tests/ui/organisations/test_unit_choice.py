"""The unit of the catalogue: found by a part of its name, and what follows from it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import fitting
from congress_app.ui.organisations.unit_choice import completing, proposed, unit_cell, unit_editing, unit_options

TOAN_THANG = "Phú Thọ/Xã Toàn Thắng"


@pytest.mark.parametrize(
    ("typed", "first"),
    [("toan thang", TOAN_THANG), ("viet tri", "Phú Thọ/Phường Việt Trì"), ("phú thọ", "Phú Thọ")],
)
def test_the_first_offered_is_the_one_that_is_meant(typed: str, first: str) -> None:
    assert fitting(unit_options(), typed)[0].words == first


@pytest.mark.parametrize("make", [unit_editing, unit_cell])
def test_a_unit_is_read_by_its_key_or_its_name(make: Callable[[], FieldEditing]) -> None:
    editing = make()
    assert [editing.value_of(text) for text in (TOAN_THANG, "xã toàn thắng", "")] == [TOAN_THANG, TOAN_THANG, ""]
    with pytest.raises(BadValue):
        editing.value_of("Xã Không Có Ở Đâu")


def test_the_rest_is_proposed_from_the_unit() -> None:
    values = proposed(TOAN_THANG)
    assert (values["name"], values["short_name"], values["kind"]) == (
        "Đảng bộ xã Toàn Thắng",
        "xã Toàn Thắng",
        OrganisationKind.COMMUNE,
    )
    assert (values["formation"], values["area"]) == (Formation.MERGED, "Hòa Bình")
    assert proposed("nowhere") == {}


def test_only_what_is_not_known_is_filled_in() -> None:
    organisation = Organisation(id=Id("a"), name="Đảng bộ xã X", short_name="xã X", area="Khu 1")
    values = completing(organisation, TOAN_THANG)
    assert set(values) == {"formation", "merged_count", "earlier_names"}
