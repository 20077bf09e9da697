"""The rulebook as a plan asks it: each answer is looked up once, for a plan asks the same for hundreds of congresses."""

from __future__ import annotations

import datetime as dt
from typing import Any

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.rulebook import Rulebook, RuleValue


class PlanRules:
    """What the rules say on a day. A rule that the office has switched off says nothing."""

    def __init__(self, rulebook: Rulebook, as_of: dt.date) -> None:
        self.rulebook, self.as_of = rulebook, as_of
        self._known: dict[tuple[str, OrganisationKind | None], RuleValue | None] = {}

    def ask(self, code: str, level: OrganisationKind | None = None) -> RuleValue | None:
        """What a rule says for a level; None = nothing, or it is switched off."""
        key = (code, level)
        if key not in self._known:
            found = self.rulebook.value(code, self.as_of, level=level)
            self._known[key] = None if found is None or found.value is False else found
        return self._known[key]

    def value(self, code: str, otherwise: Any) -> Any:
        """The value of a rule for everybody, or another one where it says nothing."""
        found = self.ask(code)
        return otherwise if found is None else found.value
