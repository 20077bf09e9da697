"""Papers written from templates."""

from __future__ import annotations

import datetime as dt

from congress_app.documents import making
from congress_app.documents.builders import from_template
from congress_app.documents.forms import form
from congress_app.domain.choices import CommitteeBy, ToneStyle
from congress_app.domain.fields import Id
from tests.desk import Desk
from tests.documents.papers_of import commune_congress, request
from tests.documents.renderers.template_files import text_of


def test_the_resolution_says_how_the_committee_came_into_office_in_the_office_s_spelling(office: Desk) -> None:
    congress = commune_congress(office)
    asked = request(office, congress)
    appointed = text_of(making.render(form("resolution"), asked, "docx"))
    assert "NGHỊ QUYẾT" in appointed
    [said] = [line for line in appointed if line.startswith("Đại hội nhất trí với các quyết định của Ban Thường vụ")]
    assert "Ban Thường vụ Tỉnh ủy Phú Thọ chỉ định Ban Chấp hành" in said
    office.do.office.change({"tone_style": ToneStyle.NEW})
    spelled = text_of(from_template.resolution(request(office, congress)))
    assert said.replace("ủy", "uỷ").replace("Ủy", "Uỷ") in spelled
    elected = commune_congress(office, committee_by=CommitteeBy.ELECTED)
    lines = text_of(from_template.resolution(request(office, elected)))
    assert [line for line in lines if line.startswith("Đại hội công nhận kết quả bầu cử")] != []


def test_the_resolution_bears_the_number_and_date_of_the_register(office: Desk) -> None:
    congress = commune_congress(office)
    document = office.do.documents.add(Id(congress.id), "resolution").value
    office.do.numbers.take(Id(document.id), dt.date(2025, 7, 29), 4)
    lines = text_of(from_template.resolution(request(office, congress)))
    assert any("Số 04-NQ/ĐH" in line and "NQ/ĐH-NQ" not in line for line in lines)
    assert any("ngày 29 tháng 7 năm 2025" in line.replace("\u00a0", " ") for line in lines)


def test_it_is_offered_for_a_congress_alone(office: Desk) -> None:
    assert not from_template.has_congress(request(office))
    assert from_template.has_congress(request(office, office.congress()))
    assert making.file_name(form("resolution"), request(office, office.congress()), "docx").startswith(
        "nghi-quyet-dai-hoi_"
    )
