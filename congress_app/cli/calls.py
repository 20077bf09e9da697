"""How a call of the command line is read. What commands there are is in `commands`; how they are explained in `explaining`.

Not argparse: its sentences are English and its own, and `--data` may stand before the command or behind it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.i18n import N_
from congress_app.runtime.errors import WrongCall

_HELP = ("-h", "--help")


@dataclass(frozen=True, slots=True)
class Option:
    """An option `--name`. value: what stands for its value in the help (a msgid); "" makes it a switch.

    is_many: may be repeated. is_needed: the call is wrong without it.
    """

    name: str
    help: str
    value: str = ""
    is_many: bool = False
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument by its place. name: what stands for it in the help (a msgid)."""

    name: str
    help: str


@dataclass(frozen=True, slots=True)
class Command:
    """A command. does: where its function stands, `module:function`, imported when it is called.

    takes_any: it has options that are known only when it runs (those of a printed form); others: how the help tells of them.
    """

    name: str
    help: str
    does: str
    arguments: tuple[Argument, ...] = ()
    options: tuple[Option, ...] = ()
    takes_any: bool = False
    others: tuple[Option, ...] = ()
    formats: tuple[str, ...] = ("table", "json")


@dataclass(frozen=True, slots=True)
class Call:
    """What was typed: the command (None = the window), its arguments in order, and the options given."""

    command: Command | None
    arguments: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    many: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    switches: frozenset[str] = frozenset()
    others: Mapping[str, str] = field(default_factory=dict)
    wants_help: bool = False

    def get(self, name: str) -> str | None:
        """The value of an option, None when it was not given."""
        return self.values.get(name)

    def has(self, name: str) -> bool:
        """Whether a switch was given."""
        return name in self.switches


class _Reader:
    """Reads the words of one call from left to right."""

    def __init__(self, argv: Sequence[str], commands: Sequence[Command], everywhere: Sequence[Option]) -> None:
        self._words = list(argv)
        self._commands = {command.name: command for command in commands}
        self._options = {option.name: option for option in everywhere}
        self._command: Command | None = None
        self._arguments: list[str] = []
        self._values: dict[str, str] = {}
        self._many: dict[str, list[str]] = {}
        self._switches: set[str] = set()
        self._others: dict[str, str] = {}
        self._wants_help = False

    def read(self) -> Call:
        while self._words:
            word = self._words.pop(0)
            if word == "--":
                self._arguments.extend(self._words)
                break
            if word in _HELP:
                self._wants_help = True
            elif word.startswith("--"):
                self._option(word)
            elif word.startswith("-") and len(word) > 1:
                raise _no_option(word, self._options)
            elif self._command is None:
                self._named(word)
            else:
                self._arguments.append(word)
        if not self._wants_help:
            self._look()
        many = {name: tuple(values) for name, values in self._many.items()}
        return Call(
            self._command,
            tuple(self._arguments),
            self._values,
            many,
            frozenset(self._switches),
            self._others,
            self._wants_help,
        )

    def _named(self, word: str) -> None:
        if word not in self._commands:
            raise WrongCall(
                N_("There is no command “{command}”.{near} Type “congress-app --help” to see all commands."),
                command=word[:40],
                near=_near(word, self._commands),
            )
        self._command = self._commands[word]
        self._options |= {option.name: option for option in self._command.options}

    def _option(self, word: str) -> None:
        name, equals, given = word.partition("=")
        option = self._options.get(name)
        if option is None:
            if self._command is None or not self._command.takes_any:
                raise _no_option(name, self._options)
            self._others[name] = given if equals else self._value_that_follows()
        elif not option.value:
            if equals:
                raise WrongCall(N_("The option {option} takes no value."), option=name)
            self._switches.add(name)
        else:
            self._take(option, given if equals else self._needed(option))

    def _take(self, option: Option, value: str) -> None:
        if option.is_many:
            self._many.setdefault(option.name, []).append(value)
            return
        if self._values.get(option.name, value) != value:
            raise WrongCall(N_("The option {option} was given twice."), option=option.name)
        self._values[option.name] = value

    def _needed(self, option: Option) -> str:
        if not self._words or self._words[0].startswith("--"):
            raise WrongCall(N_("The option {option} needs a value."), option=option.name)
        return self._words.pop(0)

    def _value_that_follows(self) -> str:
        return self._words.pop(0) if self._words and not self._words[0].startswith("--") else ""

    def _look(self) -> None:
        if self._command is None:
            return
        wanted = self._command.arguments
        for number, argument in enumerate(wanted):
            named = self._arguments[number] if number < len(self._arguments) else ""
            if not named.strip():  # an empty word names nothing: as a path it would be the working folder
                raise WrongCall(
                    N_("“{command}” needs {argument}. Type “congress-app {command} --help” to see how it is called."),
                    command=self._command.name,
                    argument=WrongCall(argument.name),
                )
        if len(self._arguments) > len(wanted):
            raise WrongCall(
                N_("“{word}” is one word too many. Put quotation marks around a text that has blanks."),
                word=self._arguments[len(wanted)][:40],
            )
        for option in self._command.options:
            if option.is_needed and option.name not in self._values:
                raise WrongCall(
                    N_("“{command}” needs {argument}. Type “congress-app {command} --help” to see how it is called."),
                    command=self._command.name,
                    argument=option.name,
                )


def read_call(argv: Sequence[str], commands: Sequence[Command], everywhere: Sequence[Option]) -> Call:
    """Read the words of a call.

    Raises:
        WrongCall: an unknown command or option, a missing value or argument, a word too many.
    """
    return _Reader(argv, commands, everywhere).read()


def _no_option(name: str, options: Iterable[str]) -> WrongCall:
    return WrongCall(N_("There is no option {option} here.{near}"), option=name[:40], near=_near(name, options))


def _near(word: str, known: Iterable[str]) -> WrongCall | str:
    found = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return WrongCall(N_(" Did you mean {word}?"), word=found[0]) if found else ""
