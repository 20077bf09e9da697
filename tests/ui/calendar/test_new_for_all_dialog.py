"""Congresses for all below: who gets one is listed, who has one is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from congress_app.domain.choices import CommitteeBy, OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.calendar.new_for_all_dialog import NewForAllDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TOP = Organisation(id=Id("top"), name="Đảng bộ tỉnh Phú Thọ", kind=OrganisationKind.PROVINCE)
COMMUNES = [Organisation(id=Id(name), name=f"Đảng bộ xã {name}", parent_id=TOP.id) for name in "ABC"]
CELL = Organisation(id=Id("cell"), name="Chi bộ 1", parent_id=Id("A"), kind=OrganisationKind.BASE_CELL)


@pytest.fixture
def dialog(window: QWidget) -> NewForAllDialog:
    return NewForAllDialog([TOP, *COMMUNES, CELL], {"B"}, "top", window)


def test_those_without_a_congress_are_listed(dialog: NewForAllDialog) -> None:
    assert dialog._words.text() == "2 tổ chức đảng trực thuộc chưa có đại hội."
    assert [item.text(0) for n in range(2) if (item := dialog._lines.topLevelItem(n))] == [
        "Đảng bộ xã A",
        "Đảng bộ xã C",
    ]


def test_what_they_share_is_asked_for_once(qtbot: QtBot, dialog: NewForAllDialog) -> None:
    dialog.form.edited.emit("content_count", 4)
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [["A", "C"], {"content_count": 4, "committee_by": CommitteeBy.ELECTED}]


def test_another_superior_has_others_below_it(dialog: NewForAllDialog) -> None:
    dialog._superior.put_text("Đảng bộ xã A")
    assert [each.id for each in dialog._wanted()] == ["cell"]


def test_a_name_that_means_nobody_adds_nothing(dialog: NewForAllDialog) -> None:
    dialog._superior.put_text("Đảng bộ xã Không Có")
    assert not dialog._button.isEnabled()
