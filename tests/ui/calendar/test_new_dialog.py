"""A new congress: what follows from the organisation is proposed, what was typed stands."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from congress_app.domain.choices import CommitteeBy, CongressForm, Formation, HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.phase_dates import HalfDays
from congress_app.domain.rulebook import Rulebook
from congress_app.services.congresses import Dates
from congress_app.ui.calendar.new_dialog import NewCongressDialog
from tests.ui.calendar.building import AS_OF

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DAY = dt.date(2026, 3, 5)
ORGANISATIONS = [
    Organisation(id=Id("a"), name="Đảng bộ xã A", formation=Formation.MERGED),
    Organisation(id=Id("b"), name="Chi bộ thôn B", kind=OrganisationKind.CELL, last_ordinal=7),
]


@pytest.fixture
def dialog(window: QWidget) -> NewCongressDialog:
    return NewCongressDialog(ORGANISATIONS, Rulebook.load(), AS_OF, window)


def _text(dialog: NewCongressDialog, name: str) -> str:
    return dialog.form.input(name).shown_text()


def test_the_organisation_brings_ordinal_term_and_form(dialog: NewCongressDialog) -> None:
    dialog.form.edited.emit("organisation_id", "b")
    assert [_text(dialog, name) for name in ("ordinal", "term", "form")] == ["8", "2025-2027", "Đại hội đảng viên"]
    dialog.form.edited.emit("organisation_id", "a")
    assert [_text(dialog, name) for name in ("ordinal", "term", "form")] == ["1", "2025-2030", "Đại hội đại biểu"]


def test_what_was_typed_is_not_proposed_away(dialog: NewCongressDialog) -> None:
    dialog.form.edited.emit("ordinal", 3)
    dialog.form.edited.emit("organisation_id", "b")
    assert _text(dialog, "ordinal") == "3"


def test_four_contents_elect(dialog: NewCongressDialog) -> None:
    dialog.form.edited.emit("content_count", 4)
    assert _text(dialog, "committee_by") == CommitteeBy.ELECTED.words


def test_the_term_follows_the_opening(qtbot: QtBot, dialog: NewCongressDialog) -> None:
    dialog.form.edited.emit("organisation_id", "a")
    made = dialog.phases.input(PhaseKind.OFFICIAL)
    made.line.setText("5/3/2026 sáng")
    made._on_left()
    assert _text(dialog, "term") == "2026-2031"
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args is not None
    values, phases = asked.args
    assert (values["organisation_id"], values["ordinal"], values["form"]) == ("a", 1, CongressForm.DELEGATES)
    assert phases == {PhaseKind.OFFICIAL: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.MORNING)}


def test_a_day_that_was_pointed_at_is_the_official_one(window: QWidget) -> None:
    dialog = NewCongressDialog(ORGANISATIONS, Rulebook.load(), DAY, window, has_day=True)
    assert dialog.phases.span(PhaseKind.OFFICIAL) == HalfDays(DAY, HalfDay.MORNING, DAY, HalfDay.AFTERNOON)


def test_without_an_organisation_nothing_is_added(qtbot: QtBot, dialog: NewCongressDialog) -> None:
    assert not dialog._button.isEnabled()
    with qtbot.assertNotEmitted(dialog.asked):
        dialog.accept()


def test_days_that_are_refused_keep_it_open(qtbot: QtBot, dialog: NewCongressDialog) -> None:
    dialog.show()
    dialog.form.edited.emit("organisation_id", "a")
    made = dialog.phases.input(PhaseKind.OFFICIAL)
    made.line.setText("16/12/2026 - 14/12/2026")
    made._on_left()
    with qtbot.assertNotEmitted(dialog.asked):
        dialog.accept()
    assert dialog.isVisible()
    assert dialog.focusWidget() is made.line
    made.line.setText("14/12/2026 - 16/12/2026")
    made._on_left()
    with qtbot.waitSignal(dialog.asked) as asked:
        dialog.accept()
    assert asked.args is not None
    assert list(asked.args[1]) == [PhaseKind.OFFICIAL]


def test_a_link_brings_its_organisation_along(dialog: NewCongressDialog) -> None:
    dialog.choose_organisation("a")
    assert _text(dialog, "organisation_id") == "Đảng bộ xã A"
    assert dialog._button.isEnabled()


def test_it_fits_a_small_screen(dialog: NewCongressDialog) -> None:
    dialog.show()
    dialog.resize(880, 440)
    foot = dialog.findChild(QDialogButtonBox)
    assert isinstance(foot, QDialogButtonBox)
    assert (dialog.width(), dialog.height()) == (880, 440)
    assert foot.geometry().bottom() < 440
