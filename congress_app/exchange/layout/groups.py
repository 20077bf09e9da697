"""Headings of groups among the rows: `II. Đại biểu được bầu`, `Chi bộ Nông Trang`, `1 | Đoàn đại biểu số 1`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from congress_app.exchange.layout.table import Group
from congress_app.i18n.folding import fold, nfc

_NUMBERED = re.compile(r"\s*([IVXivx]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)\s*(?:[.)/:\-–]+\s*)(?=\D)(.+)", re.DOTALL)
_NUMBERING = re.compile(r"(?:[IVX]{1,6}|[A-ZĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?")
_COUNTED = r"(?:đ/c|đồng chí|đại biểu|đc|người|đảng viên)"
_COUNT = re.compile(rf"(?:\s*[:(]\s*\d+\s*{_COUNTED}?|[\s\-–]+\d+\s*{_COUNTED})[\s).]*$", re.IGNORECASE)
_CATEGORIES = (
    ("alternate", r"du khuyet"),
    ("ex_officio", r"duong nhien"),
    ("appointed", r"chi dinh"),
    ("guest", r"khach moi|dai bieu moi|duoc moi"),
    ("service", r"phuc vu|bao chi|ban to chuc dai hoi"),
    ("elected", r"\bbau\b"),
)
_NO_DELEGATION = re.compile(r"(?:chua|khong) (?:duoc )?(?:phan|thuoc|xep|chia|co)\b.*\bdoan\b")
_DELEGATION = re.compile(r"doan (?:dai bieu|so|\d|dbh?\b)|doan [ivx]+$")
_BEGINNINGS = (
    r"(?:chi bộ|chi ủy|chi uỷ|đảng bộ|đảng ủy|đảng uỷ|đoàn (?:đại biểu|số \d|\d)|tổ (?:số |thảo luận )?\d|đại biểu\b|khách mời"
    r"|ubnd|hđnd|(?:khối|các|nhóm|bộ phận|trường|trạm|ủy ban|uỷ ban|hội|công an|quân sự|cơ quan|xã|phường|thôn|ban|khu) )"
)
# With their accents: Bàn, Khôi and Tô begin the names of persons.
_GROUP, _PLAIN_GROUP = re.compile(_BEGINNINGS), re.compile(fold(_BEGINNINGS))


def group_meaning(words: str) -> tuple[str, str]:
    """What the words of a group mean: ("category", its code), ("delegation", its name, "" = none) or ("unit", its name)."""
    name = _COUNT.sub("", numbered(words)[1]).strip(" :.-–")
    plain = fold(name)
    if _NO_DELEGATION.match(plain):
        return "delegation", ""
    if _DELEGATION.match(plain):
        return "delegation", name
    code = next((code for code, pattern in _CATEGORIES if re.search(pattern, plain)), "")
    return ("category", code) if code else ("unit", name)


def title_category(lines: Iterable[str]) -> tuple[str, str]:
    """The category that the title above a list says of all its rows, and the title: ("alternate", "Danh sách đại biểu dự khuyết").

    Both are "" where no title says one, or says several.
    """
    for line in lines:
        plain = fold(line)
        codes = [code for code, pattern in _CATEGORIES if re.search(pattern, plain)]
        if plain.startswith("danh sach") and len(codes) == 1:
            return codes[0], " ".join(nfc(line).split())
    return "", ""


def numbered(words: str) -> tuple[str, str]:
    """The numbering before the words of a group, and the words: ("II", "Đại biểu được bầu")."""
    found = _NUMBERED.fullmatch(words)
    return (found[1], found[2].strip()) if found else ("", words.strip())


def is_numbering(text: str) -> bool:
    """Whether a cell holds nothing but the numbering of a group or of a row."""
    return _NUMBERING.fullmatch(text) is not None


def sounds_like_group(words: str) -> bool:
    """Whether words begin like those of a group. `Đoàn Văn An` is a person, `Đoàn đại biểu số 1` is none."""
    plain = nfc(words).casefold()
    return (_PLAIN_GROUP if plain.isascii() else _GROUP).match(plain) is not None


def enter(within: Sequence[tuple[str, Group]], words: str, numbering: str) -> list[tuple[str, Group]]:
    """The groups after the heading of one more: it closes those from its own style of numbering on, else lies in all of them.

    Args:
        within: the groups before it, each with its style, the outermost first.
        words: of the new group.
        numbering: before the words, "" where there is none.
    """
    style = _style(words, numbering)
    level = next((place for place, (other, _group) in enumerate(within) if other == style), len(within))
    return [*within[:level], (style, Group(words, level, numbering))]


def _style(words: str, numbering: str) -> str:
    plain = numbering.rstrip(".)")
    if not plain:
        return group_meaning(words)[0]
    if set(plain.upper()) <= {*"IVX"}:
        return "roman"
    return f"{plain.count('.')} dots" if plain[0].isdigit() else "letter"
