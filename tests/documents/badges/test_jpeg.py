"""The head of a JPEG as a PDF needs it."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as some
from PIL import Image

from congress_app.documents.badges.jpeg import read_jpeg


def written(mode: str, **said: bool) -> bytes:
    out = BytesIO()
    Image.new(mode, (30, 40)).save(out, "JPEG", **said)
    return out.getvalue()


def test_grey_and_coloured_pictures_are_read() -> None:
    for mode, space in (("L", "DeviceGray"), ("RGB", "DeviceRGB")):
        for is_progressive in (False, True):
            read = read_jpeg(written(mode, progressive=is_progressive))
            assert read is not None
            assert (read.width, read.height, read.space) == (30, 40, space)


def test_others_are_not() -> None:
    assert read_jpeg(written("CMYK")) is None
    assert read_jpeg(b"") is None
    assert read_jpeg(b"\x89PNG\r\n\x1a\n") is None
    assert read_jpeg(written("RGB")[:20]) is None


@given(some.binary(max_size=60))
def test_any_bytes_are_read_to_their_end(content: bytes) -> None:
    read_jpeg(b"\xff\xd8" + content)
