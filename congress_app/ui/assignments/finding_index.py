"""What is wrong with the plan, by assignment, congress and person. Of another plan only what came and what went is indexed anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.domain.plan.finding import PlanFinding

Group = dict[str, list[PlanFinding]]


class FindingIndex:
    """all: everything, in the order of the check. The findings of one assignment, congress or person stand in the same order."""

    def __init__(self) -> None:
        self.all: tuple[PlanFinding, ...] = ()
        self._of_duty: Group = {}
        self._of_meeting: Group = {}
        self._of_person: Group = {}

    def take(self, findings: tuple[PlanFinding, ...]) -> None:
        """Take what is wrong now; a finding that stays is the same object as before."""
        known = {id(each) for each in self.all}
        places = {id(each): place for place, each in enumerate(findings)}
        went, came = known - places.keys(), [each for each in findings if id(each) not in known]
        for each in self.all:
            if id(each) in went:
                for group, key in self._where(each):
                    stays = [other for other in group.pop(key, ()) if id(other) not in went]
                    if stays:
                        group[key] = stays
        self.all = findings
        for each in came:
            for group, key in self._where(each):
                its = group.setdefault(key, [])
                its.append(each)
                its.sort(key=lambda found: places[id(found)])

    def of_duty(self, id: str) -> Sequence[PlanFinding]:
        """What is wrong with an assignment."""
        return self._of_duty.get(id, ())

    def of_meeting(self, id: str) -> Sequence[PlanFinding]:
        """What is wrong at a congress."""
        return self._of_meeting.get(id, ())

    def of_person(self, id: str) -> Sequence[PlanFinding]:
        """What is wrong with what a member has to do."""
        return self._of_person.get(id, ())

    @property
    def warned_meetings(self) -> frozenset[str]:
        """The congresses at which something is wrong that is not allowed, by id."""
        return frozenset(id for each in self.all if each.is_warning for id in each.congress_ids)

    def _where(self, found: PlanFinding) -> Iterator[tuple[Group, str]]:
        yield from ((self._of_duty, id) for id in found.duty_ids)
        yield from ((self._of_meeting, id) for id in found.congress_ids)
        if found.person_id is not None:
            yield self._of_person, found.person_id
