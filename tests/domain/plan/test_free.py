from __future__ import annotations

from typing import Any

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.free import Candidate, candidates
from congress_app.domain.plan.model import Member, Plan
from tests.domain.plan.building import (
    AFTERNOON,
    AREA,
    EVENING,
    MORNING,
    SPEAKER,
    TEAM,
    assignment,
    at,
    away,
    change,
    duty,
    july,
    meeting,
    member,
    plan,
    roads,
    rules,
    seat,
    sending,
)

X, SAME_DAY, SAME_TIME = meeting("x", at(28)), meeting("y", at(28, EVENING)), meeting("z", at(28, AFTERNOON))
OTHER_DAY = meeting("w", at(29))
OFFICIAL = ("official",)


def _asked(its: Plan, role: AssignmentRole = SPEAKER) -> list[Candidate]:
    return candidates(its, X, OFFICIAL, role)


def _one(*duties: Any, who: Member | None = None, role: AssignmentRole = SPEAKER, **values: Any) -> Candidate:
    its = plan([who or member("p")], [X, SAME_DAY, SAME_TIME, OTHER_DAY], *duties, **values)
    (found,) = _asked(its, role)
    return found


def _obstacles(found: Candidate) -> list[str]:
    return [each.words for each in found.obstacles]


def test_the_best_comes_first() -> None:
    table = {("o-home", "o-x"): (10, 0), ("o-far", "o-x"): (90, 0)}
    people = [
        member("busy", areas=frozenset({"o-x"})),
        member("loaded", base_id="o-home"),
        member("far", base_id="o-far"),
        member("unknown"),
        member("near", base_id="o-home"),
        member("area", areas=frozenset({"o-x"})),
        member("ranked", seat(precedence=1), base_id="o-far"),
    ]
    duties = [*sending("busy", SAME_TIME), *sending("loaded", OTHER_DAY)]
    its = plan(people, [X, SAME_TIME, OTHER_DAY], *duties, roads=roads(table=table))
    order = ["area", "near", "ranked", "far", "unknown", "loaded", "busy"]
    assert [each.member.id for each in _asked(its)] == order


def test_each_has_its_reasons() -> None:
    who = member("p", areas=frozenset({"o-x"}), base_id="o-home")
    found = _one(*sending("p", OTHER_DAY), who=who, roads=roads(table={("o-home", "o-x"): (10, 0)}))
    assert [each.words for each in found.reasons] == ["phụ trách địa bàn", "cách 10 km", "đã có 1 đại hội"]
    assert (found.is_free, found.is_in_area, found.load, found.km) == (True, True, 1, 10)


def test_an_estimate_is_said_to_be_one_and_an_unknown_way_is_left_out() -> None:
    points = {"o-home": (21.3326, 105.399), "o-x": (21.2937, 105.584)}
    guessed = _one(who=member("p", base_id="o-home"), roads=roads(points))
    assert [each.words for each in guessed.reasons] == ["cách khoảng 26 km", "đã có 0 đại hội"]
    unknown = _one()
    assert ([each.words for each in unknown.reasons], unknown.km) == (["đã có 0 đại hội"], None)


def test_the_area_of_the_superior_counts() -> None:
    below = meeting("x", at(28), parent_id="o-above")
    (found,) = candidates(plan([member("p", areas=frozenset({"o-above"}))], [below]), below, OFFICIAL)
    assert found.is_in_area


def test_whoever_is_due_elsewhere_at_the_time_is_not_free() -> None:
    assert _obstacles(_one(*sending("p", SAME_TIME))) == ["cùng buổi phải dự xã z"]


def test_a_second_congress_of_the_day_is_as_many_as_the_office_allows() -> None:
    busy = sending("p", SAME_DAY)
    assert _obstacles(_one(*busy)) == ["cùng ngày phải dự xã y"]
    assert _one(*busy, rules=rules(load__per_day="2")).is_free
    assert _one(*sending("p", OTHER_DAY)).is_free


def test_absences_and_duties_are_said_with_their_reasons() -> None:
    gone = away(at(28, AFTERNOON)[0], at(28, AFTERNOON)[0])
    assert _obstacles(_one(absences={"p": (gone,)})) == ["vắng: đi học"]
    assert _one(absences={"p": (away(at(29)[0], at(29)[1]),)}).is_free


def test_a_role_is_not_given_twice() -> None:
    assert _obstacles(_one(*sending("p", X))) == ["đã có vai trò này ở đó"]
    assert _one(*sending("p", X), role=AREA).is_free
    declined = duty(assignment("a", "p", "x"), X, change(AssignmentState.DECLINED, note="trùng lịch"))
    assert _obstacles(_one(declined)) == ["đã từ chối ở đây: trùng lịch"]
    assert _one(declined, role=AREA).is_free
    replaced = duty(assignment("a", "p", "x"), X, change(AssignmentState.REPLACED))
    assert _one(replaced).is_free


def test_only_members_of_a_committee_speak() -> None:
    left = member("p", seat(ends_on=july(27)))
    assert _obstacles(_one(who=left)) == ["ngày đó không phải là ủy viên"]
    assert _one(who=left, role=TEAM).is_free
    assert _one(who=member("p", seat("1", ends_on=july(28)), seat("2", starts_on=july(29)))).is_free


def test_only_members_and_those_who_are_sent_are_asked() -> None:
    officer, stranger = Member("officer", "Chuyên viên"), Member("stranger", "Người khác")
    its = plan([officer, stranger], [X, OTHER_DAY], *sending("officer", OTHER_DAY, role=TEAM))
    assert [each.member.id for each in _asked(its, TEAM)] == ["officer"]


def test_a_congress_without_dates_is_open_to_all_who_have_a_seat() -> None:
    undated = meeting("x")
    its = plan([member("p"), Member("q", "Chuyên viên")], [undated, OTHER_DAY], *sending("q", OTHER_DAY, role=TEAM))
    found = {each.member.id: each.is_free for each in candidates(its, undated, OFFICIAL)}
    assert found == {"p": True, "q": False}


def test_one_of_several_half_days_is_enough_to_be_in_the_way() -> None:
    gone = away(at(28, MORNING)[0], at(28, MORNING)[0])
    found = _one(*sending("p", SAME_TIME), absences={"p": (gone,)})
    assert _obstacles(found) == ["cùng buổi phải dự xã z", "vắng: đi học"]
