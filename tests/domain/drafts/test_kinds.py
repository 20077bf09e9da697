"""The catalogue of kinds of documents and the list of what a dossier holds."""

from __future__ import annotations

import dataclasses

from congress_app.domain.choices import CommitteeBy
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import DossierGroup, StageKind
from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.domain.drafts.dossier_list import dossier_list
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.fields import Id
from congress_app.domain.rulebook import MARKS, Rulebook

CONGRESS = Congress(id=Id("c"), organisation_id=Id("o"), code="toan-thang-2025", content_count=2)
ELECTED = dataclasses.replace(CONGRESS, content_count=4, committee_by=CommitteeBy.ELECTED)


def needed(congress: Congress) -> set[str]:
    return {kind.code for kind in document_kinds().kinds if kind.is_needed_by(congress)}


def test_what_a_congress_needs_depends_on_its_contents_and_on_how_its_committee_comes() -> None:
    voting = {"personnel_scheme", "delegates_scheme", "election_regulations", "counting_minutes", "election_list"}
    assert needed(ELECTED) - needed(CONGRESS) == voting
    assert needed(CONGRESS) - needed(ELECTED) == {"appointment_decision"}
    assert {"political_report", "self_review", "resolution", "working_regulations"} <= needed(CONGRESS) & needed(
        ELECTED
    )


def test_each_kind_is_whole() -> None:
    kinds = document_kinds().kinds
    assert len({kind.code for kind in kinds}) == len({kind.short.casefold() for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert kind.short.isascii()
        assert kind.mark in MARKS
        assert bool(kind.symbol) or not kind.series, kind.code  # what is numbered has a symbol
        assert [*kind.stages] == sorted(kind.stages, key=lambda each: each.order)


def test_a_kind_is_found_by_what_people_write() -> None:
    named = document_kinds().named
    for text in ("political_report", "báo cáo chính trị", "BAO CAO CHINH TRI", "bcct", "Political report"):
        found = named(text)
        assert found is not None
        assert found.code == "political_report"
    assert named("báo cáo sao Hỏa") is None
    assert document_kinds().of("sao Hỏa").code == "other"


def test_every_stage_of_a_plan_has_its_rule() -> None:
    codes = {rule.code for rule in Rulebook.load().rules}
    for stage in StageKind:
        assert (f"documents.stage.{stage.value}" in codes) is (stage not in (StageKind.REVIEWED, StageKind.VOTED))


def test_the_dossier_list_follows_the_congress() -> None:
    list_ = dossier_list()
    codes, elected = ([each.code for each in list_.of(congress)] for congress in (CONGRESS, ELECTED))
    assert "ns.appointment" in codes
    assert "ns.ballots" not in codes
    assert "ns.ballots" in elected
    assert "ns.appointment" not in elected
    assert "62-HD/VPTW" in list_.source
    kinds = {kind.code for kind in document_kinds().kinds}
    assert {each.kind for each in list_.entries if each.kind} <= kinds


def test_the_office_has_the_last_word_about_a_place() -> None:
    changed = OwnDossierEntry(
        id=Id("1"), code="pv.photos", group=DossierGroup.SERVICE, title="Ảnh và phim", is_required=False
    )
    gone = OwnDossierEntry(id=Id("2"), code="pv.script", group=DossierGroup.SERVICE, is_left_out=True)
    added = OwnDossierEntry(id=Id("3"), code="own.3", group=DossierGroup.DOCUMENTS, title="Kỷ yếu", retention="20 năm")
    entries = {each.code: each for each in dossier_list([changed, gone, added]).of(CONGRESS)}
    photos = entries["pv.photos"]
    assert (photos.title, photos.is_required, photos.retention) == ("Ảnh và phim", False, "Vĩnh viễn")
    assert "pv.script" not in entries
    assert (entries["own.3"].title, entries["own.3"].retention) == ("Kỷ yếu", "20 năm")
    groups = [each.group.order for each in entries.values()]
    assert groups == sorted(groups)
