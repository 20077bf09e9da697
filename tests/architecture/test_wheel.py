"""The built wheel, on its own: what it brings along, and the demo run from an empty environment."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.source import ROOT

pytestmark = pytest.mark.slow

SHIPPED = "congress_app/_data"


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [*map(str, command)], cwd=cwd, capture_output=True, text=True, check=False, env=_environment()
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _environment() -> dict[str, str]:
    """The machine's, without a screen and without a way back to the checkout."""
    away = ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH")
    return {name: value for name, value in os.environ.items() if name not in away} | {"PYTHONUTF8": "1"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", out, ROOT, cwd=out)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The `bin` folder of an environment that holds the wheel and what it declares, nothing else."""
    folder = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    pip = (python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", ROOT / "constraints.txt")
    _run(*pip, wheel, cwd=folder.parent)
    yield folder / "bin"
    shutil.rmtree(folder)  # 800 MB


def test_the_wheel_brings_what_the_program_reads(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "-z", "resources", "db"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    wanted = {f"{SHIPPED}/{name}" for name in listed.stdout.split("\0") if name}
    assert wanted - held == set()
    assert f"{SHIPPED}/resources/locale/vi/LC_MESSAGES/congress_app.mo" in held
    assert {name.split("/")[0] for name in held if not name.startswith("congress_app-")} == {"congress_app"}


def test_the_installed_wheel_makes_the_demo(installed: Path, tmp_path: Path) -> None:
    data, out = tmp_path / "demo.db", tmp_path / "out"
    _run(installed / "congress-app", "demo", "--no-window", "--data", data, "--out", out, cwd=tmp_path)
    assert {path.suffix for path in out.rglob("*") if path.is_file()} == {".pdf", ".xlsx", ".docx", ".ics", ".zip"}
    congresses = json.loads(
        _run(installed / "congress-app", "--data", data, "list", "congresses", "--json", cwd=tmp_path)
    )
    assert "toan-thang-2025" in [row["code"] for row in congresses]
