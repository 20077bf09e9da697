"""Verbs that make a whole agenda: from a template, from another congress; and that keep an agenda as a template."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnTemplate
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.template_files import parse_template, shipped_templates, to_toml
from congress_app.domain.template_halves import laid
from congress_app.domain.templates import Template, agenda_rows, gaps_of, template_of
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.congresses import Dates, set_phase
from congress_app.services.records import delete, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class Templates:
    """Makes agendas and own templates."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def new_agenda(self, congress_id: Id[Congress], template: Template, opening: dt.date | None = None) -> Outcome[int]:
        """Put a template's agenda in the place of what stands, on the half-days of the phases; returns the number of items.

        opening: the first day, used for phases that have no dates yet.

        Raises:
            Refused: a phase has no dates and no opening is given.
        """
        name = step(N_("New agenda from template “{name}”"), name=template.name)
        return self._run(lambda work: new_agenda(work, congress_id, template, opening), name)

    def copy_agenda(self, from_id: Id[Congress], to_id: Id[Congress]) -> Outcome[int]:
        """Put another congress's agenda in the place of what stands; persons become their names.

        Raises:
            Refused: the other congress has no agenda, or a phase has no dates here.
        """

        def verb(work: Work) -> int:
            template = agenda_as_template(work, from_id, "")
            if not template.sessions:
                raise Refused(N_("That congress has no agenda to copy."))
            return new_agenda(work, to_id, template)

        return self._run(verb, step(N_("Copy the agenda of another congress")))

    def save(self, congress_id: Id[Congress], name: str) -> Outcome[OwnTemplate]:
        """Keep a congress's agenda as the office's own template; one of the same name is replaced.

        Raises:
            Refused: there is no name, or no agenda.
        """
        if not name.strip():
            raise Refused(N_("A template needs a name."))

        def verb(work: Work) -> OwnTemplate:
            template = agenda_as_template(work, congress_id, name)
            if not template.sessions:
                raise Refused(N_("There is no agenda to keep yet."))
            same = work.find(OwnTemplate, name=name)
            row_id = same[0].id if same else work.new_id(OwnTemplate)
            version = same[0].version if same else 0
            return put(work, OwnTemplate(id=Id(row_id), version=version, name=name, content=to_toml(template)))

        return self._run(verb, step(N_("Save template {name}"), name=name))


def all_templates(own: list[OwnTemplate]) -> list[Template]:
    """The shipped templates and the office's own that can be read; a wrongly edited one is told when it is opened."""
    made = list(shipped_templates())
    for each in own:
        try:
            made.append(parse_template(each.content, each.name))
        except Exception:  # noqa: BLE001, S112 - shown as unreadable where it is chosen by name
            continue
    return made


def new_agenda(work: Work, congress_id: Id[Congress], template: Template, opening: dt.date | None = None) -> int:
    """Put a template's agenda in the place of what stands; part of larger verbs."""
    congress = work.get(Congress, congress_id)
    organisation = work.get(Organisation, congress.organisation_id)
    superior = work.get(Organisation, organisation.parent_id) if organisation.parent_id else None
    phases = _phases_for(work, congress_id, template, opening)
    old = [
        session
        for phase in work.find(Phase, congress_id=congress_id)
        for session in work.find(Session, phase_id=phase.id)
    ]
    if old:
        delete(work, old)
    made = agenda_rows(
        laid(template, phases),
        {phase.kind: Id(phase.id) for phase in phases},
        lambda: work.new_id(AgendaItem),
        gaps_of(congress, organisation, superior),
    )
    for session in made.sessions:
        put(work, session)
    for item in made.items:
        put(work, item)
    return len(made.items)


def agenda_as_template(work: Work, congress_id: Id[Congress], name: str) -> Template:
    """An agenda as a template; part of larger verbs."""
    congress = work.get(Congress, congress_id)
    phases = work.find(Phase, congress_id=congress_id)
    sessions = [session for phase in phases for session in work.find(Session, phase_id=phase.id)]
    items = [item for session in sessions for item in work.find(AgendaItem, session_id=session.id)]
    persons = {str(person.id): person for person in work.find(Person)}
    return template_of(
        name, congress, work.get(Organisation, congress.organisation_id), phases, sessions, items, persons
    )


def _phases_for(work: Work, congress_id: Id[Congress], template: Template, opening: dt.date | None) -> list[Phase]:
    there = {phase.kind: phase for phase in work.find(Phase, congress_id=congress_id)}
    missing = [kind for kind in template.phases if kind not in there]
    if missing and opening is None:
        raise Refused(N_("Set the dates of the congress first: “{phase}” has none."), phase=missing[0].words)
    if missing and opening is not None:
        spans = template.spans(opening)
        for kind in missing:
            span = spans[kind]
            there[kind] = set_phase(
                work, congress_id, kind, Dates(span.starts_on, span.starts_half, span.ends_on, span.ends_half)
            )
    return list(there.values())
