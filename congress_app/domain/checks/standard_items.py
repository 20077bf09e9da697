"""Standard items that an agenda lacks, by the contents and the form of the congress."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding
from congress_app.domain.rulebook import Rule
from congress_app.i18n import N_
from congress_app.i18n.folding import fold


def check_standard_items(facts: Facts) -> Iterator[Finding]:
    """The standard items that are missing; nothing where there is no agenda of the official session yet."""
    official = facts.official
    sessions = {session.id for session in facts.sessions if official and session.phase_id == official.id}
    if not any(item.session_id in sessions for item in facts.items):
        return
    titles = [fold(item.title) for item in facts.items]
    for rule in facts.rulebook.rules:
        if not rule.phrases or not _concerns(rule, facts):
            continue
        asked = facts.ask(rule.code)
        if asked and not any(_pattern(rule.phrases).search(title) for title in titles):
            yield facts.finding(asked, N_("The agenda lacks: {item}."), item=rule.title)


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """What finds one of the phrases in a title without accents; the signs in them: at the head of the file of the items."""
    return re.compile("|".join(map(_written, phrases)))


def _written(phrase: str) -> str:
    words = re.escape(phrase.strip("^$")).replace(r"\ \*\ ", r"\b[^;.]*\b")
    start = r"(?:^|[;.]\s*)" if phrase.startswith("^") else r"(?<!\w)" if phrase[0].isalnum() else ""
    end = r"(?=\s*(?:$|[;.]))" if phrase.endswith("$") else r"(?!\w)"
    return start + words + end


def _concerns(rule: Rule, facts: Facts) -> bool:
    """Whether a congress like this one has the item."""
    congress = facts.congress
    return (
        (not rule.contents or congress.content_count in rule.contents)
        and (not rule.forms or congress.form.value in rule.forms)
        and (not rule.committee_by or congress.committee_by.value in rule.committee_by)
    )
