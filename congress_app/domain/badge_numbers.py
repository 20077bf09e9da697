"""Badge numbers: counted through within a kind of badge, padded so that they sort; a number that was given is not given again."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
