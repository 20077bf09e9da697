"""Agendas made from a template or from another congress, on the half-days that the phases have."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.template_files import shipped_templates
from congress_app.listings.warnings import warning_rows
from congress_app.services.congresses import Dates
from tests.desk import Desk, one_step

AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON
DAY, NEXT = dt.date(2025, 12, 15), dt.date(2025, 12, 16)
PHASES = {PhaseKind.PREPARATORY: Dates(DAY, AM, DAY, AM), PhaseKind.OFFICIAL: Dates(DAY, PM, NEXT, AM)}
COMMUNE = next(each for each in shipped_templates() if each.code == "1_commune_appointed")


def held(office: Desk, congress: Congress) -> list[str]:
    """When each session is held."""
    return [
        f"{row.phase.kind.value} {row.on:%d/%m} {row.session.half_day.value} {row.session.starts_at:%H:%M}"
        for row in office.file.lists.sessions(office.scope(congress))
    ]


def test_an_agenda_from_a_template_keeps_to_the_half_days_of_the_phases(office: Desk) -> None:
    congress = office.congress(phases=PHASES)
    one_step(office.file, lambda: office.do.templates.new_agenda(Id(congress.id), COMMUNE))
    assert held(office, congress) == [
        "preparatory 15/12 morning 07:30",
        "official 15/12 afternoon 13:30",
        "official 16/12 morning 07:30",
    ]


def test_what_a_template_makes_lies_within_the_phases_and_in_their_order(office: Desk) -> None:
    congress = office.congress(phases=PHASES)
    office.do.templates.new_agenda(Id(congress.id), COMMUNE)
    found = warning_rows(office.file.lists, office.scope(congress))
    assert [row.finding.sentence for row in found if row.finding.rule.startswith(("agenda.", "phases."))] == []


def test_without_phases_the_template_says_the_half_days(office: Desk) -> None:
    congress = office.congress(phases={})
    office.do.templates.new_agenda(Id(congress.id), COMMUNE, DAY)
    assert held(office, congress) == [
        "preparatory 15/12 afternoon 13:30",
        "official 16/12 morning 07:30",
        "official 16/12 afternoon 13:30",
    ]


def test_a_copied_agenda_keeps_to_the_half_days_of_its_new_phases(office: Desk) -> None:
    source = office.congress(phases={})
    office.do.templates.new_agenda(Id(source.id), COMMUNE, DAY)
    congress = office.congress(office.organisation("Đảng bộ xã Đông Lĩnh"), phases=PHASES)
    one_step(office.file, lambda: office.do.templates.copy_agenda(Id(source.id), Id(congress.id)))
    assert held(office, congress) == [
        "preparatory 15/12 morning 07:30",
        "official 15/12 afternoon 13:30",
        "official 16/12 morning 07:30",
    ]
