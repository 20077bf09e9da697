"""What a cell of a sheet holds: real dates, times and numbers, clean text that nothing takes for a formula, marked runs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock

from congress_app.documents.fonts import clean
from congress_app.documents.model_table import CellValue, Percent, WordedDay, value_paragraphs
from congress_app.documents.model_text import Run, Text, plain, runs_of
from congress_app.documents.renderers.xlsx_looks import inline_font
from congress_app.documents.theme import TextStyle
from congress_app.domain.partial_date import PartialDate

GENERAL = "General"
TEXT = "@"
DAY = "dd/mm/yyyy"
TIME = "hh:mm"
MOMENT = "hh:mm dd/mm/yyyy"
WHOLE = "#,##0"
PARTS = "#,##0.00"
HUNDREDTHS = "0.00"

_FIRST_DAY = dt.date(1900, 3, 1)
_LONGEST = 32767
_LIKE_NUMBER = re.compile(r"[\d\s.,:/%()+-]+", re.ASCII)
_LIKE_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Held:
    """What a cell holds and how it is shown. texts: its letters as paragraphs, to be measured; none where it cannot wrap."""

    value: Any
    number_format: str = GENERAL
    texts: tuple[Text, ...] = ()
    is_escaped: bool = False


def held(value: CellValue, style: TextStyle) -> Held:
    """A value as a cell holds it."""
    match value:
        case None | "":
            return Held(None)
        case bool():
            return _held_text(value_paragraphs(value), style)
        case int() | float() | Decimal():
            return Held(value, WHOLE if value == int(value) else PARTS)
        case Percent():
            return Held(value.value, HUNDREDTHS)
        case dt.datetime() if value.date() >= _FIRST_DAY:
            return Held(value.astimezone().replace(tzinfo=None), MOMENT)
        case dt.date() if not isinstance(value, dt.datetime) and value >= _FIRST_DAY:
            return Held(value, DAY)
        case WordedDay() if value.day >= _FIRST_DAY:
            quoted = clean(value.words).replace('"', "")
            return Held(value.day, f'"{quoted} "{DAY}')
        case dt.time():
            return Held(value.replace(tzinfo=None), TIME)
        case PartialDate() if value.whole and value.whole >= _FIRST_DAY:
            return Held(value.whole, DAY)
        case _:
            return _held_text(value_paragraphs(value), style)


def held_texts(texts: Sequence[Text], style: TextStyle) -> Held:
    """Paragraphs as a cell holds them, one a line."""
    return _held_text(texts, style)


def _held_text(texts: Sequence[Text], style: TextStyle) -> Held:
    cleaned = tuple(_cleaned(text, style) for text in texts)
    letters = "\n".join(plain(text) for text in cleaned)
    if not letters:
        return Held(None)
    if len(letters) > _LONGEST:
        return Held(letters[:_LONGEST], texts=cleaned)
    if any(_is_marked(run) for text in cleaned for run in runs_of(text)):
        return Held(_rich(cleaned, style), texts=cleaned)
    is_number = _LIKE_NUMBER.fullmatch(letters) is not None and not letters.isspace()
    return Held(letters, TEXT if is_number else GENERAL, cleaned, letters.startswith(_LIKE_FORMULA))


def _cleaned(text: Text, style: TextStyle) -> Text:
    if isinstance(text, str):
        return style.shown(clean(text))
    return tuple(Run(style.shown(clean(run.text)), run.is_bold, run.is_italic, run.is_underlined) for run in text)


def _is_marked(run: Run) -> bool:
    return run.is_bold or run.is_italic or run.is_underlined


def _rich(texts: Sequence[Text], style: TextStyle) -> CellRichText:
    blocks: list[str | TextBlock] = []
    for number, text in enumerate(texts):
        for place, run in enumerate(runs_of(text)):
            before = "\n" if number and not place else ""
            blocks.append(TextBlock(inline_font(style, run), before + run.text))
    return CellRichText(*blocks)
