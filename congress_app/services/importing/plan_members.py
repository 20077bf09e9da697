"""Whom a cell of a plan names: members of committees first, then others of the plan, by name and where that is not enough by post."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from congress_app.domain.labels import shortened
from congress_app.domain.persons import Person
from congress_app.domain.plan.model import Member, Plan
from congress_app.domain.same_person import exact_name, is_plain
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import NotFound, Refused, UserError
from congress_app.services.importing.near_names import listed, near_names
from congress_app.services.importing.rows import RowRefused

_LINES = re.compile(r"[;\n\r]+")
_PARTS = re.compile(r"\s[-–—]\s|[,:(–—]|\s[-–—](?=\w)")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}[.)/]|[-+•*–—])\s*")
_HONORIFIC = re.compile(
    r"^(?:các\s+)?(?:đồng\s+chí|đ\s*/\s*c|đ\s*\.\s*c\.?|đc\b\.?|dong\s+chi|d\s*/\s*c|ông|bà|ong|ba(?=\s))\s*[:.]?\s+",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"^\s*(?:đồng\s+chí|đ\s*[/.]?\s*c\b|dong\s+chi|d\s*/\s*c)", re.IGNORECASE)

_SEVERAL = 2

Preferred = Callable[[Member], bool]


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a cell names. taken: said where only the post told who it is."""

    member: Member
    taken: UserError | None = None


class Doubtful(RowRefused):
    """A row that may be about several. ids: of those."""

    def __init__(self, name: str, problem: UserError, ids: tuple[str, ...]) -> None:
        super().__init__(name, problem)
        self.ids = ids


class KnownMembers:
    """The people of a plan by their names, those on committees before others."""

    def __init__(self, plan: Plan, persons: Iterable[Person], field: str) -> None:
        self._field = field
        self._members = plan.ranked
        self._exact: dict[str, list[Member]] = {}
        self._folded: dict[str, list[Member]] = {}
        for each in self._members:
            self._exact.setdefault(exact_name(each.name), []).append(each)
            self._folded.setdefault(fold(each.name), []).append(each)
        self._others: dict[str, list[Person]] = {}
        for person in persons:
            if person.id not in plan.members:
                self._others.setdefault(exact_name(person.full_name), []).append(person)

    def in_cell(self, text: str, post: str, is_preferred: Preferred) -> tuple[Named, ...]:
        """Those whom a cell names, one or several on lines of their own.

        Args:
            text: of the cell.
            post: of the cell beside it; it tells apart those of one name.
            is_preferred: whether somebody has already what the row says; of several of one name it is that one.

        Raises:
            RowRefused: somebody is not known. Doubtful: several have the name, and nothing tells them apart.
        """
        found: list[Named] = []
        for line, below in _with_posts(self._is_name, [each for each in map(_bare, _LINES.split(text)) if each]):
            several = self._all_of(line)
            if several:
                found += [Named(self._the_one(each, post, is_preferred)) for each in several]
                continue
            one = self._in_line(line, post or below, is_preferred)
            if one is None:
                raise RowRefused(self._field, self._unknown(line))
            found.append(one)
        return tuple({each.member.id: each for each in found}.values())

    def _is_name(self, line: str) -> bool:
        """Whether a line names somebody, and is not the post of the one above."""
        first, *_rest = _parts(line)
        return bool(_ADDRESSED.match(line) or self._all_of(line) or self._named(plain_name(line)) or self._named(first))

    def _all_of(self, line: str) -> tuple[list[Member], ...]:
        """Several known names with commas between them."""
        parts = [plain_name(each) for each in re.split(r",|\s+và\s+", line)]
        if len(parts) < _SEVERAL or any(not each for each in parts):
            return ()
        found = [self._named(each) for each in parts]
        return tuple(found) if all(found) else ()

    def _in_line(self, line: str, post: str, is_preferred: Preferred) -> Named | None:
        """Whom one line names: by the whole of it, by its first part, by its end, by its post."""
        name = plain_name(line)
        first, *rest = _parts(line)
        said = post or " ".join(rest)
        for each in (name, first, *rest[:1]):
            if found := self._named(each):
                return Named(self._the_one(found, said, is_preferred))
        if found := self._ending(first):
            return Named(self._the_one(found, said, is_preferred))
        other = self._other(first, said)
        if other is not None:
            return Named(other)
        by_post = self._of_post(name)
        if len(by_post) == 1:
            words = N_("“{text}” is taken to be {name}.")
            return Named(by_post[0], UserError(words, text=shortened(line), name=by_post[0].name))
        return None

    def _named(self, name: str) -> list[Member]:
        """Those of a name; without accents only where it is written without any."""
        return self._exact.get(exact_name(name), []) or (self._folded.get(fold(name), []) if is_plain(name) else [])

    def _ending(self, text: str) -> list[Member]:
        """Those whose name ends a text: “Bí thư Tỉnh ủy Bùi Văn An”, “Đại tá Bùi Văn An”."""
        words = text.split()
        for start in range(1, len(words) - 1):
            if found := self._named(" ".join(words[start:])):
                return found
        return []

    def _other(self, name: str, post: str) -> Member | None:
        """Somebody of the file who is in no plan yet: the post must tell that it is the same person."""
        if not post:
            return None
        found = [Member(each.id, each.full_name, each.post) for each in self._others.get(exact_name(name), ())]
        fitting = [each for each in found if _has_post(each, post)]
        return fitting[0] if len(fitting) == 1 else None

    def _of_post(self, text: str) -> list[Member]:
        plain = fold(text)
        return [each for each in self._members if each.seats and plain in _posts(each)]

    def _the_one(self, found: Sequence[Member], post: str, is_preferred: Preferred) -> Member:
        """The only one of some of the same name."""
        left = list(found)
        for narrow in (lambda each: _has_post(each, post), is_preferred, lambda each: bool(each.seats)):
            kept = [each for each in left if narrow(each)]
            left = kept or left
            if len(left) == 1:
                return left[0]
        candidates = "; ".join(f"{each.name} ({each.post})" if each.post else each.name for each in left)
        words = N_("Several members are called {name}: {candidates}. Write the post beside the name.")
        problem = Refused(words, name=left[0].name, candidates=candidates)
        raise Doubtful(self._field, problem, tuple(each.id for each in left))

    def _unknown(self, line: str) -> UserError:
        name = shortened(plain_name(line))
        others = self._others.get(exact_name(_parts(line)[0]), ())
        posts = [each.post for each in others if each.post]
        if posts:
            words = N_(
                "“{name}” is on no committee. Another person of this name is known: {posts}. If that one is meant, write the post beside"
                " the name."
            )
            return NotFound(words, name=name, posts="; ".join(posts[:3]))
        near = near_names(_parts(line)[0], [each.name for each in self._members])
        if near:
            words = N_(
                "“{name}” is on no committee. Was one of these meant: {near}? Look how the name is written, or add the member first."
            )
            return NotFound(words, name=name, near=listed(near))
        return NotFound(
            N_("“{name}” is on no committee. Add the member first, or look how the name is written."), name=name
        )


def _with_posts(is_name: Callable[[str], bool], lines: Sequence[str]) -> list[tuple[str, str]]:
    """The lines that name somebody, each with what stands below it: the post."""
    made: list[tuple[str, str]] = []
    for line in lines:
        if made and not is_name(line):
            made[-1] = (made[-1][0], f"{made[-1][1]} {line}".strip())
        else:
            made.append((line, ""))
    return made


def _parts(line: str) -> list[str]:
    """A name and what is said behind it."""
    return [part for each in _PARTS.split(plain_name(line)) if (part := each.strip(" )."))] or [""]


def _bare(line: str) -> str:
    return _NUMBER.sub("", line).strip()


def plain_name(text: str) -> str:
    """A name without what is said before it."""
    name = _NUMBER.sub("", text).strip()
    while (bare := _HONORIFIC.sub("", name)) != name:
        name = bare
    return " ".join(name.strip(" .,:;").split())


def _posts(member: Member) -> set[str]:
    return {fold(each) for each in _said_posts(member)}


def _said_posts(member: Member) -> Iterator[str]:
    yield from filter(None, (member.post, *(seat.post for seat in member.seats)))


def _has_post(member: Member, post: str) -> bool:
    """Whether a post that was said may be somebody's: one of both is part of the other."""
    plain = fold(post)
    return bool(plain) and any(plain in each or each in plain for each in _posts(member))
