"""The view "opinions": what it shows of the part's data, and what follows from what the person does. Its layout: `body`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication

from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import Opinion
from congress_app.i18n import _
from congress_app.listings.drafts.opinions import OpinionRow
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.opinions.asking import Asking
from congress_app.ui.drafts.opinions.attaching import Attaching
from congress_app.ui.drafts.opinions.body import ASKED, BODY, NO_DOCUMENT, NO_ROUND, OPINIONS, OpinionsBody
from congress_app.ui.drafts.opinions.shown import Shown, count_words, next_change
from congress_app.ui.drafts.opinions.taking import Taking
from congress_app.ui.drafts.opinions.view_commands import ViewCommands
from congress_app.ui.drafts.opinions.whom import READ_FROM, WhomData, read_whom
from congress_app.ui.drafts.state import DraftsState

DETAILS_AFTER_MS = 40
LONGEST_WAIT = dt.timedelta(hours=6)


class OpinionsView(OpinionsBody):
    """See `views.DraftsView`."""

    counted = Signal()

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        super().__init__(desk)
        self.state = state
        self.shown: Shown | None = None
        self._document_id = self._round_id = self._wanted_round = ""
        self._texts: dict[str, str] = {}
        self._is_whom_stale = True
        self.asking = Asking(desk, self.whom, self.verbs, lambda: self.shown, self.look_at, self)
        self.taking = Taking(desk, self.verbs, lambda: self.shown, self)
        self.attaching = Attaching(desk, self.verbs, self.current_opinion, self)
        self.commands = ViewCommands(self)
        self._connect()

    # what the page asks

    @property
    def count_words(self) -> str:
        """How many rows the sheet shown has."""
        return self.sheet.count_words if self.has_sheets else ""

    def show_state(self) -> None:
        """Other data are there; the document, the round and the row looked at stay."""
        self.document.offer(self.state.data.drafts.drafts)
        draft = self._draft()
        self._document_id = draft.id if draft is not None else ""
        self.document.show_document(self._document_id)
        if self._is_whom_stale and self.isVisible():
            self._read_whom()
        self._show_document(draft)
        self._wait_for_deadline()

    def show_row(self, row_id: str) -> bool:
        """Choose an opinion, a round, somebody asked or a document; whether it is here."""
        for draft in self.state.data.drafts.drafts:
            if any(each.id == row_id for each in draft.opinions):
                self._look(draft, "", OPINIONS)
                self.opinions.filters.clear()
                self.opinions.grid.kept.want(row_id)
                return True
            for one in draft.rounds:
                is_asked = any(each.participant.id == row_id for each in one.asked)
                if row_id in (draft.id, one.round.id) or is_asked:
                    self._look(draft, "" if row_id == draft.id else one.round.id, ASKED if is_asked else OPINIONS)
                    if is_asked:
                        self.asked.grid.kept.want(row_id)
                    return True
        return False

    # what the commands ask

    def look_at(self, round_id: str) -> None:
        """Look at a round, now or as soon as it is there; empty = all."""
        self._wanted_round = round_id
        self.show_state()

    def current_opinion(self) -> Opinion | None:
        """The one opinion chosen."""
        rows = self.opinions.chosen_opinions if self.sheet is self.opinions else []
        return rows[0].opinion if len(rows) == 1 else None

    def show_sheet(self, number: int) -> None:
        """See `OpinionsBody`."""
        super().show_sheet(number)
        self._show_count()
        self._details_timer.start()

    def toggle_details(self) -> None:
        """See `OpinionsBody`; the details show what is chosen when they come back."""
        super().toggle_details()
        self._show_details()

    def go_to_open(self, step: int) -> None:
        """Go to the next unanswered opinion, or to the one before; the cursor stays in the details where it was there."""
        focus = QApplication.focusWidget()
        was_in_details = focus is not None and self.details.isAncestorOf(focus)
        if self.sheet is not self.opinions:
            self.show_sheet(OPINIONS)
        found = self.opinions.next_open(step)
        if found is None:
            self.desk.messages.tell(_("There is no other unanswered opinion among those shown."))
            return
        self.opinions.go_to(found.id)
        if was_in_details:
            self._show_details()
            self.details.focus_answer()
        else:
            self.opinions.grid.setFocus()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Who can be asked is read when it is first needed."""
        super().showEvent(event)
        if self._is_whom_stale:
            self._read_whom()

    # inside

    def _connect(self) -> None:
        self._details_timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._details_timer.timeout.connect(self._show_details)
        self._deadline = QTimer(self, singleShot=True)
        self._deadline.timeout.connect(self.state.read)
        for sheet in (self.opinions, self.asked):
            sheet.counted.connect(self._show_count)
            sheet.grid.kept.current_changed.connect(self._details_timer.start)
            sheet.grid.kept.selected_changed.connect(self._details_timer.start)
        self.switch.chosen.connect(self.show_sheet)
        self.document.document_chosen.connect(self._on_document)
        self.rounds.chosen.connect(self._on_round)
        self.rounds.opened.connect(self.asking.edit_round)
        self.details.edited.connect(self._on_edited)
        self.details.file_dropped.connect(self.attaching.attach)
        self.desk.bus.changed.connect(self._on_changed)
        self.show_sheet(OPINIONS)

    def _draft(self) -> Draft | None:
        """The document looked at: the one before, else the first that is asked about, else the first."""
        drafts = self.state.data.drafts
        found = drafts.of(self._document_id)
        first = next((each for each in drafts.drafts if each.rounds), None)
        return found or first or next(iter(drafts.drafts), None)

    def _show_document(self, draft: Draft | None) -> None:
        if draft is None:
            self.shown = None
            self.show_page(NO_DOCUMENT)
            self.counted.emit()
            return
        is_first = self.shown is None
        if self.shown is None or self.shown.draft.id != draft.id:
            self._keep_new_rows(draft)
        if any(one.round.id == self._wanted_round for one in draft.rounds):
            self._round_id, self._wanted_round = self._wanted_round, ""
        self.rounds.show_rounds(draft, self._round_id)
        self._round_id = self.rounds.key
        its = next((one for one in draft.rounds if one.round.id == self._round_id), None)
        self.shown = Shown(draft, its, self.state.data.as_of)
        is_begun = bool(draft.rounds or draft.opinions) or self.opinions.is_begun
        self.show_page(BODY if is_begun else NO_ROUND)
        for sheet in (self.opinions, self.asked):
            sheet.show_data(self.shown)
        self._read_texts()
        self.fold()
        self._show_count()
        self._details_timer.start()
        if is_first and self.isVisible() and self.isAncestorOf(QApplication.focusWidget() or self):
            self.sheet.setFocus()

    def _keep_new_rows(self, draft: Draft) -> None:
        """What is typed into a new row belongs to its document."""
        self.opinions.is_begun = False
        for sheet in (self.opinions, self.asked):
            sheet.model.set_new_texts({})
            sheet.model.keep_drafts(self.desk.drafts, f"drafts/{sheet.model.listing.name}/{draft.id}")

    def _look(self, draft: Draft, round_id: str, sheet: int) -> None:
        self._document_id, self._round_id = draft.id, round_id
        self.document.show_document(draft.id)
        self._show_document(draft)
        self.show_sheet(sheet)

    def _show_count(self) -> None:
        shown = self.shown
        if shown is not None and self.sheet is self.opinions:
            rows: Sequence[OpinionRow] = self.opinions.model.shown_rows or shown.opinions
            self.counts.setText(count_words(row.opinion for row in rows))
        self.counts.setVisible(shown is not None and self.sheet is self.opinions and bool(shown.opinions))
        self.counted.emit()

    def _show_details(self) -> None:
        self.desk.actions.refresh()
        if self.details.isVisible():
            rows = self.opinions.chosen_opinions
            self.details.show_rows(rows, self._text_of(rows[0]) if len(rows) == 1 else "")

    # texts, deadlines, who can be asked

    def _text_of(self, row: OpinionRow) -> str:
        its = (each for each in row.draft.versions if each.id == row.opinion.version_id)
        version = next(its, row.draft.last_version)
        return self._texts.get(version.file_hash, "") if version is not None else ""

    def _read_texts(self) -> None:
        """The texts of the drafts, for the places that are quoted."""
        versions = self.shown.draft.versions if self.shown is not None else ()
        missing = {each.file_hash for each in versions} - set(self._texts)
        if missing:
            lists = self.desk.app.lists
            self.desk.read(lambda: {**dict.fromkeys(missing, ""), **lists.texts(missing)}, self._on_texts, owner=self)

    def _on_texts(self, texts: dict[str, str]) -> None:
        self._texts.update(texts)
        self._show_details()

    def _wait_for_deadline(self) -> None:
        """When the next time to answer is over, that is seen at once."""
        now = self.desk.app.clock.now().astimezone().replace(tzinfo=None)
        rounds = [one for draft in self.state.data.drafts.drafts for one in draft.rounds]
        at = next_change(rounds, now)
        self._deadline.stop()
        if at is not None:
            self._deadline.start(int(min(at - now, LONGEST_WAIT).total_seconds() * 1000) + 1)

    def _read_whom(self) -> None:
        self._is_whom_stale = False
        app, scope = self.desk.app, self.desk.congress_scope
        self.desk.read(lambda: read_whom(app, scope()), self._on_whom, owner=self)

    def _on_whom(self, data: WhomData) -> None:
        self.whom.set(data)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & READ_FROM:
            self._is_whom_stale = True
            if self.isVisible():
                self._read_whom()

    # what the person does

    def _on_document(self, id: str) -> None:
        self._document_id, self._round_id = id, ""
        self.show_state()

    def _on_round(self, id: str) -> None:
        self._round_id = id
        self._show_document(self._draft())

    def _on_edited(self, values: dict[str, Any], name: str, form: Any) -> None:
        if self.shown is not None:
            self.verbs.change(self.shown, self.details.rows, values, lambda sentence: form.refuse(name, sentence))
