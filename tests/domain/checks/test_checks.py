"""What is found about a congress: each rule at its edge."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.checks import Facts, Finding, Severity, check
from congress_app.domain.choices import (
    CommitteeBy,
    CongressForm,
    CongressState,
    Formation,
    HalfDay,
    ItemKind,
    OrganisationKind,
    PhaseKind,
)
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.rulebook import Rulebook

JULY = dt.date(2025, 7, 28)
ORGANISATION = Organisation(
    id=Id("o"),
    name="Đảng bộ xã Toàn Thắng",
    formation=Formation.MERGED,
    merged_count=3,
    founded_on=PartialDate(2025, 7, 1),
)
CONGRESS = Congress(
    id=Id("c"), organisation_id=Id("o"), code="toan-thang-2025", ordinal=1, term="2025 - 2030", delegate_count=156
)
OFFICIAL = Phase(id=Id("official"), congress_id=Id("c"), kind=PhaseKind.OFFICIAL, starts_on=JULY, ends_on=JULY)


def phase(kind: PhaseKind, first: dt.date, last: dt.date, half: HalfDay, last_half: HalfDay) -> Phase:
    """A phase from a half-day to a half-day."""
    return Phase(
        id=Id(kind.value),
        congress_id=Id("c"),
        kind=kind,
        starts_on=first,
        starts_half=half,
        ends_on=last,
        ends_half=last_half,
    )


def official(first: dt.date, last: dt.date) -> Phase:
    """Whole days of the official session."""
    return phase(PhaseKind.OFFICIAL, first, last, HalfDay.MORNING, HalfDay.AFTERNOON)


def facts(**changes: Any) -> Facts:
    """A congress without fault, with changes: congress_ and organisation_ for fields of those two."""
    congress = {name[9:]: value for name, value in changes.items() if name.startswith("congress_")}
    organisation = {name[13:]: value for name, value in changes.items() if name.startswith("organisation_")}
    made = Facts(
        dataclasses.replace(CONGRESS, **congress),
        dataclasses.replace(ORGANISATION, **organisation),
        (OFFICIAL,),
        Rulebook.load(),
        dt.date(2025, 7, 21),
    )
    rest = {name: value for name, value in changes.items() if not name.startswith(("congress_", "organisation_"))}
    return dataclasses.replace(made, **rest)


def told(**changes: Any) -> list[str]:
    """The findings as lines of text, without the notice."""
    return [line(finding) for finding in check(facts(**changes)) if finding.rule != "notice.working_days"]


def line(finding: Finding) -> str:
    """A finding as text."""
    mark = "!" if finding.severity is Severity.WARNING else "i"
    return f"{mark} {finding.subject}: {finding.sentence}" if finding.subject else f"{mark} {finding.sentence}"


def test_nothing_is_wrong_with_a_congress_without_fault() -> None:
    assert told() == []


class TestCalendar:
    """Dates."""

    def test_to_open_on_the_deadline_or_to_end_after_it_is_late_and_to_end_on_it_is_told(self) -> None:
        def lines(first: dt.date, last: dt.date) -> list[str]:
            return told(phases=(official(first, last),))

        before, day, after = dt.date(2025, 8, 30), dt.date(2025, 8, 31), dt.date(2025, 9, 1)
        assert lines(dt.date(2025, 8, 29), before) == []
        assert lines(before, day) == ["i Kết thúc đúng ngày 31/8/2025 là mốc phải hoàn thành trước."]
        assert lines(day, day) == ["! Phải hoàn thành trước ngày 31/8/2025; theo lịch kéo dài đến 31/8/2025."]
        assert lines(day, after)[0].startswith("! Phải hoàn thành trước ngày 31/8/2025")

    def test_the_length_counts_a_shared_half_day_once(self) -> None:
        morning = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.MORNING)
        next_day = JULY + dt.timedelta(days=1)
        assert told(phases=(morning, official(JULY, next_day))) == []
        day_before = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.AFTERNOON, HalfDay.AFTERNOON)
        late = official(next_day, next_day + dt.timedelta(days=1))
        assert told(phases=(day_before, late)) == ["! Kéo dài 2,5 ngày; tối đa được 2 ngày."]

    def test_a_preparatory_session_takes_half_a_day(self) -> None:
        whole = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.AFTERNOON)
        day = JULY + dt.timedelta(days=1)
        assert told(phases=(whole, official(day, day))) == ["! Phiên trù bị: Kéo dài 1 ngày; tối đa được 0,5 ngày."]

    def test_the_actual_days_count_before_the_planned_ones(self) -> None:
        ran_over = dataclasses.replace(OFFICIAL, actual_ends_on=JULY + dt.timedelta(days=2))
        assert told(phases=(ran_over,)) == ["! Phiên chính thức: Kéo dài 3 ngày; tối đa được 2 ngày."]

    def test_phases_come_in_order(self) -> None:
        rehearsal = phase(PhaseKind.REHEARSAL, JULY, JULY, HalfDay.AFTERNOON, HalfDay.AFTERNOON)
        review = phase(PhaseKind.REVIEW, dt.date(2025, 7, 1), dt.date(2025, 7, 1), HalfDay.MORNING, HalfDay.MORNING)
        assert told(phases=(review, rehearsal, OFFICIAL)) == ["! Tổng duyệt: Phải diễn ra trước: Phiên chính thức."]
        after = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.AFTERNOON, HalfDay.AFTERNOON)
        assert "! Phiên trù bị: Phải diễn ra trước: Phiên chính thức." in told(phases=(after, OFFICIAL))

    def test_an_end_before_its_start_is_told_and_a_postponed_congress_has_no_dates(self) -> None:
        wrong = dataclasses.replace(OFFICIAL, ends_on=dt.date(2025, 7, 1))
        assert told(phases=(wrong,)) == ["! Phiên chính thức: Kết thúc trước khi bắt đầu."]
        assert told(phases=(wrong,), state=CongressState.POSTPONED) == []


class TestNotice:
    """Thirty working days ahead."""

    def notices(self, **changes: Any) -> list[str]:
        """The findings about the notice."""
        return [line(finding) for finding in check(facts(**changes)) if finding.rule == "notice.working_days"]

    def test_a_notice_in_time_is_right_and_one_day_later_is_late(self) -> None:
        old = PartialDate(2020)
        assert self.notices(congress_notice_sent_on=dt.date(2025, 6, 16), organisation_founded_on=old) == []
        late = "! Thông báo gửi ngày 17/6/2025; hạn gửi là 16/6/2025, trước khai mạc 30 ngày làm việc."
        assert self.notices(congress_notice_sent_on=dt.date(2025, 6, 17), organisation_founded_on=old) == [late]

    def test_an_organisation_younger_than_that_is_only_told(self) -> None:
        found = self.notices(congress_notice_sent_on=dt.date(2025, 7, 10))
        assert found == ["i Thông báo gửi ngày 10/7/2025; hạn gửi là 16/6/2025, trước khai mạc 30 ngày làm việc."]

    def test_a_missing_notice_is_asked_for_from_its_due_day_to_the_opening(self) -> None:
        days = (dt.date(2025, 6, 16), dt.date(2025, 6, 17), JULY)
        assert [len(self.notices(as_of=day)) for day in days] == [0, 1, 0]

    def test_its_mark_says_that_it_may_have_changed(self) -> None:
        found = [finding for finding in check(facts()) if finding.rule == "notice.working_days"]
        assert [finding.mark for finding in found] == ["unverified"]


class TestDelegates:
    """Numbers of delegates."""

    def test_the_cap_may_be_reached_but_not_passed(self) -> None:
        assert told(congress_delegate_count=250) == []
        assert told(congress_delegate_count=251) == ["! Triệu tập 251 đại biểu; tối đa được 250 đại biểu."]

    def test_where_no_cap_is_known_that_is_told(self) -> None:
        found = told(organisation_formation=Formation.UNCHANGED)
        assert found == [
            "i Chưa có quy định về số đại biểu tối đa cho cấp và hình thức thành lập này (Xã, Giữ nguyên)."
        ]

    def test_a_base_committee_of_200_members_sends_delegates(self) -> None:
        base = {
            "organisation_kind": OrganisationKind.BASE_COMMITTEE,
            "phases": (official(dt.date(2025, 6, 1), dt.date(2025, 6, 1)),),
        }
        assert told(organisation_member_count=200, **base) == []
        assert told(organisation_member_count=199, **base) == [
            "i Với 199 đảng viên (mốc 200), hình thức phù hợp là: Đại hội đảng viên."
        ]


class TestTerms:
    """Term, ordinal, contents."""

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"congress_term": "khóa I"}, "! Nhiệm kỳ “khóa I” chưa ghi theo dạng 2025 - 2030."),
            ({"congress_term": "2025-2029"}, "! Nhiệm kỳ 2025-2029 dài 4 năm; số năm đúng là: 5."),
            (
                {"congress_term": "2026 - 2031"},
                "! Nhiệm kỳ 2026 - 2031 không bắt đầu từ năm 2025 là năm khai mạc đại hội.",
            ),
            ({"congress_ordinal": 0}, "i Chưa ghi đại hội lần thứ mấy."),
            (
                {"congress_ordinal": 16},
                "! Đảng bộ hợp nhất hoặc thành lập mới tổ chức đại hội lần thứ I, không phải lần thứ XVI.",
            ),
            (
                {"congress_ordinal": 16, "organisation_last_ordinal": 16},
                "! Sau đại hội lần thứ XVI là lần thứ XVII, không phải lần thứ XVI.",
            ),
            ({"congress_content_count": 5}, "! Đại hội có 2, 3 hoặc 4 nội dung, không phải 5."),
            (
                {"congress_committee_by": CommitteeBy.ELECTED},
                "! Đại hội 2 nội dung thì cấp ủy khóa mới không phải “Do đại hội bầu”.",
            ),
        ],
    )
    def test_what_does_not_fit_is_told(self, changes: dict[str, Any], sentence: str) -> None:
        assert told(**changes) == [sentence]

    def test_a_cell_may_have_a_shorter_term(self) -> None:
        cell = {"organisation_kind": OrganisationKind.CELL, "congress_form": CongressForm.MEMBERS}
        assert told(congress_term="2025 - 2027", **cell) == []


def session(name: str, minutes_past_seven: int = 30, half: HalfDay = HalfDay.MORNING, day: int = 1) -> Session:
    """A session of the official phase."""
    return Session(
        id=Id(name),
        phase_id=Id("official"),
        day=day,
        half_day=half,
        starts_at=dt.time(7, minutes_past_seven),
        presiding="Chủ trì",
    )


def item(name: str, minutes: int, session_id: str = "s", **more: Any) -> AgendaItem:
    """An item with a presenter."""
    return AgendaItem(
        **{
            "id": Id(name),
            "session_id": Id(session_id),
            "title": name,
            "position": name,
            "minutes": minutes,
            "presenter": "x",
            **more,
        }
    )


def agenda_told(sessions: tuple[Session, ...], items: tuple[AgendaItem, ...], **changes: Any) -> list[str]:
    """The findings about an agenda, without the missing items."""
    found = check(facts(sessions=sessions, items=items, **changes))
    return [line(finding) for finding in found if not finding.rule.startswith(("item.", "notice."))]


class TestAgenda:
    """Times and presenters."""

    def test_a_half_day_has_240_minutes_for_all_its_sessions_together(self) -> None:
        two = (session("s"), dataclasses.replace(session("t"), starts_at=dt.time(9, 30)))
        assert agenda_told(two, (item("a", 120), item("b", 120, "t"))) == []
        found = agenda_told(two, (item("a", 120), item("b", 121, "t")))
        words = "Phiên chính thức, ngày thứ 1, buổi sáng"
        assert found == [f"! {words}; {words}: Buổi họp kéo dài 241 phút, vượt 1 phút so với mức 240 phút."]

    def test_two_phases_that_share_a_morning_share_its_minutes(self) -> None:
        first = phase(PhaseKind.PREPARATORY, JULY, JULY, HalfDay.MORNING, HalfDay.MORNING)
        early = Session(id=Id("p"), phase_id=Id("preparatory"), starts_at=dt.time(7), presiding="x")
        late = dataclasses.replace(session("s"), starts_at=dt.time(10))
        found = agenda_told((early, late), (item("a", 150, "p"), item("b", 100)), phases=(first, OFFICIAL))
        assert [text.endswith("Buổi họp kéo dài 250 phút, vượt 10 phút so với mức 240 phút.") for text in found] == [
            True
        ]

    def test_an_office_may_have_longer_half_days(self) -> None:
        longer = OwnRule(id=Id("r"), rule="agenda.half_day_minutes", value="300", reason="Buổi họp dài")
        sessions, items = (session("s"),), (item("a", 241),)
        assert agenda_told(sessions, items, rulebook=Rulebook.load([longer])) == []
        (found,) = [
            one for one in check(facts(sessions=sessions, items=items)) if one.rule == "agenda.half_day_minutes"
        ]
        assert (found.row_ids, found.congress_id, found.mark) == (("s",), "c", "background")

    def test_gaps_are_told_and_overlaps_warn(self) -> None:
        items = (item("a", 10), item("b", 10, starts_at=dt.time(8)), item("c", 5, starts_at=dt.time(8, 5)))
        assert agenda_told((session("s"),), items) == [
            "! 3. c: Bắt đầu lúc 8h05, sớm hơn 5 phút so với giờ kết thúc của nội dung trước.",
            "i 2. b: Còn trống 20 phút trước nội dung này.",
        ]

    def test_sessions_that_run_at_once_and_past_midnight_are_told(self) -> None:
        two = (session("s"), session("t", 45))
        words = "Phiên chính thức, ngày thứ 1, buổi sáng"
        assert agenda_told(two, (item("a", 30), item("b", 5, "t"))) == [
            f"! {words}: Kéo dài đến 8h00, trong khi phiên tiếp theo bắt đầu lúc 7h45."
        ]
        night = dataclasses.replace(session("s", half=HalfDay.EVENING), starts_at=dt.time(23, 50), title="Đêm")
        assert agenda_told((night,), (item("a", 30),)) == ["! Đêm: Kéo dài quá nửa đêm."]

    def test_an_item_needs_a_presenter_but_ceremonies_breaks_and_parents_do_not(self) -> None:
        items = (
            item("a", 5, presenter="", kind=ItemKind.CEREMONY),
            item("b", 5, presenter="", kind=ItemKind.BREAK),
            item("c", 0, presenter=""),
            item("c1", 5, parent_id=Id("c")),
            item("d", 5, presenter="", kind=ItemKind.REPORT),
        )
        assert agenda_told((session("s"),), items) == ["! 4. d: Chưa có người thực hiện."]

    def test_a_session_has_who_presides_and_lies_within_its_phase(self) -> None:
        lost = dataclasses.replace(session("s", day=3), presiding="")
        words = "Phiên chính thức, ngày thứ 3, buổi sáng"
        assert agenda_told((lost,), (item("a", 5),)) == [
            f"! {words}: Ghi vào ngày thứ 3 nhưng giai đoạn đã kết thúc trước đó.",
            f"i {words}: Chưa có người chủ trì phiên họp.",
        ]


class TestStandardItems:
    """Items that are missing."""

    def missing(self, *titles: str, **changes: Any) -> set[str]:
        """The codes of the items that an agenda of these titles lacks."""
        items = tuple(item(str(place), 1, title=title) for place, title in enumerate(titles))
        return {
            finding.rule
            for finding in check(facts(sessions=(session("s"),), items=items, **changes))
            if finding.rule.startswith("item.")
        }

    def test_they_depend_on_contents_form_and_committee(self) -> None:
        always = {"item.flag", "item.presidium", "item.opening", "item.political_report", "item.self_review"}
        always |= {"item.higher_drafts", "item.resolution", "item.closing"}
        assert self.missing("x") == always | {"item.verification", "item.appointment"}
        elected = {"congress_content_count": 4, "congress_committee_by": CommitteeBy.ELECTED}
        chain = {"item.committee_election", "item.counting_board", "item.upward_delegates"}
        assert self.missing("x", **elected) == always | {"item.verification"} | chain
        cell = {**elected, "congress_form": CongressForm.MEMBERS, "organisation_kind": OrganisationKind.CELL}
        assert self.missing("x", **cell) == (always | {"item.members_report"} | chain) - {"item.upward_delegates"}

    def test_an_item_is_recognised_by_its_words_without_accents(self) -> None:
        assert "item.flag" not in self.missing("CHÀO CỜ, hát Quốc ca")
        assert "item.closing" in self.missing("Chào cờ")

    def test_an_office_may_switch_one_off_and_no_agenda_lacks_nothing(self) -> None:
        off = OwnRule(id=Id("r"), rule="item.flag", value="không", reason="Đã làm lễ")
        assert "item.flag" not in self.missing("x", rulebook=Rulebook.load([off]))
        assert self.missing() == set()
