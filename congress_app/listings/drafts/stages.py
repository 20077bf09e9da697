"""The stages of documents as a list: when each is planned and was reached, with which draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import DocumentStage
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import N_, NP_
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.opinions import version_number
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


class Progress(Enum):
    """How a stage stands in the life of a document."""

    REACHED = auto()
    PASSED = auto()
    NEXT = auto()
    LATE = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage that a document of its kind goes through, whether or not anything is written down about it."""

    draft: Draft
    kind: StageKind

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return f"{self.draft.id}/{self.kind.value}"

    @property
    def stage(self) -> DocumentStage | None:
        """What is written down about it."""
        return self.draft.stages.get(self.kind)

    @property
    def version(self) -> int | None:
        """The number of the draft with which it was reached."""
        return version_number(self.draft, self.stage.version_id) if self.stage is not None else None

    @property
    def progress(self) -> Progress:
        """How it stands on the day by which the document is judged."""
        stage, state, due = self.stage, self.draft.state, self.draft.due
        if stage is not None and stage.actual_on is not None and stage.actual_on <= self.draft.as_of:
            return Progress.REACHED
        if state is not None and self.kind.order < state.order:
            return Progress.PASSED
        if stage is not None and stage.planned_on is not None and stage.planned_on < self.draft.as_of:
            return Progress.LATE
        return Progress.NEXT if due is not None and due.kind is self.kind else Progress.AHEAD


def stages_of(draft: Draft) -> list[StageRow]:
    """The stages of a document in their order: those of its kind, and others about which something is written down."""
    wanted = {*draft.kind.stages, *draft.stages}
    return [StageRow(draft, kind) for kind in StageKind if kind in wanted]


def stage_rows(lists: Lists, scope: Scope) -> list[StageRow]:
    """The stages by congress, document and order."""
    return [row for draft in load_drafts(lists, scope).drafts for row in stages_of(draft)]


STAGES = Listing(
    "document-stages",
    N_("Stages of documents"),
    (
        Column("document_code", N_("Code"), lambda row: row.draft.document.code, 10),
        Column("document", N_("Document"), lambda row: row.draft.title, 36),
        said_column(DocumentStage, "kind", lambda row: row.kind, width=26),
        said_column(
            DocumentStage,
            "planned_on",
            lambda row: row.stage.planned_on if row.stage else None,
            width=11,
            align=Align.CENTRE,
        ),
        said_column(
            DocumentStage,
            "actual_on",
            lambda row: row.stage.actual_on if row.stage else None,
            width=11,
            align=Align.CENTRE,
        ),
        Column("version", NP_("document", "Draft"), lambda row: row.version, 7, Align.RIGHT),
        said_column(DocumentStage, "note", lambda row: row.stage.note if row.stage else "", width=30),
        Column("congress_code", N_("Code of the congress"), lambda row: row.draft.congress.code, 22),
    ),
    stage_rows,
    lambda row: f"{row.draft.document.code} {row.draft.title} {row.kind.printed}",
)
