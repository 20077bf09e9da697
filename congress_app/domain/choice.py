"""A choice out of named values: the code that is stored, the words that are shown."""

from __future__ import annotations

from enum import Enum
from typing import Self

from congress_app.i18n import _, vi


class Choice(str, Enum):
    """Members are written `NAME = "code", N_("Words")`; the value is the code."""

    msgid: str

    def __new__(cls, code: str, msgid: str) -> Self:
        """A member from its code and its words."""
        made = str.__new__(cls, code)
        made._value_ = code
        made.msgid = msgid
        return made

    def __str__(self) -> str:
        """The code."""
        return str(self.value)

    @classmethod
    def of(cls, code: str) -> Self:
        """The member of a code.

        Raises:
            ValueError: there is no such code.
        """
        for member in cls:
            if member.value == code:
                return member
        raise ValueError(f"{code!r} is no code of {cls.__name__}")

    @property
    def words(self) -> str:
        """The words in the chosen language."""
        return _(self.msgid)

    @property
    def printed(self) -> str:
        """The words on paper: always Vietnamese."""
        return vi(self.msgid)
