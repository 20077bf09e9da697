"""A data file with 2,000 documents of 2,000 words each in 20 congresses; and words being looked for in their texts."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path

from bench.children.files import congresses_of
from congress_app.bootstrap import App, new_file, open_app
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id
from congress_app.domain.positions import spread
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.search import MOST, search_drafts
from congress_app.services.steps import step
from congress_app.services.work import Work
from congress_app.storage import engines
from congress_app.storage.texts import query_of

CONGRESSES, EACH, WORDS, SENTENCE, PARAGRAPH, TIMES = 20, 100, 2_000, 22, 4, 15
RARE = 0.01  # of the documents hold the rare words
_FIRST = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x"
_LAST = "a à á ạ ả ai ài ái an án ang àng ao ạo anh ánh ấp ất ây ấy e ẹ én ên ết i ị ích iên iệp iều inh ính o ọ ong ó ô ố ơ ở ư ứ ương"
_USUAL = "Đảng bộ xã đại hội nhiệm kỳ phát triển kinh tế xây dựng nông thôn mới công tác cán bộ nhân dân"
_BARE = "SELECT rowid FROM file_words WHERE file_words MATCH ? ORDER BY rank LIMIT ?"
# One word, three, four and more that stand close, the beginnings of words; usual and rare ones.
QUERIES = ("nông", "đại hội nhiệm kỳ", "xây dựng nông thôn mới", "th", "phát tr", "thuỷ lợi", "ngheo")


def measure(what: str, path: str) -> dict[str, float]:
    """`make` makes the file and returns the number of documents; `search` returns the seconds that all queries take, each way."""
    if what == "make":
        return {"documents": _make(Path(path))}
    app = open_app(Path(path), "read")
    told = _searched(app)
    app.close()
    return told


def _make(path: Path) -> int:
    new_file(path)
    app = open_app(path)
    made = app.file.run(_documents, step("measured data")).value
    app.close()
    return made


def _documents(work: Work) -> int:
    its = random.Random(2025)  # noqa: S311 - the same texts at each run
    words = _vocabulary(its)
    made = [
        CongressDocument(
            id=work.new_id(CongressDocument),
            congress_id=Id[Congress](congress.id),
            code=f"VK-{number}",
            kind="political_report",
            title=f"Báo cáo chính trị số {number + 1}",
            position=key,
        )
        for congress in congresses_of(work, CONGRESSES)
        for number, key in enumerate(spread(EACH))
    ]
    work.save_all(made)
    work.save_all([_version(work, each, _text(its, words)) for each in made])
    return len(made)


def _version(work: Work, document: CongressDocument, text: str) -> DocumentVersion:
    kept = work.keep(text.encode())
    work.keep_text(kept, text)
    return DocumentVersion(
        id=work.new_id(DocumentVersion),
        document_id=Id(document.id),
        number=1,
        file_name=f"{document.code}.docx",
        file_hash=kept,
        size=len(text),
        format="docx",
        added_at=work.clock.now(),
    )


Vocabulary = tuple[Sequence[str], Sequence[float]]


def _vocabulary(its: random.Random) -> Vocabulary:
    """Words, the usual ones first, and how often they come: each as much rarer as it stands later."""
    made = [first + last for first in _FIRST.split() for last in _LAST.split()]
    its.shuffle(made)
    words = [*_USUAL.split(), *made]
    return words, list(accumulate(1 / (place + 8) for place in range(len(words))))


def _text(its: random.Random, vocabulary: Vocabulary) -> str:
    words, often = vocabulary
    drawn = its.choices(words, cum_weights=often, k=WORDS)
    for _time in range(8):
        place = its.randrange(WORDS - 5)
        drawn[place : place + 5] = its.choice(("xây dựng nông thôn mới", "Đại hội nhiệm kỳ 2025-2030 của")).split()
    if its.random() < RARE:
        drawn[its.randrange(WORDS - 5)] = "hộ nghèo"
        drawn[its.randrange(WORDS - 5)] = "thuỷ lợi"
    sentences = [" ".join(drawn[at : at + SENTENCE]).capitalize() + "." for at in range(0, WORDS, SENTENCE)]
    return "\n".join(" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH))


def _searched(app: App) -> dict[str, float]:
    """Each query in turn by us and barely, over and over; medians, added up."""
    every = load_drafts(app.lists, app.scope()).drafts
    one = [each for each in every if each.congress.id == every[0].congress.id]
    told = {"bare": 0.0, "file": 0.0, "congress": 0.0}
    for words in QUERIES:
        ways: dict[str, Callable[[], Sequence[object]]] = {
            "bare": partial(_bare, app, words),
            "file": partial(app.lists.search_texts, words),
            "congress": partial(search_drafts, app.lists, one, words),
        }
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _time in range(TIMES):
            for name, way in ways.items():
                taken[name].append(_seconds(way))
        for name, seconds in taken.items():
            told[name] += statistics.median(seconds)
    return told


def _seconds(way: Callable[[], Sequence[object]]) -> float:
    began = time.perf_counter()
    way()
    return time.perf_counter() - began


def _bare(app: App, words: str) -> Sequence[object]:
    with app.file.reader.connect() as connection:
        rows: Sequence[object] = engines.bare(connection).execute(_BARE, (query_of(words), MOST)).fetchall()
        return rows
