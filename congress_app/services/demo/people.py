"""Invented people: names put together by chance, so that nobody real is meant."""

from __future__ import annotations

import random
from typing import Any

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services.records import put
from congress_app.services.work import Work

_FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Bùi",
    "Đinh",
    "Hà",
    "Đỗ",
    "Vũ",
    "Đặng",
    "Phùng",
    "Quách",
    "Triệu",
    "Cao",
    "Lưu",
)
_MALE = ("Văn", "Đức", "Quang", "Mạnh", "Xuân", "Hữu", "Minh", "Trọng", "Công", "Bá")
_FEMALE = ("Thị", "Thanh", "Thu", "Ngọc", "Bích", "Hồng", "Kim", "Thị Minh", "Thị Thu", "Phương")
_MALE_GIVEN = (
    "An",
    "Bình",
    "Chiến",
    "Dũng",
    "Đạt",
    "Giang",
    "Hải",
    "Hùng",
    "Khánh",
    "Lâm",
    "Long",
    "Nam",
    "Phong",
    "Quân",
    "Sơn",
    "Thắng",
)
_FEMALE_GIVEN = (
    "Anh",
    "Châu",
    "Diệp",
    "Hà",
    "Hạnh",
    "Hoa",
    "Hương",
    "Lan",
    "Liên",
    "Mai",
    "Nga",
    "Oanh",
    "Thảo",
    "Thủy",
    "Trang",
    "Yến",
)


class People:
    """Makes persons with names that are not given twice."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same people at each run, not a secret
        self._given: set[str] = set()

    def name(self) -> str:
        """A name not given before."""
        while True:
            is_woman = self._random.random() < 0.3
            middle, given = (_FEMALE, _FEMALE_GIVEN) if is_woman else (_MALE, _MALE_GIVEN)
            made = f"{self._random.choice(_FAMILY)} {self._random.choice(middle)} {self._random.choice(given)}"
            if made not in self._given:
                self._given.add(made)
                return made

    def add(self, work: Work, organisation_id: Id[Organisation], post: str, **more: Any) -> Person:
        """A new person in a post."""
        return put(
            work,
            Person(id=work.new_id(Person), full_name=self.name(), post=post, organisation_id=organisation_id, **more),
        )
