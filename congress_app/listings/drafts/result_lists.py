"""The lists of the result: the documents that were voted on, and whom the congress put into office."""

from __future__ import annotations

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.results import ChosenMember
from congress_app.i18n import N_
from congress_app.listings.drafts.result import results_of
from congress_app.listings.drafts.result_committee import Chosen
from congress_app.listings.drafts.result_facts import VotedDocument
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


def _voted(lists: Lists, scope: Scope) -> list[VotedDocument]:
    return [each for facts in results_of(lists, scope) for each in facts.documents]


def _chosen(lists: Lists, scope: Scope) -> list[Chosen]:
    return [each for facts in results_of(lists, scope) for each in facts.committee.chosen]


VOTES = Listing(
    "votes",
    N_("Votes on the documents"),
    (
        Column("document", N_("Document"), lambda row: row.title, 40),
        said_column(CongressDocument, "votes_for", lambda row: row.document.votes_for, width=9, align=Align.RIGHT),
        said_column(
            CongressDocument, "votes_against", lambda row: row.document.votes_against, width=9, align=Align.RIGHT
        ),
        said_column(CongressDocument, "votes_other", lambda row: row.document.votes_other, width=9, align=Align.RIGHT),
        Column("outcome", N_("As noted in the agenda"), lambda row: row.outcome, 30),
    ),
    _voted,
    lambda row: row.title,
)

CHOSEN = Listing(
    "chosen-members",
    N_("Those put into office"),
    (
        said_column(ChosenMember, "seat", lambda row: row.member.seat, width=20),
        said_column(ChosenMember, "name", lambda row: row.name, width=26),
        said_column(ChosenMember, "birth_date", lambda row: row.birth_date, width=11, align=Align.CENTRE),
        said_column(ChosenMember, "gender", lambda row: row.gender, width=8),
        said_column(ChosenMember, "ethnicity", lambda row: row.ethnicity, width=10),
        said_column(ChosenMember, "post", lambda row: row.post, width=30),
        said_column(ChosenMember, "votes", lambda row: row.member.votes, width=8, align=Align.RIGHT),
        said_column(ChosenMember, "ballots", lambda row: row.member.ballots, width=8, align=Align.RIGHT),
        said_column(ChosenMember, "is_reelected", lambda row: row.member.is_reelected, width=8),
        said_column(ChosenMember, "note", lambda row: row.member.note, width=20, is_shown=False),
    ),
    _chosen,
    lambda row: f"{row.name} {row.post}",
)
