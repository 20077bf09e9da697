"""The register of numbers."""

from __future__ import annotations

import pytest

from congress_app.documents.builders.number_register import build
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request


def test_every_series_with_its_gaps_and_cancelled_numbers(office: Desk) -> None:
    with_documents(office)
    compare("number_register", build(request(office)))


def test_one_series_is_named_by_its_symbols_or_by_the_congress(office: Desk) -> None:
    made = with_documents(office)
    plans = paper_text(build(request(office, series="kh/du")))
    assert ("03-KH/ĐU" in plans, "01-BC/ĐU" in plans) == (True, False)
    congress = paper_text(build(request(office, series=made.congress.code)))
    assert ("01-NQ/ĐH" in congress, "03-KH/ĐU" in congress) == (True, False)
    with pytest.raises(Refused) as refusal:
        build(request(office, series="QĐ/ĐU"))
    assert say(refusal.value).startswith("Không có loại số “QĐ/ĐU”. Các loại hiện có: ")
