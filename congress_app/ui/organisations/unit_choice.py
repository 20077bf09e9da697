"""The unit of the catalogue as a choice, and what follows from it for an organisation."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from congress_app.domain.fields import Id, field_of, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Province, Unit, Units, organisation_from_province, organisation_from_unit
from congress_app.runtime.errors import BadValue, NotFound
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.options import Option

PROPOSED = ("name", "short_name", "kind", "formation", "merged_count", "earlier_names", "area")
_SURE = ("name", "kind")  # a name stands already, and the kind has no value that means "not known"


@cache
def unit_options() -> list[Option]:
    """All provinces and units, by the keys that name them."""
    units = Units.load()
    provinces = [Option(each.key, each.key, each.title) for each in units.provinces]
    return [*provinces, *(Option(each.key, each.key) for each in units.all)]


@dataclass(frozen=True, slots=True)
class UnitEditing(FieldEditing):
    """Typed as any part of `Phú Thọ/Xã Toàn Thắng`; nothing typed is no unit."""

    def text_of(self, value: Any) -> str:
        """The key itself."""
        return str(value or "")

    def value_of(self, text: str) -> Any:
        """The key of the unit that is meant."""
        if not text.strip():
            return ""
        if place_of(text.strip()) is not None:
            return text.strip()
        try:
            return FieldEditing.value_of(self, text) if self.options else Units.load().find(text).key
        except NotFound as error:
            raise BadValue(error.msgid, **error.values) from error


def unit_editing() -> FieldEditing:
    """How the unit is edited in forms: picked from the list."""
    return UnitEditing(field_of(Organisation, "unit_key"), unit_options)


def unit_cell() -> FieldEditing:
    """How the unit is edited in a table, where thousands may be pasted: found by its name."""
    return UnitEditing(field_of(Organisation, "unit_key"))


def place_of(key: str) -> Unit | Province | None:
    """The unit or province of a key; None when the catalogue has none."""
    return _places().get(key)


def proposed(key: str) -> dict[str, Any]:
    """The fields that follow from a unit; nothing when there is none."""
    place = place_of(key)
    if place is None:
        return {}
    new = Id[Organisation]("")
    made = organisation_from_unit(place, new) if isinstance(place, Unit) else organisation_from_province(place, new)
    return {name: getattr(made, name) for name in PROPOSED}


def completing(organisation: Organisation, key: str) -> dict[str, Any]:
    """The fields that a newly chosen unit fills in: those in which nothing stands yet."""
    standing = {field.name: field.default for field in fields_of(Organisation)}
    return {
        name: value
        for name, value in proposed(key).items()
        if name not in _SURE and getattr(organisation, name) == standing[name] != value
    }


@cache
def _places() -> dict[str, Unit | Province]:
    units = Units.load()
    places: dict[str, Unit | Province] = {each.key: each for each in units.provinces}
    return places | {each.key: each for each in units.all}
