"""The documents of four congresses on the demo's day: a commune a week before it, one on the eve, one that is over, the province."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo import asking, drafting, lam_thao, province, provincial, speaking
from congress_app.services.demo.document_texts import LAI_DONG, PILOT, PROVINCE, TOAN_THANG, texts
from congress_app.services.demo.drafting import Setting
from congress_app.services.demo.people import People, Someone
from congress_app.services.demo.sheets import Write
from congress_app.services.drafts import documents, dossiers
from congress_app.services.work import Work

_BOARD, _NOT_ANSWERED = 7, 2  # how many leaders are asked about the opening speech, and how many of them are late
# What lies in the dossier of Toàn Thắng already, by its place; and the first drafts of its report.
_BEGUN: Mapping[str, str] = {
    "vp.plan": "congress_plan",
    "vp.decisions": "subcommittee_decision",
    "vp.submission": "submission",
}
_DRAFTS = "vk.report_drafts"


def add_toan_thang(work: Work, congress: Congress, leaders: Sequence[Someone], write: Write) -> None:
    """A commune that meets in a week: opinions still to answer, a draft newer than the approved one, speeches, a dossier begun."""
    opens_on, written = province.FIXED[province.TOAN_THANG].opens_on, texts(TOAN_THANG)
    setting = Setting(congress, *_whose(work, congress), opens_on, leaders, write)
    made = drafting.add(work, setting, written)
    asking.add(work, setting, made["political_report"], written)
    asking.add_overdue(work, setting, made["opening_speech"], _BOARD, _NOT_ANSWERED)
    speaking.add(work, setting, written)
    for entry, kind in _BEGUN.items():
        dossiers.add(work, setting.id, {"entry": entry, "document_id": Id(made[kind].id)}, None)
    report = Id[CongressDocument](made["political_report"].id)
    drafts = sorted(work.find(DocumentVersion, document_id=report), key=lambda each: each.number)
    for draft in drafts[:2]:
        values = {"entry": _DRAFTS, "document_id": report, "version_id": Id(draft.id)}
        dossiers.add(work, setting.id, values, None)


def add_lai_dong(work: Work, congress: Congress, leaders: Sequence[Someone], write: Write) -> None:
    """A commune that elects and meets in three days: all asked have agreed, nearly all is printed."""
    opens_on = province.FIXED[province.ELECTING].opens_on
    setting = Setting(congress, *_whose(work, congress), opens_on, leaders, write)
    made = drafting.add(work, setting, texts(LAI_DONG))
    title = "Lấy ý kiến 33 chi bộ, đảng bộ trực thuộc"
    asking.add_all_agreed(work, setting, made["political_report"], title)


def add_province(
    work: Work, congress: Congress, leaders: Sequence[Someone], below: Sequence[Organisation], write: Write
) -> None:
    """The province ten weeks ahead: first drafts, a round of opinions that all below are asked in, all else planned."""
    setting = Setting(congress, *_whose(work, congress), provincial.OPENS_ON, leaders, write)
    made = drafting.add(work, setting, texts(PROVINCE))
    title = "Lấy ý kiến các đảng bộ trực thuộc Tỉnh ủy"
    asking.add_just_asked(work, setting, made["political_report_summary"], below, title)
    documents.add_usual(work, setting.id, province.AS_OF)


def add_pilot(work: Work, people: People, congress: Congress, opens_on: dt.date, write: Write) -> None:
    """A pilot that is over: its result, and its dossier."""
    organisation, superior = _whose(work, congress)
    leaders, written = lam_thao.leaders(people, organisation, opens_on), texts(PILOT)
    setting = Setting(congress, organisation, superior, opens_on, leaders, write)
    made = drafting.add(work, setting, written)
    lam_thao.add_result(work, setting, written)
    lam_thao.add_dossier(work, setting, written, made, lam_thao.add_own_place(work))


def _whose(work: Work, congress: Congress) -> tuple[Organisation, str]:
    """The organisation of a congress, and the name of the one above it."""
    organisation = work.get(Organisation, congress.organisation_id)
    above = work.get(Organisation, organisation.parent_id).name if organisation.parent_id else ""
    return organisation, above
