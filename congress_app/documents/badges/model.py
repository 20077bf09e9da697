"""What badges are made from: plain values, no rows and no fonts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from congress_app.documents.papers import Words
from congress_app.domain.choices import ToneStyle


class BadgeClass(Enum):
    """Who may be let in where: each class has a colour, a border and a word."""

    DELEGATE = "delegate"
    ALTERNATE = "alternate"
    GUEST = "guest"
    SERVICE = "service"
    PRESS = "press"
    MEDICAL = "medical"
    SECURITY = "security"


class BadgeSize(Enum):
    """How large badges are: 90 x 130 mm upright, four on a sheet of A4; 86 x 54 mm lying, ten on a sheet."""

    LARGE = "large"
    SMALL = "small"


class CodeSide(Enum):
    """On which side the QR code stands."""

    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Badge:
    """One person's badge. Texts may be empty.

    Args:
        full_name: as it is shown; printed in capitals.
        badge_class: gives colour and border.
        category_word: the large word (`ĐẠI BIỂU`); empty: the word of the class.
        delegation: as it is shown (`Đoàn số 3`).
        post: office and place of work; more than three lines end with an ellipsis.
        number: the badge's number as printed.
        seat: the seat as printed.
        token: what the QR code says, an opaque text of about 26 characters; empty: no code.
        photo: a JPEG of 3:4 as `prepared_photo` makes it; it goes into the file byte for byte.
    """

    full_name: str
    badge_class: BadgeClass
    category_word: str = ""
    delegation: str = ""
    post: str = ""
    number: str = ""
    seat: str = ""
    token: str = ""
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class BadgeSet:
    """The badges of one congress and what stands on all of them. Texts may be empty.

    Args:
        organisation: the line on top (`ĐẢNG BỘ TỈNH LÂM ĐỒNG`).
        title: `ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II`; broken where it says so, or where it fits best.
        term: `NHIỆM KỲ 2025 - 2030`.
        place_and_date: the line at the foot.
        rules: the lines of the hall on the back; empty: the usual ones.
    """

    organisation: str
    title: str
    term: str
    place_and_date: str
    badges: tuple[Badge, ...]
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BadgeOptions:
    """How badges are printed.

    Args:
        has_backs: for printing on two sides, turned on the long edge.
        has_photos: keep a frame for the photo, empty where there is none; without it names have more room.
    """

    size: BadgeSize = BadgeSize.LARGE
    has_backs: bool = True
    has_photos: bool = True
    code_side: CodeSide = CodeSide.FRONT
    tone_style: ToneStyle = ToneStyle.OLD
    is_of_members: bool = False

    @property
    def words(self) -> Words:
        """The words of badges."""
        return Words("badges", self.tone_style, is_of_members=self.is_of_members)
