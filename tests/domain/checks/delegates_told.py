"""The findings about delegates as lines of text."""

from __future__ import annotations

from typing import Any

from congress_app.domain.checks import DELEGATE_CHECKS, Finding
from tests.domain.checks.building import facts, line


def found_of(**changes: Any) -> list[Finding]:
    """What the checks of delegates find."""
    made = facts(**{"congress_delegate_count": 0, **changes})
    return [finding for check in DELEGATE_CHECKS for finding in check(made)]


def told_of(rule: str, *, is_left_out: bool = False, **changes: Any) -> list[str]:
    """The findings of one rule, or of all but this one."""
    return [line(finding) for finding in found_of(**changes) if (finding.rule == rule) is not is_left_out]
