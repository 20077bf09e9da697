"""The list of bodies with their members."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.bodies import Body, BodyMember
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a body: who it is by name, and the post of a person of the file."""

    member: BodyMember
    name: str
    post: str


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body with its members in order."""

    body: Body
    members: tuple[MemberRow, ...]
    congress_code: str
    organisation: str

    @property
    def id(self) -> str:
        """The body's id."""
        return self.body.id

    @property
    def name(self) -> str:
        """Its own name, else that of its kind, as printed."""
        return self.body.title or self.body.kind.printed


def member_words(member: MemberRow) -> str:
    """`Nguyễn Văn A (Trưởng ban)`."""
    return f"{member.name} ({member.member.function})" if member.member.function else member.name


BODIES = Listing(
    "bodies",
    N_("Bodies"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 30),
        said_column(Body, "kind", lambda row: row.body.kind, width=26),
        said_column(Body, "title", lambda row: row.body.title, width=26, is_shown=False),
        said_column(Body, "proposed_count", lambda row: row.body.proposed_count, width=8, align=Align.RIGHT),
        Column(
            "members", N_("Members of the body"), lambda row: tuple(member_words(member) for member in row.members), 60
        ),
        said_column(Body, "chosen_by", lambda row: row.body.chosen_by, width=16, is_shown=False),
        said_column(Body, "chosen_on", lambda row: row.body.chosen_on, width=11, align=Align.CENTRE, is_shown=False),
        said_column(Body, "vote", lambda row: row.body.vote, width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.bodies(scope),
    lambda row: f"{row.name} {row.organisation} {' '.join(member.name for member in row.members)}",
)
