"""A speech (tham luận) of a delegation."""

from __future__ import annotations

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.drafts.choices import SpeechUse
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.record import Record


@entity("Speech", list_name="speeches")
class Speech(Record):
    """A speech in its order. Its text is that of a document, with its versions.

    delegate_id, speaker: a delegate of the file, or a name as typed; delegation_id, delegation_name alike. minutes: 0 = not said.
    """

    congress_id: Id[Congress] = said("Congress")
    title: str = said("Topic", width=600, default="", is_searched=True, aliases=("chu de", "noi dung", "ten tham luan"))
    delegate_id: Id[Delegate] | None = said("Speaker (delegate)", default=None)
    speaker: str = said("Speaker", width=200, default="", is_searched=True, aliases=("nguoi trinh bay", "ho va ten"))
    post: str = said("Post", width=300, default="", aliases=("chuc vu",))
    delegation_id: Id[Delegation] | None = said("Delegation", default=None)
    delegation_name: str = said(
        "Delegation in words", width=300, default="", is_searched=True, aliases=("doan", "don vi")
    )
    minutes: int = said("Minutes", default=7, aliases=("so phut", "thoi gian"))
    use: SpeechUse = said("Use", default=SpeechUse.HALL, aliases=("hinh thuc",))
    item_id: Id[AgendaItem] | None = said("Agenda item", default=None)
    document_id: Id[CongressDocument] | None = said("Text", default=None)
    position: str = said("Position", width=60, default="")
    note: str = said("Note", width=1000, default="", is_long=True, aliases=("ghi chu",))
