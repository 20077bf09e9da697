"""The table of organisations: what an organisation always has cannot be emptied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
