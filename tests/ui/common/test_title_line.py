from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.ui.common.title_line import TitleLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_long_name_is_cut_with_an_ellipsis_and_whole_in_its_tooltip(qtbot: QtBot) -> None:
    line = TitleLine("In")
    qtbot.addWidget(line)
    line.set_count("Đảng bộ xã Toàn Thắng, tỉnh Phú Thọ")
    line.resize(600, 40)
    line.show()
    line.grab()
    assert line._count.shown_text == "Đảng bộ xã Toàn Thắng, tỉnh Phú Thọ"
    assert line._count.toolTip() == ""
    line.resize(130, 40)
    line.grab()
    assert "…" in line._count.shown_text
    assert line._title.shown_text == "In"
    assert line._count.toolTip() == "Đảng bộ xã Toàn Thắng, tỉnh Phú Thọ"
