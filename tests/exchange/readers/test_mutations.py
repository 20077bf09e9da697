"""Broken files: whatever the bytes, the child ends in sheets or in one sentence."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_app.exchange.layout.delegate_labels import DELEGATE_LABELS, NEEDED
from congress_app.exchange.layout.finding import find_table
from congress_app.exchange.readers.reading import read_sheets
from congress_app.runtime.errors import UserError
from tests.data_delegates import FOLDER

SAMPLES = sorted(path for path in FOLDER.iterdir() if path.stat().st_size < 10_000)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    sample=st.sampled_from(SAMPLES),
    places=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    end=st.sampled_from((1.0, 1.0, 0.999, 0.7, 0.1)),
)
def test_mutated_bytes_end_in_sheets_or_a_sentence(sample: Path, places: list[tuple[float, int]], end: float) -> None:
    content = bytearray(sample.read_bytes())
    for place, byte in places:
        content[int(place * len(content))] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / sample.name
        path.write_bytes(content[: int(end * len(content))])
        with suppress(UserError):
            find_table(read_sheets(path, seconds=10), DELEGATE_LABELS, NEEDED, path)
