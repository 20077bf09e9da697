"""The copy that a word processor sees names no place outside of itself; the words of the paper stay as they are."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx as word
import pytest

from congress_app.documents.renderers import office_copy
from congress_app.runtime import child_process
from tests.documents.renderers.office_texts import docx, odt, packed

URL = "http://127.0.0.1:9"
BOMB = b'<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]><a>&b;&d;</a>'


def copied(data: bytes, folder: Path) -> tuple[str, Path]:
    """A word of why there is no copy, and where it is."""
    source, target = folder / "stored", folder / "copy"
    source.write_bytes(data)
    limits = (str(2**30), "60")
    done = child_process.run(office_copy.__name__, *limits, str(source), str(target), seconds=60)
    assert done.stderr == b""
    return done.stdout.decode(), target


def text_of(path: Path) -> str:
    """All parts of a packed file as one text."""
    with zipfile.ZipFile(path) as made:
        return "\n".join(made.read(name).decode("utf-8", "replace") for name in made.namelist())


def test_a_docx_keeps_its_words_and_links_and_loses_what_would_be_fetched(tmp_path: Path) -> None:
    why, target = copied(docx("Nghị quyết", url=URL), tmp_path)
    assert why == ""
    held = text_of(target)
    for fetched in ("picture.png", "template.dotx", "field.png", "INCLUDE"):
        assert fetched not in held
    assert f"{URL}/by-hand" in held
    assert [each.text for each in word.Document(str(target)).paragraphs] == ["kept words", "", "Nghị quyết"]


def test_an_odt_keeps_its_own_pictures_only(tmp_path: Path) -> None:
    why, target = copied(odt(URL), tmp_path)
    assert why == ""
    held = text_of(target)
    assert f"{URL}/picture.png" not in held
    assert "../up.png" not in held
    assert 'xlink:href="Pictures/own.png"' in held
    assert f'xlink:href="{URL}/by-hand"' in held
    with zipfile.ZipFile(target) as made:
        assert (made.namelist()[0], made.infolist()[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_a_docx_that_names_nothing_outside_is_copied_part_for_part(tmp_path: Path) -> None:
    data = docx("Một", "Hai")
    _why, target = copied(data, tmp_path)
    with zipfile.ZipFile(tmp_path / "stored") as before, zipfile.ZipFile(target) as after:
        assert {name: after.read(name) for name in after.namelist()} == {
            name: before.read(name) for name in before.namelist()
        }


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04 no zip", "unreadable"),
        (packed({"word/document.xml": BOMB}), "unreadable"),
        (packed({"word/document.xml": BOMB.decode().encode("utf-16")}), "unreadable"),
        (packed({"content.xml": "x", "META-INF/manifest.xml": "<a><encryption-data/></a>"}), "password"),
    ],
    ids=["no zip", "entities", "entities in UTF-16", "password"],
)
def test_what_is_not_copied_is_said(tmp_path: Path, data: bytes, why: str) -> None:
    assert copied(data, tmp_path)[0] == why


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_copy, "MOST_UNPACKED", 2**21)
    (tmp_path / "stored").write_bytes(packed({"word/media/a.bin": bytes(2**20), "word/media/b.bin": bytes(2**21)}))
    with pytest.raises(office_copy.NoCopy, match="large"):
        office_copy.copy(str(tmp_path / "stored"), str(tmp_path / "copy"))


def test_a_name_that_climbs_is_left_out(tmp_path: Path) -> None:
    why, target = copied(packed({"word/document.xml": "<a/>", "../../up": "x", "word/../../up": "y"}), tmp_path)
    assert why == ""
    with zipfile.ZipFile(target) as made:
        assert made.namelist() == ["word/document.xml"]


def test_relations_are_cut_by_what_they_are_whatever_their_coding(tmp_path: Path) -> None:
    relation = '<Relationship Id="{id}" Type="http://x/{kind}" Target="{target}"{mode}/>'
    lines = "".join(
        relation.replace("{id}", str(number))
        .replace("{kind}", kind)
        .replace("{target}", target)
        .replace("{mode}", mode)
        for number, (kind, target, mode) in enumerate(
            [
                ("image", "media/a.png", ""),
                ("image", "/word/media/a.png", ""),
                ("image", r"\\host\share\a.png", ""),
                ("image", "file:///etc/a.png", ' TargetMode="external"'),
                ("oleObject", "http://x/a", ' TargetMode="External"'),
                ("aFChunk", "a.html", ""),
                ("hyperlink", "https://x/y", ' TargetMode="External"'),
                ("hyperlink", r"\\host\share", ' TargetMode="External"'),
            ]
        )
    )
    told = f"<Relationships>{lines}</Relationships>"
    for coding in ("utf-8", "utf-16"):
        _why, target = copied(packed({"word/_rels/a.rels": told.encode(coding)}), tmp_path)
        held = text_of(target)
        assert [number for number in range(8) if f'Id="{number}"' in held] == [0, 1, 6]
