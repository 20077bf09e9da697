"""Verbs on what the office decides for its own file: settings, own rule values, own templates."""

from __future__ import annotations

import dataclasses

from congress_app.domain.office import Office, OwnRule, OwnTemplate
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class OfficeSettings:
    """Changes the office's settings, its own rule values and its own templates."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def change(self, values: Values) -> Outcome[Office]:
        """Change settings of the office."""
        return self._run(lambda work: change_office(work, values), step(N_("Change the office's settings")))

    def set_rule(self, rule: str, value: str, reason: str) -> Outcome[OwnRule]:
        """Set the office's own value of a rule.

        Raises:
            BadValue: no reason is given.
        """
        if not reason.strip():
            raise BadValue(N_("An own value of a rule needs its reason, such as the document that sets it."))

        def verb(work: Work) -> OwnRule:
            found = work.find(OwnRule, rule=rule)
            if found:
                return put(work, dataclasses.replace(found[0], value=value, reason=reason))
            return put(work, OwnRule(id=work.new_id(OwnRule), rule=rule, value=value, reason=reason))

        return self._run(verb, step(N_("Set an own value of rule {rule}"), rule=rule))

    def drop_rule(self, rule: str) -> Outcome[int]:
        """Go back to the shipped value of a rule; returns the number of own values dropped."""

        def verb(work: Work) -> int:
            found = work.find(OwnRule, rule=rule)
            work.delete(*found)
            return len(found)

        return self._run(verb, step(N_("Use the shipped value of rule {rule}"), rule=rule))

    def save_template(self, name: str, content: str) -> Outcome[OwnTemplate]:
        """Keep an agenda as the office's own template; one of the same name is replaced.

        Raises:
            Refused: no name is given.
        """
        if not name.strip():
            raise Refused(N_("A template needs a name."))

        def verb(work: Work) -> OwnTemplate:
            found = work.find(OwnTemplate, name=name)
            if found:
                return put(work, dataclasses.replace(found[0], content=content))
            return put(work, OwnTemplate(id=work.new_id(OwnTemplate), name=name, content=content))

        return self._run(verb, step(N_("Save template {name}"), name=name))


def change_office(work: Work, values: Values) -> Office:
    """Change settings of the office, making its row when there is none; part of larger verbs."""
    stored = work.find(Office)
    office = stored[0] if stored else Office(id=work.new_id(Office))
    return put(work, dataclasses.replace(office, **values))
