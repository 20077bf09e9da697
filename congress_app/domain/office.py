"""What the office decides for its own data file: letterhead, spelling, own rules and templates."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import DocumentForm, TimeStyle, ToneStyle
from congress_app.domain.fields import Id, entity, said
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record


@entity("Office", list_name="office")
class Office(Record):
    """The settings of the office that owns the data file: one row.

    superior_line, issuing_line: the two lines of the letterhead. number_suffix: what follows the number, such as `CTr/ĐU`.
    authority: `T/M BAN THƯỜNG VỤ`. as_of: the day by which deadlines are judged (None = the machine's).
    """

    organisation_id: Id[Organisation] | None = said("Own organisation", default=None)
    superior_line: str = said("Letterhead: superior body", width=200, default="")
    issuing_line: str = said("Letterhead: issuing body", width=200, default="")
    place_name: str = said("Place name", width=120, default="")
    number_suffix: str = said("Abbreviation in document numbers", width=20, default="")
    authority: str = said("Authority to sign", width=120, default="T/M BAN THƯỜNG VỤ")
    signatory_post: str = said("Post of the signatory", width=120, default="BÍ THƯ")
    signatory_id: Id[Person] | None = said("Signatory (person)", default=None)
    signatory: str = said("Signatory", width=200, default="")
    recipients: str = said("Recipients", width=1000, default="", is_long=True)
    tone_style: ToneStyle = said("Spelling of tone marks", default=ToneStyle.OLD)
    time_style: TimeStyle = said("Style of times", default=TimeStyle.SHORT)
    document_form: DocumentForm = said("Rule set of document form", default=DocumentForm.HD05)
    as_of: dt.date | None = said("As-of date", default=None)


@entity("Own rule value", list_name="own-rules")
class OwnRule(Record):
    """The office's own value for a shipped rule, with its reason."""

    rule: str = said("Rule", width=120)
    value: str = said("Value", width=200)
    reason: str = said("Reason", width=1000, is_long=True)


@entity("Own agenda template", list_name="own-templates")
class OwnTemplate(Record):
    """An agenda that the office keeps as its own template; `content` is written as the shipped templates are (TOML)."""

    name: str = said("Name", width=200, is_searched=True)
    content: str = said("Content", width=200000, is_long=True)
