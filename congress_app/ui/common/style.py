"""Fusion drawn flat: thin borders that show in the dark too, a visible focus, no gradients, no icons on dialog buttons.

The drawing itself stands in `drawing` and `scroll_bar`. Overrides never raise: what is not drawn there is left to Fusion.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from congress_app.ui.common import drawing, scroll_bar

Complex = QStyle.ComplexControl
Hint = QStyle.StyleHint
Metric = QStyle.PixelMetric

_HINTS: dict[QStyle.StyleHint, int] = {
    Hint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    Hint.SH_EtchDisabledText: 0,
    Hint.SH_ItemView_ShowDecorationSelected: 1,
    Hint.SH_ComboBox_Popup: 0,
    Hint.SH_FormLayoutLabelAlignment: int(Qt.AlignmentFlag.AlignLeft),
}
_METRICS: dict[QStyle.PixelMetric, int] = {
    Metric.PM_SmallIconSize: 16,
    Metric.PM_ButtonIconSize: 16,
    Metric.PM_ListViewIconSize: 16,
    Metric.PM_ToolBarIconSize: 16,
    Metric.PM_TabBarIconSize: 16,
    Metric.PM_ScrollBarExtent: 12,
    Metric.PM_ScrollBarSliderMin: 32,
    Metric.PM_ScrollView_ScrollBarSpacing: 0,
    Metric.PM_ToolBarFrameWidth: 0,
    Metric.PM_ToolBarItemSpacing: 4,
    Metric.PM_SplitterWidth: 9,
    Metric.PM_HeaderMargin: 8,
    Metric.PM_MenuBarPanelWidth: 0,
    Metric.PM_ButtonShiftHorizontal: 0,
    Metric.PM_ButtonShiftVertical: 0,
    Metric.PM_ButtonMargin: 14,
    Metric.PM_FocusFrameHMargin: 5,
}


class CalmStyle(QProxyStyle):
    """Fusion without its gradients."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """No icons on dialog buttons, grid lines as faint as every other line."""
        if hint == Hint.SH_Table_GridLineColor and option is not None:
            return option.palette.color(QPalette.ColorRole.Midlight).rgba() - (1 << 32)  # as a signed number
        own = _HINTS.get(hint)
        return own if own is not None else super().styleHint(hint, option, widget, returnData)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Icons of 16 points, a thin scroll bar, quiet headers."""
        own = _METRICS.get(metric)
        return own if own is not None else super().pixelMetric(metric, option, widget)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Frames, fields, buttons and the focus."""
        draw = drawing.PRIMITIVES.get(element)
        if draw is None or not draw(option, painter, widget):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Flat header sections, tool bars without a gradient, splitters as thin lines."""
        draw = drawing.CONTROLS.get(element)
        if draw is None or not draw(option, painter, widget):
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """A scroll bar is its handle alone; a combo box is a field with a small arrow."""
        if control == Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            scroll_bar.draw(option, painter)
        elif control == Complex.CC_ComboBox:
            drawing.combo_box(option, painter)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        sub: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """A scroll bar has no arrow buttons."""
        if control == Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return scroll_bar.part(option, sub)
        if control == Complex.CC_ComboBox and sub == QStyle.SubControl.SC_ComboBoxEditField:
            return option.rect.adjusted(8, 0, -24, 0)
        return super().subControlRect(control, option, sub, widget)  # type: ignore[arg-type]  # None is allowed by Qt
