"""The columns of the board: the stages in groups, as there are too many for one column each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import open_stages
from congress_app.i18n import NP_, _


@dataclass(frozen=True, slots=True)
class Group:
    """A column: its msgid and the stages whose documents stand in it; None = nothing is reached yet."""

    msgid: str
    stages: tuple[StageKind | None, ...]

    @property
    def words(self) -> str:
        """What it is called."""
        return _(self.msgid)

    @property
    def has_several(self) -> bool:
        """Whether a card must say which stage it is."""
        return len(self.stages) > 1

    def stage_for(self, draft: Draft) -> StageKind | None:
        """The stage that a document reaches when its card is put here; None where it stands here already or nothing can be reached."""
        if draft.state in self.stages:
            return None
        ahead = open_stages(draft.kind, draft.stages, draft.as_of)
        return next((each for each in ahead if each in self.stages), self.stages[-1])


GROUPS = (
    Group(NP_("board", "Not begun"), (None,)),
    Group(NP_("board", "Drafting"), (StageKind.DRAFTING,)),
    Group(NP_("board", "Opinions"), (StageKind.OPINIONS, StageKind.ABSORBED)),
    Group(NP_("board", "Adoption and review"), (StageKind.ADOPTED, StageKind.SUBMITTED, StageKind.REVIEWED)),
    Group(NP_("board", "Completed, printed"), (StageKind.FIXED, StageKind.PRINTED)),
    Group(NP_("board", "At the congress"), (StageKind.VOTED, StageKind.FINALISED)),
    Group(NP_("board", "Issued, archived"), (StageKind.ISSUED, StageKind.ARCHIVED)),
)


def groups_of(drafts: Sequence[Draft]) -> list[Group]:
    """The columns through which any of these documents goes, in order."""
    known: set[StageKind | None] = {None, *(kind for draft in drafts for kind in (*draft.kind.stages, *draft.stages))}
    return [group for group in GROUPS if known & {*group.stages}]


def in_group(group: Group, drafts: Sequence[Draft]) -> list[Draft]:
    """The documents of a column: the late ones and the next due first."""
    found = [draft for draft in drafts if draft.state in group.stages]
    return sorted(found, key=_urgency)


def _urgency(draft: Draft) -> tuple[bool, str, str]:
    day = draft.due.planned_on if draft.due is not None else None
    return day is None, day.isoformat() if day is not None else "", draft.document.position
