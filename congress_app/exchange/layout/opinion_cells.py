"""What the cells of a table of opinions say: place and quoted words in one, accepted or not in one, whose or where in a heading."""

from __future__ import annotations

import re

from congress_app.exchange.layout.groups import sounds_like_group
from congress_app.i18n.folding import fold

_QUOTED = re.compile(r"[“\"«](.+?)[”\"»]", re.DOTALL)
_PLACE = re.compile(
    r"(?:(?:tai |o |ve )?(?:phan|muc|tieu muc|trang|tr\.|dieu|khoan|diem|chuong|dong|doan|phu luc|bieu|bang|tieu de|chu de|phuong cham)\b"
    r"|[ivx]{1,5}[.,)/]|[a-z]\)|\d{1,2}(?:\.\d{1,2})*[.)]?(?:\s|$))"
)
_LONGEST_PLACE = 100
_REFUSED = re.compile(
    r"(?:de nghi |xin |xin phep )?(?:khong tiep thu|chua tiep thu|giu nguyen|bao luu|duoc giu nguyen)\b"
)
_CROSSES = frozenset(("x", "v", "+", "✓", "✔", "√", "co"))
_SPECIFIC = re.compile(r"(?:cac )?y kien (?:gop y )?(?:cu the|khac)\b")
_COUNT = re.compile(r"\s*[(:–-]\s*\d+ (?:lượt )?ý kiến\)?$", re.IGNORECASE)
ACCEPTED, NOT_ACCEPTED = "Tiếp thu", "Không tiếp thu"


def place_and_quote(cell: str) -> tuple[str, str]:
    """The place in the draft and the words that are quoted from it: `Mục 2, trang 5: “đạt 95%”`. Either may be ""."""
    if found := _QUOTED.search(cell):
        return (cell[: found.start()] + cell[found.end() :]).strip(" :;,.–-\n"), found[1].strip()
    if _PLACE.match(fold(cell)):
        for between in (":", "\n"):
            place, _between, rest = cell.partition(between)
            if rest.strip() and len(place) <= _LONGEST_PLACE:
                return place.strip(" ,;"), rest.strip()
    return (cell, "") if len(cell) <= _LONGEST_PLACE else ("", cell)


def answer_and_refusal(answer: str, refusal: str) -> tuple[str, str]:
    """How an opinion was answered; a cross becomes words, a refusal in the column of answers goes where refusals stand."""
    answer = ACCEPTED if fold(answer) in _CROSSES else answer
    refusal = NOT_ACCEPTED if fold(refusal) in _CROSSES else refusal
    if not refusal and _REFUSED.match(fold(answer)):
        return "", answer
    return answer, refusal


def group_says(words: str) -> str:
    """What the heading of a group is for the opinions below: "who" gave them, the "place" in the draft, or "" = neither."""
    if _SPECIFIC.match(fold(words)):
        return ""
    return "who" if sounds_like_group(words) else "place"


def group_words(words: str) -> str:
    """The words of the heading of a group without the count of opinions behind them."""
    return _COUNT.sub("", words).strip(" :.")
