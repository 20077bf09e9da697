"""Which leaders are in charge of which communes: those of one lie together, and their congresses fall on different days."""

from __future__ import annotations

from dataclasses import dataclass

VIET_TRI, VINH_YEN, HOA_BINH = "phường Việt Trì", "phường Vĩnh Yên", "phường Hòa Bình"


@dataclass(frozen=True, slots=True)
class Charge:
    """A post with the organisations in charge of, by their short names. team: the number of the team there; base: where one sets out."""

    post: str
    organisations: tuple[str, ...]
    team: int = 0
    base: str = VIET_TRI


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(", "))


# The standing committee by rank.
STANDING = (
    Charge(
        "Bí thư Tỉnh ủy",
        _names("xã Tiên Lương, xã Yên Lập, xã Xuân Viên, Quân sự tỉnh, UBND tỉnh"),
        team=2,
    ),
    Charge(
        "Phó Bí thư Thường trực Tỉnh ủy",
        _names("xã Trung Sơn, xã Thu Cúc, xã Thượng Long, xã Lai Đồng, các cơ quan Đảng tỉnh"),
        team=2,
    ),
    Charge(
        "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh",
        _names("xã Hải Lựu, xã Tam Sơn, xã Hợp Lý, xã Yên Lãng, Công an tỉnh"),
        team=5,
    ),
    Charge(
        "Phó Bí thư Tỉnh ủy, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh",
        _names("xã Tam Dương Bắc, xã Đạo Trù, xã Tam Đảo, xã Đại Đình"),
        team=5,
    ),
    Charge(
        "Trưởng Ban Tổ chức Tỉnh ủy",
        _names("phường Phú Thọ, xã Phú Mỹ, xã Quảng Yên, xã Trạm Thản, xã Đông Thành"),
        team=2,
    ),
    Charge(
        "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
        _names("xã Văn Miếu, xã Tu Vũ, xã Sơn Lương, xã Yên Sơn, xã Hương Cần, xã Cự Đồng"),
        team=2,
    ),
    Charge(
        "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
        _names("phường Vĩnh Yên, xã Tam Dương, xã Hoàng An, xã Hội Thịnh, phường Vĩnh Phúc"),
        team=5,
    ),
    Charge(
        "Chánh Văn phòng Tỉnh ủy",
        _names("xã Tam Hồng, xã Tề Lỗ, xã Yên Lạc, xã Liên Châu, xã Nguyệt Đức"),
        team=5,
    ),
    Charge(
        "Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh",
        _names("xã Lạc Lương, xã Dũng Tiến, xã An Bình, xã Lạc Thủy, xã An Nghĩa"),
        team=3,
    ),
    Charge(
        "Giám đốc Công an tỉnh",
        _names("xã Kim Bôi, xã Mường Vang, xã Cao Dương, xã Nật Sơn, xã Thượng Cốc, xã Hợp Kim"),
        team=3,
    ),
    Charge(
        "Phó Chủ tịch HĐND tỉnh",
        _names("phường Vân Phú, xã Hy Cương, phường Nông Trang, phường Việt Trì, xã Bản Nguyên, phường Thanh Miếu"),
        team=1,
    ),
    Charge(
        "Phó Chủ tịch UBND tỉnh",
        _names("xã Vĩnh Phú, xã Thổ Tang, xã Vĩnh An, xã Vĩnh Tường, xã Vĩnh Thành, xã Vĩnh Hưng"),
        team=5,
    ),
    Charge(
        "Phó Chủ tịch UBND tỉnh",
        _names("xã Bằng Luân, xã Tây Cốc, xã Văn Lang, xã Hạ Hòa, xã Hiền Lương, xã Đan Thượng"),
        team=2,
    ),
    Charge(
        "Trưởng Ban Nội chính Tỉnh ủy",
        _names("xã Bình Phú, xã Dân Chủ, xã Xuân Lũng, xã Lâm Thao, xã Phù Ninh, phường Phong Châu"),
        team=1,
    ),
    Charge(
        "Phó Trưởng Ban Thường trực Ban Tổ chức Tỉnh ủy",
        _names("xã Vĩnh Chân, xã Chí Đám, xã Chân Mộng, xã Thanh Ba, xã Yên Kỳ, xã Đoan Hùng"),
        team=2,
    ),
    Charge(
        "Phó Chủ nhiệm Thường trực Ủy ban Kiểm tra Tỉnh ủy",
        _names("xã Vân Sơn, xã Quyết Thắng, xã Mường Bi, xã Ngọc Sơn, xã Tân Lạc, xã Toàn Thắng"),
        team=4,
        base=HOA_BINH,
    ),
    Charge(
        "Phó Trưởng Ban Thường trực Ban Tuyên giáo và Dân vận Tỉnh ủy",
        _names("xã Bao La, xã Cao Sơn, xã Mường Hoa, xã Tiền Phong, xã Mai Hạ, xã Mai Châu"),
        team=4,
        base=HOA_BINH,
    ),
    Charge(
        "Hiệu trưởng Trường Chính trị tỉnh",
        _names("xã Tiên Lữ, xã Liên Hòa, xã Lập Thạch, xã Sông Lô, xã Sơn Đông, xã Thái Hòa"),
        team=5,
        base=VINH_YEN,
    ),
    Charge(
        "Phó Bí thư Thường trực Đảng ủy các cơ quan Đảng tỉnh",
        _names("xã Đại Đồng, xã Nhân Nghĩa, xã Lạc Sơn, xã Yên Trị, xã Yên Phú, xã Yên Thủy"),
        team=3,
        base=HOA_BINH,
    ),
    Charge(
        "Phó Bí thư Thường trực Đảng ủy UBND tỉnh",
        _names("xã Cao Phong, phường Thống Nhất, xã Thung Nai, xã Mường Thàng, xã Mường Động"),
        team=3,
        base=HOA_BINH,
    ),
    Charge(
        "Chính ủy Bộ Chỉ huy Quân sự tỉnh",
        _names("xã Pà Cò, xã Đức Nhàn, xã Tân Mai, xã Quy Đức, xã Tân Pheo"),
        team=4,
        base=HOA_BINH,
    ),
    Charge(
        "Giám đốc Sở Tài chính",
        _names("xã Đào Xá, xã Thanh Thủy, xã Minh Hòa, xã Tam Nông, xã Thọ Văn, xã Thanh Sơn"),
        team=1,
    ),
    Charge(
        "Giám đốc Sở Nội vụ",
        _names("xã Đồng Lương, xã Liên Minh, xã Hiền Quan, phường Âu Cơ, xã Vạn Xuân, xã Phùng Nguyên"),
        team=1,
    ),
    Charge(
        "Giám đốc Sở Nông nghiệp và Môi trường",
        _names("xã Khả Cửu, xã Võ Miếu, xã Xuân Đài, xã Long Cốc, xã Minh Đài, xã Tân Sơn"),
        team=2,
    ),
    Charge(
        "Giám đốc Sở Xây dựng",
        _names("phường Hòa Bình, xã Đà Bắc, phường Kỳ Sơn, xã Thịnh Minh, phường Tân Hòa, xã Liên Sơn, xã Lương Sơn"),
        team=4,
        base=HOA_BINH,
    ),
    Charge(
        "Giám đốc Sở Công Thương",
        _names("xã Bình Xuyên, xã Xuân Lãng, phường Xuân Hòa, xã Bình Nguyên, phường Phúc Yên, xã Bình Tuyền"),
        team=5,
        base=VINH_YEN,
    ),
    Charge(
        "Trưởng Ban Quản lý các khu công nghiệp tỉnh",
        _names("xã Hùng Việt, xã Cẩm Khê, xã Chí Tiên, xã Hoàng Cương, xã Phú Khê, xã Vân Bán"),
        team=1,
    ),
)
# Members of the executive committee besides.
OTHERS = (
    Charge(
        "Phó Chủ tịch HĐND tỉnh",
        _names("xã Cẩm Khê, xã Vân Bán, xã Hoàng Cương, xã Chí Tiên, xã Hùng Việt, xã Phú Khê"),
    ),
    Charge(
        "Phó Chủ tịch UBND tỉnh",
        _names("xã Đào Xá, xã Tam Nông, xã Thọ Văn, xã Thanh Sơn, xã Cự Đồng, xã Thanh Thủy"),
    ),
    Charge(
        "Phó Chánh Văn phòng Tỉnh ủy",
        _names("xã Liên Minh, xã Vạn Xuân, xã Hiền Quan, xã Đồng Lương, phường Âu Cơ, xã Phùng Nguyên"),
    ),
    Charge(
        "Tổng Biên tập Báo và Phát thanh, Truyền hình tỉnh",
        _names("xã Bản Nguyên, phường Vân Phú, xã Hy Cương, phường Nông Trang, phường Việt Trì, phường Thanh Miếu"),
    ),
    Charge(
        "Chủ tịch Hội Nông dân tỉnh",
        _names("xã Tân Sơn, xã Long Cốc, xã Minh Hòa, xã Xuân Đài, xã Minh Đài, xã Võ Miếu"),
    ),
    Charge(
        "Chủ tịch Hội Cựu chiến binh tỉnh",
        _names("xã Hạ Hòa, xã Tây Cốc, xã Đan Thượng, xã Tiên Lương, xã Hiền Lương, xã Bằng Luân"),
    ),
    Charge(
        "Chủ tịch Hội Liên hiệp Phụ nữ tỉnh",
        _names("xã Văn Lang, xã Đoan Hùng, xã Vĩnh Chân, xã Yên Kỳ, xã Thanh Ba, xã Chí Đám"),
    ),
    Charge(
        "Chủ tịch Liên đoàn Lao động tỉnh",
        _names("xã Chân Mộng, xã Đông Thành, xã Trạm Thản, xã Phú Mỹ, xã Quảng Yên, phường Phú Thọ"),
    ),
    Charge(
        "Giám đốc Sở Giáo dục và Đào tạo",
        _names("xã Thượng Long, xã Xuân Viên, xã Thu Cúc, xã Trung Sơn, xã Lai Đồng, xã Yên Lập"),
    ),
    Charge(
        "Giám đốc Sở Khoa học và Công nghệ",
        _names("xã Tu Vũ, xã Hương Cần, xã Yên Sơn, xã Sơn Lương, xã Văn Miếu, xã Khả Cửu"),
    ),
    Charge(
        "Giám đốc Sở Tư pháp",
        _names("xã Bình Phú, xã Lâm Thao, xã Phù Ninh, xã Dân Chủ, phường Phong Châu, xã Xuân Lũng"),
    ),
    Charge(
        "Giám đốc Sở Dân tộc và Tôn giáo",
        _names("xã Tân Mai, xã Tân Pheo, xã Quy Đức, xã Đức Nhàn, xã Pà Cò, xã Tiền Phong, xã Cao Sơn"),
        base=HOA_BINH,
    ),
    Charge(
        "Chánh Văn phòng UBND tỉnh",
        _names("xã Vân Sơn, xã Mai Hạ, xã Bao La, xã Mường Hoa, xã Mai Châu, xã Mường Bi"),
    ),
    Charge(
        "Phó Giám đốc Công an tỉnh",
        _names("phường Tân Hòa, xã Thịnh Minh, phường Hòa Bình, xã Liên Sơn, phường Kỳ Sơn, xã Đà Bắc, xã Lương Sơn"),
        base=HOA_BINH,
    ),
    Charge(
        "Phó Giám đốc Công an tỉnh",
        _names("xã Thái Hòa, xã Tam Dương, xã Đạo Trù, xã Đại Đình, xã Tam Dương Bắc, xã Tam Đảo"),
    ),
    Charge(
        "Trưởng Ban Văn hóa - Xã hội HĐND tỉnh",
        _names("xã Hợp Kim, xã Mường Vang, xã Kim Bôi, xã Nật Sơn, xã Cao Dương, xã Thượng Cốc"),
        base=HOA_BINH,
    ),
    Charge(
        "Trưởng Ban Pháp chế HĐND tỉnh",
        _names("xã Quyết Thắng, xã Yên Phú, xã Yên Thủy, xã Đại Đồng, xã Ngọc Sơn, xã Nhân Nghĩa, xã Yên Trị"),
    ),
    Charge(
        "Chánh Thanh tra tỉnh",
        _names(
            "phường Thống Nhất, xã Mường Động, xã Toàn Thắng, xã Mường Thàng, xã Cao Phong, xã Thung Nai, xã Tân Lạc"
        ),
        base=HOA_BINH,
    ),
    Charge(
        "Giám đốc Sở Văn hóa, Thể thao và Du lịch",
        _names("xã Lạc Lương, xã Lạc Sơn, xã Lạc Thủy, xã Dũng Tiến, xã An Bình, xã An Nghĩa"),
    ),
    Charge(
        "Giám đốc Sở Y tế",
        _names("xã Bình Xuyên, xã Xuân Lãng, phường Phúc Yên, xã Bình Tuyền, xã Bình Nguyên, phường Xuân Hòa"),
        base=VINH_YEN,
    ),
    Charge(
        "Chánh Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh",
        _names("phường Vĩnh Phúc, xã Nguyệt Đức, xã Yên Lạc, xã Tam Hồng, xã Tề Lỗ, phường Vĩnh Yên"),
    ),
    Charge(
        "Trưởng Ban Kinh tế - Ngân sách HĐND tỉnh",
        _names("xã Tam Sơn, xã Hợp Lý, xã Yên Lãng, xã Lập Thạch, xã Sông Lô, xã Hải Lựu"),
        base=VINH_YEN,
    ),
    Charge(
        "Viện trưởng Viện Kiểm sát nhân dân tỉnh",
        _names("xã Vĩnh Phú, xã Vĩnh Tường, xã Liên Châu, xã Thổ Tang, xã Vĩnh Thành, xã Vĩnh Hưng"),
    ),
    Charge(
        "Chánh án Tòa án nhân dân tỉnh",
        _names("xã Hội Thịnh, xã Vĩnh An, xã Sơn Đông, xã Tiên Lữ, xã Liên Hòa, xã Hoàng An"),
        base=VINH_YEN,
    ),
)
