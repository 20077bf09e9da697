"""Our two palettes, and the few colours that Qt's palette has no role for. Who chooses between them: `look`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

Role = QPalette.ColorRole
Group = QPalette.ColorGroup


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, as #rrggbb.

    tint: selected rows, with normal text. accent: focus and the one main button. line: what divides; border: what frames a field.
    """

    window: str
    base: str
    stripe: str
    raised: str
    text: str
    faint: str
    tint: str
    tint_idle: str
    hover: str
    accent: str
    line: str
    border: str
    link: str
    wrong: str
    wrong_tint: str
    warning: str
    warning_tint: str
    unsaved: str
    bar: str
    on_bar: str
    bar_link: str


LIGHT = Colours(
    window="#f6f4f2",
    base="#ffffff",
    stripe="#fbfaf9",
    raised="#fdfcfb",
    text="#23201e",
    faint="#6b645e",
    tint="#f1d9d8",
    tint_idle="#ece7e3",
    hover="#ebe7e3",
    accent="#a3282b",
    line="#e3ded9",
    border="#bdb6af",
    link="#8f2226",
    wrong="#b3261e",
    wrong_tint="#fbe9e7",
    warning="#8a5300",
    warning_tint="#fdf1dc",
    unsaved="#8a5300",
    bar="#34302d",
    on_bar="#f7f4f1",
    bar_link="#f3b8b2",
)

DARK = Colours(
    window="#262422",
    base="#2e2b29",
    stripe="#322f2d",
    raised="#3a3734",
    text="#ebe6e1",
    faint="#aaa39b",
    tint="#5a3031",
    tint_idle="#423d3a",
    hover="#383431",
    accent="#c4514f",
    line="#3d3936",
    border="#6e6761",
    link="#f0a09b",
    wrong="#f08a80",
    wrong_tint="#4a2b29",
    warning="#e9b766",
    warning_tint="#463821",
    unsaved="#e9b766",
    bar="#ece7e2",
    on_bar="#262422",
    bar_link="#8f2226",
)


def palette_of(colours: Colours) -> QPalette:
    """Qt's palette in these colours."""
    palette = QPalette(QColor(colours.raised), QColor(colours.window))
    active = {
        Role.Window: colours.window,
        Role.WindowText: colours.text,
        Role.Base: colours.base,
        Role.AlternateBase: colours.stripe,
        Role.Text: colours.text,
        Role.Button: colours.raised,
        Role.ButtonText: colours.text,
        Role.BrightText: colours.wrong,
        Role.ToolTipBase: colours.bar,
        Role.ToolTipText: colours.on_bar,
        Role.PlaceholderText: colours.faint,
        Role.Highlight: colours.tint,
        Role.HighlightedText: colours.text,
        Role.Accent: colours.accent,
        Role.Link: colours.link,
        Role.LinkVisited: colours.link,
        Role.Light: colours.raised,
        Role.Midlight: colours.line,
        Role.Mid: colours.line,
        Role.Dark: colours.border,
        Role.Shadow: colours.border,
    }
    for role, colour in active.items():
        palette.setColor(role, QColor(colour))
    palette.setColor(Group.Inactive, Role.Highlight, QColor(colours.tint_idle))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.HighlightedText):
        palette.setColor(Group.Disabled, role, QColor(colours.faint))
    palette.setColor(Group.Disabled, Role.Base, QColor(colours.window))
    return palette
