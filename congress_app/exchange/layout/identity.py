"""Columns of identity-card numbers: told by their heading or by what they hold, so that they are never read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from congress_app.exchange.plain_forms import label_key

_HEADING = re.compile(
    r"\b(?:cccd|cmnd|cmtnd|cmt|cmtnd|gttt|can cuoc|chung minh|dinh danh|ma dinh danh|ho chieu|passport|id card)\b"
)
_CARD = re.compile(r"(?:\d{12}|[1-9]\d{10})")
_OLD_CARD = re.compile(r"\d{9}")
_BETWEEN = re.compile(r"[\s.\-]")
_LOOKED_AT = 200


def is_identity(heading: str, texts: Sequence[str], field: str) -> bool:
    """Whether a column holds identity numbers. Nine digits are such only where the heading means no field: they may be a telephone."""
    if _HEADING.search(label_key(heading)):
        return True
    numbers = [_BETWEEN.sub("", text) for text in islice(filter(None, texts), _LOOKED_AT)]
    count = sum(bool(_CARD.fullmatch(each) or (not field and _OLD_CARD.fullmatch(each))) for each in numbers)
    return count * 2 > len(numbers)
