"""Who it is and how much there is to do, above the calendar of a member."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from congress_app.i18n import _
from congress_app.i18n.numbers import thousands
from congress_app.listings.plan_members import LoadRow
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import ElidedLabel, faint


class MemberHead(QWidget):
    """Name, post and telephone; the load in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._about, self._load = ElidedLabel(), ElidedLabel(), ElidedLabel()
        self._name.setFont(larger(self.font(), 1.15, is_bold=True))
        faint(self._about)
        faint(self._load)
        self.setLayout(column_of(row_of(self._name, self._about, 1), self._load, spacing=UNIT // 2))

    @property
    def words(self) -> str:
        """All that it says."""
        return " | ".join(each.text() for each in (self._name, self._about, self._load))

    def show_load(self, row: LoadRow | None) -> None:
        """Show a member."""
        member = row.member if row is not None else None
        self._name.setText(member.name if member is not None else "")
        self._about.setText(" · ".join(filter(None, (member.post, member.phone))) if member is not None else "")
        self._load.setText(load_words(row) if row is not None else "")


def load_words(row: LoadRow) -> str:
    """`3 đại hội · 2 ngày · 4 buổi · 120 km (ước tính)`."""
    load = row.load
    if not load.by_role:
        return _("Nothing to do yet")
    km = _("{km} km (estimated)") if load.is_estimate else _("{km} km")
    parts = [
        _("{count} congresses").format(count=load.congress_count),
        _("{count} days").format(count=load.day_count),
        _("{count} half-days").format(count=load.half_day_count),
        km.format(km=thousands(load.km)) if load.km or not load.unknown_ways else "",
        _("{count} ways not known").format(count=load.unknown_ways) if load.unknown_ways else "",
    ]
    return " · ".join(filter(None, parts))
