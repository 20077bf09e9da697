"""The commands of the terminal and their options: data that the reader and the help share."""

from __future__ import annotations

from congress_app.cli.calls import Argument, Command, Option
from congress_app.i18n import N_, NP_

DATA, JSON, FORMAT, LANG, AS_OF = "--data", "--json", "--format", "--lang", "--as-of"
CONGRESS, OUT, FIND, WHERE, COLUMNS = "--congress", "--out", "--find", "--where", "--columns"
UNIT, TO, CHECK, REJECTS, NO_WINDOW, VERSION = "--unit", "--to", "--check", "--rejects", "--no-window", "--version"
NOTE, SHEET = "--note", "--sheet"
NOTE_TEXT, AUTHOR, ATTACH = "--note", "--author", "--attach"

_FILE = NP_("command line", "FILE")
_DIR = NP_("command line", "FOLDER")
_TEXT = NP_("command line", "TEXT")
_CODE = NP_("command line", "CODE")
_CONGRESS = Option(CONGRESS, N_("only this congress, by its code"), _CODE)
_OUT = Option(OUT, N_("the file to write"), _FILE)

EVERYWHERE = (
    Option(DATA, N_("the data file; without it, the one in your own folder"), _FILE),
    Option(JSON, N_("answer as JSON, for other programs")),
    Option(FORMAT, N_("the format of the answer"), NP_("command line", "FORMAT")),
    Option(AS_OF, N_("judge states and deadlines by this day"), NP_("command line", "DATE")),
    Option(LANG, N_("the language of the answer: vi or en"), NP_("command line", "LANGUAGE")),
    Option(VERSION, N_("say which release this is")),
)

COMMANDS = (
    Command(
        "demo",
        N_("build the demo data file, print its papers and open the window"),
        "congress_app.cli.demo:demo",
        options=(
            Option(OUT, N_("the folder of the papers; without it, “exports” in the current folder"), _DIR),
            Option(NO_WINDOW, N_("do not open the window")),
        ),
    ),
    Command(
        "new",
        N_("make the data file of an office"),
        "congress_app.cli.files:new",
        (Argument(_FILE, N_("the data file to make")),),
        (
            Option(
                UNIT,
                N_("whose office it is: “Phú Thọ/Xã Toàn Thắng”, or “Phú Thọ” for the provincial office"),
                NP_("command line", "UNIT"),
                is_needed=True,
            ),
        ),
    ),
    Command("info", N_("what the data file is and how many rows it holds"), "congress_app.cli.files:info"),
    Command(
        "list",
        N_("show a list"),
        "congress_app.cli.listing:show",
        (
            Argument(
                NP_("command line", "LIST"),
                N_(
                    "organisations, persons, congresses, phases, sessions, agenda-items, bodies, delegates, delegations, groups,"
                    " allocation, substitutions, statistics, committee-members, areas, teams, absences, distances, assignments,"
                    " plans, documents, versions, rounds, opinions, numbers, speeches, dossier or warnings"
                ),
            ),
        ),
        (
            _CONGRESS,
            Option(FIND, N_("only rows that hold these words; accents may be left out"), _TEXT),
            Option(
                WHERE,
                N_("only rows with this value; may be given several times"),
                NP_("command line", "FIELD=VALUE"),
                is_many=True,
            ),
            Option(COLUMNS, N_("these columns in this order"), NP_("command line", "A,B,…")),
            _OUT,
        ),
        formats=("table", "json", "csv", "xlsx", "pdf"),
    ),
    Command("check", N_("show every warning with its source"), "congress_app.cli.checks:check", options=(_CONGRESS,)),
    Command("forms", N_("show the papers that can be printed"), "congress_app.cli.printing:forms"),
    Command(
        "print",
        N_("print a paper into a file"),
        "congress_app.cli.printing:print_form",
        (
            Argument(
                NP_("command line", "FORM"),
                N_("the name of the paper; “forms” shows all of them with their own options"),
            ),
        ),
        (_CONGRESS, _OUT, Option(NOTE, N_("badges: note them as printed"))),
        takes_any=True,
        others=(
            Option(
                "--paper", N_("the size of the sheets: a4, or a3 where “forms” says so"), NP_("command line", "SIZE")
            ),
            Option(
                "--rules",
                N_("the rules of document form to follow: hd05 or hd36; without it, those of the office"),
                NP_("command line", "RULES"),
            ),
            Option("--…", N_("the own options of the paper, which “forms” shows")),
        ),
        formats=("pdf", "xlsx", "docx", "json"),
    ),
    Command(
        "import",
        N_("take over rows from a spreadsheet"),
        "congress_app.cli.importing:import_rows",
        (
            Argument(
                NP_("command line", "KIND"),
                N_("what it holds: organisations, congresses, agenda, delegates, committee-members or assignments"),
            ),
            Argument(_FILE, N_("the spreadsheet: .xlsx, .xls, .ods, .csv or .txt")),
        ),
        (
            _CONGRESS,
            Option(CHECK, N_("only tell what would happen")),
            Option(SHEET, N_("the sheet to read; without it, the one that fits best"), _TEXT),
            Option(REJECTS, N_("write the rows that cannot be taken over into this .xlsx, with the reasons"), _FILE),
        ),
    ),
    Command(
        "add-version",
        N_("add a file as the next version of a document"),
        "congress_app.cli.versions:add_version",
        (
            Argument(_CODE, N_("the code of the document; “list documents” shows all of them")),
            Argument(_FILE, N_("the file: .docx, .odt or .pdf is a draft, any other an attachment")),
        ),
        (
            Option(CONGRESS, N_("the congress that the document belongs to, by its code"), _CODE, is_needed=True),
            Option(NOTE_TEXT, N_("what is new in it"), _TEXT),
            Option(AUTHOR, N_("who wrote it"), _TEXT),
            Option(ATTACH, N_("keep it as an attachment, beside the drafts")),
        ),
    ),
    Command("undo", N_("take back the last step"), "congress_app.cli.history:undo"),
    Command("redo", N_("do again the step that was taken back"), "congress_app.cli.history:redo"),
    Command(
        "backup",
        N_("back up the data file"),
        "congress_app.cli.backups:back_up",
        options=(Option(TO, N_("the folder of the backup"), _DIR),),
    ),
    Command(
        "verify",
        N_("open and check a data file or a backup"),
        "congress_app.cli.backups:verify",
        (Argument(_FILE, N_("the file to check")),),
    ),
    Command(
        "restore",
        N_("put a backup in the place of the data file, which is backed up first"),
        "congress_app.cli.backups:restore",
        (Argument(_FILE, N_("the backup")),),
        (Option(TO, N_("write it as this new file instead"), _FILE),),
    ),
)
