"""What "find everywhere" looks through: organisations, congresses, persons, agenda items, parts and pages of the help, in memory."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import about
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import N_, _
from congress_app.i18n.dates import short_date
from congress_app.i18n.folding import fold
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.ui.common.desk import Visit
from congress_app.ui.parts import PARTS
from congress_app.ui.shell.help_pages import help_pages

MOST = 60
PART, HELP = N_("Part of the program"), N_("Help")


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
    for congress in lists.congresses(scope):
        when = short_date(congress.opens_on) if congress.opens_on else ""
        visit = Visit("calendar", congress.id)
        code = congress.congress.code
        found.append(_found(congress.title, when, about(Congress).title, visit, congress_id=congress.id, also=code))
    for person in lists.persons(scope):
        visit = Visit("organisations", person.person.organisation_id or "", {"person_id": person.id})
        more = ", ".join(filter(None, (person.person.post, person.organisation)))
        found.append(_found(person.person.full_name, more, about(Person).title, visit))
    for session in lists.sessions(scope):
        for item in session.items:
            visit = Visit("agenda", item.id)
            more = f"{session.stored.organisation}, {short_date(session.on)}"
            congress_id = str(session.phase.congress_id)
            found.append(_found(item.item.title, more, about(AgendaItem).title, visit, congress_id=congress_id))
    return found


def standing_found() -> list[Found]:
    """The parts of the window and the pages of the help."""
    parts = [_found(_(part.title), f"Ctrl+{number}", PART, Visit(part.name)) for number, part in enumerate(PARTS, 1)]
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
    if name.startswith(typed):
        return 0, len(name)
    return (1, len(name)) if f" {typed}" in name else (2, 0)


def _found(
    words: str, more: str, kind: str, visit: Visit | None, *, help_page: str = "", congress_id: str = "", also: str = ""
) -> Found:
    return Found(words, more, kind, visit, help_page, congress_id, fold(f"{words} {more} {also}"))
