"""What was found in a template: that it can be used, which of its tags nobody can fill, or why it cannot be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from congress_app.i18n import _, pgettext
from congress_app.ui.common.dialog_foot import Line, LineList, sentence
from congress_app.ui.common.icons import DONE, SIZE, WARNING, WRONG, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.drafts.templates.reading import Check


class CheckView(QWidget):
    """A mark with a sentence, and the unknown tags where there are any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark, self.words = QLabel(self), sentence()
        for each in (self._mark, self.words):
            each.setAlignment(Qt.AlignmentFlag.AlignTop)
        titles = (pgettext("template", "Tag"), pgettext("template", "Place"), _("Perhaps meant"), _("Words around it"))
        self.list = LineList(_("Tags that are not known"), titles, self)
        for place, width in enumerate((16, 12, 16)):
            self.list.setColumnWidth(place, UNIT * width)
        row = row_of(self._mark, self.words)
        row.setStretch(1, 1)
        column = column_of(row, self.list, spacing=UNIT)
        column.setStretch(1, 1)
        self.setLayout(column)
        self.show_check(None)

    def show_check(self, check: Check | None) -> None:
        """Show what was found; None while it is being looked at."""
        self._mark.setVisible(check is not None)
        self.words.setText(check_words(check))
        self.list.setVisible(check is not None and bool(check.unknown))
        if check is None:
            return
        mark = WRONG if check.problem else WARNING if check.unknown else DONE
        self._mark.setPixmap(icon(mark).pixmap(SIZE))
        lines = [Line((each.tag, each.place, each.meant or "–", each.near)) for each in check.unknown]
        self.list.show_lines(lines)


def check_words(check: Check | None) -> str:
    """What was found, in a sentence."""
    if check is None:
        return ""
    if check.problem:
        return check.problem
    if check.unknown:
        return _(
            "{count} tags are not among the fields that can be used; their places stay blank. Correct them in Word, then"
            " replace the file."
        ).format(count=len(check.unknown))
    if not check.count:
        return _("The template can be used, but it has no field: nothing will be filled in.")
    return _("The template can be used: {count} fields are filled in.").format(count=check.count)
