"""All communes of a province: what is new and what stands already is shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Units, organisation_from_province, organisation_from_unit
from congress_app.ui.organisations.units_dialog import UnitsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

UNITS = Units.load()
PROVINCE = UNITS.province("Phú Thọ")
TOP = organisation_from_province(PROVINCE, Id("top"))
STANDING: list[Organisation] = [
    TOP,
    *(organisation_from_unit(unit, Id(unit.name), TOP.id) for unit in UNITS.of_province("Phú Thọ")[:20]),
]


def test_it_says_how_many_are_new_and_how_many_stand(qtbot: QtBot, window: QWidget) -> None:
    dialog = UnitsDialog(STANDING, "Phú Thọ", window)
    assert dialog.province_input.text() == "Tỉnh Phú Thọ"
    assert dialog.words.text() == "Sẽ thêm 128 đơn vị mới; 20 đơn vị đã có được giữ nguyên."
    states = [dialog.lines.topLevelItem(n).text(1) for n in range(dialog.lines.line_count)]  # type: ignore[union-attr]
    assert states == ["Mới"] * 128 + ["Đã có"] * 20
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args == [PROVINCE, list(UNITS.of_province("Phú Thọ")[20:])]


def test_a_province_without_its_organisation_gets_it_too(window: QWidget) -> None:
    dialog = UnitsDialog(STANDING, "Phú Thọ", window)
    dialog.province_input.setText("ca mau")
    assert dialog.words.text().endswith("Thêm cả Đảng bộ tỉnh Cà Mau.")


def test_without_a_province_or_anything_new_there_is_nothing_to_add(window: QWidget) -> None:
    everything = [TOP, *(organisation_from_unit(unit, Id(unit.name), TOP.id) for unit in UNITS.of_province("Phú Thọ"))]
    dialog = UnitsDialog(everything, "", window)
    seen = [dialog.button.isEnabled()]
    for text in ("phu", "phu tho"):
        dialog.province_input.setText(text)
        seen.append(dialog.button.isEnabled())
    assert seen == [False, False, False]
    assert dialog.words.text() == "Sẽ thêm 0 đơn vị mới; 148 đơn vị đã có được giữ nguyên."
