"""The bodies of a congress with their members."""

from __future__ import annotations

from congress_app.documents.builders import congress_bodies
from congress_app.domain.choices import BodyKind, ChosenBy
from congress_app.domain.fields import Id
from tests.desk import OPENS, Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import commune_congress, request


def test_bodies_with_members_and_how_they_were_chosen(office: Desk) -> None:
    congress = commune_congress(office)
    person = office.person("Trần Thị Bình", post="Phó Bí thư Đảng ủy")
    values = {"chosen_by": ChosenBy.ELECTED, "chosen_on": OPENS, "vote": "156/156 đồng ý"}
    body = office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, values).value
    members = [{"person_id": person.id, "function": "Chủ tọa"}, {"name": "Lê Văn Cường"}]
    office.do.bodies.add_members(Id(body.id), members)
    office.do.bodies.add(Id(congress.id), BodyKind.COUNTING_BOARD, {"proposed_count": 7})
    office.do.bodies.add(
        Id(congress.id), BodyKind.HELPER_GROUP, {"title": "Tổ Hậu cần", "chosen_by": ChosenBy.APPOINTED}
    )
    compare("congress_bodies", congress_bodies.build(request(office, congress)))
