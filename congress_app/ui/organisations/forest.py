"""The organisations as a forest: what stands below and above each. Plain data, made on a worker."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from congress_app.domain.organisations import Organisation

TOP = ""


@dataclass(frozen=True, slots=True)
class Forest:
    """Organisations by id; those directly below each in order (`TOP`: those that have no superior); the superior and place of each."""

    organisations: dict[str, Organisation] = field(default_factory=dict)
    below: dict[str, tuple[str, ...]] = field(default_factory=dict)
    above: dict[str, str] = field(default_factory=dict)
    place: dict[str, int] = field(default_factory=dict)

    def branch(self, key: str) -> frozenset[str]:
        """An organisation and all below it."""
        found = [key] if key in self.organisations else []
        for each in found:  # grows while it is walked through
            found.extend(self.below.get(each, ()))
        return frozenset(found)

    def path(self, key: str) -> list[str]:
        """All that stand above an organisation, the nearest first."""
        path: list[str] = []
        at = self.above.get(key, TOP)
        while at != TOP:
            path.append(at)
            at = self.above.get(at, TOP)
        return path


def forest_of(organisations: Iterable[Organisation]) -> Forest:
    """The forest of these, in their order."""
    known: dict[str, Organisation] = {each.id: each for each in organisations}
    below: dict[str, list[str]] = {}
    above: dict[str, str] = {}
    place: dict[str, int] = {}
    for key, each in known.items():
        superior = str(each.parent_id) if each.parent_id in known else TOP
        its = below.setdefault(superior, [])
        above[key], place[key] = superior, len(its)
        its.append(key)
    return Forest(known, {key: tuple(its) for key, its in below.items()}, above, place)
