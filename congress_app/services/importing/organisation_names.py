"""Organisations by their names in the many ways in which offices write them: with and without what stands before the name itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from congress_app.domain.organisations import Organisation
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.services.importing.near_names import near_names

_SHORT = (
    (re.compile(r"\b(?:đ|d)\s*/\s*b\b|\b(?:đ|d)b\b\.?|\b(?:đ|d)\.\s*bộ\b", re.IGNORECASE), "đảng bộ "),
    (re.compile(r"\bx\.\s*", re.IGNORECASE), "xã "),
    (re.compile(r"\bp\.\s*", re.IGNORECASE), "phường "),
    (re.compile(r"\bđk\.?\s", re.IGNORECASE), "đặc khu "),
    (re.compile(r"\b(?:các|cac)\s+(?=xã|xa\b|phường|phuong|đặc khu|dac khu)", re.IGNORECASE), ""),
    (re.compile(r"\bubnd\b", re.IGNORECASE), "ủy ban nhân dân"),
)
# Words before a name that are left out one after the other, the outermost first.
_BEFORE = (
    r"(?:đại hội|dai hoi|đh)(?: (?:đại biểu|dai bieu))?",
    r"(?:đảng bộ|dang bo|đảng ủy|đảng uỷ|dang uy|chi bộ|chi bo|btv đảng ủy|ban thường vụ đảng ủy)(?: (?:của|cua))?",
    r"(?:xã|xa|phường|phuong|đặc khu|dac khu|thị trấn|thi tran)(?! (?:hội|hoi)\b)",
)
_OF_PROVINCE = re.compile(r"^(đảng bộ \S.* tỉnh) \S.*$", re.IGNORECASE)  # which province is known in its office
_KIND = len(_BEFORE)
_STRIPS = tuple(re.compile(rf"^{each}\s+", re.IGNORECASE) for each in _BEFORE)


class OrganisationNames:
    """Finds organisations by name, with their accents first."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._accented, self._folded = _Names(canonical), _Names(fold)
        self._names: dict[str, str] = {}
        for each in organisations:
            self._names |= dict.fromkeys(ways_of(each.short_name or each.name), each.name)
            self._accented.keep(each)
            self._folded.keep(each)

    def named(self, text: str) -> list[Organisation]:
        """Those that a text names."""
        return self.written(text) or self._folded.named(text)

    def written(self, text: str) -> list[Organisation]:
        """Those that a text names with the very accents."""
        return self._accented.named(text)

    def near(self, text: str) -> tuple[str, ...]:
        """The names of those that a text without a find may have been meant for."""
        return tuple(dict.fromkeys(self._names[each] for each in near_names(ways_of(text)[-1], self._names)))


class _Names:
    """Organisations by all ways of their names, in one spelling."""

    def __init__(self, spelling: Callable[[str], str]) -> None:
        self._spelling = spelling
        self._by_level: list[dict[str, dict[str, Organisation]]] = [{} for _each in range(len(_STRIPS) + 1)]

    def keep(self, one: Organisation) -> None:
        for name in filter(None, (one.name, one.short_name, _OF_PROVINCE.sub(r"\1", one.name))):
            for level, key in enumerate(ways_of(name)):
                for at in range(level, len(self._by_level)):
                    self._by_level[at].setdefault(self._spelling(key), {})[one.id] = one

    def named(self, text: str) -> list[Organisation]:
        """Those that a text names, the fullest way of writing first; a ward is no commune of the same name."""
        ways = ways_of(text)
        for level, key in enumerate(ways):
            for known in self._by_level[level:]:
                found = [*known.get(self._spelling(key), {}).values()]
                if level == _KIND and key != ways[_KIND - 1]:
                    found = [each for each in found if len({*map(fold, ways_of(each.name)[_KIND - 1 :])}) == 1]
                if found:
                    return found
        return []


def ways_of(text: str) -> list[str]:
    """A name as it stands, then without the words before it, one after the other."""
    name = " ".join(text.split())
    for short, words in _SHORT:
        name = short.sub(words, name)
    ways = [" ".join(name.split()).strip(" .,:")]
    for strip in _STRIPS:
        shorter = strip.sub("", ways[-1])
        ways.append(shorter or ways[-1])
    return ways
