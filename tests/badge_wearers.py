"""Who comes to a congress in tests of badges: one of each kind, and those who get no badge."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import Any

from PIL import Image

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, GuestReply
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.listings.badges import BadgeRow, badge_rows
from tests.desk import Desk

ALTERNATE, GUEST, SERVICE = DelegateCategory.ALTERNATE, DelegateCategory.GUEST, DelegateCategory.SERVICE
WEARERS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Lê Văn An", {"badge_number": "002", "post": "Bí thư Chi bộ", "unit": "Thôn Đông"}),
    ("Bùi Thị Hoa", {"badge_number": "001", "category": DelegateCategory.EX_OFFICIO, "post": "Phó Bí thư"}),
    ("Đỗ Hữu Dũng", {"state": DelegateState.WITHDRAWN, "badge_number": "003"}),
    ("Hà Minh Châu", {"badge_number": "004"}),
    ("Vũ Đức Thắng", {"category": ALTERNATE, "badge_number": "DK01"}),
    ("Ngô Thu Hương", {"category": ALTERNATE, "badge_number": "DK02"}),
    ("Trần Quốc Bảo", {"category": GUEST, "badge_number": "KM02", "post": "Trưởng ban", "unit": "Ban Tổ chức"}),
    ("Lý Thị Mai", {"category": GUEST, "badge_number": "KM01", "reply": GuestReply.DECLINES}),
    (
        "Phan Anh Quân",
        {
            "category": GUEST,
            "badge_number": "KM03",
            "post": "Giám đốc",
            "unit": "Sở Y tế",
            "reply": GuestReply.SENDS_ANOTHER,
            "sent_instead": "Đinh Thị Lan",
        },
    ),
    ("Tạ Duy Khánh", {"category": GUEST, "reply": GuestReply.SENDS_ANOTHER}),
    ("Mai Xuân Lộc", {"category": SERVICE, "badge_number": "PV01"}),
)


def add_wearers(office: Desk, congress: Congress) -> dict[str, Delegate]:
    """Add them all, by name; Vũ Đức Thắng stands in for Hà Minh Châu."""
    made = {
        name: office.do.delegates.add(Id(congress.id), {"full_name": name, **values}).value for name, values in WEARERS
    }
    replaced, substitute = made["Hà Minh Châu"], made["Vũ Đức Thắng"]
    office.do.delegates.substitute(Id(replaced.id), Id(substitute.id), dt.date(2025, 7, 20))
    return made


def badges_of(office: Desk, congress: Congress) -> list[BadgeRow]:
    """The badges as they are now."""
    scope = office.scope(congress)
    return badge_rows(office.file.lists.congresses(scope)[0], office.file.lists.delegates(scope))


def portrait(shade: int = 120) -> bytes:
    """A JPEG of 3:4."""
    out = BytesIO()
    Image.new("RGB", (90, 120), (shade, 90, 60)).save(out, "JPEG")
    return out.getvalue()
