"""What is written for the demo holds together: drafts, quotes, answers, targets, days."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from congress_app.domain.choices import BodyKind
from congress_app.runtime import paths
from congress_app.services.demo import document_texts, province, province_roles, provincial, roles
from congress_app.services.demo.calendar import PILOT_DAYS
from congress_app.services.demo.cells import TOAN_THANG
from congress_app.services.demo.document_texts import CongressTexts, DraftText, texts
from congress_app.services.demo.draft_texts import BlockKind, blocks

CONGRESSES = (document_texts.TOAN_THANG, document_texts.LAI_DONG, document_texts.PROVINCE, document_texts.PILOT)
# The stages in their order, and the day by which the demo is judged, counted from each opening.
STAGES = (
    *("drafting", "opinions", "absorbed", "adopted", "submitted", "reviewed", "fixed", "printed", "voted"),
    *("finalised", "issued", "archived"),
)
TODAY = {
    document_texts.TOAN_THANG: (province.AS_OF - province.FIXED[province.TOAN_THANG].opens_on).days,
    document_texts.LAI_DONG: (province.AS_OF - province.FIXED[province.ELECTING].opens_on).days,
    document_texts.PROVINCE: (province.AS_OF - provincial.OPENS_ON).days,
    document_texts.PILOT: (province.AS_OF - PILOT_DAYS[1]).days,
}
DISTRICT = re.compile(r"(?i)\bhuyện\b|thị ủy\b")
FILES = sorted(paths.resources("demo", "documents").rglob("*.*"))


@pytest.fixture
def written() -> CongressTexts:
    return texts(document_texts.TOAN_THANG)


def _report(written: CongressTexts) -> dict[int, DraftText]:
    return {draft.number: draft for draft in written.document("political_report").drafts}


def _targets(source: str) -> list[tuple[str, ...]]:
    return [row for block in blocks(source) for row in block.rows if row[0].isdigit()]


def _words(text: str) -> int:
    return len(text.split())


def _drafts() -> Iterator[tuple[str, str, DraftText]]:
    for congress in CONGRESSES:
        for document in texts(congress).documents:
            for draft in document.drafts:
                yield congress, document.kind, draft


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_file_is_typed_cleanly(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line != unicodedata.normalize("NFC", line)] == []
    assert [line for line in lines if "  " in line.strip() and not line.startswith(("|", " "))] == []
    assert [line for line in lines if line != line.rstrip() or re.search(r" [,.;:]( |$)|\.\.|,,", line)] == []


def test_no_sentence_is_written_twice() -> None:
    """But for what the resolution takes over from the report, and the drafts of one paper."""
    counts: Counter[str] = Counter()
    for congress in CONGRESSES:
        made = texts(congress)
        first = [each.drafts[0].source for each in made.documents if each.drafts and each.kind != "resolution"]
        of_result = made.result and (made.result.assessment, made.result.lessons, made.result.proposals)
        said = [*(each.text for each in made.speeches), *(each.text for each in made.opinions)]
        passages = [*first, *said, *(of_result or ())]
        for passage in passages:
            counts.update(each.strip() for each in re.split(r"(?<=[.!?])\s", passage) if _words(each) > 9)
    assert [each for each, count in counts.items() if count > 1] == []


def test_the_papers_are_as_long_as_such_papers_are() -> None:
    lengths = {(congress, kind, draft.number): _words(draft.source) for congress, kind, draft in _drafts()}
    short = {"internal_rules": 350, "closing_speech": 400, "opening_speech": 450}
    for (_congress, kind, _number), length in lengths.items():
        assert length >= short.get(kind, 550)
    reports = [length for (congress, kind, _), length in lengths.items() if (congress, kind) == _LONG]
    assert [2000 < each < 3600 for each in reports] == [True] * 3
    assert Counter(congress for congress, _, _ in lengths) == {
        "toan_thang": 11,
        "lai_dong": 2,
        "phu_tho": 1,
        "lam_thao": 1,
    }


_LONG = (document_texts.TOAN_THANG, "political_report")


def test_each_draft_changes_the_one_before(written: CongressTexts) -> None:
    report = _report(written)
    whats = {number: Counter(change.what for change in draft.changes) for number, draft in report.items()}
    assert [sum(whats[number].values()) for number in (1, 2, 3)] == [0, 30, 28]
    assert {number: set(whats[number]) for number in (2, 3)} == {
        2: {"figure", "target", "removed", "wording", "added", "moved"},
        3: {"figure", "target", "wording", "added", "moved"},
    }
    headings = [[each for each in draft.blocks if each.kind is BlockKind.HEADING] for draft in report.values()]
    assert headings[0] == headings[1] == headings[2]


def test_the_name_of_a_district_stands_in_first_drafts_only(written: CongressTexts) -> None:
    named = {(congress, draft.number) for congress, _kind, draft in _drafts() if DISTRICT.search(draft.source)}
    assert named == {(document_texts.TOAN_THANG, 1), (document_texts.LAI_DONG, 1)}
    others = [each.text for congress in CONGRESSES for each in texts(congress).speeches]
    for congress in (document_texts.TOAN_THANG, document_texts.PILOT):
        result = texts(congress).result
        assert result is not None
        others += [result.preparation, result.assessment, result.difficulties, result.lessons, result.proposals]
        others += [each.text for each in result.course]
    assert [each for each in others if DISTRICT.search(each)] == []


def test_two_figures_of_the_first_draft_differ_between_text_and_table(written: CongressTexts) -> None:
    said = {
        number: re.findall(r"(?:sản xuất bình quân|năm 2030 đạt) (?:từ )?([\d,]+)(?:%/năm| triệu)", draft.source)
        for number, draft in _report(written).items()
    }
    table = {number: _targets(draft.source) for number, draft in _report(written).items()}
    rows = {number: [cells[0][3].split()[0], cells[2][3]] for number, cells in table.items()}
    assert (said, rows) == (
        {1: ["9,0", "65"], 2: ["9,5", "65"], 3: ["9,5", "68"]},
        {1: ["9,5", "62"], 2: ["9,5", "65"], 3: ["9,5", "68"]},
    )


def test_the_resolution_takes_over_targets_tasks_and_breakthroughs(written: CongressTexts) -> None:
    last, (resolution,) = _report(written)[3].source, written.document("resolution").drafts
    assert _targets(resolution.source) == _targets(last)
    assert [row[0] for row in _targets(last)] == [str(number) for number in range(1, 17)]
    taken = [line for line in last.splitlines() if re.match(r"[1-6]\. |Thứ (nhất|hai|ba), ", line)]
    assert len(taken) == 9
    assert [line for line in taken if line not in resolution.source] == []


def test_an_opinion_quotes_its_draft_and_its_wording_stands_in_the_next(written: CongressTexts) -> None:
    report = _report(written)
    drafts = {each.number: each.draft for each in written.rounds}
    for each in written.opinions:
        draft = drafts[each.round]
        assert report[draft].source.count(each.quote) == 1, each.quote
        if each.wording:
            assert each.wording not in report[draft].source, each.wording
            assert each.wording in report[draft + 1].source, each.wording


def test_the_answers_are_complete_and_counted_in_the_feedback_report(written: CongressTexts) -> None:
    asked = {each.number: each for each in written.rounds}
    assert Counter(each.round for each in written.opinions) == {1: 28, 2: 20, 3: 12}
    answers = Counter(each.answer for each in written.opinions)
    assert answers == {"accepted": 39, "partly": 5, "not_accepted": 6, "out_of_scope": 4, "": 6}
    assert {(each.answer, bool(each.wording), bool(each.reason)) for each in written.opinions} == {
        ("accepted", True, False),
        ("partly", True, True),
        ("not_accepted", False, True),
        ("out_of_scope", False, True),
        ("", False, False),
    }
    for number, each in asked.items():
        spoken = [opinion.who for opinion in written.opinions if opinion.round == number]
        everybody = [*spoken, *each.agreed, *each.waiting]
        assert len(everybody) == len(set(everybody))
    (feedback,) = written.document("feedback_report").drafts
    (table,) = [block.rows for block in feedback.blocks if block.kind is BlockKind.TABLE]
    codes = ("accepted", "partly", "not_accepted", "out_of_scope", "")
    assert [int(row[1]) for row in table[1:]] == [*(answers[code] for code in codes), 60]


def test_villages_and_delegations_are_those_of_the_commune(written: CongressTexts) -> None:
    cells = TOAN_THANG.cells()
    names, delegations = {each.name for each in cells}, {each.delegation for each in cells}
    asked = [name for each in written.rounds for name in (*each.agreed, *each.waiting)]
    spoken = [*asked, *(each.who for each in written.opinions)]
    assert [each for each in spoken if each.startswith("Chi bộ") and each not in names] == []
    villages = {name for each in TOAN_THANG.villages.values() for name in each}
    of_villages = [each.partition(" xóm ")[2] for each in spoken if " xóm " in each]
    assert set(of_villages) <= villages
    assert {each.delegation for each in written.speeches} <= delegations


def test_the_speeches_fit_into_the_agenda(written: CongressTexts) -> None:
    assert sum(each.minutes for each in written.speeches if each.use == "hall") == 25
    assert [250 <= _words(each.text) <= 400 for each in written.speeches] == [True] * 8


@pytest.mark.parametrize("congress", [document_texts.TOAN_THANG, document_texts.PILOT])
def test_a_result_judges_in_every_field(congress: str) -> None:
    result = texts(congress).result
    assert result is not None
    fields = (result.preparation, result.assessment, result.difficulties, result.lessons, result.proposals)
    assert [120 <= _words(each) <= 250 for each in fields] == [True] * 5
    assert bool(result.course) == (congress == document_texts.TOAN_THANG)
    assert {each.session for each in result.course} <= {"preparatory", "official"}


@pytest.mark.parametrize("congress", CONGRESSES)
def test_the_days_of_the_stages_follow_each_other(congress: str) -> None:
    posts = {each.post for each in (*roles.LEADERS, *province_roles.LEADERS, *roles.SENT["party"])}
    bodies = {each.value for each in BodyKind}
    for document in texts(congress).documents:
        kinds = [STAGES.index(each.kind) for each in document.stages]
        done = [each.actual for each in document.stages]
        assert kinds == sorted(kinds)
        assert all(earlier is not None or later is None for earlier, later in pairwise(done))
        assert max((day for day in done if day is not None), default=-99) <= TODAY[congress]
        assert [each.day for each in document.drafts] == sorted(each.day for each in document.drafts)
        assert (document.person in posts, bool(document.body) != bool(document.by)) == (True, True)
        assert document.body in {*bodies, ""}
        assert (document.number is None) == (document.numbered_day is None)
