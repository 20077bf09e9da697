"""Work off the window's thread: `run_task`, `stop_all`, and the named jobs that run now. The only thread code of the window.

Not here: writing to the data file, which goes in order through `writer`.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, Signal, Slot

T = TypeVar("T")

REPORTS_A_SECOND = 20
SWITCH_SECONDS = 0.0005


class Cancelled(Exception):
    """Raised inside a job at its next report after it was cancelled."""


class Report(Protocol):
    """Told by a job how far it is; raises `Cancelled` when it shall stop."""

    def __call__(self, done: int = 0, total: int = 0, words: str = "") -> None:
        """`done` of `total` (0 = unknown), and what is being done in the user's words."""
        ...


class Task(QObject):
    """One job on a worker. Lives in the window's thread and is kept alive until it is delivered."""

    progressed = Signal(int, int, str)
    finished = Signal()
    _ended = Signal(object, object)

    def __init__(
        self,
        job: Callable[[Report], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[BaseException], None] | None,
        owner: QObject,
        name: str,
        must_run: bool,
    ) -> None:
        super().__init__()
        self.name = name
        self.is_cancellable = not must_run
        self.done, self.total, self.words = 0, 0, ""
        self._job: Callable[[Report], Any] | None = job
        self._on_done: Callable[[Any], None] | None = on_done
        self._on_error = on_error
        self._owner: QObject | None = owner
        self._stop = threading.Event()
        self._reported_at = 0.0
        self._ended.connect(self._deliver)  # a bound method of a QObject: queued into the window's thread
        owner.destroyed.connect(self.cancel)

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop; nothing of it will be delivered. A write is not stopped."""
        if self.is_cancellable:
            self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop.is_set()

    def report(self, done: int = 0, total: int = 0, words: str = "") -> None:
        """See `Report`; called on the worker."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._reported_at > 1 / REPORTS_A_SECOND or done == total:
            self._reported_at = now
            self.progressed.emit(done, total, words)

    def work(self) -> None:
        """Run the job; called on the worker."""
        job = self._job
        try:
            if job is None or self._stop.is_set():
                raise Cancelled
            result, error = job(self.report), None
        except BaseException as raised:  # noqa: BLE001 - handed over to the window's thread
            result, error = None, raised
        if shiboken6.isValid(self):  # else the program has ended meanwhile, and nobody waits for it
            self._ended.emit(result, error)

    @Slot(object, object)
    def _deliver(self, result: Any, error: BaseException | None) -> None:
        owner, on_done, on_error = self._owner, self._on_done, self._on_error
        self._owner = self._on_done = self._on_error = self._job = None
        _alive.pop(self, None)
        is_wanted = owner is not None and shiboken6.isValid(owner)
        if is_wanted and owner is not None:
            owner.destroyed.disconnect(self.cancel)  # else the dying owner calls a dying task
        _running.forget(self)
        try:
            if is_wanted and not self._stop.is_set() and not isinstance(error, Cancelled):
                _hand_over(result, error, on_done, on_error)
        finally:
            self.finished.emit()


class Running(QObject):
    """The named jobs that run now, for the status line."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tasks: list[Task] = []

    def add(self, task: Task) -> None:
        """A named job has begun."""
        self.tasks.append(task)
        task.progressed.connect(self._on_progressed)
        self.changed.emit()

    def forget(self, task: Task) -> None:
        """A job has ended."""
        if task in self.tasks:
            self.tasks.remove(task)
            self.changed.emit()

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, words: str) -> None:
        task = self.sender()
        if isinstance(task, Task):
            task.done, task.total, task.words = done, total, words
            self.changed.emit()


_alive: dict[Task, None] = {}  # in the order in which they were begun
_running = Running()


class _Start:
    """Jobs that wait for the first paint of the window; None = jobs run at once."""

    held: list[Task] | None = None


def running() -> Running:
    """The named jobs that run now."""
    return _running


def run_task(
    job: Callable[[Report], T],
    on_done: Callable[[T], None],
    on_error: Callable[[BaseException], None] | None = None,
    *,
    owner: QObject,
    name: str = "",
    pool: QThreadPool | None = None,
    must_run: bool = False,
) -> Task:
    """Run `job(report)` on a worker and call back in the window's thread while `owner` lives.

    Args:
        job: a pure function; touches no widget. Tells its progress by `report(done, total, words)`.
        on_error: told of what the job raised; without one it is raised in the window's thread, where the message module takes it.
        name: what the status line says while it runs; unnamed jobs are not shown.
        pool: another pool than the common one.
        must_run: whether it is a write, which nothing cancels.
    """
    task = Task(job, on_done, on_error, owner, name, must_run)
    _alive[task] = None
    if name:
        _running.add(task)
    if _Start.held is not None and pool is None:
        _Start.held.append(task)
    else:
        (pool or QThreadPool.globalInstance()).start(task.work)
    return task


def hold_back() -> None:
    """Before a window is built: let jobs wait, so that nothing takes time from its first paint."""
    if _Start.held is None:
        _Start.held = []


def let_go() -> None:
    """The window has painted: jobs that were held back run now, in their order."""
    waiting, _Start.held = _Start.held or [], None
    for task in waiting:
        QThreadPool.globalInstance().start(task.work)


def stop_all(wait_ms: int = 5000) -> bool:
    """At exit: ask all jobs to stop and wait for them. Returns whether all have ended."""
    for task in list(_alive):
        task.cancel()
    return QThreadPool.globalInstance().waitForDone(wait_ms)


def deliver_now(pool: QThreadPool, wait_ms: int) -> bool:
    """Wait for a pool and deliver what it has done, before anything else happens in the window."""
    has_ended = pool.waitForDone(wait_ms)
    for task in list(_alive):
        QCoreApplication.sendPostedEvents(task, QEvent.Type.MetaCall.value)
    return has_ended


def share_time() -> None:
    """At start: let the window's thread take over quickly while a job computes."""
    sys.setswitchinterval(SWITCH_SECONDS)


def _hand_over(
    result: Any,
    error: BaseException | None,
    on_done: Callable[[Any], None] | None,
    on_error: Callable[[BaseException], None] | None,
) -> None:
    if error is None:
        if on_done is not None:
            on_done(result)
    elif on_error is not None:
        on_error(error)
    else:
        raise error
