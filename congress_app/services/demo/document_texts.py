"""What the demo's documents say: the files in `resources/demo/documents`, by congress, read once.

Days count from the opening of the congress: -7 is a week before it. How all this becomes files and rows is not told here.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from congress_app.runtime import paths
from congress_app.services.demo.draft_texts import Block, Change, blocks, changed

_READ = ("stages", "draft", "text")  # what of a document is not taken over as it is written
TOAN_THANG, LAI_DONG, PROVINCE, PILOT = "toan_thang", "lai_dong", "phu_tho", "lam_thao"


@dataclass(frozen=True, slots=True)
class DraftText:
    """A draft. source: its text as it is written in the file; changes: what it changes in the draft before."""

    number: int
    day: int
    author: str
    note: str
    source: str
    changes: tuple[Change, ...] = ()

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The text as headings, paragraphs and tables."""
        return blocks(self.source)


@dataclass(frozen=True, slots=True)
class StageDays:
    """A stage of a document by its code: when it is planned, when it was reached."""

    kind: str
    planned: int
    actual: int | None = None


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document. kind: a code of the catalogue of kinds. title: what it is about, behind the name of its kind.

    body: the code of the body that drafts it; by: any other one, in words. person: the post of whoever answers for it.
    number, numbered_day: of its number, where it has one already. votes: for, against, other. other_number, dated_day: of a paper of
    another office. kept_at: where a secret one lies.
    """

    kind: str
    title: str
    body: str
    by: str
    person: str
    stages: tuple[StageDays, ...]
    drafts: tuple[DraftText, ...]
    number: int | None = None
    numbered_day: int | None = None
    votes: tuple[int, ...] = ()
    recipients: str = ""
    other_number: str = ""
    dated_day: int | None = None
    secrecy: str = ""
    kept_at: str = ""


@dataclass(frozen=True, slots=True)
class RoundText:
    """A round of opinions on a draft. means: a code; agreed, waiting: who has nothing to say, and who has not answered."""

    number: int
    draft: int
    title: str
    means: str
    note: str
    asked_day: int
    deadline_day: int
    agreed: tuple[str, ...]
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpinionText:
    """An opinion with its answer. answer: a code, empty while it is open. wording: what the next draft says instead; reason: why (not).

    is_late: it came after the deadline.
    """

    round: int
    who: str
    section: str
    quote: str
    text: str
    answer: str = ""
    wording: str = ""
    reason: str = ""
    is_late: bool = False

    @property
    def answer_text(self) -> str:
        """The answer as it is written beside the opinion."""
        amended = f"Sửa thành: “{self.wording}”." if self.wording else ""
        return " ".join(each for each in (amended, self.reason) if each)


@dataclass(frozen=True, slots=True)
class SpeechText:
    """A speech of a delegate, in the order in which it is called. speaker: a post. use: hall or print."""

    speaker: str
    delegation: str
    topic: str
    minutes: int
    use: str
    text: str


@dataclass(frozen=True, slots=True)
class NumberText:
    """A line of the register that is no document here. kind: the symbol. state: taken, reserved or cancelled, then with its reason."""

    kind: str
    number: int
    day: int
    title: str
    state: str = "taken"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DossierText:
    """What fills the dossier of a congress: the sheets of each piece and why there is none, by the code of its place.

    sheets: a place that is not named stays empty. forms: the print-out that fills a place. kept_at: on which shelf.
    """

    sheets: Mapping[str, int]
    waived: Mapping[str, str]
    forms: Mapping[str, str]
    kept_at: str


@dataclass(frozen=True, slots=True)
class CourseText:
    """A passage of the minutes. session: preparatory or official."""

    session: str
    text: str


@dataclass(frozen=True, slots=True)
class ResultText:
    """The result of a congress as the office judges it, and the course of its day."""

    preparation: str
    assessment: str
    difficulties: str
    lessons: str
    proposals: str
    course: tuple[CourseText, ...]


@dataclass(frozen=True, slots=True)
class CongressTexts:
    """All that is written for one congress."""

    documents: tuple[DocumentText, ...]
    rounds: tuple[RoundText, ...]
    opinions: tuple[OpinionText, ...]
    speeches: tuple[SpeechText, ...]
    result: ResultText | None
    numbers: tuple[NumberText, ...]
    dossier: DossierText | None

    def document(self, kind: str) -> DocumentText:
        """The first document of a kind."""
        return next(each for each in self.documents if each.kind == kind)


@cache
def texts(congress: str) -> CongressTexts:
    """What is written for a congress, by the name of its folder."""
    folder = paths.resources("demo", "documents", congress)
    asked, result, dossier = (_read(folder / f"{name}.toml") for name in ("opinions", "result", "dossier"))
    return CongressTexts(
        tuple(_document(folder, each) for each in _read(folder / "documents.toml").get("document", ())),
        tuple(RoundText(**_frozen(each)) for each in asked.get("round", ())),
        tuple(OpinionText(**each) for each in asked.get("opinion", ())),
        tuple(SpeechText(**_stripped(each)) for each in _read(folder / "speeches.toml").get("speech", ())),
        _result(result) if result else None,
        tuple(_numbers(_read(folder / "numbers.toml"))),
        DossierText(**dossier) if dossier else None,
    )


def _numbers(series: Mapping[str, Any]) -> Iterator[NumberText]:
    """The lines by the symbol of their kind, as they are written: number, day, title, and where it is not taken its state and reason."""
    for kind, lines in series.items():
        for line in lines:
            yield NumberText(kind, *line)


def _read(file: Path) -> Mapping[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def _stripped(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in data.items()}


def _frozen(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in data.items()}


def _document(folder: Path, data: Mapping[str, Any]) -> DocumentText:
    made = {"body": "", "by": "", **_frozen({name: value for name, value in data.items() if name not in _READ})}
    stages = tuple(StageDays(kind, *days) for kind, days in data["stages"].items())
    return DocumentText(**made, stages=stages, drafts=tuple(_drafts(folder, data)))


def _drafts(folder: Path, data: Mapping[str, Any]) -> Iterator[DraftText]:
    source = ""
    for number, draft in enumerate(data.get("draft", ()), 1):
        changes: tuple[Change, ...] = ()
        if number == 1:
            source = (folder / f"{data['text']}.md").read_text(encoding="utf-8")
        else:
            written = _read(folder / f"{data['text']}_{number}.toml")
            changes = tuple(Change.of(each) for each in written["change"])
            source = changed(source, changes)
        yield DraftText(number, draft["day"], draft["author"], draft.get("note", ""), source, changes)


def _result(data: Mapping[str, Any]) -> ResultText:
    course = tuple(CourseText(**_stripped(each)) for each in data["course"])
    return ResultText(**{**_stripped(data), "course": course})
