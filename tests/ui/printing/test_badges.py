"""The dialog of badges: whose are offered, what is printed or saved, what is noted; badges from the page of printing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from congress_app import bootstrap
from congress_app.bootstrap import App
from congress_app.domain.badges import BadgeState
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common import commands
from congress_app.ui.common.badge_command import PRINT_BADGES, serve_badges
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.printing import sending
from congress_app.ui.printing.badge_data import Which
from congress_app.ui.printing.badges_dialog import BadgesDialog
from congress_app.ui.printing.making import Making
from congress_app.ui.printing.option_box import OptionBox
from congress_app.ui.printing.page import PrintingPage
from congress_app.ui.printing.paper_printer import Order
from congress_app.ui.printing.print_dialog import PrintDialog
from congress_app.ui.printing.save_dialog import SaveDialog
from tests.badge_wearers import WEARERS
from tests.data_files import START
from tests.desk import ONE_DAY
from tests.ui.desks import desk_on, show

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """A congress with people of every kind."""
    file = tmp_path / "a.db"
    bootstrap.new_file(file)
    opened = bootstrap.open_app(file, clock=SteppingClock(START), ids=SeededIds(1), backups=tmp_path / "backups")
    of = opened.services.organisations.add({"name": "Đảng bộ xã Toàn Thắng"}).value
    congress = opened.services.congresses.add({"organisation_id": of.id, "ordinal": 1, "term": "2025-2030"}, ONE_DAY)
    for name, values in WEARERS:
        opened.services.delegates.add(Id(congress.value.id), {"full_name": name, **values})
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, app: App, tmp_path: Path) -> Desk:
    """A window's means, at work on the congress."""
    made = desk_on(qtbot, app, tmp_path)
    made.settings.change(export_folder=str(tmp_path / "out"))
    made.work_on(app.lists.rows(Congress)[0].id)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> BadgesDialog:
    """The dialog with the sheets that are due."""
    return opened(qtbot, desk)


def opened(qtbot: QtBot, desk: Desk, *chosen: str) -> BadgesDialog:
    """The dialog over an empty page, with its sheets made."""
    page = QWidget()
    show(qtbot, desk, page, 1200, 700)
    made = BadgesDialog(desk, Making(desk.app), chosen, page)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    with qtbot.waitSignal(made.preview.shown, timeout=10_000):
        made.open()
    return made


def id_of(desk: Desk, name: str) -> str:
    """The id of a delegate."""
    return str(desk.app.lists.rows(Delegate, full_name=name)[0].id)


def choose(qtbot: QtBot, dialog: BadgesDialog, which: Which) -> None:
    """Want other badges; waits until their sheets are shown."""
    with qtbot.waitSignal(dialog.preview.shown, timeout=10_000):
        dialog.choices.which.setCurrentIndex(list(Which).index(which))


def shown(dialog: BadgesDialog) -> str:
    """The text of the sheets."""
    document = dialog.preview.findChild(QPdfDocument)
    assert document is not None
    return "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))


def states(dialog: BadgesDialog) -> dict[str, BadgeState]:
    """The state of each badge, by number."""
    data, look = dialog.choices._data, dialog.choices.look
    return {row.number: data.states(look)[str(row.delegate_id)] for row in data.of_kind(look)}


def save(qtbot: QtBot, dialog: BadgesDialog, target: Path) -> None:
    """Save the sheets as a file, as the dialog that asks for its name would."""
    dialog._on_save()
    asked = dialog.findChild(SaveDialog)
    assert asked is not None
    asked.named.emit(target)
    asked.close()
    qtbot.waitUntil(lambda: bool(dialog.said.text()), timeout=10_000)


def test_what_was_never_printed_is_offered_with_counts_and_faults(dialog: BadgesDialog) -> None:
    choices = dialog.choices
    assert choices.which.currentText() == "Chưa in hoặc đã thay đổi (8)"
    assert choices.summary.text() == "8 thẻ, 2 tờ A4"
    assert choices.faults.text() == "Chưa in được thẻ, chưa ghi tên người đi thay: Tạ Duy Khánh"
    assert not choices.number.isEnabled()
    assert dialog.preview.page_count == 4
    assert "ĐINH THỊ LAN" in shown(dialog)


def test_while_the_sheets_are_made_it_is_said(qtbot: QtBot, desk: Desk) -> None:
    page = QWidget()
    show(qtbot, desk, page, 1200, 700)
    made = BadgesDialog(desk, Making(desk.app), (), page)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    assert made._sheets.currentWidget() is made._working
    with qtbot.waitSignal(made.preview.shown, timeout=10_000):
        made.open()
    made.choices.which.setCurrentIndex(list(Which).index(Which.CHOSEN))
    qtbot.waitUntil(lambda: made._sheets.currentWidget() is made._nothing, timeout=10_000)
    made.choices.which.setCurrentIndex(list(Which).index(Which.ALL))
    qtbot.waitUntil(lambda: made._sheets.currentWidget() is made._working, timeout=10_000)
    qtbot.waitUntil(lambda: made._sheets.currentWidget() is made.preview, timeout=10_000)
    made.close()


def test_what_was_chosen_in_the_dialog_stands_on_the_page(qtbot: QtBot, desk: Desk) -> None:
    desk.settings.change(last_form="badges")
    page = PrintingPage(desk)
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        show(qtbot, desk, page, 1200, 700)
    page._open_badges(())
    made = page.findChild(BadgesDialog)
    assert made is not None
    made.choices._boxes["size"].setCurrentIndex(1)
    made.close()
    assert page.forms.findChildren(OptionBox)[0].currentText().startswith("Nhỏ")


def test_saving_notes_what_was_saved_and_is_undone_in_one_step(
    qtbot: QtBot, desk: Desk, dialog: BadgesDialog, tmp_path: Path
) -> None:
    save(qtbot, dialog, tmp_path / "the.pdf")
    qtbot.waitUntil(lambda: "ghi 8 thẻ" in dialog.said.text())
    assert dialog.said.text() == "Đã ghi the.pdf. Đã ghi 8 thẻ là đã in."
    assert desk.messages.bar.words == dialog.said.text()
    assert (tmp_path / "the.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: set(states(dialog).values()) == {BadgeState.PRINTED})
    qtbot.waitUntil(lambda: not dialog._print.isEnabled())
    assert dialog._sheets.currentWidget() is dialog._nothing
    assert dialog.choices.summary.text() == "0 thẻ, 0 tờ A4"
    row = desk.app.lists.rows(Delegate, full_name="Lê Văn An")[0]
    with qtbot.waitSignal(dialog.preview.shown, timeout=10_000):
        desk.write(
            lambda: desk.app.services.records.change(Delegate, Id(row.id), {"seat": "A1"}, label_row=row),
            owner=dialog,
        )
    assert dialog.choices.which.currentText() == "Chưa in hoặc đã thay đổi (1)"
    assert states(dialog)["002"] is BadgeState.CHANGED
    choose(qtbot, dialog, Which.CHANGED)
    assert "LÊ VĂN AN" in shown(dialog)


def test_a_trial_is_not_noted(qtbot: QtBot, dialog: BadgesDialog, tmp_path: Path) -> None:
    dialog.noting.setChecked(False)
    save(qtbot, dialog, tmp_path / "the.pdf")
    assert dialog.said.text() == "Đã ghi the.pdf"
    assert set(states(dialog).values()) == {BadgeState.NEW}


def test_one_badge_is_printed_again(qtbot: QtBot, dialog: BadgesDialog) -> None:
    tree = dialog.choices.people.tree
    dialog.choices.people.finder.setText("huong")
    visible = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    (item,) = [each for each in visible if each is not None and not each.isHidden()]
    with qtbot.waitSignal(dialog.preview.shown, timeout=10_000):
        item.setSelected(True)
    assert dialog.choices.which.currentText() == "Những người chọn dưới đây (1)"
    assert dialog.choices.summary.text() == "1 thẻ, 1 tờ A4"
    assert "NGÔ THU HƯƠNG" in shown(dialog)
    assert "LÊ VĂN AN" not in shown(dialog)


def test_whoever_opens_it_may_choose_people(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, id_of(desk, "Lê Văn An"), id_of(desk, "Đỗ Hữu Dũng"))
    assert dialog.choices.which.currentData() is Which.CHOSEN
    assert [row.full_name for row in dialog.choices.wanted] == ["Lê Văn An"]


def test_how_badges_are_wanted_is_remembered(qtbot: QtBot, desk: Desk, dialog: BadgesDialog, tmp_path: Path) -> None:
    with qtbot.waitSignal(dialog.preview.shown, timeout=10_000):
        dialog.choices._boxes["size"].setCurrentIndex(1)
        dialog.choices._boxes["who"].setCurrentIndex(3)
    assert dialog.choices.summary.text() == "2 thẻ, 1 tờ A4"
    kept = SettingsFile(tmp_path / "settings.toml").print_look("badges").options
    assert kept == {"size": "small", "backs": "yes", "photos": "yes", "who": "guests"}
    again = opened(qtbot, desk)
    assert again.choices.options == kept


def test_badges_are_numbered_and_doubles_are_told(qtbot: QtBot, desk: Desk, dialog: BadgesDialog) -> None:
    for name, number in (("Lê Văn An", "001"), ("Mai Xuân Lộc", "")):
        row = desk.app.lists.rows(Delegate, full_name=name)[0]
        desk.write(
            lambda row=row, number=number: desk.app.services.records.change(  # type: ignore[misc]
                Delegate, Id(row.id), {"badge_number": number}, label_row=row
            ),
            owner=dialog,
        )
    qtbot.waitUntil(dialog.choices.number.isEnabled, timeout=10_000)
    assert dialog.choices.faults.text().split("\n")[:2] == [
        "Trùng số thẻ: 001 (Lê Văn An, Bùi Thị Hoa)",
        "1 thẻ chưa có số.",
    ]
    dialog.choices.number.click()
    qtbot.waitUntil(lambda: not dialog.choices.number.isEnabled(), timeout=10_000)
    assert dialog.said.text() == "Đã đánh số 2 thẻ."  # the guest without a badge too
    assert "chưa có số" not in dialog.choices.faults.text()


def test_only_what_stands_on_the_printed_pages_is_noted(
    qtbot: QtBot, dialog: BadgesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "print_pdf", lambda _data, order, _report: len(order.pages))
    dialog._on_print()
    asked = dialog.findChild(PrintDialog)
    assert asked is not None
    assert asked._two_sided.isChecked()
    asked.ordered.emit(Order("Canon", pages=(3, 4)))
    asked.close()
    qtbot.waitUntil(lambda: "ghi 4 thẻ" in dialog.said.text(), timeout=10_000)
    assert dialog.said.text() == "Đã gửi 2 trang đến máy in. Đã ghi 4 thẻ là đã in."
    qtbot.waitUntil(lambda: list(states(dialog).values()).count(BadgeState.PRINTED) == 4)
    assert states(dialog)["001"] is BadgeState.NEW


def test_the_page_of_printing_notes_badges_too_and_says_when_none_is_due(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.settings.change(last_form="badges")
    page = PrintingPage(desk)
    with qtbot.waitSignal(page.preview.shown, timeout=10_000):
        show(qtbot, desk, page, 1200, 700)
    assert page.forms.form is not None
    assert page.forms.form.name == "badges"
    page.forms._on_option("only", "new")
    qtbot.waitUntil(lambda: page._running is None)
    page._write(tmp_path / "the.pdf", is_opened=False)
    qtbot.waitUntil(lambda: desk.messages.bar.words == "Đã ghi the.pdf. Đã ghi 8 thẻ là đã in.", timeout=10_000)
    qtbot.waitUntil(lambda: page._stack.currentWidget() is page._nothing, timeout=10_000)
    assert page._nothing._words.text() == "Không có thẻ đại biểu nào để in."
    assert desk.messages.bar.words == "Đã ghi the.pdf. Đã ghi 8 thẻ là đã in."
    assert desk.actions.action(PRINT_BADGES).isEnabled()
    page.take(Visit("printing", "", {"form": "badges", "delegate_ids": (id_of(desk, "Lê Văn An"),)}))
    made = page.findChild(BadgesDialog)
    assert made is not None
    qtbot.waitUntil(lambda: len(made.choices.wanted) == 1, timeout=10_000)
    made.close()


def test_a_part_that_shows_people_asks_for_the_badges_of_those_chosen(qtbot: QtBot, desk: Desk) -> None:
    part = QWidget()
    show(qtbot, desk, part, 400, 300)
    action = serve_badges(desk, part, chosen=lambda: ["a", "b"])
    desk.actions.refresh()
    with qtbot.waitSignal(desk.visit_asked) as asked:
        action.trigger()
    assert asked.args == [Visit("printing", "", {"form": "badges", "delegate_ids": ("a", "b")})]
    desk.work_on("")
    desk.actions.refresh()
    assert not action.isEnabled()
    assert commands.PRINT.name != PRINT_BADGES.name
