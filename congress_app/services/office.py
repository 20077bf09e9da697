"""Verbs on what the office decides for its own file: settings and own rule values. Own templates are in `templates`."""

from __future__ import annotations

import dataclasses

from congress_app.domain.labels import shortened
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.rulebook import Rule, Rulebook, read_value
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, NotFound
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class OfficeSettings:
    """Changes the office's settings and its own rule values."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def change(self, values: Values) -> Outcome[Office]:
        """Change settings of the office."""
        return self._run(lambda work: change_office(work, values), step(N_("Change the office's settings")))

    def set_rule(self, rule: str, value: str, reason: str) -> Outcome[OwnRule]:
        """Set the office's own value of a rule, by the rule's key.

        Raises:
            BadValue: no reason is given, or the value is none of the rule's unit. NotFound: there is no such rule.
        """
        if not reason.strip():
            raise BadValue(N_("An own value of a rule needs its reason, such as the document that sets it."))
        shipped = _shipped(rule)
        if shipped is None:
            raise NotFound(N_("There is no rule “{rule}”."), rule=shortened(rule))
        read_value(shipped.unit, value)

        def verb(work: Work) -> OwnRule:
            found = work.find(OwnRule, rule=rule)
            if found:
                return put(work, dataclasses.replace(found[0], value=value, reason=reason))
            return put(work, OwnRule(id=work.new_id(OwnRule), rule=rule, value=value, reason=reason))

        return self._run(verb, step(N_("Set an own value of rule {rule}"), rule=shortened(shipped.title)))

    def drop_rule(self, rule: str) -> Outcome[int]:
        """Go back to the shipped value of a rule; returns the number of own values dropped."""

        def verb(work: Work) -> int:
            found = work.find(OwnRule, rule=rule)
            work.delete(*found)
            return len(found)

        shipped = _shipped(rule)
        title = shipped.title if shipped else rule
        return self._run(verb, step(N_("Use the shipped value of rule {rule}"), rule=shortened(title)))


def _shipped(key: str) -> Rule | None:
    return next((row.rule for row in Rulebook.load().rows if row.key == key), None)


def change_office(work: Work, values: Values) -> Office:
    """Change settings of the office, making its row when there is none; part of larger verbs."""
    stored = work.find(Office)
    office = stored[0] if stored else Office(id=work.new_id(Office))
    return put(work, dataclasses.replace(office, **values))
