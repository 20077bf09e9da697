"""Verbs on the versions of a document: a file comes in, is kept by its content, and is never overwritten."""

from __future__ import annotations

from dataclasses import dataclass, replace

from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.documents import FILE_REFUSED, called
from congress_app.services.records import delete, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file that comes in. format: docx, odt, pdf, or empty for one that is kept as an attachment. text: what was found in it."""

    name: str
    content: bytes
    format: str = ""
    text: str = ""
    has_macros: bool = False

    @property
    def is_draft(self) -> bool:
        """Whether it can be a draft; anything else is an attachment."""
        return self.format != ""


class Versions:
    """Takes files in as versions and attachments."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(
        self, id: Id[CongressDocument], file: NewFile, *, author: str = "", note: str = "", attach: bool = False
    ) -> Outcome[DocumentVersion]:
        """Take a file in as the next draft; as an attachment where it is no text, or where asked for.

        The last draft again, whose stored bytes are damaged or gone, is mended: it is the draft that comes back, and no step is left.

        Raises:
            Refused: the document is secret, or the file is the last draft unchanged.
        """
        name = step(N_("Add file {file}"), file=shortened(file.name))
        return self._run(lambda work: add(work, id, file, author=author, note=note, attach=attach), name)

    def remove(self, id: Id[DocumentVersion]) -> Outcome[DocumentVersion]:
        """Take a version away that came in by mistake; stages, rounds and opinions that named it stand without it."""

        def verb(work: Work) -> DocumentVersion:
            its = work.get(DocumentVersion, id)
            delete(work, [its])
            return its

        return self._run(verb, step(N_("Delete a version")))


def add(
    work: Work, id: Id[CongressDocument], file: NewFile, *, author: str = "", note: str = "", attach: bool = False
) -> DocumentVersion:
    """Take a file in; part of larger verbs."""
    document = work.get(CongressDocument, id)
    if document.secrecy.is_kept_outside:
        raise Refused(FILE_REFUSED, title=shortened(called(document)), secrecy=document.secrecy.words.lower())
    there = work.find(DocumentVersion, document_id=id)
    its = work.keep(file.content)
    last = max((each for each in there if each.number), key=lambda each: each.number, default=None)
    is_draft = file.is_draft and not attach
    if is_draft and last is not None and last.file_hash == its:
        if work.has_written(its):
            return last
        raise Refused(
            N_("{file} is the same as draft {number} of “{title}”: nothing was added."),
            file=file.name,
            number=last.number,
            title=shortened(called(document)),
        )
    work.keep_text(its, file.text)
    made = put(
        work,
        DocumentVersion(
            id=work.new_id(DocumentVersion),
            document_id=id,
            number=(last.number + 1 if last else 1) if is_draft else 0,
            file_name=file.name,
            file_hash=its,
            size=len(file.content),
            format=file.format,
            has_macros=file.has_macros,
            author=author,
            added_at=work.clock.now(),
            note=note,
        ),
    )
    for piece in work.find(DossierPiece, document_id=id, version_id=None):  # put in before there was any file
        if made.number and not piece.waived:
            work.save(replace(piece, version_id=Id(made.id)))
    return made
