from __future__ import annotations

import pytest

from congress_app.services.demo.draft_texts import Block, BlockKind, Change, blocks, changed

SOURCE = """# Phần thứ nhất. KẾT QUẢ

## I. Kinh tế

Thu nhập 44,5 triệu đồng.

Công tác chuyển đổi số.

| TT | Chỉ tiêu |
| 1 | Hộ nghèo |

## II. Chính quyền

Hội đồng nhân dân đổi mới."""


def test_a_text_is_headings_paragraphs_and_tables() -> None:
    assert blocks(SOURCE)[1:5] == (
        Block(BlockKind.HEADING, "I. Kinh tế", 2),
        Block(BlockKind.PARAGRAPH, "Thu nhập 44,5 triệu đồng."),
        Block(BlockKind.PARAGRAPH, "Công tác chuyển đổi số."),
        Block(BlockKind.TABLE, rows=(("TT", "Chỉ tiêu"), ("1", "Hộ nghèo"))),
    )


def test_changes_are_made_one_after_the_other() -> None:
    moved = Change.of({"what": "moved", "old": "Công tác chuyển đổi số", "after": "Hội đồng nhân dân"})
    figure = Change.of({"what": "figure", "old": "44,5 triệu", "new": "45 triệu"})
    made = changed(SOURCE, (moved, figure))
    assert [each.text for each in blocks(made) if each.kind is BlockKind.PARAGRAPH] == [
        "Thu nhập 45 triệu đồng.",
        "Hội đồng nhân dân đổi mới.",
        "Công tác chuyển đổi số.",
    ]
    with pytest.raises(ValueError, match="0 times: 44,5 triệu"):
        changed(made, (figure,))
