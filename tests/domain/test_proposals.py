"""What a new congress most likely is."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import CommitteeBy, CongressForm, Formation, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.proposals import proposed_committee, proposed_form, proposed_ordinal, proposed_term
from congress_app.domain.rulebook import Rulebook


@pytest.mark.parametrize(
    ("last", "formation", "ordinal"),
    [
        (24, Formation.UNCHANGED, 25),
        (0, Formation.MERGED, 1),
        (0, Formation.NEW, 1),
        (0, Formation.UNCHANGED, 0),
        (1, Formation.MERGED, 2),
    ],
)
def test_the_ordinal_goes_on_or_begins(last: int, formation: Formation, ordinal: int) -> None:
    organisation = Organisation(id=Id("o"), name="Đảng bộ xã A", last_ordinal=last, formation=formation)
    assert proposed_ordinal(organisation) == ordinal


def test_a_term_lasts_five_years_and_that_of_a_cell_less() -> None:
    opens, rules = dt.date(2025, 7, 28), Rulebook.load()
    assert proposed_term(OrganisationKind.COMMUNE, opens, rules) == "2025-2030"
    assert proposed_term(OrganisationKind.CELL, opens, rules) == "2025-2027"


def test_cells_meet_with_all_members() -> None:
    assert proposed_form(OrganisationKind.CELL) is CongressForm.MEMBERS
    assert proposed_form(OrganisationKind.WARD) is CongressForm.DELEGATES


def test_four_contents_include_an_election() -> None:
    assert [proposed_committee(count) for count in (2, 3, 4)] == [
        CommitteeBy.APPOINTED,
        CommitteeBy.APPOINTED,
        CommitteeBy.ELECTED,
    ]
