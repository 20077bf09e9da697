"""An office's Word template filled with data. Templates are foreign: nothing in them runs, fetches, or goes on without end."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2 import TemplateError

from congress_app.documents.renderers.template_language import TemplateLanguage, prepared
from congress_app.documents.renderers.template_package import BROKEN, PROPERTIES, UNREADABLE, lines_of, open_template
from congress_app.documents.renderers.template_tags import UnknownTag, UsedName, used_names
from congress_app.documents.template_fields import Known
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError

_LONGEST_PROPERTY = 255
_NOT_FILLED = N_(
    "The template cannot be filled: a condition or repetition begins in one place of it and ends in another kind of place,"
    " or compares what cannot be compared. Put each of its tags into a paragraph of its own."
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled template. blanks: the fields that it prints and that had no value, by their tags; dots stand in their places."""

    data: bytes
    blanks: tuple[str, ...]


def fill(template: bytes, data: Mapping[str, object]) -> bytes:
    """A template with the data in the places of its tags.

    Args:
        template: the bytes of a docx.
        data: the fields by their tags: text, numbers, yes and no, lists of rows; "" and None are not known.

    Raises:
        UserError: it cannot be read or filled; the sentence names the tag.
    """
    return filled(template, data).data


def filled(template: bytes, data: Mapping[str, object]) -> Filled:
    """The same as `fill`, with the fields that stayed blank."""
    _used(template, {})
    seen: dict[str, None] = {}
    paper = _Paper(open_template(template))
    try:
        paper.render(prepared(data, seen), TemplateLanguage())
        out = BytesIO()
        paper.docx.save(out)
    except (TemplateError, *BROKEN) as error:
        raise UserError(_NOT_FILLED) from error
    return Filled(out.getvalue(), tuple(seen))


def tags_of(template: bytes) -> tuple[str, ...]:
    """The fields that a template uses, each once, in reading order; those of rows with their list: `doan_chu_tich.ho_ten`.

    Raises:
        UserError: it cannot be read, or a tag in it is wrong.
    """
    return tuple(dict.fromkeys(name.path for name in _used(template, {})))


def unknown_tags(template: bytes, known: Known) -> tuple[UnknownTag, ...]:
    """The tags of a template whose fields there are not, with their places.

    Args:
        template: the bytes of a docx.
        known: the tags that there are.

    Raises:
        UserError: it cannot be read, or a tag in it is wrong.
    """
    return tuple(name.unknown() for name in _used(template, known) if not name.is_known)


def _used(template: bytes, known: Known) -> list[UsedName]:
    file = open_template(template)
    try:
        lines = list(lines_of(file))
    except BROKEN as error:
        raise UserError(UNREADABLE) from error
    return used_names(lines, known)


class _Paper(DocxTemplate):  # type: ignore[misc]  # docxtpl is not typed
    """A template of docxtpl that was looked at before, and that takes no broken XML for good."""

    def __init__(self, file: Any) -> None:
        super().__init__("")
        self.docx = file

    def fix_tables(self, xml: str) -> Any:
        """The text after filling; what is not well-formed is refused rather than mended by losing some of it."""
        parse_xml(xml)
        return super().fix_tables(xml)

    def render_properties(self, context: Mapping[str, Any], jinja_env: Any = None) -> None:
        """Fill the properties of the file: plain text, unlike the XML of the paper."""
        properties = self.docx.core_properties
        for name in PROPERTIES:
            made = html.unescape(jinja_env.from_string(getattr(properties, name)).render(context))
            setattr(properties, name, made[:_LONGEST_PROPERTY])
