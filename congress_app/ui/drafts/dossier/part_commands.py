"""The commands on the dossier, with their words and keys."""

from __future__ import annotations

from congress_app.i18n import NP_
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command

PUT_IN = Command(
    "dossier.put_in",
    NP_("command", "&Put into the dossier"),
    "Ctrl+Shift+H",
    "check",
    NP_("command", "The document or the print-out that is ready for the place, with its number and date"),
    place=11,
)
PUT_ALL_IN = Command("dossier.put_all_in", NP_("command", "Put &all in that is ready"), "", "dossier", place=12)
CHOOSE = Command("dossier.choose", NP_("command", "&Choose what fills it…"), "", "link", place=13)
ADD_FILE = Command("dossier.add_file", NP_("command", "Put in a &file…"), "", "import", place=14)
SHELF = Command(
    "dossier.shelf",
    NP_("command", "A paper on the &shelf"),
    "",
    "folder",
    NP_("command", "The paper lies outside the program; the dossier says where on a sheet of its own"),
    place=15,
)
WAIVE = Command("dossier.waive", NP_("command", "There is &none, because…"), "", "minus", place=16)
LIST = Command("dossier.list", NP_("command", "E&dit the list of places…"), "", "rules", place=31)
PRINT_INDEX = Command("dossier.print_index", NP_("command", "Print the &index…"), "", "list", place=41)
PRINT_COVER = Command("dossier.print_cover", NP_("command", "Print the co&ver…"), "", "book", place=42)
FOLDER = Command(
    "dossier.folder",
    NP_("command", "E&xport the folder for the archive…"),
    "",
    "export",
    NP_("command", "A folder of numbered files with an index and a list of checksums"),
    place=43,
)

_PLACE: tuple[Command | None, ...] = (PUT_IN, CHOOSE, ADD_FILE, SHELF, WAIVE)
ON_SHEET: tuple[Command | None, ...] = (
    *_PLACE,
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
MORE: tuple[Command | None, ...] = (
    common.NEW,
    None,
    *_PLACE,
    None,
    LIST,
    None,
    common.PRINT,
    PRINT_INDEX,
    PRINT_COVER,
    FOLDER,
    None,
    common.EXPORT,
    common.COLUMNS,
    common.DETAILS,
)
