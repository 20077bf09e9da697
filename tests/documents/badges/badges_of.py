"""Twelve badges with the odd cases that offices have; all people are invented."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image

from congress_app.documents.badges.model import Badge, BadgeClass, BadgeSet

LONG_POST = "Bí thư Chi bộ, Trưởng phòng Kinh tế, Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã, " * 3
LONG_NAME = "Công Tằng Tôn Nữ Thị Nguyễn Hoàng Bảo Ngọc Thùy Dương"


@cache
def photo(shade: int = 120) -> bytes:
    """A JPEG of 3:4."""
    out = BytesIO()
    Image.new("RGB", (90, 120), (shade, 90, 60)).save(out, "JPEG")
    return out.getvalue()


def token(number: int) -> str:
    return f"CONGRESS-DELEGATE-{number:08d}"


def twelve() -> tuple[Badge, ...]:
    kind = BadgeClass
    thao = "Nguyễn Thị Phương Thảo"
    return (
        Badge(thao, kind.DELEGATE, "", "Đoàn số 3", "Phó Bí thư Đảng ủy xã", "001", "A12", token(1), photo()),
        Badge("Lê An", kind.DELEGATE, "", "Đoàn số 1", "", "002", "B3", token(2)),
        Badge(LONG_NAME, kind.ALTERNATE, "", "Đoàn các đơn vị sự nghiệp", LONG_POST, "003", "C1", token(3), photo(200)),
        Badge("Trần Văn Bình", kind.GUEST, "", "Tỉnh ủy", "Ủy viên Ban Thường vụ", "004", "A01", token(4), photo()),
        Badge("Y Thu Êban", kind.SERVICE, "", "Tổ hậu cần", "Văn phòng Đảng ủy", "005", "", token(5)),
        Badge("Phạm Hữu Đức", kind.PRESS, "", "", "Báo Lâm Đồng", "006", "", "", photo()),
        Badge("Võ Thị Xuân", kind.MEDICAL, "", "", "Trạm Y tế xã", "007", "", "x7f3k2m9q4w8e1r5t6y0u3i2o1"),
        Badge("Đỗ Quốc Tuấn", kind.SECURITY, "", "", "Công an xã", "008"),
        Badge("Ngô Minh Hải", kind.DELEGATE, "ĐẠI BIỂU ĐƯƠNG NHIÊN", "Đoàn số 2", "", "009", "", token(9), photo()),
        Badge("H'Hen Niê", kind.SERVICE, "BAN TỔ CHỨC", number="010", photo=b"no JPEG"),
        Badge("Nguyễnvănkhôngcódấucáchvàrấtdàiđếnmứckhôngthểvừa", kind.GUEST, number="011"),
        Badge("Hu\u031bo\u031b\u0300ng A\u0301nh", kind.DELEGATE, number="012", token=token(12)),
    )


def badge_set(*badges: Badge) -> BadgeSet:
    return BadgeSet(
        "ĐẢNG BỘ TỈNH LÂM ĐỒNG",
        "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II",
        "NHIỆM KỲ 2025 - 2030",
        "Hòa Ninh, ngày 28 tháng 7 năm 2025",
        badges or twelve(),
    )
