"""The roll of a congress as the view shows it: who is summoned to a session and what is noted; touches nothing of Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import Presence
from congress_app.domain.delegates import Attendance
from congress_app.domain.fields import Id
from congress_app.domain.statistics.roll import Roll, Sitting, absent_throughout
from congress_app.i18n import N_, NP_, _
from congress_app.i18n.collation import name_key
from congress_app.i18n.dates import table_date
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.listing import Align, Column, Listing, said_column
from congress_app.services.report_rows import report_rows

Noted = tuple[Presence | None, str]


@dataclass(frozen=True, slots=True)
class CallRow:
    """One who is summoned to a session, with what is noted. presence: None = nothing yet.

    is_away_throughout: came to no session in which the roll was called, and nobody replaced him.
    """

    row: DelegateRow
    presence: Presence | None = None
    reason: str = ""
    is_away_throughout: bool = False

    @property
    def id(self) -> str:
        """The delegate's id."""
        return self.row.id

    @property
    def name(self) -> str:
        """The delegate's name."""
        return str(self.row.fact("full_name"))


CALL: Listing[CallRow] = Listing(
    "roll-call-shown",
    N_("Attendance"),
    (
        Column("full_name", N_("Full name"), lambda call: call.name, 24),
        Column("delegation", N_("Delegation"), lambda call: call.row.delegation, 26),
        Column("presence", NP_("delegates", "Roll-call"), lambda call: call.presence, 18),
        said_column(Attendance, "reason", lambda call: call.reason, width=26),
        Column("post", N_("Post"), lambda call: call.row.fact("post"), 26),
        Column("badge_number", N_("Badge number"), lambda call: call.row.fact("badge_number"), 9, Align.CENTRE),
    ),
    lambda _lists, _scope: [],
    lambda call: f"{call.name} {call.row.delegation} {call.row.fact('post')} {call.row.fact('badge_number')}",
)


def load_roll(app: App, congress_id: str) -> Roll | None:
    """The roll of a congress; None where none is worked on."""
    found = app.lists.rows(Congress, id=Id[Congress](congress_id)) if congress_id else []
    return report_rows(app.lists.rows, found[0], app.as_of()).roll if found else None


def call_rows(roll: Roll, session_id: str, rows: Iterable[DelegateRow]) -> list[CallRow]:
    """Those summoned to a session, substitutes in their places: by delegation, within it by name."""
    summoned = roll.places(session_id)
    noted = roll.called.get(session_id, {})
    away = frozenset(absent_throughout(roll, roll.last_called, tuple(roll.places(roll.last_called))))
    order = {str(each.id): number for number, each in enumerate(roll.delegations)}
    made = [
        CallRow(row, its.presence if its else None, its.reason if its else "", row.id in away)
        for row in rows
        if row.id in summoned
        for its in (noted.get(row.id),)
    ]
    made.sort(key=lambda call: (order.get(str(call.row.fact("delegation_id")), len(order)), name_key(call.name)))
    return made


def session_words(sitting: Sitting) -> str:
    """`Sáng 15/9/2025 · Khai mạc`."""
    return f"{sitting.half.words} {table_date(sitting.on)} · {sitting.name}"


def counts_words(calls: Sequence[CallRow]) -> str:
    """`245/250 present · 3 with reason · 2 without reason · 0 not noted`."""
    counts = Counter(call.presence for call in calls)
    words = _("{present}/{summoned} present · {excused} with reason · {absent} without reason · {open} not noted")
    return words.format(
        present=counts[Presence.PRESENT],
        summoned=len(calls),
        excused=counts[Presence.EXCUSED],
        absent=counts[Presence.ABSENT],
        open=counts[None],
    )


def noted(call: CallRow, typed: Mapping[str, Any]) -> Noted:
    """What is noted after something was typed: who gives a reason is excused, and only who is excused keeps one."""
    reason = str(typed.get("reason", call.reason) or "")
    presence = typed.get("presence", call.presence)
    if typed.get("reason") and "presence" not in typed:
        presence = Presence.EXCUSED
    return presence, reason if presence is Presence.EXCUSED else ""
