"""What the print-outs of delegates share: who is listed, in which groups and order, and what the cells say of a person."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model_table import Cell, CellValue, Row, RowKind
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, DelegationRole, Gender, GuestReply
from congress_app.domain.delegates import Delegate
from congress_app.domain.post_words import post_at
from congress_app.listings.delegates import DelegateRow

OFFICIAL, ALTERNATES, GUESTS, ALL = "official", "alternates", "guests", "all"
BY_DELEGATION, BY_NAME, BY_CATEGORY = "delegation", "name", "category"
_ROLES = {DelegationRole.HEAD: 0, DelegationRole.DEPUTY: 1, None: 2}
_KINDS = list(DelegateCategory)
_WANTED: Mapping[str, Collection[DelegateCategory]] = {
    OFFICIAL: [kind for kind in _KINDS if kind.is_official],
    ALTERNATES: [DelegateCategory.ALTERNATE],
    GUESTS: [DelegateCategory.GUEST],
    ALL: _KINDS,
}


@dataclass(frozen=True, slots=True)
class Listed:
    """A delegate as lists show it.

    kind: what it counts as. place: its place by name. A substitute has the place of whom it replaces, and its delegation unless it has one.
    """

    row: DelegateRow
    kind: DelegateCategory
    delegation_id: str
    delegation: str
    place: int
    replaces: str = ""

    @property
    def of(self) -> Delegate:
        """The delegate."""
        return self.row.delegate


@dataclass(frozen=True, slots=True)
class Group:
    """Some delegates under a heading; "" where the list has no groups. delegation_id: the delegation that it is, if it is one."""

    name: str
    members: tuple[Listed, ...]
    delegation_id: str = ""


def has_any(request: PaperRequest) -> bool:
    """Whether anybody at all is listed."""
    return bool(listed(request, ALL))


def listed(request: PaperRequest, who: str = OFFICIAL) -> list[Listed]:
    """Those asked for, by name; whoever withdrew or was replaced is in no list."""
    rows = request.lists.delegates(request.scope)
    by_id = {row.id: number for number, row in enumerate(rows)}
    pairs = {
        str(each.substitution.substitute_id): str(each.substitution.replaced_id)
        for each in request.lists.substitutions(request.scope)
    }
    made = (_listed(rows, number, by_id, pairs) for number in range(len(rows)))
    return [each for each in made if each is not None and each.kind in _WANTED[who]]


def _listed(rows: Sequence[DelegateRow], number: int, by_id: dict[str, int], pairs: dict[str, str]) -> Listed | None:
    row = rows[number]
    kind = row.counted_as or row.place
    if kind is None or row.delegate.state is DelegateState.WITHDRAWN:
        return None
    first = _first_replaced(row.id, pairs)
    replaced = rows[by_id[pairs[row.id]]] if row.id in pairs else None
    home = row if row.delegate.delegation_id else rows[by_id[first]]
    name = replaced.delegate.full_name if replaced else ""
    return Listed(row, kind, home.delegate.delegation_id or "", home.delegation, by_id[first], name)


def _first_replaced(id: str, pairs: dict[str, str]) -> str:
    """Whose place somebody holds in the end: the one who was replaced first."""
    seen = {id}
    while id in pairs and pairs[id] not in seen:
        id = pairs[id]
        seen.add(id)
    return id


def grouped(request: PaperRequest, people: Iterable[Listed], layout: str = BY_DELEGATION) -> list[Group]:
    """The groups of a list: official delegates as the layout says, then alternates, guests and service, each in one group."""
    words, people = request.words("delegates"), list(people)
    official = [each for each in people if each.kind.is_official]
    if layout == BY_CATEGORY:
        groups = _by_kind(official, words)
    elif layout == BY_DELEGATION:
        groups = _by_delegation(request, official, words)
    else:
        groups = [Group("", tuple(official))]
    groups += _by_kind([each for each in people if not each.kind.is_official], words)
    return [group for group in groups if group.members]


def _by_kind(people: Sequence[Listed], words: Words) -> list[Group]:
    made = []
    for kind in sorted({each.kind for each in people}, key=_KINDS.index):
        of_kind = [each for each in people if each.kind is kind]
        if kind is DelegateCategory.GUEST:
            of_kind.sort(key=lambda each: precedence(each.of))
        elif kind.is_official:
            of_kind.sort(key=lambda each: each.place)
        made.append(Group(words(f"groups.{kind.value}"), tuple(of_kind)))
    return made


def _by_delegation(request: PaperRequest, people: Sequence[Listed], words: Words) -> list[Group]:
    delegations = request.lists.delegations(request.scope)
    groups = []
    for row in delegations:
        its = [each for each in people if each.delegation_id == row.id]
        its.sort(key=lambda each: (_ROLES[each.of.delegation_role], each.place))
        groups.append(Group(row.delegation.name, tuple(its), row.id))
    rest = tuple(each for each in people if not each.delegation_id)
    return [*groups, Group(words("groups.none") if delegations else "", rest)]


def precedence(delegate: Delegate) -> tuple[bool, int]:
    """The order in which guests are introduced: those without a number last."""
    return delegate.precedence <= 0, delegate.precedence


def group_row(group: Group, words: Words) -> list[Row]:
    """The heading of a group with its count; none where the list has no groups."""
    return [Row((words("group", name=group.name, count=len(group.members)),), RowKind.GROUP)] if group.name else []


def post_and_unit(delegate: Delegate) -> str:
    """What somebody is, and where."""
    return post_at(delegate.post, delegate.unit)


def by_gender(delegate: Delegate, value: CellValue) -> tuple[CellValue, ...]:
    """The cells of the columns Nam and Nữ: in the one of the gender, across both where it is not known."""
    if delegate.gender is None:
        return (Cell(value, 2, Alignment.CENTRE),)
    return (value, None) if delegate.gender is Gender.MALE else (None, value)


def remark(each: Listed, words: Words) -> str:
    """The last column: what somebody is in the delegation, whom it replaces, whether a guest comes, and its own note."""
    of = each.of
    parts = [words(f"roles.{of.delegation_role.value}") if of.delegation_role else ""]
    parts.append(words("replaces", name=each.replaces) if each.replaces else "")
    if of.reply is GuestReply.DECLINES:
        parts.append(words("declines"))
    elif of.reply is GuestReply.SENDS_ANOTHER:
        parts.append(words("sends_another", name=of.sent_instead).rstrip(": "))
    return "; ".join(filter(None, (*parts, of.note)))
