"""What every part of the window works with: the open data file, the one writer, messages, actions, and the congress being worked on."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.listings.listing import Scope
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.actions import Actions
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.message import Messages
from congress_app.ui.common.task import Report, Task, run_task
from congress_app.ui.common.writer import ChangeBus, OutcomeLike, Writer

T = TypeVar("T")
O = TypeVar("O", bound=OutcomeLike)  # noqa: E741 - an outcome


@dataclass(frozen=True, slots=True)
class Visit:
    """A wish to see something: a part, the row in it, and filters by name (`state`, `kind`, `text`, `warnings`, `congress_ids` ...)."""

    part: str
    row_id: str = ""
    filters: Mapping[str, Any] = field(default_factory=dict)


class Desk(QObject):
    """One window's means. Parts get it by constructor.

    congress_changed: another congress is being worked on (its id, empty = none). visit_asked: a link was followed (a `Visit`).
    """

    congress_changed = Signal(str)
    visit_asked = Signal(object)

    def __init__(self, app: App, settings: SettingsFile, window: QWidget, messages: Messages, drafts: Drafts) -> None:
        super().__init__(window)
        self.app, self.settings, self.messages, self.drafts = app, settings, messages, drafts
        self.window = window
        self.bus = ChangeBus(self)
        self.bus.changed.connect(messages.on_changed)
        self.writer = Writer(self.bus, messages.tell_error, self)
        self.actions = Actions(window)
        self._congress_id = ""

    @property
    def congress_id(self) -> str:
        """The congress being worked on; empty = none."""
        return self._congress_id

    def work_on(self, congress_id: str) -> None:
        """Take up another congress."""
        if congress_id != self._congress_id:
            self._congress_id = congress_id
            self.settings.change(last_congress=congress_id)
            self.congress_changed.emit(congress_id)

    def visit(self, part: str, row_id: str = "", **filters: Any) -> None:
        """Follow a link to a part of the window."""
        self.visit_asked.emit(Visit(part, row_id, filters))

    def scope(self) -> Scope:
        """All congresses, as of today. Reads the data file: call it within a job."""
        return self.app.scope()

    def congress_scope(self) -> Scope:
        """The congress being worked on, as of today. Reads the data file: call it within a job."""
        return dataclasses.replace(
            self.app.scope(), congress_id=Id[Congress](self._congress_id) if self._congress_id else None
        )

    def read(self, job: Callable[[], T], on_done: Callable[[T], None], *, owner: QObject, name: str = "") -> Task:
        """Ask the data file off the window's thread; errors are said."""
        return run_task(partial(_plainly, job), on_done, self.messages.tell_error, owner=owner, name=name)

    def write(
        self,
        call: Callable[[], O],
        on_done: Callable[[O], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Run one verb after those before it; lists are told what changed."""
        self.writer.do(call, on_done, on_error, owner=owner)


def _plainly(job: Callable[[], T], _report: Report) -> T:
    return job()
