"""From the data file to bytes and files: the jobs of the printing page. Everything here runs on a worker."""

from __future__ import annotations

import contextlib
import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from congress_app.bootstrap import App
from congress_app.documents import making, output
from congress_app.documents.builders import badges
from congress_app.documents.builders.badges import Drawn
from congress_app.documents.builders.drafted import has_dossier
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.forms import FORMS, Form, Needs
from congress_app.documents.rule_sets import Older, older_rules
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.runtime.settings import SettingsFile

_NOT_SHOWN = ("list",)  # a list is exported where it stands


def shown_forms() -> tuple[Form, ...]:
    """The forms that the page offers: those that have pages to look at."""
    return tuple(form for form in FORMS.values() if form.name not in _NOT_SHOWN and form.fill is None)


def export_folder(settings: SettingsFile) -> Path:
    """Where files go that are opened at once: the folder of the settings, else a folder among the user's documents."""
    named = settings.settings.export_folder
    return Path(named) if named else Path(platformdirs.user_documents_dir()) / "Ho so Dai hoi"


def ready_folder(*wanted: Path) -> Path:
    """The first of these folders that there is or that can be made; else the person's own."""
    for folder in wanted:
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            return folder
    return Path.home()


@dataclass(frozen=True, slots=True)
class Available:
    """The forms that have something to print, of which organisation's congress; whether there is anything for its dossier."""

    names: frozenset[str]
    organisation: str
    has_pieces: bool


class Making:
    """Builds and renders forms on one data file."""

    def __init__(self, app: App) -> None:
        self._app = app

    def request(self, form: Form, congress_id: str, options: Mapping[str, str]) -> PaperRequest:
        """What a builder is given."""
        scope = self._app.scope()
        if form.needs is Needs.CONGRESS and congress_id:
            scope = dataclasses.replace(scope, congress_id=Id[Congress](congress_id))
        return PaperRequest(self._app.lists, scope, self._app.lists.office(), dict(options))

    def available(self, congress_id: str) -> Available:
        """The forms that have something to print for a congress."""
        names = set()
        for form in shown_forms():
            if form.needs is Needs.CONGRESS and not congress_id:
                continue
            if form.has_data(self.request(form, congress_id, {})):
                names.add(form.name)
        rows = (
            self._app.lists.congresses(dataclasses.replace(self._app.scope(), congress_id=Id[Congress](congress_id)))
            if congress_id
            else []
        )
        has_its = bool(congress_id) and has_dossier(self.request(FORMS["dossier"], congress_id, {}))
        return Available(frozenset(names), rows[0].organisation.name if rows else "", has_its)

    def made(self, name: str, congress_id: str, options: Mapping[str, str], file_format: str) -> Drawn:
        """A form as the bytes of a file; of badges also whose they are."""
        form = FORMS[name]
        request = self.request(form, congress_id, options)
        if name == badges.FORM:
            return badges.drawn(request)
        remarks = tuple(form.remarks(request)) if form.remarks else ()
        return Drawn(making.render(form, request, file_format), remarks=remarks)

    def older_rules(self, name: str, congress_id: str) -> Older | None:
        """The rule set that was in force when a paper was due, where it is not the office's."""
        form = FORMS[name]
        return older_rules(form, self.request(form, congress_id, {}))

    def write(self, name: str, congress_id: str, options: Mapping[str, str], target: Path) -> Drawn:
        """Write a form into a file, whole; the ending gives the format."""
        made = self.made(name, congress_id, options, target.suffix.lower().removeprefix("."))
        output.write_whole(target, made.data)
        return made

    def file_name(self, name: str, congress_id: str, file_format: str, options: Mapping[str, str] | None = None) -> str:
        """The name of a file without accents, with congress, what was typed into the options, and date."""
        form = FORMS[name]
        return making.file_name(form, self.request(form, congress_id, options or {}), file_format)
