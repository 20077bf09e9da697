"""The posts that delegates of the provincial congress hold: its leaders, its committee, those whom communes and offices send."""

from __future__ import annotations

from collections.abc import Mapping

from congress_app.services.demo.roles import (
    BUSINESS,
    FORCES,
    FRONT,
    GOVERNMENT,
    HEALTH,
    PARTY,
    SCHOOL,
    YOUTH,
    Role,
    Schooling,
)

_DEGREES: Mapping[str, int] = {"Đại học": 48, "Thạc sĩ": 46, "Tiến sĩ": 6}
_THEORY: Mapping[str, int] = {"Cao cấp": 93, "Cử nhân": 7}
_HIGH = Schooling(
    _DEGREES,
    _THEORY,
    (
        "Luật",
        "Kinh tế",
        "Quản lý công",
        "Xây dựng Đảng và chính quyền nhà nước",
        "Quản trị kinh doanh",
        "Quản lý kinh tế",
    ),
    is_official=True,
)
_ARMY = Schooling(_DEGREES, _THEORY, ("Khoa học quân sự", "Chỉ huy tham mưu"))
_POLICE = Schooling(_DEGREES, _THEORY, ("An ninh", "Cảnh sát", "Luật"))
_TEACHERS = Schooling({"Thạc sĩ": 60, "Tiến sĩ": 40}, _THEORY, ("Quản lý giáo dục", "Toán học", "Ngữ văn"))
_DOCTORS = Schooling({"Thạc sĩ": 60, "Tiến sĩ": 40}, _THEORY, ("Y khoa", "Dược học", "Y tế công cộng"))
_BOARD, _MEMBER = "Ủy viên Ban Thường vụ Tỉnh ủy", "Tỉnh ủy viên"
PARTY_OFFICES, STATE_OFFICES, ARMY, POLICE, COMMUNE = "party", "government", "military", "police", "commune"

LEADERS = (
    Role("Bí thư Tỉnh ủy", PARTY, (50, 58), 0, _HIGH, "Bí thư Tỉnh ủy", PARTY_OFFICES),
    Role("Phó Bí thư Thường trực Tỉnh ủy", PARTY, (49, 58), 0, _HIGH, "Phó Bí thư Tỉnh ủy", PARTY_OFFICES),
    Role("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh", GOVERNMENT, (48, 58), 0, _HIGH, "Phó Bí thư Tỉnh ủy", STATE_OFFICES),
    Role(
        "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh",
        FRONT,
        (48, 57),
        40,
        _HIGH,
        "Phó Bí thư Tỉnh ủy",
        PARTY_OFFICES,
    ),
    Role("Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy", PARTY, (46, 57), 10, _HIGH, _BOARD, PARTY_OFFICES),
    Role("Ủy viên Ban Thường vụ, Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", PARTY, (46, 57), 10, _HIGH, _BOARD, PARTY_OFFICES),
    Role(
        "Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
        PARTY,
        (45, 57),
        50,
        _HIGH,
        _BOARD,
        PARTY_OFFICES,
    ),
    Role("Ủy viên Ban Thường vụ, Chánh Văn phòng Tỉnh ủy", PARTY, (45, 56), 10, _HIGH, _BOARD, PARTY_OFFICES),
    Role("Ủy viên Ban Thường vụ, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", FORCES, (48, 56), 0, _ARMY, _BOARD, ARMY),
    Role("Ủy viên Ban Thường vụ, Giám đốc Công an tỉnh", FORCES, (48, 56), 0, _POLICE, _BOARD, POLICE),
    Role("Tỉnh ủy viên, Phó Chủ tịch HĐND tỉnh", GOVERNMENT, (46, 56), 40, _HIGH, _MEMBER, STATE_OFFICES),
    Role("Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh", GOVERNMENT, (45, 56), 20, _HIGH, _MEMBER, STATE_OFFICES),
    Role("Phó Chánh Văn phòng Tỉnh ủy", PARTY, (42, 54), 20, _HIGH, _MEMBER, PARTY_OFFICES),
)


# Who of the committee sits on its standing committee besides the leaders: 27 in all.
_ON_BOARD = frozenset(
    (
        *("Trưởng Ban Nội chính Tỉnh ủy", "Phó Trưởng Ban Thường trực Ban Tổ chức Tỉnh ủy"),
        *("Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy", "Hiệu trưởng Trường Chính trị tỉnh"),
        "Phó Trưởng Ban Thường trực Ban Tuyên giáo và Dân vận Tỉnh ủy",
        *("Phó Bí thư Thường trực Đảng ủy các cơ quan Đảng tỉnh", "Phó Bí thư Thường trực Đảng ủy UBND tỉnh"),
        *("Giám đốc Sở Công Thương", "Giám đốc Sở Nội vụ", "Giám đốc Sở Nông nghiệp và Môi trường"),
        *("Giám đốc Sở Tài chính", "Giám đốc Sở Xây dựng", "Trưởng Ban Quản lý các khu công nghiệp tỉnh"),
        *("Phó Chủ tịch UBND tỉnh", "Phó Chủ tịch HĐND tỉnh", "Chính ủy Bộ Chỉ huy Quân sự tỉnh"),
    )
)


def _posts(sector: str, where: str, *posts: str, women: int = 20, schooling: Schooling = _HIGH) -> tuple[Role, ...]:
    return tuple(_role(post, sector, where, women, schooling) for post in posts)


def _role(post: str, sector: str, where: str, women: int, schooling: Schooling) -> Role:
    if post not in _ON_BOARD:
        return Role(post, sector, (42, 58), women, schooling, _MEMBER, where)
    board = "Ủy viên Ban Thường vụ" if "Tỉnh ủy" in post else _BOARD
    return Role(f"{board}, {post}", sector, (42, 58), women, schooling, _BOARD, where)


_OFFICES = (
    "Công Thương",
    "Giáo dục và Đào tạo",
    "Khoa học và Công nghệ",
    "Nội vụ",
    "Nông nghiệp và Môi trường",
    "Dân tộc và Tôn giáo",
    "Tài chính",
    "Tư pháp",
    "Văn hóa, Thể thao và Du lịch",
    "Xây dựng",
    "Y tế",
)
# The other members of the committee who work in the offices of the province; those of the communes are the rest.
COMMITTEE = (
    *_posts(
        PARTY,
        PARTY_OFFICES,
        "Trưởng Ban Nội chính Tỉnh ủy",
        "Phó Trưởng Ban Thường trực Ban Tổ chức Tỉnh ủy",
        "Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy",
        "Phó Trưởng Ban Thường trực Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "Hiệu trưởng Trường Chính trị tỉnh",
        "Tổng Biên tập Báo và Phát thanh, Truyền hình tỉnh",
        "Phó Bí thư Thường trực Đảng ủy các cơ quan Đảng tỉnh",
    ),
    *_posts(FRONT, PARTY_OFFICES, "Chủ tịch Hội Nông dân tỉnh", "Chủ tịch Hội Cựu chiến binh tỉnh", women=0),
    *_posts(FRONT, PARTY_OFFICES, "Chủ tịch Hội Liên hiệp Phụ nữ tỉnh", women=100),
    *_posts(FRONT, PARTY_OFFICES, "Chủ tịch Liên đoàn Lao động tỉnh"),
    *_posts(GOVERNMENT, STATE_OFFICES, *(f"Giám đốc Sở {office}" for office in _OFFICES)),
    *_posts(
        GOVERNMENT,
        STATE_OFFICES,
        "Phó Chủ tịch UBND tỉnh",
        "Phó Chủ tịch UBND tỉnh",
        "Phó Chủ tịch HĐND tỉnh",
        "Chánh Văn phòng UBND tỉnh",
        "Chánh Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh",
        "Chánh Thanh tra tỉnh",
        "Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh",
        "Trưởng Ban Pháp chế HĐND tỉnh",
        "Trưởng Ban Văn hóa - Xã hội HĐND tỉnh",
        "Trưởng Ban Quản lý các khu công nghiệp tỉnh",
        "Viện trưởng Viện Kiểm sát nhân dân tỉnh",
        "Chánh án Tòa án nhân dân tỉnh",
        "Phó Bí thư Thường trực Đảng ủy UBND tỉnh",
    ),
    *_posts(FORCES, ARMY, "Chính ủy Bộ Chỉ huy Quân sự tỉnh", women=0, schooling=_ARMY),
    *_posts(FORCES, POLICE, "Phó Giám đốc Công an tỉnh", "Phó Giám đốc Công an tỉnh", women=0, schooling=_POLICE),
)
COMMUNE_SECRETARY = Role("Bí thư Đảng ủy {unit}", PARTY, (40, 54), 14, _HIGH, _MEMBER, COMMUNE)
# Which leaders of a commune hold these posts, where the file knows them: the place among `roles.LEADERS`.
KNOWN_POSTS: Mapping[str, int] = {
    "Bí thư Đảng ủy {unit}": 0,
    "Phó Bí thư Đảng ủy, Chủ tịch UBND {unit}": 2,
    "Phó Bí thư Thường trực Đảng ủy {unit}": 1,
    "Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng {unit}": 4,
    "Chủ tịch Ủy ban MTTQ Việt Nam {unit}": 8,
}
# Whom a delegation sends, by its kind, in this order; the last post is repeated where more are sent.
SENT: Mapping[str, tuple[Role, ...]] = {
    COMMUNE: (
        Role("Bí thư Đảng ủy {unit}", PARTY, (40, 57), 12, _HIGH, "Bí thư Đảng ủy"),
        Role("Phó Bí thư Đảng ủy, Chủ tịch UBND {unit}", GOVERNMENT, (37, 55), 9, _HIGH, "Phó Bí thư Đảng ủy"),
        Role("Phó Bí thư Thường trực Đảng ủy {unit}", PARTY, (37, 55), 26, _HIGH, "Phó Bí thư Đảng ủy"),
        Role(
            "Ủy viên Ban Thường vụ, Trưởng Ban Xây dựng Đảng {unit}",
            PARTY,
            (36, 52),
            38,
            _HIGH,
            "Ủy viên Ban Thường vụ Đảng ủy",
        ),
        Role("Chủ tịch Ủy ban MTTQ Việt Nam {unit}", FRONT, (36, 54), 40, _HIGH, "Ủy viên Ban Thường vụ Đảng ủy"),
    ),
    PARTY_OFFICES: (
        Role("Bí thư Tỉnh đoàn", YOUTH, (33, 37), 40, _HIGH),
        Role("Phó Trưởng Ban Tổ chức Tỉnh ủy", PARTY, (38, 54), 20, _HIGH),
        Role("Ủy viên Ủy ban Kiểm tra Tỉnh ủy", PARTY, (38, 54), 30, _HIGH),
        Role("Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh", FRONT, (38, 54), 50, _HIGH),
    ),
    STATE_OFFICES: (
        Role("Hiệu trưởng trường đại học", SCHOOL, (44, 56), 20, _TEACHERS),
        Role("Giám đốc Bệnh viện đa khoa tỉnh", HEALTH, (44, 56), 15, _DOCTORS),
        Role("Phó Giám đốc Sở Tài chính", GOVERNMENT, (38, 54), 20, _HIGH),
        Role("Phó Giám đốc Sở Nông nghiệp và Môi trường", GOVERNMENT, (38, 54), 15, _HIGH),
        Role("Hiệu trưởng trường trung học phổ thông", SCHOOL, (42, 54), 45, _TEACHERS),
        Role("Giám đốc công ty cổ phần", BUSINESS, (40, 56), 20, _HIGH),
        Role("Phó Giám đốc Sở Y tế", HEALTH, (40, 54), 30, _DOCTORS),
        Role("Phó Giám đốc Sở Dân tộc và Tôn giáo", GOVERNMENT, (38, 54), 25, _HIGH),
        Role("Trưởng phòng, Văn phòng UBND tỉnh", GOVERNMENT, (32, 46), 35, _HIGH),
    ),
    ARMY: (
        Role("Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", FORCES, (42, 54), 0, _ARMY),
        Role("Chỉ huy trưởng Ban Chỉ huy phòng thủ khu vực", FORCES, (40, 52), 0, _ARMY),
    ),
    POLICE: (
        Role("Trưởng phòng Tham mưu, Công an tỉnh", FORCES, (40, 54), 5, _POLICE),
        Role("Trưởng phòng Cảnh sát hình sự, Công an tỉnh", FORCES, (40, 54), 0, _POLICE),
        Role("Trưởng phòng Tổ chức cán bộ, Công an tỉnh", FORCES, (40, 54), 10, _POLICE),
        Role("Trưởng phòng An ninh nội địa, Công an tỉnh", FORCES, (40, 54), 5, _POLICE),
        Role("Trưởng phòng, Công an tỉnh", FORCES, (38, 54), 10, _POLICE),
    ),
}
