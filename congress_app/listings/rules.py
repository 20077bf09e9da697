"""The list of rules: each shipped value with its source and mark, and the office's own value beside it."""

from __future__ import annotations

from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import MARKS, Rulebook, RuleRow, value_words
from congress_app.i18n import N_, _
from congress_app.i18n.dates import short_date
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


def rule_rows(lists: Lists, _scope: Scope) -> list[RuleRow]:
    """Every rule with every case, in the order of the shipped files."""
    return list(Rulebook.load(lists.rows(OwnRule)).rows)


def validity_words(row: RuleRow) -> str:
    """From when to when a value holds; empty = at all times."""
    since, until = row.case.since, row.case.until
    parts = []
    if since.year > 1:
        parts.append(_("from {day}").format(day=short_date(since)))
    if until.year < 9999:
        parts.append(_("to {day}").format(day=short_date(until)))
    return " ".join(parts)


RULES = Listing(
    "rules",
    N_("Rules"),
    (
        Column("title", N_("Rule"), lambda row: row.rule.title, 40),
        Column("scope", N_("For whom"), lambda row: row.case.scope, 18),
        Column("value", N_("Value"), lambda row: value_words(row.rule.unit, row.case.value), 12),
        Column("own", N_("Own value"), lambda row: row.own.value if row.own else "", 11),
        Column("mark", N_("How sure it is"), lambda row: _(MARKS[row.case.mark]), 14),
        Column("source", N_("Source"), lambda row: row.case.source, 40),
        Column("validity", N_("In force"), validity_words, 20, is_shown=False),
        said_column(OwnRule, "reason", lambda row: row.own.reason if row.own else "", width=26, is_shown=False),
        Column("code", N_("Code"), lambda row: row.key, 22, Align.LEFT, is_shown=False),
    ),
    rule_rows,
    lambda row: f"{row.rule.title} {row.case.scope} {row.case.source} {row.key}",
)
