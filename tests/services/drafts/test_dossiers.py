"""Verbs on the dossier, on speeches and on the result, seen through their lists."""

from __future__ import annotations

import pytest

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import DossierGroup, SeatKind
from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.domain.drafts.dossier_list import dossier_list
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.drafts.dossier import DossierRow, Filled, Source, dossier_rows
from congress_app.listings.drafts.speeches import speech_rows
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.versions import NewFile
from tests.desk import OPENS, one_step
from tests.services.drafts.conftest import Drafting, docx


def rows(its: Drafting) -> dict[str, DossierRow]:
    scope = its.office.scope(its.office.file.rows(Congress)[0])
    found = dossier_rows(its.office.file.lists, scope)
    return {row.entry.code if row.entry else row.title: row for row in found}


def test_what_could_fill_a_place_is_offered(drafting: Drafting) -> None:
    office = drafting.office
    report, plan = rows(drafting)["vk.report"], rows(drafting)["vp.plan"]
    assert (report.filled, plan.filled) == (Filled.OFFERED, Filled.MISSING)
    assert report.draft is not None
    one_step(
        office.file,
        lambda: office.do.dossiers.add(drafting.congress, {"entry": "vk.report", "document_id": drafting.report}),
    )
    office.do.dossiers.waive(drafting.congress, "vp.plan", "Kế hoạch chung của tỉnh")
    report, plan = rows(drafting)["vk.report"], rows(drafting)["vp.plan"]
    assert (report.filled, report.source, report.title) == (Filled.THERE, Source.DOCUMENT, "Báo cáo chính trị")
    assert (plan.filled, plan.source) == (Filled.WAIVED, None)
    with pytest.raises(Refused):
        office.do.dossiers.waive(drafting.congress, "vp.plan", "")


def test_files_and_things_on_a_shelf_are_pieces_too(drafting: Drafting) -> None:
    add = drafting.office.do.dossiers.add
    add(drafting.congress, {"entry": "pv.photos", "sheets": 2, "kept_at": "Kho"})
    own = add(
        drafting.congress,
        {"title": "Sổ vàng", "group": DossierGroup.OFFICE},
        NewFile("so-vang.pdf", b"%PDF", "pdf", "Sổ"),
    ).value
    found = rows(drafting)
    assert found["pv.photos"].source is Source.SEPARATE
    assert (found["Sổ vàng"].source, found["Sổ vàng"].piece) == (Source.FILE, own)
    numbers = [row.number for row in found.values()]
    assert numbers == [*range(1, len(numbers) + 1)]


def test_the_office_changes_its_list_and_back(drafting: Drafting) -> None:
    office = drafting.office
    entry = next(each for each in dossier_list().entries if each.code == "pv.photos")
    one_step(office.file, lambda: office.do.dossiers.change_entry(entry, {"is_required": False}))
    assert rows(drafting)["pv.photos"].filled is Filled.OPTIONAL
    own = next(each for each in dossier_list(office.file.rows(OwnDossierEntry)).entries if each.code == "pv.photos")
    assert office.do.dossiers.change_entry(own, {"is_required": True}).value is None
    assert office.file.rows(OwnDossierEntry) == []
    office.do.dossiers.add_entry({"title": "Kỷ yếu", "group": DossierGroup.DOCUMENTS})
    assert any(row.title == "Kỷ yếu" for row in rows(drafting).values())


def test_the_text_of_a_speech_is_a_document_with_versions(drafting: Drafting) -> None:
    office = drafting.office
    three = [{"title": topic, "speaker": "An", "minutes": 7} for topic in ("Một", "Hai", "Ba")]
    made = one_step(office.file, lambda: office.do.speeches.add(drafting.congress, three)).value
    office.do.speeches.move([Id(made[2].id)], Id(made[0].id))
    office.do.speeches.add_text(Id(made[1].id), docx(b"one", name="tham-luan.docx"))
    office.do.speeches.add_text(Id(made[1].id), docx(b"two", name="tham-luan.docx"))
    found = speech_rows(office.file.lists, office.scope())
    assert [(row.number, row.speech.title, row.version) for row in found] == [
        (1, "Ba", None),
        (2, "Một", None),
        (3, "Hai", 2),
    ]


def test_a_result_is_one_row_and_takes_the_committee_over(drafting: Drafting) -> None:
    office, congress = drafting.office, drafting.congress
    with pytest.raises(Refused) as refusal:
        office.do.results.take_over_committee(congress, OPENS)
    assert "chưa có cấp ủy" in say(refusal.value)
    (its,) = office.file.rows(Congress)
    committee = office.do.committees.add(
        {"organisation_id": its.organisation_id, "kind": CommitteeKind.EXECUTIVE}
    ).value
    for name, rank in (("Lê Văn Hai", 2), ("Trần Thị Nhất", 1)):
        person = office.person(name)
        office.do.committees.add_member(Id(committee.id), {"precedence": rank, "post": "Ủy viên"}, Id(person.id))
    assert office.do.results.take_over_committee(congress, OPENS).value == 2
    members = office.file.rows(ChosenMember)
    assert [(each.name, each.seat) for each in members] == [
        ("Trần Thị Nhất", SeatKind.EXECUTIVE),
        ("Lê Văn Hai", SeatKind.EXECUTIVE),
    ]
    assert office.do.results.take_over_committee(congress, OPENS).value == 0
    office.do.results.change(congress, {"present_count": 150})
    office.do.results.change(congress, {"assessment": "Thành công"})
    (result,) = office.file.rows(CongressResult)
    assert (result.present_count, result.assessment) == (150, "Thành công")
