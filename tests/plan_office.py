"""A province's office with members, communes and their congresses, for tests of a plan of assignments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.choices import HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.committees import Committee
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.assignments import ASSIGNMENTS
from congress_app.listings.listing import cell_text
from congress_app.services.congresses import Dates
from congress_app.services.importing.assignments import AssignmentImport
from congress_app.services.importing.rows import Imported, TextRow
from congress_app.services.importing.verbs import Importing, assignments_verb
from congress_app.services.work import Outcome
from tests.desk import Desk, desk

AS_OF = dt.date(2025, 7, 21)
FIRST = dt.date(2025, 7, 27)
NEXT = dt.date(2025, 7, 28)
TWO_DAYS = {
    PhaseKind.PREPARATORY: Dates(FIRST, HalfDay.AFTERNOON, FIRST, HalfDay.AFTERNOON),
    PhaseKind.OFFICIAL: Dates(NEXT, HalfDay.MORNING, NEXT, HalfDay.AFTERNOON),
}
COMMUNES = (
    "Đảng bộ xã Toàn Thắng",
    "Đảng bộ xã Hòa Bình",
    "Đảng bộ phường Nông Trang",
    "Đảng bộ xã Tân Sơn",
    "Đảng bộ phường Tân Sơn",
)
MEMBERS = (
    ("Bùi Văn An", "Bí thư Tỉnh ủy"),
    ("Đinh Thị Hòa", "Phó Bí thư Tỉnh ủy"),
    ("Trần Minh", "Trưởng ban Tổ chức"),
)


@dataclass
class PlanOffice:
    """The office and what is in it, by name."""

    desk: Desk
    communes: dict[str, Organisation] = field(default_factory=dict)
    congresses: dict[str, Congress] = field(default_factory=dict)
    members: dict[str, Person] = field(default_factory=dict)
    committee: Committee | None = None

    def member(self, name: str, post: str = "") -> Person:
        """One more member of the committee."""
        assert self.committee is not None
        person = self.desk.person(name)
        self.desk.do.committees.add_member(Id(self.committee.id), {"post": post}, Id(person.id))
        self.members[name] = person
        return person

    def take(self, *rows: Mapping[str, str], first: int = 2) -> Outcome[Imported]:
        """Import rows as one step."""
        return Importing(self.desk.do.run).take(
            assignments_verb(text_rows(rows, first), AssignmentImport(AS_OF)), "phân công.xlsx"
        )

    def decide(self, rows: Sequence[Mapping[str, str]], decisions: Mapping[int, str]) -> Imported:
        """Import rows with doubts decided."""
        verb = assignments_verb(text_rows(rows), AssignmentImport(AS_OF, decisions))
        return Importing(self.desk.do.run).take(verb, "phân công.xlsx").value

    def listed(self) -> list[dict[str, str]]:
        """The list with all columns, as text: what an untouched sheet holds."""
        rows = ASSIGNMENTS.load(self.desk.file.lists, self.desk.scope(as_of=AS_OF))
        return [{column.name: cell_text(column.value(row)) for column in ASSIGNMENTS.columns} for row in rows]

    def plan(self) -> list[tuple[str, str, str]]:
        """Who is where in which role, each once."""
        told = [(each["member"], each["organisation"], each["role"]) for each in self.listed()]
        return list(dict.fromkeys(told))


def text_rows(rows: Sequence[Mapping[str, str]], first: int = 2) -> list[TextRow]:
    """Rows as a spreadsheet with its headings in the row before has them."""
    return [TextRow(number, dict(cells)) for number, cells in enumerate(rows, first)]


def plan_office(communes: Sequence[str] = COMMUNES, members: Sequence[tuple[str, str]] = MEMBERS) -> PlanOffice:
    """The office: each commune has one congress, on the afternoon of the 27th and the 28th of July 2025."""
    made = PlanOffice(desk())
    province = made.desk.province()
    for name in communes:
        kind = OrganisationKind.WARD if "phường" in name else OrganisationKind.COMMUNE
        made.communes[name] = made.desk.organisation(name, province, kind=kind)
        made.congresses[name] = made.desk.congress(made.communes[name], TWO_DAYS)
    made.committee = made.desk.do.committees.add({"organisation_id": province.id, "kind": CommitteeKind.STANDING}).value
    for name, post in members:
        made.member(name, post)
    return made
