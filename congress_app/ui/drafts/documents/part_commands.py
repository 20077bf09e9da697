"""The commands of the views of documents, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

ADD_USUAL = Command(
    "drafts.add_usual",
    NP_("command", "Add the documents that the congress &needs"),
    "",
    "dossier",
    NP_(
        "command", "Those that a congress with so many contents needs and does not have yet, with their stages planned"
    ),
    place=12,
)
FROM_TEMPLATE = Command(
    "drafts.from_template",
    NP_("command", "Create from a &template…"),
    "Ctrl+Shift+W",
    "template",
    NP_("command", "Writes the next draft from a Word template, filled with what the data file knows of the congress"),
    place=20,
)
ADD_FILE = Command(
    "drafts.add_file", NP_("command", "Add a f&ile as the next draft…"), "Ctrl+Shift+I", "import", place=21
)
ATTACH = Command("drafts.attach", NP_("command", "&Attach a file…"), "", "link", place=22)
WRITE = Command(
    "drafts.write",
    NP_("command", "Go on &writing"),
    "Ctrl+Shift+O",
    "edit",
    NP_(
        "command",
        "Opens a working copy of the newest draft in the word processor; what is saved there is offered as the next draft",
    ),
    place=23,
)
READ = Command("drafts.read", NP_("command", "&Open to read"), "", "eye", place=24)
SAVE = Command("drafts.save", NP_("command", "Save the &file as…"), "", "save", place=25)
NEXT_STAGE = Command(
    "drafts.next_stage",
    NP_("command", "Reach the next &stage today"),
    "Alt+Shift+Right",
    "arrow-right",
    place=31,
)
PLAN = Command(
    "drafts.plan",
    NP_("command", "&Plan the stages"),
    "",
    "calendar",
    NP_("command", "Counts the days back from the review and the opening; days that are planned already stay"),
    place=32,
)
PLAN_ANEW = Command(
    "drafts.plan_anew",
    NP_("command", "Plan the stages ane&w"),
    "",
    "refresh",
    NP_(
        "command", "As after the congress was moved: days that are planned already are replaced, what is reached stays"
    ),
    place=33,
)
TAKE_NUMBER = Command("drafts.take_number", NP_("command", "&Take a number…"), "", "stamp", place=41)
REVOKE_NUMBER = Command("drafts.revoke_number", NP_("command", "&Revoke the number"), "", "reset", place=42)
SEARCH = Command(
    "drafts.search_texts", NP_("command", "Find in &texts and opinions…"), "Ctrl+Shift+K", "search", place=51
)
TEMPLATES = Command(
    "drafts.templates",
    NP_("command", "Document te&mplates…"),
    "",
    "template",
    NP_("command", "The office's own Word templates, the shipped ones, and the fields that can be used in them"),
    place=13,
)

_DOCUMENT: tuple[Command | None, ...] = (
    WRITE,
    READ,
    FROM_TEMPLATE,
    ADD_FILE,
    ATTACH,
    None,
    NEXT_STAGE,
    PLAN,
    PLAN_ANEW,
    None,
    TAKE_NUMBER,
    REVOKE_NUMBER,
)
ON_SHEET: tuple[Command | None, ...] = (
    *_DOCUMENT,
    None,
    common.MOVE_UP,
    common.MOVE_DOWN,
    None,
    common.COPY,
    common.PASTE,
    common.FILL_DOWN,
    None,
    common.DELETE,
)
ON_CARD: tuple[Command | None, ...] = (*_DOCUMENT, None, common.DELETE)
ON_VERSION: tuple[Command | None, ...] = (
    WRITE,
    READ,
    SAVE,
    None,
    FROM_TEMPLATE,
    ADD_FILE,
    ATTACH,
    None,
    common.DELETE,
)
ON_STAGE: tuple[Command | None, ...] = (NEXT_STAGE, PLAN, PLAN_ANEW, None, common.COPY, common.PASTE)
MORE: tuple[Command | None, ...] = (
    ADD_USUAL,
    TEMPLATES,
    None,
    PLAN,
    PLAN_ANEW,
    None,
    TAKE_NUMBER,
    REVOKE_NUMBER,
    None,
    SEARCH,
    common.EXPORT,
    common.COLUMNS,
    common.DETAILS,
)
