"""The documents of the demo: how many, how far, what is asked, numbered, spoken, missing - and what the checks find is meant."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import AnswerKind, NumberState, ParticipantState, SecrecyLevel, StageKind
from congress_app.domain.drafts.documents import DocumentStage, DocumentVersion
from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.domain.drafts.model import Draft, Drafts
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.drafts.speeches import Speech
from congress_app.listings.drafts.dossier import dossier_rows
from congress_app.listings.drafts.dossier_row import Filled, Source
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.warnings import warning_rows
from tests.desk import Desk

TOAN_THANG, LAI_DONG, PROVINCE, PILOT = "toan-thang-2025", "lai-dong-2025", "phu-tho-2025-2", "lam-thao-2025"


@pytest.fixture(scope="module")
def drafts(office: Desk) -> Drafts:
    """The documents as of the day of the demo."""
    return load_drafts(office.file.lists, office.scope())


def _congress(office: Desk, code: str) -> Congress:
    (found,) = office.file.rows(Congress, code=code)
    return found


def _of(drafts: Drafts, code: str, kind: str) -> Draft:
    return next(each for each in drafts.of_kind(kind) if each.congress.code == code)


def _states(drafts: Iterable[Draft], code: str) -> Counter[StageKind | None]:
    return Counter(each.state for each in drafts if each.congress.code == code)


def test_four_congresses_have_documents_and_each_is_at_another_point(drafts: Drafts) -> None:
    counts = Counter(each.congress.code for each in drafts.drafts)
    assert counts == {TOAN_THANG: 29, LAI_DONG: 22, PROVINCE: 20, PILOT: 19}
    assert _states(drafts.drafts, PILOT) == {StageKind.ARCHIVED: 18, StageKind.DRAFTING: 1}
    assert _states(drafts.drafts, PROVINCE) == {None: 16, StageKind.DRAFTING: 3, StageKind.ISSUED: 1}
    assert len(_states(drafts.drafts, TOAN_THANG)) == 6


def test_the_report_came_in_three_drafts_on_their_days_and_its_words_are_found(office: Desk, drafts: Drafts) -> None:
    report = _of(drafts, TOAN_THANG, "political_report")
    days = [(each.number, each.added_at.date(), each.format) for each in report.versions]
    july = [dt.date(2025, 7, day) for day in (5, 10, 20)]
    assert days == [(number, day, "docx") for number, day in enumerate(july, 1)]
    assert report.approved_version == report.versions[1]
    hashes = {each.file_hash for each in office.file.rows(DocumentVersion)}
    assert len(hashes) == 23
    found = office.file.lists.search_texts("buoi do 256 ha", hashes)
    assert [each.number for each in report.versions if each.file_hash in found] == [1]
    assert hashes == {*office.file.lists.texts(hashes)}


def test_no_stage_is_reached_before_the_one_ahead_of_it(office: Desk) -> None:
    reached: dict[str, list[DocumentStage]] = {}
    for each in office.file.rows(DocumentStage):
        if each.actual_on is not None:
            reached.setdefault(each.document_id, []).append(each)
    for stages in reached.values():
        days = [each.actual_on for each in sorted(stages, key=lambda each: each.kind.order)]
        assert days == sorted(day for day in days if day is not None)


def test_opinions_are_asked_for_and_answered(drafts: Drafts) -> None:
    rounds = [asked for each in drafts.drafts for asked in each.rounds]
    states = sorted([asked.count(state) for state in ParticipantState] for asked in rounds)
    assert states == [
        [0, 0, 5, 2],  # the board of Toàn Thắng on the opening speech, until yesterday
        [0, 0, 33, 0],  # all of Lai Đồng
        [0, 12, 1, 0],  # the report of Toàn Thắng: who reviewed it, the people, the party cells
        [0, 20, 3, 2],
        [0, 28, 7, 3],
        [133, 0, 19, 0],  # the province, until August
    ]
    answers = Counter(each.answer for draft in drafts.drafts for each in draft.opinions)
    assert [answers[each] for each in (*AnswerKind, None)] == [39, 5, 6, 4, 6]
    organisations = [who for asked in rounds for who in asked.asked if who.participant.organisation_id]
    persons = [who for asked in rounds for who in asked.asked if who.participant.person_id]
    assert (len(organisations) > 200, len(persons)) == (True, 7)
    assert [who.name for who in (*organisations, *persons) if not who.name] == []


def test_numbers_have_a_gap_a_reserved_and_a_cancelled_one(office: Desk, drafts: Drafts) -> None:
    entries = office.file.rows(NumberEntry)
    states = Counter(each.state for each in entries)
    assert (states[NumberState.RESERVED], states[NumberState.CANCELLED]) == (2, 1)
    assert [each.reason for each in entries if each.state is not NumberState.TAKEN and not each.reason] == []
    congress = sorted(each.written for each in entries if each.congress_id is not None)
    assert congress == ["01-QC/ĐH", "02-BC/ĐH", "03-BC/ĐH", "04-NQ/ĐH", "05-BB/ĐH"]
    report = _of(drafts, PILOT, "result_report").numbers[0]
    assert (report.written, report.term) == ("01-BC/ĐU", "2025-2030")


def test_a_secret_paper_is_a_number_and_a_place(drafts: Drafts) -> None:
    (secret,) = [each for each in drafts.drafts if each.document.secrecy.is_kept_outside]
    assert (secret.document.secrecy, secret.number, secret.versions) == (SecrecyLevel.SECRET, "05/KH-CAX", ())
    assert secret.document.kept_at == "Tủ tài liệu mật của Công an xã, ngăn 2"


def test_speeches_are_of_delegates_and_stand_on_the_agenda(office: Desk) -> None:
    speeches = office.file.rows(Speech)
    assert len(speeches) == 8
    assert len({each.delegate_id for each in speeches}) == 8
    assert len({each.item_id for each in speeches}) == 1
    assert [each for each in speeches if None in (each.delegate_id, each.delegation_id, each.document_id)] == []


def test_the_pilot_has_its_result_and_its_committee(office: Desk) -> None:
    (result,) = office.file.rows(CongressResult)
    assert (result.summoned_count, result.present_count) == (_congress(office, PILOT).delegate_count, 227)
    assert min(map(len, (result.preparation, result.assessment, result.difficulties, result.lessons))) > 300
    seats = Counter(each.seat.value for each in office.file.rows(ChosenMember))
    told = {
        "executive": 29,
        "standing": 9,
        "secretary": 1,
        "deputy": 2,
        "inspection": 5,
        "inspection_head": 1,
        "upward": 4,
    }
    assert seats == told


def test_the_dossier_of_the_pilot_lacks_two_pieces(office: Desk) -> None:
    rows = dossier_rows(office.file.lists, office.scope(_congress(office, PILOT)))
    missing = [each.entry.code for each in rows if each.entry and each.filled is Filled.MISSING]
    assert missing == ["vp.superior_speech", "vp.action"]
    counts = Counter(each.filled for each in rows)
    assert (counts[Filled.THERE], counts[Filled.WAIVED], counts[Filled.MISSING]) == (25, 1, 2)
    result = next(each for each in rows if each.entry and each.entry.code == "vp.result")
    assert (result.source, result.written) == (Source.FORM, "01-BC/ĐU")
    (own,) = office.file.rows(OwnDossierEntry)
    assert [each.filled for each in rows if each.entry and each.entry.code == own.code] == [Filled.THERE]


def test_what_the_checks_find_about_documents_is_meant(office: Desk) -> None:
    rules = ("documents.", "dossier.")
    rows = [each for each in warning_rows(office.file.lists, office.scope()) if each.finding.rule.startswith(rules)]
    found = Counter((each.congress_code, each.finding.rule.partition(".")[2]) for each in rows)
    assert found == {
        # The resolution waits for its approval, the report on the delegates comes on the eve anyway.
        (TOAN_THANG, "not_approved"): 2,
        (TOAN_THANG, "unanswered"): 1,
        (TOAN_THANG, "newer_than_approved"): 1,
        (TOAN_THANG, "stage_late"): 2,
        (TOAN_THANG, "number_gap"): 1,
        (LAI_DONG, "needed"): 1,
        (LAI_DONG, "not_approved"): 2,
        (LAI_DONG, "stage_late"): 2,
        (PILOT, "missing"): 1,
    }
