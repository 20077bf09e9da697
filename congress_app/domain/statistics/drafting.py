"""The text of the verification report, drafted from the figures as a Party board writes it; an office edits it afterwards.

One line is one paragraph; a line that begins `I-` or `1.` is a heading where it ends without a stop.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from congress_app.domain.delegate_choices import CountBase, DelegateState
from congress_app.domain.paper_words import Words
from congress_app.domain.statistics.figures import Figures, Group, Line
from congress_app.domain.statistics.roll import Roll, Sitting
from congress_app.i18n.dates import short_date
from congress_app.i18n.numbers import counted, decimal, hundredths

T = TypeVar("T")
PARTY_AGE_GROUPS = ("party_age",)
_APART = ("attendance", "state", "delegation")
"""Groups that the text tells in its own way, or leaves to an annex."""
_NOT_OF_MEMBERS = ("category",)


@dataclass(frozen=True, slots=True)
class BoardMember:
    """A member of the board that reports."""

    name: str
    post: str = ""
    function: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the report says besides figures: about which congress, on which day, who reports. is_of_members: all members take part."""

    congress: str
    committee: str
    day: dt.date
    board: tuple[BoardMember, ...] = ()
    is_of_members: bool = False

    @property
    def words_of(self) -> str:
        """The paper whose words it takes."""
        return "members_report" if self.is_of_members else "verification_report"


def shown_groups(figures: Figures, *, is_of_members: bool) -> Iterator[Group]:
    """The groups of a report's second part in which anything is known."""
    left_out = (*_APART, *(_NOT_OF_MEMBERS if is_of_members else ()))
    return (group for group in figures.groups if group.code not in left_out and any(map(_is_known, group.lines)))


def _is_known(line: Line) -> bool:
    return line.count > 0 and not line.code.endswith(".unknown")


def draft(frame: Frame, figures: Figures, roll: Roll, words: Words) -> str:
    """The whole text."""
    parts = (_opening(frame, words), _situation(figures, roll, words), _quality(frame, figures, words))
    lines = [line for part in (*parts, _conclusion(frame, figures, roll, words)) for line in part]
    return "\n".join(lines)


def _opening(frame: Frame, words: Words) -> Iterator[str]:
    yield words("text.opening", day=short_date(frame.day), congress=frame.congress, committee=frame.committee)
    if frame.board:
        yield words("text.board", count=counted(len(frame.board)))
        for each, end in _ended(frame.board):
            post = f", {each.post}" if each.post else ""
            function = f" - {each.function}" if each.function else ""
            yield words("text.board_member", name=each.name, post=post, function=function, end=end)
    yield words("text.basis", committee=frame.committee)


def _situation(figures: Figures, roll: Roll, words: Words) -> list[str]:
    """The first part: numbered lines, each with its names below."""
    sitting = roll.sitting(figures.session_id)
    told = [_numbered("text.summoned", figures, "attendance.summoned", words)]
    if figures.line("attendance.present") is not None and sitting is not None:
        present = figures.line("attendance.present")
        percent = hundredths(present.percent or Decimal(0)) if present else ""
        session = session_words(sitting, words)
        told.append(_numbered("text.present", figures, "attendance.present", words, percent=percent, session=session))
        told.append(_away(figures, roll, words))
        if figures.count("attendance.unrecorded"):
            told.append(_numbered("text.unrecorded", figures, "attendance.unrecorded", words))
    if figures.count("attendance.substituted"):
        told.append(_substituted(figures, roll, words))
    if figures.count("attendance.votes"):
        away = counted(figures.count("attendance.summoned") - figures.count("attendance.votes"))
        told.append(_numbered("text.votes", figures, "attendance.votes", words, away=away))
    return [
        words("text.situation"),
        *(line.replace(_NUMBER, str(number)) for number, lines in enumerate(told, 1) for line in lines),
    ]


_NUMBER = "\x00"
"""Where the number of a line comes once it is known which lines there are."""


def _numbered(key: str, figures: Figures, code: str, words: Words, **values: str) -> list[str]:
    return [words(key, number=_NUMBER, count=counted(figures.count(code)), **values)]


def _away(figures: Figures, roll: Roll, words: Words) -> list[str]:
    lines = [figures.line(code) for code in ("attendance.excused", "attendance.absent")]
    excused, absent = (line.ids if line else () for line in lines)
    if not excused and not absent:
        return [words("text.nobody_away", number=_NUMBER)]
    rows = roll.called.get(figures.session_id or "", {})
    count, parts = len(excused) + len(absent), {"excused": counted(len(excused)), "absent": counted(len(absent))}
    told = [words("text.away", number=_NUMBER, count=counted(count), **parts)]
    for each, end in _ended(roll.named((*excused, *absent))):
        reason = rows[each.id].reason
        about = f", {reason}" if reason else ""
        told.append(words("text.away_one", name=roll.who(each), reason=about, end=end))
    return told


def _substituted(figures: Figures, roll: Roll, words: Words) -> list[str]:
    happened = roll.substitutions_by(figures.session_id)
    told = [words("text.substituted", number=_NUMBER, count=counted(len(happened)))]
    for each, end in _ended(happened):
        names = {
            "substitute": roll.by_id[each.substitute_id].full_name,
            "replaced": roll.who(roll.by_id[each.replaced_id]),
            "decision": words("text.decision", decision=each.decision) if each.decision else "",
        }
        told.append(words("text.substituted_one", **names, end=end))
    return told


def _quality(frame: Frame, figures: Figures, words: Words) -> Iterator[str]:
    """The second part: a numbered heading for each group, a line for each figure that is not nought."""
    yield words("text.quality")
    key = "base_present" if figures.base is CountBase.PRESENT else "base_summoned"
    yield words(f"text.{key}", count=counted(figures.total))
    for number, group in enumerate(shown_groups(figures, is_of_members=frame.is_of_members), 1):
        yield words("text.group", number=number, title=group.printed)
        for line, end in _ended([line for line in group.lines if line.count]):
            yield _line(group, line, end, words)


def _line(group: Group, line: Line, end: str, words: Words) -> str:
    title = line.printed
    if line.value is None:
        key = "text.sub_line" if line.level else "text.line"
        return words(
            key, title=title, count=counted(line.count), percent=hundredths(line.percent or Decimal(0)), end=end
        )
    unit = words("text.years" if group.code in PARTY_AGE_GROUPS else "text.years_of_age")
    if not line.note:
        return words("text.mean", title=title, value=decimal(line.value), unit=unit, end=end)
    names = words("text.somebody" if line.count == 1 else "text.several", names=line.note)
    return words("text.extreme", title=title, value=decimal(line.value), unit=unit, names=names, end=end)


def _bare(text: str) -> str:
    """A text of the user's within a line that ends with a sign of its own."""
    return text.rstrip(" .;")


def _conclusion(frame: Frame, figures: Figures, roll: Roll, words: Words) -> Iterator[str]:
    """The third part: how many are qualified, who was in question and what came of it, who is still to be looked at."""
    yield words("text.conclusion")
    verified, total = figures.line(f"state.{DelegateState.VERIFIED.value}"), figures.total
    if verified is not None and total:
        percent = hundredths(verified.percent or Decimal(0))
        yield words("text.verified", count=verified.count, total=total, percent=percent, congress=frame.congress)
    questioned = figures.line(f"state.{DelegateState.QUESTIONED.value}")
    if questioned is not None and questioned.count:
        yield words("text.questioned", count=counted(questioned.count))
        for each, end in _ended(roll.named(questioned.ids)):
            outcome = words("text.outcome", outcome=_bare(each.outcome)) if each.outcome else words("text.no_outcome")
            question = f": {_bare(each.question)}" if each.question else ""
            yield words("text.questioned_one", name=roll.who(each), question=question, outcome=outcome, end=end)
    proposed = figures.count(f"state.{DelegateState.PROPOSED.value}")
    if proposed:
        yield words("text.proposed", count=counted(proposed))
    yield words("text.closing", committee=frame.committee)


def session_words(sitting: Sitting, words: Words) -> str:
    """`phiên trù bị, buổi sáng ngày 28/7/2025`."""
    name = f"{sitting.name[:1].lower()}{sitting.name[1:]}"
    return words("text.session", session=name, half=sitting.half.printed.lower(), day=short_date(sitting.on))


def _ended(rows: Sequence[T]) -> Iterable[tuple[T, str]]:
    """Rows of an enumeration with what ends each line: a semicolon, at last a full stop."""
    return [(row, "." if place == len(rows) else ";") for place, row in enumerate(rows, 1)]
