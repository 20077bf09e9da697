"""Stored contents: each is read and compared; what is damaged or gone is named."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from congress_app.bootstrap import services_on
from congress_app.domain.entities import ENTITIES
from congress_app.domain.fields import Id, fields_of
from congress_app.i18n import say
from congress_app.runtime.errors import DamagedContent, DataFileError
from congress_app.services.drafts.versions import NewFile
from congress_app.storage import contents, driver, soundness
from congress_app.storage.lists import StoredLists
from congress_app.storage.tables import HEAD, KNOWN_SCHEMAS, table_name
from tests.data_files import new_file, open_file
from tests.stored_files import stored_file

DAMAGE = "UPDATE blob SET bytes = CAST('other' AS BLOB) WHERE hash = '{its}'"
DELETE = "DELETE FROM blob WHERE hash = '{its}'"


def keeping(path: Path, names: Sequence[str]) -> Path:
    """A data file with a document that has files of these names, each with its name as its content."""
    file = new_file(path)
    do = services_on(file.run)
    own = do.organisations.add({"name": "Đảng bộ xã Toàn Thắng"}).value
    congress = do.congresses.add({"organisation_id": own.id, "ordinal": 1, "term": "2025-2030"}, {}).value
    document = do.documents.add(Id(congress.id), "political_report").value
    for name in names:
        do.versions.add(Id(document.id), NewFile(name, name.encode(), "docx"))
    file.close()
    return path


def harm(path: Path, how: str, *names: str) -> None:
    """Change contents behind the program's back."""
    with closing(driver.connect(path)) as connection:
        for name in names:
            connection.execute(how.format(its=sha256(name.encode()).hexdigest())).fetchall()


def fault(path: Path) -> str:
    """What is said of the contents."""
    with pytest.raises(DataFileError) as found:
        contents.check(path)
    return say(found.value)


def test_what_is_damaged_or_gone_is_named_and_opening_reads_none_of_it(path: Path) -> None:
    keeping(path, ["a.docx", "b.docx", "c.docx"])
    contents.check(path)
    harm(path, DAMAGE, "a.docx")
    harm(path, DELETE, "c.docx")
    assert soundness.check(path) == HEAD
    assert fault(path) == (
        f"{path} mở được, nhưng các tệp lưu trong đó đã bị hỏng hoặc không còn: a.docx, c.docx. Hãy đưa lại các tệp này từ "
        "bản gốc, hoặc phục hồi từ bản sao lưu còn nguyên các tệp đó."
    )
    open_file(path).close()


def test_of_many_a_few_are_named(path: Path) -> None:
    names = [f"{number}.docx" for number in range(contents.MOST_NAMES + 3)]
    harm(keeping(path, names), DELETE, *names)
    assert "không còn: 0.docx, 1.docx, 2.docx, 3.docx, 4.docx và 3 tệp khác." in fault(path)


def test_what_no_row_names_any_more_is_called_by_its_hash(path: Path) -> None:
    keeping(path, ["a.docx", "b.docx"])
    file = open_file(path)
    file.undo()
    file.close()
    harm(path, DAMAGE, "b.docx")
    assert f": {sha256(b'b.docx').hexdigest()[:12]}…." in fault(path)


def test_one_that_is_read_is_named(path: Path) -> None:
    harm(keeping(path, ["a.docx"]), DAMAGE, "a.docx")
    file = open_file(path, "read")
    with pytest.raises(DamagedContent) as refusal:
        StoredLists(file.reader).blobs([sha256(b"a.docx").hexdigest()])
    file.close()
    assert say(refusal.value) == (
        "Nội dung của a.docx lưu trong tệp dữ liệu đã bị hỏng. Hãy đưa lại tệp này từ bản gốc, hoặc phục hồi từ bản sao lưu "
        "còn nguyên tệp đó; chưa có gì thay đổi."
    )


def test_a_file_that_another_writes_into_can_be_looked_at(path: Path) -> None:
    file = open_file(keeping(path, ["a.docx"]))
    contents.check(path)
    file.close()


@pytest.mark.parametrize("schema", KNOWN_SCHEMAS)
def test_files_of_every_schema_can_be_looked_at(schema: str, tmp_path: Path) -> None:
    copy = tmp_path / "a.db"
    copy.write_bytes(stored_file(schema).read_bytes())
    if schema == "0001":  # nothing was kept yet
        contents.check(copy)
    else:  # the rows of these files name what was never kept
        assert "Xã Toàn Thắng" in fault(copy)


def test_every_column_that_names_a_content_is_looked_at() -> None:
    naming = {
        (table_name(cls), field.name)
        for cls in ENTITIES
        for field in fields_of(cls)
        if field.name == "photo" or field.said.title == "SHA-256"
    }
    assert {(table, column) for table, column, _called in contents.NAMING} == naming
    columns = {(table_name(cls), field.name) for cls in ENTITIES for field in fields_of(cls)}
    assert {(table, called) for table, _column, called in contents.NAMING} <= columns
