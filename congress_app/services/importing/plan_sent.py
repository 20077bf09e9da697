"""Whom a row of a plan sends, and in which role: those of the column of members, and those of a column for each role."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.labels import shortened
from congress_app.domain.plan.model import Duty, Member
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue, UserError
from congress_app.services.importing.plan_members import KnownMembers, Preferred
from congress_app.services.importing.plan_roles import role_of
from congress_app.services.importing.plan_rows import MEMBER, ROLE_CELLS, PlanRow
from congress_app.services.importing.rows import RowRefused, TextRow

_ASIDE = re.compile(r"\(([^()]+)\)\s*[.;,]?\s*$")
_LINES = re.compile(r"[;\n\r]+")
_TEAM = re.compile(r"(?:to|doan)(?: (?:cong tac|chi dao|giup viec|kiem tra|so))*(?: so)? ?(?:\d{1,3}|[ivx]{1,5})?[.:]?")


@dataclass(frozen=True, slots=True)
class Sent:
    """Somebody whom a row sends. cell: that names it. said: what the row says of it. is_role_said: the role is not only supposed."""

    cell: str
    member: Member
    said: PlanRow
    is_role_said: bool
    taken: UserError | None = None


class Roles:
    """In which roles people stand at congresses already."""

    def __init__(self, duties: Iterable[Duty]) -> None:
        self._roles: dict[tuple[str, str], list[AssignmentRole]] = {}
        for each in duties:
            self._roles.setdefault((each.person_id, each.congress_id or ""), []).append(each.role)

    def of(self, sent: Sent, congress: str) -> AssignmentRole:
        """The role that a row means: one that is only supposed gives way to the one that stands."""
        role, standing = sent.said.role, self._roles.get((sent.member.id, congress), [])
        return role if sent.is_role_said or not standing or role in standing else standing[0]


def role_columns(row: TextRow, said: PlanRow, members: KnownMembers, comes: Preferred) -> list[Sent]:
    """Those whom the columns of single roles name; what else the row says is of them only where it names no member.

    Args:
        row: of the plan.
        said: by its other cells.
        members: who can be named.
        comes: whether somebody comes to the row's congresses already; of several of one name it is that one.

    Raises:
        RowRefused: somebody is not known, or several have the name.
    """
    bare = said if not row.text(MEMBER) else replace(said, values={}, state=None, reason="")
    made = []
    for cell, usual in ROLE_CELLS.items():
        for role, lines, is_said in _by_role(row.cells.get(cell, ""), usual):
            try:
                named = members.in_cell(lines, "", comes)
            except RowRefused as problem:
                raise RowRefused(cell, problem.problem) from None
            made += [Sent(cell, each.member, replace(bare, role=role), is_said, each.taken) for each in named]
    return made


def teams_named(row: TextRow) -> Iterator[tuple[str, UserError]]:
    """The cells in which the name of a team stands in the place of its members, with what is said of that."""
    for cell in ROLE_CELLS:
        for line in _lines(row.cells.get(cell, "")):
            if is_team(line):
                words = N_("“{text}” is a team; its members were not assigned by this row. Write their names.")
                yield cell, UserError(words, text=shortened(line))


def is_team(line: str) -> bool:
    """Whether a line says a team and nobody of it."""
    return _TEAM.fullmatch(fold(line).strip()) is not None


def _by_role(text: str, usual: AssignmentRole) -> Iterator[tuple[AssignmentRole, str, bool]]:
    """The lines of a cell, each run of lines with its role: the one in brackets behind a name, else that of the column."""
    run: list[str] = []
    for line in _lines(text):
        if is_team(line):
            continue
        aside = _ASIDE.search(line)
        role = _role_in(aside[1]) if aside else None
        if aside is None or role is None:
            run.append(line)
            continue
        if run:
            yield usual, "\n".join(run), False
            run = []
        yield role, line[: aside.start()], True
    if run:
        yield usual, "\n".join(run), False


def _lines(text: str) -> list[str]:
    return [line for each in _LINES.split(text) if (line := each.strip())]


def _role_in(text: str) -> AssignmentRole | None:
    try:
        return role_of(text)
    except BadValue:
        return None
