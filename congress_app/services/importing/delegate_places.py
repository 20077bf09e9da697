"""What the rows of a list of delegates name: organisations, which must be known; delegations and groups, made where there is none."""

from __future__ import annotations

from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegation, DiscussionGroup
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.validity import valid
from congress_app.i18n.tones import canonical
from congress_app.services.delegations import append
from congress_app.services.importing.organisations import KnownOrganisations
from congress_app.services.work import Work


class Places:
    """Finds what rows name; each distinct text is looked for once."""

    def __init__(self, work: Work, congress: Congress) -> None:
        self._work, self._congress = work, congress
        organisations = work.find(Organisation)
        self._organisations = KnownOrganisations(organisations)
        self._below = _below(organisations, congress.organisation_id)
        self._delegations: dict[str, Id[Delegation]] = {
            canonical(each.name): Id(each.id) for each in work.find(Delegation, congress_id=congress.id)
        }
        self._groups: dict[str, Id[DiscussionGroup]] = {
            canonical(each.name): Id(each.id) for each in work.find(DiscussionGroup, congress_id=congress.id)
        }
        self._known: dict[str, Id[Organisation] | None] = {}
        self._new_delegations: list[Delegation] = []
        self._new_groups: list[DiscussionGroup] = []

    def write(self) -> None:
        """Save the delegations and groups that rows brought."""
        append(self._work, self._new_delegations)
        append(self._work, self._new_groups)

    def organisation(self, text: str) -> Id[Organisation] | None:
        """The organisation that a text names, those below the congress's own first; None where none or several have the name."""
        if text not in self._known:
            found = self._organisations.named(text)
            near = [each for each in found if each.id in self._below] or found
            self._known[text] = Id(near[0].id) if len(near) == 1 else None
        return self._known[text]

    def delegation(self, text: str) -> Id[Delegation]:
        """The delegation of a name, made where there is none."""
        if text not in self._delegations:
            self._delegations[text] = self._delegations.get(canonical(text)) or self._new_delegation(text)
        return self._delegations[text]

    def _new_delegation(self, text: str) -> Id[Delegation]:
        new_id, of = self._work.new_id(Delegation), Id[Congress](self._congress.id)
        made = Delegation(id=new_id, congress_id=of, name=text, organisation_id=self.organisation(text))
        self._new_delegations.append(valid(made))
        self._delegations[canonical(text)] = new_id
        return new_id

    def group(self, text: str) -> Id[DiscussionGroup]:
        """The discussion group of a name, made where there is none."""
        if text not in self._groups:
            self._groups[text] = self._groups.get(canonical(text)) or self._new_group(text)
        return self._groups[text]

    def _new_group(self, text: str) -> Id[DiscussionGroup]:
        new_id, of = self._work.new_id(DiscussionGroup), Id[Congress](self._congress.id)
        self._new_groups.append(valid(DiscussionGroup(id=new_id, congress_id=of, name=text)))
        self._groups[canonical(text)] = new_id
        return new_id


def _below(organisations: list[Organisation], top: str) -> set[str]:
    """The ids of an organisation and of all below it."""
    children: dict[str | None, list[str]] = {}
    for each in organisations:
        children.setdefault(each.parent_id, []).append(str(each.id))
    found, waiting = {str(top)}, [str(top)]
    while waiting:
        fresh = [each for each in children.get(waiting.pop(), ()) if each not in found]
        found.update(fresh)
        waiting.extend(fresh)
    return found
