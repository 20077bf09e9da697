"""The register of numbers."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders.number_register import build
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request


def test_every_series_with_its_gaps_and_cancelled_numbers(office: Desk) -> None:
    made = with_documents(office)
    compare("number_register", build(request(office, made.congress, which="all")))


def test_the_register_of_one_office_has_its_own_head_and_numbers(office: Desk) -> None:
    made = with_documents(office)
    other = office.congress(office.organisation("Đảng bộ xã Khác"), code="khac")
    office.do.numbers.take(Id(office.do.documents.add(Id(other.id), "resolution").value.id), dt.date(2025, 7, 1), 77)
    its, every = (paper_text(build(request(office, made.congress, which=which))) for which in ("congress", "all"))
    assert ("ĐẢNG ỦY XÃ HÒA THẮNG" in its, "77-NQ/ĐH" in its) == (True, False)
    assert "77-NQ/ĐH" in every
    assert ("77-NQ/ĐH" in paper_text(build(request(office, other))), "03-KH/ĐU" in its) == (True, True)


def test_one_series_is_named_by_its_symbols_or_by_the_congress(office: Desk) -> None:
    made = with_documents(office)
    plans = paper_text(build(request(office, made.congress, series="kh/du")))
    assert ("03-KH/ĐU" in plans, "01-BC/ĐU" in plans) == (True, False)
    congress = paper_text(build(request(office, made.congress, series=made.congress.code)))
    assert ("01-NQ/ĐH" in congress, "03-KH/ĐU" in congress) == (True, False)
    with pytest.raises(Refused) as refusal:
        build(request(office, made.congress, series="QĐ/ĐU"))
    assert say(refusal.value).startswith("Không có loại số “QĐ/ĐU”. Các loại hiện có: ")
