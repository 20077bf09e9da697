from __future__ import annotations

import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from congress_app.ui.common import task
from congress_app.ui.common.task import Report, hold_back, let_go, run_task, running, stop_all

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    made = QLabel("x")
    qtbot.addWidget(made)
    return made


def slowly(report: Report) -> Any:
    for done in range(1000):
        report(done, 1000, "đếm")
        time.sleep(0.005)
    return "all"


def _number(number: int, _report: Report) -> int:
    return number


def test_the_job_runs_elsewhere_and_its_result_comes_home(qtbot: QtBot, owner: QObject) -> None:
    got: list[Any] = []
    run_task(
        lambda _report: threading.get_ident(), lambda there: got.append((there, threading.get_ident())), owner=owner
    )
    qtbot.waitUntil(lambda: len(got) == 1)
    there, here = got[0]
    assert there != here
    assert here == threading.get_ident()
    assert task._alive == {}


def test_an_error_is_handed_over_with_its_trace(qtbot: QtBot, owner: QObject) -> None:
    got: list[Any] = []
    run_task(lambda _report: 1 // 0, got.append, got.append, owner=owner)
    qtbot.waitUntil(lambda: len(got) == 1)
    assert isinstance(got[0], ZeroDivisionError)
    assert got[0].__traceback__ is not None


def test_an_error_nobody_asked_for_reaches_the_excepthook(qtbot: QtBot, owner: QObject) -> None:
    with qtbot.captureExceptions() as caught:
        run_task(lambda _report: 1 // 0, print, owner=owner)
        qtbot.waitUntil(lambda: task._alive == {})
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_a_cancelled_job_delivers_nothing(qtbot: QtBot, owner: QObject) -> None:
    got: list[Any] = []
    told: list[Any] = []
    made = run_task(slowly, got.append, got.append, owner=owner)
    made.progressed.connect(lambda *progress: told.append(progress))
    qtbot.waitUntil(lambda: len(told) >= 2)
    with qtbot.waitSignal(made.finished):
        made.cancel()
    assert got == []
    assert told[0] == (0, 1000, "đếm")


def test_nothing_is_delivered_to_an_owner_that_has_died(qtbot: QtBot) -> None:
    got: list[Any] = []
    ended: list[Any] = []
    owner = QLabel("x")
    made = run_task(slowly, owner.setText, got.append, owner=owner)
    made.finished.connect(lambda: ended.append(1))
    owner.deleteLater()
    qtbot.waitUntil(lambda: ended == [1])
    assert got == []


def test_hundreds_of_jobs_with_owners_that_die_in_between(qtbot: QtBot, owner: QObject) -> None:
    got: list[Any] = []
    for number in range(400):
        brief = QObject()
        run_task(partial(_number, number), got.append, owner=owner if number % 2 else brief)
        brief.deleteLater()
        del brief
    qtbot.waitUntil(lambda: task._alive == {}, timeout=20_000)
    assert set(range(1, 400, 2)) <= set(got)


def test_a_named_job_stands_in_the_list_while_it_runs(qtbot: QtBot, owner: QObject) -> None:
    go = threading.Event()
    names: list[Any] = []
    running().changed.connect(lambda: names.append([each.name for each in running().tasks]))
    run_task(lambda _report: go.wait(5), lambda _result: None, owner=owner, name="Kết xuất")
    run_task(lambda _report: 1, lambda _result: None, owner=owner)
    assert [each.name for each in running().tasks] == ["Kết xuất"]
    go.set()
    qtbot.waitUntil(lambda: running().tasks == [])
    assert names[0] == ["Kết xuất"]


def test_stop_all_ends_what_runs(qtbot: QtBot, owner: QObject) -> None:
    got: list[Any] = []
    for _number in range(6):
        run_task(slowly, got.append, got.append, owner=owner)
    assert stop_all(5000)
    qtbot.waitUntil(lambda: task._alive == {})
    assert got == []


def test_jobs_wait_until_they_are_let_go(owner: QObject, qtbot: QtBot) -> None:
    done: list[int] = []
    hold_back()
    run_task(lambda _report: 1, done.append, owner=owner)
    hold_back()  # another window before the first one has painted
    run_task(lambda _report: 2, done.append, owner=owner)
    qtbot.wait(50)
    assert done == []
    let_go()
    qtbot.waitUntil(lambda: sorted(done) == [1, 2])
