from __future__ import annotations

import pytest

from congress_app.exchange.plain_forms import PLAIN_FORMS, form_of_list, label_key, plain_form
from congress_app.i18n import say, vi
from congress_app.runtime.errors import WrongCall


@pytest.mark.parametrize("kind", list(PLAIN_FORMS))
def test_each_column_that_is_written_is_read_by_its_heading_or_left_alone(kind: str) -> None:
    form = PLAIN_FORMS[kind]
    own = form.labels()[0]
    written = {column.name: own.get(label_key(vi(column.title))) for column in form.columns()}
    assert {name: field for name, field in written.items() if name in form.fields} == {
        name: name for name in written if name in form.fields
    }


def test_congresses_are_written_with_their_code_and_the_day_of_each_phase() -> None:
    names = {column.name for column in PLAIN_FORMS["congresses"].columns()}
    days = {"opens_on", "closes_on", "review_on", "rehearsal_on", "preparatory_on", "official_on"}
    assert {"code", *days} <= names


def test_lists_know_their_forms() -> None:
    form = form_of_list("agenda-items")
    assert form is PLAIN_FORMS["agenda"]
    assert form_of_list("persons") is None


def test_an_unknown_kind_is_a_wrong_call() -> None:
    with pytest.raises(WrongCall) as raised:
        plain_form("persons")
    assert (
        say(raised.value)
        == "Không nhập được loại “persons”. Có các loại: organisations, congresses, delegates, assignments, committee-members, agenda."
    )
