"""The documents of congresses as the checks take them: read only where there are any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.dossier import dossier_rows
from congress_app.listings.drafts.dossier_row import Filled
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists


@dataclass(slots=True)
class DocumentFacts:
    """What belongs to one congress; missing: the titles of the required pieces that its dossier lacks, outdated: of those behind."""

    drafts: list[Draft] = field(default_factory=list)
    numbers: list[NumberEntry] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)


def document_facts(
    lists: Lists, scope: Scope, congresses: Sequence[CongressRow], counts: Mapping[str, int]
) -> Mapping[str, DocumentFacts]:
    """The documents, numbers and missing pieces by congress; congresses without any are left out. counts: of `Lists`."""
    found: dict[str, DocumentFacts] = {}
    if not counts["documents"] and not counts["numbers"]:
        return found
    drafts = load_drafts(lists, scope)
    for draft in drafts.drafts:
        found.setdefault(draft.congress.id, DocumentFacts()).drafts.append(draft)
    # What a committee numbers outside of a congress is told once, at its newest congress.
    newest = {row.organisation.id: row.id for row in congresses}
    for entry in drafts.numbers:
        congress_id = entry.congress_id or newest.get(entry.organisation_id)
        if congress_id is not None and scope.congress_id in (None, congress_id):
            found.setdefault(congress_id, DocumentFacts()).numbers.append(entry)
    if drafts.drafts:
        for row in dossier_rows(lists, scope, drafts, with_print_outs=False):
            if row.filled is Filled.OUTDATED:
                found.setdefault(row.congress.id, DocumentFacts()).outdated.append(row.title)
            elif row.is_lacking:
                found.setdefault(row.congress.id, DocumentFacts()).missing.append(row.title)
    return found
