"""What the part reads from the data file, off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass, field

from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n.collation import name_key, order_key
from congress_app.listings.organisations import ORGANISATIONS, OrganisationRow
from congress_app.listings.persons import PersonRow
from congress_app.ui.common.list_model import Prepared, prepare
from congress_app.ui.organisations.forest import Forest, forest_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """The organisations, as rows and as a forest; the areas that they name; the office's own one."""

    prepared: Prepared[OrganisationRow]
    forest: Forest
    areas: tuple[str, ...]
    own: str


@dataclass(frozen=True, slots=True)
class About:
    """What the details show of one organisation beyond its row."""

    organisation_id: str
    persons: list[PersonRow] = field(default_factory=list)
    congress_ids: tuple[str, ...] = ()


def load(app: App) -> Loaded:
    """All organisations, ready to be shown."""
    rows = app.lists.organisations(app.scope())
    areas = sorted({row.organisation.area for row in rows if row.organisation.area}, key=order_key)
    forest = forest_of(row.organisation for row in rows)
    own = app.lists.office().organisation_id or ""
    return Loaded(prepare(ORGANISATIONS, lambda row: row.id, rows), forest, tuple(areas), own)


def load_about(app: App, organisation: Organisation) -> About:
    """The persons of one organisation by name, and its congresses."""
    own = Id[Organisation](organisation.id)
    persons = sorted(app.lists.rows(Person, organisation_id=own), key=lambda each: name_key(each.full_name))
    congresses = tuple(str(each.id) for each in app.lists.rows(Congress, organisation_id=own))
    return About(organisation.id, [PersonRow(each, organisation.name) for each in persons], congresses)
