"""Shifting and splitting items on the running clock."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import ItemKind, VoteNeeded
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, Refused
from tests.data_files import dump
from tests.desk import Desk, no_step, one_step, said


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress of one day."""
    return office.congress()


@pytest.fixture
def session(office: Desk, congress: Congress) -> Session:
    """A session that starts at 7:30."""
    return office.session(congress)


def shift(office: Desk, item: AgendaItem, minutes: int) -> int:
    return office.do.agenda_times.shift_from(Id(item.id), minutes).value


def test_the_first_item_takes_the_session_along(office: Desk, congress: Congress, session: Session) -> None:
    a, _b, _c = office.items(session, *"ABC")
    outcome = one_step(office.file, lambda: office.do.agenda_times.shift_from(Id(a.id), 15))
    assert (outcome.value, said(outcome)) == (1, "Dời chương trình 15 phút")
    assert office.agenda(congress) == ["1 07:45 A", "2 07:55 B", "3 08:05 C"]
    assert [row.starts_at for row in office.file.rows(AgendaItem)] == [None] * 3


def test_another_item_gets_a_fixed_start(office: Desk, congress: Congress, session: Session) -> None:
    _a, b, _c = office.items(session, *"ABC")
    assert one_step(office.file, lambda: office.do.agenda_times.shift_from(Id(b.id), 15)).value == 1
    assert office.agenda(congress) == ["1 07:30 A", "2 07:55 B", "3 08:05 C"]
    shift(office, b, -20)
    assert office.agenda(congress) == ["1 07:30 A", "2 07:35 B", "3 07:45 C"]  # an overlap is kept, and shown


def test_later_fixed_starts_move_along_and_earlier_ones_stay(
    office: Desk, congress: Congress, session: Session
) -> None:
    office.item(session, "A", starts_at=dt.time(7, 30))
    b = office.item(session, "B")
    office.item(session, "C", starts_at=dt.time(9, 0))
    office.item(session, "D")
    assert shift(office, b, 10) == 2
    assert office.agenda(congress) == ["1 07:30 A", "2 07:50 B", "3 09:10 C", "4 09:20 D"]


def test_a_fixed_first_item_takes_the_session_along_when_they_begin_together(
    office: Desk, congress: Congress, session: Session
) -> None:
    a = office.item(session, "A", starts_at=dt.time(7, 30))
    office.item(session, "B")
    assert shift(office, a, 30) == 2
    assert office.agenda(congress) == ["1 08:00 A", "2 08:10 B"]
    assert office.file.rows(Session)[0].starts_at == dt.time(8, 0)
    office.do.records.change(AgendaItem, Id(a.id), {"starts_at": dt.time(8, 20)}, label_row=a)
    assert shift(office, a, 10) == 1  # a wanted gap stands between them
    assert office.agenda(congress) == ["1 08:30 A", "2 08:40 B"]
    assert office.file.rows(Session)[0].starts_at == dt.time(8, 0)


def test_what_begins_with_its_parent_takes_it_along(office: Desk, congress: Congress, session: Session) -> None:
    a, b = office.items(session, "A", "B")
    a1, a2 = office.items(session, "a1", "a2", parent=a)
    shift(office, a1, 5)
    assert office.agenda(congress) == ["1 07:35 A", "1.1 07:35 a1", "1.2 07:45 a2", "2 07:55 B"]
    assert [row.starts_at for row in office.file.rows(AgendaItem)] == [None] * 4
    shift(office, a2, 5)
    assert office.agenda(congress) == ["1 07:35 A", "1.1 07:35 a1", "1.2 07:50 a2", "2 08:00 B"]
    office.do.records.change(AgendaItem, Id(b.id), {"is_parallel": True}, label_row=b)
    _b1, b2 = office.items(session, "b1", "b2", parent=b)
    shift(office, b2, 10)
    assert office.agenda(congress)[3:] == ["2 08:10 B", "2.1 08:10 b1", "2.2 08:10 b2"]


def test_out_of_the_day_is_refused_and_nothing_is_written(office: Desk, session: Session) -> None:
    a = office.item(session, "A")
    b = office.item(session, "B", starts_at=dt.time(23, 0))
    before = dump(office.file.engine)
    for item, minutes in ((a, 60), (b, 60), (a, -451), (a, 10**6), (a, -(10**6))):
        with pytest.raises(BadValue) as refusal:
            shift(office, item, minutes)
        assert say(refusal.value) == f"Dời {minutes} phút thì vượt ra ngoài ngày họp."
    assert dump(office.file.engine) == before


def test_no_minutes_are_no_step(office: Desk, session: Session) -> None:
    _a, b = office.items(session, "A", "B")
    assert no_step(office.file, lambda: office.do.agenda_times.shift_from(Id(b.id), 0)) == 0


def test_an_item_is_split_by_a_break(office: Desk, congress: Congress, session: Session) -> None:
    a = office.item(
        session,
        "Thảo luận",
        minutes=60,
        kind=ItemKind.DISCUSSION,
        words="Kính thưa",
        cue="nhạc",
        vote=VoteNeeded.SHOW_OF_HANDS,
        outcome="98%",
        presenter="Đoàn Chủ tịch",
        starts_at=dt.time(8, 0),
    )
    office.item(session, "B")
    outcome = one_step(office.file, lambda: office.do.agenda_times.split(Id(a.id), 25, 15))
    assert said(outcome) == "Tách bằng giải lao"
    assert office.agenda(congress) == [
        "1 08:00 Thảo luận",
        "2 08:25 Nghỉ giải lao",
        "3 08:40 Thảo luận (tiếp theo)",
        "4 09:15 B",
    ]
    first, pause, rest = (row.item for row in office.file.lists.sessions(office.scope())[0].items[:3])
    assert (pause.kind, rest.kind, rest.presenter) == (ItemKind.BREAK, ItemKind.DISCUSSION, "Đoàn Chủ tịch")
    assert (first.words, first.cue, first.vote, first.outcome) == ("Kính thưa", "nhạc", VoteNeeded.NONE, "")
    assert (rest.words, rest.cue, rest.vote, rest.outcome) == ("", "", VoteNeeded.SHOW_OF_HANDS, "98%")
    again = office.do.agenda_times.split(Id(rest.id), 10, 5).value
    assert again.title == "Thảo luận (tiếp theo)"


def test_a_part_is_split_within_its_parent(office: Desk, congress: Congress, session: Session) -> None:
    a = office.item(session, "A")
    a1 = office.item(session, "a1", a, minutes=20)
    office.item(session, "B")
    office.do.agenda_times.split(Id(a1.id), 10, 5)
    assert office.agenda(congress) == [
        "1 07:30 A", "1.1 07:30 a1", "1.2 07:40 Nghỉ giải lao", "1.3 07:45 a1 (tiếp theo)", "2 07:55 B"
    ]  # fmt: skip


def test_what_cannot_be_split_is_refused(office: Desk, session: Session) -> None:
    a = office.item(session, "A")
    part = office.item(session, "a1", a)
    beside = office.item(session, "B", is_parallel=True)
    parallel = office.item(session, "b1", beside)
    single = office.item(session, "C", minutes=10)
    before = dump(office.file.engine)
    length = "Nội dung này dài 10 phút; giờ giải lao phải đặt sau ít nhất 1 phút và trước khi hết nội dung."
    for item, after, pause, sentence in (
        (a, 5, 15, "Không tách nội dung có nhiều phần; hãy đặt giải lao giữa các phần."),
        (parallel, 5, 15, "Không tách nội dung diễn ra song song với nội dung khác bằng giải lao."),
        (single, 0, 15, length),
        (single, 10, 15, length),
        (single, -3, 15, length),
        (part, 5, 0, "Giải lao phải có ít nhất 1 phút."),
    ):
        with pytest.raises((Refused, BadValue)) as refusal:
            office.do.agenda_times.split(Id(item.id), after, pause)
        assert say(refusal.value) == sentence
    assert dump(office.file.engine) == before


def test_a_title_that_fills_its_field_can_be_split(office: Desk, session: Session) -> None:
    a = office.item(session, "Ô" * 600, minutes=20)
    rest = office.do.agenda_times.split(Id(a.id), 10, 5).value
    assert (len(rest.title), rest.title[-15:]) == (600, "Ô (tiếp theo)"[-15:].rjust(15, "Ô"))
