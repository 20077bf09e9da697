"""The forms at the left, those that have nothing to print dimmed, and the options of the chosen one, remembered for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QListWidget, QListWidgetItem, QWidget

from congress_app.documents.forms import FORMS, Form
from congress_app.documents.pieces import CONTENT, FORMS_ASKED, PRINTED, READY
from congress_app.i18n import _
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.title_line import faint
from congress_app.ui.printing.option_box import OptionBox
from congress_app.ui.printing.piece_list import PieceList, chosen_pieces

_NAME = Qt.ItemDataRole.UserRole
_FEWEST_SHOWN = 6
_ICONS = {
    "programme": "agenda",
    "running-script": "microphone",
    "programme-changes": "history",
    "congress-bodies": "bodies",
    "badges": "badge",
    "congress-calendar": "calendar",
    "dossier": "dossier",
    "list": "table",
    "allocation": "allocation",
    "delegation-list": "organisations",
    "delegate-list": "delegates",
    "delegate-profiles": "user",
    "substitution-list": "swap",
    "discussion-groups": "users",
    "introduction-list": "star",
    "roll-call": "check",
    "papers-received": "stamp",
    "invitations": "file",
    "summons": "issue",
    "verification-report": "chart",
    "members-report": "chart",
    "assignment-table": "table",
    "assignment-notice": "issue",
    "assignment-changes": "history",
    "member-calendar": "user",
    "member-ics": "calendar-plus",
    "day-board": "calendar",
    "congress-slip": "files",
    "load-table": "chart",
    "document-register": "files",
    "drafting-progress": "chart",
    "opinion-synthesis": "table",
    "speech-list": "microphone",
    "dossier-index": "dossier",
    "dossier-cover": "dossier",
    "dossier-spine": "dossier",
    "number-register": "table",
}


class _Forms(QListWidget):
    """The forms; the chosen one stays in sight when the options below take more room or less."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less room."""
        super().resizeEvent(event)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Bring the chosen one into sight."""
        item = self.currentItem()
        if item is not None:
            self.scrollToItem(item)


class FormList(QWidget):
    """Tells which form with which options is wanted. The form used last comes back as soon as it has something to print."""

    changed = Signal()

    def __init__(self, forms: Sequence[Form], settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._available: frozenset[str] = frozenset()
        self._has_pieces = False
        self._is_ours = False
        self._list = _Forms(self)
        self._list.setAccessibleName(_("Print-outs"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        for form in forms:
            item = QListWidgetItem(icon(_ICONS.get(form.name, "file")), _(form.title))
            item.setData(_NAME, form.name)
            item.setSizeHint(QSize(0, UNIT * 4))
            self._list.addItem(item)
        # The options of the chosen form stand below, always in sight: where the page is low, the list is scrolled.
        self._list.setMinimumHeight(_FEWEST_SHOWN * UNIT * 4)
        self._list.setMaximumHeight(len(forms) * UNIT * 4 + UNIT)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._choices = QWidget(self)
        self._form_layout = QFormLayout(self._choices)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        self._form_layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._form_layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._pieces: PieceList | None = None
        self._boxes: dict[str, OptionBox] = {}
        self._nothing = faint(QLabel(self))
        self._nothing.setWordWrap(True)
        layout = column_of(self._list, self._choices, self._nothing, 1, spacing=UNIT * 2)
        layout.setStretch(0, 1000)  # all the room up to its greatest height; what is left stays below
        self.setLayout(layout)
        self.setFocusProxy(self._list)

    @property
    def form(self) -> Form | None:
        """The chosen form."""
        row = self._list.currentRow()
        return FORMS[str(self._list.item(row).data(_NAME))] if row >= 0 else None

    @property
    def options(self) -> Mapping[str, str]:
        """The chosen options of the chosen form, as its builder takes them."""
        form = self.form
        if form is None:
            return {}
        kept = self._settings.print_look(form.name).options
        known = {option.name: kept[option.name] for option in form.options if option.takes(kept.get(option.name, ""))}
        if not form.pieces:
            return known
        # also those that have nothing to print here: another of many congresses may have
        pieces = chosen_pieces(kept.get(FORMS_ASKED, ""), frozenset(form.pieces), form.pieces, form.only_asked)
        return {CONTENT.name: READY, **known, FORMS_ASKED: ",".join(pieces)}

    @property
    def is_ready(self) -> bool:
        """Whether there is anything to make: a dossier needs a form."""
        form = self.form
        if form is None or not form.pieces:
            return form is not None
        kept = self._settings.print_look(form.name).options.get(FORMS_ASKED, "")
        return not self._binds_forms or bool(chosen_pieces(kept, self._available, form.pieces, form.only_asked))

    def choose(self, name: str, options: Mapping[str, str] | None = None) -> None:
        """Choose a form by name, as the user would, with some of its options."""
        if options:
            look = self._settings.print_look(name)
            self._settings.keep_print(name, replace(look, options={**look.options, **options}))
        self._settings.change(last_form=name)
        self._show_row(self._row_of(name))
        if options:
            self.show_kept()

    def show_kept(self) -> None:
        """Options were chosen elsewhere, such as in the dialog of badges: show them, and make the pages anew."""
        self._show_options()
        self.changed.emit()

    def show_available(self, names: frozenset[str], *, has_pieces: bool = False) -> None:
        """Dim the forms that have nothing to print; shown is the form used last, else the first one that has something.

        has_pieces: whether anything was put into the dossier, so that it can be bound instead of print-outs.
        """
        is_first, self._available, self._has_pieces = not self._available, names, has_pieces
        rows = [row for row in range(self._list.count()) if self._name(row) in names]
        for row in range(self._list.count()):
            item = self._list.item(row)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if row in rows else Qt.ItemFlag.NoItemFlags
            item.setFlags(flags)
            item.setToolTip(item.text() if row in rows else _("There is nothing to print here yet."))
        wanted = self._row_of(self._settings.settings.last_form)
        self._show_row(wanted if wanted in rows else next(iter(rows), -1))
        if is_first:
            self._show_options()
        self._show_pieces()
        self._nothing.setText(
            "" if names else _("There is nothing to print yet. Add congresses and their agenda first.")
        )

    def _name(self, row: int) -> str:
        return str(self._list.item(row).data(_NAME))

    def _row_of(self, name: str) -> int:
        return next((row for row in range(self._list.count()) if self._name(row) == name), -1)

    def _show_row(self, row: int) -> None:
        """Show a form that was not chosen by hand: the one used last stays remembered."""
        self._is_ours = True
        self._list.setCurrentRow(row)
        self._is_ours = False
        self._list.show_chosen()

    def _on_chosen(self, _row: int) -> None:
        form = self.form
        if not self._available:
            return  # Qt chooses the first row by itself when the list gets the focus
        if form is not None and not self._is_ours:
            self._settings.change(last_form=form.name)
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        while self._form_layout.rowCount():
            self._form_layout.removeRow(0)
        self._pieces, self._boxes = None, {}
        form = self.form
        if form is None:
            return
        kept = self._settings.print_look(form.name).options
        for option in form.options:
            box = OptionBox(option, kept.get(option.name, ""), self._choices)
            box.picked.connect(partial(self._on_option, option.name))
            self._form_layout.addRow(faint(QLabel(_(option.title))), box)
            self._boxes[option.name] = box
        if form.pieces:
            self._pieces = PieceList(
                {name: _(FORMS[name].title) for name in form.pieces}, form.only_asked, self._choices
            )
            self._pieces.changed.connect(self._on_pieces)
            self._form_layout.addRow(self._pieces)
            self._show_pieces()

    @property
    def _binds_forms(self) -> bool:
        """Whether the dossier shown binds print-outs: as chosen, and as long as nothing was put into it."""
        return not self._has_pieces or self.options.get(CONTENT.name) == PRINTED

    def _show_pieces(self) -> None:
        """The print-outs of a dossier to be ticked, where it binds such."""
        if self._pieces is not None and self.form is not None:
            kept = self._settings.print_look(self.form.name).options.get(FORMS_ASKED, "")
            self._pieces.show_kept(kept, self._available)
            self._form_layout.setRowVisible(self._pieces, self._binds_forms)
            self._form_layout.setRowVisible(self._boxes[CONTENT.name], self._has_pieces)

    def _on_pieces(self, kept: str) -> None:
        self._on_option(FORMS_ASKED, kept)
        self._show_pieces()

    def _on_option(self, name: str, value: str) -> None:
        form = self.form
        if form is not None:
            look = self._settings.print_look(form.name)
            self._settings.keep_print(form.name, replace(look, options={**look.options, name: value}))
            if name == CONTENT.name:
                self._show_pieces()
            self.changed.emit()
