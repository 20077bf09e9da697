"""Which two versions of the plan are compared: from an issued one to another, or to the working plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.listings.plan_changes import Compared
from congress_app.listings.plans import IssueRow
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.layouts import UNIT, row_of


class VersionsChoice(QWidget):
    """Two boxes. changed: the user chose another version in one of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._old, self._new = QuietBox(self), QuietBox(self)
        labels = [QLabel(words, self) for words in (pgettext("versions", "&From"), pgettext("versions", "&to"))]
        for label, box, name in zip(
            labels,
            (self._old, self._new),
            (pgettext("versions", "Compare from"), pgettext("versions", "Compare to")),
            strict=True,
        ):
            label.setBuddy(box)
            box.setAccessibleName(name)
            box.setMinimumHeight(UNIT * 4)
            box.setSizeAdjustPolicy(QuietBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(self.changed)
        self.setLayout(row_of(labels[0], self._old, labels[1], self._new))

    @property
    def old_id(self) -> str:
        """The issued plan compared from."""
        return str(self._old.currentData() or "")

    @property
    def new_id(self) -> str:
        """The issued plan compared to; empty = the working plan."""
        return str(self._new.currentData() or "")

    def show_versions(self, found: Compared) -> None:
        """Offer the versions that there are, the newest first, and show those that are compared."""
        newest_first = found.issues[::-1]
        _fill(self._old, newest_first, found.old)
        _fill(self._new, newest_first, found.new, pgettext("versions", "Working plan"))


def issue_title(row: IssueRow) -> str:
    """`Lần 2 (14/7/2025)`."""
    return _("No. {number} ({date})").format(number=row.issue.number, date=short_date(row.issue.issued_on))


def issue_about(row: IssueRow) -> str:
    """All that is known of an issue in one line."""
    parts = [
        issue_title(row),
        row.issue.document,
        _("{count} assignments").format(count=row.assignment_count),
        _("{count} congresses").format(count=row.congress_count),
        row.issue.note,
    ]
    return " · ".join(part for part in parts if part)


def _fill(box: QuietBox, issues: Sequence[IssueRow], shown: IssueRow | None, working: str = "") -> None:
    box.clear()
    if working:
        box.addItem(working, "")
    for row in issues:
        box.addItem(issue_title(row), row.id)
    at = box.findData(shown.id if shown is not None else "")
    box.setCurrentIndex(max(at, 0))
