"""How much each member has to do."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import load_table
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.plan_of import planned


def test_of_everybody_with_a_total(office: Desk) -> None:
    made = planned(office)
    for congress in made.congresses.values():
        office.do.committees.set_distance(made.top.id, congress.organisation_id, 40)
    compare("load_table", load_table.build(request(office)))


def test_without_assignments_there_is_none(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        load_table.build(request(office))
    assert say(refusal.value) == "Chưa phân công đồng chí nào dự đại hội."
