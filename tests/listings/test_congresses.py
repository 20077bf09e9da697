"""The list of congresses as scripts see it."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import CongressForm, OrganisationKind
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.listing import cell_text, plain_value
from tests.desk import Desk


def test_a_congress_as_plain_values_and_in_words(office: Desk) -> None:
    cell = office.organisation("Chi bộ thôn 3", kind=OrganisationKind.CELL, hall="Nhà văn hóa thôn")
    office.congress(
        cell, form=CongressForm.MEMBERS, is_pilot=True, notice_sent_on=dt.date(2025, 7, 2), term="2025-2027"
    )
    (row,) = CONGRESSES.load(office.file.lists, office.scope())
    names = (
        "opens_on", "opens_half", "closes_on", "closes_half", "organisation", "title", "code", "state", "form", "ordinal", "term",
        "is_pilot", "delegate_count", "hall", "preparatory_on", "official_on", "review_on", "rehearsal_on", "organisation_kind",
        "parent", "notice_sent_on",
    )  # fmt: skip
    assert [plain_value(column.value(row)) for column in CONGRESSES.shown(names)] == [
        "2025-07-28", "morning", "2025-07-28", "afternoon", "Chi bộ thôn 3",
        "Đại hội Chi bộ thôn 3 lần thứ I, nhiệm kỳ 2025 - 2027", "thon-3-2025", "planned", "members", 1, "2025-2027", True, 0,
        "Nhà văn hóa thôn", "2025-07-28", "2025-07-28", None, None, "cell", "", "2025-07-02",
    ]  # fmt: skip
    assert [cell_text(column.value(row)) for column in CONGRESSES.shown()] == [
        "28/07/2025", "Sáng", "28/07/2025", "Chi bộ thôn 3", "Theo kế hoạch", "", "Đại hội đảng viên", "2", "0", "Nhà văn hóa thôn",
    ]  # fmt: skip


def test_a_congress_without_dates_has_empty_cells(office: Desk) -> None:
    office.congress(phases={})
    (row,) = CONGRESSES.load(office.file.lists, office.scope())
    assert [column.value(row) for column in CONGRESSES.columns if column.name.endswith(("_on", "_half"))] == [None] * 9
