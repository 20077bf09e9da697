"""The result: what is known stands grey behind empty fields, votes and members are typed, the committee is taken over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.services.committee_rows import CommitteeRows
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.inputs import LineInput
from congress_app.ui.drafts.result import part_commands as own
from congress_app.ui.drafts.result.view import PEOPLE, ResultView
from congress_app.ui.drafts.state import DraftsState
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Stored = Callable[[Callable[[], Any]], None]


@pytest.fixture
def view(qtbot: QtBot, side_desk: Desk, side_state: DraftsState) -> ResultView:
    """The result, of which nothing is typed yet."""
    made = ResultView(side_desk, side_state)
    show(qtbot, side_desk, made, 1300, 760)
    side_state.changed.connect(made.show_state)
    side_state.read()
    qtbot.waitUntil(lambda: made.facts is not None)
    return made


def test_what_is_known_holds_until_it_is_typed(view: ResultView, side_desk: Desk, stored: Stored, qtbot: QtBot) -> None:
    summoned = view.figures.forms[0].input("summoned_count")
    assert isinstance(summoned, LineInput)
    assert (summoned.shown_text(), summoned.placeholderText()) == ("", "150 (Thông tin đại hội)")
    assert "28/7/2025" in view.time.words
    assert view.facts is not None
    count = len(view.facts.missing)
    summoned.put_text("148")
    stored(summoned.left.emit)
    qtbot.waitUntil(lambda: summoned.placeholderText() == "")
    (result,) = side_desk.app.lists.rows(CongressResult)
    assert (result.summoned_count, result.present_count) == (148, None)
    assessment = view.judgement.form_of("assessment").input("assessment")
    assessment.put_text("Đại hội thành công.\nĐúng nguyên tắc.")
    stored(assessment.left.emit)
    qtbot.waitUntil(lambda: view.facts is not None and len(view.facts.missing) == count - 1)
    assert view.count_words == f"còn {count - 1} mục chưa có"


def test_votes_are_typed_beside_their_documents(view: ResultView, side_desk: Desk, stored: Stored) -> None:
    model = view.votes.votes
    titles = [row.title for row in (model.row_at(n) for n in range(model.shown_count)) if row is not None]
    place = titles.index("Nghị quyết đại hội")
    cells = [
        (model.index(place, model.column_at(name)), text)
        for name, text in (("votes_for", "147"), ("votes_against", "1"))
    ]
    stored(lambda: model.set_block(cells))
    (resolution,) = side_desk.app.lists.rows(CongressDocument, kind="resolution")
    assert (resolution.votes_for, resolution.votes_against, resolution.votes_other) == (147, 1, None)


def test_the_committee_is_taken_over_and_somebody_is_typed(
    view: ResultView, side_desk: Desk, stored: Stored, qtbot: QtBot
) -> None:
    row = view.state.data.row
    assert row is not None
    committee = side_desk.app.services.committees.add(
        {"organisation_id": row.organisation.id, "kind": CommitteeKind.EXECUTIVE, "term": "2025-2030"}
    ).value
    members = [
        {"committee_id": committee.id, "full_name": name, "post": "Ủy viên"} for name in ("Hà Quang An", "Lê Mai")
    ]
    CommitteeRows(side_desk.app.services.run).store_members([], members)
    view.tabs.setCurrentIndex(PEOPLE)
    side_desk.actions.refresh()
    stored(side_desk.actions.action(own.TAKE_OVER).trigger)
    qtbot.waitUntil(lambda: view.members.model.total == 2)
    assert [each.name for each in view.members.rows()] == ["Hà Quang An", "Lê Mai"]
    assert view.members.structure.text().startswith("Ban Chấp hành: 2 đồng chí")
    model = view.members.model
    view.members.begin_new()
    texts = (("name", "quach ba hung"), ("seat", "Bí thư"), ("votes", "140"), ("ballots", "148"))
    model.set_block([(model.index(2, model.column_at(name)), text) for name, text in texts])
    stored(lambda: model.leave_row(model.index(2, 0)))
    chosen = side_desk.app.lists.rows(ChosenMember, seat=SeatKind.SECRETARY)
    assert [(each.name, each.votes, each.person_id is not None) for each in chosen] == [("Quách Bá Hùng", 140, True)]
