"""Makes resources/templates/documents/*.docx from the texts beside it, in the form of Party papers. Run by hand when a text changes.

python -m tools.document_templates

A text begins with what stands around it: `@head congress|committee KIND`, `@kind`, `@about`, `@note`, `@subject`, `@to LABEL | NAME`,
`@receive`, `@sign presidium|committee|minutes|none`. Then `# PART | NAME`, `## section`, `### point`, `(guidance)`, tables
(`@table WIDTHS`, `| cell |`, `|= group |`), tags of their own paragraph or row, and paragraphs.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import docx

from congress_app.documents.model import PageSetup
from congress_app.documents.model_table import Row, RowKind, Table, TableColumn
from congress_app.documents.model_text import Alignment, Run
from congress_app.documents.renderers.docx import describe, drop_template_parts
from congress_app.documents.renderers.docx_beside import party_rule, side_by_side
from congress_app.documents.renderers.docx_blocks import spacer
from congress_app.documents.renderers.docx_pages import set_up_file, set_up_section
from congress_app.documents.renderers.docx_styles import make_styles, style_id
from congress_app.documents.renderers.docx_table import TableXml
from congress_app.documents.renderers.docx_text import Form, elements, paragraph
from congress_app.documents.theme import Theme, load_theme, mm

TEXTS = Path(__file__).with_name("template_texts")
TARGET = Path(__file__).resolve().parents[1] / "resources" / "templates" / "documents"
_DAY = (2026, 6, 1, 0, 0, 0)
_HEADINGS = {"##": "section", "###": "point"}
_COLUMN = re.compile(r"(\d+)(c?)")
_LEFT = mm(73)  # of the letterhead: the place with blanks for the day needs more than half
_ABOUT_ROOM = mm(8)  # free at either side of a title, so that its lines are not as long as those of the text


@dataclass(slots=True)
class Text:
    """A text as it is written: what stands around it by name, and its lines."""

    around: dict[str, list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)

    def one(self, name: str) -> str:
        """What is said once; nothing where it is not said."""
        return self.around.get(name, [""])[0]


def read(text: str) -> Text:
    """A text from its file."""
    made = Text()
    for line in filter(None, map(str.strip, text.splitlines())):
        name, _blank, rest = line.partition(" ")
        if line.startswith("@") and name != "@table":
            made.around.setdefault(name[1:], []).append(rest)
        else:
            made.lines.append(line)
    return made


def template(text: Text, theme: Theme) -> bytes:
    """A text as the bytes of a Word template, the same each time."""
    page = PageSetup()
    file, width = docx.Document(), theme.sheet(page).text_width
    make_styles(file.styles.element, theme)
    set_up_file(file.settings.element, is_two_sided=False)
    set_up_section(file.sections[0], page, theme)
    drop_template_parts(file)
    title = " ".join(
        [*(each.capitalize() for each in text.around.get("kind", ["Công văn"])), *text.around.get("about", [])]
    )
    describe(file.core_properties, title, "{{ ten_dai_hoi }}", "{{ ten_dang_bo }}")
    file.core_properties.created = file.core_properties.modified = dt.datetime(*_DAY)  # noqa: DTZ001 - UTC, as Word has it
    end = file.element.body.sectPr
    for xml in (_head(text, theme, width), _title(text), *_body(text.lines, theme, width), _end(text, theme, width)):
        for made in elements(xml):
            end.addprevious(made)
    out = BytesIO()
    file.save(out)
    return _dated(out.getvalue())


def _head(text: Text, theme: Theme, width: float) -> str:
    who, _blank, kind = text.one("head").partition(" ")
    left, right = _LEFT, width - _LEFT
    issuing = ("tieu_de_dai_hoi", "tieu_de_dang_bo") if who == "congress" else ("tieu_de_cap_uy",)
    issuers = [
        *_when("tieu_de_cap_tren", _line("superior", "{{ tieu_de_cap_tren }}")),
        *(_line("issuing", f"{{{{ {name} }}}}") for name in issuing),
        _line("star", theme.words("letterhead", "star")),
    ]
    suffix = "ky_hieu_dai_hoi" if who == "congress" else "ky_hieu"
    level = Form(before=theme.style("place_date").before)
    number = _line("number", f"Số {{{{ so_van_ban }}}}-{kind}/{{{{ {suffix} }}}}", level) if kind else ""
    number += "".join(_line("subject", each, Form(right=mm(6))) for each in text.around.get("subject", []))
    title = _line("party_title", theme.words("letterhead", "party_title")) + party_rule(theme, right, 0)
    rows = [("".join(issuers), title), (number, _line("place_date", "{{ dia_danh_ngay }}"))]
    return side_by_side(rows, (left, right)) + spacer(theme.number("letterhead", "space_after"))


def _title(text: Text) -> str:
    made = "".join(_line("kind", each, Form(before=6)) for each in text.around.get("kind", []))
    about = text.around.get("about", [])
    made += "".join(_line("abstract", each, Form(left=_ABOUT_ROOM, right=_ABOUT_ROOM)) for each in about)
    made += _line("title_rule", "-----") if about else ""
    made += "".join(_line("title_note", each) for each in text.around.get("note", []))
    for each in text.around.get("to", []):
        label, *names = (part.strip() for part in each.split(" | "))
        made += spacer(6) + _addressee(label, names)
    return made + spacer(10)


def _addressee(label: str, names: list[str]) -> str:
    if len(names) == 1:
        runs = (Run(f"{label}: ", is_italic=True), Run(names[0]))
        return paragraph(style_id("addressee"), runs, Form(alignment=Alignment.CENTRE))
    lines = [f"- {name}{mark}" for name, mark in zip(names, _marks(len(names)), strict=True)]
    first = paragraph(style_id("addressee"), (Run(f"{label}:", is_italic=True),), Form(left=mm(25)))
    return first + "".join(_line("addressee", line, Form(left=mm(45))) for line in lines)


def _body(lines: list[str], theme: Theme, width: float) -> Iterator[str]:
    rows: list[str] = []
    columns = ""
    for number, line in enumerate([*lines, ""], 1):
        if line.startswith(("|", "{%tr ")) and columns:
            rows.append(line)
            continue
        if rows:
            yield TableXml(_table(columns, rows), theme, width).xml() + spacer(6)
            rows, columns = [], ""
        if line.startswith("@table "):
            columns = line.removeprefix("@table ")
            yield spacer(6, keeps_next=True)
        elif line:
            yield _line_of_body(line, keeps_next=number == len(lines))  # never parted from the signature


def _line_of_body(line: str, *, keeps_next: bool) -> str:
    mark, _blank, rest = line.partition(" ")
    if mark == "#":
        heading, *names = (part.strip() for part in rest.split(" | "))
        return _line("part", heading) + "".join(_line("part_name", name) for name in names)
    if mark in _HEADINGS:
        return _line(_HEADINGS[mark], rest)
    is_guidance = line.startswith("(") and line.endswith(")")
    return paragraph(style_id("body"), (Run(line, is_italic=is_guidance),), Form(keeps_next=keeps_next))


def _table(columns: str, lines: list[str]) -> Table:
    widths = [_COLUMN.fullmatch(each) for each in columns.split()]
    cells = [each.strip() for each in lines[0].strip("|").split("|")]
    made = [
        TableColumn(cell, int(width[1]), Alignment.CENTRE if width[2] else Alignment.LEFT)
        for cell, width in zip(cells, widths, strict=True)
        if width
    ]
    return Table(tuple(made), [_row(line, len(made)) for line in lines[1:]])


def _row(line: str, count: int) -> Row:
    if line.startswith("|="):
        return Row((line.strip("|= "),), RowKind.GROUP)
    if line.startswith("{%tr "):
        return Row((line, *[""] * (count - 1)))
    return Row(tuple(each.strip() for each in line.strip("|").split("|")))


def _end(text: Text, theme: Theme, width: float) -> str:
    sign = text.one("sign")
    if sign == "none":
        return spacer(1)
    free = [
        ""
        for _number in range(
            round(mm(theme.number("signature", "free_height")) / theme.style("signature_note").leading)
        )
    ]
    left = mm(theme.number("signature", "left"))
    above = spacer(theme.number("signature", "space_before"), keeps_next=True)
    if sign == "minutes":
        half = width / 2
        secretaries = (
            _line("authority", "T/M ĐOÀN THƯ KÝ")
            + "".join(_line("signature_note", each) for each in free)
            + _line("name", "")
        )
        return above + side_by_side([(secretaries, _signed(sign, free, 0))], (half, width - half)) + spacer(1)
    receivers = _receivers(text.around.get("receive", []), theme)
    return above + side_by_side([(receivers, _signed(sign, free, mm(25)))], (left, width - left)) + spacer(1)


def _signed(sign: str, free: list[str], inset: float) -> str:
    form = Form(left=inset)
    gap = "".join(_line("signature_note", each, form) for each in free)
    if sign == "committee":
        post = "".join(_when("chuc_vu_ky", _line("post", "{{ chuc_vu_ky }}", form)))
        return _line("authority", "{{ quyen_han_ky }}", form) + post + gap + _line("name", _known("nguoi_ky"), form)
    return _line("authority", "{{ quyen_han_ky_dai_hoi }}", form) + gap + _line("name", _known("chu_tri"), form)


def _known(tag: str) -> str:
    """A field that leaves no dots where it is not known."""
    return f"{{% if {tag} %}}{{{{ {tag} }}}}{{% endif %}}"


def _receivers(entries: list[str], theme: Theme) -> str:
    if not entries:
        return ""
    listed = [*entries, "{{ noi_luu }}"]
    lines = [f"- {each}{mark}" for each, mark in zip(listed, _marks(len(listed)), strict=True)]
    return _line("recipients_label", theme.words("recipients", "label")) + "".join(
        _line("recipients", line) for line in lines
    )


def _marks(count: int) -> list[str]:
    return [*["{{ dau_ngat }}"] * (count - 1), "."]


def _when(tag: str, xml: str) -> tuple[str, str, str]:
    """A paragraph that there is only where a field is known."""
    return _line("body", f"{{%p if {tag} %}}"), xml, _line("body", "{%p endif %}")


def _line(style: str, text: str, form: Form | None = None) -> str:
    return paragraph(style_id(style), text, form) if form else paragraph(style_id(style), text)


def _dated(data: bytes) -> bytes:
    """The same file with one day on all its parts, so that it is made again as it is."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in packed.infolist():
            made.writestr(zipfile.ZipInfo(part.filename, _DAY), packed.read(part), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def made(name: str) -> bytes:
    """A template by the name of its text."""
    return template(read((TEXTS / f"{name}.txt").read_text(encoding="utf-8")), load_theme())


def names() -> list[str]:
    """The names of the texts."""
    return sorted(path.stem for path in TEXTS.glob("*.txt"))


def main() -> None:
    """Make all templates anew."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name in names():
        (TARGET / f"{name}.docx").write_bytes(made(name))
        print(name)


if __name__ == "__main__":
    main()
