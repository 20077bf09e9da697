"""The commands that take back the last step, or do it again."""

from __future__ import annotations

from congress_app.cli.session import Ended, Session
from congress_app.i18n import _


def undo(session: Session) -> Ended:
    """Take back the last step."""
    with session.writing() as app:
        words = app.file.undo().value.words
    session.answer({"step": words}, _("Undone: {step}").format(step=words))
    return Ended()


def redo(session: Session) -> Ended:
    """Do again the step that was taken back."""
    with session.writing() as app:
        words = app.file.redo().value.words
    session.answer({"step": words}, _("Done again: {step}").format(step=words))
    return Ended()
