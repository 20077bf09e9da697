"""What a check finds: data shown beside a row and all together. A finding never blocks saving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.i18n import N_, NP_, _, vi


class Severity(Choice):
    """How much a finding matters."""

    WARNING = "warning", NP_("severity", "Warning")
    INFORMATION = "information", NP_("severity", "Information")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    rule: the code of the rule. subject: what it is about, in words; empty = the congress. msgid, values: the sentence. source: where
    the rule comes from, an office's own value with its reason. mark: how sure that is, as in
    `rulebook.MARKS`. row_ids: the rows beside which it is shown. beside_msgid: what is said there of one row, where that is less than
    the sentence. allowed: why the office allows it; then it is information.
    """

    rule: str
    severity: Severity
    congress_id: str
    msgid: str
    values: Mapping[str, Any] = field(default_factory=dict)
    subject: str = ""
    source: str = ""
    mark: str = ""
    row_ids: tuple[str, ...] = ()
    beside_msgid: str = ""
    allowed: str = ""

    @property
    def is_warning(self) -> bool:
        """Whether it is more than information."""
        return self.severity is Severity.WARNING

    @property
    def sentence(self) -> str:
        """The sentence in the chosen language."""
        return self._said(_)

    @property
    def beside(self) -> str:
        """What is said beside one of its rows, in the chosen language."""
        return _(self.beside_msgid or self.msgid).format(**self.values)

    @property
    def printed(self) -> str:
        """The sentence on paper: always Vietnamese."""
        return self._said(vi)

    def _said(self, say: Callable[[str], str]) -> str:
        words = say(self.msgid).format(**self.values)
        return f"{words} {say(N_('Allowed: {reason}')).format(reason=self.allowed)}" if self.allowed else words
