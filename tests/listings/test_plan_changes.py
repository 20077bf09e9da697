"""What changed between two versions of the plan, and of which changes those concerned know nothing yet."""

from __future__ import annotations

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.plan.versions import ChangeKind
from congress_app.listings.listing import cell_text
from congress_app.listings.plan import load_plan
from congress_app.listings.plan_changes import PLAN_CHANGES, Compared, compared, untold
from tests.desk import OPENS, Desk


def _compared(office: Desk, old_id: str = "", new_id: str = "") -> Compared:
    lists = office.file.lists
    return compared(lists, load_plan(lists, office.scope()), old_id, new_id)


def _untold(office: Desk) -> list[ChangeKind]:
    plan = load_plan(office.file.lists, office.scope())
    return [each.kind for each in untold(plan, [row.change for row in _compared(office).rows])]


def test_versions_are_compared_by_their_ids_and_the_last_issue_stands_for_none(office: Desk) -> None:
    assert _compared(office) == Compared()
    one, other = office.congress(), office.congress(office.organisation("Đảng bộ xã A"))
    an = office.person("Lê Văn An")
    (made,) = office.do.assignments.assign(Id(an.id), [Id[Congress](one.id)], AssignmentRole.SPEAKER).value
    first = office.do.plan_issues.issue(OPENS).value
    office.do.assignments.assign(Id(an.id), [Id[Congress](other.id)], AssignmentRole.AREA)
    second = office.do.plan_issues.issue(OPENS).value
    office.do.assignments.remove([Id(made.id)])
    found = _compared(office)
    assert [(row.kind, row.organisation) for row in found.rows] == [(ChangeKind.CANCELLED, "Đảng bộ xã Toàn Thắng")]
    assert (found.old, found.new) == (found.issues[1], None)
    between = _compared(office, first.id, second.id)
    assert [(row.kind, row.role) for row in between.rows] == [(ChangeKind.NEW, AssignmentRole.AREA)]
    assert (between.old, between.new) == (between.issues[0], between.issues[1])
    assert len(_compared(office, first.id, "gone").rows) == 2


def test_a_row_says_who_and_when_before_and_now(office: Desk) -> None:
    one, other = office.congress(), office.congress(office.organisation("Đảng bộ xã A"))
    an, binh = office.person("Lê Văn An"), office.person("Lê Văn Bình")
    own = [Id[Congress](one.id)]
    (moved,) = office.do.assignments.assign(Id(an.id), own, AssignmentRole.SPEAKER).value
    (replaced,) = office.do.assignments.assign(Id(an.id), own, AssignmentRole.AREA).value
    office.do.plan_issues.issue(OPENS, tells=False)
    office.do.assignments.move(Id(moved.id), Id(other.id))
    office.do.assignments.hand_over([Id(replaced.id)], Id(binh.id), OPENS)
    office.do.congresses.move(own, 1)
    rows = PLAN_CHANGES.load(office.file.lists, office.scope())
    assert [[cell_text(column.value(row)) for column in PLAN_CHANGES.shown()] for row in rows] == [
        [
            "Đổi thời gian, nơi dự", "Đảng bộ xã Toàn Thắng → Đảng bộ xã A", "Dự và phát biểu chỉ đạo",
            "Lê Văn An", "28/7/2025 chiều", "Lê Văn An", "28/7/2025 chiều",
        ],
        [
            "Thay người", "Đảng bộ xã Toàn Thắng", "Phụ trách địa bàn",
            "Lê Văn An", "28/7/2025 chiều", "Lê Văn Bình", "29/7/2025 chiều",
        ],
    ]  # fmt: skip
    assert len(PLAN_CHANGES.load(office.file.lists, office.scope(one))) == 1


def test_a_change_is_untold_until_those_concerned_know_the_new_half_days(office: Desk) -> None:
    congress = office.congress()
    an, binh = office.person("Lê Văn An"), office.person("Lê Văn Bình")
    own = [Id[Congress](congress.id)]
    (made,) = office.do.assignments.assign(Id(an.id), own, AssignmentRole.SPEAKER).value
    (other,) = office.do.assignments.assign(Id(binh.id), own, AssignmentRole.EXTRA).value
    office.do.plan_issues.issue(OPENS)
    assert _untold(office) == []
    office.do.congresses.move(own, 1)
    assert _untold(office) == [ChangeKind.MOVED, ChangeKind.MOVED]
    office.do.assignments.set_state([Id(made.id)], AssignmentState.TOLD, OPENS)
    assert _untold(office) == [ChangeKind.MOVED]
    office.do.assignments.set_state([Id(other.id)], AssignmentState.DECLINED, OPENS, "ốm")
    assert _untold(office) == []
    office.do.assignments.remove([Id(made.id)])
    assert _untold(office) == [ChangeKind.CANCELLED]


def test_without_an_issue_there_is_nothing_to_list(office: Desk) -> None:
    assert PLAN_CHANGES.load(office.file.lists, office.scope()) == []
