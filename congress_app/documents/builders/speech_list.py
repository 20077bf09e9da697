"""Danh mục tham luận: the speeches in their order, with the time that they take and that the agenda gives them."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Orientation, PageSetup, Table
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import SpeechUse
from congress_app.domain.drafts.speeches import Speech
from congress_app.i18n.numbers import thousands
from congress_app.listings.drafts.speeches import SpeechRow, speech_rows


def has_data(request: PaperRequest) -> bool:
    """Whether there is any speech."""
    return bool(request.lists.within(Speech, request.scope))


def build(request: PaperRequest) -> Document:
    """The speeches with their minutes beside those of the agenda."""
    words, rows = request.words("speech_list"), speech_rows(request.lists, request.scope)
    lines = [_row(number, row) for number, row in enumerate(rows, 1)]
    lines.append(Row((_total(rows, words),), RowKind.TOTAL))
    planned = _planned(request, rows)
    if planned:
        spoken = sum(row.speech.minutes for row in rows if _is_spoken(row) and row.speech.item_id)
        over = "time_over" if spoken > planned else "time"
        said = words(over, planned=thousands(planned), spoken=thousands(spoken), over=thousands(spoken - planned))
        lines.append(Row((said,), RowKind.NOTE))
    page = PageSetup(Orientation.LANDSCAPE)
    return congress_list(request, words, Table(_columns(words), lines, density=Density.SMALL), page=page)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.title"), 80),
        TableColumn(words("columns.speaker"), 38),
        TableColumn(words("columns.post"), 46),
        TableColumn(words("columns.delegation"), 38),
        TableColumn(words("columns.minutes"), 16, Alignment.CENTRE),
        TableColumn(words("columns.use"), 29, Alignment.CENTRE),
    )


def _row(number: int, row: SpeechRow) -> Row:
    speech = row.speech
    minutes = (speech.minutes or None) if _is_spoken(row) else None
    return Row((number, speech.title, row.speaker, row.post, row.delegation, minutes, speech.use.printed))


def _is_spoken(row: SpeechRow) -> bool:
    return row.speech.use is SpeechUse.HALL


def _total(rows: Sequence[SpeechRow], words: Words) -> str:
    spoken = [row for row in rows if _is_spoken(row)]
    minutes = sum(row.speech.minutes for row in spoken)
    said = {"count": len(rows), "hall": len(spoken), "minutes": thousands(minutes), "print": len(rows) - len(spoken)}
    return words("total", **said)


def _planned(request: PaperRequest, rows: Sequence[SpeechRow]) -> int:
    """The minutes of the agenda items to which speeches in the hall belong."""
    wanted = {row.speech.item_id for row in rows if _is_spoken(row)}
    items = [item for session in request.lists.sessions(request.scope) for item in session.items]
    return sum(item.timed.minutes for item in items if item.id in wanted)
