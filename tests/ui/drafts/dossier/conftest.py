"""The dossier of the congress, shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.dossier.view import DossierView
from congress_app.ui.drafts.state import DraftsState
from tests.ui.desks import show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot, side_desk: Desk, side_state: DraftsState) -> DossierView:
    """The view with its rows, and the print-outs that are ready."""
    made = DossierView(side_desk, side_state)
    show(qtbot, side_desk, made, 1300, 760)
    side_state.changed.connect(made.show_state)
    side_state.read()
    qtbot.waitUntil(lambda: made.model.total > 0)
    return made
