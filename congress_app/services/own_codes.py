"""The office's own words in the code lists: added, spelt in other ways, hidden. Shipped words are never written."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import Refused
from congress_app.services.records import FIXED, Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

Edits = Sequence[tuple[str, Values]]


class OwnCodes:
    """Stores what the office changes in a code list."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store(self, kind: CatalogueKind, edits: Edits, new: Sequence[Values]) -> Outcome[list[OwnCode]]:
        """Change words of a list, by the name under which they stand, and add new ones, as one step; the value is those added.

        Raises:
            Refused: a name stands in the list already.
        """
        name = step(N_("Change the code list “{kind}”"), msg_kind=kind.msgid)
        return self._run(lambda work: store(work, kind, edits, new), name)


def store(work: Work, kind: CatalogueKind, edits: Edits, new: Sequence[Values]) -> list[OwnCode]:
    """Change words and add new ones; part of larger verbs. Of a shipped word nothing stays where nothing differs from it."""
    shipped = {canonical(name) for name in Catalogues.load().of(kind).names}
    for name, values in edits:
        _change(work, kind, name, {key: value for key, value in values.items() if key not in FIXED}, shipped)
    taken = shipped | {canonical(each.name) for each in work.find(OwnCode, catalogue=kind)}
    made = []
    for values in new:
        key = canonical(str(values["name"]))
        if key in taken:
            raise Refused(N_("“{name}” is in the list already."), name=values["name"])
        taken.add(key)
        made.append(put(work, OwnCode(id=work.new_id(OwnCode), **{**values, "catalogue": kind})))
    return made


def _change(work: Work, kind: CatalogueKind, name: str, values: Values, shipped: set[str]) -> None:
    own = {canonical(each.name): each for each in work.find(OwnCode, catalogue=kind)}
    key = canonical(name)
    stands = own.get(key)
    wanted = dataclasses.replace(stands or OwnCode(id=work.new_id(OwnCode), catalogue=kind, name=name), **dict(values))
    changed = canonical(wanted.name)
    if changed != key and (changed in own or changed in shipped):
        raise Refused(N_("“{name}” is in the list already."), name=wanted.name)
    if key in shipped and not wanted.others and not wanted.is_hidden:
        if stands is not None:
            work.delete(stands)
    elif wanted != stands:
        put(work, wanted)
