"""The rule set of a paper that is older than the office's rules."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from congress_app.documents.builders import congress_bodies
from congress_app.documents.forms import form
from congress_app.documents.model import Letterhead
from congress_app.documents.rule_sets import is_chosen, older_rules
from congress_app.domain.choices import DocumentForm, PhaseKind, ToneStyle
from congress_app.services.congresses import Dates
from tests.desk import AM, Desk, desk
from tests.documents.papers_of import commune_congress, request

HD05 = dt.date(2026, 5, 27)


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()


def test_a_paper_of_a_congress_of_2025_is_offered_the_rules_of_then(office: Desk) -> None:
    asked = request(office, commune_congress(office), as_of=dt.date(2026, 11, 1))
    found = older_rules(form("programme"), asked)
    assert found is not None
    assert found.rule_set == "hd36"
    assert found.sentence == (
        "Văn bản này thuộc ngày 28/7/2025; Hướng dẫn 05-HD/VPTW ban hành ngày 27/5/2026, trước đó áp dụng Hướng dẫn 36-HD/VPTW."
    )
    old = dataclasses.replace(asked, office=dataclasses.replace(asked.office, document_form=DocumentForm.HD36))
    assert older_rules(form("programme"), old) is None
    assert older_rules(form("badges"), asked) is None
    assert older_rules(form("dossier-spine"), asked) is None
    assert older_rules(form("resolution"), asked) == found  # written from a template, which follows the rules too
    assert (is_chosen(asked), is_chosen(request(office, rules="hd05"))) == (False, True)


@pytest.mark.parametrize(("day", "is_older"), [(HD05 - dt.timedelta(1), True), (HD05, False)])
def test_the_day_counts_on_which_the_guidance_was_issued(office: Desk, day: dt.date, is_older: bool) -> None:
    congress = office.congress(phases={PhaseKind.OFFICIAL: Dates(day, AM, day, AM)})
    late = request(office, congress, as_of=dt.date(2026, 12, 1))
    assert (older_rules(form("programme"), late) is not None) == is_older
    of_nobody = request(office, as_of=day)
    assert (older_rules(form("congress-calendar"), of_nobody) is not None) == is_older


def test_by_other_rules_labels_are_spelled_as_their_samples(office: Desk) -> None:
    congress = commune_congress(office)
    heads = [
        block.issuing
        for rules in ("hd05", "hd36")
        for block in congress_bodies.build(request(office, congress, rules=rules)).blocks
        if isinstance(block, Letterhead)
    ]
    assert heads == [("ĐẢNG ỦY XÃ HÒA THẮNG",), ("ĐẢNG UỶ XÃ HÒA THẮNG",)]
    asked = request(office, congress, rules="hd05")
    own = dataclasses.replace(asked, office=dataclasses.replace(asked.office, tone_style=ToneStyle.NEW))
    assert own.tone_style is ToneStyle.NEW  # by its own rules the office spells as it likes
