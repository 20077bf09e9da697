"""Figures by delegation, and of two congresses side by side."""

from __future__ import annotations

from congress_app.domain.delegate_choices import DelegateCategory, Gender
from congress_app.domain.statistics import by_delegation, compare
from tests.domain.statistics.building import delegate, delegation, figures

TWO = (delegation("x", "Đoàn A"), delegation("y", "Đoàn B"))


def test_the_rows_of_the_cross_table_add_up_to_the_lines() -> None:
    rows = [
        delegate("a", delegation_id="x", gender=Gender.FEMALE),
        delegate("b", delegation_id="x", ethnicity="Mường", category=DelegateCategory.EX_OFFICIO),
        delegate("c", professional_level="Đại học"),
    ]
    table = by_delegation(figures(rows, delegations=TWO))
    assert [(row.name, row.counts[:6]) for row in table.rows] == [
        ("Đoàn A", (2, 1, 1, 0, 1, 1)),
        ("Chưa phân đoàn", (1, 0, 1, 0, 0, 0)),
    ]
    assert table.totals == (3, *(column.line.count for column in table.columns))
    assert table.rows[0].ids[4] == ("a",)
    assert table.columns[3].line.printed == "Nữ"


def test_without_delegates_the_cross_table_is_empty() -> None:
    table = by_delegation(figures([], delegations=TWO))
    assert (table.rows, table.totals) == ((), ())


def test_two_congresses_side_by_side() -> None:
    first = figures([delegate("a"), delegate("b", ethnicity="Tày")])
    second = figures([delegate("c", gender=Gender.FEMALE), delegate("d", ethnicity="Nùng", party_badge=30)])
    rows = {row.title.printed: row for row in compare(first, second)}
    assert rows["Nữ"].difference == 50
    assert rows["Tuổi bình quân"].difference == 0
    assert (rows["Tày"].second, rows["Tày"].difference, rows["Nùng"].first) == (None, None, None)
    titles = list(rows)
    assert titles.index("Tày") < titles.index("Nùng") < titles.index("Theo tôn giáo")
