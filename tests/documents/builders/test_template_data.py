"""What the fields of templates are filled with."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.documents.builders.template_data import template_data
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import BodyKind, CommitteeBy, CongressForm, ToneStyle
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.runtime.errors import NotFound, Refused
from tests.desk import Desk
from tests.documents.papers_of import commune_congress, request
from tests.documents.reported_congress import delegate_congress


def _presidium(office: Desk, congress: Congress) -> None:
    body = office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, {"vote": "156/156 đồng ý"}).value
    members = [{"name": "Lê Văn Cường", "function": "Chủ trì"}, {"name": "Bùi Thị Hoa"}]
    office.do.bodies.add_members(Id(body.id), members)


def test_a_commune_with_its_secretary_and_its_congress(office: Desk) -> None:
    congress = commune_congress(office, delegate_count=156, theme="Xây dựng Đảng bộ vững mạnh.", content_count=2)
    _presidium(office, congress)
    data = dict(template_data(request(office, congress), number="05"))
    head = "ĐẢNG\u00a0BỘ XÃ\u00a0HÒA\u00a0THẮNG LẦN\u00a0THỨ\u00a0I"
    expected: dict[str, object] = {
        "ten_dai_hoi": "Đại hội đại biểu Đảng bộ xã Hòa Thắng lần thứ I, nhiệm kỳ 2025 - 2030",
        "nhiem_ky_truoc": "2020 - 2025",
        "nam_cuoi_nhiem_ky": "2030",
        "thoi_gian": "ngày 28/7/2025",
        "dia_diem": "Hội trường Đảng ủy xã",
        "chu_de": "Xây dựng Đảng bộ vững mạnh",
        "so_dai_bieu": 156,
        "so_co_mat": None,
        "don_vi": "xã Hòa Thắng",
        "ten_cap": "xã",
        "cap_uy": "Đảng ủy xã Hòa Thắng",
        "cap_uy_cap_tren": "Tỉnh ủy Phú Thọ",
        "bi_thu": "Nguyễn Văn An",
        "chu_tri": "Lê Văn Cường",
        "tieu_de_cap_tren": "ĐẢNG\u00a0BỘ TỈNH\u00a0PHÚ\u00a0THỌ",
        "tieu_de_dai_hoi": "ĐẠI HỘI ĐẠI BIỂU",
        "tieu_de_dang_bo": head,
        "so_van_ban": "05",
        "dia_danh": "Hòa Thắng",
        "dia_danh_ngay": f"Hòa Thắng, {'ngày      tháng      năm 2025'.replace(' ', chr(160))}",
        "nhan_kinh_trinh": "Kính trình",
        "dau_ngat": ";",
        "co_bau_cu": False,
        "la_cap_tinh": False,
    }
    assert {tag: data[tag] for tag in expected} == expected


def test_its_presidium_and_its_agenda_are_lists(office: Desk) -> None:
    congress = commune_congress(office)
    _presidium(office, congress)
    data = template_data(request(office, congress))
    assert data["doan_chu_tich"] == [
        {"stt": 1, "ho_ten": "Lê Văn Cường", "chuc_vu": "", "nhiem_vu": "Chủ trì"},
        {"stt": 2, "ho_ten": "Bùi Thị Hoa", "chuc_vu": "", "nhiem_vu": ""},
    ]
    sittings: Any = data["phien"]
    first, second = sittings
    assert (first["ten"], first["ngay"], first["buoi"], first["bat_dau"]) == (
        "Phiên trù bị",
        "28/7/2025",
        "Sáng",
        "7h30",
    )
    votes = [each for each in first["noi_dung"] if each["can_bieu_quyet"]]
    assert [(each["ten"], each["hinh_thuc"], each["ket_qua"]) for each in votes] == [
        ("Đoàn Chủ tịch", "Biểu quyết", ""),
        ("Đoàn Thư ký", "Biểu quyết", "156/156 đồng ý"),
    ]
    assert [(each["ten"], each["la_nghi"], each["hinh_thuc"]) for each in second["noi_dung"]] == [
        ("Báo cáo chính trị", False, ""),
        ("Nghỉ giải lao", True, ""),
        ("Bầu cử", False, "Bỏ phiếu kín"),
    ]


def test_the_rule_set_and_the_spelling_of_the_office(office: Desk) -> None:
    congress = commune_congress(office)
    data = template_data(request(office, congress, rules="hd36"))
    assert (data["nhan_kinh_trinh"], data["dau_ngat"], data["dau_can_cu"]) == ("Kính gửi", ",", ",")
    office.do.office.change({"tone_style": ToneStyle.NEW})
    spelled = template_data(request(office, congress))
    assert (spelled["cap_uy"], spelled["noi_luu"]) == ("Đảng uỷ xã Hòa Thắng", "Lưu Văn phòng Đảng uỷ")


def test_a_province_and_a_congress_of_all_members(office: Desk) -> None:
    province = office.province()
    data = template_data(request(office, office.congress(province, committee_by=CommitteeBy.ELECTED)))
    assert (data["la_cap_tinh"], data["co_bau_cu"], data["ten_cap"], data["cap_tren"]) == (
        True,
        True,
        "tỉnh",
        "Trung ương",
    )
    assert (data["tieu_de_cap_tren"], data["cap_uy_cap_tren"]) == ("", "Ban Chấp hành Trung ương Đảng")
    base = office.organisation("Đảng bộ Công an xã Hòa Thắng", province)
    of_all = template_data(request(office, office.congress(base, form=CongressForm.MEMBERS)))
    assert (of_all["la_dai_hoi_dang_vien"], of_all["thanh_phan"], of_all["ten_cap"]) == (True, "đảng viên", "đơn vị")


def test_what_is_not_known_is_empty(office: Desk) -> None:
    congress = office.congress(office.organisation("Đảng bộ xã Tân Lập"), {}, ordinal=0, term="")
    data = template_data(request(office, congress))
    unknown = [tag for tag, value in data.items() if value in ("", None, [])]
    assert unknown[:9] == [
        "lan_thu", "nhiem_ky", "nhiem_ky_truoc", "nam_cuoi_nhiem_ky", "thoi_gian",
        "ngay_tru_bi", "ngay_khai_mac", "ngay_be_mac", "dia_diem",
    ]  # fmt: skip
    assert {"chu_tri", "bi_thu", "cap_uy_cap_tren", "so_dai_bieu", "so_dang_vien", "phien", "co_quan"} <= set(unknown)


def test_delegates_are_counted_where_no_number_was_entered_and_those_present_after_the_roll_call(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    data = template_data(request(office, congress))
    assert (data["so_dai_bieu"], data["so_co_mat"]) == (60, 58)


def test_no_congress_and_a_deleted_one(office: Desk) -> None:
    with pytest.raises(Refused):
        template_data(request(office))
    congress = commune_congress(office)
    asked = request(office, congress)
    office.do.records.delete([*office.file.lists.rows(Congress)])
    with pytest.raises(NotFound):
        template_data(asked)
    assert office.file.lists.rows(AgendaItem) == []
