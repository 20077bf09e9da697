"""The entrance of the command line: reads a call, does it, and says errors in one sentence. Nothing ends in a traceback."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence

from congress_app.cli import commands, output
from congress_app.cli.calls import Call, read_call
from congress_app.cli.screen import can_open_window
from congress_app.cli.session import Ended, Session
from congress_app.i18n import N_, _, say, use_language
from congress_app.i18n.catalogue import Language
from congress_app.runtime.errors import DataFileError, Refused, UserError, WrongCall

MEND, WRONG_CALL, NO_DATA_FILE, FAULT, STOPPED, CUT_OFF = 1, 2, 3, 70, 130, 141

NO_SCREEN = N_(
    "The window cannot be opened because there is no screen here. Start the program on a desktop, or use its commands: "
    "type “congress-app --help” to see all commands."
)


def run(argv: Sequence[str]) -> Ended:
    """Do what a call says."""
    output.ready()
    try:
        ended = _done(argv)
        output.finish()
    except WrongCall as error:
        return _failed(error, WRONG_CALL)
    except DataFileError as error:
        return _failed(error, NO_DATA_FILE)
    except UserError as error:
        return _failed(error, MEND)
    except BrokenPipeError:
        output.forget()
        return Ended(CUT_OFF)
    except KeyboardInterrupt:
        return Ended(STOPPED)
    except Exception as error:  # noqa: BLE001 - a fault of ours: reported, never shown as a traceback
        return _crashed(error)
    return ended


def _done(argv: Sequence[str]) -> Ended:
    use_language(_language(argv))
    call = read_call(argv, commands.COMMANDS, commands.EVERYWHERE)
    if call.wants_help:
        from congress_app.cli.explaining import help_of  # noqa: PLC0415 - for those who ask

        output.say(help_of(call.command))
        return Ended()
    if call.has(commands.VERSION):
        from congress_app import __version__  # noqa: PLC0415 - for those who ask

        output.say(f"congress-app {__version__}")
        return Ended()
    _look_at_format(call)
    session = Session(call)
    if call.command is None:
        return _window(session)
    return _function(call.command.does)(session)


def _language(argv: Sequence[str]) -> Language:
    """The language asked for, wherever it stands: even the sentence on a wrong call is said in it."""
    for place, word in enumerate(argv):
        if word in (commands.LANG, f"{commands.LANG}=en", f"{commands.LANG}=vi"):
            named = word.partition("=")[2] or "".join(argv[place + 1 : place + 2])
            if named == "en":
                return "en"
            if named == "vi":
                return "vi"
            raise WrongCall(N_("The language is vi or en, not “{language}”."), language=named[:40])
    return "vi"


def _look_at_format(call: Call) -> None:
    given = call.get(commands.FORMAT)
    formats = call.command.formats if call.command else ("table",)
    if given is not None and given not in formats:
        raise WrongCall(
            N_("There is no format “{format}” here. There are: {formats}."),
            format=given[:40],
            formats=", ".join(formats),
        )
    takes_paper = call.command is not None and call.command.takes_any
    if call.has(commands.JSON) and given not in (None, "json") and not takes_paper:
        raise WrongCall(N_("--json and --format {format} cannot go together."), format=given)


def _window(session: Session) -> Ended:
    if session.call.has(commands.JSON):
        raise WrongCall(N_("--json needs a command. Type “congress-app --help” to see all commands."))
    if not can_open_window():
        raise Refused(NO_SCREEN)
    return Ended(open_window=session.data_file)


def _function(place: str) -> Callable[[Session], Ended]:
    module, _colon, name = place.partition(":")
    found: Callable[[Session], Ended] = getattr(importlib.import_module(module), name)
    return found


def _failed(error: UserError, status: int) -> Ended:
    try:
        output.finish()
    except (Refused, BrokenPipeError):
        output.forget()
    output.complain(say(error))
    return Ended(status)


def _crashed(error: Exception) -> Ended:
    from congress_app.runtime.crash import write_report  # noqa: PLC0415 - hoped never to be needed

    report = write_report(error)
    output.complain(_("The program could not finish this; nothing of it was stored. It is a fault of the program."))
    if report is not None:
        send = _("If it happens again, send this file to those who look after the program: {file}")
        output.complain(send.format(file=report))
    return Ended(FAULT)
