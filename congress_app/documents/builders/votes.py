"""How the congress voted on its documents, and what became of opinions, in words of reports, minutes and submissions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from congress_app.documents.builders.paper import PaperRequest
from congress_app.domain.drafts.choices import AnswerKind
from congress_app.i18n.numbers import counted, hundredths, thousands
from congress_app.listings.drafts.result_facts import VotedDocument


def vote_lines(request: PaperRequest, documents: Sequence[VotedDocument]) -> Iterator[str]:
    """A line for each document: its votes with percents, else the outcome of its agenda item, else blanks to be written in."""
    words = request.words("own_papers")
    for place, each in enumerate(documents, 1):
        values = {"title": each.title, "end": "." if place == len(documents) else ";"}
        if each.votes is not None:
            yield words("votes.told", **values, **_votes(each))
        elif each.outcome:
            yield words("votes.outcome", **values, outcome=each.outcome.rstrip(".;"))
        else:
            yield words("votes.blank", **values)
    if not documents:
        yield words("votes.blank", title=words("dots"), end=".")


def _votes(document: VotedDocument) -> dict[str, str]:
    names = "yes", "no", "other"
    counts = dict(zip(names, map(thousands, document.votes or ()), strict=True))
    percents = (hundredths(each or Decimal(0)) for each in document.percents)
    return counts | {f"{name}_percent": each for name, each in zip(names, percents, strict=True)}


def decision_words(request: PaperRequest, decision: str | None, superior: str) -> str:
    """The decision that appointed the committee, with whose it is unless it says so; blanks where it is not known."""
    words = request.words("own_papers")
    told = (decision or "").strip().rstrip(".") or words("decision.blank")
    told = words("decision.numbered", number=told) if told[0].isdigit() else told
    return told if words("decision.of") in told else words("decision.by", decision=told, superior=superior)


def answer_words(request: PaperRequest, answers: Mapping[AnswerKind | None, int]) -> str:
    """`; trong đó tiếp thu 12, chưa trả lời 01`: how many opinions have which answer; nothing where there are none."""
    words = request.words("own_papers")
    told = [
        words(f"opinions.{kind.value if kind else 'open'}", count=counted(count))
        for kind in (*AnswerKind, None)
        if (count := answers.get(kind, 0))
    ]
    return words("opinions.parts", parts=", ".join(told)) if told else ""
