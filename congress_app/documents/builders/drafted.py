"""What the papers about the documents of a congress share: which document is meant, what it is called on paper, the frame."""

from __future__ import annotations

from dataclasses import replace

from congress_app.documents.builders.congress_list import undated_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import Block, Document, Orientation, PageSetup, SignatureBlock, Title
from congress_app.documents.papers import Words
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.model import Draft
from congress_app.i18n.folding import fold

LANDSCAPE = PageSetup(Orientation.LANDSCAPE)


def has_documents(request: PaperRequest) -> bool:
    """Whether the congress has any document."""
    return bool(request.lists.within(CongressDocument, request.scope))


def has_pieces(request: PaperRequest) -> bool:
    """Whether anything was put into the dossier of the congress."""
    return bool(request.lists.within(DossierPiece, request.scope))


def has_dossier(request: PaperRequest) -> bool:
    """Whether the dossier of the congress was begun: it has pieces, or there are documents that can fill it."""
    return has_pieces(request) or has_documents(request)


def title_of(draft: Draft) -> str:
    """What a document is called on paper: its title, else its kind in Vietnamese."""
    return draft.document.title or draft.kind.title_vi


def is_meant(draft: Draft, text: str) -> bool:
    """Whether a text means a document: its code, whole, else its title; accents aside."""
    return fold(text) in (fold(draft.document.code), fold(title_of(draft)))


def document_paper(
    request: PaperRequest,
    words: Words,
    about: str,
    *body: Block,
    notes: tuple[str, ...] = (),
    page: PageSetup = LANDSCAPE,
    signed: SignatureBlock | None = None,
) -> Document:
    """A paper with the committee's head and signature; it stays in the house, so that nobody is named as its receiver."""
    row = request.congress()
    signed = signed or replace(committee_signature(request, row), left=None)
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=page,
        blocks=(undated_letterhead(request), Title(words("kind"), about, notes), *body, signed),
        author=row.organisation.name,
        subject=row.title,
    )
