"""Where quoted words stand in a draft."""

from __future__ import annotations

from congress_app.domain.drafts.quoting import Place, place_of

TEXT = "Phần II\nThu nhập bình quân\nđạt 65 triệu đồng; công tác hoà giải được chú trọng. Hết."


def test_found_over_lines_in_other_case_spelling_and_quotation_marks() -> None:
    found = place_of(TEXT, "“thu nhập  bình quân đạt 65 triệu đồng…”")
    assert found == Place(
        "Phần II\n", "Thu nhập bình quân\nđạt 65 triệu đồng", "; công tác hoà giải được chú trọng. Hết."
    )
    assert place_of(TEXT, "Hòa giải") == Place(
        "Phần II\nThu nhập bình quân\nđạt 65 triệu đồng; công tác ", "hoà giải", " được chú trọng. Hết."
    )


def test_what_stands_around_is_cut_between_words() -> None:
    found = place_of("một hai ba bốn năm sáu bảy tám", "năm", around=8)
    assert found == Place("…bốn ", "năm", " sáu…")


def test_nowhere_or_nothing_quoted() -> None:
    assert place_of(TEXT, "không có trong dự thảo") is None
    assert place_of(TEXT, " “…” ") is None
    assert place_of("", "Hết") is None
