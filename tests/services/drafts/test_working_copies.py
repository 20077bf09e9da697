"""Working copies: written, saved into, taken in, put off, left behind by a crash."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id
from congress_app.runtime.errors import UserError
from congress_app.services.drafts.working_copies import (
    WorkingCopy,
    close_copy,
    copies_in,
    leftovers,
    open_copy,
    open_to_read,
    put_off,
    saved_in,
    taken_in,
)

NOW = dt.datetime(2025, 7, 1, 8, tzinfo=dt.UTC)
CONTENT = b"first draft"
DOCUMENT = CongressDocument(id=Id("d" * 32), congress_id=Id("c" * 32), code="BCCT-01")
VERSION = DocumentVersion(
    id=Id("v" * 32),
    document_id=DOCUMENT.id,
    number=3,
    file_name="Báo cáo.docx",
    file_hash=hashlib.sha256(CONTENT).hexdigest(),
    format="docx",
    added_at=NOW,
)


def opened(folder: Path) -> WorkingCopy:
    return open_copy(folder, DOCUMENT, VERSION, CONTENT, NOW)


def save(copy: WorkingCopy, content: bytes) -> None:
    """As Word does it: another file takes the place of this one."""
    beside = copy.path.with_name("~WRD0001.tmp")
    beside.write_bytes(content)
    os.replace(beside, copy.path)


def test_a_copy_is_written_once_and_told_by_its_manifest(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    assert (copy.path.name, copy.path.read_bytes()) == ("BCCT-01_lan-3_vvvvvv.docx", CONTENT)
    assert copies_in(tmp_path) == [copy]
    assert saved_in(copy) is None
    save(copy, b"typed")
    assert opened(tmp_path) == copy  # asked for again: what was typed stays
    assert copy.path.read_bytes() == b"typed"


def test_what_lies_there_is_never_overwritten(tmp_path: Path) -> None:
    stranger = tmp_path / "BCCT-01_lan-3_vvvvvv.docx"
    stranger.write_bytes(b"somebody's own")
    assert opened(tmp_path).path.name == "BCCT-01_lan-3_vvvvvv-2.docx"
    assert stranger.read_bytes() == b"somebody's own"


def test_a_save_is_offered_until_it_is_taken_in_or_put_off(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    save(copy, b"second")
    saved = saved_in(copy)
    assert saved is not None
    assert saved.content == b"second"
    later = put_off(copy, saved)
    assert saved_in(later) is None
    save(copy, b"third")
    anew = saved_in(later)
    assert anew is not None
    goes_on = taken_in(later, anew, replace(VERSION, id=Id("w" * 32), number=4))
    assert (saved_in(goes_on), goes_on.number) == (None, 4)
    assert copies_in(tmp_path) == [goes_on]


def test_after_a_crash_the_changed_copy_is_found_and_the_untouched_one_is_cleared(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    save(copy, b"typed before the crash")
    waiting = saved_in(copy)
    assert waiting is not None
    put_off(copy, waiting)
    other = open_copy(tmp_path, replace(DOCUMENT, id=Id("e" * 32), code="NQ-01"), VERSION, CONTENT, NOW)
    (left,) = leftovers(tmp_path, NOW)
    assert saved_in(left) == waiting  # put off for one session only
    assert not other.path.exists()
    assert close_copy(left)
    assert list(tmp_path.iterdir()) == []


def test_a_copy_that_is_open_still_is_kept_and_an_old_lock_is_not_believed(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    (tmp_path / f".~lock.{copy.path.name}#").touch()
    assert leftovers(tmp_path, NOW + dt.timedelta(hours=1)) == [copy]
    assert leftovers(tmp_path, NOW + dt.timedelta(days=8)) == []


def test_a_torn_manifest_throws_nothing_away(tmp_path: Path) -> None:
    copy = opened(tmp_path)
    save(copy, b"typed")
    copy.manifest.write_text('{"path": "../../etc/pass', encoding="utf-8")
    assert leftovers(tmp_path, NOW) == []
    assert copy.path.read_bytes() == b"typed"


def test_a_file_to_be_read_cannot_be_saved_over(tmp_path: Path) -> None:
    path = open_to_read(tmp_path, VERSION, CONTENT)
    assert (path.name, path.read_bytes(), path.stat().st_mode & 0o222) == ("Báo cáo.docx", CONTENT, 0)
    assert open_to_read(tmp_path, VERSION, CONTENT) == path
    leftovers(tmp_path, NOW)
    assert not path.exists()


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match="takes no file"):
        opened(tmp_path / "file")
