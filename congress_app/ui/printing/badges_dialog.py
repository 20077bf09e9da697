"""The dialog of badges: how and whose at the left, the real sheets at the right; printed or saved from here, and noted."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QPushButton, QStackedWidget, QWidget

from congress_app.documents import output
from congress_app.documents.builders import badges
from congress_app.documents.builders.badges import Drawn
from congress_app.documents.forms import FORMS
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.dialog_room import scrolled, take_room
from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.task import Report, Task, run_task
from congress_app.ui.printing.badge_choices import BadgeChoices
from congress_app.ui.printing.badge_data import BadgeData, load_badges
from congress_app.ui.printing.badge_notes import note_printed
from congress_app.ui.printing.making import Making
from congress_app.ui.printing.paper_printer import Order
from congress_app.ui.printing.preview import Preview
from congress_app.ui.printing.print_dialog import PrintDialog
from congress_app.ui.printing.sending import ask_target, keep_target, send

_WAIT_MS = 200


class BadgesDialog(QDialog):
    """Prints badges of the congress being worked on. Opened with `open()`.

    Args:
        chosen: whose badges are wanted; none: those that are due.
    """

    def __init__(self, desk: Desk, making: Making, chosen: Collection[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Print badges"))
        self._desk, self._making, self._chosen = desk, making, frozenset(chosen)
        self._congress_id, self._drawn = desk.congress_id, Drawn(b"")
        self._running: Task | None = None
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._draw)
        self.choices = BadgeChoices(desk.settings.print_look(badges.FORM).options, self)
        self.choices.changed.connect(self._on_choices_changed)
        self.choices.number_asked.connect(self._number)
        self.preview = Preview(self)
        self._nothing = EmptyState("badge", _("No badge to print"), _("Choose at the left whose badges are wanted."))
        self._working = EmptyState("badge", _("Making the badges"), _("The sheets will be shown here in a moment."))
        self._sheets = QStackedWidget(self)
        self._sheets.addWidget(self._working)
        self._sheets.addWidget(self._nothing)
        self._sheets.addWidget(self.preview)
        self.noting = QCheckBox(_("Note them as printed when they are printed or saved"), self)
        self.noting.setChecked(True)
        self.said = hint()
        self._lay_out()
        self._refresh()
        desk.bus.changed.connect(self._load)
        self._load()

    # what is shown

    def _load(self) -> None:
        lists, desk = self._desk.app.lists, self._desk
        scope_of = desk.app.scope
        wanted = Id[Congress](self._congress_id) if self._congress_id else None
        desk.read(lambda: load_badges(lists, replace(scope_of(), congress_id=wanted)), self._on_loaded, owner=self)

    def _on_loaded(self, data: BadgeData) -> None:
        chosen, self._chosen = self._chosen, frozenset()
        self.choices.show_data(data, chosen)
        self._timer.start()

    def _on_choices_changed(self) -> None:
        look = self._desk.settings.print_look(badges.FORM)
        self._desk.settings.keep_print(badges.FORM, replace(look, options={**look.options, **self.choices.options}))
        self._timer.start()

    def _draw(self) -> None:
        if self._running is not None:
            self._running.cancel()
        ids = [str(row.delegate_id) for row in self.choices.wanted]
        self._show(Drawn(b""))
        if not ids:
            return
        options = {**self.choices.options, badges.DELEGATES: ",".join(ids)}
        making, congress_id = self._making, self._congress_id

        def job(_report: Report) -> Drawn:
            return making.made(badges.FORM, congress_id, options, "pdf")

        self._running = run_task(job, self._on_drawn, self._on_failed, owner=self, name=_("Making the pages"))

    def _on_drawn(self, drawn: Drawn) -> None:
        self._running = None
        self.preview.show_pdf(drawn.data)
        self._show(drawn)

    def _on_failed(self, error: BaseException) -> None:
        self._running = None
        self._sheets.setCurrentWidget(self._nothing)
        self._desk.messages.tell_error(error)

    def _show(self, drawn: Drawn) -> None:
        """Show sheets; until those that are wanted are made, the last ones, or that they are being made."""
        self._drawn = drawn
        if drawn.data:
            self._sheets.setCurrentWidget(self.preview)
        elif not self.choices.wanted:
            self._sheets.setCurrentWidget(self._nothing)
        elif self._sheets.currentWidget() is self._nothing:
            self._sheets.setCurrentWidget(self._working)
        self._refresh()

    def _refresh(self) -> None:
        for button in (self._print, self._save):
            button.setEnabled(bool(self._drawn.data))

    # what can be done

    def _number(self) -> None:
        number = self._desk.app.services.delegates.number_badges

        def done(outcome: Outcome[int]) -> None:
            self.said.setText(_("{count} badges were numbered.").format(count=outcome.value))

        self._desk.write(partial(number, Id[Congress](self._congress_id)), done, owner=self)

    def _on_print(self) -> None:
        look = self._desk.settings.print_look(badges.FORM)
        look = replace(look, is_two_sided=self._drawn.options.has_backs)
        dialog = PrintDialog(look, self.preview.page_count, self)
        dialog.ordered.connect(partial(self._on_ordered, self._drawn))
        dialog.open()

    def _on_ordered(self, drawn: Drawn, order: Order) -> None:
        done = partial(self._on_out, drawn, order.pages)
        send(self._desk, badges.FORM, drawn.data, order, done, owner=self)

    def _on_save(self) -> None:
        form = FORMS[badges.FORM]
        name = self._making.file_name(form.name, self._congress_id, "pdf")
        dialog = ask_target(self._desk.settings, form, name, self)
        dialog.named.connect(partial(self._on_named, self._drawn))
        dialog.open()

    def _on_named(self, drawn: Drawn, target: Path) -> None:
        keep_target(self._desk.settings, badges.FORM, target)

        def job(_report: Report) -> str:
            output.write_whole(target, drawn.data)
            return _("Written: {file}").format(file=target.name)

        run_task(
            job,
            partial(self._on_out, drawn, ()),
            self._desk.messages.tell_error,
            owner=self,
            name=_("Writing the file"),
        )

    def _on_out(self, drawn: Drawn, pages: tuple[int, ...], said: str) -> None:
        """The badges are on paper or in a file: note those on the pages that were printed."""
        entries = drawn.on_pages(pages) if self.noting.isChecked() else ()
        size = drawn.options.size.value
        note_printed(self._desk, self._congress_id, entries, size, said, owner=self, tell=self.said.setText)

    def _lay_out(self) -> None:
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._save = QPushButton(_("Save as PDF…"), self)
        self._print = QPushButton(_("Print…"), self)
        self._print.setProperty(IS_MAIN, True)
        self._print.setDefault(True)
        for quiet in (self._save, self._buttons.button(QDialogButtonBox.StandardButton.Close)):
            quiet.setAutoDefault(False)  # else the button that has the focus looks like the main one
        for button in (self._save, self._print):
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)
        self._buttons.rejected.connect(self.reject)
        left = scrolled(column_of(self.choices), self)
        left.setMinimumWidth(UNIT * 46)
        middle = row_of(left, self._sheets, spacing=UNIT * 2)
        middle.setStretch(1, 1)
        foot = row_of(self.noting, self.said, self._buttons, spacing=UNIT * 2)
        foot.setStretch(1, 1)
        whole = column_of(middle, foot, spacing=UNIT * 2, margins=UNIT * 2)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        take_room(self, UNIT * 160, UNIT * 88)
