"""Labels for the backs of folders: what stands on them, and how wide they are. No fonts, no drawing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """A label, read from below to above: whose folder, what is in it, and a line of small print."""

    head: str
    title: str
    foot: str


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """Labels of one width (mm) and the name of their file."""

    title: str
    labels: tuple[Label, ...]
    width: int
