"""A row of data as fields: a name put together from two columns, the gender from a cross or from the column of the birth date."""

from __future__ import annotations

from congress_app.exchange.layout.table import FoundRow, FoundTable
from congress_app.i18n.reading import read_yes_no
from congress_app.runtime.errors import BadValue
from congress_app.services.importing.plan_rows import ROLE_CELLS

MALE, FEMALE = "Nam", "Nữ"
BOTH = f"{MALE}, {FEMALE}"  # what nobody is: such a row is refused for it


def fields_of(table: FoundTable) -> frozenset[str]:
    """The fields that the rows of a table have: those that several columns give together count as one."""
    return frozenset(_joined(dict.fromkeys((column.field for column in table.columns if column.field), "")))


def cells_of(table: FoundTable, row: FoundRow) -> dict[str, str]:
    """The texts of a row of data by field. A column that is not there is not in it."""
    return _joined({column.field: text for column, text in zip(table.columns, row.texts, strict=True) if column.field})


def _joined(cells: dict[str, str]) -> dict[str, str]:
    if "given_name" in cells or "family_name" in cells:
        parts = [cells.pop(name, "") for name in ("family_name", "given_name")]
        cells["full_name"] = cells.get("full_name") or " ".join(filter(None, parts))
    if not ROLE_CELLS.keys().isdisjoint(cells):
        cells.setdefault("full_name", "")
    if "congress_code" in cells:
        cells.setdefault("organisation", "")
    if "home_commune" in cells or "home_province" in cells:
        places = [cells.pop(name, "") for name in ("home_commune", "home_province")]
        cells["home_place"] = cells.get("home_place") or ", ".join(filter(None, places))
    if "birth_date_male" in cells or "birth_date_female" in cells:
        male, female = cells.pop("birth_date_male", ""), cells.pop("birth_date_female", "")
        gender = BOTH if male and female else MALE if male else FEMALE if female else ""
        cells["birth_date"] = cells.get("birth_date") or male or female
        cells.setdefault("gender", gender)
    if "gender_female" in cells or "gender_male" in cells:
        crossed = _crossed(cells.pop("gender_male", None), cells.pop("gender_female", None))
        cells["gender"] = cells.get("gender") or crossed
    return cells


def _crossed(male: str | None, female: str | None) -> str:
    """The gender from crosses; with one column alone its empty cells mean the other one."""
    if female is None:
        return MALE if _is_crossed(male) else FEMALE
    if _is_crossed(female):
        return BOTH if _is_crossed(male) else FEMALE
    return MALE if male is None or _is_crossed(male) else ""


def _is_crossed(mark: str | None) -> bool:
    try:
        return read_yes_no(mark or "")
    except BadValue:
        return True
