"""How long before its day the work on a document is soon due: the rule `documents.due_soon`, one for all congresses."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from congress_app.listings.lists import Lists


def due_soon(lists: Lists, as_of: dt.date) -> dt.timedelta:
    """The days of the rule; none where the office has switched it off."""
    rule = Rulebook.load(lists.rows(OwnRule)).value("documents.due_soon", as_of)
    return dt.timedelta(days=int(rule.value) if rule else 0)
