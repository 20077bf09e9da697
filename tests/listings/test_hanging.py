"""Who is assigned to congresses that were moved: those who know other half-days, and those who know nothing yet."""

from __future__ import annotations

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.listings.hanging import Hanging, hanging_on
from tests.desk import OPENS, Desk


def test_those_told_other_half_days_stand_apart_from_the_rest(office: Desk) -> None:
    congress, other = office.congress(), office.congress(office.organisation("Đảng bộ xã A"))
    own, asked = [Id[Congress](congress.id)], {congress.id}
    assert hanging_on(office.file.lists, office.scope(), asked) == Hanging()
    people = [office.person(name) for name in ("Lê An", "Lê Bình", "Lê Chi")]
    made = [
        office.do.assignments.assign(Id(person.id), own, AssignmentRole.EXTRA).value[0]
        for person in people
    ]  # fmt: skip
    told, declined = AssignmentState.TOLD, AssignmentState.DECLINED
    office.do.assignments.set_state([Id(made[0].id)], told, OPENS)
    office.do.assignments.set_state([Id(made[2].id)], declined, OPENS, "ốm")
    assert hanging_on(office.file.lists, office.scope(), asked) == Hanging((), ("Lê An", "Lê Bình"))
    office.do.congresses.move(own, 1)
    assert hanging_on(office.file.lists, office.scope(), asked) == Hanging(("Lê An",), ("Lê Bình",))
    assert hanging_on(office.file.lists, office.scope(), {other.id}) == Hanging()
