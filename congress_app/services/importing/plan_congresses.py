"""Which congresses a cell of a plan names: by the name of the organisation, in the many ways in which offices write it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.congresses import CLOSING
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.plan.model import Meeting, Plan
from congress_app.domain.same_person import is_plain
from congress_app.i18n import N_
from congress_app.runtime.errors import NotFound, Refused, UserError
from congress_app.services.importing.near_names import listed
from congress_app.services.importing.organisation_names import OrganisationNames
from congress_app.services.importing.plan_days import Asked, days_in
from congress_app.services.importing.rows import RowRefused

_LINES = re.compile(r"[;\n\r]+")
_COMMAS = re.compile(r",|\s+và\s+|\s+va\s+")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}[.)/]|[-+•*–—])\s*")
_LEADING = re.compile(
    r"^\s*(?:(?:bao\s+)?gồm(?:\s+có)?\s+)?(?:(?:các\s+)?(?:đại hội|đảng\s+bộ|đơn\s+vị|xã|phường|đặc\s+khu)(?:\s*,\s*|\s+và\s+|\s+)?)*"
    r"(?:(?:bao\s+)?gồm(?:\s+có)?)?\s*:\s*|^\s*(?:bao\s+)?gồm\s+(?:có\s+)?",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Place:
    """A congress that a cell names. asked: the days that stand beside the name. taken: said where the accents are other ones."""

    meeting: Meeting
    asked: Asked
    taken: UserError | None = None


class KnownCongresses:
    """The congresses of a plan by their codes and the names of their organisations."""

    def __init__(self, plan: Plan, organisations: Iterable[Organisation], name: str, code: str) -> None:
        self._name, self._code = name, code
        self._by_code = {each.code: each for each in plan.meetings.values()}
        self._by_organisation: dict[str, list[Meeting]] = {}
        for each in plan.meetings.values():
            self._by_organisation.setdefault(each.organisation_id, []).append(each)
        known = [*organisations]
        held = [each for each in known if each.id in self._by_organisation]
        others = [each for each in known if each.id not in self._by_organisation]
        self._names, self._without = OrganisationNames(held), OrganisationNames(others)

    def in_cell(self, text: str, code: str, asked: Asked) -> tuple[Place, ...]:
        """The congresses that a cell names, one or several.

        Args:
            text: of the cell.
            code: of the cell of the code, which goes before.
            asked: the days of the row; of several congresses of one organisation it is the one of that day.

        Raises:
            RowRefused: a congress is not known, or several are meant.
        """
        if code:
            return (self._of_code(text, code, asked),)
        text = _LEADING.sub("", text)
        whole = " ".join(text.split())
        if not _LINES.search(text.strip()) and self._is_known(whole):
            return (self._place(whole, asked),)
        places: list[Place] = []
        for line in filter(None, map(_bare, _LINES.split(text))):
            parts = [line] if self._is_known(_without_aside(line)) else self._by_commas(line)
            places += [self._place(each, asked) for each in parts]
        return tuple({each.meeting.id: each for each in places}.values())

    def _by_commas(self, line: str) -> Sequence[str]:
        """The names of a line with commas between them; the line itself where they are no names, which is then said."""
        parts = [each for each in map(_bare, _COMMAS.split(line)) if each]
        known = [self._is_known(_without_aside(each)) for each in parts]
        return parts if len(parts) > 1 and any(known) else [line]

    def _of_code(self, text: str, code: str, asked: Asked) -> Place:
        meeting = self._by_code.get(code.lower())
        if meeting is None:
            problem = NotFound(N_("There is no congress with the code “{code}”."), code=code[:80])
            raise RowRefused(self._code, problem)
        its = " ".join(text.split())
        if its and meeting.organisation_id not in {each.id for each in self._organisations(_without_aside(its))}:
            words = N_("The code {code} belongs to a congress of another organisation.")
            raise RowRefused(self._name, Refused(words, code=meeting.code))
        return Place(meeting, asked)

    def _organisations(self, text: str) -> list[Organisation]:
        return self._names.named(text)

    def _is_known(self, text: str) -> bool:
        return text.lower() in self._by_code or bool(self._organisations(text))

    def _place(self, text: str, asked: Asked) -> Place:
        beside = days_in(" ".join(_ASIDE.findall(text)))
        bare = _without_aside(text)
        if (coded := self._by_code.get(bare.lower())) is not None:
            return Place(coded, beside if beside.days else asked)
        found = self._organisations(bare)
        if not found:
            raise RowRefused(self._name, self._unknown(bare))
        if len(found) > 1:
            words = N_("“{text}” can be several organisations: {names}. Write the whole name.")
            raise RowRefused(
                self._name, Refused(words, text=shortened(bare), names=listed(each.name for each in found[:6]))
            )
        days = beside if beside.days else asked
        taken = None
        if not is_plain(bare) and not self._names.written(bare):
            taken = UserError(N_("“{text}” is taken to be {name}."), text=shortened(bare), name=found[0].name)
        return Place(self._the_one(found[0], days), days, taken)

    def _the_one(self, organisation: Organisation, asked: Asked) -> Meeting:
        """Of several congresses of an organisation the one on that day, else the one that is still to be held."""
        left = self._by_organisation[organisation.id]
        for narrow in (asked.is_at, lambda each: each.state not in CLOSING):
            left = [each for each in left if narrow(each)] or left
            if len(left) == 1:
                return left[0]
        words = N_("{name} has several congresses: {codes}. Write the code of the one that is meant.")
        codes = ", ".join(each.code for each in left)
        raise RowRefused(self._name, Refused(words, name=organisation.name, codes=codes))

    def _unknown(self, text: str) -> UserError:
        without = self._without.named(text)
        if len(without) == 1:
            words = N_("{name} has no congress in this file. Add the congress first.")
            return NotFound(words, name=without[0].name)
        near = self._names.near(text)
        if near:
            words = N_("There is no congress of “{name}”. Was one of these meant: {near}?")
            return NotFound(words, name=shortened(text), near=listed(near))
        return NotFound(
            N_("There is no congress of “{name}”. Look how the organisation is written, or add it first."),
            name=shortened(text),
        )


def _bare(text: str) -> str:
    return " ".join(_NUMBER.sub("", text).split()).strip(" .,:")


def _without_aside(text: str) -> str:
    return _bare(_ASIDE.sub(" ", text))
