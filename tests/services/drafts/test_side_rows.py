"""Numbers, speeches, those in office and the dossier as sheets store them: edits and new rows are one step, a piece holds one thing."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.results import ChosenMember
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused, UserError
from congress_app.services.drafts.numbers import REVOKE
from congress_app.services.drafts.side_rows import SideRows
from tests.desk import one_step
from tests.services.drafts.conftest import Drafting, docx


def rows_of(drafting: Drafting) -> SideRows:
    return SideRows(drafting.office.file.run)


def test_edits_and_new_rows_are_one_step(drafting: Drafting) -> None:
    file, rows, congress = drafting.office.file, rows_of(drafting), drafting.congress
    (speech,) = rows.store_speeches(congress, [], [{"title": "Một"}]).value
    one_step(file, lambda: rows.store_speeches(congress, [(speech, {"minutes": 9})], [{"title": "Hai"}]))
    assert {each.title: each.minutes for each in file.lists.rows(Speech)} == {"Một": 9, "Hai": 7}
    (member,) = rows.store_members(congress, [], [{"name": "Hà Quang An"}]).value
    secretary = {"name": "Hà Quang An", "seat": SeatKind.SECRETARY}
    one_step(file, lambda: rows.store_members(congress, [(member, {"votes": 140})], [secretary]))
    assert {each.seat: each.votes for each in file.lists.rows(ChosenMember)} == {
        SeatKind.EXECUTIVE: 140,
        SeatKind.SECRETARY: None,
    }


def test_a_number_that_was_written_down_is_revoked_not_undone(drafting: Drafting) -> None:
    file, rows = drafting.office.file, rows_of(drafting)
    series = {"organisation_id": drafting.office.province().id, "kind_symbol": "BC", "body_symbol": "TU", "number": 0}
    rows.store_numbers([], [{**series, "title": "Một"}, {**series, "title": "Hai"}])
    entries = file.lists.rows(NumberEntry)
    assert sorted((each.number, each.title) for each in entries) == [(1, "Một"), (2, "Hai")]
    with pytest.raises(UserError) as refused:
        file.history.undo()
    assert str(refused.value.values["verb"]) == str(UserError(REVOKE))
    one_step(file, lambda: rows.store_numbers([(entries[0], {"signatory": "Hà Quang An"})], []))


def test_the_number_of_a_document_is_not_typed_over(drafting: Drafting) -> None:
    rows = rows_of(drafting)
    taken = drafting.office.do.numbers.take(drafting.report, dt.date(2025, 7, 18)).value
    with pytest.raises(Refused) as refusal:
        rows.store_numbers([(taken, {"number": 4})], [])
    assert say(refusal.value).startswith("01-BC/ĐU là số của “Báo cáo chính trị”, không sửa được.")
    rows.store_numbers([(taken, {"number": 1, "signatory": "Lê Văn An"})], [])
    (stored,) = drafting.office.file.rows(NumberEntry)
    assert (stored.number, stored.signatory) == (1, "Lê Văn An")


def test_a_piece_holds_what_was_put_in_last(drafting: Drafting) -> None:
    file, rows = drafting.office.file, rows_of(drafting)
    pieces = [{"title": "Báo cáo", "document_id": drafting.report}, {"title": "Ảnh"}]
    first, second = one_step(file, lambda: rows.put_in(drafting.congress, pieces)).value
    one_step(file, lambda: rows.refill(first, {"kept_at": "Tủ 1"}, docx(b"signed", name="ban-ky.pdf")))
    stands = next(each for each in file.lists.rows(DossierPiece) if each.id == first.id)
    assert (stands.document_id, stands.file_name, stands.kept_at) == (None, "ban-ky.pdf", "Tủ 1")
    assert file.lists.blobs([stands.file_hash]) == {stands.file_hash: b"signed"}
    one_step(file, lambda: rows.refill(stands, {"form": "programme"}))
    again = next(each for each in file.lists.rows(DossierPiece) if each.id == first.id)
    assert (again.form, again.file_name, again.file_hash) == ("programme", "", "")
    assert second.title == "Ảnh"
    places = [{"entry": "vp.approval"}, {"title": "Ghi âm"}]
    files = [docx(b"1", name="1.docx"), docx(b"2", name="2.docx")]
    added = one_step(file, lambda: rows.add_file(Id(drafting.congress), places, files)).value
    assert [(each.entry, each.file_name) for each in added] == [("vp.approval", "1.docx"), ("", "2.docx")]
