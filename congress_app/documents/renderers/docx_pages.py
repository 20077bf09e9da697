"""The sheets of a Word file: paper, margins, the page number at the top from page 2, the line at the foot, two-sided printing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from congress_app.documents.fonts import clean
from congress_app.documents.model import Orientation, PageSetup
from congress_app.documents.renderers.docx_styles import style_id
from congress_app.documents.renderers.docx_text import element, paragraph
from congress_app.documents.theme import Theme

if TYPE_CHECKING:
    from docx.section import Section

_COMPATIBILITY = "15"


def set_up_section(section: Section, page: PageSetup, theme: Theme, before: PageSetup | None = None) -> None:
    """Give a section its sheets; it is numbered from 1 on its own. before: the sheets of the section before it."""
    sheet = theme.sheet(page)
    is_landscape = page.orientation is Orientation.LANDSCAPE
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(sheet.width), Pt(sheet.height)
    margins = sheet.front
    section.top_margin, section.bottom_margin = Pt(margins.top), Pt(margins.bottom)
    section.left_margin, section.right_margin = Pt(margins.left), Pt(margins.right)
    section.header_distance = Mm(theme.number("page_number", "from_top"))
    section.footer_distance = Mm(theme.number("page_foot", "from_bottom"))
    section.different_first_page_header_footer = True
    if before is None or (before.is_numbered, before.foot) != (page.is_numbered, page.foot):
        _head_and_foot(section, page)
    _number_from_one(section._sectPr)  # noqa: SLF001 - python-docx numbers no pages


def _head_and_foot(section: Section, page: PageSetup) -> None:
    """What stands above and below the text: of hundreds of sections like each other the first one has it, the others go on with it."""
    number = _number() if page.is_numbered else _empty("page_number")
    foot = paragraph(style_id("foot"), clean(page.foot)) if page.foot else _empty("foot")
    for part, content in (
        (section.header, number),
        (section.first_page_header, _empty("page_number")),
        (section.footer, foot),
        (section.first_page_footer, foot),
    ):
        part.is_linked_to_previous = False
        old = part.paragraphs[0]._p  # noqa: SLF001 - python-docx replaces no paragraph
        old.getparent().replace(old, element(content))


def set_up_file(settings: Any, *, is_two_sided: bool) -> None:
    """Say how Word treats the file: margins mirrored on backs, layout as Word of today makes it.

    Args:
        settings: the root element of the settings.
        is_two_sided: whether it is printed on both sides.
    """
    for name in ("w:proofState", "w:savePreviewPicture", "w:rsids"):
        for found in settings.findall(qn(name)):
            settings.remove(found)
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    if is_two_sided:
        settings.find(qn("w:zoom")).addnext(element("<w:mirrorMargins/>"))
    compat = settings.find(qn("w:compat"))
    compat.remove(compat.find(qn("w:useFELayout")))
    for setting in compat.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _COMPATIBILITY)


def _number() -> str:
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    return paragraph(style_id("page_number"), "").replace("</w:pPr>", f"</w:pPr>{field}")


def _empty(style: str) -> str:
    return paragraph(style_id(style), "")


def _number_from_one(properties: Any) -> None:
    for found in properties.findall(qn("w:pgNumType")):
        properties.remove(found)
    margins = properties.find(qn("w:pgMar"))
    margins.addnext(element('<w:pgNumType w:start="1"/>'))
