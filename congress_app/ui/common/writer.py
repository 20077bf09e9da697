"""All writes of the window, in order, through one worker; and the bus that tells visible lists what has changed.

Not here: the verbs themselves (services), and how errors are said (`message`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QThreadPool, Signal

from congress_app.runtime.errors import UserError
from congress_app.ui.common.task import Report, deliver_now, run_task


class OutcomeLike(Protocol):
    """What a verb returns, as far as the window needs it."""

    @property
    def changed(self) -> frozenset[Any]:
        """The kinds of rows that were written."""
        ...


O = TypeVar("O", bound=OutcomeLike)  # noqa: E741 - an outcome


class ChangeBus(QObject):
    """Says which kinds of rows were written; visible lists reload, hidden ones do so when they are shown."""

    changed = Signal(frozenset)


class Writer(QObject):
    """Runs verbs one after the other on the one writing worker.

    done: each outcome, after its own callback and the bus. waiting_changed: how many verbs are not committed yet.
    """

    done = Signal(object)
    waiting_changed = Signal(int)

    def __init__(
        self, bus: ChangeBus, tell_error: Callable[[BaseException], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.bus = bus
        self._tell_error = tell_error
        self._waiting = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # the worker stays, and with it its connection

    @property
    def waiting(self) -> int:
        """How many verbs are not committed yet."""
        return self._waiting

    def do(
        self,
        call: Callable[[], O],
        on_done: Callable[[O], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        *,
        owner: QObject,
        name: str = "",
    ) -> None:
        """Run one verb after those before it.

        Args:
            call: the verb with its values bound, such as `partial(agenda.move_item, item_id, to)`; touches no widget.
            on_done: gets the outcome, before the bus tells the lists. Not called when `owner` has died.
            on_error: told of every failure, and then says it itself when it is a `UserError`; without one the message module says it.
                A fault of the program goes to the crash report in any case.
            name: what the status line says while it runs.
        """

        def job(_report: Report) -> O:
            return call()

        self._count(1)
        done, failed = partial(self._on_done, on_done, owner), partial(self._on_error, on_error, owner)
        run_task(job, done, failed, owner=self, name=name, pool=self._pool, must_run=True)

    def finish(self, wait_ms: int = 10_000) -> bool:
        """At closing: wait until all is committed and told. Returns whether it is."""
        return deliver_now(self._pool, wait_ms) and self._waiting == 0

    def _on_done(self, on_done: Callable[[Any], None] | None, owner: QObject, outcome: Any) -> None:
        self._count(-1)
        try:
            if on_done is not None and shiboken6.isValid(owner):
                on_done(outcome)
        finally:
            if outcome.changed:
                self.bus.changed.emit(outcome.changed)
            self.done.emit(outcome)

    def _on_error(self, on_error: Callable[[BaseException], None] | None, owner: QObject, error: BaseException) -> None:
        self._count(-1)
        is_heard = on_error is not None and shiboken6.isValid(owner)
        if on_error is not None and is_heard:
            on_error(error)
        if not is_heard or not isinstance(error, UserError):
            self._tell_error(error)

    def _count(self, by: int) -> None:
        self._waiting += by
        self.waiting_changed.emit(self._waiting)
