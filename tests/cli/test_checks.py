from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call


def test_warnings_come_with_rule_and_source(call: Call, data: Path) -> None:
    found = call("check", "--json", "--data", data).json
    assert found
    assert {tuple(each) for each in found} == {("rule", "severity", "subject", "congress_code", "message", "source")}
    assert {each["congress_code"] for each in found} == {"toan-thang-2025"}
    assert {each["severity"] for each in found} <= {"warning", "information"}
    assert call("check", "--json", "--congress", "toan-thang-2025", "--data", data).json == found


def test_people_read_them_by_congress(call: Call, data: Path) -> None:
    lines = call("check", "--data", data).out.splitlines()
    assert lines[0].startswith("Cảnh báo: ")
    assert lines[2] == "Đảng bộ xã Toàn Thắng (toan-thang-2025)"


def test_an_unknown_congress_ends_with_1(call: Call, data: Path) -> None:
    assert call("check", "--congress", "lạ", "--data", data).status == 1
