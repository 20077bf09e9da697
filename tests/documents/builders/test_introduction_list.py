"""Whom the host introduces."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import introduction_list
from congress_app.documents.model import Document, Table, Title
from congress_app.documents.model_table import RowKind, value_text
from congress_app.domain.delegate_choices import DelegateCategory, GuestReply, Presence
from congress_app.domain.delegates import Attendance, Delegate
from congress_app.i18n import say
from congress_app.runtime.errors import WrongCall
from tests.desk import Desk
from tests.documents.delegates_of import Gathering, add, gathering, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file, workbook
from tests.documents.renderers.pdf_pages import read, where


def names(document: Document) -> list[str]:
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    return [value_text(row.cells[1]) for row in table.rows if row.kind is RowKind.NORMAL]


def notes(document: Document) -> tuple[str, ...]:
    [title] = [block for block in document.blocks if isinstance(block, Title)]
    return title.notes


def guest(made: Gathering, name: str, reply: GuestReply | None = None) -> None:
    made.delegate(name, category=DelegateCategory.GUEST, reply=reply)


def test_guests_who_come_then_heads_of_delegations(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = introduction_list.build(request(office, made.congress))
    compare("introduction_list", document)
    assert where(read(document).pages[0], "Đặng Văn Tỉnh").size == 16
    assert len(word_file(document).tables) == 2
    assert workbook(document).active.print_title_rows


def test_while_nobody_has_answered_all_who_are_invited(office: Desk) -> None:
    made = gathering(office, 8)
    guest(made, "Lê Văn Mời")
    guest(made, "Lê Văn Thôi", GuestReply.DECLINES)
    assert names(introduction_list.build(request(office, made.congress)))[0] == "Đồng chí Lê Văn Mời"
    shown = introduction_list.build(request(office, made.congress))
    assert "Thôi" not in "".join(names(shown))
    assert notes(shown) == ("(Khách mời: theo danh sách mời, chưa có trả lời)",)


def test_of_a_session_heads_who_are_recorded_as_present(office: Desk) -> None:
    made = with_everybody(office, 16)
    first, second = (each.session for each in office.file.lists.sessions(office.scope(made.congress))[:2])
    away, there = made.delegates[0], made.delegates[2]
    add(office, Attendance, delegate_id=away.id, session_id=second.id, presence=Presence.EXCUSED)
    add(office, Attendance, delegate_id=there.id, session_id=second.id, presence=Presence.PRESENT)
    add(office, Attendance, delegate_id=there.id, session_id=first.id, presence=Presence.ABSENT)
    shown = introduction_list.build(request(office, made.congress, session="2"))
    assert names(shown)[3:] == [f"Đồng chí {there.full_name}"]
    assert notes(shown) == (
        "PHIÊN CHÍNH THỨC (Sáng Thứ Ba, ngày 29/7/2025)",
        "(Khách mời: theo trả lời giấy mời; phiên này chưa điểm danh)",
        "(Trưởng đoàn: có mặt theo điểm danh của phiên này)",
    )


def test_of_a_session_guests_who_are_recorded_as_present_whatever_they_answered(office: Desk) -> None:
    made = with_everybody(office, 16)
    session = office.file.lists.sessions(office.scope(made.congress))[0].session
    guests = {each.full_name: each for each in office.file.rows(Delegate) if each.category is DelegateCategory.GUEST}
    came, away = guests["Kiều Văn Vắng"], guests["Đặng Văn Tỉnh"]
    add(office, Attendance, delegate_id=came.id, session_id=session.id, presence=Presence.PRESENT)
    add(office, Attendance, delegate_id=away.id, session_id=session.id, presence=Presence.ABSENT)
    shown = introduction_list.build(request(office, made.congress, session="1"))
    assert [name for name in names(shown) if name.split(" ", 2)[-1] in guests] == ["Đồng chí Kiều Văn Vắng"]
    assert notes(shown)[1:] == (
        "(Khách mời: có mặt theo điểm danh của phiên này)",
        "(Trưởng đoàn: theo danh sách đoàn; phiên này chưa điểm danh)",
    )


@pytest.mark.parametrize("session", ["0", "4", "sáng"])
def test_a_session_that_is_not_there_is_said(office: Desk, session: str) -> None:
    made = gathering(office, 8)
    with pytest.raises(WrongCall) as refusal:
        introduction_list.build(request(office, made.congress, session=session))
    assert session in say(refusal.value)
