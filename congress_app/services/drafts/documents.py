"""Verbs on documents: added one by one or as a congress needs them, their stages planned and reached."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from congress_app.domain.bodies import Body
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.kinds import DocumentKind, document_kinds
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.drafts.stages import Ask, CongressDays, planned_days
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.naming import free_code
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import moved, placed
from congress_app.services.records import Values, changed, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

FILE_REFUSED = N_(
    "“{title}” is {secrecy}: the program keeps only its number and where it lies, no file. Keep the file as the rules on State secrets say."
)


class Documents:
    """Adds and changes documents and their stages."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, congress_id: Id[Congress], kind: str, values: Values | None = None) -> Outcome[CongressDocument]:
        """Add a document of a kind, with what is usual for it where nothing else is said."""
        title = document_kinds().of(kind).title_vi
        return self._run(
            lambda work: add(work, congress_id, kind, values or {}), step(N_("Add document “{kind}”"), kind=title)
        )

    def add_usual(self, congress_id: Id[Congress], as_of: dt.date) -> Outcome[list[CongressDocument]]:
        """Add the documents that a congress of so many contents needs and does not have yet, and plan their stages."""
        name = step(N_("Add the documents that the congress needs"))
        return self._run(lambda work: add_usual(work, congress_id, as_of), name)

    def change(self, id: Id[CongressDocument], values: Values) -> Outcome[CongressDocument]:
        """Change fields of a document.

        Raises:
            Refused: it becomes secret while files of it are kept here.
        """
        return self._run(lambda work: change(work, id, values), step(N_("Change a document")))

    def set_stage(self, id: Id[CongressDocument], kind: StageKind, values: Values) -> Outcome[DocumentStage]:
        """Write down about a stage of a document: planned_on, actual_on, version_id, note. One about which nothing is said any more goes.

        Raises:
            Refused: it would be reached before the stage that comes before it.
        """
        name = step(N_("Change the stage “{stage}”"), msg_stage=kind.msgid)
        return self._run(lambda work: set_stage(work, id, kind, values), name)

    def plan(self, ids: Sequence[Id[CongressDocument]], as_of: dt.date, *, anew: bool = False) -> Outcome[int]:
        """Plan the stages of documents back from the review and the opening; returns how many planned days were written.

        anew: days that are planned already are replaced. What is reached stays.
        """
        name = step(N_("Plan the stages of {count} documents"), count=len(ids))
        return self._run(lambda work: sum(plan(work, each, as_of, anew=anew) for each in ids), name)

    def move(self, id: Id[CongressDocument], before: Id[CongressDocument] | None) -> Outcome[CongressDocument]:
        """Put a document before another one of its congress, or at the end."""

        def verb(work: Work) -> CongressDocument:
            its = work.get(CongressDocument, id)
            (key,) = moved(work, work.find(CongressDocument, congress_id=its.congress_id), [its], before)
            return work.save(dataclasses.replace(work.get(CongressDocument, id), position=key))

        return self._run(verb, step(N_("Move a document")))


def add(work: Work, congress_id: Id[Congress], kind: str, values: Values) -> CongressDocument:
    """Add a document at the end; part of larger verbs."""
    its, there = document_kinds().of(kind), work.find(CongressDocument, congress_id=congress_id)
    taken = {each.code.casefold() for each in there}
    (key,) = placed(work, there, None, 1)
    stands = {
        "body_id": _body(work, congress_id, its),
        "approver": its.approver,
        "secrecy": its.secrecy,
        "code": free_code(its.short, lambda code: code.casefold() in taken),
        "position": key,
    }
    return put(
        work,
        CongressDocument(
            id=work.new_id(CongressDocument), **{**stands, **values, "congress_id": congress_id, "kind": its.code}
        ),
    )


def _body(work: Work, congress_id: Id[Congress], kind: DocumentKind) -> Id[Body] | None:
    if kind.body is None:
        return None
    found = work.find(Body, congress_id=congress_id, kind=kind.body)
    return Id(found[0].id) if found else None


def add_usual(work: Work, congress_id: Id[Congress], as_of: dt.date) -> list[CongressDocument]:
    """Add what is needed and missing, planned; part of larger verbs."""
    congress = work.get(Congress, congress_id)
    there = {each.kind for each in work.find(CongressDocument, congress_id=congress_id)}
    wanted = [kind for kind in document_kinds().kinds if kind.is_needed_by(congress) and kind.code not in there]
    made = [add(work, congress_id, kind.code, {}) for kind in wanted]
    for each in made:
        plan(work, Id(each.id), as_of)
    return made


def change(work: Work, id: Id[CongressDocument], values: Values) -> CongressDocument:
    """Change fields of a document; part of larger verbs."""
    saved = changed(work, CongressDocument, id, values)
    if saved.secrecy.is_kept_outside and _has_files(work, id):
        raise Refused(
            N_(
                "Files of “{title}” are kept here, so it cannot become {secrecy}. Delete its versions first; backups keep them."
            ),
            title=shortened(called(saved)),
            secrecy=saved.secrecy.words.lower(),
        )
    return saved


def _has_files(work: Work, id: Id[CongressDocument]) -> bool:
    """Whether files of a document are kept here: its versions, and what came with opinions on it."""
    attached = any(each.file_hash for each in work.find(Opinion, document_id=id))
    return attached or bool(work.find(DocumentVersion, document_id=id))


def called(document: CongressDocument) -> str:
    """What a document is called in a sentence."""
    return document.title or document_kinds().of(document.kind).title


def set_stage(work: Work, id: Id[CongressDocument], kind: StageKind, values: Values) -> DocumentStage:
    """Write down about a stage; part of larger verbs."""
    document = work.get(CongressDocument, id)
    stages = {each.kind: each for each in work.find(DocumentStage, document_id=id)}
    stands = stages.get(kind) or DocumentStage(id=work.new_id(DocumentStage), document_id=id, kind=kind)
    wanted = dataclasses.replace(stands, **dict(values))
    _refuse_disorder(document, wanted, [each for each in stages.values() if each.kind is not kind])
    if wanted.planned_on is None and wanted.actual_on is None and not wanted.note and wanted.version_id is None:
        if stands.version:
            work.delete(stands)
        return wanted
    return put(work, wanted)


def _refuse_disorder(document: CongressDocument, wanted: DocumentStage, others: Iterable[DocumentStage]) -> None:
    if wanted.actual_on is None:
        return
    for other in others:
        if other.actual_on is None:
            continue
        first, last = (other, wanted) if other.kind.order < wanted.kind.order else (wanted, other)
        if first.actual_on > last.actual_on:  # type: ignore[operator] # both are dates here
            raise Refused(
                N_("“{title}”: “{last}” ({last_day}) cannot lie before “{first}” ({first_day})."),
                title=shortened(called(document)),
                first=first.kind.words,
                first_day=short_date(first.actual_on),  # type: ignore[arg-type] # as above
                last=last.kind.words,
                last_day=short_date(last.actual_on),  # type: ignore[arg-type] # as above
            )


def plan(work: Work, id: Id[CongressDocument], as_of: dt.date, *, anew: bool = False) -> int:
    """Plan the stages of one document; part of larger verbs."""
    document = work.get(CongressDocument, id)
    congress = work.get(Congress, document.congress_id)
    organisation = work.get(Organisation, congress.organisation_id)
    days = days_of(work.find(Phase, congress_id=congress.id))
    rulebook = Rulebook.load(work.find(OwnRule))
    wanted = planned_days(
        document_kinds().of(document.kind), days, asking(rulebook, organisation, days.opening or as_of)
    )
    stages = {each.kind: each for each in work.find(DocumentStage, document_id=id)}
    written = 0
    for kind, day in wanted.items():
        stands = stages.get(kind)
        if stands is not None and (stands.actual_on is not None or (stands.planned_on is not None and not anew)):
            continue
        if stands is None or stands.planned_on != day:
            set_stage(work, id, kind, {"planned_on": day})
            written += 1
    return written


def asking(rulebook: Rulebook, organisation: Organisation, on: dt.date) -> Ask:
    """Asks the rulebook for an organisation on a day."""
    return lambda code: rulebook.value(
        code,
        on,
        level=organisation.kind,
        formation=organisation.formation,
        merged_count=organisation.merged_count,
        unit=organisation.unit_key,
    )


def days_of(phases: Iterable[Phase]) -> CongressDays:
    """The days of a congress from which the plan of its documents is counted."""
    by_kind: Mapping[PhaseKind, Phase] = {each.kind: each for each in phases}
    held = [by_kind[kind] for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL) if kind in by_kind]
    review, official = by_kind.get(PhaseKind.REVIEW), by_kind.get(PhaseKind.OFFICIAL)
    return CongressDays(
        review=review.first_day if review else None,
        opening=min((each.first_day for each in held), default=None),
        closing=official.last_day if official else None,
    )
