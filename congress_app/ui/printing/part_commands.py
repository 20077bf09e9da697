"""The commands of printing."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common.actions import Command

SAVE_AS = Command(
    "printing.save", NP_("command", "&Save…"), "Ctrl+S", "save", NP_("command", "Save as PDF, Excel or Word")
)
OPEN_EXCEL = Command("printing.excel", NP_("command", "Open in &Excel"), "", "file-excel")
OPEN_WORD = Command("printing.word", NP_("command", "Open in &Word"), "", "file-word")
OPEN_FOLDER = Command("printing.folder", NP_("command", "Open the folder"), "", "folder-open")
MANY = Command("printing.many", NP_("command", "For &many congresses…"), "", "files")
