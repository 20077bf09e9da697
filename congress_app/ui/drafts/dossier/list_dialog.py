"""The office's own list of places: each shipped place may be changed or left out, own ones added, and all brought back to shipped."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTreeWidgetItem, QWidget

from congress_app.domain.drafts.dossier import OwnDossierEntry
from congress_app.domain.drafts.dossier_list import DossierEntry, dossier_list
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.fields import Id, field_of
from congress_app.i18n import _, pgettext
from congress_app.services.work import Outcome
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import Line, LineList, hint
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.options import Option
from congress_app.ui.common.told import Told

FIELDS = ("title", "group", "kind", "retention", "is_required", "is_left_out", "reason")


class DossierListDialog(QDialog):
    """The places on the left, the fields of the chosen one on the right, with what is shipped beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self.setWindowTitle(pgettext("dialog", "List of places of the dossier"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._told = desk, Told(desk, self)
        self.entries: Sequence[DossierEntry] = ()
        self._wish = ""
        self.list = LineList(self.windowTitle(), (_("Title"), _("Compiled by"), _("State")))
        self.list.setColumnWidth(0, UNIT * 36)
        kinds = [Option(kind.code, kind.title, kind.short) for kind in document_kinds().kinds]
        editings = {"kind": FieldEditing(field_of(OwnDossierEntry, "kind"), lambda: kinds)}
        self.form = Form(OwnDossierEntry, FIELDS, editings=editings, drafts=desk.drafts, parent=self)
        self.shipped = hint()
        self.back = QPushButton(icon("reset"), _("As shipped"), self)
        self.add = QPushButton(icon("plus"), _("Add a place"), self)
        self._lay_out()
        self.list.currentItemChanged.connect(lambda *_items: self._show_entry())
        self.form.edited.connect(self._on_edited)
        self.back.clicked.connect(self._go_back)
        self.add.clicked.connect(self._add)
        desk.bus.changed.connect(self._on_changed)
        self._read()

    @property
    def entry(self) -> DossierEntry | None:
        """The place that is chosen."""
        item = self.list.currentItem()
        place = self.list.indexOfTopLevelItem(item) if item is not None else -1
        return self.entries[place] if 0 <= place < len(self.entries) else None

    def done(self, result: int) -> None:
        """The field being left is stored first."""
        commit_focus()
        super().done(result)

    # inside

    def _lay_out(self) -> None:
        words = _(
            "What the dossier of every congress is asked for. What you change holds for all congresses of this file."
        )
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        box.rejected.connect(self.reject)
        right = QWidget(self)
        right.setLayout(column_of(self.form, self.shipped, row_of(self.back, 1), 1, spacing=UNIT))
        body = row_of(column_of(self.list, row_of(self.add, 1)), right, spacing=UNIT * 2)
        body.setStretch(0, 3)
        body.setStretch(1, 2)
        self.setLayout(column_of(hint(words), body, box, margins=UNIT * 2, spacing=UNIT))
        self.resize(UNIT * 112, UNIT * 62)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if OwnDossierEntry in kinds:
            self._read()

    def _read(self) -> None:
        lists = self._desk.app.lists
        self._desk.read(lambda: dossier_list(lists.rows(OwnDossierEntry)).entries, self._show, owner=self)

    def _show(self, entries: Sequence[DossierEntry]) -> None:
        stands = self._wish or (self.entry.code if self.entry else "")
        self._wish = ""
        self.entries = entries
        self.list.blockSignals(True)
        self.list.show_lines([_line(each) for each in entries])
        place = next((n for n, each in enumerate(entries) if each.code == stands), 0)
        item: QTreeWidgetItem | None = self.list.topLevelItem(place)
        if item is not None:
            self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self._show_entry()

    def _show_entry(self) -> None:
        entry = self.entry
        if entry is None:
            self.form.show_rows()
            return
        self.form.show_rows(_as_row(entry))
        shipped = _shipped(entry.code)
        self.back.setEnabled(entry.own is not None)
        self.back.setText(_("As shipped") if shipped is not None else _("Delete the place"))
        if shipped is None:
            self.shipped.setText(_("A place that your office has added."))
        else:
            required = _("required") if shipped.is_required else _("not required")
            self.shipped.setText(
                _("As shipped: {title}; {group}; {retention}; {required}.").format(
                    title=shipped.title,
                    group=shipped.group.words,
                    retention=shipped.retention or "–",
                    required=required,
                )
            )

    def _on_edited(self, name: str, value: Any) -> None:
        entry = self.entry
        if entry is not None:
            verb = partial(self._desk.app.services.dossiers.change_entry, entry, {name: value})
            self._told.write(verb, refuse=partial(self.form.refuse, name))

    def _go_back(self) -> None:
        entry = self.entry
        if entry is not None and entry.own is not None:
            self._told.delete([entry.own])

    def _add(self) -> None:
        commit_focus()
        group = self.entry.group if self.entry else None
        values = {"title": _("New place"), **({"group": group} if group else {})}

        def on_done(outcome: Outcome[OwnDossierEntry]) -> None:
            self._wish = outcome.value.code
            self._read()
            self.form.focus_field("title")

        self._desk.write(partial(self._desk.app.services.dossiers.add_entry, values), on_done, owner=self)


def _as_row(entry: DossierEntry) -> OwnDossierEntry:
    """A place as it holds now, as the office's row about it."""
    own = entry.own
    return OwnDossierEntry(
        id=Id(own.id if own else entry.code),
        code=entry.code,
        group=entry.group,
        title=entry.title,
        kind=entry.kind,
        retention=entry.retention,
        is_required=entry.is_required,
        is_left_out=own.is_left_out if own else False,
        reason=own.reason if own else "",
    )


def _line(entry: DossierEntry) -> Line:
    if entry.own is not None and entry.own.is_left_out:
        return Line((entry.title, entry.group.words, _("left out")), "mark-closed", entry.own.reason)
    state = _("required") if entry.is_required else _("not required")
    if entry.own is not None:
        return Line((entry.title, entry.group.words, f"{state} · {_('own')}"), "mark-reviewed", entry.own.reason)
    return Line((entry.title, entry.group.words, state))


def _shipped(code: str) -> DossierEntry | None:
    return next((each for each in dossier_list().entries if each.code == code), None)
