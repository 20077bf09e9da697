"""The list of speeches."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.speeches import Speech
from congress_app.i18n import N_, NP_
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists, by_id


@dataclass(frozen=True, slots=True)
class SpeechRow:
    """A speech in its order (from 1 within its congress), with who holds it. version: the newest draft of its text."""

    speech: Speech
    number: int
    speaker: str
    post: str
    delegation: str
    item: str
    version: int | None
    congress_code: str

    @property
    def id(self) -> str:
        """The speech's id."""
        return self.speech.id


def speech_rows(lists: Lists, scope: Scope) -> list[SpeechRow]:
    """The speeches by congress and place."""
    speeches = lists.within(Speech, scope)
    if not speeches:
        return []
    codes = by_id(lists, Congress, "code")
    delegates = {id: (name, post) for id, name, post in lists.columns(Delegate, "id", "full_name", "post")}
    delegations = by_id(lists, Delegation, "name")
    items = by_id(lists, AgendaItem, "title")
    versions: dict[str, int] = {}
    for document, number in lists.columns(DocumentVersion, "document_id", "number"):
        versions[document] = max(number, versions.get(document, 0))
    rows: list[SpeechRow] = []
    counts: dict[str, int] = {}
    for each in sorted(speeches, key=lambda each: (codes[each.congress_id], each.position, each.id)):
        counts[each.congress_id] = number = counts.get(each.congress_id, 0) + 1
        name, post = delegates.get(each.delegate_id or "", (each.speaker, each.post))
        rows.append(
            SpeechRow(
                each,
                number,
                name,
                each.post or post,
                delegations.get(each.delegation_id or "", each.delegation_name),
                items.get(each.item_id or "", ""),
                versions.get(each.document_id or "") or None,
                codes[each.congress_id],
            )
        )
    return rows


SPEECHES = Listing(
    "speeches",
    N_("Speeches"),
    (
        Column("number", NP_("list", "Order"), lambda row: row.number, 6, Align.RIGHT),
        said_column(Speech, "title", lambda row: row.speech.title, width=44),
        Column("speaker", N_("Speaker"), lambda row: row.speaker, 24),
        Column("post", N_("Post"), lambda row: row.post, 26),
        Column("delegation", N_("Delegation"), lambda row: row.delegation, 24),
        said_column(Speech, "minutes", lambda row: row.speech.minutes or None, width=7, align=Align.RIGHT),
        said_column(Speech, "use", lambda row: row.speech.use, width=12),
        Column("item", N_("Agenda item"), lambda row: row.item, 26, is_shown=False),
        Column("version", NP_("document", "Draft"), lambda row: row.version, 7, Align.RIGHT),
        said_column(Speech, "note", lambda row: row.speech.note, width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    speech_rows,
    lambda row: f"{row.speech.title} {row.speaker} {row.delegation}",
)
