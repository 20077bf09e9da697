"""The list of opinion rounds, and that of opinions with their answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from congress_app.domain.drafts.asking import Round
from congress_app.domain.drafts.choices import ParticipantState
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import Opinion, OpinionRound
from congress_app.i18n import N_, NP_
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round with its document."""

    its: Round
    draft: Draft

    @property
    def id(self) -> str:
        """The round's id."""
        return self.its.round.id

    @property
    def version(self) -> int | None:
        """The number of the draft on which opinions are asked."""
        return version_number(self.draft, self.its.round.version_id)


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """An opinion with its document and round. who: whose it is, by the name of the participant where it is known."""

    opinion: Opinion
    draft: Draft
    its: Round | None
    who: str

    @property
    def id(self) -> str:
        """The opinion's id."""
        return self.opinion.id

    @property
    def version(self) -> int | None:
        """The number of the draft that it is about."""
        return version_number(self.draft, self.opinion.version_id)


def version_number(draft: Draft, version_id: str | None) -> int | None:
    """The number of one of a document's drafts."""
    found: DocumentVersion | None = next((each for each in draft.versions if each.id == version_id), None)
    return found.number if found else None


def opinions_of(draft: Draft) -> list[OpinionRow]:
    """The opinions on one document in their order."""
    rows = [OpinionRow(each, draft, None, each.by_name) for each in draft.loose]
    for one in draft.rounds:
        rows += [OpinionRow(each, draft, one, asked.name) for asked in one.asked for each in asked.opinions]
        rows += [OpinionRow(each, draft, one, each.by_name) for each in one.others]
    return sorted(rows, key=lambda row: (row.opinion.position, row.id))


def round_rows(lists: Lists, scope: Scope) -> list[RoundRow]:
    """The rounds by congress, document and number."""
    return [RoundRow(each, draft) for draft in load_drafts(lists, scope).drafts for each in draft.rounds]


def opinion_rows(lists: Lists, scope: Scope) -> list[OpinionRow]:
    """The opinions by congress, document and place."""
    return [row for draft in load_drafts(lists, scope).drafts for row in opinions_of(draft)]


def _counting(state: ParticipantState) -> Callable[[RoundRow], int]:
    return lambda row: row.its.count(state)


ROUNDS = Listing(
    "rounds",
    N_("Opinion rounds"),
    (
        Column("document_code", N_("Code"), lambda row: row.draft.document.code, 10),
        Column("document", N_("Document"), lambda row: row.draft.title, 34),
        said_column(OpinionRound, "number", lambda row: row.its.round.number, width=7, align=Align.RIGHT),
        said_column(OpinionRound, "title", lambda row: row.its.round.title, width=26),
        Column("version", NP_("document", "Draft"), lambda row: row.version, 7, Align.RIGHT),
        said_column(OpinionRound, "means", lambda row: row.its.round.means, width=14),
        said_column(OpinionRound, "asked_on", lambda row: row.its.round.asked_on, width=11, align=Align.CENTRE),
        said_column(OpinionRound, "due_on", lambda row: row.its.round.due_on, width=11, align=Align.CENTRE),
        said_column(OpinionRound, "due_at", lambda row: row.its.round.due_at, width=7, align=Align.CENTRE),
        Column("asked_count", N_("Asked"), lambda row: len(row.its.asked), 7, Align.RIGHT),
        *(Column(f"{state.value}_count", state.msgid, _counting(state), 8, Align.RIGHT) for state in ParticipantState),
        Column("opinion_count", N_("Opinions"), lambda row: len(row.its.opinions), 8, Align.RIGHT),
        Column("congress_code", N_("Code of the congress"), lambda row: row.draft.congress.code, 22),
    ),
    round_rows,
    lambda row: (
        f"{row.draft.document.code} {row.draft.title} {row.its.round.title} {' '.join(each.name for each in row.its.asked)}"
    ),
)

OPINIONS = Listing(
    "opinions",
    N_("Opinions"),
    (
        Column("document_code", N_("Code"), lambda row: row.draft.document.code, 10),
        Column("document", N_("Document"), lambda row: row.draft.title, 28, is_shown=False),
        Column("round", N_("Round"), lambda row: row.its.round.number if row.its else None, 6, Align.RIGHT),
        Column("version", NP_("document", "Draft"), lambda row: row.version, 7, Align.RIGHT),
        Column("who", N_("Whose opinion"), lambda row: row.who, 24),
        said_column(Opinion, "section", lambda row: row.opinion.section, width=18),
        said_column(Opinion, "quote", lambda row: row.opinion.quote, width=30, is_shown=False),
        said_column(Opinion, "text", lambda row: row.opinion.text, width=44),
        said_column(Opinion, "received_on", lambda row: row.opinion.received_on, width=11, align=Align.CENTRE),
        said_column(Opinion, "answer", lambda row: row.opinion.answer, width=14),
        said_column(Opinion, "answer_text", lambda row: row.opinion.answer_text, width=36),
        said_column(
            Opinion, "answered_on", lambda row: row.opinion.answered_on, width=11, align=Align.CENTRE, is_shown=False
        ),
        said_column(Opinion, "answered_by", lambda row: row.opinion.answered_by, width=18, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.draft.congress.code, 22),
    ),
    opinion_rows,
    lambda row: f"{row.who} {row.opinion.section} {row.opinion.quote} {row.opinion.text} {row.opinion.answer_text}",
)
