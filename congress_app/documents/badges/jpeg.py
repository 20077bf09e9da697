"""JPEG files as a PDF takes them: their bytes as they are, and what their head says."""

from __future__ import annotations

from dataclasses import dataclass

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_SPACES = {1: "DeviceGray", 3: "DeviceRGB"}


@dataclass(frozen=True, slots=True)
class Jpeg:
    """A picture: its bytes, its dots, the name of its colours in PDF."""

    content: bytes
    width: int
    height: int
    space: str


def read_jpeg(content: bytes) -> Jpeg | None:
    """The picture, or nothing where these bytes are no grey or coloured JPEG."""
    at = 2
    if content[:2] != b"\xff\xd8":
        return None
    while at + 9 < len(content) and content[at] == 0xFF:
        kind = content[at + 1]
        if kind in _FRAMES:
            height, width = (int.from_bytes(content[place : place + 2]) for place in (at + 5, at + 7))
            space = _SPACES.get(content[at + 9])
            return Jpeg(content, width, height, space) if space and width and height else None
        at += 2 if kind in _ALONE else 1 if kind == 0xFF else 2 + int.from_bytes(content[at + 2 : at + 4])
    return None
