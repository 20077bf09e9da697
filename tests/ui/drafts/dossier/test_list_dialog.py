"""The list of places: a title of one's own stands beside the shipped one, and goes back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.dossier.list_dialog import DossierListDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_place_is_changed_and_brought_back(side_desk: Desk, qtbot: QtBot) -> None:
    dialog = DossierListDialog(side_desk)
    dialog.open()
    qtbot.waitUntil(lambda: len(dialog.entries) > 0)
    entry = dialog.entry
    assert entry is not None
    title = dialog.form.input("title")
    title.put_text("Kế hoạch của Ban Thường vụ")
    title.left.emit()
    qtbot.waitUntil(lambda: dialog.entry is not None and dialog.entry.title == "Kế hoạch của Ban Thường vụ")
    assert entry.title in dialog.shipped.text()
    (own,) = side_desk.app.lists.rows(OwnDossierEntry)
    assert (own.code, own.title) == (entry.code, "Kế hoạch của Ban Thường vụ")
    dialog.back.click()
    qtbot.waitUntil(lambda: dialog.entry is not None and dialog.entry.title == entry.title)
    assert side_desk.app.lists.rows(OwnDossierEntry) == []
    dialog.close()
