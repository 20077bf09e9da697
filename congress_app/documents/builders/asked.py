"""What the letters about opinions share: which rounds are meant, what a draft is called in them, their head and end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from congress_app.documents.builders.drafted import is_meant, title_of
from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.letters import STANDING
from congress_app.documents.builders.own_paper import numbered
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Letterhead
from congress_app.domain.drafts.asking import Asked, Round
from congress_app.domain.drafts.kinds import OTHER
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import N_
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.opinions import version_number
from congress_app.runtime.errors import Refused


@dataclass(frozen=True, slots=True)
class Receiver:
    """Somebody who is asked: as the head of a letter addresses it, and as its sentences do."""

    name: str
    within: str


@dataclass(frozen=True, slots=True)
class AskedRound:
    """A round with the document that it is about."""

    draft: Draft
    its: Round

    def title(self, request: PaperRequest) -> str:
        """`Báo cáo chính trị (Dự thảo lần 2)`."""
        number, title = version_number(self.draft, self.its.round.version_id), title_of(self.draft)
        return request.words("own_papers")("draft", title=title, number=number) if number else title

    @property
    def kind(self) -> str:
        """What kind of document it is, for the subject of a letter; a paper of no named kind is called by its title."""
        kind = self.draft.kind
        return title_of(self.draft) if kind.code == OTHER else kind.title_vi


def rounds(request: PaperRequest) -> list[AskedRound]:
    """All rounds of the congress, by document and number; those of one document, or of one number, where the options name it.

    Raises:
        Refused: no round is what the options name.
    """
    every = [
        AskedRound(draft, each) for draft in load_drafts(request.lists, request.scope).drafts for each in draft.rounds
    ]
    document, number = (request.options.get(name, STANDING) for name in ("document", "round"))
    found = [each for each in every if document == STANDING or is_meant(each.draft, document)]
    if number != STANDING:
        found = [each for each in found if str(each.its.round.number) == number.strip()]
    if every and not found:
        raise Refused(
            N_("No round of opinions is “{round}” of “{document}”. Documents with rounds: {documents}."),
            round=number[:20],
            document=document[:80],
            documents=", ".join(dict.fromkeys(each.draft.document.code for each in every)),
        )
    return found


def is_chosen(request: PaperRequest) -> bool:
    """Whether the options name a document or a round."""
    return any(request.options.get(name, STANDING) != STANDING for name in ("document", "round"))


def receiver(request: PaperRequest, asked: Asked) -> Receiver:
    """How somebody is addressed: a person of the file as a comrade."""
    words, name = request.words("own_papers"), asked.name.strip()
    comrade = words("comrade")
    if asked.participant.person_id is not None and not name.startswith(comrade):
        name = f"{comrade} {name}"
    rest = name.removeprefix(comrade)
    return Receiver(name, name if rest == name else f"{words('comrade_within')}{rest}")


def letter_head(request: PaperRequest, kind: str, subject: str, asked: AskedRound | None = None) -> Letterhead:
    """The committee's letterhead with what the letter is about; with number and day where the round has them."""
    row = request.congress()
    its = asked.its.round if asked else None
    year = (row.opens_on or request.scope.as_of).year
    head = committee_letterhead(request, row, kind=kind, on=its.asked_on if its else None, year=year)
    return replace(numbered(head, letter_number(its.letter) if its else ""), subject=subject)


def letter_number(typed: str) -> str:
    """The number out of what was typed as the letter: `Công văn số 12-CV/ĐU, ngày 01/7/2025` has `12-CV/ĐU`."""
    return next((word.strip(",;.") for word in typed.split() if "/" in word and "-" in word), "")
