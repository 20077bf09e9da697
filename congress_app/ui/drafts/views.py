"""The views of the part, in the order of the switch; each is imported and built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import ClassVar, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from congress_app.i18n import NP_, _
from congress_app.ui.common.actions import Command
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.state import DraftsState


class DraftsView(Protocol):
    """What the page asks of each view. counted: what `count_words` says changed."""

    counted: ClassVar[Signal]

    @property
    def count_words(self) -> str:
        """What the title line says of it."""
        ...

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        ...

    def show_state(self) -> None:
        """Other data are there (`state.data`); what is chosen and seen stays."""
        ...

    def show_row(self, row_id: str) -> bool:
        """Choose a row and bring it into view; whether it is here."""
        ...


Make = Callable[[Desk, DraftsState], QWidget]


@dataclass(frozen=True, slots=True)
class ViewAbout:
    """A view: its name for links, its words on the switch, its command, and the class that shows it."""

    name: str
    words: str
    command: Command
    module: str
    class_name: str

    @property
    def title(self) -> str:
        """The words on the switch."""
        return _(self.words)

    def make(self, desk: Desk, state: DraftsState) -> QWidget:
        """Import the view and build it."""
        module = import_module(f"congress_app.ui.drafts.{self.module}")
        return cast(Make, getattr(module, self.class_name))(desk, state)


def _command(name: str, title: str, key: str, icon: str, place: int) -> Command:
    return Command(f"drafts.view_{name}", title, key, icon, place=place)


VIEWS: tuple[ViewAbout, ...] = (
    ViewAbout(
        "documents",
        NP_("documents", "Documents"),
        _command("documents", NP_("command", "&Documents"), "", "files", 71),
        "documents.view",
        "DocumentsView",
    ),
    ViewAbout(
        "board",
        NP_("documents", "Board"),
        _command("board", NP_("command", "&Board by stage"), "", "columns", 72),
        "documents.board.view",
        "BoardView",
    ),
    ViewAbout(
        "opinions",
        NP_("documents", "Opinions"),
        _command("opinions", NP_("command", "O&pinions"), "", "words", 73),
        "opinions.view",
        "OpinionsView",
    ),
    ViewAbout(
        "numbers",
        NP_("documents", "Register of numbers"),
        _command("numbers", NP_("command", "&Register of numbers"), "", "stamp", 74),
        "numbers.view",
        "NumbersView",
    ),
    ViewAbout(
        "speeches",
        NP_("documents", "Speeches"),
        _command("speeches", NP_("command", "&Speeches"), "", "microphone", 75),
        "speeches.view",
        "SpeechesView",
    ),
    ViewAbout(
        "dossier",
        NP_("documents", "Dossier"),
        _command("dossier", NP_("command", "D&ossier"), "", "dossier", 76),
        "dossier.view",
        "DossierView",
    ),
    ViewAbout(
        "result",
        NP_("documents", "Result"),
        _command("result", NP_("command", "Res&ult"), "", "flag", 77),
        "result.view",
        "ResultView",
    ),
)
NAMES = tuple(view.name for view in VIEWS)
