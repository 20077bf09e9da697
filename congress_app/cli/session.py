"""What every command works with: its call, the data file opened as it asks, the day, and the congress that it names."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from congress_app.cli import commands, output
from congress_app.cli.calls import Call
from congress_app.i18n import N_
from congress_app.i18n.reading import read_date
from congress_app.runtime import paths
from congress_app.runtime.errors import NotFound, Refused, WrongCall

if TYPE_CHECKING:
    from congress_app.bootstrap import App
    from congress_app.domain.congresses import Congress
    from congress_app.listings.listing import Scope

_ENDINGS = frozenset({"json", "csv", "xlsx", "pdf", "docx"})
_DATABASE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a call ended: its exit status, and the data file for the window where one is to be opened."""

    status: int = 0
    open_window: Path | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One call of one command."""

    call: Call

    @property
    def wants_json(self) -> bool:
        """Whether the answer is JSON."""
        return self.call.has(commands.JSON) or self.call.get(commands.FORMAT) == "json"

    @property
    def data_file(self) -> Path:
        """The data file that the call means."""
        return self.path(commands.DATA) or paths.default_data_file()

    def path(self, option: str) -> Path | None:
        """The path that an option names.

        Raises:
            WrongCall: the name is empty.
        """
        named = self.call.get(option)
        if named is not None and not named.strip():
            raise WrongCall(N_("The option {option} needs the name of a file or folder."), option=option)
        return Path(named) if named is not None else None

    def target(self, option: str) -> Path | None:
        """The file that an option asks to be written.

        Raises:
            Refused: it is a data file, which a print-out or list never replaces.
        """
        path = self.path(option)
        if path is not None and is_database(path):
            raise Refused(N_("{file} is a data file, so it is not overwritten. Choose another name."), file=path)
        return path

    def refuse_other_ending(self, out: Path | None, kind: str) -> None:
        """Refuse to write one format under the ending of another.

        Raises:
            WrongCall: --format and the ending of --out are two formats.
        """
        ending = out.suffix.lower().removeprefix(".") if out is not None else ""
        if ending != kind and ending in _ENDINGS:
            raise WrongCall(
                N_("--format {format} and --out {file} contradict each other: give the file the ending {ending}."),
                format=kind,
                file=out,
                ending=".txt" if kind == "table" else f".{kind}",
            )

    def as_of(self) -> dt.date | None:
        """The day that overrides the one of the data file.

        Raises:
            BadValue: there is no such day.
        """
        typed = self.call.get(commands.AS_OF)
        return read_date(typed) if typed is not None else None

    @contextmanager
    def reading(self) -> Iterator[App]:
        """The data file for reading; it may be open in a window meanwhile."""
        with self._opened("read") as app:
            yield app

    @contextmanager
    def writing(self) -> Iterator[App]:
        """The data file for writing.

        Raises:
            DataFileError: it is open in a window, or cannot be used.
        """
        with self._opened("write") as app:
            yield app

    @contextmanager
    def _opened(self, mode: Any) -> Iterator[App]:
        from congress_app.bootstrap import open_app  # noqa: PLC0415 - what opens no data file starts without it

        app = open_app(self.data_file, mode)
        try:
            yield app
        finally:
            app.close()

    def scope(self, app: App) -> Scope:
        """The congress of the call (all, where it names none) and the day by which to judge."""
        from congress_app.listings.listing import Scope  # noqa: PLC0415 - as above

        code = self.call.get(commands.CONGRESS)
        congress = congress_named(app, code) if code is not None else None
        return Scope(self.as_of() or app.as_of(), congress.id if congress else None)

    def answer(self, value: Any, words: str) -> None:
        """Answer with one JSON value, or with words."""
        output.say(output.as_json(value) if self.wants_json else words)


def congress_named(app: App, code: str) -> Congress:
    """The congress of a code.

    Raises:
        NotFound: there is none; the sentence names what is near.
    """
    from congress_app.domain.congresses import Congress  # noqa: PLC0415 - as above

    found = app.lists.rows(Congress, code=code.strip().lower())
    if found:
        return found[0]
    codes = [each.code for each in app.lists.rows(Congress)]
    near = difflib.get_close_matches(code.lower(), codes, n=3, cutoff=0.5)
    if near:
        raise NotFound(
            N_("There is no congress with the code “{code}”; near to it are: {codes}."),
            code=code[:80],
            codes=", ".join(near),
        )
    raise NotFound(
        N_("There is no congress with the code “{code}”. “list congresses” shows all codes."), code=code[:80]
    )


def is_database(path: Path) -> bool:
    """Whether a file that stands there is a database, ours or another's."""
    try:
        with path.open("rb") as file:
            return file.read(len(_DATABASE)) == _DATABASE
    except OSError:
        return False
