"""What the papers about the plan share: the plan read once, a version of it as lines, how people and organisations are called."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from congress_app.documents.builders.letterheads import own_organisation
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model_text import Paragraph, bold, joined
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole, CommitteeKind
from congress_app.domain.assignments import PlanIssue
from congress_app.domain.choices import HalfDay, OrganisationKind
from congress_app.domain.committees import Team
from congress_app.domain.naming import committee_name, spaced_term
from congress_app.domain.organisations import Organisation
from congress_app.domain.plan.days import check_days
from congress_app.domain.plan.finding import names_of
from congress_app.domain.plan.model import Duty, Meeting, Member
from congress_app.domain.plan.slots import Slot, half_of, slot
from congress_app.domain.plan.versions import PlanLine, lines_of
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date
from congress_app.i18n.folding import fold
from congress_app.listings.agenda import SessionRow
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Scope
from congress_app.listings.plan import load_plan
from congress_app.listings.plans import issued_lines
from congress_app.runtime.errors import Refused
from congress_app.runtime.lazy import lazy

USUAL_HOURS = {
    HalfDay.MORNING: (dt.time(7, 30), dt.time(11, 30)),
    HalfDay.AFTERNOON: (dt.time(13, 30), dt.time(17)),
    HalfDay.EVENING: (dt.time(19), dt.time(21)),
}
"""When a half-day begins and ends where no agenda says so."""
WORKING, LAST, EVERYBODY = "working", "last", "all"
DIRECTING = (AssignmentRole.SPEAKER, AssignmentRole.AREA, AssignmentRole.STEERING)
_SHORT = ("Tỉnh ủy", "Thành ủy", "Đảng ủy")
_NEARLY_ALL = 0.9
_NARROW = (CommitteeKind.STANDING, CommitteeKind.STANDING_BOARD)


@dataclass(frozen=True, slots=True)
class Version:
    """A plan as lines: the working one, or one as it was issued. left_out: the congresses that are not to be in it."""

    lines: tuple[PlanLine, ...]
    issue: PlanIssue | None = None
    left_out: frozenset[str] = frozenset()


class Planned:
    """The plan that papers are made from. Everything is read once, what only some of them need when they ask for it."""

    def __init__(self, request: PaperRequest) -> None:
        self.request = request
        self.words: Words = request.words("assignments")
        self.plan = load_plan(request.lists, request.scope)

    @lazy
    def own(self) -> Organisation | None:
        """The organisation whose office owns the data file."""
        return own_organisation(self.request)

    @lazy
    def congresses(self) -> Mapping[str, CongressRow]:
        """The congresses by their ids, by opening."""
        return {row.id: row for row in self.request.lists.congresses(self.request.scope)}

    @lazy
    def duties(self) -> Mapping[str, Duty]:
        """The assignments by their ids."""
        return {duty.id: duty for duty in self.plan.duties}

    @lazy
    def ranks(self) -> Mapping[str, int]:
        """The place of each person in the order of rank."""
        return {member.id: place for place, member in enumerate(self.plan.ranked)}

    @lazy
    def clashes(self) -> Mapping[str, str]:
        """With which congresses each assignment clashes, by its id; what the office has allowed is none."""
        found: dict[str, str] = {}
        for each in check_days(self.plan, self.plan.by_person):
            if each.rule != "assignment.half_day" or not each.is_warning:
                continue
            for id in each.duty_ids:
                others = [self.duties[other] for other in each.duty_ids if other != id]
                found[id] = names_of(self.plan, others)
        return found

    @lazy
    def sessions(self) -> Mapping[tuple[str, Slot], Sequence[SessionRow]]:
        """The sessions of the agendas by congress and half-day, by start."""
        scope, found = Scope(self.request.scope.as_of), dict[tuple[str, Slot], list[SessionRow]]()
        for row in self.request.lists.sessions(scope):
            key = row.phase.congress_id, slot(row.on, row.session.half_day)
            found.setdefault(key, []).append(row)
        return {key: sorted(rows, key=lambda row: row.timed.start) for key, rows in found.items()}

    def hours(self, congress_id: str, at: Slot) -> tuple[dt.time, dt.time]:
        """From when until when a half-day of a congress lasts: as its agenda says, else as is usual."""
        rows = self.sessions.get((congress_id, at))
        if not rows:
            return USUAL_HOURS[half_of(at)]
        last = max(rows, key=lambda row: row.timed.end)
        ends_at = dt.time(23, 59) if last.timed.is_past_midnight else last.timed.ends_at
        return rows[0].timed.starts_at, max(ends_at, rows[0].timed.starts_at)

    def companions(self, duty: Duty) -> list[Duty]:
        """Who else comes to the congress of an assignment, by role and rank."""
        others = [
            each
            for each in self.plan.by_meeting.get(duty.congress_id or "", ())
            if each.is_standing and each.person_id != duty.person_id
        ]
        return sorted(others, key=self.rank)

    def rank(self, duty: Duty) -> tuple[int, int]:
        """The place of an assignment among those at one congress."""
        return duty.role.order, self.ranks[duty.person_id]

    def version(self, asked: str = WORKING) -> Version:
        """The version that an option names: the working plan, the last issue, or an issue by its number.

        Raises:
            Refused: there is no such issue.
        """
        if asked == WORKING:
            return Version(tuple(lines_of(self.plan)))
        issues = {each.number: each for each in self.request.lists.rows(PlanIssue)}
        if not issues:
            raise Refused(N_("The plan has not been issued."))
        number = max(issues) if asked == LAST else int(asked) if asked.isdecimal() else 0
        if number not in issues:
            numbers = ", ".join(map(str, sorted(issues)))
            raise Refused(
                N_("There is no issue “{number}” of the plan. There are: {numbers}."),
                number=asked[:40],
                numbers=numbers,
            )
        return Version(tuple(issued_lines(self.request.lists, issues[number])), issues[number])

    def called(self, wanted: str, among: Iterable[Member]) -> list[Member]:
        """The members whose name is what was typed, or whose name and post hold it; accents and capitals do not matter.

        Raises:
            Refused: there is none.
        """
        members = list(among)
        if wanted == EVERYBODY:
            return members
        typed = _plain(wanted)
        exact = [each for each in members if _plain(each.name) == typed]
        found = exact or [each for each in members if typed in _plain(f"{each.name} {each.post}")]
        if not found:
            raise Refused(N_("There is nobody called “{name}” in the plan."), name=wanted[:80])
        return found

    # words

    def who(self, version: Version) -> str:
        """Whom the plan is about: the standing committee where all who direct sit on it."""
        if self.own is not None and self.is_standing(version):
            return self.words("standing", committee=self.committee)
        return self.words("comrades")

    def is_standing(self, version: Version) -> bool:
        """Whether all who direct sit on the standing committee."""
        ids = {line.person for line in version.lines if directs(line)}
        members = [self.plan.members.get(id) for id in ids]
        return bool(members) and all(each is not None and _sits(each, self.own) for each in members)

    @lazy
    def committee(self) -> str:
        """The office's own committee as its own papers call it: `Tỉnh ủy`, `Đảng ủy`; "" without an own organisation."""
        name = committee_name(self.own) if self.own is not None else ""
        short = " ".join(name.split()[:2])
        return self.request.words("common").spelled(short if short in _SHORT else name)

    def organisations(self, congress_ids: Iterable[str]) -> str:
        """Of whose congresses it is about, with their term where they have one."""
        said, term = self.words("all"), self.term(congress_ids)
        if self.own is not None:
            key = "province" if self.own.kind is OrganisationKind.PROVINCE else "organisations"
            said = self.words(key, organisation=self.own.name)
        return said + self.words("term", term=spaced_term(term)) if term else said

    def term(self, congress_ids: Iterable[str]) -> str:
        """The term of congresses: that of nearly all of them, for one of a hundred may be written wrongly; else "" ."""
        terms = Counter(self.congresses[id].congress.term for id in congress_ids if id in self.congresses)
        term, count = terms.most_common(1)[0] if terms else ("", 0)
        return term if count > _NEARLY_ALL * terms.total() else ""

    def standing_of(self, version: Version) -> str:
        """Under a title: which version it is."""
        issue = version.issue
        if issue is None:
            key = "updated" if has_issues(self.request) else "draft"
            return self.words(key, day=short_date(self.request.scope.as_of))
        return self.words("issued", number=issue.number, day=short_date(issue.issued_on))

    def person(self, name: str, post: str, *, again: bool = False) -> tuple[Paragraph, ...]:
        """A person in a cell: the name in bold, the post below it. again: where it goes on over a page, the name alone."""
        if again:
            return (Paragraph((bold(self.words("continued", name=name)),)),)
        if not post:
            return (Paragraph((bold(name),)),)
        return (Paragraph(joined(bold(name), ",")), Paragraph(post))

    def role(self, role: AssignmentRole) -> str:
        """A role in full."""
        return self.words(f"roles.{role.value}")

    def with_role(self, name: str, role: AssignmentRole) -> str:
        """A name with the role behind it; of a team no more than the name."""
        if role is AssignmentRole.TEAM:
            return name
        return self.words("with_role", name=name, role=self.words(f"short_roles.{role.value}"))

    def receivers(self) -> tuple[str, ...]:
        """Who receives a paper about the plan before all others: the comrades assigned, and the teams where there are any."""
        teams = [self.words("teams")] if self.request.lists.rows(Team) else []
        return (self.words("assigned"), *teams)

    def meeting_of(self, line: PlanLine) -> Meeting | None:
        """The congress of a line, if it is still there."""
        return self.plan.meetings.get(line.congress)


def directs(line: PlanLine) -> bool:
    """Whether somebody attends or steers in a role of one's own, rather than comes along."""
    return line.role in DIRECTING


def _plain(text: str) -> str:
    return " ".join(fold(text).replace(",", " ").split())


def _sits(member: Member, own: Organisation | None) -> bool:
    return any(seat.kind in _NARROW and (own is None or seat.organisation_id == own.id) for seat in member.seats)


def has_assignments(request: PaperRequest) -> bool:
    """Whether anybody is assigned."""
    return request.lists.counts()["assignments"] > 0


def has_issues(request: PaperRequest) -> bool:
    """Whether the plan was ever issued."""
    return request.lists.counts()["plans"] > 0
