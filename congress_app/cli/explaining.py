"""The help of the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from congress_app.cli.calls import Command, Option
from congress_app.cli.commands import COMMANDS, EVERYWHERE
from congress_app.i18n import _

_PROGRAM = "congress-app"


def help_of(command: Command | None) -> str:
    """How a command is called and what it does; without a command, all of them."""
    return _whole() if command is None else _one(command)


def _whole() -> str:
    return "\n".join(
        [
            _("Congress dossier: the same verbs as the window, for the terminal."),
            "",
            _("How to call it:"),
            f"  {_PROGRAM} [{_pattern(EVERYWHERE[0])}]",
            *(f"  {call(each)}" for each in COMMANDS),
            "",
            _("Commands:"),
            *_lines([(each.name, _(each.help)) for each in COMMANDS]),
            "",
            _("Options of every command:"),
            *_options(EVERYWHERE),
            "",
            _("More about a command: congress-app COMMAND --help"),
        ]
    )


def _one(command: Command) -> str:
    lines = [_("How to call it:"), f"  {call(command)}", "", _sentence(_(command.help))]
    if command.arguments:
        lines += ["", *_lines([(_(each.name), _(each.help)) for each in command.arguments])]
    if options := (*command.options, *command.others):
        lines += ["", _("Options:"), *_options(options)]
    lines += ["", _("Formats: {formats}").format(formats=", ".join(command.formats))]
    return "\n".join([*lines, "", _("Options of every command:"), *_options(EVERYWHERE)])


def call(command: Command) -> str:
    """The pattern of a call: `congress-app list LIST [--find TEXT]`."""
    parts = [_PROGRAM, command.name, *(_(each.name) for each in command.arguments)]
    options = (*command.options, *command.others)
    return " ".join([*parts, *(_pattern(each) if each.is_needed else f"[{_pattern(each)}]" for each in options)])


def _pattern(option: Option) -> str:
    return f"{option.name} {_(option.value)}" if option.value else option.name


def _options(options: Iterable[Option]) -> list[str]:
    return _lines([(_pattern(option), _(option.help)) for option in options])


def _lines(pairs: Sequence[tuple[str, str]], at: int = 0) -> list[str]:
    at = at or max(len(name) for name, _words in pairs) + 4
    return [f"  {name:<{at - 2}}{words}" for name, words in pairs]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
