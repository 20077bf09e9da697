"""That badges were printed."""

from __future__ import annotations

from congress_app.domain.badges import BadgeEntry
from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from tests.badge_wearers import add_wearers, badges_of
from tests.desk import Desk, no_step, one_step, said


def test_printing_is_noted_in_one_step(office: Desk) -> None:
    congress = office.congress()
    add_wearers(office, congress)
    entries = [each.entry(has_photo=True) for each in badges_of(office, congress)]
    outcome = one_step(office.file, lambda: office.do.badges.note_printed(Id(congress.id), entries, "large"))
    assert (outcome.value, said(outcome)) == (7, "Ghi 7 thẻ là đã in")
    noted = office.file.lists.badge_prints(office.scope(congress))
    assert [(each.delegate_id, each.content, each.size) for each in noted] == [
        (each.delegate_id, each.content, "large") for each in entries
    ]
    assert len({each.printed_at for each in noted}) == 1
    other = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    assert office.file.lists.badge_prints(office.scope(other)) == []
    assert office.file.lists.badge_prints(office.scope()) == noted


def test_who_is_gone_or_of_another_congress_is_left_out(office: Desk) -> None:
    congress = office.congress()
    its = office.do.delegates.add(Id(congress.id), {"full_name": "An"}).value
    other = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    entries = [BadgeEntry(Id[Delegate](its.id), "x"), BadgeEntry(Id[Delegate]("0" * 32), "y")]
    assert no_step(office.file, lambda: office.do.badges.note_printed(Id(other.id), entries, "large")) == 0
    assert office.do.badges.note_printed(Id(congress.id), entries, "large").value == 1


def test_what_is_noted_goes_with_its_delegate(office: Desk) -> None:
    congress = office.congress()
    its = office.do.delegates.add(Id(congress.id), {"full_name": "An"}).value
    office.do.badges.note_printed(Id(congress.id), [BadgeEntry(Id[Delegate](its.id), "x")], "large")
    office.do.records.delete([its])
    assert office.file.rows(BadgePrint) == []
    office.file.undo()
    assert len(office.file.rows(BadgePrint)) == 1
