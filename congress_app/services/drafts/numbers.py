"""Verbs on the register of numbers. Taking a number is not undone but revoked: the paper may be out already."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.numbering import body_symbol, is_of_congress_series, is_used, next_number, term_on
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.documents import called, days_of
from congress_app.services.records import Values, changed, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

REVOKE = N_("Revoke a number")


class Numbers:
    """Takes, reserves, cancels and revokes numbers."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def take(self, id: Id[CongressDocument], on: dt.date, number: int | None = None) -> Outcome[NumberEntry]:
        """Take a number for a document: the next one of its series, or one that is given. It is not undone but revoked by `revoke`.

        Raises:
            Refused: the kind bears no number, the document has one, or the number is in use.
        """
        return self._run(lambda work: take(work, id, on, number), step(N_("Take a number"), revoked_by=REVOKE))

    def enter(self, values: Values) -> Outcome[NumberEntry]:
        """Write a number of a paper that is no document here into the register. A number used twice is a warning, not a refusal."""
        return self._run(
            lambda work: enter(work, values), step(N_("Write a number into the register"), revoked_by=REVOKE)
        )

    def reserve(self, entry: Values, count: int = 1) -> Outcome[list[NumberEntry]]:
        """Reserve the next numbers of the series that `entry` names."""

        def verb(work: Work) -> list[NumberEntry]:
            return [enter(work, {**entry, "number": 0, "state": NumberState.RESERVED}) for _each in range(count)]

        return self._run(verb, step(N_("Reserve {count} numbers"), count=count))

    def cancel(self, id: Id[NumberEntry], reason: str) -> Outcome[NumberEntry]:
        """Cancel a number: it stays in the register with the reason, and no paper bears it.

        Raises:
            Refused: no reason is given.
        """

        def verb(work: Work) -> NumberEntry:
            if not reason.strip():
                raise Refused(N_("A number is cancelled with its reason."))
            return changed(
                work, NumberEntry, id, {"state": NumberState.CANCELLED, "reason": reason, "document_id": None}
            )

        return self._run(verb, step(N_("Cancel a number")))

    def revoke(self, id: Id[NumberEntry]) -> Outcome[NumberEntry]:
        """Take a number back as if it had never been given: it is free again.

        Raises:
            Refused: a later number of its series is in use, so that a gap would be left; cancel it instead.
        """
        return self._run(lambda work: revoke(work, id), step(REVOKE))


def series_of(work: Work, document: CongressDocument, on: dt.date) -> Values:
    """The fields of the series in which a document of a day is numbered.

    Raises:
        Refused: its kind bears no number.
    """
    kind = document_kinds().of(document.kind)
    if not kind.series:
        raise Refused(
            N_("“{title}” is of a kind that bears no number of this office."), title=shortened(called(document))
        )
    congress = work.get(Congress, document.congress_id)
    organisation = work.get(Organisation, congress.organisation_id)
    of_congress = is_of_congress_series(kind)
    closing = days_of(work.find(Phase, congress_id=congress.id)).closing
    return {
        "organisation_id": organisation.id,
        "congress_id": congress.id if of_congress else None,
        "term": congress.term if of_congress else term_on(congress.term, closing, on),
        "kind_symbol": kind.symbol,
        "body_symbol": body_symbol(organisation.kind, is_of_congress=of_congress),
    }


def take(work: Work, id: Id[CongressDocument], on: dt.date, number: int | None = None) -> NumberEntry:
    """Take a number for a document; part of larger verbs."""
    document = work.get(CongressDocument, id)
    for each in work.find(NumberEntry, document_id=id):
        raise Refused(
            N_("“{title}” has its number already: {number}."), title=shortened(called(document)), number=each.written
        )
    series = series_of(work, document, on)
    its = NumberEntry(
        id=work.new_id(NumberEntry),
        number=number or 0,
        dated_on=on,
        title=called(document),
        signatory=document.signatory,
        recipients=document.recipients,
        document_id=id,
        **series,
    )
    there = work.find(NumberEntry, organisation_id=its.organisation_id)
    if number is None:
        return put(work, dataclasses.replace(its, number=next_number(there, its.series)))
    same = [each for each in there if each.series == its.series and each.number == number]
    for each in same:
        if each.state is NumberState.RESERVED:
            return put(work, dataclasses.replace(its, id=each.id, version=each.version))
        if is_used(each):
            raise Refused(
                N_("The number {number} is in use: “{title}”."), number=each.written, title=shortened(each.title)
            )
    return put(work, its)


def refuse_other_number(entry: NumberEntry, values: Values) -> None:
    """A number that a document bears is not typed over, for the freed one would be given again.

    Raises:
        Refused: the line would bear another number.
    """
    fields = ("number", "kind_symbol", "body_symbol", "congress_id")
    if entry.document_id is not None and any(
        values.get(name, getattr(entry, name)) != getattr(entry, name) for name in fields
    ):
        raise Refused(
            N_(
                "{number} is the number of “{title}” and is not changed. Revoke it while it is the last one, or cancel it."
            ),
            number=entry.written,
            title=shortened(entry.title),
        )


def enter(work: Work, values: Values) -> NumberEntry:
    """Write a line into the register; the next number where it says 0. Part of larger verbs."""
    its = NumberEntry(id=work.new_id(NumberEntry), **dict(values))
    if its.number == 0:
        there = work.find(NumberEntry, organisation_id=its.organisation_id)
        its = dataclasses.replace(its, number=next_number(there, its.series))
    return put(work, its)


def revoke(work: Work, id: Id[NumberEntry]) -> NumberEntry:
    """Take a number back; part of larger verbs."""
    its = work.get(NumberEntry, id)
    later = [
        each
        for each in work.find(NumberEntry, organisation_id=its.organisation_id)
        if each.series == its.series and each.number > its.number
    ]
    if later:
        raise Refused(
            N_(
                "Later numbers of this series are in use, so {number} cannot be freed without a gap. Cancel it with its reason instead."
            ),
            number=its.written,
        )
    work.delete(its)
    return its
