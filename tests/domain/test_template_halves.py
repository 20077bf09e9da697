"""Sittings of a template on the half-days that the phases of a congress have."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.template_files import shipped_templates
from congress_app.domain.template_halves import laid
from congress_app.domain.templates import Template, TemplateItem, TemplateSession
from tests.domain.checks.building import phase

AM, PM, EVENING = HalfDay.MORNING, HalfDay.AFTERNOON, HalfDay.EVENING
OFFICIAL, PREPARATORY = PhaseKind.OFFICIAL, PhaseKind.PREPARATORY
DAY, NEXT = dt.date(2025, 12, 15), dt.date(2025, 12, 16)
TEMPLATES = {template.code: template for template in shipped_templates()}


def sitting(day: int, half: HalfDay, at: dt.time, minutes: int = 60, **item: Any) -> TemplateSession:
    """An official session with one item."""
    values = {"day": day, "half_day": half, "starts_at": at}
    return TemplateSession(OFFICIAL, values, (TemplateItem({"title": "a", "minutes": minutes, **item}),))


def template(*sessions: TemplateSession) -> Template:
    return Template("", "x", sessions)


def places(made: Template) -> list[tuple[str, int, str, str]]:
    """Phase, day, half-day and start of each session."""
    return [
        (
            session.phase.value,
            session.values.get("day", 1),
            session.values.get("half_day", AM).value,
            f"{session.values.get('starts_at', dt.time(7, 30)):%H:%M}",
        )
        for session in made.sessions
    ]


def test_sittings_go_to_the_half_days_that_the_phases_have() -> None:
    phases = [phase(PREPARATORY, DAY, DAY, AM, AM), phase(OFFICIAL, DAY, NEXT, PM, AM)]
    assert places(laid(TEMPLATES["1_commune_appointed"], phases)) == [
        ("preparatory", 1, "morning", "07:30"),
        ("official", 1, "afternoon", "13:30"),
        ("official", 2, "morning", "07:30"),
    ]


@pytest.mark.parametrize("code", TEMPLATES)
def test_on_the_days_that_it_proposes_itself_a_template_stays_as_it_is(code: str) -> None:
    own = TEMPLATES[code]
    phases = [
        Phase(id=Id(kind.value), congress_id=Id("c"), kind=kind, **dataclasses.asdict(span))
        for kind, span in own.spans(DAY).items()
    ]
    assert laid(own, phases) == own
    assert laid(own, []) == own


def test_a_free_half_day_between_two_sittings_is_kept_where_all_fit() -> None:
    own = template(sitting(1, AM, dt.time(8)), sitting(2, AM, dt.time(8)))
    assert laid(own, [phase(OFFICIAL, DAY, NEXT, AM, PM)]) == own
    assert places(laid(own, [phase(OFFICIAL, DAY, NEXT, PM, AM)])) == [
        ("official", 1, "afternoon", "14:00"),
        ("official", 2, "morning", "08:00"),
    ]


def test_sessions_of_one_sitting_stay_together_with_their_fixed_starts() -> None:
    fixed = sitting(1, AM, dt.time(9, 15), starts_at=dt.time(9, 30))
    made = laid(template(sitting(1, AM, dt.time(7, 45)), fixed), [phase(OFFICIAL, DAY, DAY, PM, PM)])
    assert places(made) == [("official", 1, "afternoon", "13:45"), ("official", 1, "afternoon", "15:15")]
    assert made.sessions[1].items[0].values["starts_at"] == dt.time(15, 30)


def test_more_sittings_than_half_days_follow_each_other_in_the_last_one() -> None:
    own = template(sitting(1, AM, dt.time(7, 30)), sitting(1, PM, dt.time(13, 30), 45), sitting(2, AM, dt.time(8)))
    assert places(laid(own, [phase(OFFICIAL, DAY, DAY, AM, AM)])) == [
        ("official", 1, "morning", "07:30"),
        ("official", 1, "morning", "08:30"),
        ("official", 1, "morning", "09:15"),
    ]


def test_what_would_run_into_the_next_day_starts_on_its_own() -> None:
    long = [sitting(number, AM, dt.time(7, 30), 600) for number in (1, 2, 3)]
    starts = [start for *_, start in places(laid(template(*long), [phase(OFFICIAL, DAY, DAY, PM, PM)]))]
    assert starts == ["13:30", "23:30", "23:59"]


def test_evenings_are_half_days_only_where_a_phase_names_them() -> None:
    own = template(*(sitting(number, AM, dt.time(7, 30)) for number in (1, 2, 3)))
    assert places(laid(own, [phase(OFFICIAL, DAY, DAY, AM, EVENING)])) == [
        ("official", 1, "morning", "07:30"),
        ("official", 1, "afternoon", "13:30"),
        ("official", 1, "evening", "19:00"),
    ]
    night = template(sitting(1, AM, dt.time(7, 30)), sitting(1, EVENING, dt.time(19, 30)))
    assert laid(night, [phase(OFFICIAL, DAY, DAY, AM, PM)]) == night
