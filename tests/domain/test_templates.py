"""The shipped agenda templates, and the agendas made from them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import re

import pytest

from congress_app.domain.agenda_clock import run_agenda
from congress_app.domain.checks import Facts, check
from congress_app.domain.choices import (
    CommitteeBy,
    CongressForm,
    Formation,
    HalfDay,
    OrganisationKind,
    PhaseKind,
    VoteNeeded,
)
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.rulebook import Rulebook
from congress_app.domain.template_files import parse_template, shipped_templates, to_toml
from congress_app.domain.templates import AgendaRows, Template, agenda_rows, filled, gaps_of, template_of
from congress_app.runtime.ids import SeededIds

OPENINGS = {
    OrganisationKind.PROVINCE: dt.date(2025, 9, 29),
    OrganisationKind.COMMUNE: dt.date(2025, 7, 28),
    OrganisationKind.BASE_COMMITTEE: dt.date(2025, 6, 3),
    OrganisationKind.CELL: dt.date(2025, 3, 4),
}
NAMES = {
    OrganisationKind.PROVINCE: "Đảng bộ tỉnh Phú Thọ",
    OrganisationKind.COMMUNE: "Đảng bộ xã Toàn Thắng",
    OrganisationKind.BASE_COMMITTEE: "Đảng bộ Trường Đại học Hùng Vương",
    OrganisationKind.CELL: "Chi bộ Văn phòng",
}
SUPERIOR = Organisation(id=Id("above"), name="Đảng bộ tỉnh Phú Thọ", kind=OrganisationKind.PROVINCE)
TEMPLATES = {template.code: template for template in shipped_templates()}


def built(template: Template) -> tuple[Facts, AgendaRows]:
    """A congress such as a template is for, with the agenda that it makes."""
    level = template.levels[0]
    opening = OPENINGS[level]
    is_restarted = level in (OrganisationKind.PROVINCE, OrganisationKind.COMMUNE)
    organisation = Organisation(
        id=Id("o"),
        name=NAMES[level],
        kind=level,
        formation=Formation.MERGED if is_restarted else Formation.UNCHANGED,
        merged_count=3 if is_restarted else 0,
        last_ordinal=0 if is_restarted else 4,
        member_count=20 if template.form is CongressForm.MEMBERS else 900,
    )
    congress = Congress(
        id=Id("c"),
        organisation_id=Id("o"),
        code="c",
        form=template.form,
        ordinal=1 if is_restarted else 5,
        term=f"2025 - {2025 + template.term_years}",
        content_count=template.contents,
        committee_by=template.committee_by,
        delegate_count=200 if template.form is CongressForm.DELEGATES else 0,
        notice_sent_on=opening - dt.timedelta(days=60),
    )
    phases = tuple(
        Phase(id=Id(kind.value), congress_id=Id("c"), kind=kind, **dataclasses.asdict(span))
        for kind, span in template.spans(opening).items()
    )
    gaps = gaps_of(congress, organisation, None if level is OrganisationKind.PROVINCE else SUPERIOR)
    rows = agenda_rows(template, {phase.kind: phase.id for phase in phases}, SeededIds(1), gaps)
    made = Facts(congress, organisation, phases, Rulebook.load(), opening, tuple(rows.sessions), tuple(rows.items))
    return made, rows


@pytest.mark.parametrize("code", TEMPLATES)
def test_a_template_has_nothing_to_be_told_about(code: str) -> None:
    facts, _ = built(TEMPLATES[code])
    assert [(finding.subject, finding.sentence) for finding in check(facts)] == []


def test_there_is_one_for_each_kind_of_congress() -> None:
    kinds = [(one.levels[0].value, one.form.value, one.committee_by.value, one.contents) for one in shipped_templates()]
    assert kinds == [
        ("commune", "delegates", "appointed", 2),
        ("commune", "delegates", "elected", 4),
        ("province", "delegates", "appointed", 2),
        ("base_committee", "delegates", "elected", 4),
        ("cell", "members", "elected", 4),
    ]


def test_each_suits_the_congress_it_is_for_and_no_other() -> None:
    for code, template in TEMPLATES.items():
        facts, _ = built(template)
        assert [one.code for one in shipped_templates() if one.suits(facts.congress, facts.organisation)] == [code]


def test_the_commune_without_election_takes_half_a_day_and_two_half_days() -> None:
    template = TEMPLATES["1_commune_appointed"]
    _, rows = built(template)
    minutes = [total.busy_minutes for total in run_agenda(rows.sessions, rows.items).sessions.values()]
    assert minutes == [160, 185, 75]
    spans = template.spans(dt.date(2025, 7, 27))
    assert (spans[PhaseKind.PREPARATORY].starts_half, spans[PhaseKind.PREPARATORY].ends_half) == (
        HalfDay.AFTERNOON,
    ) * 2
    assert (spans[PhaseKind.OFFICIAL].starts_on, spans[PhaseKind.OFFICIAL].ends_half) == (
        dt.date(2025, 7, 28),
        HalfDay.AFTERNOON,
    )


def test_the_commune_with_election_takes_its_committee_and_its_delegates_by_ballot() -> None:
    _, rows = built(TEMPLATES["2_commune_elected"])
    ballots = [item.title for item in rows.items if item.vote is VoteNeeded.BALLOT]
    assert len(rows.sessions) == 4
    assert [ballots[0], ballots[-1]] == [
        "Bầu Ban Chấp hành nhiệm kỳ 2025 - 2030: bỏ phiếu, kiểm phiếu",
        "Bỏ phiếu, kiểm phiếu",
    ]
    assert not any("chỉ định" in item.title for item in rows.items)


def test_the_groups_of_a_province_sit_at_once() -> None:
    _, rows = built(TEMPLATES["3_province"])
    (parent,) = [item for item in rows.items if item.is_parallel]
    parts = [item for item in rows.items if item.parent_id == parent.id]
    times = run_agenda(rows.sessions, rows.items).items
    assert (len(parts), times[parent.id].minutes) == (4, 90)
    assert {times[part.id].start for part in parts} == {times[parent.id].start}


def test_no_gap_is_left_in_an_agenda() -> None:
    for template in shipped_templates():
        _, rows = built(template)
        texts = [text for item in rows.items for text in (item.title, item.words, item.presenter, item.paper)]
        assert [text for text in texts if re.search(r"[{}]", text)] == []


def test_the_key_items_have_words_to_say() -> None:
    _, rows = built(TEMPLATES["1_commune_appointed"])
    words = {item.title: item.words for item in rows.items}
    opening = words["Giới thiệu đại biểu; diễn văn khai mạc"]
    assert "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I, nhiệm kỳ 2025 - 2030 long trọng khai mạc" in opening
    silent = [title for title, text in words.items() if not text]
    assert silent == [
        "Đón tiếp đại biểu; phát phù hiệu, tài liệu",
        "Ổn định tổ chức; văn nghệ chào mừng (nếu được phép)",
        "Nghỉ giải lao; chụp ảnh lưu niệm",
        "Ổn định tổ chức",
    ]


def test_gaps_that_nobody_knows_stay_and_those_without_a_value_are_dots() -> None:
    congress = Congress(id=Id("c"), organisation_id=Id("o"), code="c")
    organisation = Organisation(id=Id("o"), name="Đảng bộ xã Toàn Thắng")
    gaps = gaps_of(congress, organisation, None)
    assert filled("{ordinal}, {term}, {delegates}, {superior}, {committee}, {other}", gaps) == (
        "lần thứ …, …, …, …, Đảng ủy xã Toàn Thắng, {other}"
    )


@pytest.mark.parametrize("code", TEMPLATES)
def test_a_saved_template_reads_back_the_same(code: str) -> None:
    template = TEMPLATES[code]
    assert parse_template(to_toml(template), code, is_own=False) == template


def test_an_agenda_becomes_the_template_from_which_it_can_be_made_again() -> None:
    facts, rows = built(TEMPLATES["2_commune_elected"])
    made = template_of("Mẫu của xã", facts.congress, facts.organisation, facts.phases, rows.sessions, rows.items, {})
    assert (made.name, made.levels, made.is_own) == ("Mẫu của xã", (OrganisationKind.COMMUNE,), True)
    ids = {phase.kind: phase.id for phase in facts.phases}
    again = agenda_rows(parse_template(to_toml(made)), ids, SeededIds(1), {})
    assert again == rows


def test_persons_become_their_names_in_a_template() -> None:
    facts, rows = built(TEMPLATES["5_cell"])
    person = Person(id=Id("p"), full_name="Đinh Văn An")
    items = [dataclasses.replace(item, presenter="", presenter_id=person.id) for item in rows.items]
    made = template_of("x", facts.congress, facts.organisation, facts.phases, rows.sessions, items, {"p": person})
    assert {item.values["presenter"] for item in made.sessions[0].items} == {"Đồng chí Đinh Văn An"}


def test_sessions_of_a_phase_that_a_congress_lacks_are_left_out() -> None:
    template = TEMPLATES["1_commune_appointed"]
    rows = agenda_rows(template, {PhaseKind.OFFICIAL: Id("official")}, SeededIds(1), {})
    assert {session.phase_id for session in rows.sessions} == {"official"}
    assert {item.session_id for item in rows.items} == {session.id for session in rows.sessions}
    assert template.committee_by is CommitteeBy.APPOINTED
