"""A paper that is older than the rule set that it is printed by: which one was in force on its day, to be offered to whoever prints."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.documents.builders.paper import RULES, PaperRequest
from congress_app.documents.form import Form, Needs
from congress_app.documents.theme import load_theme
from congress_app.i18n import N_, _, dates

OLDER = N_("This paper belongs to {day}; {used} was issued on {issued} only, before that {older} was in force.")
"""What is said about an `Older` to whoever prints."""


@dataclass(frozen=True, slots=True)
class Older:
    """The rule set that was in force on the day of a paper. rule_set: its name for scripts; title, used: the older and the standing one."""

    rule_set: str
    title: str
    used: str
    day: dt.date
    issued_on: dt.date

    @property
    def sentence(self) -> str:
        """What is said about it in the chosen language."""
        day, issued = map(dates.short_date, (self.day, self.issued_on))
        return _(OLDER).format(day=day, used=self.used, issued=issued, older=self.title)


def older_rules(form: Form, request: PaperRequest) -> Older | None:
    """The older rule set for a paper whose day comes before the office's own one was issued; None where that is the right one."""
    day = _day(form, request)
    theme = load_theme(request.office.document_form.value)
    if day is None or not theme.replaces or day >= theme.issued_on:
        return None
    older = load_theme(theme.replaces)
    return Older(theme.replaces, older.name, theme.name, day, theme.issued_on)


def is_chosen(request: PaperRequest) -> bool:
    """Whether the options name a rule set, so that nothing need be offered."""
    return RULES in request.options


def _day(form: Form, request: PaperRequest) -> dt.date | None:
    """The day to which a paper belongs: that of its congress, else the one by which it is printed; None of drawings and calendars."""
    if form.draw is not None or form.calendar is not None:
        return None
    if form.needs is Needs.NOTHING:
        return request.scope.as_of
    row = request.congress()
    return row.closes_on or row.opens_on or request.scope.as_of
