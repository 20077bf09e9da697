"""The command that opens the badges, for any part that shows people; the dialog itself stands in the printing part."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from congress_app.i18n import NP_
from congress_app.ui.common.actions import Command
from congress_app.ui.common.desk import Desk

FORM, CHOSEN = "badges", "delegate_ids"
PRINT_BADGES = Command(
    "badges",
    NP_("command", "Print &badges…"),
    "",
    "badge",
    NP_("command", "Print badges: those that are due, those chosen, or all; number them"),
    place=51,
)


def _nobody() -> Sequence[str]:
    return ()


def serve_badges(
    desk: Desk, owner: QWidget, *, chosen: Callable[[], Sequence[str]] = _nobody, can: Callable[[], bool] | None = None
) -> QAction:
    """Let a part open the badges of the congress being worked on.

    Args:
        chosen: the ids of the delegates whose badges are wanted; none: those that are due.
    """
    return desk.actions.serve(
        PRINT_BADGES,
        lambda: desk.visit("printing", form=FORM, delegate_ids=tuple(chosen())),
        owner=owner,
        can=can or (lambda: bool(desk.congress_id)),
    )
