"""The commands of the part, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

MEMBERS = Command("committees.members", NP_("command", "Committee &members"), "Alt+Shift+1", "users", place=81)
AREAS = Command("committees.areas", NP_("command", "&Areas in charge"), "Alt+Shift+2", "place", place=82)
TEAMS = Command("committees.teams", NP_("command", "&Teams"), "Alt+Shift+3", "organisations", place=83)
ABSENCES = Command("committees.absences", NP_("command", "A&bsences"), "Alt+Shift+4", "absence", place=84)
DISTANCES = Command("committees.distances", NP_("command", "&Distances"), "Alt+Shift+5", "route", place=85)
VIEWS = (MEMBERS, AREAS, TEAMS, ABSENCES, DISTANCES)

NEW_COMMITTEE = Command("committees.new", NP_("command", "New &committee…"), "", "plus", place=11)
EDIT_COMMITTEE = Command("committees.edit", NP_("command", "&Edit the committee…"), "", "edit", place=12)
DELETE_COMMITTEE = Command("committees.delete", NP_("command", "Delete the committee"), "", "trash", place=13)
LEAVE = Command(
    "committees.leave",
    NP_("command", "&Leave from a day…"),
    "",
    "log-out",
    NP_("command", "The member leaves the committee; what is assigned after that day can be given to somebody else"),
    place=61,
)
REPLACE = Command(
    "committees.replace",
    NP_("command", "&Replace in the plan…"),
    "",
    "swap",
    NP_("command", "Somebody else comes in everything that this member is still assigned to from a day on"),
    place=62,
)
CHOOSE_AREAS = Command("committees.choose_areas", NP_("command", "C&hoose areas…"), "", "place", place=63)
NOTE_ABSENCE = Command("committees.note_absence", NP_("command", "&Note an absence"), "", "absence", place=64)

_SHEET: tuple[Command | None, ...] = (common.COPY, common.PASTE, common.FILL_DOWN, None, common.DELETE)
ON_MEMBERS: tuple[Command | None, ...] = (CHOOSE_AREAS, NOTE_ABSENCE, None, LEAVE, REPLACE, None, *_SHEET)
ON_AREAS: tuple[Command | None, ...] = (common.COPY, common.PASTE, common.FILL_DOWN)
ON_SHEET = _SHEET
MORE: tuple[Command | None, ...] = (
    NEW_COMMITTEE,
    EDIT_COMMITTEE,
    DELETE_COMMITTEE,
    None,
    CHOOSE_AREAS,
    LEAVE,
    REPLACE,
    None,
    common.IMPORT,
    common.EXPORT,
    common.COLUMNS,
    common.DETAILS,
)
