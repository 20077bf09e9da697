"""The verb that makes an empty data file that of an office: its organisation, the one above it, its letterhead."""

from __future__ import annotations

from contextlib import suppress

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.naming import committee_name, place_name
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Province, Unit, Units, organisation_from_province, organisation_from_unit
from congress_app.i18n import N_
from congress_app.runtime.errors import NotFound, Refused
from congress_app.services.office import change_office
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

PROVINCE_SUFFIX, COMMUNE_SUFFIX = "TU", "ĐU"


class SettingUp:
    """Sets up the office of a data file."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def office(self, place: Unit | Province, *, with_communes: bool = False) -> Outcome[Organisation]:
        """Make a new data file that of the Party office of a unit or a province; returns the office's own organisation.

        Args:
            place: whose office it is.
            with_communes: add all communes, wards and special zones of the province too.

        Raises:
            Refused: the file has organisations already.
        """
        name = step(N_("Set up the office of {unit}"), unit=place.title)
        return self._run(lambda work: set_up(work, place, with_communes=with_communes), name)


def find_place(text: str, units: Units | None = None) -> Unit | Province:
    """The unit or the province that a text names: `Phú Thọ/Xã Toàn Thắng`, or `Phú Thọ` for the provincial office.

    Raises:
        NotFound: none fits, or several; the sentence names what is near.
    """
    units = units or Units.load()
    if "/" not in text:
        with suppress(NotFound):
            return units.province(text)
    return units.find(text)


def set_up(work: Work, place: Unit | Province, *, with_communes: bool = False) -> Organisation:
    """Add the office's organisation and the settings that follow from it; part of larger verbs."""
    if work.find(Organisation):
        raise Refused(N_("This data file belongs to an office already. Make a new file for another office."))
    units = Units.load()
    province = units.province(place.province) if isinstance(place, Unit) else place
    above = put(work, organisation_from_province(province, work.new_id(Organisation)))
    own = above
    if isinstance(place, Unit):
        own = put(work, organisation_from_unit(place, work.new_id(Organisation), above.id))
    if with_communes:
        others = [unit for unit in units.of_province(province.name) if unit != place]
        for unit in others:
            put(work, organisation_from_unit(unit, work.new_id(Organisation), above.id))
    change_office(work, {**office_values(own, above), "organisation_id": own.id})
    return own


def office_values(own: Organisation, province: Organisation) -> Values:
    """The settings that follow from whose office it is: letterhead, place name, abbreviation in document numbers."""
    is_provincial = own.kind is OrganisationKind.PROVINCE
    return {
        "superior_line": "" if is_provincial else province.name.upper(),
        "issuing_line": committee_name(own).upper(),
        "place_name": place_name(own, province.name),
        "number_suffix": PROVINCE_SUFFIX if is_provincial else COMMUNE_SUFFIX,
    }
