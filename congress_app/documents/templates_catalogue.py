"""The Word templates that there are for the documents of a congress: the shipped ones, and those of the office beside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.domain.choices import ToneStyle
from congress_app.i18n import N_, NP_
from congress_app.runtime import paths
from congress_app.runtime.errors import NotFound


@dataclass(frozen=True, slots=True)
class DocumentTemplate:
    """A template. title: a msgid, or the office's own words; kind: the code of the kind of document that it is for.

    own: the bytes of the office's file; a shipped one is read when it is used.
    """

    name: str
    title: str
    kind: str
    own: bytes | None = None

    def data(self, tone_style: ToneStyle = ToneStyle.OLD) -> bytes:
        """Its file; the words of a shipped one in the office's spelling."""
        if self.own is not None:
            return self.own
        shipped = paths.resources("templates", "documents", f"{self.name}.docx").read_bytes()
        if tone_style is ToneStyle.OLD:
            return shipped
        from congress_app.documents.renderers.template_package import respelled  # noqa: PLC0415 - docx, at its first use

        return respelled(shipped, tone_style.value)


SHIPPED = (
    DocumentTemplate("political_report", N_("Frame of the political report"), "political_report"),
    DocumentTemplate("resolution", N_("Resolution of the congress"), "resolution"),
    DocumentTemplate("opening_speech", N_("Opening speech"), "opening_speech"),
    DocumentTemplate("closing_speech", N_("Closing speech"), "closing_speech"),
    DocumentTemplate("working_regulations", N_("Working regulations of the congress"), "working_regulations"),
    DocumentTemplate("internal_rules", N_("Internal rules of the congress"), "internal_rules"),
    DocumentTemplate("minutes", N_("Minutes of the congress"), "minutes"),
    DocumentTemplate("letter", NP_("document template", "Letter asking for opinions on drafts"), "letter"),
    DocumentTemplate("submission", N_("Submission of the congress's documents to the superior"), "submission"),
    DocumentTemplate("announcement", N_("Announcement of the congress"), "announcement"),
)


def template_named(name: str, own: Iterable[DocumentTemplate] = ()) -> DocumentTemplate:
    """A template by its name; the office's own goes before a shipped one of the same name.

    Raises:
        NotFound: there is none of this name.
    """
    for each in (*own, *SHIPPED):
        if each.name == name:
            return each
    raise NotFound(N_("There is no document template “{name}”."), name=name)
