"""Own words, spellings and hidden words of the code lists: one step each, shipped words stay as they are."""

from __future__ import annotations

import pytest

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.runtime.errors import Refused
from congress_app.services.own_codes import OwnCodes
from tests.desk import Desk

KIND = CatalogueKind.ETHNICITY


def names(office: Desk) -> tuple[str, ...]:
    """The words offered."""
    return Catalogues.load(office.file.lists.rows(OwnCode)).of(KIND).names


def test_words_are_added_spelt_and_hidden(office: Desk) -> None:
    codes = OwnCodes(office.do.run)
    codes.store(KIND, [("Kinh", {"others": "Keo"}), ("Tày", {"is_hidden": True})], [{"name": "Pa Dí"}])
    found = Catalogues.load(office.file.lists.rows(OwnCode)).of(KIND)
    assert found.normal("keo") == "Kinh"
    assert "Tày" not in found.names
    assert found.names[-1] == "Pa Dí"
    codes.store(KIND, [("Kinh", {"others": ""}), ("Tày", {"is_hidden": False})], [])
    assert [each.name for each in office.file.lists.rows(OwnCode)] == ["Pa Dí"]
    office.file.undo()
    assert "Tày" not in names(office)
    office.file.undo()
    assert office.file.lists.rows(OwnCode) == []


def test_a_name_stands_in_a_list_once(office: Desk) -> None:
    codes = OwnCodes(office.do.run)
    codes.store(KIND, [], [{"name": "Pa Dí"}])
    for name in ("Kinh", "pa dí"):
        with pytest.raises(Refused):
            codes.store(KIND, [], [{"name": name}])
    with pytest.raises(Refused):
        codes.store(KIND, [("Pa Dí", {"name": "Mường"})], [])
    codes.store(KIND, [("Pa Dí", {"name": "Pa Dỉ"})], [])
    assert names(office)[-1] == "Pa Dỉ"
