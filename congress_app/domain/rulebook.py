"""The rulebook: every rule with a number in it, as dated data with its source (`resources/rules`), under the office's own values.

A rule has cases: for some levels, formations or units, from one day to another. Code asks for the value on a day, for a level.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.bands import read_ages, read_periods
from congress_app.domain.choice import Choice
from congress_app.domain.choices import Formation, ItemKind, OrganisationKind
from congress_app.domain.office import OwnRule
from congress_app.domain.reading import read_choice
from congress_app.i18n import N_, NP_, _, dates, language, numbers, reading
from congress_app.runtime import paths
from congress_app.runtime.errors import BadValue

RuleContent = bool | int | float | str | dt.date | tuple[int, ...] | tuple[str, ...]

MARKS = {
    "found": NP_("mark", "Found in a source"),
    "background": NP_("mark", "Known, not verified"),
    "derived": NP_("mark", "Derived"),
    "unverified": NP_("mark", "May have changed"),
}
UNITS = {
    "days": N_("{count} days"),
    "minutes": N_("{count} minutes"),
    "delegates": N_("{count} delegates"),
    "members": N_("{count} Party members"),
    "working_days": N_("{count} working days"),
    "years": N_("{count} years"),
    "months": N_("{count} months"),
    "age": N_("{count} years of age"),
    "ages": "{count}",
    "periods": "{count}",
    "date": "{count}",
    "yes_no": "{count}",
    "kinds": "{count}",
    "roles": "{count}",
    "km_per_hour": N_("{count} km/h"),
    "percent": "{count} %",
    "congresses": N_("{count} congresses"),
}
_CODES: dict[str, type[Choice]] = {"kinds": ItemKind, "roles": AssignmentRole}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as shipped.

    source: where it comes from as a whole; its cases name the place within. phrases, contents, forms, committee_by: of a standard
    item only (`checks.standard_items`).
    """

    code: str
    title_vi: str
    title_en: str
    unit: str
    source: str = ""
    phrases: tuple[str, ...] = ()
    contents: tuple[int, ...] = ()
    forms: tuple[str, ...] = ()
    committee_by: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The name of the rule in the chosen language."""
        return self.title_vi if language() == "vi" else self.title_en


@dataclass(frozen=True, slots=True)
class Case:
    """One value of a rule: for whom and when it holds, where it comes from, how sure that is. Empty = for all."""

    value: RuleContent
    source: str
    mark: str
    name: str = ""
    levels: tuple[str, ...] = ()
    formations: tuple[str, ...] = ()
    merged_count: int = 0
    units: tuple[str, ...] = ()
    since: dt.date = dt.date.min
    until: dt.date = dt.date.max

    @property
    def narrowness(self) -> tuple[int, int, int, int]:
        """Of several cases that hold, the narrowest is asked."""
        return len(self.units) > 0, self.merged_count, len(self.formations) > 0, len(self.levels) > 0

    @property
    def scope(self) -> str:
        """For whom it holds, in words; empty = for all."""
        levels = [OrganisationKind.of(code).words for code in self.levels]
        formations = [Formation.of(code).words for code in self.formations]
        count = [str(self.merged_count)] if self.merged_count else []
        return "; ".join(", ".join(part) for part in (levels, formations + count, self.units) if part)


@dataclass(frozen=True, slots=True)
class RuleValue:
    """The value that a rule has for somebody on a day, and why. key: what names it in an own rule."""

    code: str
    key: str
    value: Any
    unit: str
    source: str
    mark: str
    is_own: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One line of the page of rules: the shipped value and, beside it, the office's own."""

    rule: Rule
    case: Case
    own: OwnRule | None

    @property
    def key(self) -> str:
        """What names the value in an own rule: the code, and the case where there are several."""
        return f"{self.rule.code}.{self.case.name}" if self.case.name else self.rule.code


class Rulebook:
    """All rules of one office. Own values that cannot be read are left aside and listed in `problems`."""

    def __init__(self, rules: Iterable[tuple[Rule, tuple[Case, ...]]], own_values: Iterable[OwnRule] = ()) -> None:
        own = {one.rule: one for one in own_values}
        self.problems: dict[str, BadValue] = {}
        self._rows: dict[str, list[RuleRow]] = {}
        self._own: dict[str, Any] = {}
        for rule, cases in rules:
            self._rows[rule.code] = rows = [RuleRow(rule, case, None) for case in cases]
            self._rows[rule.code] = [self._with_own(row, own.get(row.key)) for row in rows]

    @staticmethod
    def load(own_values: Iterable[OwnRule] = ()) -> Rulebook:
        """The shipped rules under an office's own values; the files are read at the first call only."""
        return Rulebook(_shipped(), own_values)

    @property
    def rows(self) -> tuple[RuleRow, ...]:
        """Every rule with every case, in the order of the files."""
        return tuple(row for rows in self._rows.values() for row in rows)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule."""
        return tuple(rows[0].rule for rows in self._rows.values())

    def rule(self, code: str) -> Rule:
        """A rule by its code."""
        return self._rows[code][0].rule

    def value(
        self,
        code: str,
        on: dt.date,
        *,
        level: OrganisationKind | None = None,
        formation: Formation | None = None,
        merged_count: int = 0,
        unit: str = "",
    ) -> RuleValue | None:
        """What a rule says on a day for a level and formation (and the catalogue unit); None = nothing is known."""

        def holds(case: Case) -> bool:
            return (
                case.since <= on <= case.until
                and (not case.levels or (level is not None and level.value in case.levels))
                and (not case.formations or (formation is not None and formation.value in case.formations))
                and case.merged_count <= merged_count
                and (not case.units or unit in case.units)
            )

        rows = [row for row in self._rows[code] if holds(row.case)]
        return self._value_of(max(rows, key=lambda row: row.case.narrowness)) if rows else None

    def _with_own(self, row: RuleRow, own: OwnRule | None) -> RuleRow:
        if own is None:
            return row
        try:
            self._own[row.key] = read_value(row.rule.unit, own.value)
        except BadValue as problem:
            self.problems[row.key] = problem
            return row
        return RuleRow(row.rule, row.case, own)

    def _value_of(self, row: RuleRow) -> RuleValue:
        if row.own is None:
            return RuleValue(row.rule.code, row.key, row.case.value, row.rule.unit, row.case.source, row.case.mark)
        return RuleValue(
            row.rule.code,
            row.key,
            self._own[row.key],
            row.rule.unit,
            row.case.source,
            row.case.mark,
            is_own=True,
            reason=row.own.reason,
        )


def value_words(unit: str, value: RuleContent) -> str:
    """A value in words: `2 ngày`, `250 đại biểu`, `31/8/2025`, `Có`."""
    count = value_text(value)
    return _(UNITS[unit]).format(count=count)


def value_text(value: RuleContent) -> str:
    """A value as it is typed into an own rule."""
    match value:
        case bool():
            return _(NP_("rule", "Yes")) if value else _(NP_("rule", "No"))
        case dt.date():
            return dates.short_date(value)
        case str():
            return value
        case tuple():
            return ", ".join(_code_words(part) if isinstance(part, str) else str(part) for part in value)
        case _:
            return numbers.decimal(value, 1)


def read_value(unit: str, text: str) -> RuleContent:
    """An own value as typed.

    Raises:
        BadValue: it is no value of this unit.
    """
    match unit:
        case "days":
            whole, _comma, rest = text.strip().replace(".", ",").partition(",")
            if rest.rstrip("0") not in ("", "5"):
                raise BadValue("“{text}” is not a number of days; write 2 or 0,5.", text=text[:40])
            return reading.read_count(whole) + (0.5 if rest.rstrip("0") else 0.0)
        case "date":
            return reading.read_date(text)
        case "yes_no":
            return reading.read_yes_no(text)
        case "years":
            return tuple(reading.read_count(part) for part in text.split(","))
        case "ages":
            return read_ages(text).written
        case "periods":
            return read_periods(text).written
        case "kinds" | "roles":
            return tuple(read_choice(_CODES[unit], part).value for part in text.split(",") if part.strip())
        case _:
            return reading.read_count(text)


def _code_words(code: str) -> str:
    """The words of a code; no two code lists of rules share one."""
    return next(each.words for choice in _CODES.values() for each in choice if each.value == code)


@cache
def _shipped() -> tuple[tuple[Rule, tuple[Case, ...]], ...]:
    return tuple(
        rule
        for file in sorted(paths.resources("rules").glob("*.toml"))
        for rule in _rules(file.read_text(encoding="utf-8"))
    )


def _rules(text: str) -> Iterator[tuple[Rule, tuple[Case, ...]]]:
    for described in tomllib.loads(text).get("rule", ()):
        cases = tuple(Case(**_frozen(case)) for case in described.pop("case"))
        yield Rule(**_frozen(described)), cases


def _frozen(described: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in described.items()}
