from __future__ import annotations

from contextlib import closing
from pathlib import Path

from congress_app.bootstrap import open_app
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.runtime import paths
from congress_app.services.drafts.versions import NewFile
from congress_app.storage import driver
from tests.cli.conftest import Call


def _names(call: Call, file: Path) -> list[str]:
    return [row["name"] for row in call("list", "organisations", "--json", "--data", file).json]


def test_a_backup_goes_into_its_folder_or_where_it_is_wanted(call: Call, data: Path, tmp_path: Path) -> None:
    first = Path(call("backup", "--json", "--data", data).json["file"])
    second = Path(call("backup", "--json", "--to", tmp_path / "USB", "--data", data).json["file"])
    third = Path(call("backup", "--json", "--to", tmp_path / "USB", "--data", data).json["file"])
    assert paths.backups() in first.parents
    assert second.parent == third.parent == tmp_path / "USB"
    assert len({second, third}) == 2
    for each in (first, second, third):
        assert call("verify", each, "--json").json == {
            "file": str(each),
            "ok": True,
            "message": f"{each} nguyên vẹn, dùng được.",
        }


def test_a_folder_that_cannot_be_written_is_the_user_s_to_mend(call: Call, data: Path) -> None:
    answer = call("backup", "--to", data / "folder", "--data", data)
    assert (answer.status, answer.out) == (1, "")


def test_a_bad_file_is_told_by_verify(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.db").write_text("no data file")
    answer = call("verify", tmp_path / "a.db", "--json")
    assert answer.status == 1
    assert answer.json == {"file": str(tmp_path / "a.db"), "ok": False, "message": answer.err.strip()}
    assert call("verify", tmp_path / "gone.db").status == 1
    assert call("restore", tmp_path / "a.db", "--data", tmp_path / "b.db").status == 1
    assert not (tmp_path / "b.db").exists()


def test_restore_replaces_the_data_file_and_keeps_what_was_there(call: Call, data: Path) -> None:
    backup = call("backup", "--json", "--data", data).json["file"]
    while call("undo", "--data", data).status == 0:
        pass
    assert _names(call, data) == []
    answer = call("restore", backup, "--data", data)
    assert answer.status == 0
    assert _names(call, data) == ["Đảng bộ tỉnh Phú Thọ", "Đảng bộ xã Toàn Thắng"]
    kept = Path(answer.out.splitlines()[1].removeprefix("Dữ liệu trước đó được giữ lại tại ").removesuffix("."))
    assert _names(call, kept) == []


def test_restore_writes_a_new_file_only(call: Call, data: Path, tmp_path: Path) -> None:
    backup = call("backup", "--json", "--data", data).json["file"]
    assert call("restore", backup, "--to", tmp_path / "new.db", "--json").json == {"file": str(tmp_path / "new.db")}
    assert _names(call, tmp_path / "new.db") == ["Đảng bộ tỉnh Phú Thọ", "Đảng bộ xã Toàn Thắng"]
    assert call("restore", backup, "--to", tmp_path / "new.db").status == 1


def test_restore_waits_for_the_window(call: Call, data: Path) -> None:
    backup = call("backup", "--json", "--data", data).json["file"]
    app = open_app(data)
    try:
        assert call("restore", backup, "--data", data).status == 3
    finally:
        app.close()


def _harmed(data: Path) -> None:
    """Keep a file in the data file, and turn its bytes."""
    app = open_app(data)
    congress = Id[Congress](app.lists.rows(Congress)[0].id)
    report = app.services.documents.add(congress, "political_report").value
    app.services.versions.add(Id(report.id), NewFile("Báo cáo.docx", b"content", "docx"))
    app.close()
    with closing(driver.connect(data)) as connection:
        connection.execute("UPDATE blob SET bytes = x'00'").fetchall()


def test_damaged_contents_are_told_by_verify(call: Call, data: Path) -> None:
    assert call("verify", data).status == 0
    _harmed(data)
    answer = call("verify", data)
    assert (answer.status, answer.out) == (1, "")
    assert "đã bị hỏng hoặc không còn: Báo cáo.docx." in answer.err
    told = call("verify", data, "--json")
    assert (told.json["ok"], told.json["message"]) == (False, answer.err.strip())


def test_a_backup_with_damaged_contents_is_made_and_not_called_whole(call: Call, data: Path, tmp_path: Path) -> None:
    _harmed(data)
    for more in ((), ("--to", tmp_path / "USB")):
        answer = call("backup", "--json", *more, "--data", data)
        assert (answer.status, answer.json["ok"], answer.json["message"]) == (1, False, answer.err.strip())
        made = Path(answer.json["file"])
        assert answer.err.startswith(
            f"{made} mở được, nhưng các tệp lưu trong đó đã bị hỏng hoặc không còn: Báo cáo.docx."
        )
        assert _names(call, made) == _names(call, data)
    words = call("backup", "--data", data).out
    assert words.endswith("; không phải mọi tệp lưu trong đó còn nguyên vẹn.\n")
