"""The name of a step, in words that can be shown in any language later."""

from __future__ import annotations

from dataclasses import dataclass, field

from congress_app.i18n import _

Name = str | int


@dataclass(frozen=True, slots=True)
class Step:
    """One named step.

    names: the values in the msgid; one whose key begins with `msg_` is a msgid itself. revoked_by (a msgid): the verb that takes it back,
    where undo does not.
    """

    msgid: str
    names: dict[str, Name] = field(default_factory=dict)
    revoked_by: str = ""

    @property
    def words(self) -> str:
        """The name in the chosen language."""
        said = {
            key.removeprefix("msg_"): _(str(name)) if key.startswith("msg_") else name
            for key, name in self.names.items()
        }
        return _(self.msgid).format(**said)


def step(msgid: str, *, revoked_by: str = "", **names: Name) -> Step:
    """A step by its msgid and the values in it."""
    return Step(msgid, names, revoked_by)
