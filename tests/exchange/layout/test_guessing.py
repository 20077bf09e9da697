"""Columns without headings are told by their cells; what is not clear stays open."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from congress_app.exchange.layout.guessing import guess_fields, guessed_headings

NAMES = ("Bùi Văn An", "Đinh Thị Bình", "QUÁCH CÔNG CHÍNH", "Nguyễn Thị Dung")


@pytest.mark.parametrize(
    ("column", "field"),
    [
        (NAMES, "full_name"),
        (("Nam", "Nữ", "nam", "Nữ"), "gender"),
        (("1978", "05/3/1980", "1985", "7/1990"), "birth_date"),
        (("Kinh", "Mường", "Tày", "Kinh"), "ethnicity"),
        (("Không", "Phật giáo", "không", "Công giáo"), "religion"),
        (("12/12", "10/10", "9/12"), "general_education"),
        (("Đại học", "Thạc sĩ Luật", "Đại học", "Trung cấp"), "professional_level"),
        (("Cao cấp", "Trung cấp", "Cử nhân", "Sơ cấp"), "theory_level"),
        (("0912345678", "0912 345 679", "912345670"), "phone"),
        (("ĐB bầu", "đương nhiên", "Chỉ định"), "category"),
        (("Chi bộ 1", "Chi bộ Nông Trang", "Đảng bộ Công an"), "organisation"),
        (("Đoàn đại biểu số 1", "Đoàn đại biểu số 2"), "delegation"),
        (("Bí thư Đảng ủy", "Phó Chủ tịch UBND", "Chuyên viên"), "post"),
        (("Xã Toàn Thắng, tỉnh Phú Thọ", "Cẩm Khê, Phú Thọ"), "home_place"),
        (("40 năm", "30", "45"), "party_badge"),
        (("x", "x"), ""),
        (("Không", "Không"), ""),
        (("012345678901", "012345678902"), ""),
        (("abc", "xyz 12"), ""),
        ((), ""),
    ],
)
def test_a_column_is_told_by_its_cells(column: Sequence[str], field: str) -> None:
    assert guess_fields([column]) == ({0: field} if field else {})


def test_dates_are_told_apart_by_their_years() -> None:
    births, official, admitted = ("1978", "1980", "1985"), ("3/2/2004", "2011", "2012"), ("3/2/2003", "2010", "2011")
    assert guess_fields([NAMES[:3], official, births, admitted]) == {
        0: "full_name",
        1: "official_on",
        2: "birth_date",
        3: "admitted_on",
    }


def test_births_of_men_and_women_stand_in_two_columns() -> None:
    assert guess_fields([NAMES, ("1978", "1980"), ("1979", "1981")]) == {
        0: "full_name",
        1: "birth_date_male",
        2: "birth_date_female",
    }


def test_each_field_is_given_once() -> None:
    assert guess_fields([NAMES, NAMES]) == {0: "full_name"}


def test_old_codings_are_told_too() -> None:
    found = guessed_headings(
        [("1", "NguyÔn V¨n An", "Kinh"), ("2", "TrÇn ThÞ B×nh", "M­êng"), ("3", "§inh V¨n §øc", "Kinh")]
    )
    assert (found.depth, found.fields) == (0, {1: "full_name", 2: "ethnicity"})
