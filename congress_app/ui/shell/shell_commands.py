"""The commands of the window itself."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common.actions import Command

NEW_FILE = Command("file.new", NP_("command", "New data &file…"), "", "data-file")
OPEN_FILE = Command("file.open", NP_("command", "&Open data file…"), "Ctrl+O", "folder-open")
SAVE_COPY = Command("file.copy", NP_("command", "Save a &copy…"), "", "save")
BACK_UP = Command("file.backup", NP_("command", "&Back up now"), "", "backup")
RESTORE = Command("file.restore", NP_("command", "&Restore a backup…"), "", "restore")
BACKUP_FOLDER = Command("file.backup_folder", NP_("command", "Open the folder of the backups"), "", "folder")
FOLD = Command("view.fold", NP_("command", "&Fold the navigation"), "F9", "menu")
PICK_CONGRESS = Command("view.pick", NP_("command", "Choose the &congress"), "Ctrl+L", "flag")
ABOUT = Command("help.about", NP_("command", "&About the program"), "", "info")
SHORTCUTS = Command("help.keys", NP_("command", "&Keys"), "", "keyboard")
