"""The code lists of profiles: shipped ones, read-only, and what the office adds to them. Other words than these stay possible."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.runtime import paths
from congress_app.runtime.lazy import lazy


@dataclass(frozen=True, slots=True)
class Code:
    """One word of a code list. others: further spellings. rank: of levels, 0 the lowest. group: what statistics gather it under."""

    name: str
    others: tuple[str, ...] = ()
    rank: int = 0
    group: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class Catalogue:
    """A code list with its source and mark (found, background)."""

    kind: CatalogueKind
    codes: tuple[Code, ...]
    source: str
    mark: str

    @property
    def names(self) -> tuple[str, ...]:
        """The words offered, in their order."""
        return tuple(code.name for code in self.codes)

    @lazy
    def _spellings(self) -> tuple[dict[str, Code], dict[str, Code | None]]:
        exact: dict[str, Code] = {}
        folded: dict[str, Code | None] = {}
        for code in self.codes:
            for text in (code.name, *code.others):
                exact.setdefault(canonical(text), code)
                plain = fold(text)
                folded[plain] = code if folded.get(plain, code) is code else None
        return exact, folded

    def find(self, text: str) -> Code | None:
        """The code that a text means: as it is spelt, or without accents where only one fits."""
        exact, folded = self._spellings
        return exact.get(canonical(text)) or folded.get(fold(text))

    def normal(self, text: str) -> str:
        """The name of the code that a text means, else the text as it is."""
        found = self.find(text) if text else None
        return found.name if found else text

    def rank(self, text: str) -> int | None:
        """The rank of a level; None where the text is no word of the list."""
        found = self.find(text) if text else None
        return found.rank if found else None


@dataclass(frozen=True, slots=True)
class Catalogues:
    """All code lists."""

    lists: Mapping[CatalogueKind, Catalogue]

    @classmethod
    def load(cls, own: Iterable[OwnCode] = ()) -> Self:
        """The shipped lists with the office's own words behind them; an own word of a shipped name adds spellings, or hides it."""
        theirs: dict[CatalogueKind, list[OwnCode]] = {}
        for each in own:
            theirs.setdefault(each.catalogue, []).append(each)
        return cls({kind: _with_own(shipped, theirs.get(kind, [])) for kind, shipped in _shipped().items()})

    def of(self, kind: CatalogueKind | str) -> Catalogue:
        """The list of a kind."""
        return self.lists[CatalogueKind.of(kind)]


def _with_own(shipped: Catalogue, own: list[OwnCode]) -> Catalogue:
    by_name = {canonical(each.name): each for each in own}
    codes = []
    for code in shipped.codes:
        change = by_name.pop(canonical(code.name), None)
        if change is None:
            codes.append(code)
        elif not change.is_hidden:
            codes.append(Code(code.name, (*code.others, *_spellings(change)), code.rank, code.group))
    codes += [
        Code(each.name, _spellings(each), each.rank, is_own=True) for each in by_name.values() if not each.is_hidden
    ]
    return Catalogue(shipped.kind, tuple(codes), shipped.source, shipped.mark)


def _spellings(own: OwnCode) -> tuple[str, ...]:
    return tuple(line.strip() for line in own.others.splitlines() if line.strip())


@cache
def _shipped() -> Mapping[CatalogueKind, Catalogue]:
    with paths.db("catalogues", "codes.toml").open("rb") as file:
        told: dict[str, Any] = tomllib.load(file)
    return {
        kind: Catalogue(kind, tuple(map(_code, told[kind]["entries"])), told[kind]["source"], told[kind]["mark"])
        for kind in CatalogueKind
    }


def _code(entry: Mapping[str, Any]) -> Code:
    return Code(entry["name"], tuple(entry.get("others", ())), entry.get("rank", 0), entry.get("group", ""))
