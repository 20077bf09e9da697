"""Builds the demo data, step by step, in an empty data file."""

from __future__ import annotations

import datetime as dt
from functools import partial

from congress_app.domain.choices import CommitteeBy, CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.template_files import shipped_templates
from congress_app.domain.units import Units
from congress_app.i18n import N_
from congress_app.services import congresses, programme
from congress_app.services.congresses import Dates
from congress_app.services.demo import agendas, province
from congress_app.services.demo.calendar import PILOT_DAYS, Day, plan
from congress_app.services.demo.people import People
from congress_app.services.office import change_office
from congress_app.services.steps import step
from congress_app.services.work import Run, Work

SEED = 2025
# The instant at which the demo's clock begins: the afternoon before the day by which it is judged.
CLOCK_START = dt.datetime(2025, 7, 20, 7, 0, tzinfo=dt.UTC)
_PROVINCE_OPENS = dt.date(2025, 9, 29)


def build(run: Run, units: Units) -> None:
    """The whole demo: organisations, congresses, three agendas, issues, and a change after them."""
    people = People(SEED)
    own, below = run(lambda work: province.add_organisations(work, units, SEED), step(N_("Demo: organisations"))).value
    days = _days(below)
    made = run(lambda work: province.add_congresses(work, below, days), step(N_("Demo: congresses"))).value
    run(lambda work: _office(work, own, people), step(N_("Demo: settings of the office")))
    one_day, electing = made[province.TOAN_THANG], made[province.ELECTING]
    run(lambda work: _one_day(work, one_day, people), step(N_("Demo: agenda of a commune in one day")))
    run(lambda work: _electing(work, electing, people), step(N_("Demo: agenda of a commune that elects")))
    run(lambda work: _province(work, own, people), step(N_("Demo: provincial congress")))
    for congress in (one_day, electing):
        run(
            partial(programme.issue, congress_id=congress.id),
            step(N_("Issue the programme"), revoked_by=programme.REVOKE),
        )
        run(partial(agendas.change_after_issue, congress=congress), step(N_("Demo: a change after the issue")))


def _days(below: list[Organisation]) -> dict[str, Day]:
    pilots = {name: Day(on, is_two_days=False) for name, on in zip(province.PILOTS, PILOT_DAYS, strict=True)}
    names = [each.name for each in below if each.name not in pilots]
    return pilots | plan(names, province.FIXED, SEED)


def _office(work: Work, own: Organisation, people: People) -> None:
    signatory = people.add(work, Id(own.id), "Phó Bí thư Thường trực Tỉnh ủy")
    change_office(
        work,
        {
            "organisation_id": own.id,
            "issuing_line": "TỈNH ỦY PHÚ THỌ",
            "place_name": "Phú Thọ",
            "number_suffix": "TU",
            "signatory_post": "PHÓ BÍ THƯ",
            "signatory_id": signatory.id,
            "recipients": "Ban Tổ chức Trung ương\nCác đồng chí Ủy viên Ban Thường vụ Tỉnh ủy\nCác đảng bộ trực thuộc Tỉnh ủy",
            "as_of": province.AS_OF,
        },
    )


def _one_day(work: Work, congress: Congress, people: People) -> None:
    persons = agendas.add_agenda(work, congress, "commune_appointed", people)
    agendas.shorten(work, congress)
    agendas.add_bodies(work, congress, persons, dt.date(2025, 7, 28), has_election=False)


def _electing(work: Work, congress: Congress, people: People) -> None:
    template = next(each for each in shipped_templates() if each.code.endswith("commune_elected"))
    for kind, span in template.spans(province.FIXED[province.ELECTING].opens_on).items():
        congresses.set_phase(
            work, congress.id, kind, Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half)
        )
    persons = agendas.add_agenda(work, congress, "commune_elected", people)
    agendas.add_bodies(work, congress, persons, dt.date(2025, 7, 24), has_election=True)


def _province(work: Work, own: Organisation, people: People) -> None:
    template = next(each for each in shipped_templates() if each.code.endswith("province"))
    spans = template.spans(_PROVINCE_OPENS)
    phases = {
        kind: Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half) for kind, span in spans.items()
    }
    rehearsal = _PROVINCE_OPENS - dt.timedelta(days=2)
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
    persons = agendas.add_agenda(work, congress, "province", people, is_province=True)
    agendas.add_bodies(work, congress, persons, _PROVINCE_OPENS, has_election=False)
