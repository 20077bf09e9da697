"""The documents of a congress as they stand on the demo's day: each with its drafts, its stages and its number; the register besides."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.bodies import Body
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import NumberState, SecrecyLevel, StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.numbering import body_symbol, term_on
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo import agendas
from congress_app.services.demo.document_texts import CongressTexts, DocumentText, DraftText
from congress_app.services.demo.people import Someone
from congress_app.services.demo.sheets import Issued, Sheet, Write, file_of, paper_name
from congress_app.services.drafts import documents, numbers, versions
from congress_app.services.work import Work

_SIGNED = "Bản đã ký"
_WRITTEN_AT = dt.time(9, 30, tzinfo=dt.UTC)  # half past four in the afternoon there
# Where on the agenda a document is presented, by words in the title of the item.
_ITEMS: Mapping[str, str] = {
    "political_report": "Báo cáo chính trị trình",
    "self_review": "báo cáo kiểm điểm",
    "resolution": "Thông qua nghị quyết",
    "action_programme": "chương trình hành động",
    "opening_speech": "diễn văn khai mạc",
    "closing_speech": "Diễn văn bế mạc",
    "working_regulations": "quy chế làm việc",
    "internal_rules": "nội quy",
    "programme": "Thông qua chương trình",
    "verification_report": "Báo cáo thẩm tra",
    "appointment_decision": "chỉ định Ban Chấp hành",
    "opinion_synthesis": "Thảo luận dự thảo văn kiện",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """A congress whose documents are written down. superior: the organisation above; leaders: who answers for them, the secretary first.

    write: makes the file of a draft.
    """

    congress: Congress
    organisation: Organisation
    superior: str
    opens_on: dt.date
    leaders: Sequence[Someone]
    write: Write

    @property
    def id(self) -> Id[Congress]:
        """The id of the congress."""
        return Id(self.congress.id)

    def day(self, number: int) -> dt.date:
        """A day as the texts count it, from the opening."""
        return self.opens_on + dt.timedelta(days=number)

    def at(self, number: int) -> dt.datetime:
        """When something of such a day was written."""
        return dt.datetime.combine(self.day(number), _WRITTEN_AT)

    def responsible(self, post: str) -> dict[str, Any]:
        """Who answers for a document, as fields of it: the person where the file has one."""
        someone = next((each for each in self.leaders if each.role.post == post), None)
        if someone is None:
            return {"person_name": post}
        if someone.person is None:
            return {"person_name": someone.values["full_name"]}
        return {"person_id": Id(someone.person.id)}


def add(work: Work, setting: Setting, written: CongressTexts) -> dict[str, CongressDocument]:
    """Write down the documents of a congress, and the other lines of its register; the first document of each kind, by kind."""
    _add_numbers(work, setting, written)
    bodies: dict[str, Id[Body]] = {each.kind.value: Id(each.id) for each in work.find(Body, congress_id=setting.id)}
    titles: dict[str, Id[AgendaItem]] = {each.title: Id(each.id) for each in agendas.items_of(work, setting.congress)}
    made: dict[str, CongressDocument] = {}
    for each in written.documents:
        item = next((id for title, id in titles.items() if _ITEMS.get(each.kind, " ") in title), None)
        more = {"body_id": bodies.get(each.body), "drafted_by": each.by, "item_id": item}
        document = _add(work, setting, each, more)
        made.setdefault(each.kind, document)
    return made


def _add(work: Work, setting: Setting, text: DocumentText, more: Mapping[str, Any]) -> CongressDocument:
    document = documents.add(work, setting.id, text.kind, {**_values(setting, text), **more})
    drafts = [(each.day, add_draft(work, setting, document, text, each)) for each in text.drafts]
    stages = []
    for stage in text.stages:
        by_then = [version.id for day, version in drafts if stage.actual is not None and day <= stage.actual]
        stages.append(
            DocumentStage(
                id=work.new_id(DocumentStage),
                document_id=Id(document.id),
                kind=StageKind.of(stage.kind),
                planned_on=setting.day(stage.planned),
                actual_on=None if stage.actual is None else setting.day(stage.actual),
                version_id=Id(by_then[-1]) if by_then else None,
            )
        )
    work.save_all(stages)
    if text.number is not None and text.numbered_day is not None:
        taken = numbers.take(work, Id(document.id), setting.day(text.numbered_day), text.number)
        issued = next((each.actual for each in text.stages if each.kind == StageKind.ISSUED.value), None)
        if issued is not None and text.drafts:
            _add_signed(work, setting, document, text, taken, issued)
    return document


def _add_signed(
    work: Work, setting: Setting, document: CongressDocument, text: DocumentText, taken: NumberEntry, day: int
) -> None:
    """Take in the scanned copy of what was issued, beside its drafts."""
    signatory = setting.leaders[0].values["full_name"]
    issued = Issued(taken.written, taken.dated_on or setting.day(day), signatory)
    sheet = dataclasses.replace(
        _sheet(setting, text, text.drafts[-1]), number=0, written_at=setting.at(day), issued=issued
    )
    made = versions.add(work, Id(document.id), file_of(sheet, setting.write), note=_SIGNED, attach=True)
    work.save(dataclasses.replace(made, added_at=sheet.written_at))


def _values(setting: Setting, text: DocumentText) -> dict[str, Any]:
    kind = document_kinds().of(text.kind)
    values = {
        "title": f"{paper_name(kind)} {text.title}",
        "recipients": text.recipients,
        "other_number": text.other_number,
        "kept_at": text.kept_at,
        **setting.responsible(text.person),
    }
    if text.secrecy:
        values["secrecy"] = SecrecyLevel.of(text.secrecy)
    if text.votes:
        values["votes_for"], values["votes_against"], values["votes_other"] = text.votes
    if text.dated_day is not None:
        values["dated_on"] = setting.day(text.dated_day)
    if text.number is not None and kind.series == "committee":
        secretary = setting.leaders[0].values["full_name"]
        values |= {"authority": "T/M BAN THƯỜNG VỤ", "signatory_post": "BÍ THƯ", "signatory": secretary}
    return values


def add_draft(
    work: Work, setting: Setting, document: CongressDocument, text: DocumentText, draft: DraftText
) -> DocumentVersion:
    """Take in a draft as a Word file, as it came on its day."""
    sheet = _sheet(setting, text, draft)
    made = versions.add(work, Id(document.id), file_of(sheet, setting.write), author=draft.author, note=draft.note)
    return work.save(dataclasses.replace(made, added_at=sheet.written_at))


def _sheet(setting: Setting, text: DocumentText, draft: DraftText) -> Sheet:
    return Sheet(
        kind=document_kinds().of(text.kind),
        about=text.title,
        congress=setting.congress,
        organisation=setting.organisation,
        superior=setting.superior,
        number=draft.number,
        written_at=setting.at(draft.day),
        author=draft.author,
        blocks=draft.blocks,
    )


def _add_numbers(work: Work, setting: Setting, written: CongressTexts) -> None:
    """The numbers that papers bear which are no documents of the congress."""
    kind, term = setting.organisation.kind, setting.congress.term
    work.save_all(
        [
            NumberEntry(
                id=work.new_id(NumberEntry),
                organisation_id=Id(setting.organisation.id),
                term=term_on(term, setting.opens_on, setting.day(each.day)),
                kind_symbol=each.kind,
                body_symbol=body_symbol(kind, is_of_congress=False),
                number=each.number,
                state=NumberState.of(each.state),
                dated_on=setting.day(each.day),
                title=each.title,
                signatory=setting.leaders[0].values["full_name"],
                reason=each.reason,
            )
            for each in written.numbers
        ]
    )
