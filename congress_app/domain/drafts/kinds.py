"""The catalogue of kinds of documents: who drafts, who approves, what the congress does with it, for which congresses it is needed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from congress_app.domain.choices import BodyKind, CommitteeBy
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import Adoption, SecrecyLevel, StageKind
from congress_app.i18n import language
from congress_app.i18n.folding import fold
from congress_app.runtime import paths

OTHER, SPEECH = "other", "presentation_speech"


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document (congress-practice 4.1).

    short: the beginning of a document's code. symbol: of its number (empty: it bears none). body: the kind of body that drafts it.
    series: "committee", "congress" or "". needed: the numbers of contents of congresses that need it. form: the print-out that makes it.
    """

    code: str
    short: str
    title_vi: str
    title_en: str
    symbol: str
    body: BodyKind | None
    approver: str
    adoption: Adoption
    series: str
    stages: tuple[StageKind, ...]
    needed: tuple[int, ...]
    mark: str
    committee_by: tuple[CommitteeBy, ...] = ()
    secrecy: SecrecyLevel = SecrecyLevel.NONE
    form: str = ""

    @property
    def title(self) -> str:
        """Its name in the chosen language."""
        return self.title_vi if language() == "vi" else self.title_en

    @property
    def is_incoming(self) -> bool:
        """Whether the organisation above makes it: it is issued, and nobody here drafts it."""
        return StageKind.ISSUED in self.stages and self.stages[0] is StageKind.ISSUED

    def is_needed_by(self, congress: Congress) -> bool:
        """Whether a congress of this many contents, with its way to a new committee, needs one."""
        fits = not self.committee_by or congress.committee_by in self.committee_by
        return fits and congress.content_count in self.needed


@dataclass(frozen=True, slots=True)
class DocumentKinds:
    """All kinds, in the order in which they are listed, with their source."""

    kinds: tuple[DocumentKind, ...]
    source: str

    def of(self, code: str) -> DocumentKind:
        """The kind of a code; a code that is not known is some other paper."""
        known = _by_code()
        return known.get(code) or known[OTHER]

    def named(self, text: str) -> DocumentKind | None:
        """The kind that a text means: its code, its name in either language or its abbreviation, without accents."""
        plain = fold(text)
        for kind in self.kinds:
            if plain in (kind.code, *map(fold, (kind.short, kind.title_vi, kind.title_en))):
                return kind
        return None


@cache
def document_kinds() -> DocumentKinds:
    """The shipped catalogue; the file is read at the first call only."""
    told = tomllib.loads(paths.db("catalogues", "document_kinds.toml").read_text(encoding="utf-8"))
    return DocumentKinds(tuple(_kind(each, told["stages"]) for each in told["kind"]), told["source"])


@cache
def _by_code() -> dict[str, DocumentKind]:
    return {kind.code: kind for kind in document_kinds().kinds}


def _kind(told: dict[str, Any], stages: dict[str, list[str]]) -> DocumentKind:
    return DocumentKind(
        **{
            **told,
            "body": BodyKind.of(told["body"]) if told["body"] else None,
            "adoption": Adoption.of(told["adoption"]),
            "stages": tuple(map(StageKind.of, stages[told["stages"]])),
            "needed": tuple(told["needed"]),
            "committee_by": tuple(map(CommitteeBy.of, told.get("committee_by", ()))),
            "secrecy": SecrecyLevel.of(told.get("secrecy", SecrecyLevel.NONE.value)),
        }
    )
