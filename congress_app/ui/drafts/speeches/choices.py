"""What speeches are chosen from: the delegates of the congress, their delegations, the items of the agenda that hold speeches."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import ItemKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.drafts.choices import SpeechUse
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.listings.drafts.speeches import SpeechRow
from congress_app.ui.common.options import Option

_KINDS = (ItemKind.DISCUSSION, ItemKind.SPEECH)


@dataclass(frozen=True, slots=True)
class Choices:
    """As they were read last."""

    delegates: Sequence[Delegate] = ()
    delegations: Sequence[Delegation] = ()
    items: Sequence[AgendaItem] = ()

    def delegate_options(self) -> list[Option]:
        """The delegates by name; namesakes with their posts."""
        names = [each.full_name for each in self.delegates]
        return [
            Option(
                each.id,
                f"{each.full_name} ({each.post})" if names.count(each.full_name) > 1 else each.full_name,
                each.post,
            )
            for each in self.delegates
        ]

    def delegation_options(self) -> list[Option]:
        """The delegations by name."""
        return [Option(each.id, each.name) for each in self.delegations]

    def item_options(self) -> list[Option]:
        """The discussions and speeches of the agenda."""
        return [Option(each.id, each.title) for each in self.items]

    def stored(self, cells: Mapping[str, Any], *, has_delegation: bool = False) -> dict[str, Any]:
        """The cells of a speech as fields: a name that means one delegate or delegation is that one, any other stays as typed."""
        values: dict[str, Any] = {}
        for name, value in cells.items():
            match name:
                case "speaker":
                    values |= _one_of("delegate_id", "speaker", value or "", self.delegate_options())
                case "delegation":
                    values |= _one_of("delegation_id", "delegation_name", value or "", self.delegation_options())
                case "item":
                    values["item_id"] = value
                case _ if value is not None:
                    values[name] = value
        if values.get("delegate_id") and not has_delegation and not cells.get("delegation"):
            its = next(each for each in self.delegates if each.id == values["delegate_id"])
            values["delegation_id"] = its.delegation_id
        return values


def read_choices(app: App, congress_id: str) -> Choices:
    """Read them; touches nothing of Qt."""
    scope = dataclasses.replace(app.scope(), congress_id=Id[Congress](congress_id))
    return Choices(
        app.lists.within(Delegate, scope),
        app.lists.within(Delegation, scope),
        [each for each in app.lists.within(AgendaItem, scope) if each.kind in _KINDS],
    )


def over_items(rows: Sequence[SpeechRow], items: Sequence[AgendaItem]) -> dict[str, tuple[AgendaItem, int]]:
    """The items whose speeches in the hall take longer than they last, with the minutes of the speeches."""
    minutes: dict[str, int] = {}
    for row in rows:
        if row.speech.item_id and row.speech.use is SpeechUse.HALL:
            minutes[row.speech.item_id] = minutes.get(row.speech.item_id, 0) + row.speech.minutes
    return {each.id: (each, minutes[each.id]) for each in items if minutes.get(each.id, 0) > each.minutes}


def summary(rows: Sequence[SpeechRow], over: Mapping[str, tuple[AgendaItem, int]]) -> str:
    """How many speeches of how many minutes, how many only in print, and which items they outlast."""
    hall = [row.speech for row in rows if row.speech.use is SpeechUse.HALL]
    parts = [
        _("In the hall: {count} speeches, {minutes} minutes").format(
            count=len(hall), minutes=sum(each.minutes for each in hall)
        )
    ]
    if printed := len(rows) - len(hall):
        parts.append(_("in print only: {count}").format(count=printed))
    for item, minutes in over.values():
        words = _("“{item}” lasts {planned} minutes, its speeches {minutes}: {over} too many")
        parts.append(words.format(item=item.title, planned=item.minutes, minutes=minutes, over=minutes - item.minutes))
    return " · ".join(parts)


def _one_of(id_name: str, name: str, text: str, options: Sequence[Option]) -> dict[str, Any]:
    found = [option.value for option in options if fold(option.words) == fold(text)] if text else []
    is_one = len(found) == 1
    return {id_name: found[0] if is_one else None, name: "" if is_one else text}
