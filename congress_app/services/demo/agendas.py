"""Three agendas in full: a commune in one day, a commune that elects, the province; with bodies, persons and a late change."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import BodyKind, ChosenBy, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.template_files import shipped_templates
from congress_app.services import bodies
from congress_app.services.records import put
from congress_app.services.templates import new_agenda
from congress_app.services.work import Work

# One day: both sessions share the morning, so the items are shortened. By the beginning of the title: minutes.
_SHORTENED: Mapping[str, Mapping[str, int]] = {
    "preparatory": {
        "Đón tiếp": 15,
        "Tuyên bố lý do": 5,
        "Bầu Đoàn": 10,
        "Thông qua chương trình": 10,
        "Báo cáo thẩm tra": 10,
        "Thảo luận dự thảo": 20,
        "Phổ biến": 5,
    },
    "official": {"Ổn định tổ chức; văn nghệ": 5, "Đại biểu trình bày tham luận": 25},
}
_SHARED_STARTS = {"preparatory": dt.time(7, 0), "official": dt.time(8, 20)}
_SIZES: Mapping[BodyKind, int] = {
    BodyKind.PRESIDIUM: 5,
    BodyKind.SECRETARIAT: 2,
    BodyKind.VERIFICATION_BOARD: 3,
    BodyKind.COUNTING_BOARD: 7,
    BodyKind.DOCUMENTS_SUBCOMMITTEE: 5,
    BodyKind.SERVICE_SUBCOMMITTEE: 6,
    BodyKind.PROPAGANDA_SUBCOMMITTEE: 4,
    BodyKind.PERSONNEL_SUBCOMMITTEE: 5,
}
_HEADS: Mapping[BodyKind, tuple[str, str]] = {
    BodyKind.PRESIDIUM: ("Chủ trì", "Thành viên"),
    BodyKind.SECRETARIAT: ("Trưởng đoàn", "Thành viên"),
    BodyKind.VERIFICATION_BOARD: ("Trưởng ban", "Ủy viên"),
    BodyKind.COUNTING_BOARD: ("Trưởng ban", "Ủy viên"),
}
# Who presents what, by words of the presenter in the template: the place in the list of leaders.
_PRESENTERS = (
    ("Đồng chí điều hành", 1),
    ("Chủ trì đại hội", 0),
    ("Bí thư hoặc", 0),
    ("Bí thư Tỉnh ủy", 0),
    ("Phó Bí thư Thường trực", 1),
    ("Trưởng Ban Thẩm tra", 3),
    ("Trưởng Đoàn Thư ký", 6),
    ("Bí thư cấp ủy", 0),
    ("Thành viên Đoàn Chủ tịch", 2),
    ("Trưởng Ban Kiểm phiếu", 4),
)


def add_agenda(work: Work, congress: Congress, code: str, persons: Sequence[Person]) -> None:
    """An agenda from the shipped template of this code; the leaders in the order of their posts present and preside."""
    template = next(each for each in shipped_templates() if each.code.endswith(code))
    new_agenda(work, congress.id, template)
    for item in items_of(work, congress):
        place = next((place for words, place in _PRESENTERS if item.presenter.startswith(words)), None)
        if place is not None:
            standby = persons[place + 1 if place + 1 < len(persons) else 0]
            put(
                work,
                dataclasses.replace(item, presenter_id=Id(persons[place].id), presenter="", standby_id=Id(standby.id)),
            )
    for session in sessions_of(work, congress):
        put(work, dataclasses.replace(session, presiding_id=Id(persons[0].id), presiding=""))


def shorten(work: Work, congress: Congress) -> None:
    """Let preparatory and first official session share the morning of one day."""
    for session in sessions_of(work, congress):
        kind = work.get(Phase, session.phase_id).kind
        if kind is PhaseKind.OFFICIAL and session.half_day is not HalfDay.MORNING:
            continue
        start = _SHARED_STARTS[kind.value]
        put(work, dataclasses.replace(session, half_day=HalfDay.MORNING, starts_at=start))
        for item in work.find(AgendaItem, session_id=session.id):
            minutes = next(
                (each for words, each in _SHORTENED[kind.value].items() if item.title.startswith(words)), item.minutes
            )
            put(work, dataclasses.replace(item, minutes=minutes))


def add_bodies(
    work: Work, congress: Congress, persons: Sequence[Person], chosen_on: dt.date, *, has_election: bool
) -> None:
    """The bodies of a congress: the elected ones and the subcommittees."""
    for kind, size in _SIZES.items():
        if not has_election and kind in (BodyKind.COUNTING_BOARD, BodyKind.PERSONNEL_SUBCOMMITTEE):
            continue
        is_elected = kind in _HEADS
        body = bodies.add(
            work,
            congress.id,
            kind,
            {
                "proposed_count": size,
                "chosen_by": ChosenBy.ELECTED if is_elected else ChosenBy.APPOINTED,
                "chosen_on": chosen_on if is_elected else dt.date(2025, 7, 4),
                "vote": "100% đại biểu đồng ý" if is_elected and chosen_on <= dt.date(2025, 7, 21) else "",
            },
        )
        head, member = _HEADS.get(kind, ("Trưởng tiểu ban", "Thành viên"))
        start = list(_SIZES).index(kind) * 2 % len(persons) if not is_elected or kind is not BodyKind.PRESIDIUM else 0
        chosen = [persons[(start + number) % len(persons)] for number in range(size)]
        bodies.add_members(
            work,
            Id(body.id),
            [
                {"person_id": person.id, "function": head if number == 0 else member}
                for number, person in enumerate(chosen)
            ],
        )


def change_after_issue(work: Work, congress: Congress) -> None:
    """A last-minute change: one item takes longer, another person presents."""
    items = items_of(work, congress)
    discussion = next(item for item in items if item.title.startswith("Đại biểu trình bày tham luận"))
    put(work, dataclasses.replace(discussion, minutes=discussion.minutes + 5))
    break_item = next(item for item in items if item.title.startswith("Nghỉ giải lao"))
    put(work, dataclasses.replace(break_item, minutes=break_item.minutes - 5))
    review = next(item for item in items if item.title.startswith("Trình bày báo cáo kiểm điểm"))
    put(work, dataclasses.replace(review, presenter_id=review.standby_id, standby_id=None))


def sessions_of(work: Work, congress: Congress) -> list[Session]:
    """All sessions of a congress."""
    return [
        session
        for phase in work.find(Phase, congress_id=congress.id)
        for session in work.find(Session, phase_id=phase.id)
    ]


def items_of(work: Work, congress: Congress) -> list[AgendaItem]:
    """All items of a congress."""
    return [item for session in sessions_of(work, congress) for item in work.find(AgendaItem, session_id=session.id)]
