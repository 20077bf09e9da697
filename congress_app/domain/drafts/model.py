"""The documents of congresses as one frozen value: each with its stages, versions, rounds and number. Built by `listings.drafts`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.asking import Round, unanswered
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.kinds import DocumentKind
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.drafts.stages import APPROVALS, next_due, reached
from congress_app.domain.organisations import Organisation


@dataclass(frozen=True, slots=True)
class Draft:
    """A document with all that belongs to it. versions: the drafts by number; attachments: the other files as they came.

    body: what the drafting body is called. as_of: the day by which its state is judged. loose: opinions outside of any round.
    """

    document: CongressDocument
    kind: DocumentKind
    congress: Congress
    organisation: Organisation
    as_of: dt.date
    stages: Mapping[StageKind, DocumentStage] = field(default_factory=dict)
    versions: tuple[DocumentVersion, ...] = ()
    attachments: tuple[DocumentVersion, ...] = ()
    rounds: tuple[Round, ...] = ()
    loose: tuple[Opinion, ...] = ()
    numbers: tuple[NumberEntry, ...] = ()
    body: str = ""
    person: str = ""

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def title(self) -> str:
        """What it is called: its title, else its kind."""
        return self.document.title or self.kind.title

    @property
    def state(self) -> StageKind | None:
        """The farthest stage reached; None before the first."""
        last = reached(self.stages.values(), self.as_of)
        return None if last is None else last.kind

    @property
    def due(self) -> DocumentStage | None:
        """The next stage by its planned day."""
        return next_due(self.kind, self.stages, self.as_of)

    @property
    def is_late(self) -> bool:
        """Whether the next stage should have been reached before today."""
        due = self.due
        return due is not None and due.planned_on is not None and due.planned_on < self.as_of

    @property
    def last_version(self) -> DocumentVersion | None:
        """The newest draft."""
        return self.versions[-1] if self.versions else None

    @property
    def approved_version(self) -> DocumentVersion | None:
        """The draft of the last approval that names one; what was completed as the superior concluded stands for the reviewed one."""
        by_id = {each.id: each for each in self.versions}
        for kind in reversed((*APPROVALS, StageKind.FIXED)):
            stage = self.stages.get(kind)
            if stage is not None and stage.actual_on is not None and stage.version_id in by_id:
                return by_id[stage.version_id]
        return None

    @property
    def final_version(self) -> DocumentVersion | None:
        """The file that stands for the document: a PDF that came after the last draft (the signed copy), else that draft."""
        return final_of((*self.versions, *self.attachments))

    @property
    def is_final(self) -> bool:
        """Whether it is no draft any more."""
        return is_final(self.kind, self.state, self.number)

    @property
    def number(self) -> str:
        """Its number and symbol: of the register, else as typed."""
        return self.numbers[-1].written if self.numbers else self.document.other_number

    @property
    def dated_on(self) -> dt.date | None:
        """The date that it bears."""
        return self.document.dated_on or (self.numbers[-1].dated_on if self.numbers else None)

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """All opinions about it."""
        return (*(each for one in self.rounds for each in one.opinions), *self.loose)

    @property
    def open_opinions(self) -> int:
        """How many opinions have no answer yet."""
        return len(unanswered(self.opinions))


def is_final(kind: DocumentKind, state: StageKind | None, number: str) -> bool:
    """Whether a document is no draft any more: it came from above, bears a number, or is issued; of a kind that is not issued, printed."""
    last = StageKind.ISSUED if StageKind.ISSUED in kind.stages else StageKind.PRINTED
    return kind.is_incoming or bool(number) or (state is not None and state.order >= last.order)


def last_draft(versions: Sequence[DocumentVersion]) -> DocumentVersion | None:
    """Of the files of a document its last draft."""
    return max((each for each in versions if each.number), key=lambda each: each.number, default=None)


def final_of(versions: Sequence[DocumentVersion]) -> DocumentVersion | None:
    """Of the files of a document the one that stands for it."""
    last = last_draft(versions)
    if last is None:
        return None
    signed = [each for each in versions if not each.number and each.format == "pdf" and each.added_at > last.added_at]
    return max(signed, key=lambda each: each.added_at) if signed else last


@dataclass(frozen=True)
class Drafts:
    """The documents of one congress, or of all, by congress and place."""

    drafts: tuple[Draft, ...]
    numbers: tuple[NumberEntry, ...] = ()

    def of(self, id: str) -> Draft | None:
        """A document by its id."""
        return next((each for each in self.drafts if each.id == id), None)

    def of_kind(self, kind: str) -> list[Draft]:
        """The documents of a kind."""
        return [each for each in self.drafts if each.document.kind == kind]
