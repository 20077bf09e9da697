"""The styles of a Word file: those of the rule set under Vietnamese names, in place of the template's blue headings."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any
from xml.sax.saxutils import quoteattr

from congress_app.documents.fonts import OFFICE_FONT
from congress_app.documents.renderers.docx_text import JUSTIFICATIONS, element, twips
from congress_app.documents.theme import TextStyle, Theme, mm
from congress_app.i18n.folding import fold
from congress_app.runtime import paths

LANGUAGE = "vi-VN"
SPACER = TextStyle(size=1, leading=1)

_KEPT = {"Normal", "DefaultParagraphFont", "TableNormal", "NoList", "TableGrid"}
_FONTS = " ".join(f'w:{script}="{OFFICE_FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
_LEVELS = {"kind": 0, "part": 1, "section": 2, "point": 3}
_KEEPS_NEXT = {
    "kind",
    "abstract",
    "title_rule",
    "title_note",
    "part",
    "part_name",
    "section",
    "point",
    "authority",
    "post",
}
_WITHOUT_LOOK = {"party_rule": SPACER, "spacer": SPACER}


@cache
def style_id(name: str) -> str:
    """The id of a style of the theme in a Word file: its Vietnamese name without accents and blanks."""
    return "".join(word.capitalize() for word in fold(_names()[name]).split())


def make_styles(styles: Any, theme: Theme) -> None:
    """Put the styles of a theme in the place of the template's.

    Args:
        styles: the root element of the part of styles.
        theme: the rule set.
    """
    for style in list(styles.style_lst):
        if style.styleId not in _KEPT:
            styles.remove(style)
        elif style.styleId == "Normal":
            styles.replace(style, element(_normal(theme)))
    defaults = styles.find(styles.tag.replace("styles", "docDefaults"))
    styles.replace(defaults, element(_defaults()))
    for name in _names():
        look = _WITHOUT_LOOK.get(name) or theme.style(name)
        styles.append(element(_style(name, look)))


@cache
def _names() -> dict[str, str]:
    """The Vietnamese names of the styles by their names in the theme."""
    with paths.resources("papers", "word_styles.toml").open("rb") as file:
        return {str(name): str(words) for name, words in tomllib.load(file)["names"].items()}


def _defaults() -> str:
    language = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="{LANGUAGE}"/>'
    fonts = f"<w:rFonts {_FONTS}/>"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{language}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
    )


def _normal(theme: Theme) -> str:
    size = round(theme.style("body").size * 2)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f'<w:rPr><w:rFonts {_FONTS}/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{LANGUAGE}"/></w:rPr></w:style>'
    )


def _style(name: str, look: TextStyle) -> str:
    paragraph = "<w:keepNext/>" if name in _KEEPS_NEXT else ""
    paragraph += (
        f'<w:spacing w:before="{twips(look.before)}" w:after="0" w:line="{twips(look.leading)}" w:lineRule="exact"/>'
    )
    if look.first_line:
        paragraph += f'<w:ind w:firstLine="{twips(mm(look.first_line))}"/>'
    paragraph += f'<w:jc w:val="{JUSTIFICATIONS[look.alignment]}"/>'
    if name in _LEVELS:
        paragraph += f'<w:outlineLvl w:val="{_LEVELS[name]}"/>'
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}">'
        f"<w:name w:val={quoteattr(_names()[name])}/>"
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{_letters(look)}</w:rPr></w:style>"
    )


def _letters(look: TextStyle) -> str:
    made = "<w:b/><w:bCs/>" if look.bold else ""
    if look.italic:
        made += "<w:i/><w:iCs/>"
    if look.caps:
        made += "<w:caps/>"
    size = round(look.size * 2)
    made += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return made + ('<w:u w:val="single"/>' if look.underline else "")
