"""Verbs on versions: files come in and stay as they were."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.document_rows import DocumentRows
from congress_app.services.drafts.versions import NewFile
from congress_app.storage.tables import blob
from tests.desk import one_step, said
from tests.services.drafts.conftest import Drafting, docx


def test_a_file_is_the_next_draft_and_comes_out_as_it_went_in(drafting: Drafting) -> None:
    office, content = drafting.office, bytes(range(256)) * 50
    made = one_step(
        office.file, lambda: office.do.versions.add(drafting.report, docx(content, "Xã Hòa Bình"), note="Sửa")
    )
    assert said(made) == "Thêm tệp bao-cao.docx"
    assert (made.value.number, made.value.size, made.value.note) == (2, len(content), "Sửa")
    assert office.file.lists.blobs([made.value.file_hash]) == {made.value.file_hash: content}
    assert office.file.lists.texts([made.value.file_hash]) == {made.value.file_hash: "Xã Hòa Bình"}


def test_the_last_draft_again_is_refused_and_an_earlier_one_is_not(drafting: Drafting) -> None:
    versions = drafting.office.do.versions
    with pytest.raises(Refused) as refusal:
        versions.add(drafting.report, docx(b"draft 1", name="lại.docx"))
    assert say(refusal.value) == "lại.docx giống hệt dự thảo lần 1 của “Báo cáo chính trị”: không thêm gì."
    versions.add(drafting.report, docx(b"draft 2"))
    assert versions.add(drafting.report, docx(b"draft 1")).value.number == 3  # back to the first wording
    with drafting.office.file.engine.connect() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(blob)).scalar_one() == 2


def test_what_is_no_text_is_an_attachment(drafting: Drafting) -> None:
    versions = drafting.office.do.versions
    assert versions.add(drafting.report, NewFile("ảnh.jpg", b"\xff\xd8")).value.number == 0
    assert versions.add(drafting.report, docx(b"annex"), attach=True).value.number == 0
    assert versions.add(drafting.report, docx(b"draft 2")).value.number == 2


def test_texts_are_found_without_accents_by_beginnings_of_words(drafting: Drafting) -> None:
    (version,) = drafting.office.file.rows(DocumentVersion)
    search = drafting.office.file.lists.search_texts
    found = [version.file_hash]
    assert drafting.office.file.lists.texts(found) == {version.file_hash: "Phát huy truyền thống đoàn kết"}
    assert search("doan ket") == found
    assert search("ĐOÀN kế") == found
    assert search("truyen doan") == found
    for nothing in ("đoàn viên", "", "  ", '"', "* OR", "ket-doan) NEAR"):
        assert search(nothing) == [], nothing


def test_damaged_bytes_are_not_handed_out(drafting: Drafting) -> None:
    (version,) = drafting.office.file.rows(DocumentVersion)
    with drafting.office.file.engine.begin() as connection:
        connection.execute(sa.update(blob).values(bytes=b"other"))
    with pytest.raises(Refused) as refusal:
        drafting.office.file.lists.blobs([version.file_hash])
    assert "đã bị hỏng" in say(refusal.value)


@pytest.mark.parametrize("damage", [sa.update(blob).values(bytes=b"other"), sa.delete(blob)], ids=("turned", "deleted"))
def test_the_last_draft_again_is_mended_where_its_bytes_are_damaged(drafting: Drafting, damage: sa.Executable) -> None:
    file, versions = drafting.office.file, drafting.office.do.versions
    (version,) = file.rows(DocumentVersion)
    with file.engine.begin() as connection:
        connection.execute(damage)
    mended = versions.add(drafting.report, docx(b"draft 1"))
    assert (mended.value, mended.step, file.rows(DocumentVersion)) == (version, None, [version])
    assert file.lists.blobs([version.file_hash]) == {version.file_hash: b"draft 1"}
    with pytest.raises(Refused):
        versions.add(drafting.report, docx(b"draft 1"))


def test_a_new_file_twice_at_once_is_refused_as_ever(drafting: Drafting) -> None:
    with pytest.raises(Refused):
        DocumentRows(drafting.office.file.run).add_files(
            drafting.report, [docx(b"new", name="a"), docx(b"new", name="b")]
        )


def test_a_version_that_came_by_mistake_goes_and_its_number_is_free(drafting: Drafting) -> None:
    office = drafting.office
    second = office.do.versions.add(drafting.report, docx(b"mistake")).value
    one_step(office.file, lambda: office.do.versions.remove(Id(second.id)))
    assert office.do.versions.add(drafting.report, docx(b"draft 2")).value.number == 2
