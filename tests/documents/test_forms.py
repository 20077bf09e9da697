"""The print-outs by their names."""

from __future__ import annotations

import dataclasses

import pytest

from congress_app.documents.assignment_forms import ASSIGNMENT_FORMS
from congress_app.documents.delegate_forms import DELEGATE_FORMS
from congress_app.documents.document_forms import DOCUMENT_FORMS, WORKING_FORMS
from congress_app.documents.document_letter_forms import DOCUMENT_LETTER_FORMS
from congress_app.documents.forms import FORMS, Needs, form
from congress_app.documents.model import Addressee, Document, Gap, Letterhead, Title
from congress_app.domain.choices import CongressForm
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say, vi
from congress_app.listings.registry import LISTINGS
from congress_app.runtime.errors import WrongCall
from tests.desk import Desk, desk
from tests.documents.delegates_of import with_everybody
from tests.documents.documents_of import with_documents
from tests.documents.drafts_of import drafted
from tests.documents.papers_of import commune_congress, issue, request
from tests.documents.plan_of import assigned

_LETTERS = ("opinion-letter", "reminder")  # a công văn names no kind of paper


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()


OF_DOCUMENTS = [each.name for each in (*DOCUMENT_FORMS, *WORKING_FORMS)]


def printable(office: Desk) -> list[str]:
    """The forms for which there is something to print."""
    congresses = office.file.lists.congresses(office.scope())
    asked = request(office, congresses[0].congress if congresses else None)
    return [
        name for name, each in FORMS.items() if (congresses or each.needs is Needs.NOTHING) and each.has_data(asked)
    ]


def test_every_form_has_a_vietnamese_name_and_vietnamese_options() -> None:
    for name, each in FORMS.items():
        assert (name, each.name) == (each.name, name)
        assert vi(each.title) != each.title
        for option in each.options:
            titles = [option.title, *option.values.values()]
            assert all(vi(title) != title for title in titles)


def test_what_can_be_printed_follows_the_data(office: Desk) -> None:
    assert printable(office) == ["list"]
    congress = office.congress()
    assert printable(office) == ["resolution", "congress-calendar", "day-board", "list"]
    office.do.records.delete([congress])
    congress = commune_congress(office)
    agenda = [
        "programme",
        "running-script",
        "resolution",
        "minutes",
        "congress-calendar",
        "day-board",
        "dossier",
        "list",
    ]
    assert printable(office) == agenda
    issue(office, congress)
    assert printable(office) == agenda
    first = office.file.lists.sessions(office.scope(congress))[0].items[0].item
    office.do.records.delete([first])
    assert printable(office) == [
        "programme",
        "running-script",
        "programme-changes",
        "resolution",
        "minutes",
        "congress-calendar",
        "day-board",
        "dossier",
        "list",
    ]


def test_with_delegates_there_are_lists_sheets_and_letters(office: Desk) -> None:
    with_everybody(office, 8)
    names = [each.name for each in DELEGATE_FORMS]
    assert [name for name in printable(office) if name in names] == names


def test_with_documents_there_are_letters_and_after_the_congress_its_result(office: Desk) -> None:
    drafted(office)
    names = [each.name for each in DOCUMENT_LETTER_FORMS]
    assert [name for name in printable(office) if name in names] == names[:-1]
    congress = office.file.rows(Congress)[0]
    office.do.results.change(Id(congress.id), {"present_count": 245})
    assert [name for name in printable(office) if name in names] == names


def test_with_a_plan_there_are_its_papers(office: Desk) -> None:
    assigned(office, office.congress())
    names = [each.name for each in ASSIGNMENT_FORMS]
    assert [name for name in printable(office) if name in names] == names


def test_with_documents_there_are_their_papers(office: Desk) -> None:
    with_documents(office)
    assert [name for name in printable(office) if name in OF_DOCUMENTS] == OF_DOCUMENTS


def test_some_options_take_what_is_typed() -> None:
    [columns] = [option for option in form("papers-received").options if option.takes_text]
    assert [columns.takes(value) for value in ("none", "Áo|Cặp", "", " ")] == [True, True, False, False]
    assert not form("programme").options[0].takes("three")


@pytest.mark.parametrize("name", [name for name, each in FORMS.items() if each.build is not None])
def test_every_form_in_every_option_carries_title_and_letterhead(office: Desk, name: str) -> None:
    of_all = {"form": CongressForm.MEMBERS} if name == "members-report" else {}
    congress = commune_congress(office, **of_all)
    issue(office, congress)
    assigned(office, congress)
    if name in OF_DOCUMENTS:
        with_documents(office, congress)
    each = form(name)
    assert each.build is not None
    choices: list[dict[str, str]] = [{}, *({option.name: value} for option in each.options for value in option.values)]
    for options in choices:
        built = each.build(dataclasses.replace(request(office, congress), options=options))
        assert isinstance(built, Document)
        assert built.title
        shown = [type(block) for block in built.blocks if not isinstance(block, Gap)]
        if name == "day-board":  # a sheet for the wall has its own head
            assert shown[0] is Title
            continue
        assert shown[:2] == [Letterhead, Addressee if name in _LETTERS else Title]
        assert built.blocks[0].has_party_title  # type: ignore[union-attr]


def test_any_list_can_be_chosen() -> None:
    option, _paper = form("list").options
    assert list(option.values) == list(LISTINGS)


def test_a_form_that_is_not_there_is_said() -> None:
    with pytest.raises(WrongCall) as refusal:
        form("name-plates")
    assert say(refusal.value).startswith(
        "Không có bản in “name-plates”. Các bản in hiện có: programme, running-script, "
    )
