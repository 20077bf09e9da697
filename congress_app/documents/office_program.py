"""The word processor of the machine as a press: a docx or odt becomes PDF by LibreOffice or Word, in a folder of its own, unseen.

It is given a copy from which everything is cut off that would be fetched from elsewhere (`renderers.office_copy`). LibreOffice works with
a profile made for the one call: no macros, no updates of links, and a proxy that does not exist. Word, where there is no LibreOffice, is
called through PowerShell with macros forced off; this was written after its documentation and HAS NOT BEEN TRIED on a machine with Word.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from congress_app.runtime import child_process

SECONDS, SECONDS_MORE = 90, 15
"""How long a call may take, and for each file more than one."""
_KEPT = 64 * 2**20
_COPY, _COPY_MEMORY, _COPY_SECONDS = "congress_app.documents.renderers.office_copy", 2**30, 60
_MEMORY = 4 * 2**30
_PLACES = (
    "/opt/libreoffice*/program/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
)
_SETTINGS: Mapping[str, Mapping[str, str]] = {
    "Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    "Office.Writer/Content/Update": {"Link": "2"},
    "Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetHTTPProxyName": "127.0.0.1",
        "ooInetHTTPProxyPort": "9",
        "ooInetHTTPSProxyName": "127.0.0.1",
        "ooInetHTTPSProxyPort": "9",
    },
}
_WORD = """
$word = New-Object -ComObject Word.Application
try {
    $word.Visible = $false; $word.DisplayAlerts = 0; $word.AutomationSecurity = 3; $word.Options.UpdateLinksAtOpen = $false
    Get-ChildItem -LiteralPath $env:CONGRESS_APP_FROM -File | ForEach-Object {
        try {
            $paper = $word.Documents.Open($_.FullName, $false, $true, $false)
            $paper.ExportAsFixedFormat((Join-Path $env:CONGRESS_APP_TO ($_.BaseName + '.pdf')), 17)
            $paper.Close(0)
        } catch { }
    }
} finally { $word.Quit(0) }
"""


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text of a word processor: `.docx` or `.odt`, and its bytes."""

    suffix: str
    data: bytes

    @property
    def hash(self) -> str:
        """What it is kept by."""
        return hashlib.sha256(self.data).hexdigest()


class OfficeProgram:
    """LibreOffice, or Word where `path` is PowerShell. What it has made is kept as long as the program runs, up to 64 MB."""

    def __init__(self, path: Path, *, is_word: bool = False, seconds: float = SECONDS) -> None:
        self._path = path
        self._is_word = is_word
        self._seconds = seconds
        self._made: dict[str, bytes] = {}

    def turn(self, files: Sequence[TextFile]) -> list[bytes | str]:
        """Each file as PDF, or a word of why it cannot be: password, large, unreadable or not_turned."""
        told: dict[str, bytes | str] = {each.hash: self._made[each.hash] for each in files if each.hash in self._made}
        missing = {each.hash: each for each in files if each.hash not in told}
        told |= self._turned(missing)
        if len(missing) > 1:  # one that makes the program end takes those after it along: each alone
            for key, each in missing.items():
                if told[key] == "not_turned":
                    told |= self._turned({key: each})
        return [told[each.hash] for each in files]

    def _turned(self, files: Mapping[str, TextFile]) -> dict[str, bytes | str]:
        if not files:
            return {}
        with tempfile.TemporaryDirectory(prefix="congress-app-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            source, target = folder / "from", folder / "to"
            source.mkdir()
            target.mkdir()
            told: dict[str, bytes | str] = {
                key: _copied(each, source / f"{key}{each.suffix}", folder) for key, each in files.items()
            }
            copies = sorted(source.iterdir())
            if copies:
                self._call(copies, target, folder)
            for key in files:
                made = target / f"{key}.pdf"
                if not told[key]:
                    told[key] = made.read_bytes() if made.is_file() else "not_turned"
        self._keep(told)
        return told

    def _keep(self, told: Mapping[str, bytes | str]) -> None:
        self._made |= {key: each for key, each in told.items() if isinstance(each, bytes)}
        while sum(map(len, self._made.values())) > _KEPT:
            self._made.pop(next(iter(self._made)))

    def _call(self, copies: Sequence[Path], target: Path, folder: Path) -> None:
        seconds = self._seconds + SECONDS_MORE * (len(copies) - 1)
        if self._is_word:
            script = base64.b64encode(_WORD.encode("utf-16-le")).decode()
            words = ["-NoProfile", "-NonInteractive", "-EncodedCommand", script]
            places = {"CONGRESS_APP_FROM": str(copies[0].parent), "CONGRESS_APP_TO": str(target)}
            _run([str(self._path), *words], seconds, places)
            return
        profile = folder / "profile"
        _write_profile(profile)
        words = ["--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to", "pdf:writer_pdf_Export"]
        _run(
            [
                str(self._path),
                f"-env:UserInstallation={profile.as_uri()}",
                *words,
                "--outdir",
                str(target),
                *map(str, copies),
            ],
            seconds,
        )


@cache
def installed() -> OfficeProgram | None:
    """The word processor of this machine; none where neither LibreOffice nor Word is installed."""
    if (path := libre_office()) is not None:
        return OfficeProgram(path)
    shell = shutil.which("powershell") if _has_word() else None
    return OfficeProgram(Path(shell), is_word=True) if shell else None


def libre_office() -> Path | None:
    """Where LibreOffice is installed; None where it is not."""
    return next((path for path in _candidates() if path.is_file()), None)


def _candidates() -> Iterator[Path]:
    for name in ("soffice", "libreoffice"):
        if found := shutil.which(name):
            yield Path(found)
    for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        if folder := os.environ.get(variable):
            yield Path(folder, "LibreOffice", "program", "soffice.exe")
    for place in _PLACES:
        yield from sorted(Path("/").glob(place.lstrip("/")), reverse=True)


def _has_word() -> bool:
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - only there

        with contextlib.suppress(OSError):
            winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Word.Application\CLSID").Close()
            return True
    return False


def _copied(file: TextFile, target: Path, folder: Path) -> str:
    """Make the harmless copy of a file; a word of why there is none."""
    stored = folder / "stored"
    stored.write_bytes(file.data)
    limits = (str(_COPY_MEMORY), str(_COPY_SECONDS))
    try:
        done = child_process.run(_COPY, *limits, str(stored), str(target), seconds=_COPY_SECONDS)
    except subprocess.TimeoutExpired:
        why = "large"
    else:
        why = done.stdout.decode() or ("unreadable" if done.returncode else "")
    if why:
        target.unlink(missing_ok=True)
    return why


def _write_profile(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    user = folder / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(
        f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(call: Sequence[str], seconds: float, more: Mapping[str, str] | None = None) -> None:
    """Run a program to its end, or end it with all that it has started."""
    process = subprocess.Popen(  # noqa: S603 - an installed program; the names of the files are ours
        call,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **(more or {})},
        start_new_session=True,
        creationflags=child_process.NO_WINDOW,
    )
    _limit_memory(process.pid)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        pass  # what it has made so far is taken
    finally:
        _end(process)


def _limit_memory(pid: int) -> None:
    if sys.platform == "linux":
        import resource  # noqa: PLC0415 - only there

        with contextlib.suppress(OSError):
            resource.prlimit(pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            subprocess.run(  # noqa: S603 - as above
                ["taskkill", "/PID", str(process.pid), "/T", "/F"],  # noqa: S607 - found where Windows has its programs
                check=False,
                capture_output=True,
            )
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
