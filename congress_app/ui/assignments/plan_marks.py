"""Small drawn marks for the states of assignments, each with its word, and the words under the mouse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.i18n import _
from congress_app.listings.plan_congresses import Sent, state_of

_MARKS = {
    AssignmentState.PLANNED: "mark-planned",
    AssignmentState.TOLD: "mark-ready",
    AssignmentState.CONFIRMED: "mark-reviewed",
    AssignmentState.DECLINED: "mark-declined",
    AssignmentState.REPLACED: "mark-replaced",
    AssignmentState.DONE: "mark-closed",
}


def duty_mark(state: AssignmentState) -> str:
    """The name of the mark of a state; its shape tells the state, colour only helps."""
    return _MARKS[state]


def sent_words(sent: Sent) -> str:
    """`Nguyễn Văn An (Bí thư Tỉnh ủy): Đã báo`."""
    post = f" ({sent.member.post})" if sent.member.post else ""
    reason = f", {sent.duty.reason}" if sent.duty.reason else ""
    return _("{name}{post}: {state}").format(
        name=sent.member.name, post=post, state=f"{state_of(sent.duty).words}{reason}"
    )


def lines(*parts: Iterable[str]) -> str:
    """Sentences one below the other; of very many the first ones."""
    words: Sequence[str] = [each for part in parts for each in part if each]
    most = 12
    rest = [_("+{count} more").format(count=len(words) - most)] if len(words) > most else []
    return "\n".join([*words[:most], *rest])
