"""Builds the demo data, step by step, in an empty data file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from congress_app.domain.choices import CommitteeBy, CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.template_files import shipped_templates
from congress_app.domain.units import Units
from congress_app.i18n import N_
from congress_app.services import congresses, plan_issues, programme
from congress_app.services.congresses import Dates
from congress_app.services.demo import (
    agendas,
    assigning,
    duties,
    lai_dong,
    leadership,
    papers,
    province,
    province_roles,
    provincial,
    replanning,
    roles,
    teams,
    toan_thang,
)
from congress_app.services.demo.calendar import PILOT_DAYS, Day, plan
from congress_app.services.demo.people import People, Someone, add_persons
from congress_app.services.demo.roles import Role
from congress_app.services.demo.sheets import Write
from congress_app.services.demo.troubles import make_troubles
from congress_app.services.office import change_office
from congress_app.services.steps import step
from congress_app.services.work import Run, Work

SEED = 2025
# The instant at which the demo's clock begins: the afternoon before the day by which it is judged.
CLOCK_START = dt.datetime(2025, 7, 20, 7, 0, tzinfo=dt.UTC)


def build(run: Run, units: Units, write: Write) -> None:
    """The whole demo: organisations, congresses, three agendas with their delegates, the plan of assignments, and the documents.

    write: makes the files of the drafts.
    """
    people = People(SEED, units)
    own, below = run(lambda work: province.add_organisations(work, units, SEED), step(N_("Demo: organisations"))).value
    days = _days(below)
    made = run(lambda work: province.add_congresses(work, below, days), step(N_("Demo: congresses"))).value
    one_day, electing = made[province.TOAN_THANG], made[province.ELECTING]
    whole, above = run(lambda work: _province(work, own, people), step(N_("Demo: provincial congress"))).value
    run(lambda work: _office(work, own, above), step(N_("Demo: settings of the office")))
    leaders = run(lambda work: _one_day(work, one_day, people), step(N_("Demo: agenda of a commune in one day"))).value
    others = run(
        lambda work: _electing(work, electing, people), step(N_("Demo: agenda of a commune that elects"))
    ).value
    run(
        lambda work: toan_thang.add(work, one_day, people, leaders, [above[4], above[6], above[12]]),
        step(N_("Demo: delegates of a commune in one day")),
    )
    run(lambda work: lai_dong.add(work, electing, people, others), step(N_("Demo: delegates of a commune that elects")))
    known = {province.TOAN_THANG: leaders, province.ELECTING: others}
    run(
        lambda work: provincial.add(work, whole, people, above, below, known),
        step(N_("Demo: delegates of the provincial congress")),
    )
    run(lambda work: make_troubles(work, Id(one_day.id)), step(N_("Demo: what is wrong in a list of delegates")))
    for congress in (one_day, electing):
        run(
            partial(programme.issue, congress_id=congress.id),
            step(N_("Issue the programme"), revoked_by=programme.REVOKE),
        )
        run(partial(agendas.change_after_issue, congress=congress), step(N_("Demo: a change after the issue")))
    _assignments(run, people, whole, below)
    run(
        lambda work: papers.add_toan_thang(work, one_day, leaders, write),
        step(N_("Demo: documents of a commune in one day")),
    )
    run(
        lambda work: papers.add_lai_dong(work, electing, others, write),
        step(N_("Demo: documents of a commune that elects")),
    )
    run(lambda work: papers.add_province(work, whole, above, below, write), step(N_("Demo: documents of the province")))
    pilot, opens_on = made[province.PILOTS[1]], days[province.PILOTS[1]].opens_on
    run(
        lambda work: papers.add_pilot(work, people, pilot, opens_on, write),
        step(N_("Demo: documents and result of a pilot congress")),
    )


def _assignments(run: Run, people: People, whole: Congress, below: Sequence[Organisation]) -> None:
    """Who attends which congress: the leadership, its teams, the plan, its issue, and what happened since."""
    led = run(lambda work: leadership.add(work, whole, below), step(N_("Demo: committees and areas in charge"))).value
    steering = run(lambda work: teams.add(work, people, led), step(N_("Demo: teams"))).value
    run(lambda work: duties.add(work, led), step(N_("Demo: absences and distances")))
    run(lambda work: assigning.make(work, steering), step(N_("Demo: plan of assignments")))
    run(assigning.issue, step(N_("Issue the plan"), revoked_by=plan_issues.REVOKE))
    run(assigning.follow_up, step(N_("Demo: confirmations")))
    run(lambda work: replanning.replan(work, led), step(N_("Demo: changes of the plan")))


def _days(below: list[Organisation]) -> dict[str, Day]:
    pilots = {name: Day(on, is_two_days=False) for name, on in zip(province.PILOTS, PILOT_DAYS, strict=True)}
    names = [each.name for each in below if each.name not in pilots]
    return pilots | plan(names, province.FIXED, SEED)


def _leaders(
    work: Work, people: People, organisation_id: Id[Organisation], posts: Sequence[Role], opens_on: dt.date
) -> tuple[list[Someone], list[Person]]:
    """The leaders of an organisation, with their rows as persons."""
    unit_key = work.get(Organisation, organisation_id).unit_key
    region = people.regions.whole if unit_key == province.PROVINCE else people.regions.of_organisation(unit_key)
    made = add_persons(work, [people.someone(role, region, opens_on) for role in posts], organisation_id)
    return made, [each.person for each in made if each.person is not None]


def _office(work: Work, own: Organisation, leaders: Sequence[Someone]) -> None:
    signatory = leaders[1].person
    change_office(
        work,
        {
            "organisation_id": own.id,
            "issuing_line": "TỈNH ỦY PHÚ THỌ",
            "place_name": "Phú Thọ",
            "number_suffix": "TU",
            "signatory_post": "PHÓ BÍ THƯ",
            "signatory_id": signatory and signatory.id,
            "recipients": "Ban Tổ chức Trung ương\nCác đồng chí Ủy viên Ban Thường vụ Tỉnh ủy\nCác đảng bộ trực thuộc Tỉnh ủy",
            "as_of": province.AS_OF,
        },
    )


def _one_day(work: Work, congress: Congress, people: People) -> list[Someone]:
    opens_on = province.FIXED[province.TOAN_THANG].opens_on
    leaders, persons = _leaders(work, people, congress.organisation_id, roles.LEADERS, opens_on)
    agendas.add_agenda(work, congress, "commune_appointed", persons)
    agendas.shorten(work, congress)
    agendas.add_bodies(work, congress, persons, opens_on, has_election=False)
    return leaders


def _electing(work: Work, congress: Congress, people: People) -> list[Someone]:
    opens_on = province.FIXED[province.ELECTING].opens_on
    template = next(each for each in shipped_templates() if each.code.endswith("commune_elected"))
    for kind, span in template.spans(opens_on).items():
        congresses.set_phase(
            work, congress.id, kind, Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half)
        )
    leaders, persons = _leaders(work, people, congress.organisation_id, roles.LEADERS, opens_on)
    agendas.add_agenda(work, congress, "commune_elected", persons)
    agendas.add_bodies(work, congress, persons, opens_on, has_election=True)
    return leaders


def _province(work: Work, own: Organisation, people: People) -> tuple[Congress, list[Someone]]:
    template = next(each for each in shipped_templates() if each.code.endswith("province"))
    spans = template.spans(provincial.OPENS_ON)
    phases = {
        kind: Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half) for kind, span in spans.items()
    }
    rehearsal = provincial.OPENS_ON - dt.timedelta(days=2)
    phases[PhaseKind.REHEARSAL] = Dates(rehearsal, HalfDay.MORNING, rehearsal, HalfDay.AFTERNOON)
    values = {
        "organisation_id": own.id,
        "ordinal": 1,
        "term": province.TERM,
        "content_count": 2,
        "committee_by": CommitteeBy.APPOINTED,
        "delegate_count": 500,
        "theme": "Xây dựng Đảng bộ và hệ thống chính trị trong sạch, vững mạnh; phát huy sức mạnh đoàn kết; đổi mới, sáng tạo; "
        "xây dựng tỉnh Phú Thọ phát triển nhanh, bền vững",
        "motto": "Đoàn kết - Dân chủ - Kỷ cương - Đổi mới - Phát triển",
        "notice_sent_on": dt.date(2025, 7, 15),
    }
    congress = congresses.add(work, values, phases)
    congresses.set_state(work, congress.id, CongressState.PLANNED, dt.date(2025, 7, 15))
    leaders, persons = _leaders(work, people, Id(own.id), province_roles.LEADERS, provincial.OPENS_ON)
    agendas.add_agenda(work, congress, "province", persons)
    agendas.add_bodies(work, congress, persons, provincial.OPENS_ON, has_election=False)
    return congress, leaders
