"""Congresses that are deleted leave their assignments behind, with their names."""

from __future__ import annotations

from congress_app.domain.assignments import Assignment
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from tests.desk import Desk, one_step
from tests.services.planning import AREA, congress_on, refused, send


def test_each_assignment_names_its_own_congress(office: Desk) -> None:
    first, second = congress_on(office, "Toàn Thắng", 28), congress_on(office, "Lai Đồng", 30)
    an = office.person()
    for each, role in ((first, AREA), (second, AREA)):
        send(office, an, each, role)
    gone = one_step(office.file, lambda: office.do.records.delete([first, second])).value
    assert gone.kept_count == 2
    assert [(each.congress_id, each.congress_name) for each in office.file.rows(Assignment)] == [
        (None, "Đảng bộ xã Toàn Thắng (toan-thang-2025)"),
        (None, "Đảng bộ xã Lai Đồng (lai-dong-2025)"),
    ]


def test_a_long_name_is_cut_to_what_the_field_holds(office: Desk) -> None:
    congress = office.congress(office.organisation("Đảng bộ " + "rất dài " * 36))
    send(office, office.person(), congress)
    office.do.records.delete([congress])
    (its,) = office.file.rows(Assignment)
    assert len(its.congress_name) == 300
    office.do.assignments.change([Id(its.id)], {"note": "đã báo lại"})


def test_an_organisation_with_a_congress_stays(office: Desk) -> None:
    congress = congress_on(office, "Toàn Thắng", 28)
    send(office, office.person(), congress)
    (of,) = office.file.rows(Organisation)
    assert refused(lambda: office.do.records.delete([of])).startswith("Chưa xóa được")
    assert office.file.rows(Congress) == [congress]
    office.do.records.delete([congress])
    one_step(office.file, lambda: office.do.records.delete([of]))
    assert len(office.file.rows(Assignment)) == 1
