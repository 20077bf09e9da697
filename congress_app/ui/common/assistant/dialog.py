"""The assistant's window: first the columns, then what becomes of the rows; back and forth without loss, stored as one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel, QStackedWidget, QWidget

from congress_app.domain.choice import Choice
from congress_app.exchange.column_choice import ColumnChoice
from congress_app.exchange.rejects import write_rejects
from congress_app.i18n import N_, _
from congress_app.listings.listing import Scope
from congress_app.runtime.errors import UserError
from congress_app.services.importing.rows import Became
from congress_app.ui.common.assistant.columns_page import ColumnsPage
from congress_app.ui.common.assistant.kind import AssistantKind, Decided, Rehearsed
from congress_app.ui.common.assistant.leaving_question import LeavingQuestion
from congress_app.ui.common.assistant.result_page import ResultPage, before_words, count_words
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.task import Task, run_task
from congress_app.ui.common.title_line import faint

COLUMNS, RESULT = range(2)


class Assistant(KeptDialog):
    """Opened with `open()`. stored: the rows were taken over (the outcome).

    Args:
        kind: of the list.
        scope: the congress and the day; called within a job.
        choice: the columns as they were found.
    """

    stored = Signal(object)

    def __init__(
        self, desk: Desk, kind: AssistantKind, scope: Callable[[], Scope], choice: ColumnChoice, parent: QWidget
    ) -> None:
        super().__init__(parent, _(kind.title), _("Next"))
        self._kind = kind
        self._desk, self._scope, self.choice = desk, scope, choice
        self.decisions = Decided()
        self._doubts: Mapping[int, tuple[str, ...]] = {}
        self._task: Task | None = None
        self._is_corrected = False  # columns were chosen by hand
        self._is_current = False  # what is shown belongs to the columns and decisions as they are now
        self.columns, self.results = ColumnsPage(kind, self), ResultPage(kind, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.columns)
        self._pages.addWidget(self.results)
        self._step = faint(QLabel(self))
        self.said = sentence()
        self.back = self._foot.addButton(_("Back to the columns"), QDialogButtonBox.ButtonRole.ActionRole)
        self.save_rejected = self._foot.addButton(_("Save the rejected rows…"), QDialogButtonBox.ButtonRole.ActionRole)
        for button in (self.back, self.save_rejected):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.columns.show_choice(choice)
        self.go_to(RESULT if choice.is_settled else COLUMNS)

    @property
    def step(self) -> int:
        """Which of the two steps is shown."""
        return self._pages.currentIndex()

    @property
    def is_settled(self) -> bool:
        """Whether what is shown of the rows belongs to the columns and decisions as they are now."""
        return self._is_current

    def go_to(self, step: int) -> None:
        """Show the columns, or what becomes of the rows."""
        self.forget_refusal()
        self._pages.setCurrentIndex(step)
        words = (_("Step 1 of 2: the columns"), _("Step 2 of 2: what becomes of the rows"))
        self._step.setText(words[step])
        if step == RESULT and not self._is_current:
            self._rehearse()
        self._offer_step()

    def ask(self) -> None:
        """Next, or take the rows over."""
        if self.step == COLUMNS:
            self.go_to(RESULT)
            return
        verb = partial(self._kind.take_over, self._desk.app, self._scope, self.choice, self.decisions)
        self.carry_out(self._desk, verb, self.stored.emit)

    def done(self, result: int) -> None:
        """What is being found out is given up."""
        self._give_up()
        super().done(result)

    def reject(self) -> None:
        """Esc and "Cancel": what was corrected or answered is not given up without a question."""
        if self._is_waiting or not (self._is_corrected or self.decisions != Decided()):
            super().reject()
            return
        question = LeavingQuestion(self)
        question.close_asked.connect(super().reject)
        question.open()

    def _wait(self, *, is_waiting: bool) -> None:
        """While the rows are being stored nothing else can be done."""
        super()._wait(is_waiting=is_waiting)
        for widget in (self.back, self.save_rejected, self._pages):
            widget.setEnabled(not is_waiting)
        if is_waiting:
            self.results.wait(_("Taking the rows over"))
        else:
            self.results.stop_waiting()

    def _lay_out(self) -> None:
        head = QLabel(self.choice.file.name, self)
        head.setFont(larger(self.font(), 1.15, is_bold=True))
        top = row_of(head, 1, self._step)
        layout = column_of(
            top,
            self._pages,
            self.refusal,
            self.said,
            self._foot,
            margins=(UNIT * 2, UNIT, UNIT * 2, UNIT),
            spacing=UNIT,
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 152, UNIT * 84)

    def _connect(self) -> None:
        self.columns.fields_chosen.connect(self._on_fields_chosen)
        self.columns.sheet_chosen.connect(self._on_sheet_chosen)
        self.results.decided.connect(self._on_decided)
        self.results.category_chosen.connect(self._on_category_chosen)
        self.back.clicked.connect(partial(self.go_to, COLUMNS))
        self.save_rejected.clicked.connect(self._ask_where)

    # the first step

    def _on_fields_chosen(self, fields: Mapping[int, str]) -> None:
        self._is_corrected = True
        self._look_again(partial(self.choice.with_fields, fields))

    def _on_sheet_chosen(self, place: int) -> None:
        self.decisions, self._doubts = Decided(category=self.decisions.category), {}
        self._look_again(partial(self.choice.with_sheet, place))

    def _look_again(self, job: Callable[[], ColumnChoice]) -> None:
        """Read the columns anew with what was corrected; until then one cannot go on."""
        self._give_up()
        self._is_current = False
        self.results.forget()
        self.offer(is_complete=False)
        self._task = run_task(lambda _report: job(), self._on_columns, self._on_failed, owner=self)

    def _on_columns(self, choice: ColumnChoice) -> None:
        self._task = None
        self.choice = choice
        self.columns.show_choice(choice)
        self._offer_step()

    # the second step

    def _on_decided(self, persons: Mapping[int, str | None]) -> None:
        wanted = {**self.decisions.persons, **persons}
        kept = {row: person for row, person in wanted.items() if person is not None}
        self.decisions = replace(self.decisions, persons=kept)
        self._rehearse()

    def _on_category_chosen(self, category: Choice) -> None:
        self.decisions = replace(self.decisions, category=category)
        self._rehearse()

    def _rehearse(self) -> None:
        self._give_up()
        self._is_current = False
        self.offer(is_complete=False)
        words = _(self._kind.comparing)
        self.results.wait(words)
        app, scope, choice, decided, doubts = self._desk.app, self._scope, self.choice, self.decisions, self._doubts
        rehearse = self._kind.rehearse
        self._task = run_task(
            lambda report: rehearse(app, scope(), choice, decided, doubts, report),
            self._on_rehearsed,
            self._on_failed,
            owner=self,
            name=words,
        )
        self._task.progressed.connect(self.results.show_progress)
        self._task.finished.connect(self._on_task_finished)

    def _on_rehearsed(self, rehearsed: Rehearsed) -> None:
        self._task, self._is_current = None, True
        self._doubts = rehearsed.doubts
        self.results.show_result(rehearsed)
        self._offer_step()

    def _on_failed(self, error: BaseException) -> None:
        self._task = None
        self.results.stop_waiting()
        if isinstance(error, UserError):
            self._refuse(error)
        else:
            self._desk.messages.tell_error(error)
        self._offer_step()

    def _on_task_finished(self) -> None:
        """One that was stopped in the status line delivers nothing: back to where it began."""
        if self._task is not None and self.sender() is self._task:
            self._task = None
            self.results.stop_waiting()
            self.go_to(COLUMNS)

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _offer_step(self) -> None:
        """The buttons of the step, and what is missing for the next one."""
        is_result = self.step == RESULT
        self.back.setVisible(is_result)
        rehearsed = self.results.rehearsed if is_result and self._is_current else None
        imported = rehearsed.report.imported if rehearsed else None
        self.save_rejected.setVisible(bool(imported and imported.rejected))
        if not is_result:
            self._say("")
            self._button.setText(_("Next"))
            missing = self.choice.missing
            self.offer(is_complete=not missing and self._task is None)
            if missing:
                self._refuse(
                    UserError(
                        N_("No column gives {field} yet. Choose over which column it stands."), field=", ".join(missing)
                    )
                )
            else:
                self.forget_refusal()
            return
        count = imported.count(Became.NEW) + imported.count(Became.CHANGED) if imported else 0
        self._button.setText(count_words(count if imported else None))
        self._say(before_words(imported, count) if imported else "")
        self.offer(is_complete=count > 0)

    def _say(self, words: str) -> None:
        """Say something above the buttons: the dialog lies over the place where messages are shown."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    # the rejected rows

    def _ask_where(self) -> None:
        folder = self.choice.file.parent
        near = folder if self.choice.file.is_file() else Path.home()
        dialog = FileDialog(self, _("Save the rejected rows…").rstrip("…"), str(near))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{_('Spreadsheets')} (*.xlsx)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self.choice.file.stem}-{_('rejected rows')}.xlsx")
        dialog.fileSelected.connect(self.save_rejected_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_rejected_to(self, name: str) -> None:
        """Write the rejected rows into a file."""
        rehearsed = self.results.rehearsed
        if rehearsed is None:
            return
        report = rehearsed.report
        job = partial(write_rejects, Path(name), report.matched, report.imported)
        run_task(lambda _report: job(), partial(self._on_saved, name), self._on_failed, owner=self)

    def _on_saved(self, name: str, _nothing: Any) -> None:
        self._say(_("Saved: {file}").format(file=name))
