from __future__ import annotations

import pytest

from congress_app.domain.office import Office
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Province, Unit
from congress_app.runtime.errors import NotFound, Refused
from congress_app.services.setting_up import SettingUp, find_place
from tests.data_files import MemoryFile, memory_file


def _set_up(text: str, *, with_communes: bool = False) -> tuple[MemoryFile, Organisation]:
    file = memory_file()
    return file, SettingUp(file.run).office(find_place(text), with_communes=with_communes).value


@pytest.mark.parametrize(
    ("unit", "own", "superior", "issuing", "place", "suffix"),
    [
        (
            "Phú Thọ/Xã Toàn Thắng",
            "Đảng bộ xã Toàn Thắng",
            "ĐẢNG BỘ TỈNH PHÚ THỌ",
            "ĐẢNG ỦY XÃ TOÀN THẮNG",
            "Toàn Thắng",
            "ĐU",
        ),
        (
            "Lâm Đồng/Đặc khu Phú Quý",
            "Đảng bộ đặc khu Phú Quý",
            "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
            "ĐẢNG ỦY ĐẶC KHU PHÚ QUÝ",
            "Phú Quý",
            "ĐU",
        ),
        ("Phú Thọ", "Đảng bộ tỉnh Phú Thọ", "", "TỈNH ỦY PHÚ THỌ", "Phú Thọ", "TU"),
        ("Hải Phòng", "Đảng bộ thành phố Hải Phòng", "", "THÀNH ỦY HẢI PHÒNG", "Hải Phòng", "TU"),
        (
            "Hồ Chí Minh",
            "Đảng bộ Thành phố Hồ Chí Minh",
            "",
            "THÀNH ỦY THÀNH PHỐ HỒ CHÍ MINH",
            "Thành phố Hồ Chí Minh",
            "TU",
        ),
    ],
)
def test_an_office_gets_its_organisation_and_letterhead(
    unit: str, own: str, superior: str, issuing: str, place: str, suffix: str
) -> None:
    file, organisation = _set_up(unit)
    (office,) = file.rows(Office)
    assert (organisation.name, office.organisation_id) == (own, organisation.id)
    assert (office.superior_line, office.issuing_line, office.place_name, office.number_suffix) == (
        superior,
        issuing,
        place,
        suffix,
    )


def test_all_communes_of_the_province_come_along_once() -> None:
    file, own = _set_up("Phú Thọ/Xã Toàn Thắng", with_communes=True)
    assert len(file.rows(Organisation, parent_id=own.parent_id)) == 148
    assert len(file.rows(Organisation, name=own.name)) == 1
    file.undo()
    assert (file.rows(Organisation), file.rows(Office)) == ([], [])


def test_an_office_is_set_up_once() -> None:
    file, _own = _set_up("Phú Thọ")
    with pytest.raises(Refused):
        SettingUp(file.run).office(find_place("Phú Thọ"))


def test_places_are_found_as_they_are_typed() -> None:
    assert isinstance(find_place("tinh phu tho"), Province)
    commune = find_place("phú thọ/toàn thắng")
    assert isinstance(commune, Unit)
    assert commune.key == "Phú Thọ/Xã Toàn Thắng"
    with pytest.raises(NotFound):
        find_place("Xã Không Có Thật Ở Đâu")
