"""Texts of word processors for tests: docx and odt that name places outside of themselves, and broken ones."""

from __future__ import annotations

import zipfile
from io import BytesIO

import docx as word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
_PICTURE = (
    f'<w:p {_W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:r><w:drawing><wp:inline>'
    '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="p"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/>'
    '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
_FIELD = (
    f'<w:p {_W}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> INCLUDE</w:instrText></w:r>'
    '<w:r><w:instrText xml:space="preserve">PICTURE "{url}/field.png" \\d</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>kept words</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_ODT = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content office:version="1.2"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"><office:body><office:text>'
    '<text:p>Biên bản <text:a xlink:type="simple" xlink:href="{url}/by-hand">trang</text:a>'
    '<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="{url}/picture.png"/></draw:frame>'
    '<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="../up.png"/></draw:frame>'
    '<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="Pictures/own.png"/></draw:frame>'
    "</text:p></office:text></office:body></office:document-content>"
)
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="Pictures/own.png" manifest:media-type="image/png"/></manifest:manifest>'
)


def docx(*paragraphs: str, url: str = "") -> bytes:
    """A docx of these paragraphs; `url`: with a picture, a field and a template that lie there, and a link to it."""
    paper = word.Document()
    for each in paragraphs:
        paper.add_paragraph(each)
    if url:
        picture = paper.part.relate_to(f"{url}/picture.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
        paper.part.relate_to(f"{url}/by-hand", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        paper.part._settings_part.relate_to(f"{url}/template.dotx", _TEMPLATE, is_external=True)
        body = paper.element.body
        body.insert(0, parse_xml(_PICTURE.replace("{id}", picture)))
        body.insert(0, parse_xml(_FIELD.replace("{url}", url)))
    out = BytesIO()
    paper.save(out)
    return out.getvalue()


def odt(url: str) -> bytes:
    """An odt with a picture that lies elsewhere, one above its folder, one of its own, and a link to be followed by hand."""
    content = _ODT.replace("{url}", url)
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "META-INF/manifest.xml": _MANIFEST,
            "Pictures/own.png": "png",
        }
    )


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(
                zipfile.ZipInfo(name), data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            )
    return out.getvalue()
