"""The commands of the view, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

OPINIONS = Command("opinions.opinions", NP_("command", "&Opinions of the rounds"), "", "words", place=81)
ASKED = Command("opinions.asked", NP_("command", "&Whom the rounds ask"), "", "users", place=82)
NEXT_OPEN = Command(
    "opinions.next_open",
    NP_("command", "&Next unanswered opinion"),
    "F8",
    "arrow-down",
    NP_("command", "Goes to the next opinion without an answer, from the last one to the first"),
    place=51,
)
LAST_OPEN = Command(
    "opinions.last_open", NP_("command", "Unanswered opinion &before"), "Shift+F8", "arrow-up", place=52
)
NEW_ROUND = Command("opinions.new_round", NP_("command", "Ask for &opinions…"), "Ctrl+Shift+Y", "plus", place=11)
EDIT_ROUND = Command("opinions.edit_round", NP_("command", "&Edit the round…"), "", "edit", place=12)
ASK_MORE = Command("opinions.ask_more", NP_("command", "Ask &more…"), "", "user-plus", place=13)
DELETE_ROUND = Command("opinions.delete_round", NP_("command", "Delete the &round"), "", "trash", place=14)
ATTACH = Command("opinions.attach", NP_("command", "&Attach a file…"), "", "link", place=61)
OPEN_FILE = Command("opinions.open_file", NP_("command", "Open the &file"), "", "external", place=62)
DETACH = Command("opinions.detach", NP_("command", "Take the file &away"), "", "x", place=63)
AGREED = Command(
    "opinions.agreed",
    NP_("command", "&Agrees with the draft"),
    "Alt+Shift+T",
    "check",
    NP_("command", "Notes that those chosen agree with the draft as of today; a second time takes it back"),
    place=64,
)
REMINDED = Command(
    "opinions.reminded",
    NP_("command", "Re&minded today"),
    "Alt+Shift+N",
    "flag",
    NP_("command", "Notes that those chosen were reminded today"),
    place=65,
)
REMINDERS = Command("opinions.reminders", NP_("command", "Reminder &letters…"), "", "printer", place=91)
LETTERS = Command("opinions.letters", NP_("command", "Letters that ask for &opinions…"), "", "printer", place=92)
SYNTHESIS = Command("opinions.synthesis", NP_("command", "&Synthesis of the opinions…"), "", "printer", place=93)
FORMS = {REMINDERS.name: "reminder", LETTERS.name: "opinion-letter", SYNTHESIS.name: "opinion-synthesis"}

_SHEET: tuple[Command | None, ...] = (common.COPY, common.PASTE, common.FILL_DOWN, None, common.DELETE)
ON_OPINIONS: tuple[Command | None, ...] = (
    NEXT_OPEN,
    LAST_OPEN,
    None,
    ATTACH,
    OPEN_FILE,
    DETACH,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
    None,
    *_SHEET,
)
ON_ASKED: tuple[Command | None, ...] = (AGREED, REMINDED, None, ASK_MORE, REMINDERS, None, *_SHEET)
ON_ROUNDS: tuple[Command | None, ...] = (NEW_ROUND, EDIT_ROUND, ASK_MORE, None, LETTERS, REMINDERS, None, DELETE_ROUND)
MORE: tuple[Command | None, ...] = (
    EDIT_ROUND,
    ASK_MORE,
    DELETE_ROUND,
    None,
    common.IMPORT,
    ATTACH,
    OPEN_FILE,
    None,
    NEXT_OPEN,
    LAST_OPEN,
    AGREED,
    REMINDED,
    None,
    LETTERS,
    REMINDERS,
    SYNTHESIS,
    None,
    common.EXPORT,
    common.COLUMNS,
    common.DETAILS,
)
