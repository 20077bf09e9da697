"""Rows of the register as a list changes them: edits and new rows together are one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.i18n import N_
from congress_app.services.delegates import add
from congress_app.services.records import Values, changed, name_of_change
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

# Who goes to another delegation or group no longer leads the one before.
_ROLES = {"delegation_id": "delegation_role", "group_id": "group_role"}
Edits = Sequence[tuple[Delegate, Values]]


class DelegateRows:
    """Stores what was typed and pasted into the register."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store(self, congress_id: Id[Congress], edits: Edits, rows: Sequence[Values]) -> Outcome[list[Delegate]]:
        """Change delegates and add new ones, as one step; the value is those added."""
        moved = [(each, {**_roles_left(each, values), **values}) for each, values in edits]

        def verb(work: Work) -> list[Delegate]:
            for each, values in moved:
                changed(work, Delegate, Id(each.id), values)
            return [add(work, congress_id, values) for values in rows]

        return self._run(verb, _name(edits, rows))


def _roles_left(delegate: Delegate, values: Values) -> dict[str, Any]:
    return {
        role: None
        for field, role in _ROLES.items()
        if field in values and values[field] != getattr(delegate, field) and getattr(delegate, role) is not None
    }


def _name(edits: Edits, rows: Sequence[Values]) -> Step:
    if not rows:
        return name_of_change(Delegate, edits)
    if not edits:
        return step(N_("Add {count} delegates"), count=len(rows))
    return step(N_("Change {changed} delegates and add {new}"), changed=len(edits), new=len(rows))
