"""The fields of a delegate: what shows only under question, only with guests, and never for several."""

from __future__ import annotations

import dataclasses

import pytest

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id, fields_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.page import DelegatesPage
from congress_app.ui.delegates.sections import SECTIONS, Sections
from tests.ui.delegates.conftest import delegate

NOT_TYPED = {"id", "version", "congress_id", "person_id", "photo"}


@pytest.fixture
def sections(page: DelegatesPage) -> Sections:
    return page.delegate_details.sections


def shown(sections: Sections) -> set[str]:
    """The fields that are not hidden."""
    its = zip(sections.forms, SECTIONS, strict=True)
    return {name for form, (_title, names) in its for name in names if not form.input(name).isHidden()}


def test_every_field_stands_in_one_section() -> None:
    names = [name for _title, its in SECTIONS for name in its]
    assert sorted(names) == sorted({field.name for field in fields_of(Delegate)} - NOT_TYPED)


def test_question_and_outcome_show_under_question(sections: Sections, desk: Desk) -> None:
    one = delegate(desk, "Lê Hoà")
    sections.show_rows([one], is_writable=True)
    assert not {"question", "outcome"} & shown(sections)
    sections.show_rows([dataclasses.replace(one, state=DelegateState.QUESTIONED)], is_writable=True)
    assert {"question", "outcome"} <= shown(sections)


def test_guests_have_their_reply(sections: Sections, desk: Desk) -> None:
    guest = {"reply", "replied_on", "sent_instead", "precedence"}
    sections.show_rows([delegate(desk, "Lê Hoà")], is_writable=True)
    assert not guest & shown(sections)
    sections.show_rows([delegate(desk, "Vũ Khách")], is_writable=True)
    assert guest <= shown(sections)
    other = dataclasses.replace(delegate(desk, "Vũ Khách"), id=Id("x"), category=DelegateCategory.GUEST)
    sections.show_rows([delegate(desk, "Vũ Khách"), other], is_writable=True)
    assert guest - {"precedence"} <= shown(sections)


def test_several_share_no_name(sections: Sections, desk: Desk) -> None:
    sections.show_rows([delegate(desk, "Lê Hoà"), delegate(desk, "Hoàng Nam")], is_writable=True)
    assert not {"full_name", "birth_date", "badge_number"} & shown(sections)


def test_read_only_forms_take_nothing(sections: Sections, desk: Desk) -> None:
    sections.show_rows([delegate(desk, "Lê Hoà")], is_writable=False)
    assert not any(form.isEnabled() for form in sections.forms)
