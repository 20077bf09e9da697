"""What is found everywhere, and in which order."""

from __future__ import annotations

from congress_app.bootstrap import App
from congress_app.domain.fields import Id
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Visit
from congress_app.ui.parts import PARTS
from congress_app.ui.shell.finding import Found, load_found, matching, standing_found, texts_found


def found_in(app: App) -> list[Found]:
    return [*standing_found(), *load_found(app.lists, app.scope())]


def test_nothing_typed_is_the_parts(app: App) -> None:
    shown = matching(found_in(app), "")
    assert [each.visit for each in shown] == [Visit(part.name) for part in PARTS]


def test_found_without_accents(app: App) -> None:
    shown = matching(found_in(app), "dang bo xa toan thang")
    assert [(each.words, each.kind) for each in shown] == [
        ("Đảng bộ xã Toàn Thắng", "Organisation"),
        ("Đại hội đại biểu Đảng bộ xã Toàn Thắng, nhiệm kỳ 2025 - 2030", "Congress"),
    ]


def test_a_congress_is_worked_on_where_it_lies(app: App) -> None:
    congress = next(each for each in load_found(app.lists, app.scope()) if each.kind == "Congress")
    assert congress.visit == Visit("calendar", congress.congress_id)


def test_a_congress_is_found_by_its_code(app: App) -> None:
    assert [each.kind for each in matching(found_in(app), "toan-thang-2025")] == ["Congress"]


def test_the_help_is_found_too(app: App) -> None:
    assert [each.help_page for each in matching(found_in(app), "sao luu va khoi")] == ["backups"]


def test_a_delegate_is_found_in_the_register_of_the_latest_congress(app: App) -> None:
    (congress,) = app.lists.congresses(app.scope())
    do, added = app.services, {"full_name": "Hà Văn Mận", "badge_number": "017", "post": "Bí thư"}
    its = do.delegates.add(Id(congress.id), added).value
    for typed in ("ha van man", "017"):
        (shown,) = matching(found_in(app), typed)
        assert (shown.words, shown.more, shown.kind) == ("Hà Văn Mận", "017 · Bí thư · xã Toàn Thắng", "Delegate")
        assert (shown.visit, shown.congress_id) == (Visit("delegates", its.id), congress.id)


def test_committee_members_and_teams_are_found_where_they_lie(app: App) -> None:
    do, own = app.services, app.lists.office().organisation_id
    committee = do.committees.add({"organisation_id": own}).value
    member = do.committees.add_member(Id(committee.id), {"post": "Phó Bí thư"}, full_name="Hà Văn Mận").value
    team = do.committees.add_team({"name": "Tổ chỉ đạo số 3"}).value
    (shown,) = matching(found_in(app), "ha van man")
    assert (shown.more, shown.kind) == ("Phó Bí thư · Ban Thường vụ", "Committee member")
    assert shown.visit == Visit("committees", member.id)
    assert [each.visit for each in matching(found_in(app), "to chi dao so 3")] == [Visit("committees", team.id)]


def test_a_document_is_found_by_its_code_and_by_its_text(app: App) -> None:
    (congress,) = app.lists.congresses(app.scope())
    do = app.services
    its = do.documents.add(Id(congress.id), "political_report").value
    text = "Hoà giải ở cơ sở được quan tâm."
    do.versions.add(Id(its.id), NewFile("a.docx", b"a", "docx", text))
    (shown,) = matching(found_in(app), "bcct")
    assert (shown.words, shown.more, shown.kind) == ("Báo cáo chính trị", "BCCT · xã Toàn Thắng", "Document")
    assert (shown.visit, shown.congress_id) == (Visit("drafts", its.id), congress.id)
    (by_text,) = texts_found(app.lists, "hoa giai")
    assert (by_text.words, by_text.more, by_text.visit) == ("Báo cáo chính trị", text, Visit("drafts", its.id))
    assert texts_found(app.lists, "ho") == []
