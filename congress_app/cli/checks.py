"""The command that shows every warning with its source."""

from __future__ import annotations

from collections import Counter

from congress_app.cli import output
from congress_app.cli.session import Ended, Session
from congress_app.i18n import _
from congress_app.listings.listing import plain_value
from congress_app.listings.warnings import WARNINGS, WarningRow

_FIELDS = ("rule", "severity", "subject", "congress_code", "message", "source")


def check(session: Session) -> Ended:
    """Show every warning. Warnings do not change the exit status."""
    with session.reading() as app:
        rows = WARNINGS.load(app.lists, session.scope(app))
    columns = [WARNINGS.column(name) for name in _FIELDS]
    if session.wants_json:
        output.say(
            output.as_json([{column.name: plain_value(column.value(row)) for column in columns} for row in rows])
        )
        return Ended()
    counts = Counter(row.finding.is_warning for row in rows)
    output.say(_("Warnings: {count}; for information: {others}").format(count=counts[True], others=counts[False]))
    by_congress: dict[str | None, list[WarningRow]] = {}
    for row in rows:
        by_congress.setdefault(row.congress_code, []).append(row)
    for code, its in by_congress.items():
        output.say(f"\n{its[0].organisation} ({code})" if code else f"\n{_('Assignments')}")
        for row in its:
            output.say(f"  {'!' if row.finding.is_warning else '·'} {row.subject}: {row.finding.sentence}")
            output.say(f"      {_('Source: {source}').format(source=row.finding.source)}")
    return Ended()
