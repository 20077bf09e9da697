"""Lâm Thao, a pilot congress that is over: who is in office since, its result, its dossier with two places still empty."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from congress_app.domain.drafts.choices import DossierGroup, SeatKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.domain.drafts.dossier_list import dossier_list
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo.document_texts import CongressTexts
from congress_app.services.demo.drafting import Setting
from congress_app.services.demo.people import People, Someone
from congress_app.services.demo.roles import COMMITTEE, LEADERS
from congress_app.services.drafts import dossiers, results
from congress_app.services.records import Values, put
from congress_app.services.work import Work

_OWN_PLACE = "Phương án y tế, phòng cháy, chữa cháy và phục vụ nơi ăn nghỉ"
_SUMMONED, _PRESENT, _GUESTS, _OPINIONS, _SPEECHES = 229, 227, 46, 38, 5
_EXECUTIVE = 29
# Who of the leaders holds which seat besides, by the place in the list.
_SEATS: Mapping[SeatKind, Sequence[int]] = {
    SeatKind.STANDING: (0, 1, 2, 3, 4, 5, 8, 9, 10),
    SeatKind.SECRETARY: (0,),
    SeatKind.DEPUTY: (1, 2),
    SeatKind.INSPECTION: (3, 13, 14, 11, 12),
    SeatKind.INSPECTION_HEAD: (3,),
    SeatKind.UPWARD: (0, 1, 2, 3),
}


def leaders(people: People, organisation: Organisation, opens_on: dt.date) -> list[Someone]:
    """The committee of Lâm Thao, whom the file does not know as persons."""
    region = people.regions.of_organisation(organisation.unit_key)
    return [people.someone(role, region, opens_on) for role in (*LEADERS, *COMMITTEE)[:_EXECUTIVE]]


def add_result(work: Work, setting: Setting, written: CongressTexts) -> None:
    """Write down what became of the congress, and whom the decisions put into office."""
    assert written.result is not None  # noqa: S101 - it is written
    told = written.result
    results.change(
        work,
        setting.id,
        {
            "summoned_count": _SUMMONED,
            "present_count": _PRESENT,
            "guest_count": _GUESTS,
            "opinion_count": _OPINIONS,
            "speech_count": _SPEECHES,
            "resolution_number": "04-NQ/ĐH",
            "resolution_on": setting.day(0),
            "decision": "Quyết định số 31-QĐ/TU, ngày 07/7/2025 của Ban Thường vụ Tỉnh ủy",
            "preparation": told.preparation,
            "assessment": told.assessment,
            "difficulties": told.difficulties,
            "lessons": told.lessons,
            "proposals": told.proposals,
            "reported_on": setting.day(5),
        },
    )
    results.add_members(work, setting.id, list(_members(setting.leaders)))


def _members(committee: Sequence[Someone]) -> Iterator[Values]:
    for each in committee:
        yield _member(SeatKind.EXECUTIVE, each)
    for seat, places in _SEATS.items():
        for place in places:
            yield _member(seat, committee[place])


def _member(seat: SeatKind, someone: Someone) -> Values:
    known = {name: someone.values.get(name) for name in ("birth_date", "gender", "ethnicity", "post")}
    return {"seat": seat, "name": someone.values["full_name"], "is_reelected": True, **known}


def add_own_place(work: Work) -> OwnDossierEntry:
    """A place that the office has added to the list of what a dossier holds."""
    id = work.new_id(OwnDossierEntry)
    own = OwnDossierEntry(
        id=id,
        code=f"own.{id}",
        group=DossierGroup.SERVICE,
        title=_OWN_PLACE,
        retention="10 năm",
        position="V",
        reason="Văn phòng Tỉnh ủy yêu cầu sau khi rút kinh nghiệm ba đại hội điểm",
    )
    return put(work, own)


def add_dossier(
    work: Work, setting: Setting, written: CongressTexts, papers: Mapping[str, CongressDocument], own: OwnDossierEntry
) -> None:
    """Fill the dossier: what lies in which place, and why there is nothing in one."""
    assert written.dossier is not None  # noqa: S101 - it is written
    told = written.dossier
    sheets = {**told.sheets, own.code: 2}
    for entry in dossier_list([own]).of(setting.congress):
        if entry.code in told.waived:
            dossiers.add(work, setting.id, {"entry": entry.code, "waived": told.waived[entry.code]}, None)
        if entry.code in sheets:
            document = papers.get(entry.kind)
            values = {
                "entry": entry.code,
                "form": told.forms.get(entry.code, ""),
                "sheets": sheets[entry.code],
                "kept_at": told.kept_at,
                "document_id": Id(document.id) if document else None,
            }
            dossiers.add(work, setting.id, values, None)
