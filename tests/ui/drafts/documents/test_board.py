"""The board: cards in the columns of their stages, moved by keys and by dropping, never backwards."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from congress_app.domain.drafts.choices import StageKind
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents.board.column import CardColumn
from congress_app.ui.drafts.documents.board.view import BoardView
from congress_app.ui.drafts.page import DraftsPage
from tests.ui.drafts.documents.conftest import REPORT, RESOLUTION

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def board(page: DraftsPage, qtbot: QtBot) -> BoardView:
    """The board of the two documents."""
    page.show_view("board")
    made = page._made["board"]
    assert isinstance(made, BoardView)
    qtbot.waitUntil(lambda: len(made.columns) > 0)
    return made


def columns(board: BoardView) -> dict[str, list[str]]:
    """The titles in each column that has any."""
    return {
        column.accessibleName(): [each.title for each in column.cards.drafts]
        for column in board.columns
        if column.cards.drafts
    }


def column(board: BoardView, name: str) -> CardColumn:
    """A column by its name."""
    return next(each for each in board.columns if each.accessibleName() == name)


def test_a_card_goes_on_by_key_stays_chosen_and_shows_its_details(
    board: BoardView, qtbot: QtBot, written: Written
) -> None:
    first = column(board, "Chưa bắt đầu")
    QAbstractItemModelTester(first.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert columns(board) == {"Chưa bắt đầu": [REPORT, RESOLUTION]}
    first.setFocus()
    first.choose(0)
    written(lambda: QTest.keyClick(first, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier))
    assert columns(board) == {"Chưa bắt đầu": [RESOLUTION], "Soạn thảo": [REPORT]}
    assert [each.title for each in board.chosen] == [REPORT]
    qtbot.waitUntil(lambda: [each.state for each in board.details.drafts] == [StageKind.DRAFTING])
    QTest.keyClick(column(board, "Soạn thảo"), Qt.Key.Key_Left)
    assert [each.title for each in board.chosen] == [RESOLUTION]


def test_a_card_is_dropped_ahead_and_refused_behind(
    board: BoardView, desk: Desk, qtbot: QtBot, written: Written
) -> None:
    first, ahead = column(board, "Chưa bắt đầu"), column(board, "Thông qua, trình duyệt")

    def drop(source: CardColumn, target: CardColumn) -> None:
        data = source.cards.mimeData([source.cards.index(0, 0)])
        assert target.cards.canDropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())
        assert not target.cards.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, QModelIndex())

    written(lambda: drop(first, ahead))
    assert columns(board) == {"Chưa bắt đầu": [RESOLUTION], "Thông qua, trình duyệt": [REPORT]}
    assert board.state.data.drafts.drafts[0].state is StageKind.ADOPTED
    drop(ahead, column(board, "Soạn thảo"))
    qtbot.waitUntil(lambda: "đã qua bước" in desk.messages.bar.words)
    assert columns(board) == {"Chưa bắt đầu": [RESOLUTION], "Thông qua, trình duyệt": [REPORT]}
