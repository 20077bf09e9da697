"""The dialog for a new organisation: a unit proposes the rest, what was typed stays, one that stands already is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QWidget

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.organisations.new_dialog import NewOrganisationDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TOP = Organisation(id=Id("top"), name="Đảng bộ tỉnh Phú Thọ", kind=OrganisationKind.PROVINCE, unit_key="Phú Thọ")
COMMITTEE = Organisation(id=Id("uy"), name="Đảng bộ cơ sở A", kind=OrganisationKind.BASE_COMMITTEE)


@pytest.fixture
def dialog(window: QWidget) -> NewOrganisationDialog:
    made = NewOrganisationDialog([TOP, COMMITTEE], "", window)
    made.show()
    return made


def fill(dialog: NewOrganisationDialog, name: str, text: str) -> None:
    made = dialog.form.input(name)
    made.setFocus()
    made.put_text(text)
    made.left.emit()


def asked(qtbot: QtBot, dialog: NewOrganisationDialog) -> dict[str, Any]:
    with qtbot.waitSignal(dialog.asked) as told:
        dialog.accept()
    values: dict[str, Any] = told.args[0]
    return values


def test_a_unit_proposes_name_kind_and_superior(qtbot: QtBot, dialog: NewOrganisationDialog) -> None:
    assert not dialog._button.isEnabled()
    fill(dialog, "unit_key", "Phú Thọ/Xã Toàn Thắng")
    values = asked(qtbot, dialog)
    found = [values[name] for name in ("name", "short_name", "kind", "parent_id", "area")]
    assert found == ["Đảng bộ xã Toàn Thắng", "xã Toàn Thắng", OrganisationKind.COMMUNE, "top", "Hòa Bình"]


def test_what_was_typed_stays(qtbot: QtBot, dialog: NewOrganisationDialog) -> None:
    fill(dialog, "name", "Đảng bộ xã Toàn Thắng mới")
    fill(dialog, "unit_key", "xã toàn thắng")
    assert asked(qtbot, dialog)["name"] == "Đảng bộ xã Toàn Thắng mới"


def test_the_kind_follows_from_a_typed_name(qtbot: QtBot, dialog: NewOrganisationDialog) -> None:
    fill(dialog, "parent_id", "Đảng bộ cơ sở A")
    fill(dialog, "name", "Chi bộ 1")
    values = asked(qtbot, dialog)
    assert (values["kind"], values["parent_id"]) == (OrganisationKind.CELL, "uy")


def test_one_that_stands_already_is_said(dialog: NewOrganisationDialog) -> None:
    fill(dialog, "name", "Đảng bộ  cơ sở A")
    words = dialog.form._fields["name"]._sentence.text()
    assert words == "Đã có một tổ chức mang tên này ở cấp trên đó."


def test_a_wrong_unit_keeps_the_dialog_open(qtbot: QtBot, dialog: NewOrganisationDialog) -> None:
    fill(dialog, "name", "Chi bộ 1")
    fill(dialog, "unit_key", "Xã Không Có Ở Đâu")
    with qtbot.assertNotEmitted(dialog.asked):
        dialog.accept()
    assert dialog.isVisible()
