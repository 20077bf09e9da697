from __future__ import annotations

from typing import Any

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.plan.places import Place, points_of
from congress_app.domain.units import Units

VIET_TRI, HY_CUONG = "Phú Thọ/Phường Việt Trì", "Phú Thọ/Xã Hy Cương"


def _organisation(id: str, **values: Any) -> Place:
    made = Organisation(id=Id(id), name=id, **values)
    return Place(*(getattr(made, name) for name in Place._fields))


def _at(key: str) -> tuple[float, float]:
    unit = Units.load().by_key[key]
    return unit.latitude, unit.longitude


def _points(*organisations: Place) -> dict[str, tuple[float, float]]:
    return points_of(organisations, Units.load())


def test_an_organisation_lies_at_its_unit() -> None:
    assert _points(_organisation("a", unit_key=VIET_TRI)) == {"a": _at(VIET_TRI)}


def test_what_has_no_place_of_its_own_lies_where_its_superior_does() -> None:
    commune = _organisation("a", unit_key=HY_CUONG)
    cell = _organisation("b", parent_id=Id("a"))
    assert _points(commune, cell) == {"a": _at(HY_CUONG), "b": _at(HY_CUONG)}


def test_a_hall_or_an_address_names_the_unit() -> None:
    province = _organisation(
        "p", kind=OrganisationKind.PROVINCE, unit_key="Phú Thọ", address="phường Việt Trì, tỉnh Phú Thọ"
    )
    police = _organisation("a", parent_id=Id("p"), hall="Hội trường tầng 2, Phường  Việt Trì")
    army = _organisation("b", parent_id=Id("p"), hall="Sở chỉ huy", address="Xã Hy Cương (cũ: Việt Trì)")
    assert _points(province, police, army) == {"p": _at(VIET_TRI), "a": _at(VIET_TRI), "b": _at(HY_CUONG)}


def test_nobody_knows_where_the_others_lie() -> None:
    nowhere = _organisation("a", unit_key="Phú Thọ/Xã Không Có")
    alone = _organisation("b", hall="Hội trường lớn")
    ring = [_organisation("c", parent_id=Id("d")), _organisation("d", parent_id=Id("c"))]
    assert _points(nowhere, alone, *ring, _organisation("e", parent_id=Id("gone"))) == {}
