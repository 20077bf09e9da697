"""The one tree of errors that the user can mend. Anything else that is raised is a fault of the program.

A message is an English msgid with named values; it is translated where it is shown (`congress_app.i18n.say`).
"""

from __future__ import annotations

from typing import Any


class UserError(Exception):
    """Something that the user can mend: what happened and what to do, in one plain sentence.

    Args:
        msgid: the English sentence, with `{names}` for the values.
        values: what stands in the places of the names; shown as they are.
    """

    def __init__(self, msgid: str, **values: Any) -> None:
        super().__init__(msgid)
        self.msgid = msgid
        self.values = values

    def __str__(self) -> str:
        """The English sentence, for logs."""
        return self.msgid.rpartition("\x04")[2].format(**self.values)


class BadValue(UserError):
    """A value that cannot be read as its field, or that its field does not take."""


class NotFound(UserError):
    """Something named by the user that is not there."""


class Refused(UserError):
    """A verb that may not be done now, with the reason."""


class DamagedContent(Refused):
    """A stored file whose bytes are not those that were kept."""


class StaleEdit(Refused):
    """The row was changed by someone after it was read."""


class CannotUndo(Refused):
    """A step that cannot be undone or redone; nothing was changed."""


class WrongCall(UserError):
    """A call of the command line that is wrong in itself (exit status 2)."""


class DataFileError(UserError):
    """The data file cannot be used: missing, locked, newer, damaged (exit status 3)."""
