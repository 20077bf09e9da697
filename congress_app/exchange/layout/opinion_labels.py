"""The headings under which offices keep the columns of a table of opinions, folded and without signs, and the field that each means.

"topic" is a column that says the place in a draft, quotes it, or both.
"""

from __future__ import annotations

NEEDED = "Ý kiến góp ý"
BESIDES = (
    "Nội dung dự thảo (phần, mục, trang)",
    "Cơ quan, cá nhân góp ý",
    "Tiếp thu",
    "Không tiếp thu, lý do",
)
_NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "y kien gop y", "noi dung gop y", "noi dung y kien", "y kien", "gop y", "noi dung y kien gop y", "y kien tham gia",
        "noi dung tham gia", "noi dung tham gia gop y", "y kien dong gop", "noi dung dong gop", "noi dung y kien dong gop",
        "y kien tham gia gop y", "noi dung kien nghi", "y kien kien nghi", "kien nghi", "noi dung de nghi sua doi bo sung",
        "noi dung de nghi", "de nghi sua doi bo sung", "noi dung gop y sua doi bo sung", "noi dung de xuat", "noi dung sua doi bo sung",
        "de nghi sua lai", "noi dung de nghi sua", "y kien de xuat", "y kien cua dai bieu", "noi dung gop y cu the", "y kien gop y cu the",
        "opinion", "opinions", "comment", "comments",
    ),
    "who": (
        "co quan ca nhan gop y", "co quan ca nhan", "co quan don vi ca nhan gop y", "co quan don vi ca nhan", "don vi gop y",
        "co quan gop y", "nguoi gop y", "ca nhan gop y", "to chuc ca nhan gop y", "to chuc ca nhan", "tap the ca nhan gop y",
        "tap the ca nhan", "don vi ca nhan gop y", "don vi ca nhan", "co quan don vi", "co quan don vi gop y", "don vi", "co quan",
        "chi bo dang bo", "chi bo", "to chuc dang", "don vi co y kien", "co quan co y kien", "nguoi co y kien", "dia chi gop y",
        "ho va ten", "ho ten", "ho va ten nguoi gop y", "nguoi tham gia", "don vi tham gia", "dai bieu", "ten don vi", "chu the gop y",
        "noi gop y", "co quan to chuc ca nhan", "co quan to chuc ca nhan gop y", "don vi tham gia gop y", "y kien cua", "by", "who",
    ),
    "topic": (
        "noi dung du thao", "noi dung du thao phan muc trang", "noi dung trong du thao", "noi dung du thao bao cao",
        "noi dung du thao van kien", "noi dung du thao bao cao chinh tri", "noi dung", "du thao", "noi dung van kien",
        "noi dung duoc gop y", "van de gop y", "noi dung can gop y", "van de", "nhom van de",
    ),
    "place": (
        "phan muc trang", "phan muc", "muc trang", "trang muc", "muc", "trang", "phan", "vi tri", "dieu khoan", "dieu", "trang dong",
        "dieu khoan diem", "phan muc tieu muc", "vi tri gop y", "vi tri trong du thao", "muc du thao", "trang so",
        "muc trang trong du thao",
        "phan muc trang trong du thao", "phan chuong muc", "place", "section", "page",
    ),
    "quote": (
        "trich du thao", "trich dan", "nguyen van", "nguyen van du thao", "noi dung trich dan", "nguyen van trong du thao",
        "noi dung cu", "noi dung hien tai", "doan van", "trich noi dung du thao", "quote",
    ),
    "answer": (
        "tiep thu", "tiep thu sua nhu sau", "y kien tiep thu", "noi dung tiep thu", "tiep thu giai trinh", "giai trinh tiep thu",
        "tiep thu va giai trinh", "y kien tiep thu giai trinh", "ket qua tiep thu", "huong tiep thu", "ket qua tiep thu giai trinh",
        "noi dung tiep thu giai trinh", "tiep thu sua", "phuong an tiep thu", "tiep thu chinh sua", "noi dung tiep thu chinh sua",
        "du kien tiep thu", "de xuat tiep thu", "y kien tiep thu cua tieu ban", "noi dung da tiep thu", "noi dung sau tiep thu", "answer",
    ),
    "refusal": (
        "khong tiep thu", "khong tiep thu ly do", "ly do khong tiep thu", "khong tiep thu ly do giai trinh", "giai trinh",
        "ly do giai trinh",
        "y kien giai trinh", "noi dung giai trinh", "bao luu", "y kien bao luu", "giai trinh ly do", "khong tiep thu giai trinh",
        "giai trinh ly do khong tiep thu", "khong tiep thu ly do khong tiep thu", "noi dung khong tiep thu", "ly do", "refusal",
    ),
}  # fmt: skip
OPINION_LABELS: tuple[dict[str, str], ...] = ({key: field for field, keys in _NAMES.items() for key in keys},)
