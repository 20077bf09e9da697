"""The groups of lines about what people are: composition, gender, ethnic groups, religion, education, work, honours, terms of office."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from congress_app.domain.catalogues import Catalogue
from congress_app.domain.choice import Choice
from congress_app.domain.delegate_choices import Gender
from congress_app.domain.statistics.figures import NAME, UNKNOWN, Group, Line, Part, lines_of, named, partition
from congress_app.i18n import N_, NP_
from congress_app.i18n.collation import order_key
from congress_app.i18n.folding import fold

Buckets = Mapping[str, list[str]]
_NOTHING = frozenset(("", "khong", "ko", "k", "0", "-", "khong co", "chua", "chua co", "no"))


def choices(code: str, title: str, kinds: Sequence[Choice], found: Mapping[Choice, list[str]]) -> Group:
    """A group with one line for each value of a code list, also where nobody has it."""
    parts = [Part(f"{code}.{kind.value}", kind.msgid, found.get(kind, [])) for kind in kinds]
    return partition(code, title, parts)


def gender_group(found: Mapping[Gender | None, list[str]]) -> Group:
    """Men and women."""
    parts = [Part(f"gender.{kind.value}", kind.msgid, found.get(kind, [])) for kind in Gender]
    return partition("gender", N_("Gender"), [*parts, *_unknown("gender", found.get(None, ()))])


def by_name(catalogue: Catalogue, found: Buckets) -> dict[str, list[str]]:
    """The people by the name of the code that their text means, in the order of the list; other words behind; "" = not stated."""
    names: dict[str, list[str]] = {}
    for text, ids in found.items():
        names.setdefault(catalogue.normal(text.strip()), []).extend(ids)
    place = {name: number for number, name in enumerate(catalogue.names)}
    ordered = sorted(names, key=lambda name: (place.get(name, len(place)), order_key(name)))
    return {name: names[name] for name in ordered}


def ethnicity_group(catalogue: Catalogue, found: Buckets) -> Group:
    """The majority and the minorities, each minority by its name."""
    titles = N_("Majority (Kinh)"), N_("Ethnic minorities")
    return _two_sides(catalogue, found, "majority", ("ethnicity", N_("Ethnic groups")), titles)


def religion_group(catalogue: Catalogue, found: Buckets) -> Group:
    """Those without and those with a religion, each religion by its name."""
    titles = N_("Without a religion"), N_("With a religion")
    return _two_sides(catalogue, found, "none", ("religion", N_("Religion")), titles)


def _two_sides(catalogue: Catalogue, found: Buckets, usual: str, of: tuple[str, str], titles: tuple[str, str]) -> Group:
    code, title = of
    usual_names = {each.name for each in catalogue.codes if each.group == usual}
    names = by_name(catalogue, found)
    others = {name: ids for name, ids in names.items() if name and name not in usual_names}
    each = [named(code, name, ids) for name, ids in others.items()]
    parts = [
        Part(f"{code}.usual", titles[0], [id for name in usual_names for id in names.get(name, ())]),
        Part(f"{code}.other", titles[1], [id for ids in others.values() for id in ids], parts=each),
        *_unknown(code, names.get("", ())),
    ]
    return partition(code, title, parts)


def named_group(code: str, title: str, catalogue: Catalogue, found: Buckets) -> Group:
    """A group with one line for each level or name that somebody has."""
    names = by_name(catalogue, found)
    parts = [named(code, name, ids) for name, ids in names.items() if name]
    return partition(code, title, [*parts, *_unknown(code, names.get("", ()))])


def levels_group(of: tuple[str, str], catalogue: Catalogue, found: Buckets, above: tuple[str, str], rank: int) -> Group:
    """A group of levels, and below them those whose level is this rank or higher: a line that is the sum of theirs.

    of, above: the code and the title.
    """
    group = named_group(*of, catalogue, found)
    high = [line for line in group.lines if (catalogue.rank(line.values.get("name", "")) or 0) >= rank]
    percent = sum((line.percent or Decimal() for line in high), Decimal("0.00")) if group.lines else None
    ids = tuple(id for line in high for id in line.ids)
    return replace(group, lines=(*group.lines, Line(*above, count=len(ids), percent=percent, ids=ids)))


def told_lines(code: str, catalogue: Catalogue, found: Buckets, total: int) -> tuple[Line, ...]:
    """One line for each name among texts that may hold several, parted by semicolons; nobody is counted twice in one."""
    split: dict[str, dict[str, None]] = {}
    for text, ids in found.items():
        for piece in re.split(r"[;\n]", text):
            name = catalogue.normal(piece.strip())
            if has_told(name):
                split.setdefault(name, {}).update(dict.fromkeys(ids))
    names = by_name(catalogue, {name: list(ids) for name, ids in split.items()})
    return lines_of([named(code, name, ids) for name, ids in names.items()], total)


def filled_lines(code: str, msgid: str, found: Buckets, total: int) -> tuple[Line, ...]:
    """One line of those who have something written there, other than "none"."""
    ids = [id for text, its in found.items() if has_told(text) for id in its]
    return lines_of([Part(code, msgid, ids)], total)


def has_told(text: str) -> bool:
    """Whether a text says something, and not only "none"."""
    return fold(text).rstrip(".") not in _NOTHING


def delegation_group(names: Mapping[str, str], found: Mapping[str | None, list[str]]) -> Group:
    """How many each delegation has, in the order of the delegations."""
    parts = [Part(f"delegation={id}", NAME, found.get(id, []), {"name": name}) for id, name in names.items()]
    rest = [id for key, ids in found.items() if key is None or key not in names for id in ids]
    unknown = [Part("delegation.none", NP_("figures", "In no delegation"), rest)] if rest else []
    return partition("delegation", N_("Delegations"), [*parts, *unknown])


def _unknown(code: str, ids: Sequence[str]) -> list[Part]:
    return [Part(f"{code}.unknown", UNKNOWN, ids)] if ids else []
