from __future__ import annotations

import io
import zlib

import pikepdf
import pytest

from congress_app.exchange.readers.faults import Fault
from congress_app.exchange.texts.pdf import in_paragraphs, pages
from tests.exchange.texts.made import pdf

ROOT = b"<</Type/Catalog/Pages 2 0 R>>"
ONE = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"


def stream(content: bytes, says: bytes = b"") -> bytes:
    return b"<<%b/Length %d>>stream\n%b\nendstream" % (says, len(content), content)


def test_lines_become_paragraphs() -> None:
    page = (
        "2\r\nBÁO CÁO\r\nkết quả\r\nBáo cáo của Ban Chấp hành \r\nĐảng bộ xã trình\r\nđại hội.\r\nMục tiêu:\r\na) Kinh tế\r\n"
        "b) Văn hóa \r\n- Giáo dục\r\n2.1. Y tế giai đoạn 2025 \ufffe\r\n2030\r\n95\r\n"
    )
    assert in_paragraphs(page, 2).split("\n") == [
        "BÁO CÁO",
        "kết quả",
        "Báo cáo của Ban Chấp hành Đảng bộ xã trình đại hội.",
        "Mục tiêu:",
        "a) Kinh tế",
        "b) Văn hóa",
        "- Giáo dục",
        "2.1. Y tế giai đoạn 2025 -",
        "2030",
        "95",
    ]


def test_a_password_is_told() -> None:
    made = io.BytesIO()
    with pikepdf.new() as empty:
        empty.add_blank_page()
        empty.save(made, encryption=pikepdf.Encryption(user="x", owner="y"))
    with pytest.raises(Fault, match="password"):
        list(pages(made.getvalue()))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"%PDF-1.7\nnothing", "unreadable"),
        (pdf(ROOT, b"<</Type/Pages/Count 0/Kids[]>>"), "unreadable"),
        (pdf(ROOT, b"<</Type/Pages/Count 1000000000/Kids[2 0 R 2 0 R]>>"), "unreadable"),
        (pdf(ROOT, ONE, b"<</Type/Pages/Count 1/Parent 2 0 R/Kids[2 0 R]>>"), "unreadable"),
        (pdf(ROOT, b"<</Type/Pages/Count 5001/Kids[3 0 R]>>", PAGE, stream(b"")), "size"),
        (pdf(ROOT, b"[" * 300_000), "unreadable"),
    ],
)
def test_broken_and_endless_ones_end_in_a_fault(content: bytes, fault: str) -> None:
    with pytest.raises(Fault, match=fault):
        list(pages(content))


def test_forms_within_forms_and_deep_lists_end() -> None:
    deep = pdf(ROOT, ONE, PAGE, stream(zlib.compress(b"[" * 300_000), b"/Filter/FlateDecode"), b"null")
    assert list(pages(deep)) == [""]
