from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from congress_app.bootstrap import App, open_app
from congress_app.cli import demo, printing
from congress_app.documents.forms import FORMS
from congress_app.documents.output import plain_name
from congress_app.i18n import vi
from congress_app.runtime import paths
from tests.cli.conftest import Call

LISTS = (
    *("organisations", "persons", "congresses", "phases", "sessions", "agenda-items", "bodies", "warnings"),
    *("delegates", "delegations", "groups", "allocation", "substitutions"),
    *("committee-members", "teams", "absences", "distances", "assignments", "plans"),
    *("documents", "versions", "rounds", "opinions", "numbers", "speeches", "dossier"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo file."""
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    demo.make(path)
    return path


@pytest.fixture
def quick(made: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The data file is copied instead of built, and one paper is printed; returns where the papers went."""
    folders: list[Path] = []

    def print_one(_app: App, folder: Path) -> list[Path]:
        folders.append(folder)
        return [folder / "bản in.pdf"]

    def copy(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(made, path)

    monkeypatch.setattr(demo, "make", copy)
    monkeypatch.setattr(printing, "print_everything", print_one)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return folders


def test_two_demos_are_the_same(call: Call, made: Path, tmp_path: Path) -> None:
    demo.make(tmp_path / "again.db")
    for name in LISTS:
        first, second = (call("list", name, "--json", "--data", path).out for path in (made, tmp_path / "again.db"))
        assert first == second
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["again.db"]


def test_without_data_it_lies_beside_the_default_file(
    call: Call, quick: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = call("demo")
    path = paths.default_data_file().with_name("demo.db")
    assert (answer.status, answer.open_window) == (0, None)
    assert answer.out.splitlines()[0] == f"Tệp dữ liệu mẫu: {path}"
    assert quick == [Path("exports")]
    assert call("demo", "--json", "--out", tmp_path / "in").json == {"files": [str(tmp_path / "in" / "bản in.pdf")]}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_the_window_opens_where_there_is_a_screen(
    call: Call, quick: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":99")
    more = ("--data", tmp_path / "d.db", "--out", tmp_path)
    assert call("demo", *more).open_window == tmp_path / "d.db"
    assert call("demo", "--no-window", *more).open_window is None
    assert len(quick) == 2


def test_it_replaces_only_what_it_made(call: Call, quick: list[Path], data: Path, tmp_path: Path) -> None:
    before = data.read_bytes()
    answer = call("demo", "--data", data, "--out", tmp_path)
    assert (answer.status, answer.err) == (
        1,
        f"{data} không phải là tệp dữ liệu mẫu nên không bị thay thế. Nêu tệp khác bằng --data.\n",
    )
    assert (data.read_bytes(), quick) == (before, [])
    (tmp_path / "x.db").write_text("not ours")
    assert call("demo", "--data", tmp_path / "x.db", "--out", tmp_path).status == 3


def test_a_demo_open_in_a_window_is_left_alone(call: Call, quick: list[Path], made: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(made, tmp_path / "d.db"))
    app = open_app(path)
    try:
        assert call("demo", "--data", path, "--out", tmp_path).status == 3
    finally:
        app.close()
    assert quick == []


def test_the_samples_of_the_program_are_left_alone(call: Call, quick: list[Path], tmp_path: Path) -> None:
    (tmp_path / "exports" / "samples").mkdir(parents=True)
    answer = call("demo", "--data", tmp_path / "d.db", "--out", tmp_path / "exports" / ".." / "exports" / "samples")
    assert (answer.status, quick) == (1, [])
    assert not (tmp_path / "d.db").exists()


def test_a_place_that_cannot_be_written_leaves_nothing(call: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert call("demo", "--data", tmp_path / "file" / "d.db", "--out", tmp_path, "--no-window").status == 1


def test_it_prints_whatever_there_is_in_every_format(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One form of each way of being made: each form by itself is printed by the tests of papers.
    some = (
        "programme",
        "programme-changes",
        "resolution",
        "congress-calendar",
        "member-calendar",
        "member-ics",
        "dossier",
    )
    monkeypatch.setattr(printing, "FORMS", {name: FORMS[name] for name in (*some, "opinion-synthesis")})
    app = open_app(made, "read")
    try:
        files = printing.print_everything(app, tmp_path / "in")
    finally:
        app.close()
    assert sorted(files) == sorted((tmp_path / "in").iterdir())
    assert {file.suffix for file in files} == {".pdf", ".xlsx", ".docx", ".ics", ".zip"}
    names = {file.name for file in files}
    assert {
        "chuong-trinh_toan-thang-2025_2025-07-28.pdf",
        "dieu-chinh-chuong-trinh_toan-thang-2025_2025-07-28.docx",
        "lich-dai-hoi_2025-07-21.xlsx",
    } <= names
    assert sum(name.startswith(f"{plain_name(vi(FORMS['dossier'].title))}_") for name in names) == 4
