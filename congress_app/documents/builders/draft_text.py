"""The text of a draft as a paper: who issues it, `Dự thảo lần n`, its title, its headings, paragraphs and tables, who will sign it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congress_app.documents.builders.letterheads import congress_lines
from congress_app.documents.model import (
    Block,
    Document,
    Gap,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Signature,
    SignatureBlock,
    Table,
    Title,
)
from congress_app.documents.model_table import Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.choices import CongressState, OrganisationKind, ToneStyle
from congress_app.domain.drafts.choices import Adoption
from congress_app.domain.drafts.kinds import SPEECH
from congress_app.domain.drafts.numbering import body_symbol, is_of_congress_series
from congress_app.domain.naming import committee_name, place_name
from congress_app.i18n import dates
from congress_app.listings.congresses import CongressRow
from congress_app.services.demo.draft_texts import Block as Written
from congress_app.services.demo.draft_texts import BlockKind
from congress_app.services.demo.sheets import Sheet

_SPOKEN = ("opening_speech", "closing_speech", SPEECH)
_UNNUMBERED_OF_CONGRESS = ("internal_rules",)
_ABOVE_TABLE = 1.5
_NARROWEST, _WIDEST = 6, 48  # the part of a column in a table, by the letters of its longest cell


def build(sheet: Sheet) -> Document:
    """A draft as a paper. What is read out has neither a letterhead nor a signature."""
    words, common = (Words(name, ToneStyle.OLD) for name in ("draft_text", "common"))
    body = _body(sheet.blocks, words("total"))
    name, post = sheet.speaker
    notes = (words("speaker", name=name, post=post),) if name else ()
    title = Title(sheet.name.upper(), sheet.about, notes)
    is_spoken = sheet.kind.code in _SPOKEN
    blocks = (title, *body) if is_spoken else (_letterhead(sheet, words, common), title, *body, _end(sheet, common))
    return Document(
        title=words("heading", name=sheet.name, about=sheet.about),
        blocks=blocks,
        author=sheet.author,
        subject=_row(sheet).title,
    )


def _is_of_congress(sheet: Sheet) -> bool:
    return is_of_congress_series(sheet.kind) or sheet.kind.code in _UNNUMBERED_OF_CONGRESS


def _row(sheet: Sheet) -> CongressRow:
    return CongressRow(
        sheet.congress, sheet.organisation, sheet.superior, CongressState.PLANNED, None, None, None, None
    )


def _letterhead(sheet: Sheet, words: Words, common: Words) -> Letterhead:
    of_congress, organisation = _is_of_congress(sheet), sheet.organisation
    issuing = congress_lines(_row(sheet)) if of_congress else (committee_name(organisation).upper(),)
    superior = "" if organisation.kind is OrganisationKind.PROVINCE else sheet.superior.upper()
    symbol = body_symbol(organisation.kind, is_of_congress=of_congress)
    number = f"Số {common('number.blank')}-{sheet.kind.symbol}/{symbol}" if sheet.kind.symbol else ""
    date = dates.long_date(sheet.issued.on if sheet.issued else None, year=sheet.written_at.year)
    return Letterhead(
        superior=(superior,) if superior else (),
        issuing=issuing,
        number=f"Số {sheet.issued.number}" if sheet.issued else number,
        place_date=f"{place_name(organisation, sheet.superior)}, {date}",
        draft=words("draft", number=sheet.number) if sheet.number else "",
    )


def _end(sheet: Sheet, common: Words) -> SignatureBlock:
    if _is_of_congress(sheet):
        name = sheet.issued.signatory if sheet.issued else ""
        return SignatureBlock(Signature((common("congress.authority_presidium"),), name=name))
    is_province = sheet.organisation.kind is OrganisationKind.PROVINCE
    archive = common("recipients.archive_province" if is_province else "recipients.archive_committee")
    is_of_all = sheet.kind.adoption is Adoption.VOTED
    authority = Words("draft_text", ToneStyle.OLD)("authority") if is_of_all else common("congress.authority_committee")
    right = Signature((authority,), common("congress.secretary"))
    return SignatureBlock(right, Recipients((common("recipients.delegates"), archive)))


def _body(blocks: Sequence[Written], total: str) -> Iterator[Block]:
    for block in blocks:
        if block.kind is BlockKind.TABLE:
            yield from (Gap(_ABOVE_TABLE), _table(block.rows, total))
        elif block.kind is BlockKind.PARAGRAPH:
            yield Paragraph(block.text)
        elif block.level == 1:
            yield _part(block.text)
        else:
            yield Heading(block.text, block.level)


def _part(text: str) -> Heading:
    """The heading of a part: `Phần thứ nhất. KẾT QUẢ` has a second line, `I. KẾT QUẢ` has none."""
    number, _, name = text.partition(". ")
    return Heading(number, 1, name) if name and " " in number else Heading(text, 1)


def _table(rows: Sequence[Sequence[str]], total: str) -> Table:
    """A table of texts: a column is as wide as its longest cell wants, the words stand at the left, all else in the middle."""
    longest = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    of_words = longest.index(max(longest))
    columns = tuple(
        TableColumn(
            heading, min(max(length, _NARROWEST), _WIDEST), Alignment.LEFT if at == of_words else Alignment.CENTRE
        )
        for at, (heading, length) in enumerate(zip(rows[0], longest, strict=True))
    )
    return Table(columns, [_table_row(row, total) for row in rows[1:]], is_top_aligned=True)


def _table_row(row: Sequence[str], total: str) -> Row:
    if row[0] == total:
        return Row(tuple(row), RowKind.TOTAL)
    is_group = len(row) > 2 and not any(row[2:])
    return Row(tuple(row), RowKind.GROUP if is_group else RowKind.NORMAL)
