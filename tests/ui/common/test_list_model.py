from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.domain.choices import ItemKind
from congress_app.ui.common.list_order import Order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from congress_app.ui.common.list_model import ListModel


def titles(model: Any) -> Any:
    return [row.title for row in model.shown_rows]


def test_the_model_tester_at_300_rows(qtbot: QtBot, list_model: ListModel[Any], rows: Any) -> None:
    QAbstractItemModelTester(list_model, QAbstractItemModelTester.FailureReportingMode.Fatal, list_model)
    list_model.show_rows(rows(300))
    list_model.set_filter("noi dung 1")
    list_model.set_orders([Order("title", is_down=True)])
    list_model.set_filter("")
    assert list_model.rowCount() == 300
    assert list_model.data(list_model.index(299, 99)) is None


def test_an_empty_list_and_one_row(qtbot: QtBot, list_model: ListModel[Any], rows: Any) -> None:
    for count in (0, 1):
        list_model.show_rows(rows(count))
        assert list_model.rowCount() == count
        assert list_model.row_at(count) is None
        assert list_model.key_at(-1) == ""


def test_it_finds_every_word_without_accents(list_model: ListModel[Any]) -> None:
    list_model.set_filter("bao  CHÍNH")
    assert titles(list_model) == ["Báo cáo chính trị"]
    list_model.set_filter("", lambda row: row.minutes > 8)
    assert titles(list_model) == ["Ấn định thời gian", "Bế mạc"]
    list_model.set_filter("")
    assert list_model.rowCount() == list_model.total == 6


def test_it_says_how_many_are_shown(qtbot: QtBot, list_model: ListModel[Any]) -> None:
    with qtbot.waitSignal(list_model.counted) as heard:
        list_model.set_filter("c")
    assert heard.args == [4, 6]


def test_text_stands_in_vietnamese_order(list_model: ListModel[Any]) -> None:
    list_model.set_orders([Order("title")])
    assert titles(list_model) == [
        "Ấn định thời gian",
        "Báo cáo chính trị",
        "Bế mạc",
        "Chào cờ",
        "Diễn văn khai mạc",
        "Thảo luận",
    ]
    list_model.set_orders(())
    assert titles(list_model)[0] == "Chào cờ"


def test_order_by_two_columns_with_the_unknown_last(list_model: ListModel[Any], rows: Any) -> None:
    first = [
        dataclasses.replace(row, kind=kind, minutes=minutes)
        for row, kind, minutes in zip(
            rows(4),
            (ItemKind.REPORT, ItemKind.CEREMONY, ItemKind.REPORT, ItemKind.CEREMONY),
            (None, 5, 9, 7),
            strict=True,
        )
    ]
    list_model.show_rows(first)
    list_model.set_orders([Order("kind"), Order("minutes", is_down=True)])
    assert [row.id for row in list_model.shown_rows] == ["k3", "k1", "k2", "k0"]
    list_model.set_orders([Order("minutes")])
    assert [row.id for row in list_model.shown_rows] == ["k1", "k3", "k2", "k0"]


def test_rows_at_the_same_places_are_painted_anew_without_a_reset(
    qtbot: QtBot, list_model: ListModel[Any], rows: Any
) -> None:
    resets: list[Any] = []
    painted: list[Any] = []
    list_model.modelReset.connect(lambda: resets.append(1))
    list_model.dataChanged.connect(lambda first, last: painted.append((first.row(), last.row())))
    list_model.show_rows([dataclasses.replace(row, minutes=1) for row in rows(6)])
    assert resets == []
    assert painted == [(0, 5)]
    assert list_model.index(0, 2).data() == "1"


def test_the_heading_says_the_order(list_model: ListModel[Any]) -> None:
    list_model.set_orders([Order("minutes", is_down=True)])
    horizontal = Qt.Orientation.Horizontal
    assert list_model.headerData(2, horizontal) == "Số phút"
    assert not list_model.headerData(2, horizontal, Qt.ItemDataRole.DecorationRole).isNull()
    assert list_model.headerData(0, horizontal, Qt.ItemDataRole.DecorationRole) is None


def test_places_are_the_same_however_many_are_asked_for(list_model: ListModel[Any], rows: Any) -> None:
    list_model.show_rows(rows(20))
    list_model.set_orders([Order("title", is_down=True)])
    keys = [list_model.key_at(place) for place in range(20)]
    for _turn in range(2):
        assert [list_model.place_of(key) for key in keys] == list(range(20))
    assert list_model.place_of("nowhere") == -1
    list_model.set_filter("noi dung 19")
    assert [list_model.place_of(key) for key in keys[:2]].count(-1) >= 1


def test_letter_by_letter_finds_the_same_as_at_once(list_model: ListModel[Any], rows: Any) -> None:
    list_model.show_rows(rows(300))
    for typed in ("n", "no", "noi", "noi d", "noi du", "noi", "noi dung 2", "noi dung 29", "noi dung 2", "2 noi", ""):
        list_model.set_filter(typed)
        step_by_step = titles(list_model)
        list_model.set_filter("nothing at all")
        list_model.set_filter(typed)
        assert titles(list_model) == step_by_step
    list_model.set_orders([Order("title", is_down=True)])
    list_model.set_filter("1")
    list_model.set_filter("12")
    assert len(titles(list_model)) == sum("12" in str(n) for n in range(300))
