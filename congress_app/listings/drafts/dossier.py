"""The dossier of a congress as a list: every place with what fills it, then the pieces that no place asks for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from congress_app.domain.drafts.dossier import DossierPiece, OwnDossierEntry
from congress_app.domain.drafts.dossier_list import DossierEntry, dossier_list
from congress_app.domain.drafts.model import Draft, Drafts
from congress_app.domain.fields import Id
from congress_app.i18n import N_, NP_
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.dossier_offers import Ready, offers_of
from congress_app.listings.drafts.dossier_row import DossierRow, Filled, filled_by
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


def dossier_rows(
    lists: Lists, scope: Scope, loaded: Drafts | None = None, *, with_print_outs: bool = True
) -> list[DossierRow]:
    """The dossiers by congress; of each the groups, their places and pieces in order.

    Args:
        lists: the data file.
        scope: of one congress, or of all.
        loaded: the documents, where they are known.
        with_print_outs: whether print-outs are offered, for which is read what they are made of.
    """
    list_ = dossier_list(lists.rows(OwnDossierEntry))
    drafts: dict[str, list[Draft]] = {}
    for each in (loaded or load_drafts(lists, scope)).drafts:
        drafts.setdefault(each.congress.id, []).append(each)
    pieces: dict[str, list[DossierPiece]] = {}
    for piece in sorted(lists.within(DossierPiece, scope), key=lambda each: (each.position, each.id)):
        pieces.setdefault(piece.congress_id, []).append(piece)
    ready = Ready.of(lists, scope) if with_print_outs else Ready({})
    rows = []
    for congress in lists.congresses(scope):
        # Of many congresses only those whose dossier was begun: the others have nothing but an empty list.
        if scope.congress_id is not None or congress.id in pieces or congress.id in drafts:
            entries = list_.of(congress.congress)
            its = drafts.get(congress.id, ())
            needs = ready.met(congress, its)
            rows += _of_congress(congress, entries, pieces.get(congress.id, ()), its, needs)
    return rows


def _of_congress(
    congress: CongressRow,
    entries: Sequence[DossierEntry],
    pieces: Sequence[DossierPiece],
    drafts: Sequence[Draft],
    needs: Collection[str],
) -> list[DossierRow]:
    known, by_id = {entry.code for entry in entries}, {each.id: each for each in drafts}

    def row(entry: DossierEntry | None, piece: DossierPiece) -> DossierRow:
        return DossierRow(congress, entry, piece, by_id.get(piece.document_id or ""), 0)

    rows: list[DossierRow] = []
    for entry in entries:
        its = [row(entry, each) for each in pieces if each.entry == entry.code]
        rows += [replace(each, offers=_instead(each)) if each.filled is Filled.OUTDATED else each for each in its]
        more = offers_of(entry, drafts, needs, [each.piece for each in its if each.piece])
        if more or not its:
            rows.append(DossierRow(congress, entry, None, _fitting(entry, drafts), 0, more, bool(its)))
    rows += [row(None, each) for each in pieces if each.entry not in known]
    rows.sort(key=lambda each: each.group.order)
    return [replace(each, number=number) for number, each in enumerate(rows, 1)]


def _instead(row: DossierRow) -> tuple[Mapping[str, Any], ...]:
    return ({"document_id": row.draft.id},) if row.draft is not None else ()


def with_offers(row: DossierRow, drafts: Drafts) -> list[DossierRow]:
    """A place as it is once all that is ready for it is put in; one that holds something, or for which nothing is ready, as it is."""
    if row.piece is not None or row.entry is None or not row.offers:
        return [row]
    stands = {"congress_id": row.congress.id, "title": row.entry.title, "group": row.group}
    pieces = [DossierPiece(id=Id(""), **{**stands, **offer}) for offer in row.offers]
    by_id = {each.id: each for each in drafts.drafts}
    return [replace(row, piece=piece, draft=by_id.get(piece.document_id or ""), offers=()) for piece in pieces]


def _fitting(entry: DossierEntry, drafts: Sequence[Draft]) -> Draft | None:
    """The document that could fill a place."""
    found = [each for each in drafts if entry.kind and each.document.kind == entry.kind]
    return next((each for each in found if each.last_version is not None), found[0] if found else None)


DOSSIER = Listing(
    "dossier",
    N_("Dossier list"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.congress.organisation.name, 24, is_shown=False),
        Column("number", NP_("list", "Order"), lambda row: row.number, 6, Align.RIGHT),
        said_column(DossierPiece, "group", lambda row: row.group, width=20),
        Column(
            "entry",
            N_("Entry of the dossier list"),
            lambda row: row.entry.code if row.entry else None,
            14,
            is_shown=False,
        ),
        Column("title", N_("Title"), lambda row: row.title, 44),
        Column("filled", N_("State"), lambda row: row.filled, 14),
        Column("filled_by", N_("Filled by"), filled_by, 26, is_shown=False),
        Column("written", N_("Number and symbol"), lambda row: row.written or None, 14),
        Column("dated_on", N_("Date of the document"), lambda row: row.dated_on, 11, Align.CENTRE),
        said_column(DossierPiece, "copy_kind", lambda row: row.piece.copy_kind if row.piece else None, width=10),
        said_column(
            DossierPiece,
            "sheets",
            lambda row: (row.piece.sheets or None) if row.piece else None,
            width=7,
            align=Align.RIGHT,
        ),
        Column("retention", N_("Kept for"), lambda row: row.retention, 12),
        said_column(
            DossierPiece, "kept_at", lambda row: row.piece.kept_at if row.piece else "", width=18, is_shown=False
        ),
        said_column(
            DossierPiece, "waived", lambda row: row.piece.waived if row.piece else "", width=24, is_shown=False
        ),
        said_column(DossierPiece, "note", lambda row: row.piece.note if row.piece else "", width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress.congress.code, 22),
    ),
    dossier_rows,
    lambda row: f"{row.title} {row.written} {row.group.words}",
)
