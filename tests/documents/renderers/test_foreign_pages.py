"""Foreign PDFs are looked at and joined apart from us: what cannot be bound is said, and nothing but what a page shows is taken along."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pytest
from pikepdf import Pdf, StreamDecodeLevel

from congress_app.documents.renderers.foreign_pages import ForeignFiles, Pages, Place, Slot, Unfit
from tests.documents.renderers.foreign_pdfs import (
    A4,
    MARK,
    active,
    bomb,
    endless,
    foreign,
    locked_for_copies,
    nested,
    saved,
    with_hidden_layer,
    with_password,
    without_pages,
)

HARMFUL = re.compile(
    rb"/(JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFiles?|EF|Filespec|AF|Annots|PieceInfo|AcroForm)\b"
)


def looked_at(*files: bytes) -> list[Pages | str]:
    """What the files are."""
    with ForeignFiles() as foreigners:
        for each in files:
            foreigners.add(each)
        return foreigners.look()


def joined(data: bytes, page_count: int = 1) -> Pdf:
    """The pages of a file, put into sheets of ours, each 10 points from the left and the foot."""
    out = BytesIO()
    with ForeignFiles() as files, Pdf.new() as ours:
        files.add(data)
        [pages] = files.look()
        assert isinstance(pages, Pages)
        ours.add_blank_page(page_size=A4)
        slots = [
            Slot(width + 20, height + 20, (10, 10, width + 10, height + 10), "% number")
            for width, height in pages.sizes
        ]
        files.join(saved(ours), {0: Place(0, slots)}, out)
    made = Pdf.open(out)
    assert len(made.pages) == page_count
    return made


def test_what_cannot_be_bound_is_said_of_each_file_alone() -> None:
    broken = foreign()[:120]
    several = foreign(A4, (200, 100))
    found = looked_at(foreign(), with_password(), broken, without_pages(), endless(), locked_for_copies(), several)
    assert found == [
        Pages((A4,)),
        "password",
        "unreadable",
        "unreadable",
        "unreadable",
        Pages((A4,)),
        Pages((A4, (200, 100))),
    ]


def test_a_file_of_lists_in_lists_is_ended_or_read_and_never_takes_us_along() -> None:
    with ForeignFiles(seconds=20) as files:
        files.add(nested())
        try:
            [found] = files.look()
        except Unfit as error:
            found = error.why
    assert found in ("unreadable", "large") or isinstance(found, Pages)


def test_the_sheet_is_as_large_as_what_is_shown() -> None:
    wanted: list[tuple[dict[str, Any], tuple[float, float]]] = [
        ({"Rotate": 90}, (842, 595)),
        ({"Rotate": -90}, (842, 595)),
        ({"CropBox": [100, 300, 500, 842]}, (400, 542)),
        ({"CropBox": [-50, -50, 9000, 400]}, (595, 400)),
        ({"UserUnit": 2}, (1190, 1684)),
        ({"MediaBox": [595, 842, 0, 0]}, A4),
        ({"MediaBox": [0, 0, 0, 0]}, (595.28, 841.89)),
        ({"MediaBox": [0, 0, 1_000_000, 500_000]}, (14_400, 7_200)),
        ({"MediaBox": [0, 0, 10, 500]}, (72, 500)),
    ]
    found = looked_at(*(foreign(**page) for page, _size in wanted))
    sizes = [tuple(round(each, 2) for each in one.sizes[0]) for one in found if isinstance(one, Pages)]
    assert sizes == [size for _page, size in wanted]


def test_the_operators_are_taken_as_they_are_and_isolated() -> None:
    unbalanced = b"q 5 0 0 5 0 0 cm q " + MARK
    with joined(foreign(A4, A4, content=unbalanced), 2) as made:
        page = made.pages[1].obj
        assert page.Contents.read_bytes() == (
            b"q 1.00000 0.00000 0.00000 1.00000 10.00000 10.00000 cm /Foreign Do Q\n% number"
        )
        form = page.Resources.XObject.Foreign
        assert form.read_bytes() == unbalanced
        assert [float(each) for each in form.BBox] == [0, 0, 595, 842]


def test_a_file_that_only_its_owner_may_change_is_readable_in_the_whole() -> None:
    with joined(locked_for_copies()) as made:
        assert (made.is_encrypted, made.pages[0].obj.Resources.XObject.Foreign.read_bytes()) == (False, MARK)


def test_nothing_that_acts_is_taken_along_and_seals_stay_visible() -> None:
    [found] = looked_at(active())
    assert isinstance(found, Pages)
    assert found.has_files
    with joined(active()) as made:
        plain = BytesIO()
        made.save(plain, compress_streams=False, stream_decode_level=StreamDecodeLevel.generalized)
        assert HARMFUL.search(active())
        assert HARMFUL.search(plain.getvalue()) is None
        assert b"127.0.0.1" not in plain.getvalue()
        assert b"(seal) Tj" in plain.getvalue()
        assert b"app.alert" not in plain.getvalue()


def test_a_hidden_layer_stays_hidden() -> None:
    with joined(with_hidden_layer()) as made:
        off = [str(each.Name) for each in made.Root.OCProperties.D.OFF]
        assert off == ["bản nháp"]
        [layer] = made.pages[0].obj.Resources.XObject.Foreign.Resources.Properties.as_dict().values()
        assert layer.objgen == made.Root.OCProperties.D.OFF[0].objgen


def test_a_bomb_is_not_unpacked_and_is_named() -> None:
    with ForeignFiles() as files, Pdf.new() as ours:
        files.add(foreign())
        files.add(bomb())
        assert files.look() == [Pages((A4,)), Pages((A4,))]
        for _page in range(2):
            ours.add_blank_page(page_size=A4)
        slot = Slot(*A4, (0, 0, *A4))
        with pytest.raises(Unfit) as refusal:
            files.join(saved(ours), {0: Place(0, [slot]), 1: Place(1, [slot])}, BytesIO())
    assert (refusal.value.file, refusal.value.why) == (1, "large")
