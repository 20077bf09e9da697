"""Items that are missing."""

from __future__ import annotations

from typing import Any

from congress_app.domain.checks import check
from congress_app.domain.choices import (
    CommitteeBy,
    CongressForm,
    OrganisationKind,
)
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from tests.domain.checks.building import facts, item, session


def missing(*titles: str, **changes: Any) -> set[str]:
    """The codes of the items that an agenda of these titles lacks."""
    items = tuple(item(str(place), 1, title=title) for place, title in enumerate(titles))
    return {
        finding.rule
        for finding in check(facts(sessions=(session("s"),), items=items, **changes))
        if finding.rule.startswith("item.")
    }


def test_they_depend_on_contents_form_and_committee() -> None:
    always = {"item.flag", "item.presidium", "item.opening", "item.political_report", "item.self_review"}
    always |= {"item.higher_drafts", "item.resolution", "item.closing"}
    assert missing("x") == always | {"item.verification", "item.appointment"}
    elected = {"congress_content_count": 4, "congress_committee_by": CommitteeBy.ELECTED}
    chain = {"item.committee_election", "item.counting_board", "item.upward_delegates"}
    assert missing("x", **elected) == always | {"item.verification"} | chain
    cell = {**elected, "congress_form": CongressForm.MEMBERS, "organisation_kind": OrganisationKind.CELL}
    assert missing("x", **cell) == (always | {"item.members_report"} | chain) - {"item.upward_delegates"}


def test_an_item_is_recognised_by_its_words_without_accents() -> None:
    assert "item.flag" not in missing("CHÀO CỜ, hát Quốc ca")
    assert "item.closing" in missing("Chào cờ")


def test_an_office_may_switch_one_off_and_no_agenda_lacks_nothing() -> None:
    off = OwnRule(id=Id("r"), rule="item.flag", value="không", reason="Đã làm lễ")
    assert "item.flag" not in missing("x", rulebook=Rulebook.load([off]))
    assert missing() == set()
