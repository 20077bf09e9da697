"""All checks together."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.checks import Severity, check
from congress_app.i18n import use_language
from tests.domain.checks.building import facts, item, line, session, told


def test_nothing_is_wrong_with_a_congress_without_fault() -> None:
    assert told() == []


def test_warnings_come_first() -> None:
    found = check(facts(congress_ordinal=0, sessions=(session("s"),), items=(item("Chào cờ", 300),)))
    severities = [finding.severity for finding in found]
    assert severities == sorted(severities, key=[Severity.WARNING, Severity.INFORMATION].index)
    assert len(set(severities)) == 2


def test_a_finding_speaks_the_chosen_language_and_vietnamese_on_paper() -> None:
    (finding,) = check(facts(congress_delegate_count=251, congress_notice_sent_on=dt.date(2025, 1, 2)))
    printed = "Triệu tập 251 đại biểu; tối đa được 250 đại biểu."
    assert (line(finding), finding.printed) == (f"! {printed}", printed)
    use_language("en")
    try:
        assert finding.sentence == "251 delegates are summoned; at most 250 are allowed."
    finally:
        use_language("vi")
