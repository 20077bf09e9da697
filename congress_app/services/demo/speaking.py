"""The speeches of delegates at a congress, each with its text, under their item of the agenda."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.drafts.choices import SpeechUse, StageKind
from congress_app.domain.drafts.kinds import SPEECH, document_kinds
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo import agendas
from congress_app.services.demo.document_texts import CongressTexts, SpeechText
from congress_app.services.demo.draft_texts import blocks
from congress_app.services.demo.drafting import Setting
from congress_app.services.demo.sheets import Sheet, file_of
from congress_app.services.drafts import documents, speeches
from congress_app.services.work import Work

_ITEM = "Đại biểu trình bày tham luận"
_WRITTEN, _ADOPTED, _PRINTED = -9, -5, -3  # days before the opening


def add(work: Work, setting: Setting, written: CongressTexts) -> list[Speech]:
    """Write down the speeches in their order."""
    item = next(each for each in agendas.items_of(work, setting.congress) if each.title == _ITEM)
    delegations = {each.name: each for each in work.find(Delegation, congress_id=setting.id)}
    made = []
    for number, text in enumerate(written.speeches):
        delegation = delegations[text.delegation]
        delegate = _delegate(work, delegation, text.speaker)
        values = {
            "title": text.topic,
            "delegate_id": Id(delegate.id),
            "speaker": delegate.full_name,
            "post": text.speaker,
            "delegation_id": Id(delegation.id),
            "delegation_name": delegation.name,
            "minutes": text.minutes,
            "use": SpeechUse.of(text.use),
            "item_id": Id(item.id),
        }
        (speech,) = speeches.add(work, setting.id, [values])
        made.append(_with_text(work, setting, speech, text, setting.at(_WRITTEN) + dt.timedelta(minutes=number)))
    return made


def _delegate(work: Work, delegation: Delegation, post: str) -> Delegate:
    """The delegate of a delegation who holds a post, alone or with the name of his cell behind it."""
    for each in work.find(Delegate, delegation_id=delegation.id):
        cell = work.get(Organisation, each.organisation_id).name.removeprefix("Chi bộ ") if each.organisation_id else ""
        if post in (each.post, f"{each.post} {cell}"):
            return each
    raise ValueError(f"no delegate for {post}")


def _with_text(work: Work, setting: Setting, speech: Speech, text: SpeechText, at: dt.datetime) -> Speech:
    sheet = Sheet(
        kind=document_kinds().of(SPEECH),
        about=text.topic,
        congress=setting.congress,
        organisation=setting.organisation,
        superior=setting.superior,
        number=1,
        written_at=at,
        author=speech.speaker,
        blocks=blocks(text.text),
        speaker=(speech.speaker, speech.post),
    )
    version = speeches.add_text(work, Id(speech.id), file_of(sheet, setting.write), author=sheet.author)
    work.save(dataclasses.replace(version, added_at=at))
    document_id = version.document_id
    drafted = {"planned_on": setting.day(_WRITTEN), "actual_on": setting.day(_WRITTEN), "version_id": Id(version.id)}
    documents.set_stage(work, document_id, StageKind.DRAFTING, drafted)
    documents.set_stage(work, document_id, StageKind.ADOPTED, {"planned_on": setting.day(_ADOPTED)})
    documents.set_stage(work, document_id, StageKind.PRINTED, {"planned_on": setting.day(_PRINTED)})
    return work.get(Speech, Id(speech.id))
