"""Paragraphs and runs in the language of Word files: clean text, marked runs, and what a paragraph says beside its style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from congress_app.documents.fonts import clean
from congress_app.documents.model_text import Alignment, Run, Text

_NAMESPACE = nsdecls("w")
_TAG = re.compile(r"<[\w:]+")
JUSTIFICATIONS = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFY: "both",
}


@dataclass(frozen=True, slots=True)
class Form:
    """What a paragraph says beside its style. before, after, left, right: points; no_first_line: it is not indented.

    exact: the height of its line, for an empty one. border: eighths of a point of a line above, or around with `is_boxed`.
    """

    alignment: Alignment | None = None
    before: float | None = None
    after: float | None = None
    left: float = 0
    right: float = 0
    exact: float = 0
    border: int = 0
    is_boxed: bool = False
    no_first_line: bool = False
    keeps_next: bool = False
    starts_page: bool = False

    def xml(self) -> str:
        """Its elements, in the order that Word asks for."""
        made = ""
        if self.keeps_next:
            made += "<w:keepNext/>"
        if self.starts_page:
            made += "<w:pageBreakBefore/>"
        made += self._border() + self._spacing()
        if self.left or self.right or self.no_first_line:
            first = ' w:firstLine="0"' if self.no_first_line else ""
            made += f'<w:ind w:left="{twips(self.left)}" w:right="{twips(self.right)}"{first}/>'
        if self.alignment is not None:
            made += f'<w:jc w:val="{JUSTIFICATIONS[self.alignment]}"/>'
        return made

    def _border(self) -> str:
        if not self.border:
            return ""
        sides = ("top", "left", "bottom", "right") if self.is_boxed else ("top",)
        space = 4 if self.is_boxed else 0
        lines = (
            f'<w:{side} w:val="single" w:sz="{self.border}" w:space="{space}" w:color="000000"/>' for side in sides
        )
        return f"<w:pBdr>{''.join(lines)}</w:pBdr>"

    def _spacing(self) -> str:
        said = ""
        if self.before is not None:
            said += f' w:before="{twips(self.before)}"'
        if self.after is not None:
            said += f' w:after="{twips(self.after)}"'
        if self.exact:
            said += f' w:line="{twips(self.exact)}" w:lineRule="exact"'
        return f"<w:spacing{said}/>" if said else ""


PLAIN = Form()


def twips(points: float) -> int:
    """Points as twentieths of a point, Word's unit."""
    return round(points * 20)


def paragraph(style: str, text: Text, form: Form = PLAIN, *, is_bold: bool = False) -> str:
    """A paragraph of a style (by its id) as XML."""
    said = form.xml() if form is not PLAIN else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{said}</w:pPr>{runs(text, is_bold=is_bold)}</w:p>'


def runs(text: Text, *, is_bold: bool = False) -> str:
    """The runs of a text as XML."""
    if isinstance(text, str):
        return _run(clean(text), "<w:b/>" if is_bold else "") if text else ""
    return "".join(_run(clean(run.text), _manner(run, is_bold=is_bold)) for run in text if run.text)


def element(xml: str) -> Any:
    """An element from XML that uses the prefix w.

    The prefix is declared on the element itself: what inherits it is moved into a document in quadratic time.
    """
    return parse_xml(_TAG.sub(lambda found: f"{found.group()} {_NAMESPACE}", xml, count=1))


def elements(xml: str) -> list[Any]:
    """Several elements that stand side by side."""
    return list(parse_xml(f"<w:body {_NAMESPACE}>{xml}</w:body>"))


def _manner(run: Run, *, is_bold: bool) -> str:
    made = "<w:b/>" if run.is_bold or is_bold else ""
    if run.is_italic:
        made += "<w:i/>"
    if run.is_underlined:
        made += '<w:u w:val="single"/>'
    return made


def _run(text: str, manner: str) -> str:
    said = f"<w:rPr>{manner}</w:rPr>" if manner else ""
    if "\n" not in text:
        return f'<w:r>{said}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{said}{'<w:br/>'.join(lines)}</w:r>"
