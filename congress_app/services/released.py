"""What outlives a congress that is deleted: its assignments stay, marked with its name, for those who know of it must be told."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from congress_app.domain.assignments import Assignment
from congress_app.domain.congresses import Congress
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record
from congress_app.services.work import Work

_LONGEST = 300


def release(work: Work, rows: Iterable[Record]) -> int:
    """Take the congresses among some rows out of their assignments; returns how many assignments are kept. Part of deleting."""
    kept = 0
    for congress in rows:
        if not isinstance(congress, Congress):
            continue
        name = f"{work.get(Organisation, congress.organisation_id).name} ({congress.code})"[:_LONGEST]
        for each in work.find(Assignment, congress_id=congress.id):
            work.save(dataclasses.replace(each, congress_id=None, congress_name=name))
            kept += 1
    return kept
