"""The list of what a dossier holds: the shipped entries under the office's own words about them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from congress_app.domain.choices import CommitteeBy
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import DossierGroup
from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.runtime import paths


@dataclass(frozen=True, slots=True)
class DossierEntry:
    """A place in the dossier. kind: the document that fills it; form: the print-out that can. contents, committee_by: empty = for all.

    is_many: several pieces belong here. holds_drafts: not the paper itself, but its last draft; where many belong here each of them.
    is_original: nothing but the paper as it was issued. is_superiors: one of the organisation above. needs: what the print-out is made of
    (`agenda`, `bodies`, `delegates`, `allocation`, `speeches`, `opinions`, or `closed`: a congress that is over). own: the office's word
    about it, where there is one.
    """

    code: str
    group: DossierGroup
    title: str
    kind: str = ""
    form: str = ""
    contents: tuple[int, ...] = ()
    committee_by: tuple[CommitteeBy, ...] = ()
    retention: str = ""
    is_required: bool = True
    is_many: bool = False
    needs: str = ""
    holds_drafts: bool = False
    is_original: bool = False
    is_superiors: bool = False
    mark: str = "background"
    own: OwnDossierEntry | None = None

    def is_for(self, congress: Congress) -> bool:
        """Whether the dossier of a congress has this place."""
        fits = not self.committee_by or congress.committee_by in self.committee_by
        return fits and (not self.contents or congress.content_count in self.contents)


@dataclass(frozen=True, slots=True)
class DossierList:
    """The entries by group and place, and where they come from."""

    entries: tuple[DossierEntry, ...]
    source: str

    def of(self, congress: Congress) -> list[DossierEntry]:
        """The places that the dossier of a congress has."""
        return [entry for entry in self.entries if entry.is_for(congress) and not (entry.own and entry.own.is_left_out)]


def dossier_list(own: Iterable[OwnDossierEntry] = ()) -> DossierList:
    """The shipped list, changed and grown by the office's own entries."""
    shipped, source = _shipped()
    words = {each.code: each for each in own}
    known = {entry.code for entry in shipped}
    changed = [_said(entry, words[entry.code]) if entry.code in words else entry for entry in shipped]
    added = [_said(DossierEntry(each.code, each.group, each.title), each) for each in words.values()]
    entries = [*changed, *(each for each in added if each.code not in known)]
    return DossierList(tuple(sorted(entries, key=_place)), source)


def _said(entry: DossierEntry, own: OwnDossierEntry) -> DossierEntry:
    """An entry as the office has it; what it leaves empty stays as shipped."""
    return replace(
        entry,
        group=own.group,
        title=own.title or entry.title,
        kind=own.kind or entry.kind,
        contents=own.contents or entry.contents,
        retention=own.retention or entry.retention,
        is_required=own.is_required,
        own=own,
    )


def _place(entry: DossierEntry) -> tuple[int, str]:
    """By group; the shipped ones first as they stand, since sorting keeps their order, then own ones by their place."""
    return entry.group.order, entry.own.position if entry.own else ""


@cache
def _shipped() -> tuple[tuple[DossierEntry, ...], str]:
    told = tomllib.loads(paths.db("catalogues", "dossier_list.toml").read_text(encoding="utf-8"))
    return tuple(map(_entry, told["entry"])), told["source"]


def _entry(told: dict[str, Any]) -> DossierEntry:
    return DossierEntry(
        **{
            **told,
            "group": DossierGroup.of(told["group"]),
            "contents": tuple(told.get("contents", ())),
            "committee_by": tuple(map(CommitteeBy.of, told.get("committee_by", ()))),
        }
    )
