"""The posts that delegates of a commune hold, and what those who hold them are like: age, schooling, sector."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PARTY, GOVERNMENT, FRONT, FORCES = "Khối Đảng", "Khối chính quyền", "Mặt trận và đoàn thể", "Lực lượng vũ trang"
SCHOOL, HEALTH, BUSINESS, VILLAGE = "Trường học", "Y tế", "Doanh nghiệp", "Thôn, khu dân cư"
RETIRED, YOUTH = "Hưu trí", "Thanh niên"


@dataclass(frozen=True, slots=True)
class Schooling:
    """How likely each level is, the fields of study, and whether courses for officials were taken."""

    professional: Mapping[str, int]
    theory: Mapping[str, int]
    fields: tuple[str, ...]
    is_official: bool = False


_OFFICE = ("Luật", "Hành chính học", "Kinh tế", "Xây dựng Đảng và chính quyền nhà nước", "Quản lý nhà nước", "Kế toán")
_LAND = ("Nông nghiệp", "Lâm nghiệp", "Chăn nuôi - thú y", "Trồng trọt", "Kinh tế", "Cơ khí")
LEADING = Schooling({"Đại học": 68, "Thạc sĩ": 32}, {"Cao cấp": 100}, _OFFICE, is_official=True)
STAFF = Schooling(
    {"Đại học": 92, "Thạc sĩ": 8}, {"Trung cấp": 74, "Cao cấp": 12, "Sơ cấp": 14}, _OFFICE, is_official=True
)
ARMED = Schooling(
    {"Đại học": 84, "Trung cấp": 16}, {"Trung cấp": 72, "Cao cấp": 14, "Sơ cấp": 14}, ("An ninh", "Cảnh sát", "Luật")
)
MILITARY = Schooling({"Đại học": 70, "Cao đẳng": 30}, {"Trung cấp": 90, "Cao cấp": 10}, ("Quân sự cơ sở",))
TEACHING = Schooling(
    {"Đại học": 90, "Thạc sĩ": 6, "Cao đẳng": 4},
    {"Trung cấp": 46, "Sơ cấp": 54},
    ("Giáo dục Tiểu học", "Sư phạm Ngữ văn", "Sư phạm Toán", "Sư phạm Lịch sử", "Sư phạm Sinh học"),
)
NURSERY = Schooling({"Đại học": 84, "Cao đẳng": 16}, {"Trung cấp": 40, "Sơ cấp": 60}, ("Giáo dục Mầm non",))
MEDICAL = Schooling(
    {"Đại học": 58, "Cao đẳng": 30, "Trung cấp": 12},
    {"Trung cấp": 40, "Sơ cấp": 60},
    ("Y đa khoa", "Điều dưỡng", "Dược", "Y học cổ truyền"),
)
RURAL = Schooling(
    {"Chưa qua đào tạo": 44, "Sơ cấp": 14, "Trung cấp": 26, "Cao đẳng": 6, "Đại học": 10},
    {"Sơ cấp": 62, "Trung cấp": 14, "Chưa qua đào tạo": 24},
    _LAND,
)


@dataclass(frozen=True, slots=True)
class Role:
    """A post. women: in a hundred. where: the key of the cell that sends it, for those of the committee."""

    post: str
    sector: str
    ages: tuple[int, int] = (32, 52)
    women: int = 25
    schooling: Schooling = STAFF
    committee_post: str = ""
    where: str = ""


_BOARD, _MEMBER = "Ủy viên Ban Thường vụ Đảng ủy", "Đảng ủy viên"
LEADERS = (
    Role("Bí thư Đảng ủy", PARTY, (44, 56), 10, LEADING, "Bí thư Đảng ủy", "party"),
    Role("Phó Bí thư Thường trực Đảng ủy", PARTY, (42, 54), 20, LEADING, "Phó Bí thư Đảng ủy", "party"),
    Role("Phó Bí thư Đảng ủy, Chủ tịch UBND xã", GOVERNMENT, (40, 52), 10, LEADING, "Phó Bí thư Đảng ủy", "government"),
    Role("Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra", PARTY, (40, 54), 30, LEADING, _BOARD, "party"),
    Role("Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng", PARTY, (38, 52), 30, LEADING, _BOARD, "party"),
    Role("Ủy viên Ban Thường vụ, Phó Chủ tịch HĐND xã", GOVERNMENT, (40, 54), 30, LEADING, _BOARD, "government"),
    Role("Chánh Văn phòng Đảng ủy", PARTY, (36, 50), 40, LEADING, _MEMBER, "party"),
    Role("Đảng ủy viên, Phó Chủ tịch UBND xã", GOVERNMENT, (36, 50), 20, LEADING, _MEMBER, "government"),
    Role("Đảng ủy viên, Chủ tịch Ủy ban MTTQ Việt Nam xã", FRONT, (42, 55), 30, LEADING, _MEMBER, "party"),
    Role("Đảng ủy viên, Chỉ huy trưởng Ban Chỉ huy Quân sự xã", FORCES, (34, 48), 0, MILITARY, _MEMBER, "military"),
    Role("Đảng ủy viên, Trưởng Công an xã", FORCES, (36, 50), 0, ARMED, _MEMBER, "police"),
    Role("Phó Chánh Văn phòng Đảng ủy", PARTY, (33, 46), 40, STAFF, _MEMBER, "party"),
    Role("Đảng ủy viên, Bí thư Đoàn Thanh niên xã", YOUTH, (28, 34), 40, STAFF, _MEMBER, "party"),
)
# The other members of the committee of a commune, in the order in which they are listed.
COMMITTEE = (
    Role("Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", PARTY, (36, 50), 40, STAFF, _MEMBER, "party"),
    Role("Phó Trưởng Ban Xây dựng Đảng", PARTY, (34, 48), 50, STAFF, _MEMBER, "party"),
    Role("Chủ tịch Hội Nông dân xã", FRONT, (38, 54), 15, STAFF, _MEMBER, "party"),
    Role("Chủ tịch Hội Liên hiệp Phụ nữ xã", FRONT, (34, 50), 100, STAFF, _MEMBER, "party"),
    Role("Chủ tịch Hội Cựu chiến binh xã", FRONT, (50, 60), 0, STAFF, _MEMBER, "party"),
    Role(
        "Phó Chủ tịch UBND xã, Giám đốc Trung tâm Phục vụ hành chính công",
        GOVERNMENT,
        (36, 50),
        20,
        LEADING,
        _MEMBER,
        "government",
    ),
    Role("Trưởng Ban Kinh tế - Ngân sách HĐND xã", GOVERNMENT, (38, 54), 25, STAFF, _MEMBER, "government"),
    Role("Trưởng Ban Văn hóa - Xã hội HĐND xã", GOVERNMENT, (36, 52), 40, STAFF, _MEMBER, "government"),
    Role("Chánh Văn phòng HĐND và UBND xã", GOVERNMENT, (36, 50), 25, STAFF, _MEMBER, "government"),
    Role("Trưởng phòng Kinh tế", GOVERNMENT, (36, 52), 15, STAFF, _MEMBER, "government"),
    Role("Trưởng phòng Văn hóa - Xã hội", GOVERNMENT, (36, 50), 45, STAFF, _MEMBER, "government"),
    Role("Phó Trưởng phòng Kinh tế", GOVERNMENT, (33, 46), 20, STAFF, _MEMBER, "government"),
    Role("Phó Trưởng Công an xã", FORCES, (33, 46), 5, ARMED, _MEMBER, "police"),
    Role("Bí thư Chi bộ, Hiệu trưởng", SCHOOL, (40, 54), 45, TEACHING, _MEMBER, "school"),
    Role("Bí thư Chi bộ, Hiệu trưởng", SCHOOL, (40, 54), 45, TEACHING, _MEMBER, "school"),
    Role("Bí thư Chi bộ, Trạm trưởng Trạm Y tế", HEALTH, (40, 54), 40, MEDICAL, _MEMBER, "health"),
    Role("Bí thư Chi bộ", VILLAGE, (40, 58), 15, RURAL, _MEMBER, "village"),
    Role("Bí thư Chi bộ", VILLAGE, (40, 58), 15, RURAL, _MEMBER, "village"),
    Role("Bí thư Chi bộ", VILLAGE, (40, 58), 15, RURAL, _MEMBER, "village"),
    Role("Bí thư Chi bộ", VILLAGE, (40, 58), 15, RURAL, _MEMBER, "village"),
)
# Whom a cell sends, by its kind, in this order; the last post is repeated where more are sent. {village}: xóm or khu.
SENT: Mapping[str, tuple[Role, ...]] = {
    "party": (
        Role("Chuyên viên Ban Xây dựng Đảng", PARTY, (28, 44), 50),
        Role("Chuyên viên Cơ quan Ủy ban Kiểm tra", PARTY, (28, 44), 40),
        Role("Phó Chủ tịch Ủy ban MTTQ Việt Nam xã", FRONT, (34, 50), 40),
        Role("Phó Bí thư Đoàn Thanh niên xã", YOUTH, (26, 32), 40),
        Role("Chuyên viên Văn phòng Đảng ủy", PARTY, (28, 44), 50),
    ),
    "government": (
        Role("Phó Trưởng phòng Văn hóa - Xã hội", GOVERNMENT, (33, 46), 45),
        Role("Phó Chánh Văn phòng HĐND và UBND xã", GOVERNMENT, (33, 46), 40),
        Role("Phó Giám đốc Trung tâm Phục vụ hành chính công", GOVERNMENT, (33, 46), 40),
        Role("Kế toán trưởng UBND xã", GOVERNMENT, (32, 46), 60),
        Role("Chuyên viên phòng Kinh tế", GOVERNMENT, (28, 44), 25),
        Role("Chuyên viên phòng Văn hóa - Xã hội", GOVERNMENT, (28, 44), 55),
    ),
    "police": (
        Role("Phó Bí thư Chi bộ, Phó Trưởng Công an xã", FORCES, (34, 46), 0, ARMED, "Phó Bí thư Chi bộ"),
        Role("Cán bộ Công an xã", FORCES, (27, 42), 12, ARMED),
    ),
    "military": (
        Role("Phó Chỉ huy trưởng Ban Chỉ huy Quân sự xã", FORCES, (32, 44), 0, MILITARY, "Phó Bí thư Chi bộ"),
        Role("Trợ lý Ban Chỉ huy Quân sự xã", FORCES, (28, 38), 0, MILITARY),
    ),
    "school": (
        Role("Bí thư Chi bộ, Hiệu trưởng", SCHOOL, (40, 54), 40, TEACHING, "Bí thư Chi bộ"),
        Role("Phó Bí thư Chi bộ, Phó Hiệu trưởng", SCHOOL, (36, 50), 45, TEACHING, "Phó Bí thư Chi bộ"),
        Role("Chủ tịch Công đoàn trường", SCHOOL, (34, 48), 45, TEACHING, "Chi ủy viên"),
        Role("Tổ trưởng chuyên môn", SCHOOL, (32, 48), 50, TEACHING),
        Role("Giáo viên", SCHOOL, (28, 46), 55, TEACHING),
    ),
    "nursery": (
        Role("Bí thư Chi bộ, Hiệu trưởng", SCHOOL, (38, 52), 100, NURSERY, "Bí thư Chi bộ"),
        Role("Phó Bí thư Chi bộ, Phó Hiệu trưởng", SCHOOL, (34, 48), 100, NURSERY, "Phó Bí thư Chi bộ"),
        Role("Giáo viên", SCHOOL, (28, 46), 100, NURSERY),
    ),
    "health": (
        Role("Phó Trạm trưởng Trạm Y tế", HEALTH, (36, 50), 40, MEDICAL, "Phó Bí thư Chi bộ"),
        Role("Bác sĩ", HEALTH, (30, 46), 45, MEDICAL),
        Role("Điều dưỡng", HEALTH, (28, 42), 70, MEDICAL),
    ),
    "business": (
        Role("Bí thư Chi bộ, Giám đốc Hợp tác xã", BUSINESS, (38, 58), 20, RURAL, "Bí thư Chi bộ"),
        Role("Kế toán trưởng Hợp tác xã", BUSINESS, (32, 50), 60, RURAL, "Chi ủy viên"),
    ),
    "village": (
        Role("Bí thư Chi bộ", VILLAGE, (42, 63), 18, RURAL, "Bí thư Chi bộ"),
        Role("Phó Bí thư Chi bộ, Trưởng {village}", VILLAGE, (38, 60), 12, RURAL, "Phó Bí thư Chi bộ"),
        Role("Trưởng Ban Công tác Mặt trận", VILLAGE, (44, 64), 20, RURAL, "Chi ủy viên"),
        Role("Bí thư Chi đoàn Thanh niên", YOUTH, (25, 33), 35, RURAL),
        Role("Chi hội trưởng Chi hội Cựu chiến binh", VILLAGE, (50, 66), 0, RURAL),
        Role("Chi hội trưởng Chi hội Phụ nữ", VILLAGE, (32, 56), 100, RURAL),
        Role("Chi hội trưởng Chi hội Nông dân", VILLAGE, (36, 58), 15, RURAL),
        Role("Đảng viên hưu trí", RETIRED, (61, 70), 20, RURAL),
        Role("Đảng viên", VILLAGE, (30, 60), 30, RURAL),
    ),
}
