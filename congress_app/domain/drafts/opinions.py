"""Asking for opinions on a document: rounds, whom they ask, the opinions and what became of them."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.drafts.choices import AnswerKind, RoundMeans
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Opinion round", list_name="rounds")
class OpinionRound(Record):
    """Opinions asked for on a version of a document. due_on with due_at: before 17:00 on a day."""

    document_id: Id[CongressDocument] = said("Document")
    number: int = said("Round", default=1)
    version_id: Id[DocumentVersion] | None = said("On the version", default=None)
    asked_on: dt.date | None = said("Asked on", default=None, aliases=("ngay gui", "ngay xin y kien"))
    due_on: dt.date | None = said("Answer by", default=None, aliases=("han", "thoi han"))
    due_at: dt.time | None = said("Hour", default=None, aliases=("gio",))
    means: RoundMeans = said("Means", default=RoundMeans.LETTER, aliases=("hinh thuc",))
    title: str = said("What the round is called", width=300, default="", is_searched=True, aliases=("ten dot",))
    letter: str = said("Letter", width=300, default="", aliases=("cong van",))
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Participant of a round", list_name="participants")
class RoundParticipant(Record):
    """Somebody who is asked: an organisation or a person of the file, or a name as typed."""

    round_id: Id[OpinionRound] = said("Opinion round")
    organisation_id: Id[Organisation] | None = said("Organisation", default=None)
    person_id: Id[Person] | None = said("Person", default=None)
    name: str = said(
        "Whom", width=300, default="", is_searched=True, aliases=("noi nhan", "don vi", "co quan ca nhan", "ho va ten")
    )
    agreed_on: dt.date | None = said("Agreed on", default=None, aliases=("ngay thong nhat",))
    reminded_on: dt.date | None = said("Reminded on", default=None, aliases=("ngay nhac",))
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))


@entity("Opinion", list_name="opinions")
class Opinion(Record):
    """What somebody says about a document, and the answer. section, quote: about which place of the version.

    answer: None while it is open. answer_text: as what it was accepted, or why it was not. file_hash: a file that came with it.
    """

    document_id: Id[CongressDocument] = said("Document")
    round_id: Id[OpinionRound] | None = said("Opinion round", default=None)
    participant_id: Id[RoundParticipant] | None = said("Participant", default=None)
    version_id: Id[DocumentVersion] | None = said("On the version", default=None)
    by_name: str = said(
        "Whose opinion", width=300, default="", is_searched=True, aliases=("co quan ca nhan", "nguoi gop y")
    )
    received_on: dt.date | None = said("Received on", default=None, aliases=("ngay nhan",))
    section: str = said("Part, section, page", width=300, default="", is_searched=True, aliases=("phan muc trang",))
    quote: str = said("Quoted place", width=4000, default="", is_long=True, aliases=("noi dung du thao",))
    text: str = said("Opinion", width=20000, is_searched=True, is_long=True, aliases=("y kien", "y kien gop y"))
    file_name: str = said("File that came with it", width=255, default="")
    file_hash: str = said("SHA-256", width=64, default="")
    answer: AnswerKind | None = said("Answer", default=None, aliases=("tiep thu giai trinh",))
    answer_text: str = said("Accepted as, or why not", width=20000, default="", is_long=True, aliases=("giai trinh",))
    answered_on: dt.date | None = said("Answered on", default=None)
    answered_by: str = said("Answered by", width=200, default="")
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))
