"""A dialog that asks for a verb: it waits for it, says its refusal, and closes when it is done."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from congress_app import bootstrap
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import column_of
from tests.ui.desks import desk_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Asking(KeptDialog):
    """Asks for an organisation of two fields."""

    asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window, "New", "Add")
        self.form = Form(Organisation, ("name", "short_name"), parent=self)
        self.use_form(self.form, Organisation, ("name", "short_name"))
        self.draft = Organisation(id=Id("new"), name="Đảng bộ xã A", short_name="x" * 400)
        self.form.show_rows(self.draft)
        self.setLayout(column_of(self.form, self.refusal, self._foot))

    def ask(self) -> None:
        """Ask at once."""
        self.asked.emit(self.draft)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    app = bootstrap.open_app(file, backups=tmp_path)
    made = desk_on(qtbot, app, tmp_path)
    made.window.show()
    yield made
    made.writer.finish()
    app.close()


@pytest.fixture
def dialog(desk: Desk) -> Asking:
    made = Asking(desk)
    made.open()
    return made


def add(desk: Desk, dialog: Asking, values: dict[str, Any], told: list[str]) -> None:
    verbs = desk.app.services.organisations
    dialog.carry_out(desk, lambda: verbs.add(values), lambda outcome: told.append(outcome.value.name))


def test_it_closes_when_it_is_done(desk: Desk, dialog: Asking, qtbot: QtBot) -> None:
    told: list[str] = []
    with qtbot.waitSignal(dialog.accepted):
        add(desk, dialog, {"name": "Đảng bộ xã A"}, told)
        assert dialog.isVisible()
    qtbot.waitUntil(lambda: told == ["Đảng bộ xã A"])
    assert not dialog.isVisible()


def test_it_grows_with_the_sentences_in_it(dialog: Asking, qtbot: QtBot) -> None:
    layout = dialog.layout()
    assert layout is not None
    dialog.form.refuse("name", "Tên này đã có. " * 20)
    qtbot.waitUntil(lambda: dialog.height() >= layout.totalMinimumHeightForWidth(dialog.width()))
    foot = dialog.findChildren(QPushButton)[0]
    last = dialog.form.input("short_name")
    assert last.mapTo(dialog, last.rect().bottomLeft()).y() < foot.mapTo(dialog, foot.rect().topLeft()).y()


def test_while_it_waits_nothing_is_asked_or_given_up(desk: Desk, dialog: Asking, qtbot: QtBot) -> None:
    go, verbs = threading.Event(), desk.app.services.organisations

    def verb() -> Any:
        go.wait(10)
        return verbs.add({"name": "Đảng bộ xã A"})

    dialog.carry_out(desk, verb, lambda _outcome: None)
    dialog.offer(is_complete=True)
    assert not dialog._button.isEnabled()
    with qtbot.assertNotEmitted(dialog.asked):
        dialog.accept()
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.accepted):
        go.set()


def test_a_refusal_that_names_a_field_stands_there(desk: Desk, dialog: Asking, qtbot: QtBot) -> None:
    add(desk, dialog, {"name": "Đảng bộ xã A", "short_name": "x" * 400}, [])
    qtbot.waitUntil(lambda: dialog.form.first_wrong == "short_name")
    assert dialog.isVisible()
    assert dialog._button.isEnabled()
    assert dialog.form.input("short_name").shown_text() == "x" * 400
    assert not dialog.refusal.isVisible()


def test_any_other_refusal_stands_above_the_foot_until_something_is_edited(
    desk: Desk, dialog: Asking, qtbot: QtBot
) -> None:
    add(desk, dialog, {"name": ""}, [])
    qtbot.waitUntil(dialog.refusal.isVisible)
    assert dialog.refusal.text() == "Tổ chức đảng phải có tên."
    assert desk.messages.bar.words == ""
    dialog.form.edited.emit("name", "Đảng bộ xã B")
    assert not dialog.refusal.isVisible()
    assert dialog._button.isEnabled()
