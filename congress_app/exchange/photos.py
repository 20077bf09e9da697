"""Photos as people hand them in become small upright portraits: JPEG, 3:4, without anything that tells where and when.

The same picture gives the same bytes, so that equal photos are kept once. Pillow is imported at its first use.
"""

from __future__ import annotations

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from congress_app.i18n import N_
from congress_app.runtime.errors import UserError

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 450, 600
"""Pixels of a prepared photo at most: 30 x 40 mm at 380 dots an inch."""

MOST_BYTES, MOST_PIXELS = 40 * 2**20, 100_000_000
_QUALITY = 85
_FORMATS = ("JPEG", "PNG", "BMP", "WEBP", "GIF", "TIFF", "AVIF")
_ABOVE_THE_HEAD = 0.2  # of what is too high, this much is cut off above: faces are in the upper part
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

_UNREADABLE = N_("This file is not a picture, or it is damaged. Choose a photo as JPEG, PNG, BMP or WebP.")
_LARGE = N_("This picture is too large. Choose one of at most 40 MB and 100 million dots.")
_APPLE = N_("Pictures in the HEIC format of phones cannot be read. Save the photo as JPEG, then choose it again.")
_EMPTY_CROP = N_("Nothing of the picture lies in the chosen part. Choose the part again.")

Crop = tuple[float, float, float, float]
"""The part of the upright picture that is kept: left, top, right, bottom as shares of its width and height (0 to 1)."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Whole dots of a picture."""

    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> tuple[int, int, int, int]:
        return self.left, self.top, self.left + self.width, self.top + self.height


def prepared_photo(content: bytes, crop: Crop | None = None) -> bytes:
    """A photo as badges and profiles take it: an upright JPEG of 3:4, at most 450 x 600, without any other data in it.

    Args:
        content: the file as chosen: JPEG, PNG, BMP, WebP, GIF (its first picture), TIFF or AVIF.
        crop: the part to keep; without it the upper middle. It is narrowed to 3:4 around its middle.

    Raises:
        UserError: it is no picture, damaged, or too large.
    """
    if crop is not None:
        left, top, right, bottom = (min(1.0, max(0.0, side)) for side in crop)
        if left >= right or top >= bottom:
            raise UserError(_EMPTY_CROP)
        crop = left, top, right, bottom
    upright = _decoded(content, crop)
    part = _part(upright.width, upright.height, crop)
    width = max(3, min(WIDTH, part.width) // 3 * 3)
    shrunk = _in_plain_colours(upright.crop(part.box)).resize((width, width // 3 * 4))
    shrunk.info = {}  # comments, positions and profiles would be written along
    out = BytesIO()
    shrunk.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def _decoded(content: bytes, crop: Crop | None) -> Image:
    """The picture as it is looked at: turned upright, larger than needed by less than four times."""
    if len(content) > MOST_BYTES:
        raise UserError(_LARGE)
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        raise UserError(_APPLE)
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where a photo is chosen

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of large and of oddly written pictures
            with Image.open(BytesIO(content), formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise UserError(_LARGE)
                return ImageOps.exif_transpose(_reduced(picture, crop))
    except Image.DecompressionBombError as error:
        raise UserError(_LARGE) from error
    except (OSError, ValueError, ArithmeticError, LookupError, SyntaxError, TypeError, struct.error) as error:
        # Each decoder of Pillow has its own way of stumbling over damaged files.
        raise UserError(_UNREADABLE) from error


def _reduced(picture: Image, crop: Crop | None) -> Image:
    """The picture with the dots that nobody will see left out early, but still twice as many as are needed."""
    left, top, right, bottom = crop or (0, 0, 1, 1)
    share = max(0.01, min(right - left, bottom - top))
    spare = int(min(picture.size) * share / (2 * HEIGHT))
    if spare < 2:
        return picture
    picture.draft(None, (picture.width // spare, picture.height // spare))  # a JPEG is decoded small at once
    still = int(min(picture.size) * share / (2 * HEIGHT))
    return picture.reduce(still) if still >= 2 and picture.mode in {"L", "RGB", "RGBA", "CMYK"} else picture


def _part(width: int, height: int, crop: Crop | None) -> _Part:
    """The dots that are kept: of 3:4, as much as there is of the part asked for."""
    if crop is None:
        return _of_three_to_four(_Part(0, 0, width, height), _ABOVE_THE_HEAD)
    left, top = min(width - 1, int(crop[0] * width)), min(height - 1, int(crop[1] * height))
    wide, high = round((crop[2] - crop[0]) * width), round((crop[3] - crop[1]) * height)
    return _of_three_to_four(_Part(left, top, max(1, min(wide, width - left)), max(1, min(high, height - top))), 0.5)


def _of_three_to_four(part: _Part, above: float) -> _Part:
    if 4 * part.width > 3 * part.height:
        width = max(1, round(part.height * 3 / 4))
        return _Part(part.left + (part.width - width) // 2, part.top, width, part.height)
    height = max(1, round(part.width * 4 / 3))
    return _Part(part.left, part.top + int((part.height - height) * above), part.width, height)


def _in_plain_colours(picture: Image) -> Image:
    """The picture in red, green and blue; what is transparent becomes white."""
    from PIL import Image  # noqa: PLC0415 - as above

    if picture.mode.startswith("I;16"):
        return picture.convert("I").point(lambda light: light / 256).convert("L").convert("RGB")
    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen).convert("RGB")
    return _in_usual_colours(picture)


def _in_usual_colours(picture: Image) -> Image:
    """The picture in the colours of screens: phones and presses bring profiles of their own, which are left out of the photo."""
    from PIL import ImageCms  # noqa: PLC0415 - as above

    profile = picture.info.get("icc_profile")
    if not profile or picture.mode not in {"RGB", "CMYK", "L"}:
        return picture.convert("RGB")
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        made = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        made = None  # a damaged profile
    return made or picture.convert("RGB")
