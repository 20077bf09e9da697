from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.bootstrap import open_app
from congress_app.domain.office import Office
from tests.cli.conftest import Call


def test_new_makes_the_file_of_a_commune(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "văn phòng.db"
    answer = call("new", path, "--unit", "phu tho/toan thang", "--json")
    assert (answer.status, answer.json) == (0, {"file": str(path)})
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == [path.name]
    names = call("list", "organisations", "--json", "--columns", "name,kind,parent", "--data", path).json
    assert names == [
        {"name": "Đảng bộ tỉnh Phú Thọ", "kind": "province", "parent": ""},
        {"name": "Đảng bộ xã Toàn Thắng", "kind": "commune", "parent": "Đảng bộ tỉnh Phú Thọ"},
    ]


def test_new_leaves_an_existing_file_alone(call: Call, data: Path) -> None:
    before = data.read_bytes()
    answer = call("new", data, "--unit", "Phú Thọ")
    assert (answer.status, answer.err) == (1, f"{data} đã có. Hãy chọn tên khác hoặc mở tệp đó.\n")
    assert data.read_bytes() == before


@pytest.mark.parametrize(
    ("unit", "sentence"),
    [
        ("Phú Thọ/Toàn Thắn", "Không có đơn vị “Phú Thọ/Toàn Thắn”; gần giống có: Phú Thọ/Xã Toàn Thắng"),
        ("Phú Thọ/", "Không có đơn vị “Phú Thọ/”"),
        ("Xã Tân Tiến", "Có nhiều đơn vị tên “Xã Tân Tiến”"),
        ("x" * 10_000, "Không có đơn vị “xxx"),
        ("🎉", "Không có đơn vị “🎉”"),
    ],
)
def test_an_unknown_unit_leaves_no_file(call: Call, tmp_path: Path, unit: str, sentence: str) -> None:
    answer = call("new", tmp_path / "a.db", "--unit", unit)
    assert (answer.status, answer.out) == (1, "")
    assert answer.err.startswith(sentence)
    assert len(answer.err) < 400
    assert not (tmp_path / "a.db").exists()


def test_a_place_that_cannot_be_written_is_the_user_s_to_mend(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert call("new", tmp_path / "file" / "a.db", "--unit", "Phú Thọ").status == 1


def test_info_counts_every_entity_twice_the_same(call: Call, data: Path) -> None:
    first = call("info", "--json", "--data", data)
    told = first.json
    assert (told["file"], told["encrypted"], told["office"]) == (str(data), False, "Đảng bộ xã Toàn Thắng")
    some = ("organisations", "persons", "congresses", "phases", "sessions", "agenda-items", "bodies")
    assert {name: told["counts"][name] for name in some} == dict(zip(some, (2, 0, 1, 1, 1, 2, 0), strict=True))
    assert call("info", "--json", "--data", data).out == first.out


def test_info_tells_people(call: Call, data: Path) -> None:
    out = call("info", "--data", data).out
    assert f" {data}\n" in out
    assert "21/07/2025" in out


def test_the_office_gets_its_letterhead(call: Call, data: Path) -> None:
    app = open_app(data, "read")
    try:
        (office,) = app.lists.rows(Office)
    finally:
        app.close()
    assert (office.superior_line, office.issuing_line, office.place_name, office.number_suffix) == (
        "ĐẢNG BỘ TỈNH PHÚ THỌ",
        "ĐẢNG ỦY XÃ TOÀN THẮNG",
        "Toàn Thắng",
        "ĐU",
    )
