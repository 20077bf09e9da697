"""Verbs on opinions: rounds, whom they ask, what comes in and what becomes of it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence

from congress_app.domain.drafts.choices import AnswerKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import in_order, moved, placed
from congress_app.services.records import Values, changed, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class Opinions:
    """Asks for opinions, takes them in and answers them."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add_round(
        self, id: Id[CongressDocument], values: Values | None = None, participants: Sequence[Values] = ()
    ) -> Outcome[OpinionRound]:
        """Begin a round on the newest draft, where nothing else is said, with those whom it asks."""

        def verb(work: Work) -> OpinionRound:
            made = add_round(work, id, values or {})
            add_participants(work, Id(made.id), participants)
            return made

        return self._run(verb, step(N_("Begin a round of opinions")))

    def add_participants(self, id: Id[OpinionRound], participants: Sequence[Values]) -> Outcome[list[RoundParticipant]]:
        """Ask some more; who is asked already stays as it is."""
        name = step(N_("Ask {count} for opinions"), count=len(participants))
        return self._run(lambda work: add_participants(work, id, participants), name)

    def agree(self, ids: Sequence[Id[RoundParticipant]], on: dt.date | None) -> Outcome[list[RoundParticipant]]:
        """Write down that some agree with the draft since a day; None takes it back."""

        def verb(work: Work) -> list[RoundParticipant]:
            return [changed(work, RoundParticipant, each, {"agreed_on": on}) for each in ids]

        return self._run(verb, step(N_("{count} agree with the draft"), count=len(ids)))

    def remind(self, ids: Sequence[Id[RoundParticipant]], on: dt.date) -> Outcome[list[RoundParticipant]]:
        """Write down that some were reminded on a day."""

        def verb(work: Work) -> list[RoundParticipant]:
            return [changed(work, RoundParticipant, each, {"reminded_on": on}) for each in ids]

        return self._run(verb, step(N_("Remind {count}"), count=len(ids)))

    def add(
        self, id: Id[CongressDocument], opinions: Sequence[Values], round_id: Id[OpinionRound] | None = None
    ) -> Outcome[list[Opinion]]:
        """Take opinions in. Whoever is asked in the round is found by the name in `by_name`; the version is that of the round.

        Raises:
            BadValue: one of them has no text.
        """
        name = step(N_("Take in {count} opinions"), count=len(opinions))
        return self._run(lambda work: add(work, id, opinions, round_id), name)

    def answer(
        self, ids: Sequence[Id[Opinion]], kind: AnswerKind | None, text: str, on: dt.date, by: str = ""
    ) -> Outcome[list[Opinion]]:
        """Answer opinions; None takes the answer back.

        Raises:
            Refused: an opinion is not wholly accepted, and it is not said why.
        """
        return self._run(
            lambda work: [answer(work, each, kind, text, on, by) for each in ids],
            step(N_("Answer {count} opinions"), count=len(ids)),
        )

    def move(self, ids: Sequence[Id[Opinion]], before: Id[Opinion] | None) -> Outcome[list[Opinion]]:
        """Put opinions on one document before another one, or at the end."""

        def verb(work: Work) -> list[Opinion]:
            moving = [work.get(Opinion, each) for each in ids]
            keys = moved(work, work.find(Opinion, document_id=moving[0].document_id), moving, before)
            return [
                work.save(dataclasses.replace(work.get(Opinion, Id(each.id)), position=key))
                for each, key in zip(moving, keys, strict=True)
            ]

        return self._run(verb, step(N_("Move {count} opinions"), count=len(ids)))


def add_round(work: Work, id: Id[CongressDocument], values: Values) -> OpinionRound:
    """Begin a round; part of larger verbs."""
    drafts = [each for each in work.find(DocumentVersion, document_id=id) if each.number]
    last = max(drafts, key=lambda each: each.number, default=None)
    there = work.find(OpinionRound, document_id=id)
    stands = {
        "number": max((each.number for each in there), default=0) + 1,
        "version_id": last.id if last else None,
    }
    return put(work, OpinionRound(id=work.new_id(OpinionRound), **{**stands, **values, "document_id": id}))


def add_participants(work: Work, id: Id[OpinionRound], participants: Sequence[Values]) -> list[RoundParticipant]:
    """Ask some; part of larger verbs."""
    there = work.find(RoundParticipant, round_id=id)
    known = {_who(dataclasses.asdict(each)) for each in there}
    fresh = []
    for values in participants:
        if (who := _who(values)) not in known:
            known.add(who)
            fresh.append(values)
    keys = placed(work, there, None, len(fresh))
    return [
        put(work, RoundParticipant(id=work.new_id(RoundParticipant), **{**values, "round_id": id, "position": key}))
        for values, key in zip(fresh, keys, strict=True)
    ]


def _who(values: Values) -> tuple[str, str, str]:
    name = canonical(str(values.get("name", "")))
    return str(values.get("organisation_id") or ""), str(values.get("person_id") or ""), name


def add(
    work: Work, id: Id[CongressDocument], opinions: Sequence[Values], round_id: Id[OpinionRound] | None
) -> list[Opinion]:
    """Take opinions in; part of larger verbs."""
    asked = work.find(RoundParticipant, round_id=round_id) if round_id is not None else []
    names = {canonical(each.name): each.id for each in in_order(asked) if each.name}
    version = work.get(OpinionRound, round_id).version_id if round_id is not None else None
    keys = placed(work, work.find(Opinion, document_id=id), None, len(opinions))
    made = []
    for values, key in zip(opinions, keys, strict=True):
        stands = {"version_id": version, "participant_id": names.get(canonical(str(values.get("by_name", ""))))}
        fixed = {"document_id": id, "round_id": round_id, "position": key}
        made.append(put(work, Opinion(id=work.new_id(Opinion), **{**stands, **values, **fixed})))
    return made


def answer(work: Work, id: Id[Opinion], kind: AnswerKind | None, text: str, on: dt.date, by: str) -> Opinion:
    """Answer one opinion; part of larger verbs."""
    if kind is not None and kind.needs_words and not text.strip():
        raise Refused(N_("An opinion that is “{answer}” needs the reason."), answer=kind.words.lower())
    values: Values = (
        {"answer": kind, "answer_text": text, "answered_on": on, "answered_by": by}
        if kind is not None
        else {"answer": None, "answer_text": text, "answered_on": None, "answered_by": ""}
    )
    return changed(work, Opinion, id, values)
