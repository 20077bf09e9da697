"""What "find everywhere" looks through, in memory: whatever is a row in a part of the window, the parts, the pages of the help."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.committees import CommitteeMember, Team
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.snippets import snippet
from congress_app.domain.fields import Id, about
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import N_, _
from congress_app.i18n.dates import short_date
from congress_app.i18n.folding import fold
from congress_app.listings.committees import member_rows, team_rows
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.ui.common.desk import Visit
from congress_app.ui.parts import PARTS, part_key
from congress_app.ui.shell.help_pages import help_pages

MOST = 60
PART, HELP, TEXT = N_("Part of the program"), N_("Help"), N_("In the text of a document")
LEAST_LETTERS, MOST_TEXTS, AROUND = 3, 20, 40


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that can be gone to.

    words: what it is called. more: what tells it from others of the name. kind: the msgid of its kind. visit: where it lies (None = the
    help page `row_id`). congress_id: the congress to work on there.
    """

    words: str
    more: str
    kind: str
    visit: Visit | None
    help_page: str = ""
    congress_id: str = ""
    folded: str = ""


def load_found(lists: Lists, scope: Scope) -> list[Found]:
    """Everything in the data file that can be gone to; runs on a worker."""
    found: list[Found] = []
    organisations = about(Organisation).title
    for row in lists.organisations(scope):
        visit = Visit("organisations", row.id)
        found.append(
            _found(row.organisation.name, row.parent, organisations, visit, also=row.organisation.earlier_names)
        )
    congresses = lists.congresses(scope)
    for congress in congresses:
        when = short_date(congress.opens_on) if congress.opens_on else ""
        visit = Visit("calendar", congress.id)
        code = congress.congress.code
        found.append(_found(congress.title, when, about(Congress).title, visit, congress_id=congress.id, also=code))
    found += _persons(lists, scope, congresses)
    found += _committees(lists)
    found += _documents(lists, congresses)
    for session in lists.sessions(scope):
        for item in session.items:
            visit = Visit("agenda", item.id)
            more = f"{session.stored.organisation}, {short_date(session.on)}"
            congress_id = str(session.phase.congress_id)
            found.append(_found(item.item.title, more, about(AgendaItem).title, visit, congress_id=congress_id))
    return found


def _persons(lists: Lists, scope: Scope, congresses: Sequence[CongressRow]) -> Iterator[Found]:
    """Persons where they lie: who is a delegate, in the register of the latest congress, found by the badge number too."""
    order = sorted(congresses, key=lambda row: row.opens_on or dt.date.min)
    place = {row.id: number for number, row in enumerate(order)}
    latest: dict[str, Delegate] = {}
    for each in sorted(lists.rows(Delegate), key=lambda row: place.get(row.congress_id, -1)):
        latest[str(each.person_id)] = each
    seated = {each.person_id for each in lists.rows(CommitteeMember)}
    for person in lists.persons(scope):
        its = latest.get(person.id)
        if its is None and person.id in seated:
            continue  # found as a committee member
        if its is None or its.congress_id not in place:
            visit = Visit("organisations", person.person.organisation_id or "", {"person_id": person.id})
            more = ", ".join(filter(None, (person.person.post, person.organisation)))
            yield _found(person.person.full_name, more, about(Person).title, visit)
        else:
            at = order[place[its.congress_id]]
            more = " · ".join(filter(None, (its.badge_number, its.post, at.short_name)))
            visit = Visit("delegates", its.id)
            yield _found(its.full_name, more, about(Delegate).title, visit, congress_id=at.id, also=person.organisation)


def _committees(lists: Lists) -> Iterator[Found]:
    """Committee members and teams."""
    for row in member_rows(lists):
        more = " · ".join(filter(None, (row.post, row.committee.kind.words)))
        also = " ".join(row.areas)
        visit = Visit("committees", row.id)
        yield _found(row.person.full_name, more, about(CommitteeMember).title, visit, also=also)
    for team in team_rows(lists):
        yield _found(team.team.name, team.leader, about(Team).title, Visit("committees", team.id))


def _documents(lists: Lists, congresses: Sequence[CongressRow]) -> Iterator[Found]:
    """Documents by title, kind, code and number."""
    names = {row.id: row.short_name for row in congresses}
    numbers = {each.document_id: each.written for each in lists.rows(NumberEntry) if each.document_id}
    for each in lists.rows(CongressDocument):
        number = numbers.get(Id(each.id), each.other_number)
        more = " · ".join(filter(None, (number or each.code, names.get(each.congress_id))))
        kind = document_kinds().of(each.kind)
        visit = Visit("drafts", each.id)
        also = f"{each.code} {kind.title_vi} {kind.short}"
        title = each.title or kind.title
        yield _found(title, more, about(CongressDocument).title, visit, congress_id=each.congress_id, also=also)


def texts_found(lists: Lists, text: str) -> list[Found]:
    """The documents in whose texts all words stand; what tells them apart is the sentence. Runs on a worker."""
    if len(text.strip()) < LEAST_LETTERS:
        return []
    hashes = lists.search_texts(text)
    if not hashes:
        return []
    document_of = {row[0]: row[1] for row in lists.columns(DocumentVersion, "file_hash", "document_id")}
    best: dict[str, str] = {}
    for each in hashes:
        if each in document_of:
            best.setdefault(document_of[each], each)
    documents = {row[0]: row for row in lists.columns(CongressDocument, "id", "title", "kind", "congress_id")}
    shown = [(documents[id], each) for id, each in best.items() if id in documents][:MOST_TEXTS]
    texts = lists.texts(each for _document, each in shown)
    return list(_texts_found(((document, texts.get(each, "")) for document, each in shown), text))


def _texts_found(shown: Iterable[tuple[Sequence[str], str]], words: str) -> Iterator[Found]:
    for (id, title, kind, congress_id), text in shown:
        place = snippet(text, words, AROUND)
        if place is not None:
            its = title or document_kinds().of(kind).title
            yield Found(its, place.text, TEXT, Visit("drafts", id), congress_id=congress_id)


def standing_found() -> list[Found]:
    """The parts of the window and the pages of the help."""
    parts = [_found(_(part.title), part_key(number), PART, Visit(part.name)) for number, part in enumerate(PARTS, 1)]
    return parts + [_found(page.title, "", HELP, None, help_page=page.name) for page in help_pages().values()]


def matching(found: Iterable[Found], text: str) -> Sequence[Found]:
    """Those that hold every word typed, accents aside: whose name begins so, then whose name holds it. Nothing typed is the parts."""
    typed = fold(text)
    words = typed.split()
    if not words:
        return [each for each in found if each.kind == PART]
    fitting = [each for each in found if all(word in each.folded for word in words)]
    return sorted(fitting, key=lambda each: _rank(each, typed))[:MOST]


def _rank(found: Found, typed: str) -> tuple[int, int]:
    name = fold(found.words)
    if name.startswith(typed) or fold(found.more).split(" · ")[0] == typed:
        return 0, len(name)
    return (1, len(name)) if f" {typed}" in name else (2, 0)


def _found(
    words: str, more: str, kind: str, visit: Visit | None, *, help_page: str = "", congress_id: str = "", also: str = ""
) -> Found:
    return Found(words, more, kind, visit, help_page, congress_id, fold(f"{words} {more} {also}"))
