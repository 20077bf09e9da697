"""The pages of the help, read from `resources/help`: their titles, their text, and what is found in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from congress_app.i18n.folding import fold
from congress_app.runtime import paths

# In the order of the contents; a part of the window has the page of its name.
ORDER = (
    "start",
    "overview",
    "organisations",
    "calendar",
    "agenda",
    "delegates",
    "committees",
    "bodies",
    "assignments",
    "drafts",
    "rules",
    "printing",
    "badges",
    "import",
    "keys",
    "data-file",
    "backups",
    "command-line",
)
FIRST = ORDER[0]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page. text: Markdown, its first line the title."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """The first heading."""
        return self.text.partition("\n")[0].lstrip("# ").strip()


@cache
def help_pages() -> dict[str, HelpPage]:
    """All pages by name, in the order of the contents."""
    return {name: HelpPage(name, paths.resources("help", f"{name}.md").read_text(encoding="utf-8")) for name in ORDER}


def pages_with(text: str) -> list[HelpPage]:
    """The pages that hold every word typed, accents aside; those whose title does come first."""
    words = fold(text).split()
    found = [page for page in help_pages().values() if _holds(page.text, words)]
    return sorted(found, key=lambda page: not _holds(page.title, words))


def places_in(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where a wanted text stands in another, accents aside: starts and lengths."""
    letters, word = _letters(text), _letters(" ".join(wanted.split()))
    found, at = [], letters.find(word) if word else -1
    while at >= 0:
        found.append((at, len(word)))
        at = letters.find(word, at + len(word))
    return found


def _holds(text: str, words: list[str]) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)


def _letters(text: str) -> str:
    """Folded letter by letter, so that places stay the same."""
    return "".join(fold(letter)[:1] or " " for letter in text)
