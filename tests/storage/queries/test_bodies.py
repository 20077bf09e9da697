"""The bodies of congresses with their members."""

from __future__ import annotations

from congress_app.domain.choices import BodyKind
from congress_app.domain.fields import Id
from congress_app.listings.bodies import BODIES
from tests.desk import Desk


def test_bodies_stand_by_kind_with_members_in_order(office: Desk) -> None:
    congress = office.congress()
    person = office.person(post="Bí thư Đảng ủy")
    for kind, values in (
        (BodyKind.COUNTING_BOARD, {"proposed_count": 7}),
        (BodyKind.HELPER_GROUP, {"title": "Tổ Văn kiện"}),
        (BodyKind.PRESIDIUM, {}),
        (BodyKind.HELPER_GROUP, {"title": "Tổ Hậu cần"}),
    ):
        office.do.bodies.add(Id(congress.id), kind, values)
    presidium = next(row for row in office.file.lists.bodies(office.scope()) if row.body.kind is BodyKind.PRESIDIUM)
    members = [{"name": "ai đó", "person_id": person.id, "function": "Chủ tọa"}, {"name": "Trần Bình"}]
    office.do.bodies.add_members(Id(presidium.id), members)
    rows = office.file.lists.bodies(office.scope(congress))
    assert [row.name for row in rows] == ["Đoàn Chủ tịch", "Ban Kiểm phiếu", "Tổ Văn kiện", "Tổ Hậu cần"]
    assert [(member.name, member.post) for member in rows[0].members] == [
        ("Nguyễn Văn An", "Bí thư Đảng ủy"),
        ("Trần Bình", ""),
    ]
    assert BODIES.column("members").value(rows[0]) == ("Nguyễn Văn An (Chủ tọa)", "Trần Bình")
    assert rows[1].members == ()
