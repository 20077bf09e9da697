"""Where words stand that are looked for: the same places whichever way the text is looked through."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from congress_app.domain.drafts import marks
from congress_app.domain.drafts.marks import held_count, marks_in, terms_of

LETTERS = st.text("aàẠđĐeễ nghNG.,-_0\n\xa0²", max_size=60)
UNUSUAL = " ǔ"  # a letter after which a text is looked through word by word


def found(text: str, words: str) -> list[str]:
    """What is marked."""
    return [text[start:end] for start, end in marks_in(text, terms_of(words))]


def test_whole_words_and_the_beginning_of_the_last() -> None:
    text = "Hộ NGHÈO, hộ cận nghèo; hộp-nghề (Hộ)"
    assert found(text, "ho ngheo") == ["Hộ", "NGHÈO", "hộ", "nghèo", "Hộ"]
    assert found(text, "ngheo ho") == ["Hộ", "NGHÈO", "hộ", "nghèo", "hộp", "Hộ"]
    counts = [held_count(text, terms_of(words)) for words in ("hộ nghèo", "nghề hộp", "ngh h", "đảng", "")]
    assert counts == [2, 2, 1, 0, 0]
    assert marks_in(text, []) == ()


@given(LETTERS, st.lists(LETTERS.filter(terms_of), min_size=1, max_size=3).map(" ".join))
@example("_đ.Đà", "da")
def test_a_usual_text_is_marked_as_an_unusual_one(text: str, words: str) -> None:
    terms = terms_of(words)
    assert marks_in(text, terms) == marks_in(text + UNUSUAL, terms)
    assert held_count(text, terms) == held_count(text + UNUSUAL, terms)


def test_every_vietnamese_letter_is_usual_and_folded_into_one() -> None:
    lower = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđbcdfghjklmnpqrstvwxz"
    assert {*lower, *lower.upper()} <= marks._FOLDED.keys()
    assert {len(folded) for folded in marks._FOLDED.values()} == {1}
