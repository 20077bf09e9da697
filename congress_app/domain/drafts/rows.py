"""The kinds of rows that documents are made of, parents before children."""

from __future__ import annotations

from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece, OwnDossierEntry
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.drafts.results import ChosenMember, CongressResult
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.record import Record

DOCUMENT_ROWS: tuple[type[Record], ...] = (
    CongressDocument,
    DocumentVersion,
    DocumentStage,
    OpinionRound,
    RoundParticipant,
    Opinion,
    NumberEntry,
    Speech,
    OwnDossierEntry,
    DossierPiece,
    CongressResult,
    ChosenMember,
    OwnDocumentTemplate,
)
