"""The stages of one document as a time line that is typed into: planned, reached, with which draft, a note."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from congress_app.domain.drafts.documents import DocumentStage
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.stages import STAGES, Progress, StageRow, stages_of
from congress_app.ui.common.cell_delegate import EditDelegate
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.list_model import DISPLAY, CellLook, Index
from congress_app.ui.common.look import UNIT, colours
from congress_app.ui.common.options import Option
from congress_app.ui.common.typed_look import FONT, FOREGROUND

STAGE, PLANNED, REACHED, VERSION, NOTE = "kind", "planned_on", "actual_on", "version", "note"
WIDTHS = {STAGE: UNIT * 25, PLANNED: UNIT * 11, REACHED: UNIT * 11, VERSION: UNIT * 5, NOTE: UNIT * 16}
DOT, LEFT = 5, UNIT * 3
FIELDS = {VERSION: "version_id"}


class StageModel(EditModel[StageRow]):
    """The stages of one document; a reached one may be emptied again."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        self._drafts: Sequence[Option] = ()
        editings = {
            PLANNED: FieldEditing(field_of(DocumentStage, PLANNED)),
            REACHED: FieldEditing(field_of(DocumentStage, REACHED)),
            VERSION: FieldEditing(field_of(DocumentStage, "version_id"), lambda: self._drafts),
            NOTE: FieldEditing(field_of(DocumentStage, NOTE)),
        }
        looks: dict[str, CellLook[StageRow]] = {STAGE: CellLook(tip=progress_words)}
        super().__init__(STAGES, lambda row: row.id, editings, store, looks=looks)

    def show_draft(self, draft: Draft | None) -> None:
        """Show the stages of a document."""
        self._drafts = [Option(each.id, str(each.number)) for each in draft.versions] if draft is not None else ()
        self.show_rows(stages_of(draft) if draft is not None else ())

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """As a sheet; the next stage is written in bold, a late one in red, and what was passed over is faint."""
        if role not in (FONT, FOREGROUND) or not index.isValid():
            return super().data(index, role)
        row = self.row_at(index.row())
        if row is None or self.is_wrong(index):
            return super().data(index, role)
        if role == FONT and row.progress in (Progress.NEXT, Progress.LATE) and self._name(index) == STAGE:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == FOREGROUND and row.progress is Progress.LATE and self._name(index) == PLANNED:
            return QBrush(QColor(colours().wrong))
        if role == FOREGROUND and row.progress is Progress.PASSED:
            return QBrush(QColor(colours().faint))
        return super().data(index, role)

    def _name(self, index: Index) -> str:
        return self.columns[index.column()].name

    def _value(self, row: StageRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == VERSION and cell not in self._typed.pending:
            return row.stage.version_id if row.stage is not None else None
        return super()._value(row, column, cell)


class StageGrid(Grid):
    """The time line: a dot for each stage, filled where it is reached."""

    def __init__(self, model: StageModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Stages of the document"), parent)
        self.stages = model
        self.setItemDelegate(StageDelegate(self))
        self.show_columns(tuple(WIDTHS), dict(WIDTHS))

    def cell_to_type_in(self, index: Index) -> Any:
        """A day typed on the name of a stage is the day on which it was reached."""
        return index.sibling(index.row(), self.list_model.column_at(REACHED))


class StageDelegate(EditDelegate):
    """Draws the line with its dots before the names of the stages."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The name stands behind its dot."""
        super().initStyleOption(option, index)
        if _is_stage(index):
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = QSize(UNIT * 2, UNIT * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and its piece of the line."""
        super().paint(painter, option, index)
        row = index.model().row_at(index.row()) if _is_stage(index) else None  # type: ignore[attr-defined] # its own model
        if row is None:
            return
        rect, own = option.rect, colours(option.widget)
        middle = QPoint(rect.left() + LEFT // 2, rect.center().y())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(own.border), 1))
        is_last = index.row() == index.model().rowCount() - 1
        top = rect.top() if index.row() else middle.y()
        painter.drawLine(middle.x(), top, middle.x(), middle.y() if is_last else rect.bottom() + 1)
        _dot(painter, middle, row.progress, QColor(_colour(row.progress)), QColor(own.base))
        painter.restore()


def _dot(painter: QPainter, at: QPoint, progress: Progress, colour: QColor, ground: QColor) -> None:
    is_reached = progress is Progress.REACHED
    painter.setPen(QPen(colour, 1.5))
    painter.setBrush(colour if is_reached else ground)
    painter.drawEllipse(at, DOT, DOT)
    if progress in (Progress.NEXT, Progress.LATE):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(at, 2, 2)


def _colour(progress: Progress) -> str:
    own = colours()
    by_progress = {Progress.REACHED: own.link, Progress.NEXT: own.accent, Progress.LATE: own.wrong}
    return by_progress.get(progress, own.border)


def _is_stage(index: Index) -> bool:
    model = index.model()
    return isinstance(model, StageModel) and model.columns[index.column()].name == STAGE


def progress_words(row: StageRow) -> str:
    """How a stage stands, in words: colour and shape are not all that tells it."""
    words = {
        Progress.REACHED: pgettext("stage", "Reached"),
        Progress.PASSED: pgettext("stage", "Passed over: a later stage is reached"),
        Progress.NEXT: pgettext("stage", "The next stage"),
        Progress.LATE: pgettext("stage", "Late: it was planned for an earlier day"),
        Progress.AHEAD: pgettext("stage", "Still to come"),
    }
    return words[row.progress]
