"""A stock of names, by ethnic group and by man or woman: put together by chance, so that nobody real is meant."""

from __future__ import annotations

import random
from collections.abc import Mapping

from congress_app.domain.delegate_choices import Gender

# Family names with how often they come, in the ethnic groups of the province.
_FAMILIES: Mapping[str, Mapping[str, int]] = {
    "Kinh": {
        "Nguyễn": 30,
        "Trần": 11,
        "Lê": 9,
        "Phạm": 7,
        "Hoàng": 5,
        "Vũ": 4,
        "Đỗ": 5,
        "Đặng": 3,
        "Bùi": 4,
        "Phan": 3,
        "Ngô": 3,
        "Dương": 2,
        "Đào": 2,
        "Phùng": 2,
        "Cao": 2,
        "Lưu": 2,
        "Tạ": 2,
        "Kiều": 1,
        "Khổng": 1,
        "Chử": 1,
        "Hán": 1,
        "Mai": 1,
        "Trịnh": 1,
        "Đinh": 1,
        "Hà": 1,
    },
    "Mường": {"Bùi": 42, "Quách": 13, "Đinh": 13, "Hà": 10, "Bạch": 7, "Nguyễn": 6, "Hoàng": 3, "Phùng": 3, "Sa": 1},
    "Dao": {"Bàn": 9, "Triệu": 9, "Đặng": 7, "Dương": 5, "Lý": 5, "Phùng": 4},
    "Sán Dìu": {"Lưu": 5, "Lâm": 5, "Trương": 4, "Diệp": 4, "Từ": 3, "Ôn": 2, "Tạ": 2},
    "Sán Chay": {"Trần": 6, "Hoàng": 6, "Lý": 3, "Nịnh": 3, "La": 2, "Tống": 1},
    "Tày": {"Hà": 6, "Lường": 6, "Xa": 5, "Hoàng": 4, "Nông": 2, "Ma": 1},
    "Thái": {"Hà": 8, "Khà": 6, "Lò": 5, "Vì": 4, "Ngần": 3, "Lường": 3},
    "Mông": {"Sùng": 6, "Giàng": 5, "Vàng": 5, "Khà": 3, "Phàng": 3},
}
_MIDDLES: Mapping[Gender, Mapping[str, int]] = {
    Gender.MALE: {
        "Văn": 30,
        "Đức": 8,
        "Quang": 7,
        "Mạnh": 6,
        "Xuân": 6,
        "Hữu": 5,
        "Minh": 6,
        "Trọng": 4,
        "Công": 4,
        "Ngọc": 4,
        "Đình": 3,
        "Tiến": 3,
        "Hồng": 3,
        "Thanh": 3,
        "Anh": 2,
        "Bá": 2,
        "Duy": 2,
        "Thế": 2,
        "Việt": 2,
        "Huy": 1,
    },
    Gender.FEMALE: {
        "Thị": 34,
        "Thị Thu": 7,
        "Thị Minh": 5,
        "Thị Hồng": 6,
        "Thị Thanh": 6,
        "Thị Bích": 4,
        "Thị Kim": 4,
        "Thu": 4,
        "Thanh": 3,
        "Ngọc": 3,
        "Phương": 2,
        "Minh": 2,
        "Thị Ngọc": 4,
        "Thị Phương": 3,
        "Hồng": 2,
    },
}
_GIVEN: Mapping[Gender, tuple[str, ...]] = {
    Gender.MALE: (
        *("An", "Bình", "Chiến", "Chung", "Cường", "Dũng", "Duy", "Đại", "Đạt", "Điệp", "Định", "Đông", "Giang", "Hà"),
        *("Hải", "Hiếu", "Hoan", "Hoàn", "Hòa", "Hùng", "Huy", "Hưng", "Khánh", "Khoa", "Kiên", "Lâm", "Lập", "Long"),
        *("Lợi", "Luận", "Lực", "Mạnh", "Nam", "Nghĩa", "Phong", "Phú", "Phúc", "Quân", "Quyết", "Sáng", "Sơn", "Tâm"),
        *(
            "Tân",
            "Thành",
            "Thắng",
            "Thiện",
            "Thịnh",
            "Thủy",
            "Tiến",
            "Toàn",
            "Trung",
            "Trường",
            "Tuấn",
            "Tùng",
            "Tường",
        ),
        *("Việt", "Vinh", "Vượng", "Ước", "Xuân"),
    ),
    Gender.FEMALE: (
        *("Anh", "Bình", "Châm", "Chi", "Chuyên", "Dịu", "Diệp", "Dung", "Duyên", "Đào", "Giang", "Hà", "Hạnh", "Hằng"),
        *("Hậu", "Hiền", "Hiệp", "Hoa", "Hòa", "Huệ", "Huyền", "Hường", "Hương", "Lan", "Lành", "Liên", "Liễu", "Loan"),
        *("Lý", "Mai", "Miền", "Minh", "Mơ", "Nga", "Nguyệt", "Nhàn", "Nhung", "Oanh", "Phượng", "Quyên", "Quỳnh"),
        *(
            "Tâm",
            "Thảo",
            "Thắm",
            "Thơm",
            "Thúy",
            "Thủy",
            "Thương",
            "Tình",
            "Trang",
            "Tuyết",
            "Tươi",
            "Vân",
            "Xuân",
            "Yến",
        ),
    ),
}
# Where people are called otherwise: the middle word, and the names after it.
_OWN_WAY: Mapping[tuple[str, Gender], tuple[str, tuple[str, ...]]] = {
    ("Mông", Gender.MALE): ("A", ("Chu", "Dơ", "Giáo", "Lử", "Màng", "Páo", "Sáng", "Sềnh", "Tếnh", "Vàng")),
    ("Mông", Gender.FEMALE): ("Y", ("Chia", "Dợ", "Ganh", "Mỷ", "Nhìa", "Say", "Xia")),
}
_SAME_AGAIN = 75  # one in so many bears the name of another one: it happens, and lists have to tell them apart


class Names:
    """Gives names that are not given twice, but to delegates a namesake now and then."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._given: dict[str, tuple[Gender, str]] = {}
        self._count = 0

    def give(self, gender: Gender, ethnicity: str) -> str:
        """A name as people of this ethnic group have it, perhaps one that another one bears."""
        self._count += 1
        if self._count % _SAME_AGAIN == 0:
            same = [name for name, whose in self._given.items() if whose == (gender, ethnicity)]
            if same:
                return same[-1]
        return self.give_new(gender, ethnicity)

    def give_new(self, gender: Gender, ethnicity: str) -> str:
        """A name that nobody bears yet."""
        while True:
            made = self._made(gender, ethnicity)
            if made not in self._given:
                self._given[made] = gender, ethnicity
                return made

    def _made(self, gender: Gender, ethnicity: str) -> str:
        family = chosen(self._chance, _FAMILIES[ethnicity])
        if (ethnicity, gender) in _OWN_WAY:
            middle, names = _OWN_WAY[ethnicity, gender]
        else:
            middle, names = chosen(self._chance, _MIDDLES[gender]), _GIVEN[gender]
        given = self._chance.choice([name for name in names if name not in (family, *middle.split())])
        return f"{family} {middle} {given}"


def chosen(chance: random.Random, weights: Mapping[str, int]) -> str:
    """One word by its weight."""
    return chance.choices(list(weights), list(weights.values()))[0]
