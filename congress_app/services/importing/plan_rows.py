"""One row of a plan as it is understood: who, where, in which role, which phases, and what else its cells say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import PhaseKind
from congress_app.domain.committees import CommitteeMember
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Field, field_of
from congress_app.domain.labels import shortened
from congress_app.domain.reading import read_choice
from congress_app.i18n import N_, NP_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue
from congress_app.services.importing.plan_days import Asked, days_in
from congress_app.services.importing.plan_roles import role_of
from congress_app.services.importing.rows import TextRow, read, refused, titled

MEMBER, POST, ORGANISATION, CODE, ROLE = "member", "post", "organisation", "congress_code", "role"
DATE, HALF, PHASE, STATE, REASON = "date", "half_day", "phase", "state", "reason"
_READ = ("document", "speech_by", "transport", "departs_at", "note")
_VALUES = {name: field_of(Assignment, name) for name in _READ}
FIELDS: dict[str, Field] = {
    DATE: titled(field_of(Phase, "starts_on"), NP_("calendar", "Day")),
    HALF: titled(field_of(Phase, "starts_half"), N_("Half-day")),
    ORGANISATION: titled(field_of(Assignment, "congress_id"), N_("Organisation")),
    MEMBER: titled(field_of(Assignment, "person_id"), N_("Member")),
    POST: field_of(CommitteeMember, "post"),
    ROLE: field_of(Assignment, "role"),
    PHASE: titled(field_of(Assignment, "phases"), N_("Phase"), "giai doan", "phien"),
    STATE: field_of(AssignmentStateChange, "state"),
    **_VALUES,
    REASON: field_of(AssignmentStateChange, "note"),
    CODE: titled(field_of(Congress, "code"), N_("Code of the congress")),
}
NEEDED = (MEMBER, ORGANISATION)
# Where a row names people for roles in columns of their own.
ROLE_CELLS = {
    "area_member": AssignmentRole.AREA,
    "steering_member": AssignmentRole.STEERING,
    "team_member": AssignmentRole.TEAM,
    "extra_member": AssignmentRole.EXTRA,
}
_PHASE_SIGNS = re.compile(r"[,;\n/+&]|\s(?:và|va|and)\s")
_PHASE_WORDS = (
    (r"tong duyet", (PhaseKind.REHEARSAL,)),
    (r"duyet", (PhaseKind.REVIEW,)),
    (r"tru bi", (PhaseKind.PREPARATORY,)),
    (r"chinh thuc|khai mac|be mac", (PhaseKind.OFFICIAL,)),
    (r"ca hai|toan bo|ca dai hoi|toan dai hoi", (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)),
)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """What a row says. phases: those named, in order (empty = none is named). values: of the fields whose cells are filled."""

    row: TextRow
    role: AssignmentRole
    phases: tuple[PhaseKind, ...]
    state: AssignmentState | None
    reason: str
    asked: Asked
    values: Mapping[str, Any]


def plan_row(row: TextRow) -> PlanRow:
    """A row as it is understood.

    Raises:
        RowRefused: a cell cannot be read.
    """
    return PlanRow(
        row,
        _role(row),
        _phases(row),
        read(row, STATE, FIELDS[STATE]) if row.text(STATE) else None,
        read(row, REASON, FIELDS[REASON]) if row.text(REASON) else "",
        _asked(row),
        {name: read(row, name, described) for name, described in _VALUES.items() if row.text(name)},
    )


def _asked(row: TextRow) -> Asked:
    asked = days_in(row.cells.get(DATE, ""), row.text(HALF))
    if row.text(DATE) and asked.is_unreadable:
        words = N_("“{text}” is no day. Write it as 27/7/2025.")
        raise refused(DATE, FIELDS[DATE], BadValue(words, text=shortened(row.text(DATE))))
    return asked


def _role(row: TextRow) -> AssignmentRole:
    try:
        return role_of(row.text(ROLE))
    except BadValue as problem:
        raise refused(ROLE, FIELDS[ROLE], problem) from None


def _phases(row: TextRow) -> tuple[PhaseKind, ...]:
    told: set[PhaseKind] = set()
    for part in filter(None, map(str.strip, _PHASE_SIGNS.split(row.cells.get(PHASE, "")))):
        told |= {*_phases_of(part)}
    return tuple(each for each in PhaseKind if each in told)


def _phases_of(text: str) -> tuple[PhaseKind, ...]:
    plain = fold(text)
    own = next((each for each in PhaseKind if plain in (each.value, fold(each.printed))), None)
    if own is not None:
        return (own,)
    meant = next((phases for words, phases in _PHASE_WORDS if re.search(words, plain)), None)
    if meant is not None:
        return meant
    try:
        return (PhaseKind.of(read_choice(PhaseKind, text).value),)
    except BadValue as problem:
        raise refused(PHASE, FIELDS[PHASE], problem) from None
