"""The register: a paper that is no document gets the next number; gaps and doubles are marked; a number is cancelled or revoked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.services.drafts.numbers import REVOKE
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.numbers import part_commands as own
from congress_app.ui.drafts.numbers.model import WRITTEN
from congress_app.ui.drafts.numbers.view import NumbersView
from congress_app.ui.drafts.reason_dialog import ReasonDialog
from congress_app.ui.drafts.state import DraftsState
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Stored = Callable[[Callable[[], Any]], None]


@pytest.fixture
def view(qtbot: QtBot, side_desk: Desk, side_state: DraftsState) -> NumbersView:
    """The register, still empty."""
    made = NumbersView(side_desk, side_state)
    show(qtbot, side_desk, made, 1300, 760)
    side_state.changed.connect(made.show_state)
    side_state.read()
    qtbot.waitUntil(lambda: made.register is not None)
    return made


def test_papers_get_the_next_number_of_their_series_and_are_not_undone(
    view: NumbersView, side_desk: Desk, stored: Stored
) -> None:
    enter(view, stored, "BC", "Báo cáo tiến độ")
    enter(view, stored, "BC/ĐU", "Báo cáo tháng")
    enter(view, stored, "05-BC/ĐU", "Báo cáo quý")
    enter(view, stored, "NQ/ĐH", "Nghị quyết đại hội")
    assert [(row.entry.written, row.entry.title) for row in view.rows()] == [
        ("01-NQ/ĐH", "Nghị quyết đại hội"),
        ("01-BC/ĐU", "Báo cáo tiến độ"),
        ("02-BC/ĐU", "Báo cáo tháng"),
        ("05-BC/ĐU", "Báo cáo quý"),
    ]
    assert [view.numbers.has_problem(row) for row in view.rows()] == [False, False, False, True]
    assert "06-BC/ĐU" in view.next.text()
    assert "03-04" in view.next.text()
    assert "07-BC/ĐU" not in [option.words for option in view.numbers.written.offer()]
    assert "06-BC/ĐU" in [option.words for option in view.numbers.written.offer()]
    assert view.rows()[0].entry.congress_id == side_desk.congress_id
    step = side_desk.app.file.history.next_undo()
    assert step is not None
    assert step.revoked_by == REVOKE


def test_a_number_in_the_middle_is_cancelled_with_its_reason_only_the_last_is_revoked(
    view: NumbersView, side_desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    for title in ("Một", "Hai"):
        enter(view, stored, "BC/ĐU", title)
    first, last = (row.id for row in view.rows())
    choose(view, first)
    side_desk.actions.action(own.REVOKE).trigger()
    qtbot.wait(100)
    assert len(side_desk.app.lists.rows(NumberEntry)) == 2
    side_desk.actions.action(own.CANCEL).trigger()
    dialog = next(each for each in side_desk.window.findChildren(ReasonDialog) if each.isVisible())
    dialog.reason.setText("Ghi nhầm sổ")
    stored(dialog.accept)
    assert [row.entry.state for row in view.rows()] == [NumberState.CANCELLED, NumberState.TAKEN]
    choose(view, last)
    stored(side_desk.actions.action(own.REVOKE).trigger)
    assert [row.entry.reason for row in view.rows()] == ["Ghi nhầm sổ"]


def test_what_is_no_number_stays_visible_with_a_sentence(view: NumbersView, stored: Stored) -> None:
    enter(view, stored, "BC/ĐU", "Một")
    cell = view.model.index(0, view.model.column_at(WRITTEN))
    view.model.set_block([(cell, "năm / ba / hai")])
    assert view.model.is_wrong(cell)
    stored(lambda: view.model.set_block([(cell, "4-BC/ĐU")]))
    assert [row.entry.number for row in view.rows()] == [4]


def enter(view: NumbersView, stored: Stored, written: str, title: str) -> None:
    """Type a line at the end and leave it."""
    view.begin_new()
    at = view.model.rowCount() - 1
    cells = [
        (view.model.index(at, view.model.column_at(name)), text)
        for name, text in ((WRITTEN, written), ("title", title))
    ]
    view.model.set_block(cells)
    stored(lambda: view.model.leave_row(view.model.index(at, 0)))


def choose(view: NumbersView, key: str) -> None:
    """Choose a line."""
    view.grid.kept.select(key)
    view.desk.actions.refresh()
