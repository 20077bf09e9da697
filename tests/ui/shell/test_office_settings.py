"""What the office decides, as forms: refused values stay visible; a data file that is gone is told."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from congress_app.domain.fields import fields_of
from congress_app.domain.office import Office
from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.office_settings import PAPER, SIGNING, OfficeForms

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def forms(window: MainWindow, qtbot: QtBot) -> OfficeForms:
    made = OfficeForms(window.desk, window)
    qtbot.waitUntil(made.paper.isEnabled)
    return made


def test_every_field_of_the_office_stands_in_one_of_them() -> None:
    own = {field.name for field in fields_of(Office)} - {"id", "version"}
    assert sorted((*PAPER, *SIGNING)) == sorted(own)


def test_an_unknown_organisation_is_refused(forms: OfficeForms) -> None:
    line = forms.paper.input("organisation_id")
    line.put_text("Đảng bộ không có")
    line.left.emit()
    assert forms.paper.first_wrong == "organisation_id"


def test_a_file_that_is_gone_is_told_with_the_way_on(
    forms: OfficeForms, window: MainWindow, data_file: Path, qtbot: QtBot
) -> None:
    data_file.unlink()
    line = forms.paper.input("place_name")
    line.put_text("Bưởi")
    line.left.emit()
    qtbot.waitUntil(lambda: forms.paper.first_wrong == "place_name")
    assert "đã bị xóa hoặc bị thay thế" in window.messages.bar.words
    assert line.shown_text() == "Bưởi"


def test_they_follow_what_is_changed_elsewhere(forms: OfficeForms, window: MainWindow, qtbot: QtBot) -> None:
    window.desk.write(lambda: window.desk.app.services.office.change({"place_name": "Bưởi"}), owner=window)
    qtbot.waitUntil(lambda: forms.paper.input("place_name").shown_text() == "Bưởi")
