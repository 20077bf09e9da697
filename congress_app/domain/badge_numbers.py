"""Badge numbers: counted through within a kind of badge, padded so that they sort; a number that was given is not given again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SHORTEST = 3
_NUMBER = re.compile(r"(\D*)(\d{1,9})")


def free_numbers(prefix: str, count: int, taken: Sequence[str], *, whole: int) -> list[str]:
    """The next numbers behind those taken: `001`, `DK01` ...

    Args:
        prefix: what stands before the figures of this kind, "" for official delegates.
        count: how many are wanted.
        taken: numbers in use within this kind; texts that are no numbers of it do not matter.
        whole: how many the kind has in all, which says how many figures are written.
    """
    found = [match for match in (_NUMBER.fullmatch(each.strip()) for each in taken) if match]
    used = {int(match[2]) for match in found if match[1].strip("-. ") == prefix}
    last = max(used, default=0)
    digits = max(_SHORTEST if not prefix else 2, len(str(max(whole, last + count))))
    return [f"{prefix}{last + number:0{digits}d}" for number in range(1, count + 1)]


def number_key(number: str) -> tuple[bool, str, int, str]:
    """A key by which badge numbers are ordered: kind by kind, then by their figures; those without one last."""
    plain = number.strip()
    match = _NUMBER.fullmatch(plain)
    return not plain, match[1].casefold() if match else plain.casefold(), int(match[2]) if match else 0, plain


def doubled_numbers(numbered: Iterable[tuple[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    """Numbers that more than one carry, with their names.

    Args:
        numbered: number and name of each.
    """
    names: dict[str, list[str]] = {}
    for number, name in numbered:
        if number.strip():
            names.setdefault(number.strip().casefold(), []).append(name)
    twice = [(number.upper(), tuple(its)) for number, its in names.items() if len(its) > 1]
    return sorted(twice, key=lambda each: number_key(each[0]))
