"""Photos as people hand them in: turned, in odd colours, huge, damaged, or no photos at all."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from PIL import Image, ImageCms

from congress_app.exchange import photos
from congress_app.exchange.photos import prepared_photo
from congress_app.runtime.errors import UserError

RED, BLUE, WHITE = (220, 20, 20), (20, 20, 220), (255, 255, 255)


def halves(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """A picture whose upper half is red and whose lower half is blue."""
    made = Image.new("RGB", (width, height), BLUE)
    made.paste(RED, (0, 0, width, height // 2))
    return made.convert(mode)


def written(picture: Image.Image, kind: str = "JPEG", **said: Any) -> bytes:
    out = BytesIO()
    picture.save(out, kind, **said)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    made = Image.open(BytesIO(content))
    assert (made.format, made.mode) == ("JPEG", "RGB")
    assert made.width * 4 == made.height * 3
    made.load()
    return made


def is_near(picture: Image.Image, place: tuple[float, float], colour: tuple[int, int, int]) -> bool:
    dot: Any = picture.getpixel((int(place[0] * (picture.width - 1)), int(place[1] * (picture.height - 1))))
    return all(abs(one - other) < 24 for one, other in zip(dot, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "WEBP", "TIFF", "GIF", "AVIF"])
def test_usual_formats_become_small_jpegs(kind: str) -> None:
    made = opened(prepared_photo(written(halves(1200, 1600), kind)))
    assert made.size == (450, 600)
    assert is_near(made, (0.5, 0.1), RED)
    assert is_near(made, (0.5, 0.9), BLUE)


def test_a_small_picture_is_not_enlarged_and_a_dot_is_still_a_picture() -> None:
    assert opened(prepared_photo(written(halves(200, 300)))).size == (198, 264)
    assert opened(prepared_photo(written(halves(1, 1), "PNG"))).size == (3, 4)


def test_of_a_wide_picture_the_middle_is_kept_and_of_a_high_one_the_upper_part() -> None:
    wide = Image.new("RGB", (1600, 600), BLUE)
    wide.paste(RED, (575, 0, 1025, 600))
    assert is_near(opened(prepared_photo(written(wide))), (0.02, 0.5), RED)
    high = Image.new("RGB", (300, 1000), BLUE)
    high.paste(RED, (0, 120, 300, 520))
    made = opened(prepared_photo(written(high)))
    assert is_near(made, (0.5, 0.03), RED)
    assert is_near(made, (0.5, 0.97), RED)


def test_the_chosen_part_is_kept_and_narrowed_to_three_to_four() -> None:
    made = opened(prepared_photo(written(halves(800, 800)), (0.25, 0.5, 0.75, 1)))
    assert made.size == (300, 400)
    assert is_near(made, (0.5, 0.02), BLUE)
    assert opened(prepared_photo(written(halves(800, 800)), (-1, -1, 9, 9))).size == (450, 600)
    with pytest.raises(UserError, match="Nothing of the picture"):
        prepared_photo(written(halves(800, 800)), (0.5, 0.5, 0.5, 0.9))


def test_a_photo_taken_sideways_is_turned_and_tells_nothing_else() -> None:
    about = Image.Exif()
    about[0x0112] = 6
    about[0x010F] = "Người chụp"
    about.get_ifd(0x8825)[1] = "N"
    sideways = halves(600, 800).transpose(Image.Transpose.ROTATE_90)
    content = written(sideways, exif=about, comment=b"secret", dpi=(300, 300))
    made = opened(prepared_photo(content))
    assert is_near(made, (0.5, 0.1), RED)
    assert is_near(made, (0.5, 0.9), BLUE)
    assert set(made.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert not made.getexif()


def test_what_is_transparent_becomes_white_and_only_the_first_picture_counts() -> None:
    clear = halves(300, 400, "RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 300, 200))
    for kind in ("PNG", "WEBP"):
        assert is_near(opened(prepared_photo(written(clear, kind))), (0.5, 0.1), WHITE)
    palette = written(clear.quantize(16), "PNG")
    assert is_near(opened(prepared_photo(palette)), (0.5, 0.1), WHITE)
    moving = written(halves(300, 400), "GIF", save_all=True, append_images=[Image.new("RGB", (300, 400), WHITE)])
    assert is_near(opened(prepared_photo(moving)), (0.5, 0.1), RED)


@pytest.mark.parametrize("mode", ["CMYK", "L", "1", "P", "LA", "I;16", "YCbCr"])
def test_any_colours_are_read(mode: str) -> None:
    kind = {"CMYK": "JPEG", "YCbCr": "JPEG"}.get(mode, "PNG")
    if mode == "I;16":
        picture = Image.new("I;16", (300, 400), 200 * 256)
        assert is_near(opened(prepared_photo(written(picture, kind))), (0.5, 0.5), (200, 200, 200))
        return
    made = opened(prepared_photo(written(halves(300, 400, mode), kind)))
    if mode not in {"L", "1", "LA"}:
        assert is_near(made, (0.5, 0.9), BLUE) or mode == "CMYK"


def test_a_profile_of_colours_is_used_and_left_out() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = opened(prepared_photo(written(halves(300, 400), icc_profile=profile)))
    assert is_near(made, (0.5, 0.1), RED)
    assert "icc_profile" not in made.info
    assert is_near(opened(prepared_photo(written(halves(300, 400), icc_profile=b"broken"))), (0.5, 0.1), RED)


def test_the_same_picture_gives_the_same_bytes() -> None:
    content = written(halves(1000, 1500), "PNG")
    assert prepared_photo(content) == prepared_photo(content)
    assert prepared_photo(content) != prepared_photo(content, (0, 0, 1, 0.5))


def test_a_large_photo_is_reduced_and_a_huge_one_is_refused() -> None:
    assert opened(prepared_photo(written(halves(6000, 8000)))).size == (450, 600)
    assert opened(prepared_photo(written(halves(6000, 8000)), (0.4, 0.4, 0.5, 0.5))).size == (450, 600)
    for side in (10_001, 40_000):
        with pytest.raises(UserError, match="too large"):
            prepared_photo(claimed(side, side))


def test_a_large_file_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_BYTES", 1000)
    with pytest.raises(UserError, match="too large"):
        prepared_photo(bytes(1001))


def claimed(width: int, height: int) -> bytes:
    """A PNG that says it is this large, in a few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"PK\x03\x04 a spreadsheet", "Chữ".encode() * 99])
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match="not a picture"):
        prepared_photo(content)


def test_phone_pictures_that_cannot_be_read_are_named() -> None:
    with pytest.raises(UserError, match="HEIC"):
        prepared_photo(b"\x00\x00\x00\x18ftypheic" + bytes(100))


@settings(max_examples=60, deadline=None)
@given(some.data())
def test_a_damaged_picture_is_read_or_refused_with_a_sentence(data: some.DataObject) -> None:
    kind = data.draw(some.sampled_from(["JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF"]))
    content = bytearray(written(halves(60, 80), kind))
    for place in data.draw(some.lists(some.integers(0, len(content) - 1), min_size=1, max_size=5)):
        content[place] = data.draw(some.integers(0, 255))
    cut = data.draw(some.integers(0, len(content)))
    for tried in (bytes(content), bytes(content[:cut])):
        try:
            opened(prepared_photo(tried))
        except UserError as refusal:
            assert str(refusal).endswith(".")  # noqa: PT017 - either outcome is right
