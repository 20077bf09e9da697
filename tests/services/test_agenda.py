"""Adding, moving and copying sessions and agenda items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, NotFound, Refused
from congress_app.services.agenda import Place
from tests.data_files import dump
from tests.desk import Desk, no_step, one_step, said


def ids(*items: AgendaItem) -> list[Id[AgendaItem]]:
    return [Id(each.id) for each in items]


def at(session: Session, before: AgendaItem | None = None, parent: AgendaItem | None = None) -> Place:
    return Place(Id(session.id), Id(parent.id) if parent else None, Id(before.id) if before else None)


def titles(office: Desk) -> str:
    """The items of all sessions as they are printed: `A B(b1 b2) | C`."""
    parts: list[str] = []
    for session in office.file.lists.sessions(office.scope()):
        line = ""
        for row in session.items:
            line += f" {row.timed.number}{row.item.title}"
        parts.append(line.strip())
    return " | ".join(parts)


@pytest.fixture
def session(office: Desk) -> Session:
    """An official session on the afternoon of 28 July 2025."""
    return office.session(office.congress(), half_day=HalfDay.AFTERNOON, starts_at=dt.time(13, 30))


def test_a_session_is_added(office: Desk) -> None:
    congress = office.congress()
    phase = office.phase(congress, PhaseKind.OFFICIAL)
    outcome = one_step(office.file, lambda: office.do.agenda.add_session(Id(phase.id), {"day": 2}))
    assert (outcome.value.day, said(outcome)) == (2, "Thêm phiên họp")
    for day in (0, 32):
        with pytest.raises(BadValue) as refusal:
            office.do.agenda.add_session(Id(phase.id), {"day": day})
        assert say(refusal.value) == "Ngày của phiên họp tính từ 1, là ngày đầu của giai đoạn."


def test_items_are_added_in_order(office: Desk, session: Session) -> None:
    outcome = one_step(office.file, lambda: office.do.agenda.add_items(at(session), [{"title": "Chào cờ"}]))
    assert said(outcome) == "Thêm nội dung “Chào cờ”"
    first = outcome.value[0]
    two = [{"title": "Đón tiếp"}, {"title": "Ổn định tổ chức"}]
    outcome = one_step(office.file, lambda: office.do.agenda.add_items(at(session, first), two))
    assert said(outcome) == "Thêm 2 nội dung"
    assert titles(office) == "1Đón tiếp 2Ổn định tổ chức 3Chào cờ"
    no_step(office.file, lambda: office.do.agenda.add_items(at(session), []))


def test_an_item_without_content_is_refused(office: Desk, session: Session) -> None:
    for title, sentence in (("", "Phải ghi nội dung."), ("\u200b\x00", "Phải ghi nội dung.")):
        with pytest.raises(BadValue) as refusal:
            office.do.agenda.add_items(at(session), [{"title": "Chào cờ"}, {"title": title}])
        assert say(refusal.value) == sentence
    with pytest.raises(BadValue) as refusal:
        office.do.agenda.add_items(at(session), [{"title": "A" * 10_000}])
    assert say(refusal.value) == "“Nội dung” chỉ nhận tối đa 600 ký tự; nội dung này có 10000 ký tự. Hãy rút gọn."
    with pytest.raises(BadValue) as refusal:
        office.do.agenda.add_items(at(session), [{"title": "A", "minutes": 1441}])
    assert say(refusal.value) == "Một nội dung không thể kéo dài quá một ngày."
    assert titles(office) == ""


def test_one_item_moves_and_one_row_is_written(office: Desk, session: Session) -> None:
    a, b, c, d = office.items(session, "A", "B", "C", "D")
    outcome = one_step(office.file, lambda: office.do.agenda.move_items(ids(d), at(session, b)))
    assert (titles(office), said(outcome)) == ("1A 2D 3B 4C", "Chuyển nội dung")
    written = [row.id for row in office.file.rows(AgendaItem) if row.version != a.version]
    assert written == [d.id]
    one_step(office.file, lambda: office.do.agenda.move_items(ids(a), at(session)))
    assert titles(office) == "1D 2B 3C 4A"
    one_step(office.file, lambda: office.do.agenda.move_items(ids(c), at(session, d)))
    assert titles(office) == "1C 2D 3B 4A"


def test_a_block_moves_in_the_order_given(office: Desk, session: Session) -> None:
    a, b, c, d, e = office.items(session, *"ABCDE")
    one_step(office.file, lambda: office.do.agenda.move_items(ids(b, d), at(session, a)))
    assert titles(office) == "1B 2D 3A 4C 5E"
    one_step(office.file, lambda: office.do.agenda.move_items(ids(e, c), at(session, d)))
    assert titles(office) == "1B 2E 3C 4D 5A"


def test_a_block_moves_to_one_of_its_own(office: Desk, session: Session) -> None:
    a, b, _c, d, e = office.items(session, *"ABCDE")
    one_step(office.file, lambda: office.do.agenda.move_items(ids(a, d), at(session, d)))
    assert titles(office) == "1B 2C 3A 4D 5E"
    one_step(office.file, lambda: office.do.agenda.move_items(ids(b, e), at(session, e)))
    assert titles(office) == "1C 2A 3D 4B 5E"


@pytest.mark.parametrize("before", [None, 0, 1, 2, 3])
def test_moving_to_where_they_stand_leaves_no_step(office: Desk, session: Session, before: int | None) -> None:
    items = office.items(session, *"ABC")
    block = {None: items[2:], 0: items[:1], 1: items[:1], 2: items[:2], 3: items}[before]
    place = at(session, items[before] if before is not None and before < 3 else None)
    no_step(office.file, lambda: office.do.agenda.move_items(ids(*block), place))
    assert titles(office) == "1A 2B 3C"


def test_items_move_to_another_session_with_their_parts(office: Desk, session: Session) -> None:
    congress = office.file.rows(Session)[0]
    other = office.do.agenda.add_session(Id(congress.phase_id), {"day": 1, "half_day": HalfDay.EVENING}).value
    a, b = office.items(session, "A", "B")
    office.items(session, "b1", "b2", parent=b)
    (x,) = office.items(other, "X")
    one_step(office.file, lambda: office.do.agenda.move_items(ids(b), at(other, x)))
    assert titles(office) == "1A | 1B 1.1b1 1.2b2 2X"
    assert {row.session_id for row in office.file.rows(AgendaItem) if row.title != "A"} == {other.id}
    one_step(office.file, lambda: office.do.agenda.move_items(ids(x, b, a), at(session)))
    assert titles(office) == "1X 2B 2.1b1 2.2b2 3A | "


def test_a_parent_chosen_with_its_parts_keeps_them(office: Desk, session: Session) -> None:
    a, b, c = office.items(session, *"ABC")
    parts = office.items(session, "b1", "b2", parent=b)
    one_step(office.file, lambda: office.do.agenda.move_items(ids(b, *parts, c), at(session, a)))
    assert titles(office) == "1B 1.1b1 1.2b2 2C 3A"
    one_step(office.file, lambda: office.do.agenda.duplicate(ids(b, *parts)))
    assert titles(office) == "1B 1.1b1 1.2b2 2B 2.1b1 2.2b2 3C 4A"


def test_parts_move_out_and_in(office: Desk, session: Session) -> None:
    a, b, c = office.items(session, *"ABC")
    b1, b2 = office.items(session, "b1", "b2", parent=b)
    one_step(office.file, lambda: office.do.agenda.move_items(ids(b2), at(session, a)))
    assert titles(office) == "1b2 2A 3B 3.1b1 4C"
    one_step(office.file, lambda: office.do.agenda.move_items(ids(c, a), at(session, b1, parent=b)))
    assert titles(office) == "1b2 2B 2.1C 2.2A 2.3b1"


def test_two_levels_are_kept(office: Desk, session: Session) -> None:
    a, b = office.items(session, "A", "B")
    (b1,) = office.items(session, "b1", parent=b)
    has_parts = (
        "Nội dung đã có phần nhỏ thì không thể trở thành phần nhỏ của nội dung khác: chương trình chỉ có hai cấp."
    )
    too_deep = "Chương trình chỉ có hai cấp: phần nhỏ không thể có phần nhỏ hơn."
    before = dump(office.file.engine)
    for moving, parent, sentence in ((b, a, has_parts), (b, b, has_parts), (a, b1, too_deep)):
        with pytest.raises(Refused) as refusal:
            office.do.agenda.move_items(ids(moving), at(session, parent=parent))
        assert say(refusal.value) == sentence
    with pytest.raises(Refused) as refusal:
        office.do.agenda.add_items(at(session, parent=b1), [{"title": "X"}])
    assert say(refusal.value) == too_deep
    assert dump(office.file.engine) == before


def test_indent_and_outdent(office: Desk, session: Session) -> None:
    a, b, c = office.items(session, *"ABC")
    outcome = one_step(office.file, lambda: office.do.agenda.indent(Id(b.id)))
    assert (titles(office), said(outcome)) == ("1A 1.1B 2C", "Đưa vào thành phần của nội dung trước")
    one_step(office.file, lambda: office.do.agenda.indent(Id(c.id)))
    assert titles(office) == "1A 1.1B 1.2C"
    outcome = one_step(office.file, lambda: office.do.agenda.outdent(Id(b.id)))
    assert (titles(office), said(outcome)) == ("1A 1.1C 2B", "Đưa ra khỏi nội dung cấp trên")
    for verb, item, sentence in (
        (office.do.agenda.indent, a, "Phía trước không có nội dung nào để đưa vào."),
        (office.do.agenda.indent, c, "Phía trước không có nội dung nào để đưa vào."),
        (office.do.agenda.outdent, a, "Nội dung này không nằm trong nội dung nào khác."),
    ):
        with pytest.raises(Refused) as refusal:
            verb(Id(item.id))
        assert say(refusal.value) == sentence
    with pytest.raises(Refused):
        office.do.agenda.move_items(ids(a), at(session, parent=b))


def test_a_copy_stands_behind_with_its_parts_but_without_fixed_start_and_outcome(
    office: Desk, session: Session
) -> None:
    a, _b = office.items(
        session, "A", "B", starts_at=dt.time(14, 0), outcome="100%", words="Kính thưa đại hội", minutes=25
    )
    office.items(session, "a1", parent=a, starts_at=dt.time(14, 5))
    outcome = one_step(office.file, lambda: office.do.agenda.duplicate(ids(a)))
    assert (titles(office), said(outcome)) == ("1A 1.1a1 2A 2.1a1 3B", "Nhân đôi nội dung")
    copy = outcome.value[0]
    assert (copy.starts_at, copy.outcome, copy.words, copy.minutes) == (None, "", "Kính thưa đại hội", 25)
    assert [row.starts_at for row in office.file.rows(AgendaItem, parent_id=copy.id)] == [None]


def test_a_thousand_moves_to_one_place_keep_their_order(office: Desk, session: Session) -> None:
    items = office.items(session, *"ABCDEFGH")
    by_title = {item.title: item for item in items}
    order = list("ABCDEFGH")
    for number in range(1000):
        title = order[2 + number % 5]
        if title != order[1]:
            office.do.agenda.move_items(ids(by_title[title]), at(session, by_title[order[1]]))
            order.remove(title)
            order.insert(1, title)
        assert max(len(row.position) for row in office.file.rows(AgendaItem)) <= 40
    assert titles(office) == " ".join(f"{number}{title}" for number, title in enumerate(order, 1))


def test_many_items_are_added_at_one_place(office: Desk, session: Session) -> None:
    first, last = office.items(session, "first", "last")
    one_step(
        office.file,
        lambda: office.do.agenda.add_items(
            at(session, last), [{"title": f"{number}", "minutes": 0} for number in range(1500)]
        ),
    )
    (row,) = office.file.lists.sessions(office.scope())
    assert [each.item.title for each in row.items] == ["first", *map(str, range(1500)), "last"]
    assert len({each.item.position for each in row.items}) == 1502
    assert row.items[0].id == first.id


def test_a_session_moves_with_its_items(office: Desk, session: Session) -> None:
    office.items(session, "A")
    congress = office.file.lists.congresses(office.scope())[0].congress
    official = office.phase(congress, PhaseKind.OFFICIAL)
    preparatory = office.phase(congress, PhaseKind.PREPARATORY)
    values = {"day": 1, "half_day": HalfDay.MORNING, "starts_at": dt.time(8, 0)}
    outcome = one_step(
        office.file, lambda: office.do.agenda.move_session(session, phase_id=Id(preparatory.id), values=values)
    )
    assert said(outcome) == "Chuyển phiên “Phiên họp”"
    assert (office.agenda(congress), outcome.value.phase_id) == (["1 08:00 A"], preparatory.id)
    no_step(office.file, lambda: office.do.agenda.move_session(session, phase_id=Id(preparatory.id), values=values))
    one_step(
        office.file, lambda: office.do.agenda.move_session(session, phase_id=Id(official.id), values={"position": "zz"})
    )
    assert office.file.rows(Session)[0].position != "zz"


def test_what_is_gone_is_said(office: Desk, session: Session) -> None:
    (item,) = office.items(session, "A")
    office.do.records.delete([item])
    verbs: tuple[Callable[[], object], ...] = (
        lambda: office.do.agenda.move_items(ids(item), at(session)),
        lambda: office.do.agenda.duplicate(ids(item)),
        lambda: office.do.agenda.indent(Id(item.id)),
    )
    for verb in verbs:
        with pytest.raises(NotFound) as refusal:
            verb()
        assert say(refusal.value) == "Nội dung chương trình: dòng này không còn nữa."
