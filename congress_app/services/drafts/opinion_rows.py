"""Opinions and participants as their sheets change them: edits and new rows together are one step. Files that came with opinions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.documents import FILE_REFUSED, called
from congress_app.services.drafts.opinions import add, add_participants, answer
from congress_app.services.drafts.versions import NewFile
from congress_app.services.records import Values, changed, name_of_change, naming
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

ANSWER = ("answer", "answer_text")
_TOO_LARGE = N_("{file} is too large: the program takes files of up to 100 MB.")
MOST_BYTES = 100_000_000


class OpinionRows:
    """Stores what was typed and pasted into the sheets of opinions and of those asked."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store(
        self,
        id: Id[CongressDocument],
        edits: Sequence[tuple[Opinion, Values]],
        rows: Sequence[Values],
        round_id: Id[OpinionRound] | None,
        on: dt.date,
    ) -> Outcome[list[Opinion]]:
        """Change opinions on a document and take new ones in; the value is those taken in.

        Args:
            round_id: of the new ones. on: the day on which answers are given.

        Raises:
            Refused: an opinion is not wholly accepted, and it is not said why.
        """

        def verb(work: Work) -> list[Opinion]:
            for opinion, values in edits:
                with naming(opinion.text, is_one=len(edits) + len(rows) == 1):
                    _change(work, opinion, values, on)
            made = add(work, id, [_without_answer(each) for each in rows], round_id)
            for new, values in zip(made, rows, strict=True):
                if any(values.get(name) for name in ANSWER):
                    _answer(work, Id(new.id), values, values, on)
            return made

        return self._run(verb, _name(Opinion, edits, rows, _TAKEN))

    def store_participants(
        self, id: Id[OpinionRound], edits: Sequence[tuple[RoundParticipant, Values]], rows: Sequence[Values]
    ) -> Outcome[list[RoundParticipant]]:
        """Change those whom a round asks and ask further ones; the value is those added."""

        def verb(work: Work) -> list[RoundParticipant]:
            for each, values in edits:
                changed(work, RoundParticipant, Id(each.id), values)
            return add_participants(work, id, rows)

        return self._run(verb, _name(RoundParticipant, edits, rows, _ASKED))

    def attach(self, id: Id[Opinion], file: NewFile) -> Outcome[Opinion]:
        """Keep a file that came with an opinion; another one takes the place of the one before.

        Raises:
            Refused: the document is secret, or the file is too large.
        """

        def verb(work: Work) -> Opinion:
            document = work.get(CongressDocument, work.get(Opinion, id).document_id)
            if document.secrecy.is_kept_outside:
                raise Refused(FILE_REFUSED, title=shortened(called(document)), secrecy=document.secrecy.words.lower())
            if len(file.content) > MOST_BYTES:
                raise Refused(_TOO_LARGE, file=file.name)
            its = work.keep(file.content)
            work.keep_text(its, file.text)
            return changed(work, Opinion, id, {"file_name": file.name, "file_hash": its})

        return self._run(verb, step(N_("Add file {file}"), file=shortened(file.name)))

    def detach(self, id: Id[Opinion]) -> Outcome[Opinion]:
        """Let an opinion stand without the file that came with it."""
        values = {"file_name": "", "file_hash": ""}
        return self._run(lambda work: changed(work, Opinion, id, values), step(N_("Take a file away from an opinion")))


_TAKEN = (N_("Take in {count} opinions"), N_("Change {changed} opinions and take in {new}"))
_ASKED = (N_("Ask {count} for opinions"), N_("Change {changed} of those asked and ask {new} more"))


def _name(cls: type[Any], edits: Sequence[tuple[Any, Values]], rows: Sequence[Values], words: tuple[str, str]) -> Step:
    if not rows:
        return name_of_change(cls, edits)
    added, both = words
    return step(both, changed=len(edits), new=len(rows)) if edits else step(added, count=len(rows))


def _change(work: Work, shown: Opinion, values: Values, on: dt.date) -> None:
    rest = _without_answer(values)
    if rest:
        changed(work, Opinion, Id(shown.id), rest)
    if len(rest) < len(values):
        now = work.get(Opinion, Id(shown.id))
        _answer(work, Id(shown.id), {name: getattr(now, name) for name in (*ANSWER, "answered_on")}, values, on)


def _answer(work: Work, id: Id[Opinion], stands: Values, values: Values, on: dt.date) -> None:
    """The day of an answer is that on which its kind was said; other words for it leave the day as it is."""
    kind = values["answer"] if "answer" in values else stands.get("answer")
    text = values.get("answer_text", stands.get("answer_text")) or ""
    said_on = values.get("answered_on") or (on if "answer" in values else stands.get("answered_on")) or on
    answer(work, id, kind, text, said_on, values.get("answered_by") or work.get(Opinion, id).answered_by)


def _without_answer(values: Values) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in ANSWER}
