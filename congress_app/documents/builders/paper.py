"""What a builder works with: the rows that it asks for, the congress and the office's settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from congress_app.documents.model import Paper
from congress_app.documents.papers import Words
from congress_app.documents.theme import load_theme
from congress_app.domain.agenda import IssuedLine, ProgrammeIssue
from congress_app.domain.choices import CongressForm, ToneStyle
from congress_app.domain.office import Office
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.programme import ProgrammeLine, issued
from congress_app.i18n import N_, dates
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.runtime.errors import NotFound, Refused

RULES = "rules"
"""The option of every paper that names its rule set of document form."""


@dataclass(frozen=True, slots=True)
class Issue:
    """The last issue of a programme with its frozen lines."""

    issue: ProgrammeIssue
    lines: tuple[ProgrammeLine, ...]

    def values(self, office: Office) -> dict[str, object]:
        """Its number, time and day as words take them."""
        at = self.issue.issued_at.astimezone()
        return {
            "number": self.issue.number,
            "time": dates.time_text(at.time(), office.time_style.value),
            "day": dates.short_date(at.date()),
        }


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """What is asked for: rows through `lists`, the congress of `scope`, and the form's options."""

    lists: Lists
    scope: Scope
    office: Office
    options: Mapping[str, str] = field(default_factory=dict)
    _congress: list[CongressRow] = field(default_factory=list, init=False, repr=False, compare=False)  # once read

    def words(self, paper: str) -> Words:
        """The words of a paper in the office's spelling, for the congress that it is about."""
        return Words(paper, self.tone_style, is_of_members=self.is_of_members)

    @property
    def rule_set(self) -> str:
        """The rule set of document form: the one that the options name, else the office's."""
        return self.options.get(RULES) or self.office.document_form.value

    @property
    def tone_style(self) -> ToneStyle:
        """The spelling of labels: the office's; of a paper by other rules than the office's that of their samples."""
        if self.rule_set == self.office.document_form.value:
            return self.office.tone_style
        return ToneStyle.of(load_theme(self.rule_set).words("spelling", "tone_marks"))

    @property
    def is_of_members(self) -> bool:
        """Whether all members meet at the congress, so that nobody is a delegate."""
        return self.scope.congress_id is not None and self.congress().congress.form is CongressForm.MEMBERS

    @property
    def paper(self) -> Paper:
        """The size of the sheets asked for."""
        return Paper(self.options.get("paper", Paper.A4))

    def above(self, organisation: Organisation) -> Organisation | None:
        """The superior of an organisation, as far as the file knows it."""
        if not organisation.parent_id:
            return None
        return next(iter(self.lists.rows(Organisation, id=organisation.parent_id)), None)

    def congress(self) -> CongressRow:
        """The congress that the paper is about.

        Raises:
            Refused: none is chosen. NotFound: it is gone.
        """
        if self.scope.congress_id is None:
            raise Refused(N_("Choose the congress that this print-out is about."))
        if not self._congress:
            self._congress.extend(self.lists.congresses(self.scope)[:1])
        if not self._congress:
            raise NotFound(N_("This congress is no longer there."))
        return self._congress[0]

    def last_issue(self) -> Issue | None:
        """The last issue of the congress's programme."""
        issues = self.lists.rows(ProgrammeIssue, congress_id=self.scope.congress_id)
        if not issues:
            return None
        last = max(issues, key=lambda each: each.number)
        lines = sorted(self.lists.rows(IssuedLine, issue_id=last.id), key=lambda line: line.place_order)
        return Issue(last, tuple(map(issued, lines)))

    def signatory(self) -> str:
        """The name of the office's signatory."""
        if self.office.signatory_id is None:
            return self.office.signatory
        found = self.lists.rows(Person, id=self.office.signatory_id)
        return found[0].full_name if found else self.office.signatory

    def times(self, starts_at: dt.time | None, ends_at: dt.time | None) -> str:
        """From-to in the office's style."""
        return dates.time_range(starts_at, ends_at, self.office.time_style.value)
