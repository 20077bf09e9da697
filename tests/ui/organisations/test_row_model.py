"""The table of organisations: what an organisation always has cannot be emptied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from congress_app.ui.common.desk import Desk
from tests.ui.organisations.conftest import key_of, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from congress_app.ui.organisations.page import OrganisationsPage


def test_kind_and_formation_cannot_be_emptied(page: OrganisationsPage) -> None:
    model = page.model
    cells = [model.index(1, model.column_at(name)) for name in ("kind", "formation")]
    before = [cell.data() for cell in cells]
    model.set_block([(cell, "") for cell in cells])
    assert [model.is_wrong(cell) for cell in cells] == [True, True]
    for cell in cells:
        model.give_up(cell)
    assert [cell.data() for cell in cells] == before


def test_a_value_that_cannot_be_held_is_marked_and_the_others_are_stored(
    page: OrganisationsPage, desk: Desk, written: Callable[[Callable[[], Any]], None]
) -> None:
    model = page.model
    cells = {name: model.place_of(key_of(desk, f"Đảng bộ xã {name}")) for name in ("An Bình", "Toàn Thắng")}
    parent, members = model.column_at("parent"), model.column_at("member_count")
    block = [(model.index(place, members), "900") for place in cells.values()]
    written(lambda: model.set_block([(model.index(cells["An Bình"], parent), "Chi bộ 1"), *block]))
    assert [one(desk, f"Đảng bộ xã {name}").member_count for name in cells] == [900, 900]
    assert model.is_wrong(model.index(cells["An Bình"], parent))
    assert desk.messages.bar.words == ""
