"""Broken files: whatever the bytes, the child ends in a text or in one sentence."""

from __future__ import annotations

import io
import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from congress_app.exchange.texts.reading import read_text
from congress_app.runtime.errors import UserError
from tests.exchange.texts.made import docx, odt, p, tbl

ENDINGS = (".docx", ".odt", ".pdf")


def _whole(path: Path) -> bytes:
    if path.suffix == ".docx":
        return docx(path, p("Nghị quyết") + tbl(("v|a", "2|b"))).read_bytes()
    if path.suffix == ".odt":
        return odt(path, "<text:p>Nghị quyết</text:p>").read_bytes()
    made = io.BytesIO()
    canvas = Canvas(made, pageCompression=0)
    canvas.drawString(9, 9, "Nghi quyet")
    canvas.save()
    return made.getvalue()


@settings(max_examples=12, deadline=None, derandomize=True)
@given(
    ending=st.sampled_from(ENDINGS),
    places=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    end=st.sampled_from((1.0, 1.0, 0.999, 0.7, 0.1)),
)
def test_mutated_bytes_end_in_a_text_or_a_sentence(ending: str, places: list[tuple[float, int]], end: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{ending}"
        content = bytearray(_whole(path))
        for place, byte in places:
            content[int(place * len(content))] = byte
        path.write_bytes(content[: int(end * len(content))])
        with suppress(UserError):
            assert read_text(path, seconds=10).kind in ("docx", "odt", "pdf", "")
