"""Who leads delegations and groups, and how far the verification of the delegates is."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateState, DelegationRole, GroupRole
from congress_app.domain.delegates import Delegate, DiscussionGroup
from congress_app.domain.fields import Id
from congress_app.services import delegations
from congress_app.services.demo.people import Someone
from congress_app.services.ordering import in_order
from congress_app.services.work import Work

_LEADING = (DelegationRole.HEAD, DelegationRole.DEPUTY)
_STILL_PROPOSED = 19  # one in so many is not verified yet
# By the place in the list: who is looked into, why, and what came of it.
_QUESTIONED: dict[int, dict[str, Any]] = {
    52: {
        "state": DelegateState.QUESTIONED,
        "question": "Hồ sơ đảng viên và lý lịch ghi hai ngày vào Đảng khác nhau; chờ cấp ủy cơ sở xác minh.",
    },
    118: {
        "state": DelegateState.QUESTIONED,
        "question": "Có đơn phản ánh về việc kê khai tài sản.",
        "outcome": "Ủy ban Kiểm tra đã xem xét, kết luận không có vi phạm; trình Ban Thường vụ công nhận tư cách đại biểu.",
    },
}


def with_heads(people: Sequence[Someone]) -> list[Someone]:
    """The first of each delegation leads it, the second one is the deputy."""
    seen: Counter[str] = Counter()
    made = []
    for each in people:
        delegation = str(each.values["delegation_id"])
        seen[delegation] += 1
        made.append(
            each.having(delegation_role=_LEADING[seen[delegation] - 1]) if seen[delegation] <= len(_LEADING) else each
        )
    return made


def with_states(people: Iterable[Someone]) -> list[Someone]:
    """Most are verified, some are not yet, two are questioned."""
    made = []
    for number, each in enumerate(people, 1):
        state = DelegateState.VERIFIED if number % _STILL_PROPOSED else DelegateState.PROPOSED
        made.append(each.having(**{"state": state, **_QUESTIONED.get(number, {})}))
    return made


def add_groups(work: Work, congress: Congress, places: Sequence[str]) -> None:
    """Deal the delegates into one discussion group for each place, the first of them its head, the last one its secretary."""
    congress_id = Id[Congress](congress.id)
    delegations.deal_into_groups(work, congress_id, len(places))
    groups = in_order(work.find(DiscussionGroup, congress_id=congress_id))
    work.save_all([dataclasses.replace(group, place=place) for group, place in zip(groups, places, strict=True)])
    members: dict[str, list[Delegate]] = {}
    for each in work.find(Delegate, congress_id=congress_id):
        members.setdefault(str(each.group_id), []).append(each)
    its = [members[group.id] for group in groups]
    heads = [dataclasses.replace(each[0], group_role=GroupRole.HEAD) for each in its]
    work.save_all([*heads, *(dataclasses.replace(each[-1], group_role=GroupRole.SECRETARY) for each in its)])
