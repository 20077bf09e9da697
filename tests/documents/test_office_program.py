"""The word processor as a press: what it makes is kept, it is ended with its children, and it fetches nothing."""

from __future__ import annotations

import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from congress_app.documents.office_program import OfficeProgram, TextFile, installed
from tests.documents.renderers.office_texts import docx, odt

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests are scripts")

MAKES = """#!/bin/sh
echo call >> {log}
while [ "$1" != --outdir ]; do shift; done
folder=$2; shift 2
for each; do name=$(basename "$each"); printf %s made > "$folder/${{name%.*}}.pdf"; done
"""
HANGS = """#!/bin/sh
sleep 300 &
echo $! > {log}
wait
"""


@pytest.fixture
def program(tmp_path: Path) -> tuple[Path, Path]:
    """Where a program stands, and what it writes."""
    path = tmp_path / "soffice"
    path.touch(0o755)
    return path, tmp_path / "log"


def test_what_was_turned_is_kept_and_bad_files_are_said(program: tuple[Path, Path]) -> None:
    path, log = program
    path.write_text(MAKES.format(log=log))
    office = OfficeProgram(path)
    one, two = TextFile(".docx", docx("Một")), TextFile(".odt", odt("http://127.0.0.1:9"))
    broken = TextFile(".docx", b"PK\x03\x04")
    assert office.turn([one, broken, two, one]) == [b"made", "unreadable", b"made", b"made"]
    assert office.turn([two, one]) == [b"made", b"made"]
    assert log.read_text().split() == ["call"]


def test_a_program_that_hangs_is_ended_with_its_children(program: tuple[Path, Path]) -> None:
    path, log = program
    path.write_text(HANGS.format(log=log))
    began = time.monotonic()
    assert OfficeProgram(path, seconds=0.3).turn([TextFile(".docx", docx())]) == ["not_turned"]
    assert time.monotonic() - began < 20
    child = int(log.read_text())
    assert any(_is_gone(child) for _ in range(100))


def _is_gone(process: int) -> bool:
    """Whether it is no longer in the table, or only waits to be taken from it."""
    time.sleep(0.02)
    stat = Path(f"/proc/{process}/stat")
    return not stat.exists() or stat.read_text().split()[2] == "Z"


@pytest.mark.skipif(installed() is None, reason="no word processor here")
def test_a_docx_becomes_pages_and_nothing_is_fetched() -> None:  # one start of the program: some seconds
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815 - as it is called

        def log_message(self, *_arguments: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    office = installed()
    assert office is not None
    made = office.turn([TextFile(".docx", docx("Nghị quyết đại hội", url=url)), TextFile(".odt", odt(url))])
    server.shutdown()
    server.server_close()
    texts = [PdfReader(BytesIO(each)).pages[0].extract_text() for each in made if isinstance(each, bytes)]
    assert ["Nghị quyết đại hội" in texts[0], "Biên bản" in texts[1], asked] == [True, True, []]
