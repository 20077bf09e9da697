"""The letters, minutes and reports about the documents of a congress and its result, with their options."""

from __future__ import annotations

from congress_app.documents import remarks
from congress_app.documents.builders import congress_result, minutes, opinion_letter, reminder, submission
from congress_app.documents.builders.letters import STANDING
from congress_app.documents.form import SIDES, Form, Needs, Option
from congress_app.i18n import N_, NP_

_LETTER_FORMATS = ("pdf", "docx")

DOCUMENT = Option(
    "document", N_("Document (code)"), {STANDING: N_("The first on which opinions were asked")}, takes_text=True
)
ROUND = Option("round", N_("Round (number)"), {STANDING: N_("The last round")}, takes_text=True)
LETTERS = Option(
    "letters",
    N_("Letters"),
    {opinion_letter.ONE: N_("One letter to all"), opinion_letter.EACH: N_("A letter to each")},
)
ANY_DOCUMENT = Option("document", N_("Document (code)"), {STANDING: NP_("documents", "All of them")}, takes_text=True)
ANY_ROUND = Option("round", N_("Round (number)"), {STANDING: NP_("rounds", "All of them")}, takes_text=True)
WHO = Option(
    "who",
    N_("Who is reminded"),
    {reminder.DUE: N_("Those who are overdue or soon due"), reminder.ALL: N_("All who have not answered")},
)
REPLY_BY = Option("reply-by", N_("To answer before"), {STANDING: N_("As soon as possible")}, takes_text=True)

REPORT_PIECES = ("submission", "minutes", "congress-result")
"""Those that belong in a dossier; letters are kept as they were sent."""

DOCUMENT_LETTER_FORMS = (
    Form(
        "opinion-letter",
        N_("Letter asking for opinions"),
        Needs.CONGRESS,
        opinion_letter.build,
        opinion_letter.has_data,
        (DOCUMENT, ROUND, LETTERS),
        formats=_LETTER_FORMATS,
    ),
    Form(
        "reminder",
        N_("Reminders of opinions"),
        Needs.CONGRESS,
        reminder.build,
        reminder.has_data,
        (ANY_DOCUMENT, ANY_ROUND, WHO, REPLY_BY),
        formats=_LETTER_FORMATS,
    ),
    Form(
        "submission",
        N_("Submission of the documents"),
        Needs.CONGRESS,
        submission.build,
        submission.has_data,
        (SIDES,),
        formats=_LETTER_FORMATS,
        remarks=remarks.of_submission,
    ),
    Form(
        "minutes",
        N_("Minutes of the congress"),
        Needs.CONGRESS,
        minutes.build,
        minutes.has_data,
        (SIDES,),
        formats=_LETTER_FORMATS,
    ),
    Form(
        "congress-result",
        N_("Report on the result of the congress"),
        Needs.CONGRESS,
        congress_result.build,
        congress_result.has_data,
        (SIDES,),
        remarks=remarks.of_result,
    ),
)
