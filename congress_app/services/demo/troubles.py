"""What is wrong in the lists of delegates on purpose, so that the checks of the demo have something to find. All of it stands here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.services.personal import PERSONAL
from congress_app.services.records import changed_row
from congress_app.services.work import Work

Whose = tuple[str, int]  # the name of the organisation, and the place among its delegates, counted from 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing wrong with one delegate: what is written down, and whose facts it takes over."""

    what: str
    whose: Whose
    values: Mapping[str, Any] = field(default_factory=dict)
    facts_of: Whose | None = None
    badge_of: Whose | None = None


# Written down once the list of Toàn Thắng is complete. `what` is for readers of this table and for its test.
TROUBLES = (
    Trouble("badge number given twice", ("Chi bộ xóm Bục", 2), badge_of=("Chi bộ xóm Bục", 1)),
    Trouble(
        "admitted to the Party at 16",
        ("Chi bộ xóm Vạn", 4),
        {
            "birth_date": PartialDate(1994, 9, 14),
            "admitted_on": PartialDate(2011, 5, 19),
            "official_on": PartialDate(2012, 5, 19),
        },
    ),
    Trouble(
        "more than three years from admission to official membership",
        ("Chi bộ xóm Trang", 3),
        {
            "birth_date": PartialDate(1979, 3, 8),
            "admitted_on": PartialDate(2006, 2, 3),
            "official_on": PartialDate(2010, 9, 2),
        },
    ),
    Trouble("no date of birth", ("Chi bộ xóm Kha", 2), {"birth_date": None}),
    Trouble("no level of political theory", ("Chi bộ Trường Tiểu học Lỗ Sơn", 2), {"theory_level": ""}),
    Trouble("a word that is no ethnic group", ("Chi bộ xóm Trù", 2), {"ethnicity": "Mường Bi"}),
    Trouble("in no delegation", ("Chi bộ xóm Cối", 3), {"delegation_id": None, "delegation_role": None}),
    Trouble(
        "the same person twice, by name and date of birth",
        ("Chi bộ xóm Tân Lập", 2),
        facts_of=("Chi bộ Trường THCS Nhân Mỹ", 2),
    ),
    Trouble("the guest has not been asked for an answer", ("", 22), {"reply": None, "replied_on": None}),
)
# Troubles of the allocation: one organisation sends one too many, two send one too few; another was founded after the allocation.
ONE_MORE, ONE_LESS = "Chi bộ xóm Chiềng", ("Chi bộ xóm Khe", "Chi bộ Trường Mầm non Gia Mô")
WITHOUT_SHARE = "Chi bộ Quỹ Tín dụng nhân dân Toàn Thắng"


def make_troubles(work: Work, congress_id: Id[Congress]) -> None:
    """Write down what is wrong, one delegate after the other, by the verb that changes fields."""
    by_organisation = _by_organisation(work, congress_id)
    for trouble in TROUBLES:
        name, place = trouble.whose
        values = dict(trouble.values)
        if trouble.facts_of is not None:
            other = by_organisation[trouble.facts_of[0]][trouble.facts_of[1]]
            values |= {each: getattr(other, each) for each in PERSONAL}
        if trouble.badge_of is not None:
            values["badge_number"] = by_organisation[trouble.badge_of[0]][trouble.badge_of[1]].badge_number
        changed_row(work, by_organisation[name][place], values)


def _by_organisation(work: Work, congress_id: Id[Congress]) -> dict[str, list[Delegate]]:
    """The delegates by the organisation that sends them, in the order in which they were written down."""
    names = {str(each.id): each.name for each in work.find(Organisation)}
    made: dict[str, list[Delegate]] = {}
    for each in work.find(Delegate, congress_id=congress_id):
        made.setdefault(names.get(str(each.organisation_id), ""), []).append(each)
    return made
