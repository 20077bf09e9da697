"""What is typed and pasted about opinions: one step each, an answer needs its reason, files are kept as they came."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from congress_app.domain.drafts.choices import AnswerKind, SecrecyLevel
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.documents import Documents
from congress_app.services.drafts.opinion_rows import MOST_BYTES, OpinionRows
from congress_app.services.drafts.opinions import Opinions
from congress_app.services.drafts.versions import NewFile
from tests.desk import Desk

DAY, LATER = dt.date(2025, 6, 20), dt.date(2025, 6, 25)


def asked(office: Desk) -> tuple[Id[CongressDocument], OpinionRound]:
    """A document with a round that asks one."""
    congress = office.congress(office.province())
    document = Documents(office.file.run).add(Id(congress.id), "political_report").value
    its = Opinions(office.file.run).add_round(Id(document.id), {}, [{"name": "Chi bộ Một"}]).value
    return Id(document.id), its


def stored(office: Desk) -> list[tuple[Any, ...]]:
    """What stands of the opinions."""
    return [
        (each.text, each.answer, each.answer_text, each.answered_on, bool(each.participant_id))
        for each in office.file.rows(Opinion)
    ]


def test_edits_and_new_opinions_are_one_step(office: Desk) -> None:
    rows = OpinionRows(office.file.run)
    id, its = asked(office)
    (first,) = rows.store(id, [], [{"by_name": "Chi bộ Một", "text": "Sửa mục 1"}], Id(its.id), DAY).value
    refused = {"answer": AnswerKind.NOT_ACCEPTED, "answer_text": "Đã nêu", "text": "Bỏ mục 2"}
    rows.store(id, [(first, {"answer": AnswerKind.ACCEPTED, "section": "I"})], [refused], Id(its.id), DAY)
    assert stored(office) == [
        ("Sửa mục 1", AnswerKind.ACCEPTED, "", DAY, True),
        ("Bỏ mục 2", AnswerKind.NOT_ACCEPTED, "Đã nêu", DAY, False),
    ]
    office.file.undo()
    assert stored(office) == [("Sửa mục 1", None, "", None, True)]


def test_an_answer_that_needs_a_reason_is_refused_without_it(office: Desk) -> None:
    rows = OpinionRows(office.file.run)
    id, its = asked(office)
    (first,) = rows.store(id, [], [{"text": "Sửa mục 1"}], Id(its.id), DAY).value
    with pytest.raises(Refused):
        rows.store(id, [(first, {"answer": AnswerKind.PARTLY})], [], Id(its.id), DAY)
    rows.store(id, [(first, {"answer": AnswerKind.PARTLY, "answer_text": "Sửa số liệu"})], [], Id(its.id), DAY)
    (now,) = office.file.rows(Opinion)
    with pytest.raises(Refused):
        rows.store(id, [(now, {"answer_text": ""})], [], Id(its.id), DAY)
    rows.store(id, [(now, {"answer_text": "Chỉ sửa số liệu"})], [], Id(its.id), LATER)
    assert stored(office) == [
        ("Sửa mục 1", AnswerKind.PARTLY, "Chỉ sửa số liệu", DAY, False)
    ]  # the day of the answer stays
    rows.store(id, [(now, {"answer": None})], [], Id(its.id), LATER)
    assert stored(office) == [("Sửa mục 1", None, "Chỉ sửa số liệu", None, False)]


def test_those_asked_are_changed_and_more_are_asked(office: Desk) -> None:
    _id, its = asked(office)
    (first,) = office.file.rows(RoundParticipant)
    edit = (first, {"note": "Gửi qua bưu điện"})
    OpinionRows(office.file.run).store_participants(
        Id(its.id), [edit], [{"name": "Chi bộ Một"}, {"name": "Chi bộ Hai"}]
    )
    assert [(each.name, each.note) for each in office.file.rows(RoundParticipant)] == [
        ("Chi bộ Một", "Gửi qua bưu điện"),
        ("Chi bộ Hai", ""),
    ]


def test_a_file_is_kept_as_it_came_unless_the_document_is_secret(office: Desk) -> None:
    rows = OpinionRows(office.file.run)
    id, its = asked(office)
    (first,) = rows.store(id, [], [{"text": "Có văn bản kèm theo"}], Id(its.id), DAY).value
    kept = rows.attach(Id(first.id), NewFile("gop-y.pdf", b"%PDF", "pdf", "Góp ý")).value
    assert (kept.file_name, office.file.lists.blobs([kept.file_hash])) == ("gop-y.pdf", {kept.file_hash: b"%PDF"})
    assert office.file.lists.texts([kept.file_hash]) == {kept.file_hash: "Góp ý"}
    rows.detach(Id(first.id))
    assert [(each.file_name, each.file_hash) for each in office.file.rows(Opinion)] == [("", "")]
    large = dataclasses.replace(NewFile("to.pdf", b""), content=bytes(MOST_BYTES + 1))
    with pytest.raises(Refused):
        rows.attach(Id(first.id), large)
    Documents(office.file.run).change(id, {"secrecy": SecrecyLevel.SECRET})
    with pytest.raises(Refused):
        rows.attach(Id(first.id), NewFile("gop-y.pdf", b"%PDF"))
