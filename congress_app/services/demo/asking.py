"""The rounds of opinions: whom they ask, what came back, what became of it, and who has not answered."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Sequence

from congress_app.domain.drafts.choices import AnswerKind, RoundMeans
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.opinions import RoundParticipant
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo.document_texts import CongressTexts, OpinionText, RoundText
from congress_app.services.demo.drafting import Setting
from congress_app.services.drafts import opinions
from congress_app.services.records import Values
from congress_app.services.work import Work

_ANSWERED_BY = "Tiểu ban Văn kiện"
_EACH_AGREES = 8  # of all organisations one in so many has answered so far
_CLOSING_HOUR = dt.time(17, 0)


def add(work: Work, setting: Setting, document: CongressDocument, written: CongressTexts) -> None:
    """The rounds on a document as they are written, with their opinions and answers."""
    drafts = {each.number: each for each in work.find(DocumentVersion, document_id=document.id)}
    below = {each.name: each for each in work.find(Organisation, parent_id=setting.organisation.id)}
    for round_ in written.rounds:
        its = [each for each in written.opinions if each.round == round_.number]
        values = _round(setting, round_, drafts[round_.draft])
        made = opinions.add_round(work, Id(document.id), values)
        names = [*(each.who for each in its), *round_.agreed, *round_.waiting]
        asked = opinions.add_participants(work, Id(made.id), [_whom(below, name) for name in names])
        by_name = dict(zip(names, asked, strict=True))
        _settle(work, setting, round_, by_name)
        values_of = [_opinion(setting, round_, each, number, by_name) for number, each in enumerate(its)]
        opinions.add(work, Id(document.id), values_of, Id(made.id))


def add_all_agreed(work: Work, setting: Setting, document: CongressDocument, title: str) -> None:
    """A round in which every organisation below agreed with the first draft."""
    first, below = _first_draft(work, document), work.find(Organisation, parent_id=setting.organisation.id)
    asked_on = setting.day(-19)
    values = {"title": title, "version_id": Id(first.id), "asked_on": asked_on, "due_on": setting.day(-13)}
    made = opinions.add_round(work, Id(document.id), values)
    asked = opinions.add_participants(work, Id(made.id), [_organisation(each) for each in below])
    days = (asked_on + dt.timedelta(days=2 + number % 4) for number in range(len(asked)))
    _agree(work, zip(asked, days, strict=True))


def add_just_asked(
    work: Work, setting: Setting, document: CongressDocument, below: Sequence[Organisation], title: str
) -> None:
    """A round that all organisations below were asked in a few days ago; a few have answered, the others have time."""
    values = {
        "title": title,
        "asked_on": setting.day(-74),
        "due_on": setting.day(-55),
        "letter": "Công văn số 27-CV/TU, ngày 17/7/2025",
    }
    made = opinions.add_round(work, Id(document.id), values)
    asked = opinions.add_participants(work, Id(made.id), [_organisation(each) for each in below])
    _agree(work, ((each, setting.day(-71)) for each in asked[::_EACH_AGREES]))


def add_overdue(work: Work, setting: Setting, document: CongressDocument, persons: int, late: int) -> None:
    """A round among the leaders that ended yesterday: the last ones have not answered yet and were reminded."""
    values = {
        "title": "Xin ý kiến các đồng chí Ủy viên Ban Thường vụ",
        "means": RoundMeans.MESSAGE,
        "asked_on": setting.day(-9),
        "due_on": setting.day(-8),
        "due_at": _CLOSING_HOUR,
    }
    made = opinions.add_round(work, Id(document.id), values)
    leaders = [each.person for each in setting.leaders[:persons] if each.person is not None]
    asked = opinions.add_participants(work, Id(made.id), [{"person_id": Id(each.id)} for each in leaders])
    _agree(work, ((each, setting.day(-8)) for each in asked[:-late]))
    work.save_all([dataclasses.replace(each, reminded_on=setting.day(-8)) for each in asked[-late:]])


def _round(setting: Setting, text: RoundText, draft: DocumentVersion) -> Values:
    return {
        "number": text.number,
        "version_id": Id(draft.id),
        "asked_on": setting.day(text.asked_day),
        "due_on": setting.day(text.deadline_day),
        "means": RoundMeans.of(text.means),
        "title": text.title,
        "letter": f"Công văn số 0{text.number + 1}-CV/ĐU" if text.means != RoundMeans.MEETING.value else "",
        "note": text.note,
    }


def _whom(below: dict[str, Organisation], name: str) -> Values:
    return _organisation(below[name]) if name in below else {"name": name}


def _organisation(organisation: Organisation) -> Values:
    return {"organisation_id": Id(organisation.id)}


def _settle(work: Work, setting: Setting, text: RoundText, asked: dict[str, RoundParticipant]) -> None:
    """Write down who agreed, and that those were reminded who have not answered."""
    due = setting.day(text.deadline_day)
    _agree(work, ((asked[name], due - dt.timedelta(days=number % 3)) for number, name in enumerate(text.agreed)))
    work.save_all([dataclasses.replace(asked[name], reminded_on=due + dt.timedelta(days=1)) for name in text.waiting])


def _agree(work: Work, when: Iterable[tuple[RoundParticipant, dt.date]]) -> None:
    work.save_all([dataclasses.replace(each, agreed_on=on) for each, on in when])


def _opinion(
    setting: Setting, round_: RoundText, text: OpinionText, number: int, asked: dict[str, RoundParticipant]
) -> Values:
    """An opinion with its answer, both on their days."""
    span = round_.deadline_day - round_.asked_day
    received = round_.deadline_day + 1 if text.is_late else round_.asked_day + 1 + number % span
    values: dict[str, object] = {
        "participant_id": Id(asked[text.who].id),
        "by_name": text.who,
        "received_on": setting.day(received),
        "section": text.section,
        "quote": text.quote,
        "text": text.text,
    }
    if text.answer:
        values |= {
            "answer": AnswerKind.of(text.answer),
            "answer_text": text.answer_text,
            "answered_on": setting.day(round_.deadline_day + 1),
            "answered_by": _ANSWERED_BY,
        }
    return values


def _first_draft(work: Work, document: CongressDocument) -> DocumentVersion:
    return next(each for each in work.find(DocumentVersion, document_id=document.id) if each.number == 1)
