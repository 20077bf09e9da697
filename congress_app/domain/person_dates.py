"""What the dates of a person must say together: what cannot be, and what is only unlikely. Parts of dates are judged by what they allow."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Personal
from congress_app.i18n import N_, dates
from congress_app.runtime.errors import BadValue

# A Party member is admitted from 18 on (Party Charter, article 1); lists hold older admissions at 16 and 17, so those only warn.
ADMITTED_FROM, NEVER_BEFORE = 18, 16


def birthday(birth: dt.date, age: int) -> dt.date:
    """The day on which somebody becomes so old; who is born on 29 February does so on 1 March in other years."""
    try:
        return birth.replace(year=birth.year + age)
    except ValueError:
        return dt.date(birth.year + age, 3, 1)


def impossible(
    opening: dt.date, born: PartialDate | None, admitted: PartialDate | None, official: PartialDate | None
) -> tuple[str, BadValue] | None:
    """The first date that cannot be right, by the name of its field, and why. opening: the first day of the congress."""
    if born is not None:
        if born.earliest >= opening:
            return "birth_date", BadValue(N_("Born on {birth}, after the congress opens."), birth=shown(born))
        if birthday(born.earliest, ADMITTED_FROM) > opening:
            return "birth_date", BadValue(
                N_("Born on {birth}: not yet {age} when the congress opens."), birth=shown(born), age=ADMITTED_FROM
            )
    if born is not None and admitted is not None and admitted.latest < birthday(born.earliest, NEVER_BEFORE):
        return "admitted_on", BadValue(
            N_("Admitted on {admitted}, before the age of {age} (born {birth})."),
            admitted=shown(admitted),
            birth=shown(born),
            age=NEVER_BEFORE,
        )
    if admitted is not None and official is not None and official.latest < admitted.earliest:
        return "official_on", BadValue(
            N_("Official member since {official}, before the admission ({admitted})."),
            official=shown(official),
            admitted=shown(admitted),
        )
    return None


def is_admitted_young(person: Personal) -> bool:
    """Whether the admission lies before 18 for certain: possible, but worth a look."""
    born, admitted = person.birth_date, person.admitted_on
    return born is not None and admitted is not None and admitted.latest < birthday(born.earliest, ADMITTED_FROM)


def is_admitted_late(person: Personal, opening: dt.date) -> bool:
    """Whether the admission lies after the opening of the congress for certain."""
    return person.admitted_on is not None and person.admitted_on.earliest > opening


def shown(date: PartialDate) -> str:
    """A date in a sentence: `05/03/1978`, `03/1978`, `1978`."""
    whole = date.whole
    if whole is not None:
        return dates.table_date(whole)
    return f"{date.month:02d}/{date.year}" if date.month else str(date.year)
