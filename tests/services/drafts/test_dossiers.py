"""Verbs on the dossier, on speeches and on the result, seen through their lists."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.choices import BodyKind, CongressState
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import CopyKind, DossierGroup, SeatKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.domain.drafts.dossier_list import dossier_list
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.drafts.dossier import dossier_rows
from congress_app.listings.drafts.dossier_row import DossierRow, Filled, Source, filled_by
from congress_app.listings.drafts.speeches import speech_rows
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.side_rows import SideRows
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


def test_a_file_that_lies_in_the_dossier_is_not_changed_by_a_later_one(drafting: Drafting) -> None:
    office, do = drafting.office, drafting.office.do
    piece = do.dossiers.add(drafting.congress, {"entry": "vk.report", "document_id": drafting.report}).value
    (first,) = office.file.rows(DocumentVersion)
    assert (piece.version_id, piece.copy_kind) == (first.id, CopyKind.DRAFT)
    do.versions.add(drafting.report, docx(b"draft 2", name="bao-cao-2.docx"))
    found = rows(drafting)["vk.report"]
    assert (found.version, found.filled, found.newer and found.newer.number) == (first, Filled.OUTDATED, 2)
    assert filled_by(found) == "bao-cao.docx"
    with pytest.raises(Refused):
        do.versions.remove(Id(first.id))
    one_step(office.file, lambda: SideRows(do.run).refill(piece, found.offers[0]))
    found = rows(drafting)["vk.report"]
    assert (found.version and found.version.number, found.filled, found.newer) == (2, Filled.THERE, None)


def test_a_document_put_in_before_it_has_a_file_holds_its_first_one(drafting: Drafting) -> None:
    do = drafting.office.do
    its = Id[CongressDocument](do.documents.add(drafting.congress, "resolution").value.id)
    do.dossiers.add(drafting.congress, {"entry": "vp.resolution", "document_id": its})
    assert rows(drafting)["vp.resolution"].source is Source.SEPARATE
    first = one_step(drafting.office.file, lambda: do.versions.add(its, docx(b"1"))).value
    do.versions.add(its, docx(b"2"))
    found = rows(drafting)["vp.resolution"]
    assert (found.version and found.version.id, found.filled) == (first.id, Filled.OUTDATED)


def test_what_is_issued_is_an_original_and_a_signed_pdf_stands_for_it(drafting: Drafting) -> None:
    do = drafting.office.do
    piece = do.dossiers.add(drafting.congress, {"entry": "vk.report", "document_id": drafting.report}).value
    do.numbers.take(drafting.report, OPENS)
    found = rows(drafting)["vk.report"]
    assert (found.filled, found.newer, found.is_issued_since) == (Filled.OUTDATED, None, True)
    do.versions.add(drafting.report, NewFile("ky.pdf", b"%PDF", "pdf", ""), attach=True)
    found = rows(drafting)["vk.report"]
    assert found.newer is not None
    assert found.newer.file_name == "ky.pdf"
    filled = SideRows(do.run).refill(piece, found.offers[0]).value
    assert (filled.version_id, filled.copy_kind) == (found.newer.id, CopyKind.ORIGINAL)
    assert rows(drafting)["vk.report"].filled is Filled.THERE


def test_of_a_place_for_drafts_each_draft_is_offered_until_it_lies_there(drafting: Drafting) -> None:
    do = drafting.office.do
    do.versions.add(drafting.report, docx(b"draft 2"))
    (first, second) = rows(drafting)["vk.report_drafts"].offers
    piece = do.dossiers.add(drafting.congress, first).value
    assert rows(drafting)["vk.report_drafts"].title == "Các dự thảo báo cáo chính trị qua các lần"
    assert (piece.copy_kind, piece.version_id) == (CopyKind.DRAFT, first["version_id"])
    scope = drafting.office.scope(drafting.office.file.rows(Congress)[0])
    found = [
        row
        for row in dossier_rows(drafting.office.file.lists, scope)
        if row.entry is not None and row.entry.code == "vk.report_drafts"
    ]
    assert [(row.filled, row.is_more, row.is_lacking) for row in found] == [
        (Filled.THERE, False, False),
        (Filled.OFFERED, True, False),
    ]
    assert found[1].offers == (second,)
    do.numbers.take(drafting.report, OPENS)
    assert (rows(drafting)["vk.report"].written, rows(drafting)["vk.report_drafts"].written) == ("01-BC/ĐU", "")


def test_nothing_but_the_issued_paper_is_the_original(drafting: Drafting) -> None:
    do = drafting.office.do
    its = Id[CongressDocument](do.documents.add(drafting.congress, "resolution").value.id)
    do.versions.add(its, docx(b"1"))
    assert [rows(drafting)[each].filled for each in ("vp.resolution", "vk.resolution_draft")] == [
        Filled.MISSING,
        Filled.OFFERED,
    ]
    do.numbers.take(its, OPENS)
    assert rows(drafting)["vp.resolution"].filled is Filled.OFFERED


def test_all_speeches_are_offered_with_their_list(drafting: Drafting) -> None:
    do = drafting.office.do
    made = do.speeches.add(
        drafting.congress, [{"title": "Một", "speaker": "An"}, {"title": "Hai", "speaker": "Ba"}]
    ).value
    for speech in made:
        do.speeches.add_text(Id(speech.id), docx(speech.title.encode(), name="tham-luan.docx"))
    offers = rows(drafting)["vk.speeches"].offers
    assert offers[0]["form"] == "speech-list"
    assert len({each["document_id"] for each in offers[1:]}) == 2


def test_a_print_out_is_offered_as_soon_as_there_is_anything_to_print(drafting: Drafting) -> None:
    do = drafting.office.do
    assert rows(drafting)["vp.minutes"].filled is Filled.MISSING
    assert rows(drafting)["pv.bodies"].filled is Filled.MISSING
    do.bodies.add(drafting.congress, BodyKind.PRESIDIUM, {})
    stands = {"entry": "pv.bodies", "form": "congress-bodies", "copy_kind": CopyKind.DRAFT}
    assert rows(drafting)["pv.bodies"].offers == (stands,)
    before = do.dossiers.add(drafting.congress, {"entry": "pv.bodies", "form": "congress-bodies"}).value
    do.congresses.set_state([drafting.congress], CongressState.CLOSED, OPENS - dt.timedelta(30))
    (offer,) = rows(drafting)["vp.minutes"].offers
    assert (offer["form"], offer["copy_kind"]) == ("minutes", CopyKind.ORIGINAL)
    after = do.dossiers.add(drafting.congress, {"entry": "vp.minutes", "form": "minutes"}).value
    assert (before.copy_kind, after.copy_kind) == (CopyKind.DRAFT, CopyKind.ORIGINAL)


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
