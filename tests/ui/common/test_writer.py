from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

from congress_app.domain.congresses import Congress
from congress_app.runtime.errors import Refused
from congress_app.ui.common.task import stop_all
from congress_app.ui.common.writer import ChangeBus, Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@dataclass(frozen=True, slots=True)
class Done:
    value: object
    changed: frozenset[type] = frozenset({Congress})


def slow(number: int) -> Done:
    time.sleep(0.01)
    return Done(number)


def broken() -> Done:
    raise ZeroDivisionError


@pytest.fixture
def told() -> list[BaseException]:
    return []


@pytest.fixture
def writer(qtbot: QtBot, told: list[BaseException]) -> Iterator[Any]:
    made = Writer(ChangeBus(), told.append)
    yield made
    assert made.finish()


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    made = QLabel("x")
    qtbot.addWidget(made)
    return made


def test_verbs_run_in_order_on_one_worker(qtbot: QtBot, writer: Writer, owner: QObject) -> None:
    ran, threads = [], set()

    def verb(number: int) -> Any:
        time.sleep(0.002 * (5 - number % 5))
        ran.append(number)
        threads.add(threading.get_ident())
        return Done(number)

    got: list[Any] = []
    for number in range(20):
        writer.do(partial(verb, number), lambda outcome: got.append(outcome.value), owner=owner)
    assert writer.waiting == 20
    qtbot.waitUntil(lambda: len(got) == 20)
    assert ran == got == list(range(20))
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_the_callback_comes_before_the_bus(qtbot: QtBot, writer: Writer, owner: QObject) -> None:
    heard: list[Any] = []
    writer.bus.changed.connect(heard.append)
    writer.do(lambda: Done(1), lambda outcome: heard.append(outcome.value), owner=owner)
    writer.do(lambda: Done(2, frozenset()), owner=owner)
    qtbot.waitUntil(lambda: writer.waiting == 0)
    assert heard == [1, frozenset({Congress})]


def test_an_error_of_the_users_is_said_once(
    qtbot: QtBot, writer: Writer, owner: QObject, told: list[BaseException]
) -> None:
    error = Refused("no")
    mine: list[BaseException] = []

    def verb() -> Done:
        raise error

    writer.do(verb, owner=owner)
    writer.do(verb, on_error=mine.append, owner=owner)
    qtbot.waitUntil(lambda: writer.waiting == 0)
    assert told == [error]
    assert mine == [error]


def test_a_fault_is_told_to_both(qtbot: QtBot, writer: Writer, owner: QObject, told: list[BaseException]) -> None:
    mine: list[Any] = []
    writer.do(broken, on_error=mine.append, owner=owner)
    qtbot.waitUntil(lambda: writer.waiting == 0)
    assert mine == told
    assert isinstance(told[0], ZeroDivisionError)


def test_the_bus_hears_of_a_write_whose_owner_has_died(qtbot: QtBot, writer: Writer) -> None:
    heard: list[Any] = []
    got: list[Any] = []
    writer.bus.changed.connect(heard.append)
    owner = QLabel("x")
    go = threading.Event()
    writer.do(lambda: Done(go.wait(5)), got.append, owner=owner)
    owner.deleteLater()
    qtbot.wait(20)
    go.set()
    qtbot.waitUntil(lambda: heard == [frozenset({Congress})])
    assert got == []


def test_nothing_cancels_a_write(qtbot: QtBot, writer: Writer, owner: QObject) -> None:
    got: list[Any] = []
    for number in range(5):
        writer.do(partial(slow, number), lambda done: got.append(done.value), owner=owner)
    stop_all()
    assert writer.finish()
    assert got == [0, 1, 2, 3, 4]
