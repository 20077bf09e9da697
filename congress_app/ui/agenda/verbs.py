"""What the commands of the part do: the current rows become the values of a verb, dialogs ask for the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.agenda import Session
from congress_app.domain.agenda_clock import USUAL_STARTS
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.programme import session_day
from congress_app.domain.templates import Template
from congress_app.i18n import _
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.services.agenda import Place
from congress_app.services.records import Deletion
from congress_app.services.templates import all_templates
from congress_app.services.work import Outcome
from congress_app.ui.agenda.nodes import NewPlace
from congress_app.ui.agenda.places import behind, beside, chosen, into_before, out_of
from congress_app.ui.agenda.view import AgendaTree
from congress_app.ui.agenda.work import AgendaWork
from congress_app.ui.common import commands as common

OFFERED = (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)


class Verbs:
    """Carries the commands out for the rows chosen in a tree."""

    def __init__(self, work: AgendaWork, tree: AgendaTree, page: QWidget) -> None:
        self._work, self._tree, self._page = work, tree, page
        self._desk, self._services = work.desk, work.services

    # rows

    def new_item(self) -> None:
        """Open the line for a new item behind the current one; a congress without sessions gets its first one."""
        key = self._tree.current_key
        session = self._work.session_of(key) or next(iter(self._work.data.sessions), None)
        if session is None:
            self.new_session()
            return
        model = self._tree.agenda
        line = model.line_at(self._tree.currentIndex())
        item = line.item if line is not None else None
        place = model.new_place(session.id)
        if item is not None:
            after = behind(model.family(), item.id)
            place = NewPlace(after.parent_id or "", after.before or "")
        index = model.place_new(session.id, place)
        self._tree.expand(index.parent())
        self._tree.setCurrentIndex(index)
        self._tree.scrollTo(index)
        self._tree.setFocus()
        self._tree.edit(index)

    def new_session(self) -> None:
        """Add a session: on the half-day after the current one, in its phase."""
        made = self._next_session()
        if made is None:
            self._desk.messages.warn(_("A session needs a day. Set the opening day of the congress first."))
            return
        phase, values = made
        self._work.run(partial(self._services.agenda.add_session, Id[Phase](phase.id), values), wanted=_id_of)

    def duplicate(self) -> None:
        """Copy the chosen items right behind them."""
        ids = self._chosen()
        if ids:
            self._work.run(partial(self._services.agenda.duplicate, ids), wanted=_first_id)

    def delete(self) -> None:
        """Delete the chosen items, or the current session; the bar offers to take it back."""
        keys = self._chosen()
        session = self._work.row(self._tree.current_key)
        if not keys and isinstance(session, SessionRow):
            keys = [session.id]
        if keys:
            self._tree.step(1, 0)
            self._work.delete(keys, self._on_deleted)

    def move(self, step: int) -> None:
        """One place up or down, over the edge of a session into its neighbour."""
        model = self._tree.agenda
        family = model.family()
        ids = chosen(family, self._tree.selected_items())
        place = beside(family, ids, step)
        if place is None:
            return
        self._move(ids, place)

    def indent(self) -> None:
        """Make the chosen items parts of the one before them."""
        ids = self._chosen()
        if ids:
            place = into_before(self._tree.agenda.family(), ids)
            self._move(ids, place, partial(self._services.agenda.indent, *ids))

    def outdent(self) -> None:
        """Take the chosen parts out of their item."""
        ids = self._chosen()
        if ids:
            place = out_of(self._tree.agenda.family(), ids)
            self._move(ids, place, partial(self._services.agenda.outdent, *ids))

    # times

    def shift(self) -> None:
        """Ask by how many minutes everything from here on is shifted."""
        from congress_app.ui.agenda.shift_dialog import ShiftDialog  # noqa: PLC0415 - built when asked for

        session = self._work.session_of(self._tree.current_key)
        item = self._item() or (session.items[0] if session is not None and session.items else None)
        if item is None or session is None:
            return
        dialog = ShiftDialog(item, session, self._page)

        def accepted() -> None:
            self._work.run(partial(self._services.agenda_times.shift_from, item.item.id, dialog.minutes))

        self._open(dialog, accepted)

    def split(self) -> None:
        """Ask where the current item is split by a break."""
        from congress_app.ui.agenda.split_dialog import SplitDialog  # noqa: PLC0415 - built when asked for

        item = self._item()
        if item is None:
            return
        dialog = SplitDialog(item, self._page)

        def accepted() -> None:
            call = partial(self._services.agenda_times.split, item.item.id, dialog.after, dialog.lasting)
            self._work.run(call, wanted=_id_of)

        self._open(dialog, accepted)

    # the whole programme

    def issue(self, warning_count: int) -> None:
        """Issue the programme, saying first what that means."""
        from congress_app.ui.agenda.issue_dialog import IssueDialog  # noqa: PLC0415 - built when asked for

        dialog = IssueDialog(self._work.data, warning_count, self._page)

        def accepted() -> None:
            call = partial(self._services.programme.issue, self._congress_id, dialog.note)
            self._work.run(call, self._on_issued)

        self._open(dialog, accepted)

    def revoke(self) -> None:
        """Take the last issue back; that can be undone."""
        self._work.run(partial(self._services.programme.revoke, self._congress_id), self._on_revoked)

    def from_source(self, *, is_copying: bool) -> None:
        """A new agenda from a template or from another congress."""
        from congress_app.ui.agenda.template_dialog import TemplateDialog  # noqa: PLC0415 - built when asked for

        dialog = TemplateDialog(self._desk, self._work.data, self._page, is_copying=is_copying)

        def accepted() -> None:
            source, opening = dialog.chosen, dialog.opening
            if source is None:
                return
            if source.template is None:
                copied = Id[Congress](source.congress_id)
                self._work.run(partial(self._services.templates.copy_agenda, copied, self._congress_id))
            else:
                day = opening if isinstance(opening, dt.date) else None
                call = partial(self._services.templates.new_agenda, self._congress_id, source.template, day)
                self._work.run(call)

        self._open(dialog, accepted)

    def save_template(self) -> None:
        """Keep the agenda as the office's own template."""
        from congress_app.ui.agenda.save_template_dialog import SaveTemplateDialog  # noqa: PLC0415 - as above

        row = self._work.data.row
        if row is None:
            return
        dialog = SaveTemplateDialog(_("Programme of {organisation}").format(organisation=row.short_name), self._page)

        def accepted() -> None:
            name = dialog.name
            said = _("Kept as the template “{name}”").format(name=name)
            call = partial(self._services.templates.save, self._congress_id, name)
            self._work.run(call, lambda _outcome: self._desk.messages.tell(said))

        self._open(dialog, accepted)

    def paste(self, text: str = "") -> None:
        """Show a pasted programme, then add it as one step."""
        from congress_app.ui.agenda.paste_dialog import PasteDialog  # noqa: PLC0415 - built when asked for

        session = self._work.session_of(self._tree.current_key) or next(iter(self._work.data.sessions), None)
        dialog = PasteDialog(self._work.data, text, session.id if session is not None else "", self._page)

        def accepted() -> None:
            plan = dialog.plan
            call = partial(
                self._work.blocks.paste,
                self._congress_id,
                plan.sessions,
                plan.dates,
                is_replacing=dialog.is_replacing,
            )
            self._work.run(call, self._on_pasted)

        self._open(dialog, accepted)

    def set_dates(self) -> None:
        """Ask for the opening day; the phases follow from the template that fits."""
        self._desk.read(lambda: all_templates([]), self._on_templates, owner=self._page)

    # what is offered

    def can_edit_item(self) -> bool:
        """Whether the current row is an item."""
        return self._item() is not None

    def can_choose(self) -> bool:
        """Whether there is a row to delete."""
        return self._work.row(self._tree.current_key) is not None

    # inside

    @property
    def _congress_id(self) -> Id[Congress]:
        return Id[Congress](self._desk.congress_id)

    def _item(self) -> ItemRow | None:
        return self._work.item(self._tree.current_key)

    def _chosen(self) -> list[Any]:
        return chosen(self._tree.agenda.family(), self._tree.selected_items())

    def _move(self, ids: Sequence[str], place: Place | None, call: Callable[[], Outcome[Any]] | None = None) -> None:
        """Move items, the current row stays the current one and in view; where there is no place the verb says why."""
        if place is None:
            if call is not None:
                self._work.run(call)
            return
        column = self._tree.currentIndex().column()
        current = self._tree.current_key
        self._work.move(ids, place, call)
        index = self._tree.agenda.index_of(current, column)
        self._tree.expand(index.parent())
        self._tree.scrollTo(index)

    def _open(self, dialog: QDialog, accepted: Any) -> None:
        dialog.accepted.connect(accepted)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _next_session(self) -> tuple[Phase, dict[str, Any]] | None:
        data = self._work.data
        phases = [phase for phase in data.phases if phase.kind in OFFERED]
        current = self._work.session_of(self._tree.current_key) or (data.sessions[-1] if data.sessions else None)
        if current is None:
            phase = min(phases, key=lambda each: OFFERED.index(each.kind), default=None)
            half = phase.starts_half if phase is not None else HalfDay.MORNING
            return (phase, _session_values(1, half)) if phase is not None else None
        phase = current.phase
        taken = [each for each in data.sessions if each.phase.id == phase.id]
        day, half = current.session.day, current.session.half_day
        for day, half in _half_days_after(current.session):
            if not any((each.session.day, each.session.half_day) == (day, half) for each in taken):
                break
        ends = (phase.last_day, phase.ends_half.order)
        probe = Session(id=Id(""), phase_id=Id(phase.id), day=day, half_day=half)
        if (session_day(phase, probe), half.order) > ends:
            later = [each for each in phases if OFFERED.index(each.kind) > _rank(phase.kind)]
            free = next((each for each in later if not any(row.phase.id == each.id for row in data.sessions)), None)
            if free is not None:
                return free, _session_values(1, free.starts_half)
        return phase, _session_values(day, half)

    def _on_deleted(self, outcome: Outcome[Deletion]) -> None:
        words = _("Deleted: {what}").format(what=outcome.value.words)
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)

    def _on_issued(self, outcome: Outcome[Any]) -> None:
        from congress_app.ui.common.message_bar import Link  # noqa: PLC0415 - only here

        said = _("The programme was issued: issue {number}").format(number=outcome.value.number)
        way = Link(_("Print it"), partial(self._desk.visit, "printing", form="programme"))
        self._desk.messages.tell(said, link=way)

    def _on_revoked(self, outcome: Outcome[int]) -> None:
        said = _("Issue {number} was revoked").format(number=outcome.value)
        self._desk.messages.tell_undoable(said, self._desk.actions.action(common.UNDO).trigger)

    def _on_pasted(self, outcome: Outcome[int]) -> None:
        said = _("{count} items were added").format(count=outcome.value)
        self._desk.messages.tell_undoable(said, self._desk.actions.action(common.UNDO).trigger)

    def _on_templates(self, templates: Sequence[Template]) -> None:
        from congress_app.ui.agenda.dates_dialog import DatesDialog  # noqa: PLC0415 - built when asked for

        row = self._work.data.row
        if row is None:
            return
        fitting = [each for each in templates if each.suits(row.congress, row.organisation)]
        dialog = DatesDialog((fitting or list(templates))[0], self._page)

        def accepted() -> None:
            self._work.run(partial(self._work.blocks.set_dates, self._congress_id, dialog.dates))

        self._open(dialog, accepted)


def _session_values(day: int, half: HalfDay) -> dict[str, Any]:
    return {"day": day, "half_day": half, "starts_at": USUAL_STARTS[half]}


def _half_days_after(session: Session) -> list[tuple[int, HalfDay]]:
    halves = [(session.day + step, half) for step in range(4) for half in (HalfDay.MORNING, HalfDay.AFTERNOON)]
    return [each for each in halves if (each[0], each[1].order) > (session.day, session.half_day.order)]


def _rank(kind: PhaseKind) -> int:
    return OFFERED.index(kind) if kind in OFFERED else -1


def _id_of(value: Any) -> str:
    return str(value.id)


def _first_id(value: Any) -> str:
    return str(value[0].id)
