"""The index of what is wrong, after any number of changes, is the one that would be made anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.finding import PlanFinding
from congress_app.ui.assignments.finding_index import FindingIndex
from tests.domain.plan.random_plans import plan_of, stored_plans


def _spoken(index: FindingIndex, found: tuple[PlanFinding, ...]) -> dict[str, list[PlanFinding]]:
    """Everything that the index says of what is named anywhere."""
    said: dict[str, list[PlanFinding]] = {}
    for each in found:
        said |= {f"duty {id}": list(index.of_duty(id)) for id in each.duty_ids}
        said |= {f"congress {id}": list(index.of_meeting(id)) for id in each.congress_ids}
        said[f"person {each.person_id}"] = list(index.of_person(each.person_id or ""))
    return said


@given(st.data(), stored_plans().map(plan_of).map(check_plan))
def test_what_came_and_went_is_found_in_its_place(data: st.DataObject, everything: tuple[PlanFinding, ...]) -> None:
    index = FindingIndex()
    for _change in range(3):
        kept = data.draw(st.lists(st.booleans(), min_size=len(everything), max_size=len(everything)))
        now = tuple(each for each, is_kept in zip(everything, kept, strict=True) if is_kept)
        index.take(now)
        anew = FindingIndex()
        anew.take(now)
        assert index.all == now
        assert _spoken(index, everything) == _spoken(anew, everything)
        assert index.warned_meetings == {id for each in now if each.is_warning for id in each.congress_ids}


@given(stored_plans().map(plan_of).map(check_plan))
def test_each_finding_stands_beside_all_that_it_is_about(everything: tuple[PlanFinding, ...]) -> None:
    index = FindingIndex()
    index.take(everything)
    for each in everything:
        assert all(each in index.of_duty(id) for id in each.duty_ids)
        assert all(each in index.of_meeting(id) for id in each.congress_ids)
        assert each.person_id is None or each in index.of_person(each.person_id)
