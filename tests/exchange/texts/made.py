"""Documents of a few bytes, written part by part."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"


def packed(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def docx(path: Path, body: str = "<w:p/>", *, before: str = "", **more: str | bytes) -> Path:
    """A docx. body: of its text. before: what stands before its root element. more: further parts of the folder word."""
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r" Type="{_RELATION}" Target="word/document.xml"/></Relationships>'
    )
    document = f'{before}<w:document xmlns:w="{W}" xmlns:mc="m"><w:body>{body}</w:body></w:document>'
    parts = {f"word/{name.replace('_', '.')}": content for name, content in more.items()}
    return packed(path, {"_rels/.rels": relations, "word/document.xml": document, **parts})


def p(*texts: str) -> str:
    """A paragraph of a docx; each text is a run."""
    return f"<w:p>{''.join(f'<w:r><w:t>{text}</w:t></w:r>' for text in texts)}</w:p>"


def tbl(*rows: tuple[str, ...]) -> str:
    """A table of a docx. A cell may say how it stretches: `2|text` over two columns, `v|text` begins and `^` goes on downwards."""
    told = ("".join(map(_cell, row)) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{each}</w:tr>' for each in told)}</w:tbl>"


def _cell(said: str) -> str:
    mark, _bar, text = said.rpartition("|")
    if said == "^":
        return "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
    looks = '<w:vMerge w:val="restart"/>' if mark == "v" else f'<w:gridSpan w:val="{mark}"/>' if mark else ""
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{_content(text)}</w:tc>"


def _content(text: str) -> str:
    return text + "<w:p/>" if text.startswith("<w:tbl>") else "".join(map(p, text.split("\n")))


def odt(path: Path, text: str, **more: str) -> Path:
    """An odt. text: its body. more: further parts."""
    spaces = " ".join(f'xmlns:{each}="{OFFICE}:{each}:1.0"' for each in ("office", "text", "table", "draw"))
    content = f"<office:document-content {spaces}><office:body><office:text>{text}</office:text></office:body></office:document-content>"
    return packed(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **more})


def pdf(*objects: bytes) -> bytes:
    """A PDF of these objects, the first of which is its root."""
    made, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(made),
    )
