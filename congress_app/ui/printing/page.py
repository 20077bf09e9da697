"""In hồ sơ: the forms, the real pages of the chosen one, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from congress_app.documents.builders.badges import Drawn
from congress_app.documents.forms import FORMS, Needs
from congress_app.documents.rule_sets import Older
from congress_app.i18n import _, say
from congress_app.runtime.errors import Refused
from congress_app.ui.common import badge_command, commands
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_file, open_folder
from congress_app.ui.common.task import Report, Task, run_task
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.printing import part_commands as own
from congress_app.ui.printing.badge_notes import note_printed
from congress_app.ui.printing.form_list import FormList
from congress_app.ui.printing.making import Available, Making, export_folder, shown_forms
from congress_app.ui.printing.paper_printer import Order
from congress_app.ui.printing.preview import Preview
from congress_app.ui.printing.print_dialog import PrintDialog
from congress_app.ui.printing.rule_note import RuleNote
from congress_app.ui.printing.sending import ask_target, keep_target, send

_WAIT_MS = 150
_LEAVE_MS = 2 * _WAIT_MS
"""So long may pages of another form or congress stay, that the place does not flicker where the new ones are made at once."""


def make(desk: Desk) -> QWidget:
    """The page of printing."""
    return PrintingPage(desk)


class PrintingPage(QWidget):
    """Shows the pages as they will be printed; makes them anew when the data or the options change.

    From a change on nothing is printed until the new pages are there; those of another form or congress go.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._making = Making(desk.app)
        self._made = Drawn(b"")
        self._shown: tuple[str, str] | None = None  # of which form and congress the place tells now
        self._is_current = False
        self._running: Task | None = None
        self._is_stale = True
        self._leave_timer = QTimer(self, singleShot=True, interval=_LEAVE_MS)
        self._leave_timer.timeout.connect(self._leave)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._timer.timeout.connect(self._make)
        self.forms = FormList(shown_forms(), desk.settings, self)
        self.preview = Preview(self)
        self.rules = RuleNote(self)
        self._nothing = EmptyState("printer", _("Nothing to print yet"), _("Choose a print-out at the left."))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.preview)
        self._waiting = EmptyState("printer", _("Making the pages"), "")
        self._stack.addWidget(self._waiting)
        self._title = TitleLine(_("Print"), self)
        self._lay_out()
        self._serve()
        self.forms.changed.connect(self._on_wanted)
        self.rules.changed.connect(self._on_wanted)
        desk.congress_changed.connect(self._on_congress_changed)
        desk.bus.changed.connect(self._on_changed)

    def take(self, visit: Visit) -> None:
        """Show the form that a link names with its options, for the congress that it names."""
        congress_id = visit.filters.get("congress_id")
        if congress_id:
            self._desk.work_on(str(congress_id))
        name = str(visit.filters.get("form", ""))
        if name in FORMS:
            self.forms.choose(name, visit.filters.get("options"))
        if badge_command.CHOSEN in visit.filters:
            self._open_badges(visit.filters[badge_command.CHOSEN])

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages anew when something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self._look()

    # what is shown

    def _look(self) -> None:
        """Ask which forms have something to print."""
        self._is_stale = False
        making, congress_id = self._making, self._desk.congress_id
        self._desk.read(lambda: making.available(congress_id), self._on_available, owner=self)

    def _on_available(self, found: Available) -> None:
        self._title.set_count(found.organisation)
        self.forms.show_available(found.names, has_pieces=found.has_pieces)
        self._timer.start()

    def _on_changed(self, _kinds: frozenset[type]) -> None:
        self._is_stale = True
        self._outdate()
        if self.isVisible():
            self._look()

    def _on_congress_changed(self, _congress_id: str) -> None:
        self._on_changed(frozenset())

    def _on_wanted(self) -> None:
        self._outdate()
        self._timer.start()

    def _wanted(self) -> tuple[str, str]:
        """The chosen form, and the congress that it is about."""
        form = self.forms.form
        if form is None:
            return "", ""
        return form.name, self._desk.congress_id if form.needs is Needs.CONGRESS else ""

    def _outdate(self) -> None:
        """Other pages are wanted: those being made are not shown, those shown not printed."""
        if self._running is not None:
            self._running.cancel()
            self._running = None
        was_current, self._is_current = self._is_current, False
        if self._wanted() == self._shown:
            self._leave_timer.stop()
        elif not self._leave_timer.isActive():
            self._leave_timer.start()
        if was_current:
            self._desk.actions.refresh()

    def _leave(self) -> None:
        """Take the pages of another form or congress away."""
        form = self.forms.form
        self._made, self._shown = Drawn(b""), None
        self._waiting.say(_(form.title) if form is not None else "")
        self._stack.setCurrentWidget(self._waiting)
        self._desk.actions.refresh()

    def _make(self) -> None:
        form = self.forms.form
        if self._running is not None:
            self._running.cancel()
        if form is None or not self.forms.is_ready or (form.needs is Needs.CONGRESS and not self._desk.congress_id):
            self._show_nothing(_("Choose a print-out at the left."))
            return
        making, congress_id, options = self._making, self._desk.congress_id, self._options()
        said = partial(self._on_older_rules, form.name, congress_id)
        self._desk.read(lambda: making.older_rules(form.name, congress_id), said, owner=self)
        done = partial(self._on_made, self._wanted())

        def job(_report: Report) -> Drawn:
            return making.made(form.name, congress_id, options, "pdf")

        self._running = run_task(job, done, self._on_failed, owner=self, name=_("Making the pages"))

    def _options(self) -> dict[str, str]:
        """The chosen options of the chosen form, and the rules that this paper follows."""
        name = self.forms.form.name if self.forms.form else ""
        return {**self.forms.options, **self.rules.options(name, self._desk.congress_id)}

    def _on_older_rules(self, name: str, congress_id: str, older: Older | None) -> None:
        if self.forms.form is FORMS[name] and self._desk.congress_id == congress_id:
            self.rules.show_for(name, congress_id, older)

    def _on_made(self, shown: tuple[str, str], made: Drawn) -> None:
        self._running = None
        self._leave_timer.stop()
        self._made, self._shown, self._is_current = made, shown, True
        self._stack.setCurrentWidget(self.preview)
        self.preview.show_pdf(made.data)
        if made.remarks:
            self._desk.messages.tell(" ".join(made.remarks))
        self._desk.actions.refresh()

    def _on_failed(self, error: BaseException) -> None:
        self._running = None
        if isinstance(error, Refused):
            self._show_nothing(say(error))
            return
        self._show_nothing(_("Choose a print-out at the left."))
        self._desk.messages.tell_error(error)

    def _show_nothing(self, sentence: str) -> None:
        self._leave_timer.stop()
        self._made, self._shown = Drawn(b""), self._wanted()
        self.rules.hide()
        self._nothing.say(sentence)
        self._stack.setCurrentWidget(self._nothing)
        self._desk.actions.refresh()

    # what can be done

    def _serve(self) -> None:
        serve = self._desk.actions.serve
        serve(commands.PRINT, self._print, owner=self, can=self._can_print)
        serve(commands.FILTER, self.preview.focus_find, owner=self, can=lambda: bool(self._made.data))
        serve(own.SAVE_AS, self._save_as, owner=self, can=self._can_print)
        serve(own.OPEN_EXCEL, partial(self._open, "xlsx"), owner=self, can=partial(self._has, "xlsx"))
        serve(own.OPEN_WORD, partial(self._open, "docx"), owner=self, can=partial(self._has, "docx"))
        serve(own.OPEN_FOLDER, self._open_folder, owner=self)
        serve(own.MANY, self._many, owner=self, can=self._is_about_congress)
        serve(badge_command.PRINT_BADGES, partial(self._open_badges, ()), owner=self, can=self._has_congress)
        listed = (badge_command.PRINT_BADGES, own.SAVE_AS, own.OPEN_EXCEL, own.OPEN_WORD, own.MANY, own.OPEN_FOLDER)
        for command in listed:
            self._title.add_button(self._desk.actions.action(command))
        self._title.set_main(self._desk.actions.action(commands.PRINT))

    def _can_print(self) -> bool:
        """Whether the pages shown are those that are wanted."""
        return self._is_current and bool(self._made.data)

    def _has(self, file_format: str) -> bool:
        form = self.forms.form
        return self._can_print() and form is not None and file_format in form.formats

    def _has_congress(self) -> bool:
        return bool(self._desk.congress_id)

    def _is_about_congress(self) -> bool:
        form = self.forms.form
        return form is not None and form.needs is Needs.CONGRESS

    def _print(self) -> None:
        form = self.forms.form
        if form is None:
            return
        dialog = PrintDialog(self._desk.settings.print_look(form.name), self.preview.page_count, self)
        dialog.ordered.connect(partial(self._on_ordered, form.name))
        dialog.open()

    def _on_ordered(self, name: str, order: Order) -> None:
        entries = self._made.on_pages(order.pages)
        size, congress_id = self._made.options.size.value, self._desk.congress_id

        def done(said: str) -> None:
            note_printed(self._desk, congress_id, entries, size, said, owner=self)

        send(self._desk, name, self._made.data, order, done, owner=self)

    def _save_as(self) -> None:
        form = self.forms.form
        if form is None:
            return
        dialog = ask_target(self._desk.settings, form, self._file_name("pdf"), self)
        dialog.named.connect(partial(self._on_named, form.name))
        dialog.open()

    def _on_named(self, name: str, target: Path) -> None:
        keep_target(self._desk.settings, name, target)
        self._write(target, is_opened=False)

    def _open(self, file_format: str) -> None:
        self._write(export_folder(self._desk.settings) / self._file_name(file_format), is_opened=True)

    def _write(self, target: Path, *, is_opened: bool) -> None:
        form = self.forms.form
        if form is None:
            return
        making, congress_id, options = self._making, self._desk.congress_id, self._options()

        def job(_report: Report) -> Drawn:
            return making.write(form.name, congress_id, options, target)

        def done(made: Drawn) -> None:
            self._on_written(target, is_opened=is_opened)
            if made.entries:
                said, size = _("Written: {file}").format(file=target.name), made.options.size.value
                note_printed(self._desk, congress_id, made.entries, size, said, owner=self)

        run_task(job, done, self._desk.messages.tell_error, owner=self, name=_("Writing the file"))

    def _on_written(self, target: Path, *, is_opened: bool) -> None:
        messages = self._desk.messages
        if is_opened and not open_file(messages, target):
            return
        link = Link(_("Open the folder"), partial(open_folder, messages, target.parent))
        messages.tell(_("Written: {file}").format(file=target.name), link=link)

    def _open_folder(self) -> None:
        """Show where the file of this form went last, else the usual folder."""
        form = self.forms.form
        last = self._desk.settings.print_look(form.name).folder if form else ""
        folder = Path(last) if last and Path(last).is_dir() else export_folder(self._desk.settings)
        open_folder(self._desk.messages, folder)

    def _open_badges(self, chosen: Collection[str]) -> None:
        from congress_app.ui.printing.badges_dialog import BadgesDialog  # noqa: PLC0415 - built when asked for

        dialog = BadgesDialog(self._desk, self._making, chosen, self)
        dialog.finished.connect(self.forms.show_kept)
        dialog.open()

    def _many(self) -> None:
        from congress_app.ui.printing.many_dialog import ManyDialog  # noqa: PLC0415 - built when asked for

        form = self.forms.form
        if form is not None:
            ManyDialog(self._desk, self._making, form, dict(self.forms.options), self).open()

    def _file_name(self, file_format: str) -> str:
        form = self.forms.form
        name = form.name if form else ""
        return self._making.file_name(name, self._desk.congress_id, file_format, self.forms.options)

    def _lay_out(self) -> None:
        scrolled = QScrollArea(self)
        scrolled.setWidget(self.forms)
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.setMinimumWidth(UNIT * 31)
        left = QWidget(self)
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, UNIT, 0)
        beside.addWidget(scrolled)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        right = QWidget(self)
        right.setLayout(column_of(self.rules, self._stack, spacing=UNIT))
        split.addWidget(right)
        split.setSizes([UNIT * 36, UNIT * 90])
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT)
        layout.setSpacing(UNIT + UNIT // 2)
        layout.addWidget(self._title)
        layout.addWidget(split, 1)
