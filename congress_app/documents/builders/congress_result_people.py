"""The part of the result report about people in office, and its annex: the list of the committee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from congress_app.documents.builders.letters import convener
from congress_app.documents.builders.own_paper import cited
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.votes import decision_words
from congress_app.documents.model import Block, Letterhead, PageSetup, Paragraph, Section, Table, Title
from congress_app.documents.model_table import Density, Row, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.naming import is_cell, spaced_term
from congress_app.domain.statistics.figures import Group, Line
from congress_app.domain.statistics.percents import share
from congress_app.i18n.folding import fold
from congress_app.i18n.numbers import counted, decimal, hundredths
from congress_app.listings.drafts.result_committee import Chosen, CommitteeFacts
from congress_app.listings.drafts.result_facts import ResultFacts

_LEFT_OUT = ("gender.male", "ethnicity.usual")
_TITLED = (SeatKind.SECRETARY, SeatKind.DEPUTY, SeatKind.STANDING, SeatKind.INSPECTION_HEAD)

_OF_COMMITTEES = ("", " dang uy", " chi bo", " tinh uy", " thanh uy")


def people(request: PaperRequest, words: Words, facts: ResultFacts, above: str) -> Iterator[Block]:
    """Who was elected or appointed, and what the committee is made of."""
    executive, few = facts.committee.of(SeatKind.EXECUTIVE), request.words("own_papers")("few")
    count = counted(len(executive)) if executive else few
    values = {"committee": committee_words(words, facts), "count": count}
    if facts.is_elected:
        yield Paragraph(words("people.elected", **values))
    else:
        decision = decision_words(request, facts.decision.value, above)
        yield Paragraph(words("people.appointed", **values, decision=decision))
    numbers = iter(range(1, 10))
    key = "people.executive_cell" if is_cell(facts.row.organisation) else "people.executive"
    yield Paragraph(words(key, number=next(numbers), count=count))
    yield from map(Paragraph, _structure(words, facts.committee.groups) if executive else [words("people.unknown")])
    for key, told in _seats(words, facts, few):
        yield Paragraph(words(f"people.{key}", number=next(numbers), **told))


def committee_words(words: Words, facts: ResultFacts) -> str:
    """`Ban Chấp hành Đảng bộ xã X nhiệm kỳ 2025 - 2030`; a cell has a `Chi ủy`."""
    organisation, term = facts.row.organisation, facts.row.congress.term
    return words(
        "people.committee_cell" if is_cell(organisation) else "people.committee",
        organisation=organisation.name,
        term=words("people.term", term=spaced_term(term)) if term else "",
    )


def _structure(words: Words, groups: Sequence[Group]) -> Iterator[str]:
    shown = [
        line
        for group in groups
        for line in group.lines
        if line.level == 0 and line.code not in _LEFT_OUT and (line.code == "age.mean" or _is_told(group, line))
    ]
    for place, line in enumerate(shown, 1):
        end, title = "." if place == len(shown) else ";", words.spelled(line.printed)
        if line.value is not None:
            yield words("people.mean", title=title, value=decimal(line.value), end=end)
        else:
            percent = hundredths(line.percent or Decimal(0))
            yield words("people.line", title=title, count=counted(line.count), percent=percent, end=end)


def _is_told(group: Group, line: Line) -> bool:
    """Whether a line says how many of all: that there is nobody only of women and minorities, and where it is known of everybody."""
    if line.percent is None or line.code.endswith(".unknown"):
        return False
    is_known = not any(each.code.endswith(".unknown") for each in group.lines)
    return line.count > 0 or (is_known and line.code in ("gender.female", "ethnicity.other"))


def _seats(words: Words, facts: ResultFacts, few: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The seats beside the committee; those that every committee has stand there as blanks."""
    committee, cell = facts.committee, is_cell(facts.row.organisation)
    standing = committee.of(SeatKind.STANDING)
    if standing or not cell:
        names = words("people.named", names=named(words, standing)) if standing else ""
        yield "standing", {"count": counted(len(standing)) if standing else few, "names": names}
    for key, seat in (("secretary", SeatKind.SECRETARY), ("deputy", SeatKind.DEPUTY)):
        holders = committee.of(seat)
        yield key, {"names": named(words, holders) if holders else few * 5}
    inspection, heads = (
        committee.of(SeatKind.INSPECTION, SeatKind.INSPECTION_HEAD),
        committee.of(SeatKind.INSPECTION_HEAD),
    )
    if inspection:
        head = words("people.inspection_head", names=named(words, heads)) if heads else ""
        yield "inspection", {"count": counted(len({each.key for each in inspection})), "head": head}
    upward, alternates = committee.of(SeatKind.UPWARD), committee.of(SeatKind.UPWARD_ALTERNATE)
    if upward:
        more = words("people.alternates", count=counted(len(alternates))) if alternates else ""
        yield "upward", {"count": counted(len(upward)), "alternates": more}


def named(words: Words, chosen: Sequence[Chosen]) -> str:
    """`đồng chí A`, `các đồng chí A, B`."""
    names = ", ".join(each.name for each in chosen)
    return words("people.somebody", name=names) if len(chosen) == 1 else words("people.several", names=names)


def annex(request: PaperRequest, words: Words, facts: ResultFacts, head: Letterhead) -> Iterator[Block]:
    """The list of the committee; none where nobody is known. Votes are told only where the congress elected it."""
    members = facts.committee.of(SeatKind.EXECUTIVE)
    if not members:
        return
    belongs = words("annex.belongs", **cited(request, head), issuer=convener(request))
    yield Section(PageSetup(is_two_sided=request.options.get("sides") == "two"), words("annex.kind"))
    yield Title(words("annex.kind"), words("annex.abstract", committee=committee_words(words, facts)), (belongs,))
    yield member_table(words, facts.committee, members, has_votes=facts.is_elected)
    yield Paragraph(words("annex.total", count=counted(len(members))))


def member_table(words: Words, committee: CommitteeFacts, members: Sequence[Chosen], *, has_votes: bool) -> Table:
    """TT | Họ và tên | Ngày sinh | Chức vụ | Số phiếu, tỷ lệ | Tái cử/Tham gia mới."""
    columns = [
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.name"), 40),
        TableColumn(words("columns.born"), 25, Alignment.CENTRE),
        TableColumn(words("columns.post"), 40 if has_votes else 62),
        *([TableColumn(words("columns.votes"), 26, Alignment.CENTRE)] if has_votes else []),
        TableColumn(words("columns.before"), 24, Alignment.CENTRE),
    ]
    rows = [
        Row(
            (
                number,
                each.name,
                each.birth_date,
                _posts(words, committee, each),
                *([_votes(words, each)] if has_votes else []),
                words("annex.reelected" if each.member.is_reelected else "annex.fresh"),
            )
        )
        for number, each in enumerate(members, 1)
    ]
    return Table(tuple(columns), rows, density=Density.SMALL)


def _posts(words: Words, committee: CommitteeFacts, who: Chosen) -> str:
    """The seats that make a title, and the post, unless it says so already."""
    held = committee.seats_of(who)
    titles = [words(f"seats.{seat.value}") for seat in _TITLED if seat in held]
    if SeatKind.SECRETARY in held or SeatKind.DEPUTY in held:
        titles = [each for each in titles if each != words("seats.standing")]
    told = {fold(part) for part in who.post.split(",")}
    said = [each for each in titles if told.isdisjoint(f"{fold(each)}{of}" for of in _OF_COMMITTEES)]
    return ", ".join([*said, *([words.spelled(who.post)] if who.post else [])])


def _votes(words: Words, who: Chosen) -> str:
    votes, ballots = who.member.votes, who.member.ballots
    if votes is None:
        return ""
    if not ballots:
        return str(votes)
    percent = share(votes, ballots)
    return words("annex.votes", votes=votes, ballots=ballots, percent=hundredths(percent or Decimal(0)))
