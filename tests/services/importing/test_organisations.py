from __future__ import annotations

import pytest

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.i18n.tones import canonical
from congress_app.services.importing import organisations
from congress_app.services.importing.organisations import guessed_kind
from congress_app.services.importing.verbs import organisations_verb
from congress_app.services.office import OfficeSettings
from tests.data_files import dump
from tests.services.importing.conftest import Province, counts, text_rows

PROVINCE = "Đảng bộ tỉnh Phú Thọ"


def _named(province: Province, name: str) -> Organisation:
    return next(each for each in province.file.rows(Organisation) if each.name == name)


def test_a_row_is_matched_by_its_name_under_its_superior(province: Province) -> None:
    rows = text_rows(
        {"name": "Đảng bộ xã Toàn Thắng", "parent": PROVINCE, "member_count": "1.189"},
        {"name": "ĐẢNG BỘ XÃ HOÀ BÌNH", "parent": PROVINCE, "member_count": "0"},
        {"name": "Đảng bộ xã Mới", "parent": PROVINCE, "formation": "merged", "member_count": "250"},
    )
    assert counts(province.take(organisations_verb(rows))) == (1, 1, 1, 0)
    assert _named(province, "Đảng bộ xã Toàn Thắng").member_count == 1189
    new = _named(province, "Đảng bộ xã Mới")
    assert (new.kind, new.formation, new.parent_id) == (
        OrganisationKind.COMMUNE,
        Formation.MERGED,
        province.province.id,
    )


def test_the_second_import_changes_nothing_and_leaves_no_step(province: Province) -> None:
    rows = text_rows(
        {"name": "Chi bộ 1", "parent": "Đảng bộ xã Mới", "member_count": "12"},
        {"name": "Đảng bộ xã Mới", "parent": PROVINCE},
        {"name": "Đảng bộ xã Toàn Thắng", "parent": PROVINCE, "hall": ""},
    )
    assert counts(province.take(organisations_verb(rows))) == (2, 1, 0, 0)
    before, step = dump(province.file.engine), province.file.next_undo()
    assert counts(province.take(organisations_verb(rows))) == (0, 0, 3, 0)
    assert dump(province.file.engine) == before
    assert province.file.next_undo() == step


def test_an_import_is_one_step_that_undo_takes_back(province: Province) -> None:
    before = dump(province.file.engine)
    province.take(organisations_verb(text_rows({"name": "Đảng bộ xã Một"}, {"name": "Đảng bộ xã Hai"})))
    assert province.file.undo().value.words == "Nhập từ tệp.xlsx"
    assert dump(province.file.engine) == before


def test_rows_that_cannot_be_taken_say_why_and_leave_the_others(province: Province) -> None:
    rows = text_rows(
        {"name": "", "parent": PROVINCE},
        {"name": "Đảng bộ xã A", "parent": "Đảng bộ tỉnh Không Có"},
        {"name": "Đảng bộ xã B", "parent": PROVINCE, "member_count": "hai trăm"},
        {"name": "Đảng bộ xã C", "parent": PROVINCE, "founded_on": "30/02/2025"},
        {"name": "x" * 10_000, "parent": PROVINCE},
        {"name": "Đảng bộ xã D 🎉", "parent": PROVINCE},
        {"name": "Đảng bộ xã D 🎉", "parent": PROVINCE},
    )
    imported = province.take(organisations_verb(rows))
    assert counts(imported) == (1, 0, 0, 6)
    assert [(each.row, each.field) for each in imported.rejected] == [
        (5, "name"),
        (6, "parent"),
        (7, "member_count"),
        (8, "founded_on"),
        (9, "name"),
        (11, "name"),
    ]
    assert say(imported.rejected[3].problem) == "Ngày thành lập: Tháng 2 năm 2025 không có ngày 30."
    assert say(imported.rejected[5].problem) == "Trùng tổ chức đảng với dòng 10."
    assert not imported.is_all_rejected


def test_without_a_column_of_superiors_new_ones_go_below_the_office(province: Province) -> None:
    OfficeSettings(province.file.run).change({"organisation_id": province.commune.id})
    province.take(organisations_verb(text_rows({"name": "Chi bộ thôn 1"}, {"name": "Đảng bộ Công an xã"})))
    kinds = {each.name: each.kind for each in province.file.rows(Organisation, parent_id=province.commune.id)}
    assert kinds == {"Chi bộ thôn 1": OrganisationKind.BASE_CELL, "Đảng bộ Công an xã": OrganisationKind.BASE_COMMITTEE}


def test_a_short_name_holds_from_the_row_on_that_brings_it(province: Province) -> None:
    rows = text_rows(
        {"name": "Đảng bộ xã Toàn Thắng", "parent": PROVINCE, "short_name": "Xã cũ"},
        {"name": "Chi bộ 1", "parent": "xã CŨ"},
        {"name": "Chi bộ 2", "parent": "Xa cu"},
    )
    assert counts(province.take(organisations_verb(rows))) == (2, 1, 0, 0)
    renamed = text_rows(
        {"name": "Đảng bộ xã Toàn Thắng", "parent": PROVINCE, "short_name": "Xã mới"},
        {"name": "Chi bộ 3", "parent": "Xã mới"},
        {"name": "Chi bộ 4", "parent": "Xã cũ"},
    )
    imported = province.take(organisations_verb(renamed))
    assert counts(imported) == (1, 1, 0, 1)
    assert [each.row for each in imported.rejected] == [7]
    assert {_named(province, f"Chi bộ {number}").parent_id for number in (1, 2, 3)} == {province.commune.id}


def test_known_names_are_not_read_again_for_every_row(province: Province, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str) -> str:
        read.append(text)
        return canonical(text)

    monkeypatch.setattr(organisations, "canonical", counted)

    def read_for(count: int) -> int:
        read.clear()
        rows = [{"name": f"Đảng bộ xã {count}.{number}", "parent": PROVINCE} for number in range(count)]
        province.take(organisations_verb(text_rows(*rows)))
        return len(read)

    assert read_for(200) < 4 * read_for(100)
    assert read_for(200) < 200 * 40


def test_two_of_one_name_need_their_superior(province: Province) -> None:
    province.take(
        organisations_verb(
            text_rows(
                {"name": "Chi bộ 1", "parent": "Đảng bộ xã Toàn Thắng"},
                {"name": "Chi bộ 1", "parent": "Đảng bộ xã Hòa Bình"},
            )
        )
    )
    imported = province.take(organisations_verb(text_rows({"name": "Chi bộ 1", "member_count": "3"})))
    assert [say(each.problem) for each in imported.rejected] == [
        "Có nhiều tổ chức đảng tên “Chi bộ 1”; cần ghi rõ tổ chức đảng cấp trên."
    ]
    assert imported.is_all_rejected


def test_an_empty_cell_empties_texts_but_no_kinds(province: Province) -> None:
    province.take(
        organisations_verb(text_rows({"name": "Đảng bộ xã Toàn Thắng", "parent": PROVINCE, "hall": "", "kind": ""}))
    )
    now = _named(province, "Đảng bộ xã Toàn Thắng")
    assert (now.hall, now.kind) == ("", OrganisationKind.COMMUNE)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Đảng bộ phường Việt Trì", OrganisationKind.WARD),
        ("ĐẢNG BỘ ĐẶC KHU PHÚ QUÝ", OrganisationKind.SPECIAL_ZONE),
        ("Chi bộ Trường mầm non", OrganisationKind.BASE_CELL),
        ("Công ty X", OrganisationKind.BASE_COMMITTEE),
    ],
)
def test_the_kind_is_guessed_from_the_name(name: str, kind: OrganisationKind) -> None:
    assert guessed_kind(name, None) is kind


def test_the_superior_tells_cells_and_provincial_committees_apart(province: Province) -> None:
    base = Organisation(id=province.commune.id, name="Đảng bộ cơ sở", kind=OrganisationKind.BASE_COMMITTEE)
    assert guessed_kind("Chi bộ 1", base) is OrganisationKind.CELL
    assert guessed_kind("Đảng bộ Công an tỉnh", province.province) is OrganisationKind.PROVINCIAL_COMMITTEE
