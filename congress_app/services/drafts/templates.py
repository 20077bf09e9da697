"""Verbs on the Word templates that the office keeps as its own."""

from __future__ import annotations

from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.versions import NewFile
from congress_app.services.records import put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class DocumentTemplates:
    """Keeps and gives up templates."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def keep(self, name: str, kind: str, file: NewFile) -> Outcome[OwnDocumentTemplate]:
        """Keep a Word file as a template for a kind of document; one of the same name and kind is replaced.

        Raises:
            Refused: it is no .docx, or it has no name.
        """
        return self._run(
            lambda work: keep(work, name, kind, file), step(N_("Keep template “{name}”"), name=shortened(name))
        )

    def give_up(self, id: Id[OwnDocumentTemplate]) -> Outcome[OwnDocumentTemplate]:
        """Give a template up; documents made from it stay."""

        def verb(work: Work) -> OwnDocumentTemplate:
            its = work.get(OwnDocumentTemplate, id)
            work.delete(its)
            return its

        return self._run(verb, step(N_("Give a template up")))


def keep(work: Work, name: str, kind: str, file: NewFile) -> OwnDocumentTemplate:
    """Keep a template; part of larger verbs."""
    refuse_other(file)
    if not name.strip():
        raise Refused(N_("A document template needs a name."))
    code = document_kinds().of(kind).code
    same = [each for each in work.find(OwnDocumentTemplate, kind=code) if canonical(each.name) == canonical(name)]
    stands = same[0] if same else None
    return put(
        work,
        OwnDocumentTemplate(
            id=Id(stands.id) if stands else work.new_id(OwnDocumentTemplate),
            version=stands.version if stands else 0,
            name=name,
            kind=code,
            file_name=file.name,
            file_hash=work.keep(file.content),
        ),
    )


def refuse_other(file: NewFile) -> None:
    """Refuse what is no Word file without macros.

    Raises:
        Refused: it is none.
    """
    if file.format != "docx" or file.has_macros:
        raise Refused(N_("A template is a Word file without macros (.docx). Save it so, then choose it again."))
