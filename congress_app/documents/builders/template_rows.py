"""The lists that a template may repeat: who sits in the bodies of a congress, and its sessions with what happens in them."""

from __future__ import annotations

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.papers import Words
from congress_app.domain.choices import BodyKind, ItemKind, VoteNeeded
from congress_app.i18n import dates
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.listings.bodies import BodyRow

_BY = {VoteNeeded.SHOW_OF_HANDS: "show_of_hands", VoteNeeded.BALLOT: "ballot"}


def members_of(request: PaperRequest, kind: BodyKind) -> list[dict[str, object]]:
    """Who sits in a body of the congress, in order; nobody where there is no such body."""
    return next((_members(each) for each in request.lists.bodies(request.scope) if each.body.kind is kind), [])


def bodies(request: PaperRequest) -> list[dict[str, object]]:
    """The bodies of the congress with how they were voted for and who sits in them."""
    return [
        {
            "ten": each.name,
            "so_luong": len(each.members) or each.body.proposed_count or None,
            "bieu_quyet": each.body.vote,
            "thanh_vien": _members(each),
        }
        for each in request.lists.bodies(request.scope)
    ]


def sessions(request: PaperRequest, words: Words) -> list[dict[str, object]]:
    """The sessions of the congress as the agenda has them."""
    return [_session(request, each, words) for each in request.lists.sessions(request.scope)]


def _members(body: BodyRow) -> list[dict[str, object]]:
    return [
        {"stt": number, "ho_ten": each.name, "chuc_vu": each.post, "nhiem_vu": each.member.function}
        for number, each in enumerate(body.members, 1)
    ]


def _session(request: PaperRequest, row: SessionRow, words: Words) -> dict[str, object]:
    session, style = row.session, request.office.time_style.value
    return {
        "ten": row.name,
        "ngay": dates.short_date(row.on),
        "buoi": session.half_day.printed,
        "bat_dau": dates.time_text(session.starts_at, style),
        "ket_thuc": dates.time_text(row.timed.ends_at, style),
        "dia_diem": session.place or request.congress().hall,
        "chu_tri": row.stored.presiding,
        "noi_dung": [_item(request, each, words) for each in row.items],
    }


def _item(request: PaperRequest, row: ItemRow, words: Words) -> dict[str, object]:
    by = _BY.get(row.item.vote)
    return {
        "so": row.timed.number,
        "ten": row.item.title,
        "thoi_gian": request.times(row.timed.starts_at, row.timed.ends_at),
        "nguoi_thuc_hien": row.stored.presenter,
        "la_nghi": row.item.kind is ItemKind.BREAK,
        "can_bieu_quyet": by is not None,
        "hinh_thuc": words(by) if by else "",
        "ket_qua": row.item.outcome,
    }
