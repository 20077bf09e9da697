"""A new agenda from a template or from another congress: what there is, suitable ones first, each with a preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QSplitter, QWidget

from congress_app.domain.agenda import Session
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnTemplate
from congress_app.domain.template_halves import laid
from congress_app.domain.templates import Template
from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.listings.agenda import SessionRow
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.runtime.errors import BadValue
from congress_app.services.templates import all_templates
from congress_app.ui.agenda import preview
from congress_app.ui.agenda.dates_dialog import DAY
from congress_app.ui.agenda.dialogs import dress, fit, line, wrapped
from congress_app.ui.agenda.preview import AgendaPreview
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.icons import DONE, icon
from congress_app.ui.common.inputs import DateInput
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.title_line import faint


@dataclass(frozen=True, slots=True)
class Source:
    """Where an agenda may come from: a template, or a congress."""

    name: str
    is_suitable: bool
    template: Template | None = None
    congress_id: str = ""


def read_sources(lists: Lists, scope: Scope, data: AgendaData) -> list[Source]:
    """Templates and congresses that have an agenda, suitable ones first; touches nothing of Qt."""
    row = data.row
    if row is None:
        return []
    templates = all_templates(lists.rows(OwnTemplate))
    found = [Source(each.name, each.suits(row.congress, row.organisation), each) for each in templates]
    found.sort(key=lambda each: (not each.is_suitable, not (each.template and each.template.is_own)))
    phases = {phase.id: phase.congress_id for phase in lists.rows(Phase)}
    with_agenda = {phases[session.phase_id] for session in lists.rows(Session) if session.phase_id in phases}
    others = [each for each in lists.congresses(scope) if each.congress.id in with_agenda and each.id != row.id]
    congresses = [Source(each.title, each.organisation.kind is row.organisation.kind, None, each.id) for each in others]
    congresses.sort(key=lambda each: not each.is_suitable)
    return found + congresses


class TemplateDialog(QDialog):
    """`chosen` and `opening` hold the answers. is_copying: congresses are offered rather than templates."""

    def __init__(self, desk: Desk, data: AgendaData, parent: QWidget, *, is_copying: bool = False) -> None:
        super().__init__(parent)
        self._desk, self._data, self._is_copying = desk, data, is_copying
        self._sources: list[Source] = []
        self._found = line(self, _("Find"))
        self._found.setPlaceholderText(_("Find without accents"))
        self._found.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._found.textChanged.connect(self._on_found_changed)
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Other congresses") if is_copying else _("Templates"))
        self._list.setWordWrap(True)
        self._list.setSpacing(UNIT // 2)
        self._list.currentItemChanged.connect(self._on_chosen)
        self._list.itemActivated.connect(self._on_activated)
        self._preview = AgendaPreview(self)
        self._total = faint(QLabel(self))
        self._note = faint(wrapped("", self))
        self._day = DateInput(DAY, self)
        self._day.setAccessibleName(_("Opening day"))
        self._day.textChanged.connect(self._look)
        self._ok = dress(self, _title(is_copying), self._panes(), *self._asked(), ok=_("Make the programme"))
        fit(self, UNIT * 122, UNIT * 76)
        self._look()
        lists, scope = desk.app.lists, desk.scope
        desk.read(lambda: read_sources(lists, scope(), data), self._on_sources, owner=self)

    @property
    def chosen(self) -> Source | None:
        """What is chosen."""
        at = self._list.currentRow()
        return self._sources[at] if 0 <= at < len(self._sources) else None

    @property
    def opening(self) -> object:
        """The opening day, where phases have no dates yet; None = none was typed."""
        try:
            return DAY.value_of(self._day.text())
        except BadValue:
            return None

    def _panes(self) -> QSplitter:
        left, right = QWidget(self), QWidget(self)
        left.setLayout(column_of(self._found, self._list))
        right.setLayout(column_of(self._preview, self._total, self._note, spacing=UNIT // 2))
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([UNIT * 40, UNIT * 80])
        return split

    def _asked(self) -> list[QWidget]:
        """The opening day where the congress has none, and what becomes of the agenda that stands."""
        day = QWidget(self)
        label = QLabel(_("&Opening day"), day)
        label.setBuddy(self._day)
        self._day.setMaximumWidth(UNIT * 20)
        day.setLayout(row_of(label, self._day, 1))
        day.setVisible(not self._data.phases and not self._is_copying)
        count = self._data.item_count
        words = _("The {count} items that stand now are replaced; that can be undone.").format(count=count)
        replaced = wrapped(words, self)
        replaced.setVisible(count > 0)
        return [day, replaced]

    def _on_sources(self, sources: list[Source]) -> None:
        wanted = [each for each in sources if (each.template is None) is self._is_copying]
        self._sources = wanted
        for source in wanted:
            entry = QListWidgetItem(source.name)
            entry.setToolTip(source.name)
            entry.setIcon(icon(DONE if source.is_suitable else "template"))
            if source.is_suitable:
                entry.setToolTip(_("{name}: fits this congress").format(name=source.name))
            self._list.addItem(entry)
        if wanted:
            self._list.setCurrentRow(0)
        else:
            self._total.setText(_("No other congress has a programme yet."))
        self._list.setFocus()

    def _on_found_changed(self, text: str) -> None:
        words = fold(text).split()
        for place in range(self._list.count()):
            entry = self._list.item(place)
            entry.setHidden(not all(word in fold(entry.text()) for word in words))

    def _on_chosen(self) -> None:
        source = self.chosen
        self._look()
        if source is None:
            return
        if source.template is not None:
            self._show(preview.of_template(laid(source.template, self._data.phases)))
            self._note.setText(source.template.note)
        else:
            lists, as_of = self._desk.app.lists, self._desk.scope
            scope = Id[Congress](source.congress_id)
            self._desk.read(
                lambda: lists.sessions(Scope(as_of().as_of, scope)), partial(self._on_sessions, source), owner=self
            )

    def _on_sessions(self, source: Source, sessions: list[SessionRow]) -> None:
        if source is self.chosen:
            self._show(preview.of_copy(sessions, self._data))

    def _show(self, sessions: Sequence[preview.PreviewSession]) -> None:
        self._preview.show_sessions(sessions)
        self._total.setText(preview.total_words(sessions))

    def _on_activated(self) -> None:
        if self._ok.isEnabled():
            self.accept()

    def _look(self) -> None:
        is_dated = bool(self._data.phases) or self._is_copying or self.opening is not None
        self._ok.setEnabled(self.chosen is not None and is_dated)


def _title(is_copying: bool) -> str:
    return _("New programme from another congress") if is_copying else _("New programme from a template")
