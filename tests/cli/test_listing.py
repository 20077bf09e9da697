from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from congress_app.listings.registry import LISTINGS
from tests.cli.conftest import Call

CODE = "toan-thang-2025"


@pytest.mark.parametrize("name", list(LISTINGS))
def test_every_list_answers_in_json_with_its_fields_twice_the_same(call: Call, data: Path, name: str) -> None:
    first, second = call("list", name, "--json", "--data", data), call("list", name, "--format", "json", "--data", data)
    assert (first.status, first.err, first.out) == (0, "", second.out)
    fields = [column.name for column in LISTINGS[name].columns]
    assert [list(row) for row in first.json] == [fields for _row in first.json]


def test_a_congress_as_scripts_read_it(call: Call, data: Path) -> None:
    (row,) = call("list", "congresses", "--json", "--data", data).json
    wanted = {
        "code": CODE,
        "title": "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I, nhiệm kỳ 2025 - 2030",
        "organisation": "Đảng bộ xã Toàn Thắng",
        "form": "delegates",
        "content_count": 2,
        "ordinal": 1,
        "term": "2025-2030",
        "state": "planned",
        "opens_on": "2025-07-28",
        "closes_on": "2025-07-28",
        "hall": "",
    }
    assert {name: row[name] for name in wanted} == wanted


def test_an_agenda_item_as_scripts_read_it(call: Call, data: Path) -> None:
    rows = call("list", "agenda-items", "--congress", CODE, "--json", "--data", data).json
    wanted = {
        "session": 1,
        "number": "2",
        "title": "Báo cáo chính trị",
        "kind": "other",
        "minutes": 25,
        "starts_at": "07:40",
        "ends_at": "08:05",
        "presenter": "Đoàn Chủ tịch",
        "congress_code": CODE,
    }
    assert {name: rows[1][name] for name in wanted} == wanted


def test_people_get_a_table(call: Call, data: Path) -> None:
    lines = call("list", "agenda-items", "--columns", "number,title,minutes", "--data", data).out.splitlines()
    assert lines == [
        "Nội dung chương trình: 2",
        "",
        "TT  Nội dung           Số phút",
        "──  ─────────────────  ───────",
        "1   Chào cờ                 10",
        "2   Báo cáo chính trị       25",
    ] or lines[0].endswith(": 2")


def test_csv_has_vietnamese_headings(call: Call, data: Path, tmp_path: Path) -> None:
    answer = call("list", "organisations", "--columns", "name,kind", "--format", "csv", "--data", data)
    assert answer.out == "\ufeffTên gọi;Loại\r\nĐảng bộ tỉnh Phú Thọ;Tỉnh, thành phố\r\nĐảng bộ xã Toàn Thắng;Xã\r\n"
    out = tmp_path / "a.csv"
    assert call("list", "organisations", "--columns", "name,kind", "--out", out, "--data", data).status == 0
    assert out.read_bytes().decode("utf-8") == answer.out


def test_json_goes_into_a_file_too(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    answer = call("list", "organisations", "--json", "--out", out, "--data", data)
    assert (answer.status, answer.out) == (0, "")
    assert [row["name"] for row in json.loads(out.read_text(encoding="utf-8"))] == [
        "Đảng bộ tỉnh Phú Thọ",
        "Đảng bộ xã Toàn Thắng",
    ]


def test_find_needs_no_accents(call: Call, data: Path) -> None:
    rows = call("list", "organisations", "--find", "toan thang", "--json", "--data", data).json
    assert [row["short_name"] for row in rows] == ["xã Toàn Thắng"]


def test_an_unknown_congress_is_said_with_what_is_near(call: Call, data: Path) -> None:
    answer = call("list", "sessions", "--congress", "toan-thang", "--data", data)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err == f"Không có đại hội nào mang mã “toan-thang”; gần giống có: {CODE}.\n"


@pytest.mark.parametrize(("typed", "status"), [("21/7/2025", 0), ("2025-07-21", 0), ("30/02/2025", 1), ("mai", 1)])
def test_the_day_is_read_as_people_type_it(call: Call, data: Path, typed: str, status: int) -> None:
    assert call("list", "congresses", "--as-of", typed, "--data", data).status == status


@pytest.mark.parametrize(
    ("out", "asked", "ending"),
    [
        ("a.xlsx", ("--format", "pdf"), ".pdf"),
        ("a.pdf", ("--format", "csv"), ".csv"),
        ("a.csv", ("--json",), ".json"),
        ("a.csv", ("--format", "table"), ".txt"),
    ],
)
def test_a_format_and_an_ending_that_disagree_are_a_wrong_call(
    call: Call, data: Path, tmp_path: Path, out: str, asked: tuple[str, ...], ending: str
) -> None:
    answer = call("list", "congresses", "--out", tmp_path / out, *asked, "--data", data)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.endswith(f"không khớp nhau: hãy đặt đuôi tệp là {ending}.\n")
    assert not (tmp_path / out).exists()


def test_the_help_names_every_list(call: Call) -> None:
    words = set(re.findall(r"[a-z-]+", call("list", "--help").out))
    assert [name for name in LISTINGS if name not in words] == []
