"""How the calm style draws the elements of widgets. Each function answers whether it has drawn; what it leaves, Fusion draws."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QTextEdit,
    QWidget,
)

Draw = Callable[[QStyleOption, QPainter, "QWidget | None"], bool]
Role = QPalette.ColorRole
State = QStyle.StateFlag

RADIUS = 4.0
ON_ACCENT = QColor("#ffffff")
IS_MAIN = "isMain"  # dynamic property of the one main button of a page
IS_WRONG = "isWrong"  # dynamic property of a field whose text is not stored


def field_edge(option: QStyleOption, widget: QWidget | None) -> QPen:
    """The border of a field: red when wrong, the accent when it has the focus."""
    if widget is not None and widget.property(IS_WRONG):
        return QPen(option.palette.color(Role.BrightText), 1.5)
    if option.state & State.State_HasFocus and option.state & State.State_Enabled:
        return QPen(option.palette.color(Role.Accent), 1.5)
    return QPen(option.palette.color(Role.Dark if option.state & State.State_Enabled else Role.Mid), 1)


def rounded(painter: QPainter, rect: QRect, pen: QPen | None, fill: QColor | None) -> None:
    """A rounded rectangle whose border lies inside of `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen if pen is not None else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = pen.widthF() / 2 if pen is not None else 0.0
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
    painter.restore()


def line_edit(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A line edit; without its frame (in a cell) only the ground."""
    base = option.palette.color(Role.Base)
    if isinstance(option, QStyleOptionFrame) and option.lineWidth <= 0:
        painter.fillRect(option.rect, base)
        if isinstance(widget, QLineEdit) and option.state & State.State_HasFocus:
            painter.setPen(QPen(option.palette.color(Role.Accent), 1))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        return True
    rounded(painter, option.rect, field_edge(option, widget), base)
    return True


def frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A frame: a text field is framed as a line edit, everything else by a faint line."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        rounded(painter, option.rect, field_edge(option, widget), None)
    elif isinstance(widget, QAbstractScrollArea):
        painter.setPen(QPen(option.palette.color(Role.Midlight), 1))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    else:
        return False
    return True


def focus(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """What has the focus is outlined in the accent."""
    rounded(painter, option.rect, QPen(option.palette.color(Role.Accent), 1), None)
    return True


def push_button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A flat button; the main one in the accent."""
    state = option.state
    is_down = bool(state & (State.State_Sunken | State.State_On))
    is_hot = bool(state & State.State_MouseOver)
    if is_main(option, widget) and state & State.State_Enabled:
        accent = option.palette.color(Role.Accent)
        rounded(painter, option.rect, None, accent.darker(118) if is_down else accent.darker(108) if is_hot else accent)
        if state & State.State_HasFocus:
            ring = QPen(option.palette.color(Role.Base), 1)
            rounded(painter, option.rect.adjusted(2, 2, -2, -2), ring, None)
        return True
    fill = option.palette.color(Role.Midlight if is_down or is_hot else Role.Button)
    if isinstance(option, QStyleOptionButton) and option.features & QStyleOptionButton.ButtonFeature.Flat:
        if is_down or is_hot:
            rounded(painter, option.rect, None, fill)
        return True
    has_focus = bool(state & State.State_HasFocus)
    pen = QPen(option.palette.color(Role.Accent), 1.5) if has_focus else QPen(option.palette.color(Role.Dark), 1)
    rounded(painter, option.rect, pen if state & State.State_Enabled else QPen(option.palette.color(Role.Mid), 1), fill)
    return True


def is_main(option: QStyleOption, widget: QWidget | None) -> bool:
    """Whether a button is the main one: marked so, or the default of a dialog."""
    if widget is not None and widget.property(IS_MAIN):
        return True
    is_default = isinstance(option, QStyleOptionButton) and bool(
        option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    )
    return is_default and isinstance(widget, QPushButton)


def button_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The words of the main button stand out from the accent; Fusion writes them."""
    if is_main(option, widget) and option.state & State.State_Enabled:
        option.palette.setColor(Role.ButtonText, ON_ACCENT)
    return False


def tool_button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A tool button shows its ground only under the mouse, pressed or checked."""
    state = option.state
    if state & State.State_On:
        rounded(painter, option.rect, None, option.palette.color(QPalette.ColorGroup.Active, Role.Highlight))
    elif state & State.State_Enabled and state & (State.State_Sunken | State.State_MouseOver):
        rounded(painter, option.rect, None, option.palette.color(Role.Midlight))
    if state & State.State_HasFocus:
        rounded(painter, option.rect, QPen(option.palette.color(Role.Accent), 1), None)
    return True


def check_box(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A box with a drawn tick."""
    side = min(option.rect.width(), option.rect.height())
    box = QRect(0, 0, side, side)
    box.moveCenter(option.rect.center())
    state = option.state
    is_on = bool(state & State.State_On)
    is_enabled = bool(state & State.State_Enabled)
    accent = option.palette.color(Role.Accent if is_enabled else Role.Mid)
    if is_on:
        rounded(painter, box, None, accent)
        _tick(painter, box, ON_ACCENT)
    else:
        edge = Role.Accent if state & State.State_HasFocus else Role.Dark if is_enabled else Role.Mid
        rounded(painter, box, QPen(option.palette.color(edge), 1), option.palette.color(Role.Base))
        if state & State.State_NoChange:
            rounded(painter, box.adjusted(4, 4, -4, -4), None, accent)
    return True


def radio_button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A ring, with a dot when it is the one chosen."""
    side = min(option.rect.width(), option.rect.height())
    ring = QRectF(0, 0, side - 1, side - 1)
    ring.moveCenter(QRectF(option.rect).center())
    state = option.state
    is_on, is_enabled = bool(state & State.State_On), bool(state & State.State_Enabled)
    accent = option.palette.color(Role.Accent if is_enabled else Role.Mid)
    edge = accent if is_on or state & State.State_HasFocus else option.palette.color(Role.Dark)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(option.palette.color(Role.Base))
    painter.drawEllipse(ring)
    if is_on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawEllipse(ring.adjusted(side * 0.28, side * 0.28, -side * 0.28, -side * 0.28))
    painter.restore()
    return True


def tab_pane(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """What the tabs lead to: divided from them by a line, on the window's ground."""
    painter.setPen(QPen(option.palette.color(Role.Midlight), 1))
    painter.drawLine(option.rect.topLeft(), option.rect.topRight())
    return True


def tab_shape(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A tab: words with a line below the one that is shown."""
    is_shown = bool(option.state & State.State_Selected)
    if option.state & State.State_MouseOver and not is_shown:
        rounded(painter, option.rect.adjusted(1, 2, -1, -3), None, option.palette.color(Role.Midlight))
    if is_shown:
        line = option.rect.adjusted(4, 0, -4, 0)
        line.setTop(line.bottom() - 1)
        painter.fillRect(line, option.palette.color(Role.Accent))
    return True


def _tick(painter: QPainter, box: QRect, colour: QColor) -> None:
    points = [QPointF(0.24, 0.52), QPointF(0.43, 0.70), QPointF(0.77, 0.32)]
    _polyline(painter, [QPointF(box.x() + p.x() * box.width(), box.y() + p.y() * box.height()) for p in points], colour)


def _polyline(painter: QPainter, points: list[QPointF], colour: QColor) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def header_section(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A heading: the window's ground, a line below, a faint divider after it."""
    rect = option.rect
    painter.fillRect(rect, option.palette.color(Role.Window))
    if isinstance(option, QStyleOptionHeader) and option.state & State.State_MouseOver:
        painter.fillRect(rect, option.palette.color(Role.Button))
    painter.setPen(QPen(option.palette.color(Role.Midlight), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(QLineF(rect.right(), rect.top() + 7, rect.right(), rect.bottom() - 6))
    return True


def header_rest(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The header after its last section."""
    painter.fillRect(option.rect, option.palette.color(Role.Window))
    painter.setPen(QPen(option.palette.color(Role.Midlight), 1))
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
    return True


def bar(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A tool bar or menu bar: the window's ground."""
    painter.fillRect(option.rect, option.palette.color(Role.Window))
    return True


def status_bar(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The status bar: a line above."""
    painter.fillRect(option.rect, option.palette.color(Role.Window))
    painter.setPen(QPen(option.palette.color(Role.Midlight), 1))
    painter.drawLine(option.rect.topLeft(), option.rect.topRight())
    return True


def splitter(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A splitter: one thin line in its middle."""
    painter.setPen(QPen(option.palette.color(Role.Midlight), 1))
    rect = option.rect
    if option.state & State.State_Horizontal:
        painter.drawLine(rect.center().x(), rect.top(), rect.center().x(), rect.bottom())
    else:
        painter.drawLine(rect.left(), rect.center().y(), rect.right(), rect.center().y())
    return True


def menu(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """A menu: the ground of a field, framed by a line."""
    painter.fillRect(option.rect, option.palette.color(Role.Base))
    painter.setPen(QPen(option.palette.color(Role.Dark), 1))
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
    return True


def nothing(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """Frames that are only noise."""
    return True


def progress_groove(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """The ground of a progress bar."""
    rounded(painter, option.rect, None, option.palette.color(Role.Midlight))
    return True


def progress_contents(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    """How far a job is; an unknown length fills the middle third."""
    if not isinstance(option, QStyleOptionProgressBar):
        return False
    rect, accent = option.rect, option.palette.color(Role.Accent)
    span = option.maximum - option.minimum
    if span <= 0:
        rounded(painter, QRect(rect.x() + rect.width() // 3, rect.y(), rect.width() // 3, rect.height()), None, accent)
    elif option.progress > option.minimum:
        width = max(2, rect.width() * (option.progress - option.minimum) // span)
        rounded(painter, QRect(rect.x(), rect.y(), width, rect.height()), None, accent)
    return True


def combo_box(option: QStyleOptionComplex, painter: QPainter) -> None:
    """A combo box: a field with a small arrow."""
    rounded(painter, option.rect, field_edge(option, None), option.palette.color(Role.Base))
    rect = option.rect
    x, y = rect.right() - 12.0, rect.center().y() + 0.5
    colour = option.palette.color(Role.PlaceholderText)
    _polyline(painter, [QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)], colour)


PRIMITIVES: dict[QStyle.PrimitiveElement, Draw] = {
    QStyle.PrimitiveElement.PE_PanelLineEdit: line_edit,
    QStyle.PrimitiveElement.PE_FrameLineEdit: nothing,
    QStyle.PrimitiveElement.PE_Frame: frame,
    QStyle.PrimitiveElement.PE_FrameFocusRect: focus,
    QStyle.PrimitiveElement.PE_PanelButtonCommand: push_button,
    QStyle.PrimitiveElement.PE_FrameDefaultButton: nothing,
    QStyle.PrimitiveElement.PE_PanelButtonTool: tool_button,
    QStyle.PrimitiveElement.PE_IndicatorCheckBox: check_box,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck: check_box,
    QStyle.PrimitiveElement.PE_IndicatorRadioButton: radio_button,
    QStyle.PrimitiveElement.PE_FrameTabWidget: tab_pane,
    QStyle.PrimitiveElement.PE_FrameTabBarBase: nothing,
    QStyle.PrimitiveElement.PE_PanelMenu: menu,
    QStyle.PrimitiveElement.PE_FrameMenu: nothing,
    QStyle.PrimitiveElement.PE_PanelStatusBar: status_bar,
    QStyle.PrimitiveElement.PE_FrameStatusBarItem: nothing,
}
CONTROLS: dict[QStyle.ControlElement, Draw] = {
    QStyle.ControlElement.CE_HeaderSection: header_section,
    QStyle.ControlElement.CE_HeaderEmptyArea: header_rest,
    QStyle.ControlElement.CE_ToolBar: bar,
    QStyle.ControlElement.CE_MenuBarEmptyArea: bar,
    QStyle.ControlElement.CE_Splitter: splitter,
    QStyle.ControlElement.CE_TabBarTabShape: tab_shape,
    QStyle.ControlElement.CE_PushButtonLabel: button_label,
    QStyle.ControlElement.CE_ProgressBarGroove: progress_groove,
    QStyle.ControlElement.CE_ProgressBarContents: progress_contents,
}
