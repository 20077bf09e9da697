"""What the views of documents read besides the data of the part: whom and what documents are given to, and what the checks say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from congress_app.bootstrap import App
from congress_app.domain.bodies import Body
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.listings.listing import Scope
from congress_app.listings.persons import PersonRow
from congress_app.listings.warnings import warning_rows
from congress_app.ui.common.options import Option


@dataclass(frozen=True, slots=True)
class Around:
    """The bodies of the congress, the persons of the file, and sentences of the checks by document."""

    bodies: tuple[Option, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    warnings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_around(app: App, scope: Scope) -> Around:
    """Read all of it; touches nothing of Qt."""
    if scope.congress_id is None:
        return Around()
    bodies = [Option(each.id, each.title or each.kind.printed) for each in app.lists.within(Body, scope)]
    ids = {each.id for each in app.lists.within(CongressDocument, scope)}
    said: dict[str, list[str]] = {}
    for row in warning_rows(app.lists, scope) if ids else ():
        for key in row.finding.row_ids:
            if key in ids:
                said.setdefault(key, []).append(row.finding.sentence)
    warnings = {key: tuple(sentences) for key, sentences in said.items()}
    return Around(tuple(bodies), tuple(app.lists.persons(scope)), warnings)
