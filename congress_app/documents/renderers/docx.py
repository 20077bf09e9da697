"""A paper as a Word file that an office can go on writing in: real styles, repeated headings, no text boxes."""

from __future__ import annotations

import datetime as dt
from typing import Any, BinaryIO

import docx
from docx.enum.section import WD_SECTION

from congress_app.documents.fonts import clean
from congress_app.documents.model import Document, Letterhead, PageSetup, Section, SignatureBlock, Table
from congress_app.documents.renderers.docx_blocks import block_xml, end_of_paper, spacer
from congress_app.documents.renderers.docx_pages import set_up_file, set_up_section
from congress_app.documents.renderers.docx_styles import LANGUAGE, make_styles
from congress_app.documents.renderers.docx_table import TableXml
from congress_app.documents.renderers.docx_text import element, elements
from congress_app.documents.renderers.letterhead_fit import smallest
from congress_app.documents.theme import Theme

_NOT_OURS = ("stylesWithEffects", "customXml", "numbering")


def render(document: Document, theme: Theme, out: BinaryIO) -> None:
    """Write a paper as a Word file."""
    heads = [block for block in document.blocks if isinstance(block, Letterhead)]
    used = smallest(heads, theme.for_page(document.page), theme.sheet(document.page).text_width)
    file = docx.Document()
    make_styles(file.styles.element, used)
    pages = [document.page, *(block.page for block in document.blocks if isinstance(block, Section))]
    set_up_file(file.settings.element, is_two_sided=any(page.is_two_sided for page in pages))
    set_up_section(file.sections[0], document.page, used)
    drop_template_parts(file)
    describe(file.core_properties, document.title, document.subject, document.author)
    _write_blocks(file, document, used)
    file.save(out)


def _write_blocks(file: Any, document: Document, theme: Theme) -> None:
    end = file.element.body.sectPr
    page, width = document.page, theme.sheet(document.page).text_width
    followers = (*document.blocks[1:], None)
    is_written = False
    for block, after in zip(document.blocks, followers, strict=False):
        signature = after if isinstance(after, SignatureBlock) else None
        if is_written:  # with the table before it
            is_written = False
            continue
        if isinstance(block, Section):
            _begin_section(file, block, page, theme)
            page = block.page
            end, width = file.element.body.sectPr, theme.sheet(page).text_width
        elif isinstance(block, Table):
            is_written = signature is not None
            _add_table(end, TableXml(block, theme, width), signature, theme, width)
        else:
            _add(end, block_xml(block, theme, width, keeps_next=signature is not None))


def _add_table(end: Any, table: TableXml, signature: SignatureBlock | None, theme: Theme, width: float) -> None:
    """Add a table, in its last row the signature that it must not be parted from.

    Word keeps a row on the page of what follows the table, LibreOffice only on that of the next row.
    """
    last, below = end_of_paper(signature, theme, width) if signature else ("", "")
    made = table.xml(last)
    if made:
        end.addprevious(element(made))
    # Word makes one of two tables that touch, and wants a paragraph after the last one.
    _add(end, below + spacer(1))


def _add(end: Any, xml: str) -> None:
    for made in elements(xml):
        end.addprevious(made)


def _begin_section(file: Any, block: Section, before: PageSetup, theme: Theme) -> None:
    section = file.add_section(WD_SECTION.NEW_PAGE)
    set_up_section(section, block.page, theme, before)
    [closing] = elements(spacer(1))
    [last] = file.element.body.sectPr.xpath("./preceding-sibling::w:p[1]")
    last.pPr.insert(0, closing.pPr[0])


def drop_template_parts(file: Any) -> None:
    """Leave out what python-docx's template brings along and no paper needs, its preview among it."""
    for relations in (file.part.rels, file.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith((*_NOT_OURS, "thumbnail")):
                del relations[key]


def describe(properties: Any, title: str, subject: str, author: str) -> None:
    """Say what a file is: its words, whose it is, its language; nothing of who wrote it."""
    now = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None)
    properties.title = clean(title)[:255]
    properties.subject = clean(subject)[:255]
    properties.author = clean(author)[:255]
    properties.language = LANGUAGE
    properties.comments = properties.keywords = properties.category = ""
    properties.last_modified_by = ""
    properties.revision = 1
    properties.created = properties.modified = now
