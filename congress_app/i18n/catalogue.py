"""The gettext catalogue: English msgids, Vietnamese unless the user asks for English.

A msgid with a context is written `context`, the character EOT, `msgid`, as gettext itself keeps it, so that a marked value
(`NP_`) can be carried in a table and translated later by `_`.
"""

from __future__ import annotations

import gettext as _gettext
from functools import cache
from typing import Literal

from congress_app.runtime import paths
from congress_app.runtime.errors import UserError

Language = Literal["vi", "en"]
CONTEXT_END = "\x04"


@cache
def _vietnamese() -> _gettext.NullTranslations:
    return _gettext.translation("congress_app", paths.resources("locale"), languages=["vi"])


class _Chosen:
    """The language of the window and the terminal."""

    language: Language = "vi"


def use_language(language: Language) -> None:
    """Choose the language in which `_` answers from now on."""
    _Chosen.language = language


def language() -> Language:
    """The chosen language."""
    return _Chosen.language


def _bare(text: str) -> str:
    return text.rpartition(CONTEXT_END)[2]


def vi(msgid: str) -> str:
    """The Vietnamese of a msgid, whatever the window's language: for words on paper."""
    return _bare(_vietnamese().gettext(msgid)) if msgid else ""


def _(msgid: str) -> str:
    """The words of a msgid in the chosen language."""
    return vi(msgid) if _Chosen.language == "vi" else _bare(msgid)


def pgettext(context: str, msgid: str) -> str:
    """The words of a msgid that means several things, told apart by its context."""
    return _(f"{context}{CONTEXT_END}{msgid}")  # noqa: INT001 - how gettext keys a context


def N_(msgid: str) -> str:
    """Mark a msgid for the catalogue; it is translated where it is shown."""
    return msgid


def NP_(context: str, msgid: str) -> str:
    """Mark a msgid with its context for the catalogue."""
    return f"{context}{CONTEXT_END}{msgid}"


def say(error: UserError) -> str:
    """An error in the user's words. A value that is itself a `UserError` is said too."""
    values = {name: say(value) if isinstance(value, UserError) else value for name, value in error.values.items()}
    return _(error.msgid).format(**values)
