"""What is found in the texts of documents and in the opinions on them: the document, the draft, and the sentence around the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.marks import terms_of
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.drafts.snippets import Snippet, snippet
from congress_app.i18n.folding import fold
from congress_app.listings.drafts.opinions import opinions_of
from congress_app.listings.lists import Lists

MOST = 60


@dataclass(frozen=True, slots=True)
class TextHit:
    """A place that was found. version: the draft or attachment in whose text it stands, None for an opinion. who: whose opinion it is."""

    draft: Draft
    snippet: Snippet
    version: DocumentVersion | None = None
    opinion: Opinion | None = None
    who: str = ""


def search_drafts(lists: Lists, drafts: Iterable[Draft], words: str, most: int = MOST) -> list[TextHit]:
    """Where the words stand in the texts of these documents, the best first, then in the opinions on them.

    Of a document whose drafts hold the words alike only the newest is told.
    """
    if not terms_of(words):
        return []
    there = list(drafts)
    hits = _in_texts(lists, there, words, most)
    return hits if len(hits) == most else (hits + _in_opinions(there, words))[:most]


def _in_texts(lists: Lists, drafts: Sequence[Draft], words: str, most: int) -> list[TextHit]:
    by_hash: dict[str, list[tuple[Draft, DocumentVersion]]] = {}
    for draft in drafts:
        for version in (*draft.versions, *draft.attachments):
            by_hash.setdefault(version.file_hash, []).append((draft, version))
    newest: dict[tuple[str, str], tuple[Draft, DocumentVersion]] = {}
    for file_hash in lists.search_texts(words, by_hash.keys()):
        for draft, version in by_hash[file_hash]:
            key = draft.id, "" if version.number else version.id
            stands = newest.get(key)
            if stands is None or stands[1].number < version.number:
                newest[key] = draft, version
    shown = list(newest.values())[:most]
    texts = lists.texts(version.file_hash for _draft, version in shown)
    found = ((draft, version, snippet(texts.get(version.file_hash, ""), words)) for draft, version in shown)
    return [TextHit(draft, its, version) for draft, version, its in found if its is not None]


def _in_opinions(drafts: Iterable[Draft], words: str) -> list[TextHit]:
    wanted, hits = terms_of(words), []
    for draft in drafts:
        for row in opinions_of(draft) if draft.opinions else ():
            its = row.opinion
            text = "\n".join(filter(None, (its.text, its.quote, its.answer_text, its.section)))
            plain = fold(text)
            found = snippet(text, words) if all(word in plain for word in wanted) else None
            if found is not None:
                hits.append(TextHit(draft, found, None, its, row.who))
    return hits
