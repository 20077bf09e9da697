"""The sentence around the words that were found, in its own spelling."""

from __future__ import annotations

import unicodedata
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.drafts.marks import marks_in, terms_of
from congress_app.domain.drafts.snippets import snippet
from congress_app.i18n.folding import fold

TEXT = (
    "Phần thứ nhất\nKinh tế phát triển khá. Thu nhập bình quân đạt 65 triệu đồng; hộ nghèo còn 2,1%. "
    "Hoà giải ở cơ sở được quan tâm.\nCông tác xây dựng Đảng"
)
PARTS = ("đảng", "bộ", "xã", "Toàn", "Thắng", "hoà", "phát-triển,", "2,1%", "ỦY.", "Ủy", "a\u0300", "ﬁ", "ß")
WORDS = st.lists(st.sampled_from(PARTS), max_size=40)


def marked(text: str, words: str) -> tuple[str, list[str]] | None:
    """A snippet, and what is marked in it."""
    found = snippet(text, words)
    return None if found is None else (found.text, [found.text[start:end] for start, end in found.marks])


def test_the_sentence_is_told_with_the_words_marked() -> None:
    assert marked(TEXT, "thu nhap BINH") == (
        "… Thu nhập bình quân đạt 65 triệu đồng; …",
        ["Thu", "nhập", "bình"],
    )
    assert marked(TEXT, "hoa giai") == ("… Hoà giải ở cơ sở được quan tâm.", ["Hoà", "giải"])
    assert marked(TEXT, "65") == ("… Thu nhập bình quân đạt 65 triệu đồng; …", ["65"])


def test_only_the_last_word_may_be_a_beginning() -> None:
    assert marked(TEXT, "xây dự") == ("Công tác xây dựng Đảng", ["xây", "dựng"])
    assert marked(TEXT, "xâ dựng") == ("Công tác xây dựng Đảng", ["dựng"])


def test_nothing_is_found_where_nothing_is() -> None:
    assert [snippet(text, words) for text, words in (("", "xa"), (TEXT, ""), (TEXT, "“”"), (TEXT, "khongco"))] == [
        None
    ] * 4


def test_a_long_sentence_is_cut_between_words() -> None:
    long = f"{'trước ' * 200}đúng chỗ {'sau ' * 200}"
    found = snippet(long, "dung cho", around=30)
    assert found is not None
    assert found.text == "… trước trước trước trước đúng chỗ sau sau sau sau sau sau sau …"
    assert [found.text[start:end] for start, end in found.marks] == ["đúng", "chỗ"]


@given(WORDS, st.integers(0, 39), st.sampled_from(["NFC", "NFD"]))
def test_what_is_marked_is_what_was_looked_for(words: list[str], at: int, form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, " ".join(words))
    wanted = words[at % len(words)] if words else "xã"
    terms = terms_of(wanted)
    found = snippet(text, wanted)
    assert (found is not None) == bool(words and marks_in(unicodedata.normalize("NFC", text), terms))
    for start, end in found.marks if found is not None else ():
        folded = "".join(terms_of(found.text[start:end])) if found is not None else ""
        assert folded in terms or folded.startswith(terms[-1])


@given(st.text(max_size=200), st.text(max_size=12))
def test_any_text_is_taken(text: str, words: str) -> None:
    found = snippet(text, words)
    if found is not None:
        assert found.marks
        assert all(fold(found.text[start:end]) for start, end in found.marks)
