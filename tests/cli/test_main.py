from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from congress_app import bootstrap
from congress_app.cli import commands, files
from congress_app.cli.commands import COMMANDS
from congress_app.cli.main import run
from congress_app.runtime import paths
from tests.cli.conftest import Call
from tests.storage.without_rights import without_rights


def test_without_a_command_the_window_opens_on_the_data_file(call: Call, tmp_path: Path) -> None:
    assert call().open_window == paths.default_data_file()
    assert call("--data", tmp_path / "a.db").open_window == tmp_path / "a.db"


def test_data_stands_before_the_command_or_behind_it(call: Call, data: Path) -> None:
    before, behind = call("--data", data, "info", "--json"), call("info", "--json", f"--data={data}")
    assert (before.status, before.out) == (0, behind.out)


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["lits"], "Không có lệnh “lits”. Có phải ý là list? Gõ “congress-app --help” để xem tất cả các lệnh."),
        (["info", "--jso"], "Lệnh này không có tùy chọn --jso. Có phải ý là --json?"),
        (["info", "-x"], "Lệnh này không có tùy chọn -x."),
        (["list"], "Lệnh “list” còn thiếu DANH_SÁCH. Gõ “congress-app list --help” để xem cách gọi."),
        (["list", "xyz"], "Không có danh sách “xyz”."),
        (["list", "congresses", "x"], "Thừa “x”. Nếu nội dung có dấu cách thì đặt trong dấu ngoặc kép."),
        (["list", "congresses", "--find"], "Tùy chọn --find phải có giá trị kèm theo."),
        (["list", "congresses", "--find", "--json"], "Tùy chọn --find phải có giá trị kèm theo."),
        (
            ["list", "congresses", "--format", "docx"],
            "Không có định dạng “docx”. Có các định dạng: table, json, csv, xlsx, pdf.",
        ),
        (["list", "congresses", "--json", "--format", "csv"], "Không dùng --json cùng với --format csv."),
        (["list", "congresses", "--columns", "abc"], "Danh sách congresses không có cột abc."),
        (["list", "congresses", "--format", "xlsx"], "Định dạng xlsx cần --out kèm tên tệp."),
        (["info", "--json=1"], "Tùy chọn --json không có giá trị kèm theo."),
        (["new", "a.db"], "Lệnh “new” còn thiếu --unit."),
        (["info", "--lang", "de"], "Ngôn ngữ là vi hoặc en, không phải “de”."),
        (["info", "--data", "a", "--data", "b"], "Tùy chọn --data được nêu hai lần."),
        (["import", "persons", "a.xlsx"], "Không nhập được loại “persons”."),
        (["import", "agenda", "a.xlsx"], "Chương trình thuộc về một đại hội: nêu mã đại hội bằng --congress."),
        (["print", "xyz", "--out", "a.pdf"], "Không có bản in “xyz”."),
        (["info", "--data", ""], "Tùy chọn --data cần có tên tệp hoặc thư mục."),
        (["--data="], "Tùy chọn --data cần có tên tệp hoặc thư mục."),
        (["backup", "--to", " "], "Tùy chọn --to cần có tên tệp hoặc thư mục."),
        (["--json"], "--json phải đi kèm một lệnh."),
    ],
)
def test_a_wrong_call_ends_with_2_and_one_sentence(call: Call, argv: list[str], sentence: str) -> None:
    answer = call(*argv)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(sentence)
    assert answer.err.count("\n") == 1


def test_english_is_for_those_who_ask(call: Call) -> None:
    assert call("--lang", "en", "list", "xyz").err.startswith("There is no list “xyz”.")
    assert call("list", "xyz").err.startswith("Không có danh sách “xyz”.")


@pytest.mark.parametrize("command", [None, *(command.name for command in COMMANDS)])
def test_help_is_vietnamese_and_names_every_option(call: Call, command: str | None) -> None:
    answer = call(*filter(None, [command, "--help"]))
    assert (answer.status, answer.err) == (0, "")
    options = [option.name for each in COMMANDS if each.name == command for option in each.options]
    assert [name for name in (commands.DATA, *options) if name not in answer.out] == []
    assert [word for word in ("usage", "optional", "show this", "error") if word in answer.out] == []


@pytest.mark.parametrize("make", ["missing", "foreign", "damaged"])
def test_a_data_file_that_cannot_be_used_ends_with_3(call: Call, data: Path, make: str) -> None:
    if make == "missing":
        data.unlink()
    else:
        content = data.read_bytes()
        data.write_bytes(b"PK" + content[2:] if make == "foreign" else content[:4096] + b"\xff" * 4096 + content[8192:])
    answer = call("info", "--data", data)
    assert (answer.status, answer.out) == (3, "")
    assert str(data) in answer.err


def test_while_a_window_has_the_file_it_may_be_read_but_not_written(call: Call, data: Path) -> None:
    app = bootstrap.open_app(data)
    try:
        assert call("list", "congresses", "--json", "--data", data).json[0]["code"] == "toan-thang-2025"
        assert call("backup", "--json", "--data", data).status == 0
        answer = call("undo", "--data", data)
    finally:
        app.close()
    assert (answer.status, answer.out) == (3, "")
    assert "đang mở ở một cửa sổ khác" in answer.err


def test_a_fault_of_ours_is_reported_without_a_traceback(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_session: Any) -> NoReturn:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr(files, "info", fail)
    answer = call("info")
    (report,) = (paths.state() / "crashes").iterdir()
    assert (answer.status, answer.out) == (70, "")
    assert answer.err.startswith("Chương trình không làm xong việc này và chưa ghi gì.")
    assert str(report) in answer.err
    assert "ZeroDivisionError: oh" in report.read_text(encoding="utf-8")


def test_ctrl_c_is_quiet(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_session: Any) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "info", stop)
    answer = call("info")
    assert (answer.status, answer.out, answer.err) == (130, "", "")


def _program(*argv: object) -> list[str]:
    return [sys.executable, "-m", "congress_app", *map(str, argv)]


def test_the_program_answers_in_utf_8_whatever_the_code_page(data: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0", "LC_ALL": "C"}
    done = subprocess.run(
        _program("list", "organisations", "--data", data), capture_output=True, env=environment, check=True
    )
    assert "Đảng bộ xã Toàn Thắng" in done.stdout.decode("utf-8")
    wrong = subprocess.run(_program("lits"), capture_output=True, env=environment, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, b"")
    assert wrong.stderr.decode("utf-8").startswith("Không có lệnh “lits”.")


def test_a_reader_that_goes_away_is_no_fault(data: Path) -> None:
    with subprocess.Popen(
        _program("list", "organisations", "--json", "--data", data), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is Linux's")
@pytest.mark.parametrize(
    "argv",
    [
        ("list", "organisations"),
        ("list", "congresses", "--json"),
        ("info",),
        ("check", "--json"),
        ("forms",),
        ("undo",),
        ("backup",),
        ("--help",),
        ("--version",),
    ],
)
def test_an_answer_that_cannot_be_written_is_said(data: Path, argv: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(_program(*argv, "--data", data), stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode("utf-8").splitlines() == [
        "Không ghi ra được kết quả. Hãy xem ổ đĩa có đầy không; những gì lệnh đã thay đổi thì vẫn giữ nguyên."
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="closes the standard output by a shell")
def test_without_a_standard_output_the_answer_cannot_be_written(data: Path) -> None:
    call = ["sh", "-c", '"$@" >&-', "sh", *_program("info", "--data", data)]
    done = subprocess.run(call, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode("utf-8").startswith("Không ghi ra được kết quả.")


def test_a_data_file_in_a_read_only_folder_is_read_but_not_written(data: Path, readable: Path) -> None:
    file = Path(shutil.copy(data, readable / "office.db"))
    readable.chmod(0o555)
    calls = (["list", "congresses"], ["check"], ["info"], ["undo"])
    statuses = without_rights(lambda: [run([*argv, "--data", str(file)]).status for argv in calls])
    assert statuses == [0, 0, 0, 3]
    assert [each.name for each in readable.iterdir()] == ["office.db"]


def test_simple_calls_start_without_storage_and_papers() -> None:
    code = (
        "import sys; from congress_app.cli.main import run; run(['--version']); run(['lits']); "
        "print(sorted({'sqlalchemy', 'openpyxl', 'reportlab', 'PySide6', 'docx', 'platformdirs'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "[]"


def test_reading_starts_no_papers(data: Path) -> None:
    code = (
        f"import sys; from congress_app.cli.main import run; run(['list', 'congresses', '--data', {str(data)!r}]); "
        "print(sorted({'alembic', 'openpyxl', 'reportlab', 'PySide6', 'docx', 'python_calamine'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8")
    assert done.stdout.splitlines()[-1] == "[]"


def test_every_command_finds_its_function() -> None:
    from importlib import import_module  # noqa: PLC0415 - only here

    for command in COMMANDS:
        module, _colon, name = command.does.partition(":")
        assert callable(getattr(import_module(module), name))


def test_the_release_is_said(call: Call) -> None:
    assert call("--version").out == "congress-app 0.1.0\n"
    assert run(["--help"]).status == 0
