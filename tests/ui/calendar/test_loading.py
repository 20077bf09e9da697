"""What the calendar reads: rows with texts made late, findings made once for a step, phases and states of one congress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.ui.calendar.loading import Folds, areas_of, load, load_about, load_findings, load_organisations
from tests.ui.calendar.building import AS_OF, row

if TYPE_CHECKING:
    from congress_app.bootstrap import App


def test_rows_come_with_their_day(app: App) -> None:
    loaded = load(app)
    assert (len(loaded.prepared.rows), loaded.as_of) == (9, AS_OF)
    assert [loaded.prepared.place_of[key] for key in loaded.prepared.keys] == list(range(9))


def test_the_areas_are_those_that_organisations_name(app: App) -> None:
    assert areas_of(load_organisations(app)) == ["Hòa Bình", "Phú Thọ"]


def test_texts_are_folded_when_the_first_is_asked_for() -> None:
    folds = Folds([row(1), row(2)])
    assert "_texts" not in vars(folds)
    assert len(folds) == 2
    assert folds[1].startswith("dang bo xa so 2")
    assert folds[0:1] == [folds[0]]


def test_findings_are_made_once_for_a_step(app: App) -> None:
    made = load_findings(app, None)
    assert made is not None
    mark, findings = made
    assert findings
    assert load_findings(app, mark) is None
    congress = load(app).prepared.rows[1]
    app.services.congresses.move([Id(congress.id)], 1)
    assert load_findings(app, mark) is not None


def test_a_clash_stands_at_both_congresses(app: App) -> None:
    one, other = load(app).prepared.rows[1:3]
    app.services.congresses.move([Id(other.id)], -1)  # on the day of the first
    person = app.services.organisations.add_person({"full_name": "Lê An"}).value
    both = [Id[Congress](one.id), Id[Congress](other.id)]
    app.services.assignments.assign(Id(person.id), both, AssignmentRole.SPEAKER)
    made = load_findings(app, None)
    assert made is not None
    clashes = [{row.finding.rule for row in made[1][each]} & {"assignment.half_day"} for each in (one.id, other.id)]
    assert clashes == [{"assignment.half_day"}] * 2


def test_one_congress_has_its_phases_and_states(app: App) -> None:
    closed = next(each for each in load(app).prepared.rows if each.state is CongressState.CLOSED)
    about = load_about(app, closed.id)
    assert set(about.phases) == {PhaseKind.PREPARATORY, PhaseKind.OFFICIAL}
    assert [change.state for change in about.states] == [CongressState.PLANNED, CongressState.CLOSED]


def test_organisations_come_as_a_tree(app: App) -> None:
    assert [each.name for each in load_organisations(app)][:2] == ["Đảng bộ tỉnh Phú Thọ", "Đảng bộ xã Bao La"]
