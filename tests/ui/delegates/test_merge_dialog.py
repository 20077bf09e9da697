"""Two rows of one person become one: what stays is chosen and shown first; one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog

from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.merge_dialog import MergeDialog, merge_lines
from congress_app.ui.delegates.page import DelegatesPage
from tests.ui.delegates.conftest import delegate, names, undo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


def select(page: DelegatesPage, *wanted: str) -> None:
    """Select delegates by their names."""
    page.grid.kept.select(*[row.id for row in page.model.shown_rows if row.fact("full_name") in wanted])


def test_merged_into_the_one_who_stays(page: DelegatesPage, desk: Desk, written: Written, qtbot: QtBot) -> None:
    its = delegate(desk, "Hoàng Nam")
    told_more = {"post": "Giáo viên", "phone": "0912"}
    change = desk.app.services.records.change
    written(lambda: desk.write(lambda: change(Delegate, its.id, told_more, label_row=its), owner=desk))
    qtbot.waitUntil(lambda: any(row.fact("post") == "Giáo viên" for row in page.model.shown_rows))
    select(page, "Lê Hoà", "Hoàng Nam", "Vũ Khách")
    assert not desk.actions.action(own.MERGE).isEnabled()
    select(page, "Lê Hoà", "Hoàng Nam")
    desk.actions.refresh()
    desk.actions.action(own.MERGE).trigger()
    (dialog,) = [each for each in desk.window.findChildren(QDialog) if isinstance(each, MergeDialog)]
    dialog.stays[[row.fact("full_name") for row in dialog._rows].index("Lê Hoà")].setChecked(True)
    told = {line.title: line for line in merge_lines(*dialog.pair)}
    assert told[_(field_of(Delegate, "full_name").said.title)].is_lost
    post = told[_(field_of(Delegate, "post").said.title)]
    assert post.result == "Giáo viên"
    assert not post.is_lost
    written(dialog.accept)
    qtbot.waitUntil(lambda: "Hoàng Nam" not in names(page))
    assert delegate(desk, "Lê Hoà").post == "Giáo viên"
    written(lambda: undo(desk))
    qtbot.waitUntil(lambda: "Hoàng Nam" in names(page))
    assert delegate(desk, "Lê Hoà").post == ""
