"""The rule sets of document form as themes."""

from __future__ import annotations

import datetime as dt
import tomllib

import pytest

from congress_app.documents.model import Orientation, PageSetup, Paper
from congress_app.documents.model_table import Density
from congress_app.documents.model_text import Alignment
from congress_app.documents.theme import load_theme, mm, rule_sets
from congress_app.runtime import paths


def test_two_rule_sets_are_shipped() -> None:
    assert rule_sets() == ("hd05", "hd36")
    assert [load_theme(name).name for name in rule_sets()] == ["Hướng dẫn 05-HD/VPTW", "Hướng dẫn 36-HD/VPTW"]
    assert load_theme() == load_theme("hd05")


def test_the_upright_sheet() -> None:
    sheet = load_theme().sheet(PageSetup())
    front, back = sheet.margins(is_back=False), sheet.margins(is_back=True)
    assert (sheet.width, sheet.height) == (mm(210), mm(297))
    assert (front.top, front.bottom, front.left, front.right) == (mm(20), mm(20), mm(30), mm(15))
    assert (back.left, back.right) == (mm(15), mm(30))
    assert sheet.text_width == pytest.approx(mm(165))


def test_a_large_sheet_has_the_margins_of_a_small_one() -> None:
    for orientation in Orientation:
        small, large = (load_theme().sheet(PageSetup(orientation, paper=paper)) for paper in (Paper.A4, Paper.A3))
        assert (large.front, large.back) == (small.front, small.back)
    assert (large.width, large.height) == (mm(420), mm(297))


def test_a_small_sheet_has_smaller_letters_and_distances() -> None:
    theme = load_theme()
    page = PageSetup(Orientation.LANDSCAPE, paper=Paper.A5)
    small, sheet = theme.for_page(page), theme.sheet(page)
    assert (sheet.width, sheet.height) == (mm(210), mm(148))
    assert small.style("name").size < theme.style("name").size
    assert small.number("signature", "free_height") < theme.number("signature", "free_height")
    assert small.number("signature", "width") == theme.number("signature", "width")


@pytest.mark.parametrize("orientation", list(Orientation))
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("rule_set", ["hd05", "hd36"])
def test_both_sides_hold_the_same_text(rule_set: str, paper: Paper, orientation: Orientation) -> None:
    sheet = load_theme(rule_set).sheet(PageSetup(orientation, paper=paper))
    sides = [sheet.margins(is_back=is_back) for is_back in (False, True)]
    assert [round(sheet.width - side.left - side.right - sheet.text_width, 6) for side in sides] == [0, 0]
    assert len({round(side.top + side.bottom, 6) for side in sides}) == 1


@pytest.mark.parametrize(
    ("name", "size", "bold", "italic", "caps"),
    [
        ("party_title", 15, True, False, True),
        ("superior", 14, False, False, True),
        ("issuing", 14, True, False, True),
        ("number", 14, False, False, False),
        ("place_date", 14, False, True, False),
        ("kind", 16, True, False, True),
        ("abstract", 14, True, False, False),
        ("body", 14, False, False, False),
        ("authority", 14, True, False, True),
        ("post", 14, False, False, True),
        ("name", 14, True, False, False),
        ("recipients", 12, False, False, False),
        ("page_number", 14, False, False, False),
    ],
)
def test_styles_are_those_of_the_guidance(name: str, size: float, bold: bool, italic: bool, caps: bool) -> None:
    style = load_theme().style(name)
    assert (style.size, style.bold, style.italic, style.caps) == (size, bold, italic, caps)


def test_the_body_is_justified_and_indented() -> None:
    body = load_theme().style("body")
    assert (body.alignment, body.first_line, body.before, body.leading) == (Alignment.JUSTIFY, 10, 6, 18)


@pytest.mark.parametrize("rule_set", ["hd05", "hd36"])
def test_stacked_marks_have_room_in_every_style(rule_set: str) -> None:
    theme = load_theme(rule_set)
    for styles in (theme.styles, theme.large_styles, theme.cover_styles):
        for name, style in styles.items():
            if name not in {"star", "title_rule"}:  # neither has letters
                assert style.leading >= 1.13 * style.size, name


def test_the_older_rules_differ_where_they_say_so() -> None:
    new, old = load_theme("hd05"), load_theme("hd36")
    assert (new.words("recipients", "between"), old.words("recipients", "between")) == (";", ",")
    assert (new.style("typist").size, old.style("typist").size) == (11, 8)
    assert (new.words("spelling", "tone_marks"), old.words("spelling", "tone_marks")) == ("old", "new")  # ủy, uỷ
    assert (new.replaces, old.replaces) == ("hd36", "")
    assert (new.issued_on, old.issued_on) == (dt.date(2026, 5, 27), dt.date(2018, 4, 3))
    for name in ("party_title", "kind", "body", "authority", "post", "name", "page_number"):
        assert old.style(name) == new.style(name)
    assert old.sheets == new.sheets


def test_large_print_and_the_cover_change_some_styles_only() -> None:
    theme = load_theme()
    large, cover = theme.for_page(PageSetup(is_large_print=True)), theme.for_cover()
    assert (large.style("body").size, large.style("party_title")) == (17, theme.style("party_title"))
    assert (cover.style("kind").size, cover.style("issuing")) == (40, theme.style("issuing"))
    assert theme.for_page(PageSetup()) is theme


def test_tables_have_styles_for_each_density() -> None:
    sizes = [tuple(style.size for style in load_theme().table_styles(density)) for density in Density]
    assert sizes == [(12, 13), (11, 11), (9, 9)]


def test_capitals_are_made_by_the_style() -> None:
    assert load_theme().style("issuing").shown("Đảng ủy xã Ưng Ế") == "ĐẢNG ỦY XÃ ƯNG Ế"
    assert load_theme().style("name").shown("Nguyễn Văn An") == "Nguyễn Văn An"


@pytest.mark.parametrize("rule_set", ["hd05", "hd36"])
def test_every_value_has_its_source_and_mark(rule_set: str) -> None:
    data = tomllib.loads(paths.resources("rules", "document_form", f"{rule_set}.toml").read_text(encoding="utf-8"))
    sheets = {
        f"{paper} {name}": each
        for paper in ("a3", "a4", "a5")
        for name, each in data.get("page", {}).get(paper, {}).items()
    }
    tables = {**data, **data.get("page", {}), **sheets, **data.get("style", {})}
    for name, values in tables.items():
        if isinstance(values, dict) and name not in {"page", "style", "rule_set", "a3", "a4", "a5"}:
            assert values["source"], name
            assert values["mark"] in {"found", "practice", "background"}, name
