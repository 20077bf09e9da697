"""The report to be read and corrected: stored when its text is left or the dialog is closed; says what has moved since it was drafted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QWidget

from congress_app.domain.delegate_records import CongressReport
from congress_app.domain.statistics.cross import Compared
from congress_app.domain.statistics.figures import Line
from congress_app.i18n import _, pgettext
from congress_app.ui.common.drafts import Drafts, draft_key
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.inputs import LongInput
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import colours, tint
from congress_app.ui.common.title_line import faint
from congress_app.ui.delegates.statistics.loading import Counted
from congress_app.ui.delegates.statistics.people import count_words, percent_words

MOST_NAMED = 6


class ReportText(LongInput):
    """The text of a report; Esc closes the dialog and takes nothing back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the dialog's."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReportDialog(QDialog):
    """One report. text_left: its text was changed (the report, the text). redraft_asked, print_asked: what was pressed (the report).

    undo_asked: the text from before it was drafted anew shall come back.
    """

    text_left = Signal(object, str)
    redraft_asked = Signal(object)
    print_asked = Signal(object)
    undo_asked = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._report: CongressReport | None = None
        self._about = faint(QLabel())
        self._about.setWordWrap(True)
        self._moved = QLabel()
        self._moved.setWordWrap(True)
        self._moved.setTextFormat(Qt.TextFormat.PlainText)
        self.redraft = QPushButton(icon("refresh"), f" {pgettext('button', 'Draft anew')}")
        self.redraft.setToolTip(
            _("The text is made anew from the figures of now; what stands here can be brought back")
        )
        self.redraft.clicked.connect(self._on_redraft_clicked)
        self.bar = self._make_bar()
        self.text = ReportText(self, lines=12)
        self.text.setAccessibleName(_("Text of the report"))
        self.text.left.connect(self._leave)
        self.text.typed.connect(self._on_typed)
        foot = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        self.printing = foot.addButton(f" {pgettext('button', 'Print…')}", QDialogButtonBox.ButtonRole.ActionRole)
        self.printing.setIcon(icon("printer"))
        self.printing.clicked.connect(self._on_print_clicked)
        self.undo = foot.addButton(_("Bring back the text from before"), QDialogButtonBox.ButtonRole.ResetRole)
        self.undo.clicked.connect(self._on_undo_clicked)
        self.undo.hide()
        foot.rejected.connect(self.reject)
        for button in foot.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        self.redraft.setAutoDefault(False)
        column = column_of(self._about, self.bar, self.text, foot, margins=UNIT * 2, spacing=UNIT)
        column.setStretch(2, 1)
        self.setLayout(column)
        room = parent.size()
        self.resize(min(UNIT * 110, room.width() - UNIT * 6), min(UNIT * 84, room.height() - UNIT * 6))
        self.text.setFocus()

    @staticmethod
    def key_of(report: CongressReport) -> str:
        """Under which key its text is kept aside while it is typed."""
        return draft_key("reports", report.id, "text")

    def show_report(self, counted: Counted) -> None:
        """Show a report as it stands; what is being typed stays."""
        report = counted.report
        if report is None:
            return
        is_first, self._report = self._report is None, report
        title = _("Report about the members taking part") if counted.rows.is_of_members else _("Verification report")
        self.setWindowTitle(title)
        self._about.setText(
            _(
                "Drafted from the {base} ({as_of}). What is changed here is stored when it is left; annexes are printed with it."
            ).format(base=report.base.words.lower(), as_of=counted.as_of)
        )
        typed = self._drafts.left(self.key_of(report)) if is_first else None
        if is_first or not self.text.has_own_text():
            self._put(report.text)
        else:
            self.text.set_stored(report.text)
        if typed is not None and typed != report.text:
            self.text.put_text(typed)
        self.bar.setVisible(bool(counted.moved))
        self._moved.setText(moved_words(counted.moved))

    def set_stored(self, report: CongressReport) -> None:
        """The text was stored."""
        self._report = report
        self.text.set_stored(report.text)

    def forget(self) -> None:
        """The report is gone: nothing is stored when the dialog closes."""
        self._report = None

    def done(self, result: int) -> None:
        """Closing stores what stands there."""
        self._leave()
        super().done(result)

    def _make_bar(self) -> QWidget:
        bar, mark = QWidget(self), QLabel()
        mark.setPixmap(icon(WARNING).pixmap(16))
        line = row_of(mark, self._moved, self.redraft, margins=(UNIT, UNIT // 2, UNIT // 2, UNIT // 2))
        line.setStretch(1, 1)
        bar.setLayout(line)
        bar.setAutoFillBackground(True)
        tint(bar, QPalette.ColorRole.Window, colours(self).warning_tint)
        bar.hide()
        return bar

    def _put(self, text: str) -> None:
        """Another stored text; where the person reads stays."""
        top = self.text.verticalScrollBar().value()
        self.text.show_text(text)
        self.text.verticalScrollBar().setValue(top)

    def _on_typed(self) -> None:
        self.undo.hide()
        if self._report is not None:
            self._drafts.note(self.key_of(self._report), self.text.shown_text())

    def _leave(self) -> None:
        if self._report is not None and self.text.has_own_text():
            text = self.text.shown_text()
            self.text.set_stored(text)
            self.text_left.emit(self._report, text)

    def _on_redraft_clicked(self) -> None:
        self._leave()
        if self._report is not None:
            self.redraft_asked.emit(self._report)
            self.undo.show()

    def _on_undo_clicked(self) -> None:
        self.undo.hide()
        self.undo_asked.emit()

    def _on_print_clicked(self) -> None:
        report = self._report
        self.accept()
        if report is not None:
            self.print_asked.emit(report)


def moved_words(moved: Sequence[Compared]) -> str:
    """What has moved since a report was drafted: `Số liệu đã thay đổi từ khi soạn: Nữ: 61 → 62; Dân tộc, chưa rõ: 1 → 2; ...`."""
    if not moved:
        return ""
    titles = Counter(each.title.words for each in moved)
    named = "; ".join(
        _("{line}: {then} → {now}").format(
            line=each.title.words if titles[each.title.words] == 1 else f"{_(each.group)}, {each.title.words.lower()}",
            then=_number(each.first),
            now=_number(each.second),
        )
        for each in moved[:MOST_NAMED]
    )
    rest = len(moved) - MOST_NAMED
    more = "; " + _("{count} more lines").format(count=rest) if rest > 0 else ""
    return _("Figures have moved since it was drafted: {lines}").format(lines=f"{named}{more}.")


def _number(line: Line | None) -> str:
    if line is None:
        return "0"
    percent = percent_words(line)
    return f"{count_words(line)} ({percent})" if percent else count_words(line)
