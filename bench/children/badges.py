"""Badges with codes, photos and backs: ours, and the plain codes of the reference; seconds without imports."""

from __future__ import annotations

import sys
import time
from io import BytesIO
from pathlib import Path

from bench.measuring import REFERENCE

sys.path.insert(0, str(REFERENCE))


def measure(which: str, out: str, count: str) -> dict[str, float]:
    """Print so many; `which`: ours or reference."""
    work = _ours if which == "ours" else _reference
    return {"seconds": work(Path(out), int(count))}


def _reference(out: Path, count: int) -> float:
    import references  # type: ignore[import-not-found]  # noqa: PLC0415 - a copied program beside us
    import segno  # noqa: F401, PLC0415

    began = time.perf_counter()
    references.qr_codes(out, count)
    return time.perf_counter() - began


def _ours(out: Path, count: int) -> float:
    import references  # noqa: PLC0415 - a copied program beside us
    import segno  # noqa: F401, PLC0415 - its import is no part of the work

    from congress_app.documents.badges.model import Badge, BadgeClass, BadgeOptions, BadgeSet  # noqa: PLC0415
    from congress_app.documents.badges.pdf import render_badges  # noqa: PLC0415

    photos = [_photo(number) for number in range(count)]
    badges = tuple(
        Badge(row[1], BadgeClass.DELEGATE, "", row[6], row[7], f"{number:03d}", "", _token(number), photos[number])
        for number, row in enumerate(references.table_rows(count))
    )
    title = "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ TOÀN THẮNG LẦN THỨ I"
    date = "Toàn Thắng, ngày 28 tháng 7 năm 2025"
    whole = BadgeSet("ĐẢNG BỘ TỈNH PHÚ THỌ", title, "NHIỆM KỲ 2025 - 2030", date, badges)
    began = time.perf_counter()
    out.write_bytes(render_badges(whole, BadgeOptions()))
    return time.perf_counter() - began


def _token(number: int) -> str:
    from congress_app.domain.badges import badge_token  # noqa: PLC0415 - as above

    return badge_token(f"{number:032x}")


def _photo(number: int) -> bytes:
    """A photo of the size that badges take, each another one."""
    from PIL import Image  # noqa: PLC0415 - as above

    from congress_app.exchange.photos import HEIGHT, WIDTH  # noqa: PLC0415

    made = BytesIO()
    Image.linear_gradient("L").resize((WIDTH, HEIGHT)).rotate(number % 360).convert("RGB").save(made, "JPEG")
    return made.getvalue()
